package io.okr4j.rules.scoring;

import static io.okr4j.rules.scoring.Scored.Q4;
import static io.okr4j.rules.scoring.Scored.TODAY;
import static io.okr4j.rules.scoring.Scored.at;
import static io.okr4j.rules.scoring.Scored.exactly;
import static io.okr4j.rules.scoring.Scored.grading;
import static io.okr4j.rules.scoring.Scored.keyResult;
import static io.okr4j.rules.scoring.Scored.metric;
import static io.okr4j.rules.scoring.Scored.number;
import static io.okr4j.rules.scoring.Scored.objective;
import static io.okr4j.rules.scoring.Scored.pacing;
import static io.okr4j.rules.scoring.Scored.value;
import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.ZERO;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.collect.ImmutableList;
import io.okr4j.core.Band;
import io.okr4j.core.Binary;
import io.okr4j.core.Closing;
import io.okr4j.core.Metric;
import io.okr4j.core.Milestone;
import io.okr4j.core.Milestones;
import io.okr4j.core.Objective;
import io.okr4j.rules.scoring.MetricScoring.Between;
import io.okr4j.rules.scoring.MetricScoring.Curve;
import io.okr4j.rules.scoring.MetricScoring.Point;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each choice of a policy does. What holds whatever is chosen: {@link MixedPoliciesTest}. */
class PoliciesTest {
  private static final Metric METRIC = metric("0", "10");
  private static final Metric ZONED =
      metric("0", "70").withCommit(number("30")).withStretch(number("100"));

  private static ScoringPolicy with(UnaryOperator<ScoringPolicy.Builder> change) {
    return change.apply(ScoringPolicy.standard().toBuilder()).build();
  }

  private static ScoringPolicy by(MetricScoring scoring) {
    return with(p -> p.metrics(scoring));
  }

  private static Optional<BigDecimal> score(ScoringPolicy policy, String value, Metric metric) {
    return policy.score(at(value, metric), TODAY).score();
  }

  @Test
  void policiesThatChooseTheSameAreEqual() {
    assertEquals(ScoringPolicy.standard(), ScoringPolicy.standard().toBuilder().build());
    assertEquals("standard", ScoringPolicy.standard().name());
  }

  @ParameterizedTest
  @CsvSource({"29, 0", "30, 0.3", "69.9, 0.3", "70, 0.7", "99, 0.7", "100, 1", "120, 1"})
  void stepsGiveNoCreditForHalfOfTheWay(String value, String score) {
    ScoringPolicy steps = by(new Zones(number("0.3"), number("0.7"), false, Between.STEPS));
    assertEquals(exactly(score), score(steps, value, ZONED));
  }

  @Test
  void stepsOfAMetricWithoutMarksAreAllOrNothing() {
    ScoringPolicy steps = by(new Zones(number("0.3"), number("0.7"), false, Between.STEPS));
    assertEquals(exactly("0"), score(steps, "9.99", METRIC));
    assertEquals(exactly("1"), score(steps, "10", METRIC));
  }

  @ParameterizedTest
  @CsvSource({"3, 0.21", "7, 0.49", "10, 0.7", "15, 1"})
  void derivedMarksScoreTheTargetWithTheRestYetToGo(String value, String score) {
    // The stretch lies at 10 / 0.7, and the commit at 0.3 of that.
    ScoringPolicy derived = by(new Zones(number("0.3"), number("0.7"), true, Between.LINEAR));
    assertEquals(exactly(score), score(derived, value, METRIC));
  }

  @Test
  void anchorsAreACompanysOwn() {
    ScoringPolicy own = by(new Zones(number("0.5"), number("0.9"), false, Between.LINEAR));
    assertEquals(exactly("0.5"), score(own, "30", ZONED));
    assertEquals(exactly("0.9"), score(own, "70", ZONED));
    for (List<String> marks :
        List.of(
            List.of("0.7", "0.3"),
            List.of("0.3", "0.3"),
            List.of("0", "0.3"),
            List.of("0.3", "1"))) {
      assertThrows(
          IllegalArgumentException.class,
          () -> new Zones(number(marks.get(0)), number(marks.get(1)), false, Between.LINEAR));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "-10, FAIL, 0",
    "0, FAIL, 0",
    "15, FAIL, 0.5",
    "30, COMMIT, 0",
    "31, COMMIT, 0.025",
    "70, TARGET, 0",
    "85, TARGET, 0.5",
    "100, STRETCH, 0",
    "200, STRETCH, 0"
  })
  void aValueLiesInAZone(String value, ZoneMarks.Zone zone, String within) {
    assertEquals(
        Optional.of(new ZoneMarks.Position(zone, exactly(within).get())),
        Zones.standard().marks(ZONED).position(number(value)));
    assertEquals(Optional.empty(), Zones.standard().marks(METRIC).position(number(value)));
  }

