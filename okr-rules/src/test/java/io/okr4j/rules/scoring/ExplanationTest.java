package io.okr4j.rules.scoring;

import static io.okr4j.rules.scoring.Family.aligned;
import static io.okr4j.rules.scoring.Family.program;
import static io.okr4j.rules.scoring.Scored.TODAY;
import static io.okr4j.rules.scoring.Scored.at;
import static io.okr4j.rules.scoring.Scored.confidence;
import static io.okr4j.rules.scoring.Scored.day;
import static io.okr4j.rules.scoring.Scored.done;
import static io.okr4j.rules.scoring.Scored.exactly;
import static io.okr4j.rules.scoring.Scored.grading;
import static io.okr4j.rules.scoring.Scored.keyResult;
import static io.okr4j.rules.scoring.Scored.metric;
import static io.okr4j.rules.scoring.Scored.number;
import static io.okr4j.rules.scoring.Scored.pacing;
import static io.okr4j.rules.scoring.Scored.value;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import io.okr4j.core.Ambition;
import io.okr4j.core.Band;
import io.okr4j.core.Binary;
import io.okr4j.core.CheckIn;
import io.okr4j.core.Closing;
import io.okr4j.core.Cycle;
import io.okr4j.core.KeyResult;
import io.okr4j.core.Metric;
import io.okr4j.core.Milestone;
import io.okr4j.core.Milestones;
import io.okr4j.core.Objective;
import io.okr4j.core.ObjectiveId;
import io.okr4j.core.PlanPoint;
import io.okr4j.rules.scoring.MetricScoring.Between;
import io.okr4j.rules.scoring.MetricScoring.Curve;
import io.okr4j.rules.scoring.MetricScoring.Goal;
import io.okr4j.rules.scoring.MetricScoring.Point;
import io.okr4j.rules.scoring.MetricScoring.Straight;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever reads an explanation can work the number out again. */
class ExplanationTest {
  private static final Metric METRIC = metric("0", "10");
  private static final Band BAND = Band.builder().atLeast(number("4")).atMost(number("5")).build();
  private static final ObjectiveId A = new ObjectiveId("a");

  private static ScoringPolicy with(UnaryOperator<ScoringPolicy.Builder> change) {
    return change.apply(ScoringPolicy.standard().toBuilder()).build();
  }

  private static Explanation explain(ScoringPolicy policy, Objective... objectives) {
    return policy.score(program(objectives), TODAY).explain().get(0);
  }

  private static Explanation explain(ScoringPolicy policy, KeyResult... keyResults) {
    return explain(policy, Family.objective("a", keyResults));
  }

  private static String because(ScoringPolicy policy, KeyResult keyResult) {
    return explain(policy, keyResult).parts().get(0).because();
  }

  private static String because(KeyResult keyResult) {
    return because(ScoringPolicy.standard(), keyResult);
  }

  private static Optional<String> told(String text) {
    return Optional.of(text);
  }

