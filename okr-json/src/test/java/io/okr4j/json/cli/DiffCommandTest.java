package io.okr4j.json.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableMap;
import io.okr4j.core.CheckIn;
import io.okr4j.core.Closing;
import io.okr4j.core.Data;
import io.okr4j.core.Department;
import io.okr4j.core.DepartmentId;
import io.okr4j.core.KeyResult;
import io.okr4j.core.KeyResultId;
import io.okr4j.core.Metric;
import io.okr4j.core.Objective;
import io.okr4j.core.ObjectiveId;
import io.okr4j.core.ObjectiveStatus;
import io.okr4j.core.OkrProgram;
import io.okr4j.core.PriorityId;
import io.okr4j.core.ProgramIndex;
import io.okr4j.json.Golden;
import io.okr4j.json.OkrJson;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiffCommandTest {
  private static final String SAMPLE = "samples/q-four.json";

  @TempDir private Path directory;
  private OkrProgram program = OkrProgram.builder().organization("not read yet").build();

  @BeforeEach
  void readTheSample() throws IOException {
    program = OkrJson.read(Path.of(SAMPLE));
  }

  @Test
  void tellsPeopleWhatChanged() throws IOException {
    Okr okr = Okr.run("diff", SAMPLE, written(changed()));
    Golden.check("diff.txt", okr.out());
    assertEquals("", okr.err());
    assertEquals(1, okr.exit());
  }

  @Test
  void tellsProgramsWhatChanged() throws IOException {
    Okr okr = Okr.run("diff", "--format", "json", SAMPLE, written(changed()));
    Golden.check("diff.json", okr.out());
    assertEquals(1, okr.exit());
  }

  @Test
  void tellsThatNothingChanged() throws IOException {
    assertEquals(
        new Okr(0, "Q Four: no difference\n", ""), Okr.run("diff", SAMPLE, written(program)));
    assertEquals(
        """
        {
          "format": "okr-diff/1",
          "program": "Q Four",
          "summary": {"changes": 0, "movedGoalposts": 0},
          "changes": []
        }
        """,
        Okr.run("diff", SAMPLE, SAMPLE, "--format", "json").out());
  }

  @Test
  void readsOneOfThemFromTheStandardInput() {
    String renamed = OkrJson.write(program.withOrganization("Q Five"));
    Okr okr = Okr.runWithInput(renamed, "diff", SAMPLE, "-");
    assertEquals(
        "Q Five: 1 change in 1 subject\n\nprogram\n  changed   organization: Q Four -> Q Five\n",
        okr.out());
  }

  @Test
  void coloursWhatMovedGoalpostsOnATerminal() throws IOException {
    Okr okr = Okr.runOnTerminal("diff", SAMPLE, written(changed()));
    assertTrue(okr.out().contains("\u001b[31m! \u001b[0m\u001b[31mchanged\u001b[0m"), okr.out());
  }

  @Test
  void neverPrintsWhatWouldSteerATerminal() throws IOException {
    Department hostile =
        Department.builder().id(new DepartmentId("a\u001b[2J")).name("b\u001b[2J").build();
    assertFalse(Okr.run("diff", SAMPLE, written(program.add(hostile))).out().contains("\u001b"));
  }

  @Test
  void tellsWhatCannotBeReadOfEither() {
    Okr okr = Okr.runWithInput("[]", "diff", "no-such.json", "-", "--format", "json");
    assertEquals(2, okr.out().lines().count(), okr.out());
    assertTrue(okr.err().startsWith("no-such.json: no such file\n-:1:1: found a list"), okr.err());
    assertEquals(2, okr.exit());
  }

  /** What is as deep as a document can be lies deeper still in the document that tells of it. */
  @Test
  void tellsWhatIsNestedTooDeepToBeTold() throws IOException {
    Data deep = new Data.Flag(true);
    for (int i = 0; i < 499; i++) {
      deep = new Data.Fields(ImmutableMap.of("x", deep));
    }
    String file = written(program.withExtensions(ImmutableMap.of("x-deep", deep)));
    assertEquals(1, Okr.run("diff", SAMPLE, file).exit());
    Okr okr = Okr.run("diff", SAMPLE, file, "--format", "json");
    assertTrue(okr.err().contains("nested more than 500 deep"), okr.err());
    assertFalse(okr.err().contains("Exception"), okr.err());
    assertEquals(2, okr.exit());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "diff",
        "diff samples/q-four.json",
        "diff - -",
        "diff samples/q-four.json programs.ndjson",
        "diff samples/q-four.json samples/q-four.json samples/q-four.json"
      })
  void refusesWhatItDoesNotUnderstand(String arguments) {
    Okr okr = Okr.run(arguments.split(" "));
    assertEquals("", okr.out());
    assertFalse(okr.err().isEmpty());
    assertFalse(okr.err().contains("Exception"), okr.err());
    assertEquals(2, okr.exit());
  }

  @Test
  void itsHelpTellsTheExitCodes() {
    String help = Okr.run("diff", "--help").out();
    assertTrue(help.contains("Exit codes:\n  0   no difference\n  1   differences\n"), help);
  }

  private OkrProgram changed() {
    ProgramIndex index = ProgramIndex.of(program);
    KeyResult selfServe = index.keyResult(new KeyResultId("self-serve")).orElseThrow();
    Metric metric = (Metric) selfServe.measure();
    Objective ledger = index.objective(new ObjectiveId("every-ledger")).orElseThrow();
    return program
        .withStrategy(program.strategy().orElseThrow().withReviewedOn(day("2026-11-20")))
        .remove(new PriorityId("partners"))
        .replace(
            selfServe
                .withMeasure(metric.withTarget(BigDecimal.valueOf(50)))
                .withLead("onboarding-coach"))
        .add(selfServe.id(), CheckIn.of(day("2026-11-24"), BigDecimal.valueOf(45)))
        .remove(new KeyResultId("uptime"))
        .replace(
            ledger
                .withStatus(ObjectiveStatus.CLOSED)
                .withClosing(
                    Closing.builder()
                        .on(day("2026-11-27"))
                        .reflection("The team was formed too late")
                        .build()));
  }

  private String written(OkrProgram changed) throws IOException {
    Path file = directory.resolve("changed.json");
    OkrJson.write(changed, file);
    return file.toString();
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }
}