  @Test
  void twoMarksAreNeededToDeriveTheOthers() {
    Optional<BigDecimal> none = Optional.empty();
    Optional<BigDecimal> five = exactly("5");
    assertEquals(Optional.empty(), ZoneMarks.derive(Zones.standard(), five, none, none, none));
    assertEquals(Optional.empty(), ZoneMarks.derive(Zones.standard(), five, none, none, five));
    // A commit that is no less than the target is none.
    assertEquals(
        Optional.of(new ZoneMarks(number("0"), none, number("10"), exactly("100"))),
        ZoneMarks.derive(Zones.standard(), exactly("0"), none, exactly("10"), exactly("100")));
  }

  /** Marks that are not given are written as a dash. */
  @ParameterizedTest
  @CsvSource({
    "0, -, 7, -, 0 3 7 10",
    "0, -, -, 10, 0 3 7 10",
    "-, -, 7, 10, 0 3 7 10",
    "100, -, 30, -, 100 70 30 0",
    "0, 5, 7, -, 0 5 7 10",
    "0, 0, 7, -, 0 - 7 10",
    "0, 7, 7, -, 0 - 7 10",
    "0, 8, 7, -, 0 - 7 10",
    "0, -3, -5, 10, 0 - -5 10"
  })
  void marksFollowFromOthers(
      String baseline, String commit, String target, String stretch, String marks) {
    ZoneMarks derived =
        ZoneMarks.derive(
                Zones.standard(), mark(baseline), mark(commit), mark(target), mark(stretch))
            .orElseThrow();
    assertEquals(
        marks,
        Stream.of(
                Optional.of(derived.baseline()),
                derived.commit(),
                Optional.of(derived.target()),
                derived.stretch())
            .map(mark -> mark.map(m -> m.stripTrailingZeros().toPlainString()).orElse("-"))
            .collect(Collectors.joining(" ")));
  }

  private static Optional<BigDecimal> mark(String mark) {
    return mark.equals("-") ? Optional.empty() : Optional.of(number(mark));
  }

  @ParameterizedTest
  @CsvSource({"-5, 0", "25, 0.2", "50, 0.4", "60, 0.5", "80, 0.7", "90, 0.85", "110, 1"})
  void aCurveGoesThroughItsPoints(String value, String score) {
    assertEquals(exactly(score), score(by(curve(Between.LINEAR)), value, metric("0", "100")));
  }

  @ParameterizedTest
  @CsvSource({"49, 0", "50, 0.4", "79, 0.4", "80, 0.7", "99, 0.7", "100, 1"})
  void aCurveInStepsScoresTheLastPointReached(String value, String score) {
    assertEquals(exactly(score), score(by(curve(Between.STEPS)), value, metric("0", "100")));
  }

  private static Curve curve(Between between) {
    return new Curve(
        ImmutableList.of(
            new Point(number("0.5"), number("0.4")), new Point(number("0.8"), number("0.7"))),
        between);
  }

  @Test
  void aCurveThatFallsOrStandsStillIsRefused() {
    Point point = new Point(number("0.5"), number("0.4"));
    for (Point next :
        List.of(point, new Point(number("0.6"), number("0.3")), new Point(ONE, ONE))) {
      assertThrows(
          IllegalArgumentException.class,
          () -> new Curve(ImmutableList.of(point, next), Between.LINEAR));
    }
  }

  @Test
  void aCurveMayRestAndMayGiveAllBeforeTheTarget() {
    Curve curve =
        new Curve(
            ImmutableList.of(
                new Point(number("0.2"), number("0.4")),
                new Point(number("0.6"), number("0.4")),
                new Point(number("0.8"), ONE)),
            Between.LINEAR);
    assertEquals(exactly("0.4"), score(by(curve), "4", METRIC));
    assertEquals(exactly("0.7"), score(by(curve), "7", METRIC));
    assertEquals(exactly("1"), score(by(curve), "9", METRIC));
  }

