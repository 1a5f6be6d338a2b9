package io.okr4j.json.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.okr4j.core.Objective;
import io.okr4j.core.ObjectiveId;
import io.okr4j.core.OkrProgram;
import io.okr4j.core.TeamId;
import io.okr4j.core.Waiver;
import io.okr4j.json.Golden;
import io.okr4j.json.OkrJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A company accepts what is found today, and from then on lets its pipeline stop at new faults. */
class CheckBaselineTest {
  private static final OkrProgram SAMPLE = read(Path.of("samples/q-four.json"));

  private Path program = Path.of("");
  private Path baseline = Path.of("");

  private static OkrProgram read(Path file) {
    try {
      return OkrJson.read(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @BeforeEach
  void acceptWhatIsFoundToday(@TempDir Path directory) throws IOException {
    program = Files.copy(Path.of("samples/q-four.json"), directory.resolve("okr.json"));
    baseline = directory.resolve("baseline.json");
    Okr okr = Okr.run("check", program.toString(), "--write-baseline", baseline.toString());
    assertEquals(baseline + ": accepts 21 findings\n", okr.err());
    assertEquals(0, okr.exit());
  }

  private Okr check(String... options) {
    List<String> arguments = new ArrayList<>(List.of("check", program.toString()));
    arguments.addAll(List.of("--baseline", baseline.toString()));
    arguments.addAll(List.of(options));
    return Okr.run(arguments.toArray(String[]::new));
  }

  private void edit(UnaryOperator<OkrProgram> edit) throws IOException {
    OkrJson.write(edit.apply(read(program)), program);
  }

  private static String firstLine(Okr okr) {
    return okr.out().lines().findFirst().orElseThrow();
  }

  private static Objective lost() {
    Objective first = SAMPLE.objectives().get(0);
    return first.toBuilder()
        .id(new ObjectiveId("lost"))
        .alignsTo(List.of())
        .keyResults(List.of())
        .build();
  }

  @Test
  void theFileIsAsItIsPublished() throws IOException {
    Golden.check("baseline.json", Files.readString(baseline));
  }

  @Test
  void nothingOfItCountsAnyMoreAndAllOfItIsShown() throws IOException {
    String written = Files.readString(baseline);
    Okr okr = check("--fail-on", "info");
    Golden.check("check-baseline.txt", okr.out().replace(program.toString(), "okr.json"));
    assertEquals(
        "Q Four, as of 2026-11-22: 0 errors, 0 warnings, 0 infos, 1 waived, 21 known from the baseline",
        firstLine(okr));
    assertEquals("", okr.err());
    assertEquals(0, okr.exit());
    assertEquals(written, Files.readString(baseline), "an ordinary run does not change it");
  }

  @Test
  void programsAreToldTheSame() {
    String out = check("--format", "json").out();
    assertTrue(out.contains("\"waived\": 1, \"baselined\": 21}"), out);
    assertFalse(out.contains("\"stale\""));
  }

  @Test
  void aNewFindingCounts() throws IOException {
    edit(p -> p.add(lost()));
    Okr okr = check();
    assertTrue(firstLine(okr).endsWith("1 waived, 21 known from the baseline"), firstLine(okr));
    assertTrue(okr.out().contains("measurement/has-key-results"));
    assertEquals(1, okr.exit());
  }

  @Test
  void anotherFindingOfTheSameRuleOnTheSameSubjectCounts() throws IOException {
    edit(p -> p.withObjectives(withOwner(p, "nobody")));
    assertEquals(1, check().exit());
    Okr.run("check", program.toString(), "--write-baseline", baseline.toString());
    assertEquals(0, check().exit());
    edit(p -> p.withObjectives(withOwner(p, "somebody")));
    Okr okr = check();
    assertEquals(1, okr.exit());
    assertTrue(okr.out().contains("(field owner, reference nobody)"), okr.out());
  }

  private static List<Objective> withOwner(OkrProgram program, String owner) {
    return program.objectives().stream().map(o -> o.withOwner(new TeamId(owner))).toList();
  }

  @Test
  void reorderingAndRenamingChangeNothing() throws IOException {
    edit(
        p ->
            p.withObjectives(reversed(p.objectives()))
                .withTeams(
                    reversed(p.teams()).stream()
                        .map(team -> team.withName(team.name() + " of old"))
                        .toList())
                .withCommitments(reversed(p.commitments())));
    Okr okr = check("--fail-on", "info");
    assertTrue(firstLine(okr).endsWith("1 waived, 21 known from the baseline"), okr.out());
    assertEquals(0, okr.exit());
    assertTrue(okr.out().contains("IT operations of old"));
  }

  private static <T> List<T> reversed(List<T> list) {
    List<T> reversed = new ArrayList<>(list);
    Collections.reverse(reversed);
    return reversed;
  }

  @Nested
  class WhatIsStale {
    private String stale = "";

    @BeforeEach
    void mendOneFault() throws IOException {
      edit(
          p ->
              p.withStrategy(
                  p.strategy()
                      .map(s -> s.toBuilder().addEndorsedBy(new TeamId("ledgers")).build())));
      stale =
          "  stale   team:ledgers: worldview/endorsed finds nothing to accept there any more\n"
              + "          do: Remove what is stale with --prune-baseline, so that it counts should"
              + " it come back.\n";
    }

    @Test
    void isToldOnEveryRunAndCountsAsAWarning() {
      Okr okr = check();
      assertTrue(
          firstLine(okr).endsWith("1 waived, 20 known from the baseline, 1 stale"), firstLine(okr));
      assertTrue(okr.out().contains("\n\nbaseline\n" + stale + "\nProfile"), okr.out());
      assertEquals(1, okr.exit());
      assertEquals(0, check("--fail-on", "never").exit());
      String json = check("--format", "json").out();
      assertTrue(json.contains("\"baselined\": 20, \"stale\": 1}"), json);
      assertTrue(json.contains("\"stale\": ["), json);
      assertTrue(
          json.substring(json.indexOf("\"stale\": [")).contains("\"worldview/endorsed\""), json);
    }

    @Test
    void isRemovedWhenAskedAndNotBefore() throws IOException {
      Okr okr = check("--prune-baseline", "--fail-on", "warning");
      assertEquals(baseline + ": removed what was stale, 1 in all\n", okr.err());
      assertEquals(0, okr.exit());
      assertFalse(okr.out().contains("stale"));
      String pruned = Files.readString(baseline);
      assertFalse(pruned.contains("\"subject\": \"team:ledgers\", \"message\": \"not-endorsed\""));
      assertEquals("", check("--prune-baseline").err());
      assertEquals(pruned, Files.readString(baseline));
    }

    @Test
    void isWhatAWaiverAccepts() throws IOException {
      check("--prune-baseline");
      edit(
          p ->
              p.toBuilder()
                  .addWaiver(
                      Waiver.builder()
                          .rule("commitment/present")
                          .subject("team:it-operations")
                          .reason("They commit by the ticket")
                          .build())
                  .build());
      Okr okr = check();
      assertTrue(
          firstLine(okr).endsWith("2 waived, 19 known from the baseline, 1 stale"), firstLine(okr));
    }

    @Test
    void isWhatARuleFoundThatDoesNotExistAnyMore() throws IOException {
      Files.writeString(
          baseline,
          Files.readString(baseline).replace("worldview/endorsed", "worldview/applauded"));
      Okr okr = check("--prune-baseline");
      assertTrue(okr.err().endsWith("removed what was stale, 2 in all\n"), okr.err());
    }

    @Test
    void isNotWhatARuleFoundThatIsOff(@TempDir Path directory) throws IOException {
      check("--prune-baseline");
      Path rules = Files.writeString(directory.resolve("rules.json"), "{\"preset\": \"starter\"}");
      String written = Files.readString(baseline);
      Okr okr = check("--rules", rules.toString(), "--prune-baseline");
      assertFalse(firstLine(okr).contains("stale"), firstLine(okr));
      assertEquals(written, Files.readString(baseline));
    }
  }

  @Test
  void whatIsAcceptedIsMendedAllTheSame() throws IOException {
    edit(
        p ->
            p.toBuilder()
                .addWaiver(
                    Waiver.builder()
                        .rule("focus/few-objectives")
                        .subject("team:ledgers")
                        .reason("because")
                        .until(LocalDate.parse("2026-11-21"))
                        .build())
                .build());
    Okr.run("check", program.toString(), "--write-baseline", baseline.toString());
    Okr okr = check("--fix", "--prune-baseline");
    assertEquals(
        List.of(
            program
                + ": mended waiver:focus/few-objectives(team:ledgers): Remove the waiver of"
                + " focus/few-objectives for team:ledgers",
            baseline + ": removed what was stale, 1 in all"),
        okr.err().lines().toList());
    assertEquals(SAMPLE, read(program));
    assertEquals(0, okr.exit());
  }

  @Test
  void writingItAnewAcceptsWhatIsFoundNow() throws IOException {
    edit(p -> p.withObjectives(p.objectives().subList(0, 1)));
    Okr okr = Okr.run("check", program.toString(), "--write-baseline", baseline.toString());
    assertFalse(okr.out().contains("stale"), okr.out());
    assertEquals(0, check("--fail-on", "info").exit());
  }

  @Test
  void readsAProgramFromTheStandardInput() throws IOException {
    String input = Files.readString(program);
    Okr okr = Okr.runWithInput(input, "check", "-", "--baseline", baseline.toString());
    assertEquals(0, okr.exit());
  }

  @Test
  void nothingIsOverwrittenThatIsNoBaseline() throws IOException {
    Okr okr = Okr.run("check", program.toString(), "--write-baseline", program.toString());
    assertEquals(
        List.of(program + ":2:13: /format: found \"okr/1\"; expected \"okr-baseline/1\""),
        okr.told());
    assertEquals(2, okr.exit());
    assertEquals(SAMPLE, read(program));
  }

  @Test
  void aProgramThatCannotBeReadLeavesTheFileAlone() throws IOException {
    String written = Files.readString(baseline);
    Files.writeString(program, "{");
    Okr okr = Okr.run("check", program.toString(), "--write-baseline", baseline.toString());
    assertEquals(2, okr.exit());
    assertEquals(written, Files.readString(baseline));
  }

  @Test
  void aFileThatCannotBeReadOrWrittenIsToldByName() throws IOException {
    String missing = baseline.resolveSibling("missing.json").toString();
    Okr okr = Okr.run("check", program.toString(), "--baseline", missing);
    assertEquals(missing + ": no such file\n", okr.err());
    assertEquals(2, okr.exit());

    Files.writeString(baseline, "{\"format\": \"okr-baseline/1\", \"findngs\": []}");
    Okr mistaken = check("--format", "json");
    assertTrue(mistaken.err().contains("did you mean \"findings\"?"), mistaken.err());
    assertTrue(mistaken.out().contains("\"format\": \"okr-problems/1\""));
    assertEquals(2, mistaken.exit());

    String nowhere = baseline.resolveSibling("no/such/directory.json").toString();
    Okr unwritten = Okr.run("check", program.toString(), "--write-baseline", nowhere);
    assertEquals(nowhere + ": no such file\n", unwritten.err());
    assertEquals(2, unwritten.exit());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "check a.json --prune-baseline",
        "check a.json --baseline b.json --write-baseline b.json",
        "check a.json --write-baseline b.json --prune-baseline",
        "check a.json b.json --baseline c.json",
        "check a.ndjson --write-baseline c.json"
      })
  void optionsThatDoNotFitAreRefused(String arguments) {
    Okr okr = Okr.run(arguments.split(" "));
    assertEquals("", okr.out());
    assertTrue(okr.err().contains("baseline"), okr.err());
    assertFalse(okr.err().contains("Exception"), okr.err());
    assertEquals(2, okr.exit());
  }
}
