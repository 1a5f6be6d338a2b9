package io.okr4j.json.cli;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.okr4j.core.OkrProgram;
import io.okr4j.json.Golden;
import io.okr4j.json.OkrJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckCommandTest {
  private static final String SAMPLE = "samples/q-four.json";

  /** A program of which nothing can be asked but its ids. */
  private static final String EMPTY = "{\"format\": \"okr/1\", \"organization\": \"Empty\"}";

  /** A program with a warning and no error: a waiver that waives nothing. */
  private static final String WARNED =
      """
      {"format": "okr/1", "organization": "Warned",
       "waivers": [{"rule": "focus/few-objectives", "subject": "team:x", "reason": "because"}]}
      """;

  @Test
  void tellsPeopleWhatIsWrongWithTheSample() throws IOException {
    Okr okr = Okr.run("check", SAMPLE, "--as-of", "2026-11-22");
    Golden.check("check.txt", okr.out());
    assertEquals("", okr.err());
    assertEquals(1, okr.exit());
  }

  @Test
  void tellsProgramsWhatIsWrongWithTheSample() throws IOException {
    Okr okr = Okr.run("check", SAMPLE, "--as-of", "2026-11-22", "--format", "json");
    Golden.check("check.json", okr.out());
    assertEquals(1, okr.exit());
  }

  /** What to do stands above what it is for; of one objective, many key results take a line. */
  @Test
  void saysOnceWhatToDoAndSumsUpWhatIsAlike() {
    String keyResults =
        IntStream.rangeClosed(1, 5)
            .mapToObj(
                i ->
                    "{\"id\": \"k%d\", \"title\": \"Maintain %d\", \"measure\": {\"type\": \"binary\"}}"
                        .formatted(i, i))
            .collect(joining(", "));
    String document =
        """
        {"format": "okr/1", "organization": "Acme",
         "objectives": [{"id": "o", "title": "Win", "scope": "company", "owner": "t", "cycle": "c",
           "status": "agreed", "keyResults": [%s]}]}
        """
            .formatted(keyResults);
    String out = Okr.runWithInput(document, "check", "-").out();
    assertTrue(
        out.contains(
            """

            error   Move it to the operations; if it protects a goal, make it a guardrail of that goal.
                    scope/no-maintenance
              - "Maintain 1" reads as keeping things as they are ("Maintain")
                keyResult:k1  -:3:39
            """),
        out);
    assertTrue(
        out.contains("\n    and 4 more like it: keyResult:k2, keyResult:k3, keyResult:k4,"), out);
  }

  @Test
  void tellsOnlySoManyMistakesOfAConfiguration(@TempDir Path folder) throws IOException {
    Path rules =
        Files.writeString(
            folder.resolve("rules.json"),
            "{\"a\": 1, \"b\": 1, \"rules\": {\"c\": {}, \"d\": {}, \"e\": {}}}");
    Okr okr =
        Okr.runWithInput(EMPTY, "check", "-", "--rules", rules.toString(), "--max-problems", "2");
    assertEquals(3, okr.told().size(), okr.err());
    assertEquals("and 3 more", okr.told().get(2));
    assertEquals(2, okr.exit());
  }

  @Test
  void errorsComeFirst() {
    String out = Okr.run("check", SAMPLE, "--as-of", "2026-11-22").out();
    assertTrue(out.lastIndexOf("\nerror ") < out.indexOf("\nwarning "), out);
    assertTrue(out.lastIndexOf("\nwarning ") < out.indexOf("\ninfo "), out);
  }

  @Test
  void tellsViewsOfCodeScanningOfAllFilesInOneRun(@TempDir Path folder) throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.json"), "{\"format\": \"okr/1\"}");
    Path warned = Files.writeString(folder.resolve("warned.json"), WARNED);
    Okr okr = Okr.run("check", SAMPLE, warned.toString(), broken.toString(), "--format", "sarif");
    assertEquals(2, okr.exit());
    assertEquals(1, okr.told().size(), okr.err());
    assertEquals(1, okr.out().split("\"tool\": ", -1).length - 1);
    assertTrue(okr.out().contains("\"uri\": \"samples/q-four.json\""), okr.out());
    assertTrue(okr.out().contains("file://" + warned), okr.out());
    assertTrue(okr.out().contains("\"executionSuccessful\": false"), okr.out());
    assertTrue(okr.out().contains("without \\\"organization\\\""), okr.out());
  }

  @Test
  void checksAsOfTodayUnlessToldOtherwise() {
    assertEquals(
        Okr.run("check", SAMPLE, "--as-of", "2026-11-22").out(), Okr.run("check", SAMPLE).out());
  }

  @Test
  void readsTitlesInTheLanguageThatIsNamed() {
    String german =
        """
        {"format": "okr/1", "organization": "Deutsch",
         "objectives": [{"id": "kasse", "title": "Niemand wartet an der Kasse", "scope": "team", "owner": "laden",
           "cycle": "q4", "keyResults": [{"id": "k", "title": "Neues Kassensystem einführen",
             "measure": {"type": "binary"}}]}]}
        """;
    String found = "names work to do";
    Okr okr = Okr.runWithInput(german, "check", "-", "--language", "de");
    assertTrue(okr.out().contains(found), okr::out);
    assertFalse(Okr.runWithInput(german, "check", "-").out().contains(found));
  }

  @Test
  void namesTheLanguagesThatItKnows() {
    Okr okr = Okr.run("check", SAMPLE, "--language", "fr");
    assertEquals(2, okr.exit());
    assertTrue(okr.err().contains("--language: found \"fr\", expected one of en, de"), okr::err);
  }

  @Test
  void exitsWithZeroWhenNothingIsWrong() {
    Okr okr = Okr.runWithInput(EMPTY, "check", "-");
    assertTrue(okr.out().startsWith("Empty, as of 2026-11-22: 0 errors, 0 warnings, 0 infos"));
    assertEquals(0, okr.exit());
  }

  @ParameterizedTest
  @CsvSource({"error, 0", "warning, 1", "info, 1", "never, 0", "WARNING, 1"})
  void failsFromTheSeverityOnThatIsAskedFor(String severity, int exit) {
    assertEquals(exit, Okr.runWithInput(WARNED, "check", "-", "--fail-on", severity).exit());
  }

  @Test
  void usesTheRulesThatThePlaybookAgreedOn() {
    String agreed =
        WARNED.replace(
            "\"waivers\"",
            "\"playbook\": {\"version\": \"1\", \"rules\": {\"preset\": \"strict\"}}, \"waivers\"");
    assertEquals(1, Okr.runWithInput(agreed, "check", "-").exit());
  }

  @Test
  void reportsEveryMistakeInThePlaybooksRulesInTheReportsPlace() {
    String mistaken =
        """
        {"format": "okr/1", "organization": "Mistaken",
         "playbook": {"version": "1", "rules": {"preset": "recomended", "rules": {
           "focus/few-objective": {"severity": "off"},
           "focus/few-objectives": {"severity": "eror", "max": "three", "min": 1}}}}}
        """;
    Okr okr = Okr.runWithInput(mistaken, "check", "-");
    assertEquals("", okr.out());
    assertEquals(
        List.of(
            "-:2:51: /playbook/rules/preset: found \"recomended\"; expected a preset: recommended,"
                + " strict, starter; did you mean \"recommended\"?",
            "-:3:27: /playbook/rules/rules/focus~1few-objective: found \"focus/few-objective\";"
                + " expected the id of a rule; did you mean \"focus/few-objectives\"?",
            "-:4:41: /playbook/rules/rules/focus~1few-objectives/severity: found \"eror\"; expected"
                + " a severity: error, warning, info, off; did you mean \"error\"?",
            "-:4:56: /playbook/rules/rules/focus~1few-objectives/max: found \"three\"; expected a"
                + " whole number from 0 on",
            "-:4:72: /playbook/rules/rules/focus~1few-objectives/min: found \"min\"; expected a"
                + " setting of focus/few-objectives: severity, max"),
        okr.told());
    assertEquals(2, okr.exit());
  }

  @Test
  void usesTheRulesOfAFileInThePlaceOfThePlaybooks(@TempDir Path directory) throws IOException {
    Path rules =
        Files.writeString(
            directory.resolve("rules.json"),
            """
            {"preset": "starter",
             "rules": {"integrity/waiver-in-use": {"severity": "info"}}}
            """);
    Okr okr = Okr.runWithInput(WARNED, "check", "-", "--rules", rules.toString());
    assertTrue(okr.out().startsWith("Warned, as of 2026-11-22: 0 errors, 0 warnings, 0 infos"));
  }

  @Test
  void reportsEveryMistakeInAFileOfRules(@TempDir Path directory) throws IOException {
    Path mistaken =
        Files.writeString(directory.resolve("a.json"), "{\n\"prest\": 1, \"rules\": []}");
    Okr okr = Okr.run("check", SAMPLE, "--rules", mistaken.toString());
    assertEquals("", okr.out());
    assertEquals(
        List.of(
            mistaken
                + ":2:10: /prest: found \"prest\"; expected a field of a rule configuration:"
                + " preset, rules; did you mean \"preset\"?",
            mistaken + ":2:22: /rules: found a list; expected rules by their ids"),
        okr.told());
    assertEquals(2, okr.exit());

    Path broken = Files.writeString(directory.resolve("b.json"), "{\"rules\": }");
    assertEquals(2, Okr.run("check", SAMPLE, "--rules", broken.toString()).exit());
    assertEquals(2, Okr.run("check", SAMPLE, "--rules", "no-such.json").exit());
  }

  @Test
  void mendsWhatNeedsNoAsking(@TempDir Path directory) throws IOException {
    String slips =
        Files.readString(Path.of(SAMPLE))
            .replace("\"owner\": \"ledgers\"", "\"owner\": \"ledgrs\"")
            .replace("\"until\": \"2026-12-31\"", "\"until\": \"2026-10-31\"");
    Path file = Files.writeString(directory.resolve("slips.json"), slips);
    Okr okr = Okr.run("check", "--fix", file.toString());
    assertEquals(
        List.of(
            file + ": mended objective:every-ledger: Replace \"ledgrs\" by \"ledgers\" in owner",
            file
                + ": mended waiver:scope/output-not-outcome(keyResult:launch-wizard): Remove the"
                + " waiver of scope/output-not-outcome for keyResult:launch-wizard"),
        okr.err().lines().toList());
    OkrProgram sample = OkrJson.read(Path.of(SAMPLE));
    assertEquals(sample.withWaivers(List.of()), OkrJson.read(file));
    assertEquals(1, okr.exit(), "what is left to mend by hand");
  }

  @Test
  void leavesAFileAloneInWhichNothingCanBeMended(@TempDir Path directory) throws IOException {
    Path file = Files.copy(Path.of(SAMPLE), directory.resolve("program.json"));
    Okr okr = Okr.run("check", "--fix", file.toString());
    assertEquals("", okr.err());
    assertEquals(Files.readString(Path.of(SAMPLE)), Files.readString(file));
    assertEquals(2, Okr.runWithInput("", "check", "--fix", "-").exit());
  }

  @Test
  void showsWhereEveryFaultIs(@TempDir Path directory) throws IOException {
    String broken =
        "{\"format\": \"okr/1\",\n\t\"organisation\": \"é\", \"teams\": [\"漢\u001b\", 1]}";
    assertEquals(
        """
        -:1:1: found a program without "organization"; expected a text that is not blank
          {"format": "okr/1",
          ^
        -:2:2: /organisation: found "organisation", which is no field of a program; expected one of \
        format, organization, strategy, departments, teams, cycles, objectives, commitments, \
        operations, playbook, waivers; did you mean "organization"?
           "organisation": "é", "teams": ["漢", 1]}
           ^
        -:2:33: /teams/0: found "漢"; expected an object that describes a team, such as {"id": \
        "cabins", "name": "Cabins", "kind": "product", "members": [{"person": "ines"}]}
           "organisation": "é", "teams": ["漢", 1]}
                                          ^
        -:2:38: /teams/1: found 1; expected an object that describes a team, such as {"id": \
        "cabins", "name": "Cabins", "kind": "product", "members": [{"person": "ines"}]}
           "organisation": "é", "teams": ["漢", 1]}
                                           　   ^
        """,
        Okr.runWithInput(broken.replace("\u001b", ""), "check", "-").err());

    Path lines = directory.resolve("a.ndjson");
    Files.writeString(lines, "{\"format\": \"okr/1\", \"organization\": \"a\"}\n[1]\n");
    assertEquals(
        lines
            + """
            :2:1: found a list; expected an object that describes a program, such as {"format": \
            "okr/1", "organization": "Night Rail"}
              [1]
              ^
            """,
        Okr.run("check", lines.toString()).err());
  }

  @Test
  void tellsProgramsWhyADocumentCannotBeRead() throws IOException {
    String broken =
        "{\"format\": \"okr/1\", \"organization\": \" \",\n\"temas\": []" + ", \"é\": 1".repeat(9);
    Okr okr = Okr.runWithInput(broken, "check", "-", "--format", "json", "--max-problems", "4");
    Golden.check("problems.json", okr.out());
  }

  @Test
  void tellsAsManyFaultsAsItIsAskedFor() {
    String broken = "{\"a\": 1, \"b\": 1, \"c\": 1}";
    for (String[] arguments :
        new String[][] {
          {"check", "-", "--max-problems", "2"}, {"--max-problems", "2", "score", "-"}
        }) {
      Okr okr = Okr.runWithInput(broken, arguments);
      assertEquals(3, okr.told().size(), okr.err());
      assertEquals("and 3 more", okr.told().get(2));
    }
    assertEquals(2, Okr.runWithInput(broken, "check", "-", "--max-problems", "0").exit());
  }

  @Test
  void tellsEveryFaultOfADocumentThatCannotBeRead() {
    String broken =
        "{\"format\": \"okr/1\", \"organization\": \" \",\n\"temas\": [], \"cycles\": 1}";
    Okr okr = Okr.runWithInput(broken, "check", "-", "--format", "json");
    assertEquals(2, okr.exit());
    List<String> told = okr.told();
    assertEquals(3, told.size());
    assertTrue(told.get(0).startsWith("-:1:37: /organization: found \" \""));
    assertTrue(told.get(1).startsWith("-:2:1: /temas: found \"temas\""));
    assertTrue(told.get(1).endsWith("did you mean \"teams\"?"));
    assertTrue(told.get(2).startsWith("-:2:24: /cycles: found 1"));
    assertTrue(okr.out().contains("\"format\": \"okr-problems/1\""));
    assertTrue(okr.out().contains("\"file\": \"-\""));
  }

  @Test
  void tellsThatAFileIsMissing() {
    Okr okr = Okr.run("check", "no-such.json");
    assertEquals("no-such.json: no such file\n", okr.err());
    assertEquals(2, okr.exit());
  }

  @Test
  void checksSeveralFilesAndExitsWithTheHighestCode(@TempDir Path directory) throws IOException {
    Path empty = Files.writeString(directory.resolve("empty.json"), EMPTY);
    Okr okr = Okr.run("check", "--format", "json", empty.toString(), "no-such.json", SAMPLE);
    List<String> lines = okr.out().lines().toList();
    assertEquals(3, lines.size());
    assertTrue(lines.get(0).startsWith("{\"format\":\"okr-report/1\",\"program\":\"Empty\""));
    assertTrue(lines.get(1).startsWith("{\"format\":\"okr-problems/1\",\"file\":\"no-such.json\""));
    assertTrue(lines.get(2).startsWith("{\"format\":\"okr-report/1\",\"program\":\"Q Four\""));
    assertEquals(2, okr.exit());
  }

  @Test
  void checksOneProgramALine(@TempDir Path directory) throws IOException {
    String second = WARNED.replace("\n", "");
    Path lines =
        Files.writeString(
            directory.resolve("programs.ndjson"), EMPTY + "\n{\"format\"\n" + second + "\n");
    Okr okr = Okr.run("check", "--format", "json", lines.toString());
    List<String> printed = okr.out().lines().toList();
    assertEquals(3, printed.size());
    assertTrue(printed.get(1).contains("\"line\":2,"));
    assertTrue(printed.get(2).contains("\"line\":3,"), "the line of the waiver's finding");
    assertEquals(2, okr.exit());
  }

  @Test
  void coloursWhatItPrintsOnATerminalAlone() {
    assertTrue(Okr.runOnTerminal("check", SAMPLE).out().contains("\u001b[31merror\u001b[0m"));
    assertFalse(Okr.run("check", SAMPLE).out().contains("\u001b"));
  }

  @Test
  void neverPrintsWhatWouldSteerATerminal() {
    String hostile = EMPTY.replace("Empty", "A\\u001b[2J\\u202eB\\u2028C");
    Okr okr = Okr.runWithInput(hostile, "check", "-");
    assertTrue(okr.out().startsWith("A\\u001b[2J\\u202eB\\u2028C, as of"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "chek samples/q-four.json",
        "check",
        "check samples/q-four.json --as-of yesterday",
        "check samples/q-four.json --fail-on eror",
        "check samples/q-four.json --frmat json",
        ""
      })
  void refusesWhatItDoesNotUnderstand(String arguments) {
    Okr okr = Okr.run(arguments.isEmpty() ? new String[0] : arguments.split(" "));
    assertEquals("", okr.out());
    assertFalse(okr.err().isEmpty());
    assertFalse(okr.err().contains("Exception"), okr.err());
    assertEquals(2, okr.exit());
  }

  @Test
  void tellsThemInTheLanguageOfAFile(@TempDir Path folder) throws IOException {
    Path german =
        Files.writeString(
            folder.resolve("german.properties"),
            """
            integrity/waiver-in-use.unused=Die Ausnahme nützt nichts: {rule} findet nichts an {subject}
            integrity/waiver-in-use.mend=Die Ausnahme streichen.
            integrity/waiver-in-use.remove=Ausnahme von {rule} streichen
            """);
    String out = Okr.runWithInput(WARNED, "check", "-", "--texts", german.toString()).out();
    assertTrue(out.contains("Die Ausnahme nützt nichts: focus/few-objectives findet nichts"), out);
    assertTrue(out.contains("Die Ausnahme streichen."), out);
    assertTrue(out.contains("Ausnahme von focus/few-objectives streichen"), out);
    String rules = Okr.run("rules", "--texts", german.toString()).out();
    assertTrue(rules.contains("Die Ausnahme streichen."), rules);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          scope/no-operations.mnd=x | there is no text scope/no-operations.mnd; did you mean scope/no-operations.mend?
          days={n} Tage | days: found {n}, expected one of {count}
          days=\\u12 | Malformed \\uxxxx encoding.
          """)
  void refusesTextsThatDoNotFit(String line, String mistake, @TempDir Path folder)
      throws IOException {
    Path file = Files.writeString(folder.resolve("texts.properties"), line);
    Okr okr = Okr.runWithInput(EMPTY, "check", "-", "--texts", file.toString());
    assertEquals(2, okr.exit());
    assertTrue(okr.err().startsWith("--texts " + file + ": " + mistake), okr.err());
  }

  @Test
  void refusesTextsThatAreNotThere() {
    Okr okr = Okr.runWithInput(EMPTY, "check", "-", "--texts", "missing.properties");
    assertEquals(2, okr.exit());
    assertTrue(okr.err().startsWith("--texts missing.properties: no such file"), okr.err());
  }
}