  @Test
  void clampingCanBeLeftOutAtEitherEnd() {
    ScoringPolicy below = with(p -> p.clamping(new Clamping(false, true)));
    ScoringPolicy above = with(p -> p.clamping(new Clamping(true, false)));
    assertEquals(exactly("-0.5"), score(below, "-5", METRIC));
    assertEquals(exactly("1"), score(below, "15", METRIC));
    assertEquals(exactly("0"), score(above, "-5", METRIC));
    assertEquals(exactly("1.5"), score(above, "15", METRIC));
    Objective objective = objective(at("15", METRIC), at("0", METRIC));
    assertEquals(exactly("0.75"), above.score(objective, TODAY).progress());
  }

  @Test
  void noDataIsNothingOrLeftOutOrAbsent() {
    Objective half = objective(at("6", METRIC), keyResult(METRIC), keyResult(Binary.of()));
    assertEquals(exactly("0.2"), ScoringPolicy.standard().score(half, TODAY).score());
    ObjectiveScore leftOut = with(p -> p.noData(NoData.LEFT_OUT)).score(half, TODAY);
    assertEquals(exactly("0.6"), leftOut.score());
    assertEquals(exactly("0.333333333333"), leftOut.evidence());
    assertEquals(Optional.empty(), leftOut.keyResults().get(1).score());
    ObjectiveScore absent = with(p -> p.noData(NoData.ABSENT)).score(half, TODAY);
    assertEquals(Optional.empty(), absent.score());
    assertEquals(Optional.empty(), absent.grade());
    assertEquals(exactly("0.333333333333"), absent.evidence());
    assertEquals(exactly("0.6"), absent.keyResults().get(0).score());
    assertEquals(
        exactly("0.6"),
        with(p -> p.noData(NoData.ABSENT)).score(objective(at("6", METRIC)), TODAY).score());
    ObjectiveScore notEmpty =
        with(p -> p.noData(NoData.ABSENT).emptyObjectives(EmptyObjectives.ZERO)).score(half, TODAY);
    assertEquals(Optional.empty(), notEmpty.score(), "what waits for data is not empty");
  }

  @Test
  void withoutAnyDataThePaceSaysSoInAnyCase() {
    for (NoData noData : NoData.values()) {
      ObjectiveScore scored =
          with(p -> p.noData(noData)).score(objective(keyResult(METRIC)), Optional.of(Q4), TODAY);
      assertEquals(Optional.of(Pacing.NO_DATA), scored.pace());
      assertEquals(Optional.of(Pacing.NO_DATA), scored.keyResults().get(0).pace());
      assertEquals(exactly("0"), scored.evidence());
    }
  }

  @Test
  void anEmptyObjectiveCanBeWorthNothing() {
    ObjectiveScore zero =
        with(p -> p.emptyObjectives(EmptyObjectives.ZERO)).score(objective(), TODAY);
    assertEquals(exactly("0"), zero.score());
    assertEquals(Optional.of(Grading.RED), zero.grade());
    assertEquals(Optional.empty(), zero.evidence());
  }

  @ParameterizedTest
  @CsvSource({
    "WEIGHTED_MEAN, 0.5",
    "MEAN, 0.6",
    "MEAN_BY_SIZE, 0.728571428571",
    "WEAKEST, 0.3",
    "BEST, 0.9"
  })
  void keyResultsRollUp(RollUp rollUp, String score) {
    Objective objective =
        objective(at("3", METRIC).withWeight(number("2")), at("45", metric("0", "50")));
    ObjectiveScore scored = with(p -> p.rollUp(rollUp)).score(objective, TODAY);
    assertEquals(exactly(score), scored.score());
    assertEquals(exactly(score), scored.progress());
  }

