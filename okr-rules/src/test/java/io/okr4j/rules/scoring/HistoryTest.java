package io.okr4j.rules.scoring;

import static io.okr4j.rules.scoring.Family.aligned;
import static io.okr4j.rules.scoring.Family.program;
import static io.okr4j.rules.scoring.Scored.Q4;
import static io.okr4j.rules.scoring.Scored.confidence;
import static io.okr4j.rules.scoring.Scored.day;
import static io.okr4j.rules.scoring.Scored.keyResult;
import static io.okr4j.rules.scoring.Scored.metric;
import static io.okr4j.rules.scoring.Scored.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.collect.ImmutableList;
import io.okr4j.core.Band;
import io.okr4j.core.Closing;
import io.okr4j.core.CycleId;
import io.okr4j.core.KeyResult;
import io.okr4j.core.KeyResultId;
import io.okr4j.core.Metric;
import io.okr4j.core.Milestone;
import io.okr4j.core.Milestones;
import io.okr4j.core.Objective;
import io.okr4j.core.ObjectiveId;
import io.okr4j.core.OkrProgram;
import io.okr4j.core.Priority;
import io.okr4j.core.PriorityId;
import io.okr4j.core.Strategy;
import io.okr4j.core.TeamId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class HistoryTest {
  private static final Metric METRIC = metric("0", "10");
  private static final LocalDate FIRST = day("2026-11-04");
  private static final ScoringPolicy LEFT_OUT =
      ScoringPolicy.standard().toBuilder().noData(NoData.LEFT_OUT).build();

  private static String shown(Series series) {
    return series.values().stream()
        .map(value -> value.map(BigDecimal::toString).orElse("-"))
        .collect(Collectors.joining(" "));
  }

  private static String objective(ScoringPolicy policy, int days, KeyResult... keyResults) {
    return shown(
        policy
            .history(program(Family.objective("a", keyResults)))
            .objective(new ObjectiveId("a"), FIRST, FIRST.plusDays(days - 1)));
  }

  @Test
  void thereIsNothingBeforeTheFirstDataAndTheLastIsCarriedOn() {
    KeyResult keyResult =
        keyResult(
            METRIC,
            value("2026-11-08", "7"),
            confidence("2026-11-04"),
            value("2026-11-06", "5"),
            value("2026-11-06", "2"));
    assertEquals("- - 0.2 0.2 0.7 0.7", objective(ScoringPolicy.standard(), 6, keyResult));
    assertEquals(
        "- - 0.2 0.2 0.7 0.7",
        shown(
            ScoringPolicy.standard()
                .history(program(Family.objective("a", keyResult)))
                .keyResult(new KeyResultId("a0"), FIRST, FIRST.plusDays(5))));
  }

  @Test
  void withoutHistoryThereIsNothing() {
    assertEquals("- -", objective(ScoringPolicy.standard(), 2, keyResult(METRIC)));
    History history = ScoringPolicy.standard().history(program());
    assertEquals("-", shown(history.objective(new ObjectiveId("z"), FIRST, FIRST)));
    assertEquals("-", shown(history.keyResult(new KeyResultId("z"), FIRST, FIRST)));
    assertEquals("-", shown(history.program(Q4.id(), FIRST, FIRST)));
    assertThrows(
        IllegalArgumentException.class, () -> history.program(Q4.id(), FIRST, FIRST.minusDays(1)));
  }

  @Test
  void whatHadDataBeforeTheFirstDayIsCarriedIntoIt() {
    assertEquals(
        "0.3", objective(ScoringPolicy.standard(), 1, keyResult(METRIC, value("2025-01-01", "3"))));
  }

  @Test
  void milestonesAreKnownFromTheBeginning() {
    Milestones steps =
        Milestones.builder()
            .addMilestones(Milestone.builder().title("One").reachedOn(day("2026-11-05")).build())
            .addMilestones(Milestone.builder().title("Two").build())
            .build();
    assertEquals("0 0.5 0.5", objective(ScoringPolicy.standard(), 3, keyResult(steps)));
  }

  @Test
  void anObjectiveIsTheMeanOfThoseWithDataIfOthersAreLeftOut() {
    KeyResult early = keyResult(METRIC, value("2026-11-04", "5"), value("2026-11-05", "10"));
    KeyResult late = keyResult(METRIC, value("2026-11-06", "5"), value("2026-11-07", "10"));
    assertEquals("0.5 1 0.75 1 1", objective(LEFT_OUT, 5, early, late));
    assertEquals("0.25 0.5 0.75 1 1", objective(ScoringPolicy.standard(), 5, early, late));
  }

  @Test
  void aTeamIsTheMeanOfItsObjectivesWithData() {
    Objective one =
        Family.objective(
            "a",
            keyResult(METRIC, value("2026-11-04", "5"), value("2026-11-05", "10")),
            keyResult(METRIC, value("2026-11-06", "5"), value("2026-11-07", "10")));
    Objective other =
        Family.objective(
            "b", keyResult(METRIC, value("2026-11-04", "5"), value("2026-11-08", "10")));
    Objective blank = Family.objective("c", keyResult(METRIC));
    History history = LEFT_OUT.history(program(one, other, blank));
    assertEquals(
        "0.5 0.75 0.625 0.75 1",
        shown(history.team(new TeamId("t"), Q4.id(), FIRST, FIRST.plusDays(4))));
    assertEquals(
        "0.5 0.75 0.625 0.75 1", shown(history.program(Q4.id(), FIRST, FIRST.plusDays(4))));
    assertEquals("-", shown(history.team(new TeamId("u"), Q4.id(), FIRST, FIRST)));
  }

  @Test
  void aPriorityIsTheMeanOfTheObjectivesOfTheCycleThatReachIt() {
    PriorityId grow = new PriorityId("grow");
    Objective one =
        aligned(Family.objective("a", keyResult(METRIC, value("2026-11-04", "5"))), grow, "1");
    Objective two =
        aligned(
            Family.objective("b", keyResult(METRIC, value("2026-11-04", "9"))),
            new ObjectiveId("a"),
            "1");
    Objective apart = Family.objective("c", keyResult(METRIC, value("2026-11-04", "1")));
    Objective later = one.withId(new ObjectiveId("d")).withCycle(new CycleId("later"));
    OkrProgram program =
        program(one, two, apart, later)
            .withStrategy(
                Strategy.builder()
                    .addPriorities(Priority.builder().id(grow).title("Grow").build())
                    .build());
    History history = ScoringPolicy.standard().history(program);
    assertEquals("0.7", shown(history.priority(grow, Q4.id(), FIRST, FIRST)));
    assertEquals("0.5", shown(history.program(Q4.id(), FIRST, FIRST)));
    assertEquals("0.5", shown(history.program(new CycleId("later"), FIRST, FIRST)));
    assertEquals("-", shown(history.priority(new PriorityId("x"), Q4.id(), FIRST, FIRST)));
  }

  @Test
  void whatIsDeclaredCountsFromTheClosingOn() {
    Objective closed =
        Family.objective("a", keyResult(METRIC, value("2026-11-04", "5")))
            .withClosing(
                Closing.builder().on(day("2026-11-06")).score(new BigDecimal("0.8")).build());
    History history =
        ScoringPolicy.standard().toBuilder()
            .closed(ClosedObjectives.DECLARED)
            .build()
            .history(program(closed));
    assertEquals("0.5 0.5 0.8", shown(history.objective(closed.id(), FIRST, FIRST.plusDays(2))));
  }

  @Test
  void theLastDayIsNotBeforeTheFirst() {
    History history = ScoringPolicy.standard().history(program(Family.objective("a")));
    LocalDate before = FIRST.minusDays(1);
    assertThrows(
        IllegalArgumentException.class,
        () -> history.objective(new ObjectiveId("a"), FIRST, before));
    assertThrows(
        IllegalArgumentException.class,
        () -> history.keyResult(new KeyResultId("a0"), FIRST, before));
  }

  @Test
  void aMeanOfSeriesIsThatOfThoseWhichHaveANumber() {
    Series longer = series("10", "20", "30", "40");
    Series shorter = series("90", "80");
    assertEquals(
        "50 50 30 40", shown(Series.mean(List.of(longer, shorter), FIRST, FIRST.plusDays(3))));
    assertEquals("- -", shown(Series.mean(List.of(), FIRST, FIRST.plusDays(1))));
    assertEquals(Optional.empty(), shorter.on(FIRST.minusDays(1)));
    assertEquals(Optional.empty(), shorter.on(FIRST.plusDays(2)));
  }

  private static Series series(String... values) {
    return new Series(
        FIRST,
        List.of(values).stream()
            .map(v -> Optional.of(new BigDecimal(v)))
            .collect(ImmutableList.toImmutableList()));
  }

  @Test
  void aBandCountsTheShareOfItsValuesSoFar() {
    ScoringPolicy policy =
        ScoringPolicy.standard().toBuilder()
            .bands(new BandScoring.SuccessRatio(Optional.empty()))
            .build();
    KeyResult band =
        keyResult(
            Band.builder().atMost(BigDecimal.ONE).build(),
            value("2026-11-04", "1"),
            value("2026-11-05", "2"),
            confidence("2026-11-06"),
            value("2026-11-07", "0"));
    assertEquals(
        "1 0.5 0.5 0.666666666667",
        shown(
            policy
                .history(program(Family.objective("a", band)))
                .keyResult(new KeyResultId("a0"), FIRST, FIRST.plusDays(3))));
  }

  @Test
  void meansAreOfTheObjectivesOfOneCycle() {
    History history =
        ScoringPolicy.standard()
            .history(
                program(
                    Family.objective("a", keyResult(METRIC, value("2026-11-04", "2"))),
                    Family.objective("b", keyResult(METRIC, value("2026-11-04", "6")))
                        .withCycle(new CycleId("other"))));
    assertEquals("0.2", shown(history.program(Q4.id(), FIRST, FIRST)));
    assertEquals("0.6", shown(history.program(new CycleId("other"), FIRST, FIRST)));
    TeamId team = new TeamId("t");
    assertEquals("0.2", shown(history.team(team, Q4.id(), FIRST, FIRST)));
    assertEquals("0.6", shown(history.team(team, new CycleId("other"), FIRST, FIRST)));
  }

  @Test
  void withACascadeOthersCountOnEachDay() {
    ScoringPolicy policy = ScoringPolicy.standard().toBuilder().cascade(Cascade.bothWays()).build();
    History history =
        policy.history(
            program(
                Family.objective("a", keyResult(METRIC, value("2026-11-05", "2"))),
                aligned(
                    Family.objective("b", keyResult(METRIC, value("2026-11-06", "6"))),
                    new ObjectiveId("a"),
                    "1")));
    assertEquals(
        "- 0.1 0.4", shown(history.objective(new ObjectiveId("a"), FIRST, FIRST.plusDays(2))));
  }

  @Property(tries = 200)
  void onEachDayItIsTheScoreAsOfThatDay(@ForAll OkrProgram program, @ForAll LocalDate day) {
    for (ScoringPolicy policy : List.of(ScoringPolicy.standard(), LEFT_OUT)) {
      History history = policy.history(program);
      Scorecard scorecard = policy.score(program, day);
      Set<ObjectiveId> seen = new HashSet<>();
      for (ObjectiveScore score : scorecard.objectives()) {
        if (seen.add(score.objective().id())) {
          boolean evidence =
              score.keyResults().stream()
                  .anyMatch(k -> k.evidence() && !(k.keyResult().measure() instanceof Band));
          assertEquals(
              evidence ? score.score() : Optional.empty(),
              history.objective(score.objective().id(), day, day).on(day));
        }
      }
    }
  }
}
