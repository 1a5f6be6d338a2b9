package io.okr4j.rules.scoring;

import static io.okr4j.rules.scoring.Scored.Q4;
import static io.okr4j.rules.scoring.Scored.TODAY;
import static io.okr4j.rules.scoring.Scored.number;
import static java.math.BigDecimal.ONE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import io.okr4j.core.CheckIn;
import io.okr4j.core.Closing;
import io.okr4j.core.KeyResult;
import io.okr4j.core.Metric;
import io.okr4j.core.Objective;
import io.okr4j.core.ObjectiveId;
import io.okr4j.core.OkrProgram;
import io.okr4j.core.testkit.Programs;
import io.okr4j.core.testkit.Values;
import io.okr4j.rules.scoring.MetricScoring.Between;
import io.okr4j.rules.scoring.MetricScoring.Curve;
import io.okr4j.rules.scoring.MetricScoring.Goal;
import io.okr4j.rules.scoring.MetricScoring.Point;
import io.okr4j.rules.scoring.MetricScoring.Straight;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;

/** What holds for all policies, whatever is chosen. */
class PolicyLawsTest {

  @Provide
  Arbitrary<ScoringPolicy> policies() {
    Curve curve =
        new Curve(
            ImmutableList.of(
                new Point(number("0.2"), number("0.1")), new Point(number("0.6"), number("0.9"))),
            Between.LINEAR);
    Arbitrary<MetricScoring> metrics =
        Arbitraries.of(
            Zones.standard(),
            new Zones(number("0.2"), number("0.6"), true, Between.STEPS),
            new Straight(Goal.TARGET),
            new Straight(Goal.STRETCH),
            curve);
    Arbitrary<BandScoring> bands =
        Arbitraries.of(
            new BandScoring.Guardrail(),
            new BandScoring.Newest(),
            new BandScoring.SuccessRatio(Optional.of(4)),
            new BandScoring.Distance());
    Arbitrary<PacingCurve> curves =
        Arbitraries.of(
            new PacingCurve.Linear(),
            new PacingCurve.DaysBegun(),
            new PacingCurve.SCurve(),
            new PacingCurve.WorkingDays(WorkCalendar.mondayToFriday()),
            new PacingCurve.Points(curve));
    Arbitrary<Cascade> cascades =
        Combinators.combine(
                Arbitraries.of(Cascade.KeyResults.class), Arbitraries.of(Cascade.Objectives.class))
            .as(Cascade::new);
    Arbitrary<ScoringPolicy.Builder> numbers =
        Combinators.combine(
                metrics,
                bands,
                Arbitraries.of(NoData.class),
                Arbitraries.of(EmptyObjectives.class),
                Arbitraries.of(RollUp.class),
                cascades)
            .as(
                (metric, band, noData, empty, rollUp, cascade) ->
                    ScoringPolicy.standard().toBuilder()
                        .metrics(metric)
                        .bands(band)
                        .noData(noData)
                        .emptyObjectives(empty)
                        .rollUp(rollUp)
                        .cascade(cascade));
    return Combinators.combine(
            numbers,
            curves,
            Arbitraries.of(Labelling.class),
            Arbitraries.of(Pacing.Comparison.class),
            Arbitraries.of(ClosedObjectives.class),
            Arbitraries.of(
                MilestoneScoring.standard(), new MilestoneScoring(false, Optional.of(number("3")))))
        .as(
            (builder, pacing, labelling, comparison, closed, milestones) -> {
              Pacing usual = Pacing.standard();
              Grading grading = Grading.standard();
              return builder
                  .expected(ExpectedProgress.along(pacing))
                  .pacing(
                      new Pacing(
                          comparison,
                          usual.scale(),
                          usual.notStarted(),
                          usual.noData(),
                          usual.achieved(),
                          usual.missed(),
                          labelling))
                  .grading(
                      new Grading(
                          grading.committed(),
                          grading.aspirational(),
                          grading.learning(),
                          labelling))
                  .closed(closed)
                  .milestones(milestones)
                  .build();
            })
        .withoutEdgeCases(); // There would be more of them than tries.
  }

  @Provide
  Arbitrary<OkrProgram> programs() {
    return Programs.healthy().objectives(0, 6);
  }

  @Provide
  Arbitrary<Objective> objectives() {
    return Values.plain().objectives();
  }

  @Property(tries = 300)
  void scoresLieBetweenNothingAndAll(
      @ForAll("policies") ScoringPolicy policy, @ForAll OkrProgram program) {
    Scorecard scorecard = policy.score(program, TODAY);
    for (ObjectiveScore objective : scorecard.objectives()) {
      assertRatio(objective.score());
      assertRatio(objective.progress());
      assertRatio(objective.evidence());
      assertRatio(objective.expected());
      assertRatio(objective.confidence());
      objective.keyResults().forEach(k -> assertRatio(k.score()));
    }
    assertEquals(scorecard.explain(), policy.score(program, TODAY).explain());
    scorecard.teams().forEach(row -> assertTrue(!scorecard.explain(row).isBlank()));
  }