  @Test
  void bandsCanCountByTheShareOfSuccesses() {
    Band band = Band.builder().atLeast(number("4")).atMost(number("5")).build();
    Objective objective =
        objective(
            keyResult(
                band,
                value("2026-11-01", "4"),
                value("2026-11-02", "5.1"),
                value("2026-11-03", "4.5")),
            at("0", METRIC));
    assertEquals(exactly("0.5"), mean(new BandScoring.Newest(), objective));
    assertEquals(
        exactly("0.333333333333"), mean(new BandScoring.SuccessRatio(Optional.empty()), objective));
    assertEquals(exactly("0.1"), mean(new BandScoring.SuccessRatio(Optional.of(10)), objective));
    assertEquals(exactly("0.5"), mean(new BandScoring.Distance(), objective));
    assertEquals(
        Optional.of(Guardrails.HELD),
        with(p -> p.bands(new BandScoring.Newest())).score(objective, TODAY).guardrails());
    assertThrows(
        IllegalArgumentException.class, () -> new BandScoring.SuccessRatio(Optional.of(0)));
  }

  private static Optional<BigDecimal> mean(BandScoring bands, Objective objective) {
    return with(p -> p.bands(bands)).score(objective, TODAY).score();
  }

  @ParameterizedTest
  @CsvSource({"0.8, 1.2", "1, 1", "1.75, 0.25", "3, 0"})
  void bandsCanCountByTheRoomToTheirBound(String value, String score) {
    ScoringPolicy policy =
        with(p -> p.bands(new BandScoring.Distance()).clamping(new Clamping(true, false)));
    Band atMost = Band.builder().atMost(ONE).build();
    assertEquals(exactly(score), policy.score(at(value, atMost), TODAY).score());
    Band atLeast = Band.builder().atLeast(ONE.negate()).build();
    String mirrored = number(value).negate().toString();
    assertEquals(exactly(score), policy.score(at(mirrored, atLeast), TODAY).score());
  }

  @ParameterizedTest
  @CsvSource({"4, 1", "6, 1.4", "8, 1.2", "10, 1", "2, 0.5", "12, 0.8"})
  void betweenTwoBoundsTheNearerOneCounts(String value, String score) {
    ScoringPolicy policy =
        with(p -> p.bands(new BandScoring.Distance()).clamping(new Clamping(true, false)));
    Band band = Band.builder().atLeast(number("4")).atMost(number("10")).build();
    // Of 6, one and 2/4 from the bound below, and one and 4/10 from the bound above.
    assertEquals(exactly(score), policy.score(at(value, band), TODAY).score());
  }

  @Test
  void aBoundOfNothingLeavesNoRoomToMeasure() {
    ScoringPolicy policy = with(p -> p.bands(new BandScoring.Distance()));
    Band band = Band.builder().atMost(ZERO).build();
    assertEquals(exactly("1"), policy.score(at("-3", band), TODAY).score());
    assertEquals(exactly("0"), policy.score(at("3", band), TODAY).score());
    Band upwards = Band.builder().atLeast(ZERO).build();
    assertEquals(exactly("1"), policy.score(at("3", upwards), TODAY).score());
    assertEquals(exactly("0"), policy.score(at("-3", upwards), TODAY).score());
  }

  @Test
  void theWorstOrTheBestKeyResultCanLabelAnObjective() {
    Objective objective =
        objective(
            at("10", METRIC), at("1", METRIC), at("5", METRIC), keyResult(METRIC), at("9", BAND));
    assertEquals("red", grade(Labelling.NUMBERS, objective));
    assertEquals("red", grade(Labelling.WORST, objective));
    assertEquals("green", grade(Labelling.BEST, objective));
    assertEquals(Optional.of(Pacing.BEHIND), pace(Labelling.WORST, objective));
    assertEquals(Optional.of(Pacing.ACHIEVED), pace(Labelling.BEST, objective));
  }

  @Test
  void whatHasNoDataIsNeitherTheWorstNorTheBest() {
    Objective half = objective(at("8", METRIC), keyResult(METRIC));
    assertEquals("red", grade(Labelling.NUMBERS, half));
    assertEquals("yellow", grade(Labelling.WORST, half));
    assertEquals(Optional.of(Pacing.AHEAD), pace(Labelling.WORST, half));
    Objective blank = objective(keyResult(METRIC));
    assertEquals("red", grade(Labelling.WORST, blank));
    assertEquals(Optional.of(Pacing.NO_DATA), pace(Labelling.WORST, blank));
  }

  private static final Band BAND = Band.builder().atMost(ONE).build();

