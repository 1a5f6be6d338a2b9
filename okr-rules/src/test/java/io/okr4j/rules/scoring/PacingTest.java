package io.okr4j.rules.scoring;

import static io.okr4j.rules.scoring.Scored.Q4;
import static io.okr4j.rules.scoring.Scored.at;
import static io.okr4j.rules.scoring.Scored.confidence;
import static io.okr4j.rules.scoring.Scored.day;
import static io.okr4j.rules.scoring.Scored.exactly;
import static io.okr4j.rules.scoring.Scored.keyResult;
import static io.okr4j.rules.scoring.Scored.metric;
import static io.okr4j.rules.scoring.Scored.number;
import static io.okr4j.rules.scoring.Scored.objective;
import static io.okr4j.rules.scoring.Scored.score;
import static io.okr4j.rules.scoring.Scored.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.okr4j.core.Band;
import io.okr4j.core.KeyResult;
import io.okr4j.core.Metric;
import io.okr4j.core.Milestone;
import io.okr4j.core.Milestones;
import io.okr4j.rules.scoring.Scale.Step;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PacingTest {
  private static final Metric METRIC = metric("0", "10");

  private static String pace(KeyResult keyResult, String asOf) {
    String own = score(keyResult, asOf).pace().map(Label::name).orElse("");
    assertEquals(own, score(objective(keyResult), asOf).pace().map(Label::name).orElse(""));
    return own;
  }

  @ParameterizedTest
  @CsvSource({
    // When 10 of 91 days are over, so that 0.11 is expected.
    "2, on-track",
    "2.1, ahead",
    "1, on-track",
    "0, at-risk",
    "10, achieved"
  })
  void itIsJudgedByWhatIsMissing(String value, String pace) {
    assertEquals(pace, pace(keyResult(METRIC, value("2026-10-05", value)), "2026-10-11"));
  }

  @ParameterizedTest
  @CsvSource({
    // When exactly 5/7 of the cycle is over, of a way of 70: expected 50.
    "57, on-track",
    "57.000001, ahead",
    "43, on-track",
    "42.999999, at-risk",
    "29, at-risk",
    "28.999999, behind"
  })
  void bordersBelongWhereTheyAreSaidTo(String value, String pace) {
    assertEquals(
        pace, pace(keyResult(metric("0", "70"), value("2026-10-05", value)), "2026-12-05"));
  }

  @Test
  void beforeTheStartNothingHasStartedWhateverThereIs() {
    assertEquals("not-started", pace(keyResult(METRIC), "2026-09-30"));
    assertEquals("not-started", pace(keyResult(METRIC, value("2026-09-01", "10")), "2026-09-30"));
  }

  @Test
  void withoutEvidenceThereIsNoDataEvenAfterTheEnd() {
    assertEquals("no-data", pace(keyResult(METRIC), "2026-10-01"));
    assertEquals("no-data", pace(keyResult(METRIC, confidence("2026-10-01")), "2027-01-01"));
  }

  @Test
  void afterTheEndTheTargetIsAchievedOrMissed() {
    assertEquals("missed", pace(keyResult(METRIC, value("2026-10-05", "9.99")), "2027-01-01"));
    assertEquals("achieved", pace(keyResult(METRIC, value("2026-10-05", "10")), "2027-01-01"));
    assertEquals("on-track", pace(keyResult(METRIC, value("2026-10-05", "9.99")), "2026-12-31"));
  }

  @ParameterizedTest
  @CsvSource({"9.999999999995, achieved", "9.999999999994, ahead"})
  void whatRoundsToAllOfTheWayIsAchieved(String value, String pace) {
    assertEquals(pace, pace(keyResult(METRIC, value("2026-10-05", value)), "2026-10-11"));
  }

  @Test
  void milestonesAlwaysHaveEvidence() {
    Milestones steps =
        Milestones.builder().addMilestones(Milestone.builder().title("A step").build()).build();
    assertEquals("behind", pace(keyResult(steps), "2026-11-22"));
  }

  @Test
  void aBandHasNoPaceAndAnObjectiveOfBandsAloneHasNone() {
    Band band = Band.builder().atLeast(number("5")).build();
    assertEquals("", pace(at("7", band), "2026-11-22"));
  }

  @Test
  void anObjectiveWithSomeDataHasAPace() {
    assertEquals(
        "at-risk",
        score(objective(at("6", METRIC), keyResult(METRIC)), "2026-11-22")
            .pace()
            .orElseThrow()
            .name());
  }

  @Test
  void byRatioItIsJudgedByTheShareOfWhatIsExpected() {
    Label slow = new Label("slow", Tone.POOR);
    Pacing pacing =
        Pacing.of(Pacing.Comparison.RATIO, Scale.of(slow, Step.from("0.5", Pacing.ON_TRACK)));
    assertEquals(exactly("0.4").get(), pacing.compare(number("0.2"), number("0.5")));
    // Nothing is expected yet: whatever there is will do, but for a step back.
    assertEquals(BigDecimal.ONE, pacing.compare(BigDecimal.ZERO, BigDecimal.ZERO));
    assertEquals(BigDecimal.ZERO, pacing.compare(number("-0.1"), BigDecimal.ZERO));
    ScoringPolicy policy = ScoringPolicy.standard().toBuilder().pacing(pacing).build();
    assertEquals(
        Optional.of(slow),
        policy.score(at("2", METRIC), Optional.of(Q4), day("2026-11-22")).pace());
    assertEquals(
        Optional.of(Pacing.ON_TRACK),
        policy.score(at("3", METRIC), Optional.of(Q4), day("2026-11-22")).pace());
  }

  @Test
  void aLabelThatIsLeftOutIsPassedOver() {
    Pacing bare =
        new Pacing(
            Pacing.Comparison.DIFFERENCE,
            Pacing.standard().scale(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Labelling.NUMBERS);
    ScoringPolicy policy = ScoringPolicy.standard().toBuilder().pacing(bare).build();
    assertEquals(
        Optional.of(Pacing.AHEAD),
        policy.score(at("10", METRIC), Optional.of(Q4), day("2026-11-22")).pace());
    assertEquals(
        Optional.of(Pacing.BEHIND),
        policy.score(at("1", METRIC), Optional.of(Q4), day("2027-11-22")).pace());
    assertEquals(
        Optional.of(Pacing.ON_TRACK),
        policy.score(keyResult(METRIC), Optional.of(Q4), day("2026-09-22")).pace());
  }

  @Test
  void aStepThatIsNeverReachedIsRefused() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            Scale.of(Grading.RED, Step.from("0.4", Grading.GREEN), Step.from("0.7", Grading.RED)));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            Scale.of(Grading.RED, Step.from("0.4", Grading.GREEN), Step.above("0.4", Grading.RED)));
    Scale scale =
        Scale.of(Grading.RED, Step.above("0.4", Grading.GREEN), Step.from("0.4", Grading.YELLOW));
    assertEquals(Optional.of(Grading.YELLOW), scale.label(number("0.4")));
    assertEquals(Optional.of(Grading.GREEN), scale.label(number("0.41")));
    assertEquals(Optional.of(Grading.RED), scale.label(number("0.39")));
  }
}