  private static void assertRatio(Optional<BigDecimal> ratio) {
    assertTrue(
        ratio.stream().allMatch(r -> r.signum() >= 0 && r.compareTo(ONE) <= 0), ratio::toString);
  }

  @Property(tries = 300)
  void onlyTheRatioOfWeightsCounts(
      @ForAll("policies") ScoringPolicy policy,
      @ForAll("objectives") Objective objective,
      @ForAll @BigRange(min = "0.001", max = "1000") @Scale(3) BigDecimal factor) {
    Objective scaled =
        objective.withKeyResults(
            Lists.transform(
                objective.keyResults(), k -> k.withWeight(k.weight().multiply(factor))));
    assertSameNumbers(
        policy.score(objective, Optional.of(Q4), TODAY),
        policy.score(scaled, Optional.of(Q4), TODAY));
  }

  @Property(tries = 300)
  void theOrderOfKeyResultsDoesNotCount(
      @ForAll("policies") ScoringPolicy policy,
      @ForAll Objective objective,
      @ForAll Random random) {
    List<KeyResult> shuffled = Lists.newArrayList(objective.keyResults());
    Collections.shuffle(shuffled, random);
    assertSameNumbers(
        policy.score(objective, Optional.of(Q4), TODAY),
        policy.score(objective.withKeyResults(shuffled), Optional.of(Q4), TODAY));
  }

  @Property(tries = 300)
  void theOrderOfObjectivesDoesNotCount(
      @ForAll("policies") ScoringPolicy policy,
      @ForAll("programs") OkrProgram program,
      @ForAll Random random) {
    List<Objective> shuffled = new ArrayList<>(program.objectives());
    Collections.shuffle(shuffled, random);
    Scorecard one = policy.score(program, TODAY);
    Scorecard other = policy.score(program.toBuilder().objectives(shuffled).build(), TODAY);
    Map<ObjectiveId, ObjectiveScore> scores = new HashMap<>();
    other.objectives().forEach(score -> scores.put(score.objective().id(), score));
    one.objectives().forEach(score -> assertEquals(score, scores.get(score.objective().id())));
    assertEquals(new HashSet<>(one.teams()), new HashSet<>(other.teams()));
    assertEquals(new HashSet<>(one.priorities()), new HashSet<>(other.priorities()));
    assertEquals(new HashSet<>(one.cycles()), new HashSet<>(other.cycles()));
  }

  private static void assertSameNumbers(ObjectiveScore expected, ObjectiveScore actual) {
    assertEquals(expected.score(), actual.score());
    assertEquals(expected.progress(), actual.progress());
    assertEquals(expected.evidence(), actual.evidence());
    assertEquals(expected.grade(), actual.grade());
    assertEquals(expected.expected(), actual.expected());
    assertEquals(expected.pace(), actual.pace());
    assertEquals(expected.confidence(), actual.confidence());
    assertEquals(expected.guardrails(), actual.guardrails());
  }

  @Property(tries = 300)
  void comingNearerToATargetNeverScoresTheObjectiveLess(
      @ForAll("policies") ScoringPolicy policy,
      @ForAll("objectives") Objective objective,
      @ForAll @BigRange(min = "-1", max = "2") @Scale(3) BigDecimal one,
      @ForAll @BigRange(min = "-1", max = "2") @Scale(3) BigDecimal other) {
    ObjectiveScore far = policy.score(at(one.min(other), objective), TODAY);
    ObjectiveScore near = policy.score(at(one.max(other), objective), TODAY);
    assertEquals(far.score().isPresent(), near.score().isPresent());
    assertTrue(
        far.score().isEmpty() || far.score().get().compareTo(near.score().get()) <= 0,
        () -> far + "\n" + near);
  }

  /** The objective with its metrics at a share of their ways. */
  private static Objective at(BigDecimal share, Objective objective) {
    List<KeyResult> moved = new ArrayList<>();
    for (KeyResult keyResult : objective.keyResults()) {
      if (keyResult.measure() instanceof Metric metric) {
        BigDecimal way = metric.target().subtract(metric.baseline());
        CheckIn checkIn = CheckIn.of(TODAY, metric.baseline().add(way.multiply(share)));
        moved.add(keyResult.withCheckIns(checkIn));
      } else {
        moved.add(keyResult);
      }
    }
    return objective.withKeyResults(moved);
  }

