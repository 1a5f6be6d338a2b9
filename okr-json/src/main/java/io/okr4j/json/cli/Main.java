package io.okr4j.json.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;

/** The command {@code okr}. */
@Command(
    name = "okr",
    description = "Checks and scores OKR programs.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {
      CheckCommand.class,
      ScoreCommand.class,
      FormatCommand.class,
      RulesCommand.class
    })
public final class Main {
  final InputStream in;
  final PrintStream out;
  final PrintStream err;
  final boolean colours;
  final Supplier<LocalDate> today;

  Main(
      InputStream in,
      PrintStream out,
      PrintStream err,
      boolean colours,
      Supplier<LocalDate> today) {
    this.in = in;
    this.out = out;
    this.err = err;
    this.colours = colours;
    this.today = today;
  }

  /**
   * Runs a command and exits: 0 when all is well, 1 when a check found something that matters, 2
   * when something could not be read or the command was not understood.
   *
   * @param arguments the command and its options
   */
  public static void main(String[] arguments) {
    // Whatever the machine's locale says, documents and what is told of them are UTF-8.
    PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, UTF_8);
    PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, UTF_8);
    Main main = new Main(System.in, out, err, Ansi.AUTO.enabled(), LocalDate::now);
    int exit = main.run(arguments);
    out.flush();
    System.exit(exit);
  }
}