  // Key results

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          4  | (4 - 0) / (10 - 0)
          10 | (10 - 0) / (10 - 0)
          12 | (12 - 0) / (10 - 0), and not more than 1
          -3 | ((-3) - 0) / (10 - 0), and not less than 0
          """)
  void aMetricByItsWayAndWhereItIsCutOff(String value, String because) {
    assertEquals(because, because(at(value, METRIC)));
  }

  @Test
  void aMetricWithAStretchByThePartThatItIsIn() {
    Metric stretched = METRIC.withStretch(number("20"));
    assertEquals("0.7 x (5 - 0) / (10 - 0)", because(at("5", stretched)));
    assertEquals("0.7 + 0.3 x (15 - 10) / (20 - 10)", because(at("15", stretched)));
    ScoringPolicy towards = with(p -> p.metrics(new Straight(Goal.STRETCH)));
    assertEquals("(5 - 0) / (20 - 0)", because(towards, at("5", stretched)));
    assertEquals("(5 - 0) / (10 - 0)", because(towards, at("5", METRIC)));
  }

  @Test
  void aMetricByACurve() {
    ImmutableList<Point> points = ImmutableList.of(new Point(number("0.5"), number("0.4")));
    ScoringPolicy linear = with(p -> p.metrics(new Curve(points, Between.LINEAR)));
    assertEquals(
        "0.4 + 0.6 x (0.6 - 0.5) / (1 - 0.5) at a progress of (6 - 0) / (10 - 0)",
        because(linear, at("6", METRIC)));
    assertEquals("(10 - 0) / (10 - 0)", because(linear, at("10", METRIC)));
    ScoringPolicy steps = with(p -> p.metrics(new Curve(points, Between.STEPS)));
    assertEquals("0.4 from a progress of 0.5", because(steps, at("6", METRIC)));
  }

  @Test
  void whatHasNoData() {
    assertEquals("no data", because(keyResult(METRIC)));
    assertEquals("no data", because(keyResult(Binary.of())));
    assertEquals("no data", because(keyResult(BAND)));
  }

  @Test
  void whatIsDoneOrNot() {
    assertEquals("done", because(keyResult(Binary.of(), done("2026-11-20", true))));
    Explanation not =
        explain(ScoringPolicy.standard(), keyResult(Binary.of(), done("2026-11-20", false)))
            .parts()
            .get(0);
    assertEquals("not done", not.because());
    assertEquals(told("0 = not done"), not.progress());
  }

  @Test
  void milestonesByTheWeightThatIsReached() {
    Milestones steps =
        Milestones.builder()
            .addMilestones(
                Milestone.builder().title("One").weight(number("3")).reachedOn(TODAY).build(),
                Milestone.builder().title("Two").build())
            .build();
    assertEquals("3 / 4 of the weight", because(keyResult(steps)));
    assertEquals(
        told("0.75 = 3 / 4 of the weight"),
        explain(ScoringPolicy.standard(), keyResult(steps)).parts().get(0).progress());
    ScoringPolicy whole = with(p -> p.milestones(new MilestoneScoring(true, exactly("2"))));
    assertEquals("3 / 2 of the weight, and not more than 1", because(whole, keyResult(steps)));
  }

  @Test
  void aBandByItsPlaceAndHowOftenItWasInside() {
    KeyResult watched =
        keyResult(
            BAND, value("2026-11-01", "4"), value("2026-11-02", "5.1"), value("2026-11-03", "4.5"));
    assertEquals(
        "4.5 is inside, 2 of 3 inside so far; a guardrail is not averaged", because(watched));
    assertEquals(
        told("0.6667 = 2 / 3 inside"),
        explain(ScoringPolicy.standard(), watched).parts().get(0).progress());
    assertEquals(
        "4.5 is inside, 2 of 3 inside so far",
        because(with(p -> p.bands(new BandScoring.Newest())), watched));
    assertEquals(
        "2 / 3 of the values inside",
        because(with(p -> p.bands(new BandScoring.SuccessRatio(Optional.empty()))), watched));
    assertEquals(
        "2 / 8 of the planned values inside",
        because(with(p -> p.bands(new BandScoring.SuccessRatio(Optional.of(8)))), watched));
    assertEquals(
        "5.1 is outside, by its distance from the nearer bound",
        because(with(p -> p.bands(new BandScoring.Distance())), at("5.1", BAND)));
  }

  @Test
  void paceByWhatIsExpectedOfTheDay() {
    Explanation metric = explain(ScoringPolicy.standard(), at("4", METRIC)).parts().get(0);
    assertEquals(told("0.4 = (4 - 0) / (10 - 0)"), metric.progress());
    assertEquals(told("0.5714 = 52 / 91 of the days"), metric.expected());
    assertEquals(told("at-risk by -0.1714 = 0.4 - 0.5714"), metric.pace());
    ScoringPolicy ratio = with(p -> p.pacing(pacing(Pacing.Comparison.RATIO, Labelling.NUMBERS)));
    assertEquals(
        told("ahead by 0.7 = 0.4 / 0.5714"), explain(ratio, at("4", METRIC)).parts().get(0).pace());
    assertEquals(
        told("achieved"),
        explain(ScoringPolicy.standard(), at("10", METRIC)).parts().get(0).pace());
  }

  @Test
  void whatIsExpectedByAPlanOrWhenSomethingIsDue() {
    Metric planned =
        METRIC.withPlan(PlanPoint.builder().on(day("2026-11-01")).value(number("2")).build());
    assertEquals(
        told("0.48, by the plan from 2 on 2026-11-01 to 10 on 2026-12-31"),
        expected(at("4", planned)));
    assertEquals(
        told("1, as the cycle ends on 2026-12-31"),
        ScoringPolicy.standard()
            .score(program(Family.objective("a", at("4", planned))), day("2026-12-31"))
            .explain()
            .get(0)
            .parts()
            .get(0)
            .expected());
    assertEquals(
        told("0, as it is due at the end of the cycle, 2026-12-31"),
        expected(keyResult(Binary.of(), done("2026-11-20", false))));
    Milestone due = Milestone.builder().title("One").dueOn(TODAY).build();
    assertEquals(
        told("0.5 = the share of the weight that is due"),
        expected(
            keyResult(
                Milestones.builder()
                    .addMilestones(due, Milestone.builder().title("Two").build())
                    .build())));
    assertEquals(
        told("0.5714 = 52 / 91 of the days"),
        expected(
            keyResult(
                Milestones.builder()
                    .addMilestones(Milestone.builder().title("Some day").build())
                    .build())));
    assertEquals(Optional.empty(), expected(at("4", BAND)));
  }

  @Test
  void whatIsExpectedAlongACurve() {
    assertEquals(
        told("0.6064 = 3 x t^2 - 2 x t^3, with 52 / 91 of the days as t"),
        expected(new PacingCurve.SCurve(), TODAY));
    assertEquals(
        told("0.5761 = 53 / 92 of the days, today included"),
        expected(new PacingCurve.DaysBegun(), TODAY));
    assertEquals(
        told("0.5538 = 36 / 65 of the working days"),
        expected(new PacingCurve.WorkingDays(WorkCalendar.mondayToFriday()), TODAY));
    ImmutableList<Point> points = ImmutableList.of(new Point(number("0.5"), number("0.4")));
    assertEquals(
        told("0.4857 = the curve at 52 / 91 of the days"),
        expected(new PacingCurve.Points(new Curve(points, Between.LINEAR)), TODAY));
    assertEquals(
        told("0, as the cycle starts on 2026-10-01"),
        expected(new PacingCurve.Linear(), day("2026-09-30")));
    assertEquals(
        told("1, as the cycle ends on 2026-12-31"),
        expected(new PacingCurve.Linear(), day("2026-12-31")));
    assertEquals(told("0.25 = what patience expects"), expected(new Patience(), TODAY));
  }

  /** A curve of an application. */
  private record Patience() implements PacingCurve {
    @Override
    public BigDecimal inside(Cycle cycle, LocalDate day) {
      return number("0.25");
    }

    @Override
    public String toString() {
      return "patience";
    }
  }

  private static Optional<String> expected(PacingCurve curve, LocalDate asOf) {
    return with(p -> p.expected(ExpectedProgress.along(curve)))
        .score(program(Family.objective("a", at("4", METRIC))), asOf)
        .explain()
        .get(0)
        .parts()
        .get(0)
        .expected();
  }

  @Test
  void numbersOfAnySizeStayShort() {
    Metric wide = metric("-1e99", "1e100");
    assertEquals("(5E+99 - (-1E+99)) / (1E+100 - (-1E+99))", because(at("5e99", wide)));
    Metric narrow = metric("0", "1e-99");
    ScoringPolicy free = with(p -> p.clamping(new Clamping(false, false)));
    assertEquals("1E+99 / 1", explain(free, at("1", narrow)).because());
    assertEquals("(-1E+99) / 1", explain(free, at("-1", narrow)).because());
    assertEquals("1" + "0".repeat(33) + " / 1", explain(free, at("1e-66", narrow)).because());
  }

  @Test
  void whereAMetricHeadsByTheLineThroughItsValues() {
    assertEquals(Optional.empty(), forecast(value("2026-10-11", "1")));
    assertEquals(
        told("9.1 = 0 + 0.1 x 91 days, the line nearest to 3 points; would score 0.91"),
        forecast(value("2026-10-11", "1"), value("2026-10-21", "2")));
    // ForecastTest works this one out.
    assertEquals(
        told(
            "11.12 = 0.2 + 0.12 x 91 days, the line nearest to 4 points;"
                + " 6.5942 to 15.6458 by how far they lie off it; would score 1"),
        forecast(value("2026-10-11", "2"), value("2026-10-21", "2"), value("2026-10-31", "4")));
    assertEquals(
        told("-9.1 = 0 + (-0.1) x 91 days, the line nearest to 3 points; would score 0"),
        forecast(value("2026-10-11", "-1"), value("2026-10-21", "-2")));
    UnitBounds upToNine = new UnitBounds(Optional.empty(), exactly("9"));
    ScoringPolicy bounded = with(p -> p.units(Map.of("km", upToNine)));
    assertEquals(
        told(
            "9 = 0 + 0.1 x 91 days, the line nearest to 3 points,"
                + " within the bounds of its unit; would score 0.9"),
        explain(
                bounded,
                keyResult(
                    METRIC.withUnit("km"), value("2026-10-11", "1"), value("2026-10-21", "2")))
            .parts()
            .get(0)
            .forecast());
  }

  private static Optional<String> forecast(CheckIn... checkIns) {
    return explain(ScoringPolicy.standard(), keyResult(METRIC, checkIns)).parts().get(0).forecast();
  }

  private static Optional<String> expected(KeyResult keyResult) {
    return explain(ScoringPolicy.standard(), keyResult).parts().get(0).expected();
  }

  // Objectives

  @Test
  void anObjectiveByTheMeanOfWhatCounts() {
    Explanation mean =
        explain(
            ScoringPolicy.standard(),
            at("4", METRIC),
            at("7", METRIC).withWeight(number("2")),
            at("9", BAND));
    assertEquals("(1 x 0.4 + 2 x 0.7) / 3", mean.because());
    assertEquals(told("0.6 = (1 x 0.4 + 2 x 0.7) / 3"), mean.progress());
    assertEquals(
        "(0.4 + 0.7) / 2",
        explain(ScoringPolicy.standard(), at("4", METRIC), at("7", METRIC)).because());
    assertEquals("0.4 / 1", explain(ScoringPolicy.standard(), at("4", METRIC)).because());
    assertEquals("nothing to average", explain(ScoringPolicy.standard(), at("4", BAND)).because());
    assertEquals(
        told("0.2857 = (0.5714 + 0) / 2"),
        explain(
                ScoringPolicy.standard(),
                at("4", METRIC),
                keyResult(Binary.of(), done("2026-11-20", false)))
            .expected());
  }

  @Test
  void progressCountsNoMoreThanAllAndNegativeNumbersStandInBrackets() {
    assertEquals(
        told("0.65 = (1 + 0.3) / 2"),
        explain(ScoringPolicy.standard(), at("15", METRIC), at("3", METRIC)).progress());
    assertEquals(
        "((-0.5) + 0.3) / 2",
        explain(with(p -> p.clamping(new Clamping(false, true))), at("-5", METRIC), at("3", METRIC))
            .because());
  }

  @Test
  void anObjectiveByTheLowestOrTheHighest() {
    KeyResult[] two = {at("4", METRIC), at("7", METRIC)};
    assertEquals(
        "the lowest of 0.4, 0.7", explain(with(p -> p.rollUp(RollUp.WEAKEST)), two).because());
    assertEquals(
        "the highest of 0.4, 0.7", explain(with(p -> p.rollUp(RollUp.BEST)), two).because());
  }

  @Test
  void anObjectiveThatWaitsForDataOrWasDeclared() {
    ScoringPolicy absent = with(p -> p.noData(NoData.ABSENT));
    assertEquals(
        "not all of its key results have data",
        explain(absent, at("4", METRIC), keyResult(METRIC)).because());
    assertEquals("0.4 / 1", explain(absent, at("4", METRIC), keyResult(BAND)).because());
    assertEquals("nothing to average", explain(absent, keyResult(BAND)).because());
    Objective closed =
        Family.objective("a", at("4", METRIC))
            .withClosing(Closing.builder().on(TODAY).score(number("0.8")).build());
    assertEquals(
        "declared at the closing on 2026-11-22",
        explain(with(p -> p.closed(ClosedObjectives.DECLARED)), closed).because());
    assertEquals("0.4 / 1", explain(ScoringPolicy.standard(), closed).because());
  }

  @Test
  void gradeAndConfidenceByTheirNumbers() {
    KeyResult sure =
        at("4", METRIC).withCheckIns(value("2026-11-20", "4"), confidence("2026-11-22", "0.6"));
    KeyResult unsure =
        at("7", METRIC).withWeight(number("3")).withCheckIns(confidence("2026-11-21", "0.2"));
    Explanation both = explain(ScoringPolicy.standard(), sure, unsure);
    assertEquals(told("red by the progress of 0.1"), both.grade());
    assertEquals(told("0.3 = (1 x 0.6 + 3 x 0.2) / 4"), both.confidence());
    assertEquals(told("0.6, by the check-in of 2026-11-22"), both.parts().get(0).confidence());
    assertEquals(
        "2026-11-20", both.parts().get(0).checkIn().orElseThrow().on().toString(), "its value");
    Objective bold = Family.objective("a", at("4", METRIC)).withAmbition(Ambition.ASPIRATIONAL);
    assertEquals(
        told("yellow by the score of 0.4"), explain(ScoringPolicy.standard(), bold).grade());
  }

  @Test
  void labelsByTheWorstOrTheBest() {
    KeyResult[] two = {at("4", METRIC), at("9", METRIC)};
    Pacing.Comparison usual = Pacing.standard().comparison();
    Explanation worst =
        explain(
            with(p -> p.grading(grading(Labelling.WORST)).pacing(pacing(usual, Labelling.WORST))),
            two);
    assertEquals(told("red, the worst of its key results"), worst.grade());
    assertEquals(told("at-risk, the worst of its key results"), worst.pace());
    Explanation best =
        explain(
            with(p -> p.grading(grading(Labelling.BEST)).pacing(pacing(usual, Labelling.BEST))),
            two);
    assertEquals(told("yellow, the best of its key results"), best.grade());
    assertEquals(told("ahead, the best of its key results"), best.pace());
  }

  // What others contribute

  private static Explanation cascaded(
      Cascade.KeyResults keyResults, Cascade.Objectives objectives, Objective... all) {
    return explain(with(p -> p.cascade(new Cascade(keyResults, objectives))), all);
  }

  @Test
  void whatOthersContributeIsNamed() {
    Objective own = Family.objective("a", at("4", METRIC));
    Objective other = aligned(Family.objective("b", at("8", METRIC)), A, "3");
    Objective blank = aligned(Family.objective("c"), A, "9");
    assertEquals(
        "0.4 / 1",
        cascaded(Cascade.KeyResults.OWN, Cascade.Objectives.OWN, own, other, blank).because());
    assertEquals(
        "(1 x 0.4 + 3 x 0.8) / 4, of itself, 0.4 / 1, and b",
        cascaded(Cascade.KeyResults.OWN, Cascade.Objectives.ONE_PART, own, other, blank).because());
    assertEquals(
        "(1 x 0.4 + 3 x 0.8) / 4, with b",
        cascaded(Cascade.KeyResults.OWN, Cascade.Objectives.AS_KEY_RESULTS, own, other, blank)
            .because());
    assertEquals(
        "3 x 0.8 / 3, of b",
        cascaded(Cascade.KeyResults.OWN, Cascade.Objectives.ONE_PART, Family.objective("a"), other)
            .because());
  }

  @Test
  void whatAKeyResultTakesFromOthersIsNamed() {
    Objective own = Family.objective("a", at("4", METRIC), at("9", BAND));
    KeyResult goal = own.keyResults().get(0);
    Objective one = aligned(Family.objective("b", at("8", METRIC)), goal.id(), "1");
    Objective two = aligned(Family.objective("c", at("6", METRIC)), goal.id(), "1");
    Objective blank = aligned(Family.objective("d"), goal.id(), "1");
    Explanation mean =
        cascaded(Cascade.KeyResults.MEAN, Cascade.Objectives.OWN, own, one, two, blank)
            .parts()
            .get(0);
    assertEquals("(0.8 + 0.6) / 2, of b, c", mean.because());
    assertEquals(Optional.empty(), mean.progress(), "it is that of others");
    assertEquals(
        "(14 - 0) / (10 - 0), and not more than 1, with the sum of the values of b, c",
        cascaded(Cascade.KeyResults.SUM, Cascade.Objectives.OWN, own, one, two)
            .parts()
            .get(0)
            .because());
  }

  // Rows

  @Test
  void aRowNamesUpToTwelveObjectives() {
    assertEquals("(0.4 + 0.8) / 2, of o0, o1", row(number("4"), number("8")));
    assertEquals("the mean of 13 objectives", row(many(13)));
    assertEquals(
        "(1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1) / 12,"
            + " of o0, o1, o2, o3, o4, o5, o6, o7, o8, o9, o10, o11",
        row(many(12)));
  }

  private static BigDecimal[] many(int count) {
    return IntStream.range(0, count).mapToObj(i -> BigDecimal.TEN).toArray(BigDecimal[]::new);
  }

  private static String row(BigDecimal... values) {
    Objective[] objectives =
        IntStream.range(0, values.length)
            .mapToObj(i -> Family.objective("o" + i, at(values[i].toString(), METRIC)))
            .toArray(Objective[]::new);
    Scorecard scorecard = ScoringPolicy.standard().score(program(objectives), TODAY);
    return scorecard.explain(scorecard.cycles().get(0));
  }
}