  @Property(tries = 300)
  void whatComesLaterNeverChangesAnEarlierDay(
      @ForAll("policies") ScoringPolicy policy,
      @ForAll("programs") OkrProgram program,
      @ForAll LocalDate day) {
    OkrProgram.Builder soFar = program.toBuilder().objectives(List.of());
    for (Objective objective : program.objectives()) {
      List<KeyResult> known = new ArrayList<>();
      for (KeyResult keyResult : objective.keyResults()) {
        known.add(
            keyResult.withCheckIns(
                keyResult.checkIns().stream().filter(c -> !c.on().isAfter(day)).toList()));
      }
      soFar.addObjectives(objective.withKeyResults(known));
    }
    Scorecard then = policy.score(soFar.build(), day);
    Scorecard now = policy.score(program, day);
    for (int i = 0; i < now.objectives().size(); i++) {
      assertSameNumbers(then.objectives().get(i), now.objectives().get(i));
    }
    assertEquals(then.cycles(), now.cycles());
  }

  @Property(tries = 300)
  void historyTellsWhatScoringAsOfEachDayGives(
      @ForAll("policies") ScoringPolicy policy,
      @ForAll("programs") OkrProgram program,
      @ForAll LocalDate any) {
    History history = policy.history(program);
    for (LocalDate day : days(program, any)) {
      for (ObjectiveScore score : policy.score(program, day).objectives()) {
        Optional<BigDecimal> then = history.objective(score.objective().id(), day, day).on(day);
        assertTrue(then.isEmpty() || then.equals(score.score()), then + " " + score);
        assertTrue(
            then.isPresent()
                || score.score().isEmpty()
                || score.evidence().orElse(BigDecimal.ZERO).signum() == 0);
        for (KeyResultScore keyResult : score.keyResults()) {
          assertEquals(
              keyResult.evidence() ? keyResult.score() : Optional.empty(),
              history.keyResult(keyResult.keyResult().id(), day, day).on(day));
        }
      }
    }
  }

  private static List<LocalDate> days(OkrProgram program, LocalDate any) {
    List<LocalDate> days = new ArrayList<>(List.of(any));
    for (Objective objective : program.objectives()) {
      objective.closing().map(Closing::on).ifPresent(days::add);
      for (KeyResult keyResult : objective.keyResults()) {
        keyResult.checkIns().stream().limit(2).map(CheckIn::on).forEach(days::add);
      }
    }
    return days;
  }

  @Property(tries = 300)
  void aForecastStaysWithinTheBoundsOfItsUnit(
      @ForAll("policies") ScoringPolicy policy, @ForAll Objective objective) {
    Map<String, UnitBounds> units = new HashMap<>();
    objective.keyResults().stream()
        .filter(k -> k.measure() instanceof Metric metric && metric.unit().isPresent())
        .forEach(
            k ->
                units.put(
                    ((Metric) k.measure()).unit().get(),
                    new UnitBounds(Optional.of(number("-5")), Optional.of(number("5")))));
    ScoringPolicy bounded = policy.toBuilder().units(units).build();
    for (KeyResultScore score : bounded.score(objective, Optional.of(Q4), TODAY).keyResults()) {
      score
          .forecast()
          .filter(f -> ((Metric) score.keyResult().measure()).unit().isPresent())
          .ifPresent(
              forecast -> {
                assertTrue(forecast.value().abs().compareTo(number("5")) <= 0);
                forecast
                    .range()
                    .ifPresent(
                        range -> {
                          assertTrue(range.lowest().compareTo(forecast.value()) <= 0);
                          assertTrue(range.highest().compareTo(forecast.value()) >= 0);
                          assertTrue(range.highest().compareTo(number("5")) <= 0);
                          assertTrue(range.lowest().compareTo(number("-5")) >= 0);
                        });
              });
    }
  }

  @Property(tries = 300)
  void whatIsExpectedNeverFallsFromDayToDay(
      @ForAll("policies") ScoringPolicy policy, @ForAll LocalDate day) {
    PacingCurve curve = policy.expected().curve();
    BigDecimal today = curve.expected(Q4, day);
    assertTrue(today.compareTo(curve.expected(Q4, day.plusDays(1))) <= 0);
    assertRatio(Optional.of(today));
    assertEquals(0, curve.expected(Q4, Q4.starts().minusDays(1)).signum());
    assertEquals(0, curve.expected(Q4, Q4.ends()).compareTo(ONE));
  }

  @Property(tries = 100)
  void whatIsShownIsNearWhatIs(
      @ForAll @BigRange(min = "-2", max = "2") @Scale(12) BigDecimal ratio) {
    for (RoundingMode rounding :
        List.of(RoundingMode.HALF_UP, RoundingMode.HALF_EVEN, RoundingMode.DOWN, RoundingMode.UP)) {
      BigDecimal shown = new BigDecimal(new Display(2, false, rounding).show(ratio));
      assertTrue(shown.subtract(ratio).abs().compareTo(number("0.01")) < 0);
    }
  }
}
