package io.okr4j.rules.scoring;

import static io.okr4j.rules.scoring.Scored.POLICY;
import static io.okr4j.rules.scoring.Scored.TODAY;
import static io.okr4j.rules.scoring.Scored.at;
import static io.okr4j.rules.scoring.Scored.confidence;
import static io.okr4j.rules.scoring.Scored.done;
import static io.okr4j.rules.scoring.Scored.exactly;
import static io.okr4j.rules.scoring.Scored.keyResult;
import static io.okr4j.rules.scoring.Scored.metric;
import static io.okr4j.rules.scoring.Scored.number;
import static io.okr4j.rules.scoring.Scored.objective;
import static io.okr4j.rules.scoring.Scored.score;
import static io.okr4j.rules.scoring.Scored.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.okr4j.core.Ambition;
import io.okr4j.core.Band;
import io.okr4j.core.Binary;
import io.okr4j.core.Id;
import io.okr4j.core.KeyResult;
import io.okr4j.core.Metric;
import io.okr4j.core.Milestone;
import io.okr4j.core.Milestones;
import io.okr4j.core.Objective;
import io.okr4j.rules.QFour;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ScoringPolicyTest {

  @Nested
  class Metrics {

    @ParameterizedTest
    @CsvSource({
      // From, to, at, progress, score.
      "0, 10, 0, 0, 0",
      "0, 10, 7, 0.7, 0.7",
      "0, 10, 10, 1, 1",
      "9, 18, 12.6, 0.4, 0.4",
      "12, 5, 8.5, 0.5, 0.5",
      "12, 5, 5, 1, 1",
      "-10, 10, 0, 0.5, 0.5",
      "-10, -20, -15, 0.5, 0.5",
      "0, 3, 1, 0.333333333333, 0.333333333333",
      "0, 3, 2, 0.666666666667, 0.666666666667"
    })
    void theScoreIsTheWayFromTheBaselineToTheTarget(
        String baseline, String target, String value, String progress, String score) {
      KeyResultScore scored = score(at(value, metric(baseline, target)));
      assertEquals(exactly(progress), scored.progress());
      assertEquals(exactly(score), scored.score());
      assertTrue(scored.evidence());
    }

    @ParameterizedTest
    @CsvSource({"0, 10, -5, -0.5, 0", "0, 10, 25, 2.5, 1", "12, 5, 19, -1, 0", "12, 5, -2, 2, 1"})
    void progressGoesBeyondAndTheScoreDoesNot(
        String baseline, String target, String value, String progress, String score) {
      KeyResultScore scored = score(at(value, metric(baseline, target)));
      assertEquals(exactly(progress), scored.progress());
      assertEquals(exactly(score), scored.score());
    }

    @ParameterizedTest
    @CsvSource({
      // At, score; from 0 by way of 20 promised and 100 aimed at to 200 dreamt of.
      "-10, 0",
      "0, 0",
      "10, 0.15",
      "20, 0.3",
      "60, 0.5",
      "100, 0.7",
      "150, 0.85",
      "200, 1",
      "300, 1"
    })
    void withCommitAndStretchTheScoreIsLinearInBetween(String value, String score) {
      Metric up = metric("0", "100").withCommit(number("20")).withStretch(number("200"));
      assertEquals(exactly(score), score(at(value, up)).score());
      Metric down = metric("0", "-100").withCommit(number("-20")).withStretch(number("-200"));
      assertEquals(exactly(score), score(at(number(value).negate().toString(), down)).score());
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "50, 0.35", "100, 0.7", "150, 0.85", "200, 1"})
    void withAStretchAloneTheTargetScoresSevenTenths(String value, String score) {
      Metric metric = metric("0", "100").withStretch(number("200"));
      assertEquals(exactly(score), score(at(value, metric)).score());
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "10, 0.15", "20, 0.3", "60, 0.65", "100, 1", "150, 1"})
    void withACommitAloneTheTargetScoresAll(String value, String score) {
      Metric metric = metric("0", "100").withCommit(number("20"));
      assertEquals(exactly(score), score(at(value, metric)).score());
    }

    @Test
    void progressKnowsNoCommitAndNoStretch() {
      Metric metric = metric("0", "100").withCommit(number("20")).withStretch(number("200"));
      assertEquals(exactly("0.2"), score(at("20", metric)).progress());
      assertEquals(exactly("1.5"), score(at("150", metric)).progress());
    }

    @Test
    void withoutAValueThereIsNoProgressNoScoreAndNoEvidence() {
      for (KeyResult blank :
          List.of(
              keyResult(metric("1", "2")),
              keyResult(metric("1", "2"), confidence("2026-11-01")),
              keyResult(metric("1", "2"), value("2026-11-23", "2")))) {
        KeyResultScore scored = score(blank);
        assertEquals(exactly("0"), scored.score());
        assertEquals(exactly("0"), scored.progress());
        assertFalse(scored.evidence());
      }
    }

    @Test
    void numbersOfAnySizeAreScored() {
      Metric wide = metric("1e-100", "1e100");
      assertEquals(exactly("1"), score(at("1e100", wide)).score());
      assertEquals(exactly("0.5"), score(at("5e99", wide)).score());
      Metric narrow = metric("0", "1e-99");
      assertEquals(exactly("1"), score(at("1e100", narrow)).score());
      assertEquals(exactly("0.7"), score(at("7e-100", narrow)).score());
    }
  }

  @Nested
  class Newest {

    @Test
    void theNewestValueCountsWhereverItStands() {
      KeyResult keyResult =
          keyResult(
              metric("0", "10"),
              value("2026-11-10", "5"),
              value("2026-11-20", "7"),
              value("2026-11-15", "9"));
      assertEquals(exactly("0.7"), score(keyResult).score());
    }

    @Test
    void ofOneDayTheLaterOneInTheListCounts() {
      assertEquals(
          exactly("0.2"),
          score(keyResult(metric("0", "10"), value("2026-11-20", "7"), value("2026-11-20", "2")))
              .score());
    }

    @Test
    void valuesOfTheDayCountAndLaterOnesDoNot() {
      KeyResult keyResult =
          keyResult(metric("0", "10"), value("2026-11-22", "5"), value("2026-11-23", "10"));
      assertEquals(exactly("0.5"), POLICY.score(keyResult, TODAY).score());
      assertEquals(exactly("1"), POLICY.score(keyResult, TODAY.plusDays(1)).score());
      assertEquals(exactly("0"), POLICY.score(keyResult, TODAY.minusDays(1)).score());
    }

    @Test
    void aCheckInWithoutAValueLeavesTheOneBefore() {
      KeyResult keyResult =
          keyResult(metric("0", "10"), value("2026-11-10", "5"), confidence("2026-11-20"));
      assertEquals(exactly("0.5"), score(keyResult).score());
      assertTrue(score(keyResult).evidence());
    }
  }

  @Nested
  class MilestoneMeasures {
    private static Milestone milestone(String weight, Optional<LocalDate> reachedOn) {
      return Milestone.builder()
          .title("A step")
          .weight(number(weight))
          .reachedOn(reachedOn)
          .build();
    }

    private static final Milestone OPEN = milestone("2", Optional.empty());

    @Test
    void theScoreIsTheShareOfTheWeightReached() {
      Milestones steps =
          Milestones.builder()
              .addMilestones(milestone("1", Optional.of(TODAY)), OPEN)
              .addMilestones(milestone("1", Optional.of(TODAY.plusDays(1))))
              .build();
      KeyResult keyResult = keyResult(steps);
      assertEquals(exactly("0.25"), POLICY.score(keyResult, TODAY).score());
      assertEquals(exactly("0.25"), POLICY.score(keyResult, TODAY).progress());
      assertEquals(exactly("0"), POLICY.score(keyResult, TODAY.minusDays(1)).score());
      assertEquals(exactly("0.5"), POLICY.score(keyResult, TODAY.plusDays(1)).score());
    }

    @Test
    void theyAlwaysHaveEvidence() {
      KeyResultScore scored = score(keyResult(Milestones.builder().addMilestones(OPEN).build()));
      assertEquals(exactly("0"), scored.score());
      assertTrue(scored.evidence());
    }
  }

  @Nested
  class Binaries {

    @Test
    void doneScoresAllAndNotDoneNothing() {
      assertEquals(exactly("1"), score(keyResult(Binary.of(), done("2026-11-20", true))).score());
      KeyResultScore notDone = score(keyResult(Binary.of(), done("2026-11-20", false)));
      assertEquals(exactly("0"), notDone.score());
      assertEquals(exactly("0"), notDone.progress());
      assertTrue(notDone.evidence());
    }

    @Test
    void whatWasDoneCanBeUndone() {
      KeyResult keyResult =
          keyResult(Binary.of(), done("2026-11-10", true), done("2026-11-20", false));
      assertEquals(exactly("0"), score(keyResult).score());
      assertEquals(exactly("1"), POLICY.score(keyResult, LocalDate.parse("2026-11-19")).score());
    }

    @Test
    void withoutAWordItIsNotDoneAndThereIsNoEvidence() {
      KeyResultScore scored =
          score(keyResult(Binary.of(), confidence("2026-11-10"), done("2026-11-23", true)));
      assertEquals(exactly("0"), scored.score());
      assertEquals(exactly("0"), scored.progress());
      assertFalse(scored.evidence());
    }
  }

  @Nested
  class Bands {
    private static final Band BAND =
        Band.builder().atLeast(number("5")).atMost(number("10")).build();

    @ParameterizedTest
    @CsvSource({"4.9, 0", "5, 1", "7, 1", "10, 1", "10.1, 0"})
    void theNewestValueIsInsideOrNotItsBoundsIncluded(String value, String score) {
      assertEquals(exactly(score), score(at(value, BAND)).score());
    }

    @Test
    void progressIsTheShareOfTheValuesSoFarThatAreInside() {
      KeyResult keyResult =
          keyResult(
              BAND,
              value("2026-11-01", "7"),
              value("2026-11-02", "1"),
              confidence("2026-11-03"),
              value("2026-11-04", "8"),
              value("2026-11-22", "11"),
              value("2026-11-23", "7"));
      KeyResultScore scored = score(keyResult);
      assertEquals(exactly("0.5"), scored.progress());
      assertEquals(exactly("0"), scored.score());
      assertTrue(scored.evidence());
    }

    @Test
    void withoutAValueThereIsNeither() {
      KeyResultScore scored = score(keyResult(BAND, value("2026-11-23", "7")));
      assertEquals(Optional.empty(), scored.score());
      assertEquals(Optional.empty(), scored.progress());
      assertFalse(scored.evidence());
    }
  }

  @Nested
  class Objectives {
    private final Metric metric = metric("0", "10");
    private final Band band = Band.builder().atLeast(number("5")).build();

    @Test
    void theScoreIsTheWeightedMean() {
      Objective objective = objective(at("4", metric), at("7", metric).withWeight(number("2")));
      assertEquals(exactly("0.6"), score(objective).score());
      assertEquals(exactly("0.6"), score(objective).progress());
      assertEquals(
          List.of(exactly("0.4"), exactly("0.7")),
          score(objective).keyResults().stream().map(KeyResultScore::score).toList());
    }

    @Test
    void progressIsClampedBeforeItIsAveraged() {
      Objective objective = objective(at("20", metric), at("-10", metric), at("5", metric));
      assertEquals(exactly("0.5"), score(objective).progress());
      assertEquals(exactly("0.5"), score(objective).score());
    }

    @Test
    void evidenceIsTheShareOfTheWeightWithData() {
      Objective objective = objective(at("5", metric), keyResult(metric).withWeight(number("3")));
      assertEquals(exactly("0.25"), score(objective).evidence());
      assertEquals(exactly("0.125"), score(objective).score());
    }

    @Test
    void withoutAnyDataItScoresNothingWithoutEvidence() {
      ObjectiveScore scored = score(objective(keyResult(metric), keyResult(Binary.of())));
      assertEquals(exactly("0"), scored.score());
      assertEquals(exactly("0"), scored.progress());
      assertEquals(exactly("0"), scored.evidence());
      assertEquals(Optional.of(Grading.RED), scored.grade());
    }

    @Test
    void guardrailsAreNeverAveraged() {
      ObjectiveScore scored =
          score(objective(at("5", metric), at("1", band).withWeight(number("100"))));
      assertEquals(exactly("0.5"), scored.score());
      assertEquals(exactly("0.5"), scored.progress());
      assertEquals(exactly("1"), scored.evidence());
      assertEquals(2, scored.keyResults().size());
    }

    @Test
    void guardrailsAreHeldOrBroken() {
      KeyResult goal = at("5", metric);
      assertEquals(
          Optional.of(Guardrails.HELD), score(objective(goal, at("5", band))).guardrails());
      assertEquals(
          Optional.of(Guardrails.BROKEN),
          score(objective(goal, at("5", band), at("4.9", band))).guardrails());
      assertEquals(
          Optional.of(Guardrails.HELD),
          score(objective(goal, keyResult(band), at("5", band))).guardrails());
      assertEquals(Optional.empty(), score(objective(goal, keyResult(band))).guardrails());
      assertEquals(Optional.empty(), score(objective(goal)).guardrails());
    }

    @Test
    void aGuardrailBrokenOnceAndMendedIsHeld() {
      KeyResult mended = keyResult(band, value("2026-11-01", "1"), value("2026-11-02", "5"));
      assertEquals(Optional.of(Guardrails.HELD), score(objective(mended)).guardrails());
    }

    @Test
    void withNothingToAverageThereIsNoScore() {
      for (Objective objective : List.of(objective(), objective(at("5", band)))) {
        ObjectiveScore scored = score(objective);
        assertEquals(Optional.empty(), scored.score());
        assertEquals(Optional.empty(), scored.progress());
        assertEquals(Optional.empty(), scored.evidence());
        assertEquals(Optional.empty(), scored.grade());
      }
      assertEquals(Optional.of(Guardrails.HELD), score(objective(at("5", band))).guardrails());
    }
  }

  private static Optional<String> name(Optional<Label> label) {
    return label.map(Label::name);
  }

  @Nested
  class Grades {
    private Optional<String> grade(Ambition ambition, String value, Metric metric) {
      return name(score(objective(ambition, List.of(at(value, metric)))).grade());
    }

    @ParameterizedTest
    @CsvSource({"0, red", "69.9, red", "70, yellow", "99.9, yellow", "100, green", "150, green"})
    void aCommittedObjectiveReachesItsTarget(String value, String grade) {
      assertEquals(Optional.of(grade), grade(Ambition.COMMITTED, value, metric("0", "100")));
    }

    @ParameterizedTest
    @CsvSource({"69.9, red", "70, yellow", "100, green"})
    void aCommittedObjectiveIsGradedByItsProgressStretchOrNot(String value, String grade) {
      Metric stretched = metric("0", "100").withStretch(number("200")).withCommit(number("90"));
      assertEquals(Optional.of(grade), grade(Ambition.COMMITTED, value, stretched));
    }

    @ParameterizedTest
    @EnumSource(names = {"ASPIRATIONAL", "LEARNING"})
    void aBoldObjectiveComesNear(Ambition ambition) {
      Metric metric = metric("0", "100");
      assertEquals(Optional.of("red"), grade(ambition, "39.9", metric));
      assertEquals(Optional.of("yellow"), grade(ambition, "40", metric));
      assertEquals(Optional.of("yellow"), grade(ambition, "69.9", metric));
      assertEquals(Optional.of("green"), grade(ambition, "70", metric));
    }

    @ParameterizedTest
    @EnumSource(names = {"ASPIRATIONAL", "LEARNING"})
    void aBoldObjectiveIsGradedByItsScore(Ambition ambition) {
      Metric stretched = metric("0", "100").withStretch(number("200"));
      assertEquals(Optional.of("yellow"), grade(ambition, "99.9", stretched));
      assertEquals(Optional.of("green"), grade(ambition, "100", stretched));
    }

    @Test
    void numbersCompareAsExactOnesWould() {
      Objective objective =
          objective(
              Ambition.ASPIRATIONAL,
              List.of(
                  at("10", metric("0", "13")),
                  at("1", metric("0", "3")),
                  at("389", metric("0", "390"))));
      assertEquals(exactly("0.7"), score(objective).score());
      assertEquals(Optional.of(Grading.GREEN), score(objective).grade());
    }
  }

  @Nested
  class ReferenceExample {
    private final Scorecard scorecard = POLICY.score(QFour.program(), TODAY);

    private ObjectiveScore objective(String id) {
      return scorecard.objectives().stream()
          .filter(o -> o.objective().id().value().equals(id))
          .findFirst()
          .orElseThrow();
    }

    @Test
    void objectivesComeInTheOrderOfTheProgram() {
      assertEquals(
          QFour.program().objectives(),
          scorecard.objectives().stream().map(ObjectiveScore::objective).toList());
      assertEquals(QFour.program(), scorecard.program());
      assertEquals(POLICY, scorecard.policy());
      assertEquals(TODAY, scorecard.asOf());
    }

    /** A key result in one line; what does not exist is a dash. */
    private String line(KeyResultScore k) {
      return line(k.score(), k.progress(), k.expected(), k.pace(), k.confidence());
    }

    private String line(ObjectiveScore o) {
      return line(o.score(), o.progress(), o.expected(), o.pace(), o.confidence());
    }

    private String line(
        Optional<BigDecimal> score,
        Optional<BigDecimal> progress,
        Optional<BigDecimal> expected,
        Optional<Label> pace,
        Optional<BigDecimal> confidence) {
      return Stream.of(score, progress, expected, pace, confidence)
          .map(part -> part.map(Object::toString).orElse("-"))
          .collect(Collectors.joining(" "));
    }

    @Test
    void winWeekOneIsAtRisk() {
      // 0.4, and twice half of the way to a target that scores 0.7; 52 of 91 days are over.
      ObjectiveScore scored = objective("win-week-one");
      assertEquals(
          "0.366666666667 0.466666666667 0.571428571429 at-risk 0.666666666667", line(scored));
      assertEquals("0.4 0.4 0.571428571429 at-risk 0.6", line(scored.keyResults().get(0)));
      assertEquals("0.35 0.5 0.571428571429 on-track 0.7", line(scored.keyResults().get(1)));
      assertEquals(exactly("1"), scored.evidence());
      assertEquals(Optional.of(Grading.RED), scored.grade());
    }

    @Test
    void theConversionWillMissItsTargetByTwoWeeks() {
      // Through (0, 9), (14, 9.8) and (42, 12.6): at day 91 46138.4 / 2744, 18 on day 104.5.
      ObjectiveScore scored = objective("win-week-one");
      assertEquals(
          Optional.of(
              new Forecast(
                  number("16.814285714286"),
                  number("0.868253968254"),
                  Optional.of(LocalDate.parse("2027-01-14")),
                  Optional.empty())),
          scored.keyResults().get(0).forecast());
      assertEquals(Optional.empty(), scored.keyResults().get(1).forecast());
    }

    @Test
    void guidedSetupIsGreenAndAhead() {
      // The wizard is expected at the end only, so that half of 52/91 is expected of both.
      ObjectiveScore scored = objective("guided-setup");
      assertEquals("0.75 0.75 0.285714285714 ahead 0.8", line(scored));
      assertEquals("0.5 0.5 0.571428571429 on-track 0.8", line(scored.keyResults().get(0)));
      assertEquals("1 1 0 achieved -", line(scored.keyResults().get(1)));
      assertEquals(exactly("1"), scored.evidence());
      assertEquals(Optional.of(Grading.GREEN), scored.grade());
      assertEquals(Optional.empty(), scored.guardrails());
    }

    @Test
    void everyLedgerHasDataOnHalfOfItsWeightAndIsBehind() {
      // The plan is at 60 + 20 * 7/46, which is 8/23 of the way; the mean with 4/7 is 74/161.
      ObjectiveScore scored = objective("every-ledger");
      assertEquals("0.125 0.125 0.459627329193 behind -", line(scored));
      assertEquals("0 0 0.347826086957 no-data -", line(scored.keyResults().get(0)));
      assertEquals("0.25 0.25 0.571428571429 behind -", line(scored.keyResults().get(1)));
      assertEquals(exactly("0.5"), scored.evidence());
      assertEquals(Optional.of(Grading.RED), scored.grade());
    }

    @Test
    void keepItRunningHasNothingToShowAndABrokenGuardrail() {
      ObjectiveScore scored = objective("keep-it-running");
      assertEquals("0 0 0 no-data -", line(scored));
      assertEquals("0 0.5 - - -", line(scored.keyResults().get(0)));
      assertEquals("0 0 0 no-data -", line(scored.keyResults().get(1)));
      assertEquals(exactly("0"), scored.evidence());
      assertEquals(Optional.of(Guardrails.BROKEN), scored.guardrails());
    }

    @Test
    void teamsPrioritiesAndTheCycleAreMeansOfTheirObjectives() {
      assertEquals(
          List.of(
              "leadership 2026-Q4 0.366666666667 1",
              "onboarding 2026-Q4 0.75 1",
              "ledgers 2026-Q4 0.125 0.5",
              "it-operations 2026-Q4 0 0"),
          rows(scorecard.teams()));
      assertEquals(
          List.of("fast-start 2026-Q4 0.558333333333 1", "connected 2026-Q4 0.125 0.5"),
          rows(scorecard.priorities()));
      assertEquals(List.of("2026-Q4 2026-Q4 0.310416666667 0.625"), rows(scorecard.cycles()));
    }

    private <I extends Id> List<String> rows(List<Row<I>> rows) {
      return rows.stream()
          .map(r -> r.id().value() + " " + r.cycle().value() + " " + r.score() + " " + r.evidence())
          .toList();
    }
  }
}
