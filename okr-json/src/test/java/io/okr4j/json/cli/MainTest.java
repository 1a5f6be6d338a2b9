package io.okr4j.json.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MainTest {
  /** The names that the help lists, each at the start of an indented line. */
  static Stream<String> commands() {
    List<String> lines = Okr.run("--help").out().lines().toList();
    return lines.subList(lines.indexOf("Commands:") + 1, lines.size()).stream()
        .filter(line -> line.matches(" {2}\\S.*"))
        .map(line -> line.strip().split(" ", 2)[0]);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandThatIsListedCanBeRun(String name) {
    Okr help = Okr.run(name, "--help");
    assertEquals(0, help.exit());
    assertTrue(help.out().startsWith("Usage: okr " + name + " "), help.out());
  }

  @ParameterizedTest
  @MethodSource("commands")
  void aCommandMayStandAfterOptions(String name) {
    assertEquals(Okr.run(name, "--help"), Okr.run("--max-problems", "3", name, "--help"));
  }

  @Test
  void aMisspeltCommandIsToldWithTheNearest() {
    Okr okr = Okr.run("chekc");
    assertEquals(2, okr.exit());
    assertTrue(okr.err().contains("Did you mean: okr check"), okr.err());
  }

  @Test
  void theCommandMustBeNamed() {
    Okr okr = Okr.run();
    assertEquals(2, okr.exit());
    assertTrue(okr.err().startsWith("Missing command"), okr.err());
  }
}
