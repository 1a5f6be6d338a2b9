package io.okr4j.json.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;

/**
 * A run of the command line, on a day on which today is always 2026-11-22.
 *
 * @param exit the exit code
 * @param out what was printed on the standard output
 * @param err what was printed on the standard error
 */
record Okr(int exit, String out, String err) {

  static Okr run(String... arguments) {
    return runWithInput("", arguments);
  }

  /** {@return the problems that were told on the standard error, without what they show} */
  List<String> told() {
    return err.lines().filter(line -> !line.startsWith("  ")).toList();
  }

  static Okr runWithInput(String input, String... arguments) {
    return run(input, 0, arguments);
  }

  static Okr runOnTerminal(String... arguments) {
    return run("", 100, arguments);
  }

  private static Okr run(String input, int columns, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Main main =
        new Main(
            new ByteArrayInputStream(input.getBytes(UTF_8)),
            new PrintStream(out, false, UTF_8),
            new PrintStream(err, false, UTF_8),
            columns,
            () -> LocalDate.of(2026, 11, 22));
    int exit = main.run(arguments);
    return new Okr(exit, out.toString(UTF_8), err.toString(UTF_8));
  }
}
