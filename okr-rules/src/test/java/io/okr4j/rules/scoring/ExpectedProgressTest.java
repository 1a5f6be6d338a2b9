package io.okr4j.rules.scoring;

import static io.okr4j.rules.scoring.Scored.Q4;
import static io.okr4j.rules.scoring.Scored.at;
import static io.okr4j.rules.scoring.Scored.day;
import static io.okr4j.rules.scoring.Scored.exactly;
import static io.okr4j.rules.scoring.Scored.keyResult;
import static io.okr4j.rules.scoring.Scored.metric;
import static io.okr4j.rules.scoring.Scored.number;
import static io.okr4j.rules.scoring.Scored.objective;
import static io.okr4j.rules.scoring.Scored.score;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import io.okr4j.core.Band;
import io.okr4j.core.Binary;
import io.okr4j.core.Cycle;
import io.okr4j.core.Measure;
import io.okr4j.core.Metric;
import io.okr4j.core.Milestone;
import io.okr4j.core.Milestones;
import io.okr4j.core.PlanPoint;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpectedProgressTest {
  private static final Metric METRIC = metric("0", "10");

  private static Optional<BigDecimal> expected(Measure measure, String asOf) {
    return score(keyResult(measure), asOf).expected();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-09-30, 0",
    "2026-10-01, 0",
    "2026-10-02, 0.010989010989",
    "2026-11-22, 0.571428571429",
    "2026-12-30, 0.989010989011",
    "2026-12-31, 1",
    "2027-03-01, 1"
  })
  void itGrowsTheSameOnEveryDayOfTheCycle(String asOf, String expected) {
    assertEquals(exactly(expected), expected(METRIC, asOf));
  }

  @Test
  void aCycleOfOneDayExpectsAllFromThatDayOn() {
    Cycle cycle = Cycle.of(Q4.id(), day("2026-11-22"), day("2026-11-22"));
    ExpectedProgress standard = ExpectedProgress.standard();
    for (Measure measure : List.of(METRIC, plan("2026-11-22", "4"), Binary.of())) {
      assertEquals(exactly("0"), standard.of(measure, cycle, day("2026-11-21")).map(Ratios::round));
      assertEquals(exactly("1"), standard.of(measure, cycle, day("2026-11-22")).map(Ratios::round));
    }
  }

  @Test
  void nothingIsExpectedWithoutACycle() {
    KeyResultScore scored = score(at("5", METRIC));
    assertEquals(Optional.empty(), scored.expected());
    assertEquals(Optional.empty(), scored.pace());
    assertEquals(Optional.empty(), scored.forecast());
    assertEquals(Optional.empty(), score(objective(at("5", METRIC))).expected());
  }

  /** A metric with points of a plan: day and value in turns. */
  private static Metric plan(String... points) {
    Metric.Builder planned = Metric.builder().baseline(number("0")).target(number("10"));
    for (int i = 0; i < points.length; i += 2) {
      planned.addPlan(PlanPoint.builder().on(day(points[i])).value(number(points[i + 1])).build());
    }
    return planned.build();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-09-30, 0",
    "2026-10-01, 0",
    "2026-10-11, 0.1",
    "2026-10-21, 0.2",
    "2026-11-10, 0.5",
    "2026-11-30, 0.8",
    "2026-12-31, 1",
    "2027-01-01, 1"
  })
  void aPlanGoesStraightFromPointToPointInTheOrderOfDays(String asOf, String expected) {
    assertEquals(exactly(expected), expected(plan("2026-11-30", "8", "2026-10-21", "2"), asOf));
  }

  @Test
  void pointsOfAPlanThatAreNotStrictlyInsideTheCycleDoNotCount() {
    Metric planned = plan("2026-10-01", "9", "2026-09-01", "9", "2026-12-31", "1");
    assertEquals(exactly("0.571428571429"), expected(planned, "2026-11-22"));
  }

  @Test
  void aPlanNeverExpectsLessThanNothingOrMoreThanAll() {
    Metric planned = plan("2026-10-21", "-5", "2026-11-30", "20");
    assertEquals(exactly("0"), expected(planned, "2026-10-21"));
    assertEquals(exactly("1"), expected(planned, "2026-11-30"));
  }

  @Test
  void ofTwoPointsOfAPlanOnOneDayTheLaterOneInTheListIsLeftFrom() {
    Metric planned = plan("2026-11-30", "2", "2026-11-30", "6");
    assertEquals(exactly("0.1"), expected(planned, "2026-10-31"));
    assertEquals(exactly("0.6"), expected(planned, "2026-11-30"));
  }

  @Test
  void aPlanDownwardsIsExpectedLikewise() {
    Metric planned =
        Metric.builder()
            .baseline(number("12"))
            .target(number("5"))
            .addPlan(PlanPoint.builder().on(day("2026-11-30")).value(number("8.5")).build())
            .build();
    assertEquals(exactly("0.25"), expected(planned, "2026-10-31"));
  }

  private static Milestone due(String weight, String on) {
    Milestone.Builder due = Milestone.builder().title("A step").weight(number(weight));
    return (on.isEmpty() ? due : due.dueOn(day(on))).build();
  }

  private static Milestones milestones(Milestone... milestones) {
    return Milestones.builder().addAllMilestones(Arrays.asList(milestones)).build();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-08-31, 0", "2026-09-01, 0.25", "2026-11-21, 0.25", "2026-11-22, 0.5",
    "2026-12-30, 0.5", "2026-12-31, 0.75", "2027-01-31, 0.75", "2027-02-01, 1"
  })
  void milestonesAreExpectedWhenTheyAreDueInsideTheCycleOrNot(String asOf, String expected) {
    Milestones steps =
        milestones(
            due("1", "2026-09-01"), due("1", "2026-11-22"), due("1", ""), due("1", "2027-02-01"));
    assertEquals(exactly(expected), expected(steps, asOf));
  }

  @Test
  void milestonesWithoutAnyDueDateAreExpectedLikeAMetric() {
    assertEquals(
        exactly("0.571428571429"), expected(milestones(due("1", ""), due("3", "")), "2026-11-22"));
  }

  @Test
  void aBinaryMeasureIsExpectedAtTheEnd() {
    assertEquals(exactly("0"), expected(Binary.of(), "2026-12-30"));
    assertEquals(exactly("1"), expected(Binary.of(), "2026-12-31"));
  }

  @Test
  void nothingIsExpectedOfABand() {
    Band band = Band.builder().atLeast(number("5")).build();
    assertEquals(Optional.empty(), expected(band, "2026-11-22"));
    ObjectiveScore scored = score(objective(at("1", band), at("5", METRIC)), "2026-11-22");
    assertEquals(exactly("0.571428571429"), scored.expected());
    assertEquals(Optional.empty(), score(objective(at("1", band)), "2026-11-22").expected());
  }

  @Test
  void ofAnObjectiveItIsTheWeightedMean() {
    ObjectiveScore scored =
        score(
            objective(keyResult(METRIC), keyResult(Binary.of()).withWeight(number("3"))),
            "2026-11-22");
    assertEquals(exactly("0.142857142857"), scored.expected());
  }

  private static Optional<BigDecimal> along(PacingCurve curve, String asOf) {
    return ExpectedProgress.along(curve).of(METRIC, Q4, day(asOf)).map(Ratios::round);
  }

  @Test
  void anSCurveIsSlowAtFirstAndAtLast() {
    PacingCurve curve = new PacingCurve.SCurve();
    Cycle cycle = Cycle.of(Q4.id(), day("2026-10-01"), day("2026-10-05"));
    List<BigDecimal> expected =
        cycle.starts().datesUntil(day("2026-10-06")).map(d -> curve.expected(cycle, d)).toList();
    // 3t^2 - 2t^3 at quarters.
    assertEquals(
        List.of("0", "0.15625", "0.5", "0.84375", "1"),
        expected.stream().map(Ratios::round).map(BigDecimal::toString).toList());
  }

  @Test
  void workingDaysCountAndDaysOffDoNot() {
    // From Thursday 2026-10-01 to Thursday 2026-12-31 there are 65 working days after the first;
    // two of them are holidays, a third holiday is on a Saturday, and one comes after the cycle.
    WorkCalendar calendar =
        new WorkCalendar(
            WorkCalendar.mondayToFriday().daysOff(),
            ImmutableSortedSet.of(
                day("2026-10-26"), day("2026-12-25"), day("2026-12-26"), day("2027-01-01")));
    PacingCurve curve = new PacingCurve.WorkingDays(calendar);
    assertEquals(exactly("0"), along(curve, "2026-10-01"));
    assertEquals(Optional.of(Ratios.round(Ratios.share(1, 63))), along(curve, "2026-10-02"));
    assertEquals(Optional.of(Ratios.round(Ratios.share(1, 63))), along(curve, "2026-10-04"));
    assertEquals(Optional.of(Ratios.round(Ratios.share(16, 63))), along(curve, "2026-10-26"));
    assertEquals(exactly("1"), along(curve, "2026-12-31"));
  }

  @Test
  void todayCanCountAsOver() {
    PacingCurve curve = new PacingCurve.DaysBegun();
    assertEquals(exactly("0"), along(curve, "2026-09-30"));
    assertEquals(Optional.of(Ratios.round(Ratios.share(1, 92))), along(curve, "2026-10-01"));
    assertEquals(exactly("0.5"), along(curve, "2026-11-15"));
    assertEquals(exactly("1"), along(curve, "2026-12-31"));
  }

  @Test
  void aCompanysOwnCurveGoesThroughItsPoints() {
    PacingCurve.Points late =
        new PacingCurve.Points(
            new MetricScoring.Curve(
                ImmutableList.of(new MetricScoring.Point(number("0.5"), number("0.2"))),
                MetricScoring.Between.LINEAR));
    assertEquals(exactly("0"), along(late, "2026-10-01"));
    // 52 of 91 days: 0.2 + 0.8 x (52 / 91 - 0.5) / 0.5.
    assertEquals(exactly("0.314285714286"), along(late, "2026-11-22"));
    assertEquals(exactly("1"), along(late, "2026-12-31"));
  }

  @Test
  void countingWorkingDaysByWeeksIsCountingThemOneByOne() {
    WorkCalendar calendar =
        new WorkCalendar(
            ImmutableSet.of(DayOfWeek.SUNDAY), ImmutableSortedSet.of(day("2026-11-03")));
    LocalDate start = day("2026-10-28");
    long one = 0;
    for (LocalDate d = start; d.isBefore(day("2026-12-01")); d = d.plusDays(1)) {
      assertEquals(one, calendar.workingDays(start, d), d::toString);
      LocalDate next = d.plusDays(1);
      one += next.getDayOfWeek() == DayOfWeek.SUNDAY || next.equals(day("2026-11-03")) ? 0 : 1;
    }
  }

  @Test
  void aCycleWithoutWorkingDaysCountsAllDays() {
    WorkCalendar idle =
        new WorkCalendar(ImmutableSet.copyOf(DayOfWeek.values()), ImmutableSortedSet.of());
    assertEquals(exactly("0.571428571429"), along(new PacingCurve.WorkingDays(idle), "2026-11-22"));
  }

  @Test
  void plansDueDatesAndTheEndCanBeLeftAside() {
    ExpectedProgress plain = new ExpectedProgress(new PacingCurve.Linear(), false, false, false);
    for (Measure measure :
        List.of(plan("2026-11-22", "9"), milestones(due("1", "2026-10-02")), Binary.of())) {
      assertEquals(
          exactly("0.571428571429"), plain.of(measure, Q4, day("2026-11-22")).map(Ratios::round));
    }
  }
}