  private static String grade(Labelling labelling, Objective objective) {
    return with(p -> p.grading(grading(labelling)))
        .score(objective, TODAY)
        .grade()
        .orElseThrow()
        .name();
  }

  private static Optional<Label> pace(Labelling labelling, Objective objective) {
    Pacing pacing = pacing(Pacing.standard().comparison(), labelling);
    return with(p -> p.pacing(pacing)).score(objective, Optional.of(Q4), TODAY).pace();
  }

  @Test
  void theScoreDeclaredAtTheClosingCanCountFromThenOn() {
    Objective closed =
        objective(at("3", METRIC))
            .withClosing(Closing.builder().on(TODAY).score(number("0.8")).build());
    ScoringPolicy declared = with(p -> p.closed(ClosedObjectives.DECLARED));
    assertEquals(exactly("0.3"), ScoringPolicy.standard().score(closed, TODAY).score());
    assertEquals(exactly("0.8"), declared.score(closed, TODAY).score());
    assertEquals(exactly("0.3"), declared.score(closed, TODAY).progress());
    assertEquals(exactly("0"), declared.score(closed, TODAY.minusDays(1)).score());
    assertEquals(exactly("0.3"), declared.score(objective(at("3", METRIC)), TODAY).score());
  }

  @Test
  void milestonesCanWeighTheSameOrBeSharesOfAWhole() {
    Milestones steps =
        Milestones.builder()
            .addMilestones(
                Milestone.builder().title("One").weight(number("30")).reachedOn(TODAY).build())
            .addMilestones(Milestone.builder().title("Two").weight(number("20")).build())
            .build();
    assertEquals(exactly("0.6"), milestones(MilestoneScoring.standard(), steps));
    assertEquals(exactly("0.5"), milestones(new MilestoneScoring(false, Optional.empty()), steps));
    assertEquals(exactly("0.3"), milestones(new MilestoneScoring(true, exactly("100")), steps));
    assertEquals(exactly("1"), milestones(new MilestoneScoring(true, exactly("20")), steps));
    assertThrows(
        IllegalArgumentException.class, () -> new MilestoneScoring(true, Optional.of(ZERO)));
  }

  private static Optional<BigDecimal> milestones(MilestoneScoring scoring, Milestones steps) {
    return with(p -> p.milestones(scoring)).score(keyResult(steps), TODAY).score();
  }

  @Test
  void displayCanRoundOtherwise() {
    assertEquals("42%", new Display(0, true, RoundingMode.DOWN).show(number("0.429")));
    assertEquals("42%", new Display(0, true, RoundingMode.HALF_EVEN).show(number("0.425")));
    assertThrows(
        IllegalArgumentException.class, () -> new Display(0, true, RoundingMode.UNNECESSARY));
  }

  @Test
  void displayRoundsHalfUp() {
    assertEquals("0.43", Display.of(2, false).show(number("0.425")));
    assertEquals("43%", Display.of(0, true).show(number("0.425")));
    assertEquals("36.67%", Display.of(2, true).show(number("0.366666666667")));
    assertEquals("0.366666666667", Display.of(12, false).show(number("0.3666666666666")));
    assertEquals("0.37", Display.standard().show(number("0.366666666667")));
    assertThrows(IllegalArgumentException.class, () -> Display.of(13, false));
    assertThrows(IllegalArgumentException.class, () -> Display.of(-1, false));
  }

  @Test
  void bordersHaveNoMoreDecimalsThanTheScores() {
    assertEquals(
        Scale.Step.from("0.5", Grading.RED), Scale.Step.from("0.50000000000000", Grading.RED));
    assertEquals(number("0.123456789012"), Scale.Step.from("0.123456789012", Grading.RED).bound());
    assertThrows(
        IllegalArgumentException.class, () -> Scale.Step.from("0.1234567890123", Grading.RED));
  }

  @Test
  void boundsOfAUnitMayMeetAndNeverCross() {
    UnitBounds met = new UnitBounds(exactly("5"), exactly("5"));
    assertEquals(number("5"), met.nearest(number("7")));
    assertEquals(number("5"), met.nearest(number("3")));
    assertThrows(
        IllegalArgumentException.class, () -> new UnitBounds(exactly("5"), exactly("4.9")));
  }
}
