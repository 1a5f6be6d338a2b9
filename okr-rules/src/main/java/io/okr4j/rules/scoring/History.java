package io.okr4j.rules.scoring;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.okr4j.core.CheckIn;
import io.okr4j.core.Cycle;
import io.okr4j.core.CycleId;
import io.okr4j.core.KeyResult;
import io.okr4j.core.KeyResultId;
import io.okr4j.core.Milestones;
import io.okr4j.core.Objective;
import io.okr4j.core.ObjectiveId;
import io.okr4j.core.PriorityId;
import io.okr4j.core.ProgramIndex;
import io.okr4j.core.TeamId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The scores of a program day by day: on each day what the policy gives as of that day, but nothing
 * before the first data, which is no score of 0. Where nothing changes, the last score is carried
 * on. What changed other than by check-ins, milestones that were reached and closings, is taken as
 * it is in the program.
 *
 * <p>Where ids are repeated, the first counts. Numbers are rounded to 12 decimals, half up.
 *
 * <p>Immutable, and safe to share between threads.
 */
public final class History {
  private static final NavigableMap<LocalDate, Optional<BigDecimal>> NOTHING =
      Collections.emptyNavigableMap();

  private final ProgramIndex index;

  /** The scores from the days on which they changed. */
  private final Map<KeyResultId, NavigableMap<LocalDate, Optional<BigDecimal>>> keyResults =
      new HashMap<>();

  /** By place in the program. */
  private final List<NavigableMap<LocalDate, Optional<BigDecimal>>> objectives = new ArrayList<>();

  private History(ProgramIndex index) {
    this.index = index;
  }

  static History of(ScoringPolicy policy, ProgramIndex index) {
    History history = new History(index);
    history.follow(policy);
    return history;
  }

  /**
   * Goes once through the check-ins of the program, in the order of their days. On each day those
   * objectives are scored again that have one, and those above them that change with them.
   */
  private void follow(ScoringPolicy policy) {
    List<Track> tracks = new ArrayList<>();
    NavigableMap<LocalDate, List<Integer>> changes = new TreeMap<>();
    for (Objective objective : index.program().objectives()) {
      for (LocalDate day : daysOfChange(objective)) {
        changes.computeIfAbsent(day, unused -> new ArrayList<>()).add(tracks.size());
      }
      tracks.add(track(objective));
    }
    CascadeGraph graph = CascadeGraph.of(policy, index);
    ExactObjective[] scored = new ExactObjective[tracks.size()];
    // Milestones count from the beginning: that none is reached is known without a check-in.
    Scorer atFirst = new Scorer(policy, LocalDate.MIN);
    graph.score(scored, (place, others) -> tracks.get(place).score(atFirst, others));
    for (int place = 0; place < scored.length; place++) {
      tracks.get(place).add(LocalDate.MIN, scored[place]);
    }
    changes.forEach(
        (day, places) -> {
          Scorer scorer = new Scorer(policy, day);
          places.forEach(place -> tracks.get(place).advance(day));
          graph
              .rescore(places, scored, (place, others) -> tracks.get(place).score(scorer, others))
              .forEach(place -> tracks.get(place).add(day, scored[place]));
        });
  }

  private Track track(Objective objective) {
    NavigableMap<LocalDate, Optional<BigDecimal>> steps = new TreeMap<>();
    objectives.add(steps);
    ImmutableList.Builder<NavigableMap<LocalDate, Optional<BigDecimal>>> parts =
        ImmutableList.builder();
    for (KeyResult keyResult : objective.keyResults()) {
      NavigableMap<LocalDate, Optional<BigDecimal>> part = new TreeMap<>();
      keyResults.putIfAbsent(keyResult.id(), part);
      parts.add(part);
    }
    return new Track(objective, index.cycle(objective.cycle()), steps, parts.build());
  }

  private static ImmutableSet<LocalDate> daysOfChange(Objective objective) {
    ImmutableSet.Builder<LocalDate> days = ImmutableSet.builder();
    objective.closing().ifPresent(closing -> days.add(closing.on()));
    for (KeyResult keyResult : objective.keyResults()) {
      keyResult.checkIns().forEach(checkIn -> days.add(checkIn.on()));
      if (keyResult.measure() instanceof Milestones milestones) {
        milestones.milestones().forEach(m -> m.reachedOn().ifPresent(days::add));
      }
    }
    return days.build();
  }

  /** An objective, and what is known of its key results on a day that moves on. */
  private static final class Track {
    private final Objective objective;
    private final Optional<Cycle> cycle;
    private final NavigableMap<LocalDate, Optional<BigDecimal>> steps;
    private final ImmutableList<NavigableMap<LocalDate, Optional<BigDecimal>>> parts;
    private final ImmutableList<ImmutableList<CheckIn>> checkIns;
    private final int[] next;
    private final Facts[] facts;

    Track(
        Objective objective,
        Optional<Cycle> cycle,
        NavigableMap<LocalDate, Optional<BigDecimal>> steps,
        ImmutableList<NavigableMap<LocalDate, Optional<BigDecimal>>> parts) {
      this.objective = objective;
      this.cycle = cycle;
      this.steps = steps;
      this.parts = parts;
      checkIns =
          objective.keyResults().stream()
              .map(k -> ImmutableList.sortedCopyOf(Comparator.comparing(CheckIn::on), k.checkIns()))
              .collect(toImmutableList());
      next = new int[checkIns.size()];
      facts = new Facts[checkIns.size()];
      Arrays.fill(facts, Facts.NONE);
    }

    void advance(LocalDate day) {
      for (int k = 0; k < next.length; k++) {
        List<CheckIn> given = checkIns.get(k);
        while (next[k] < given.size() && !given.get(next[k]).on().isAfter(day)) {
          facts[k] = facts[k].and(objective.keyResults().get(k), given.get(next[k]));
          next[k]++;
        }
      }
    }

    ExactObjective score(Scorer scorer, Contributors contributors) {
      ImmutableList.Builder<ExactKeyResult> exact =
          ImmutableList.builderWithExpectedSize(facts.length);
      for (int k = 0; k < facts.length; k++) {
        KeyResult keyResult = objective.keyResults().get(k);
        exact.add(scorer.exact(keyResult, facts[k], contributors.toKeyResult(k)));
      }
      return scorer.exact(objective, cycle, exact.build(), contributors.toObjective());
    }

    void add(LocalDate day, ExactObjective exact) {
      put(steps, day, exact.hasData() ? exact.score() : Optional.empty());
      for (int k = 0; k < facts.length; k++) {
        ExactKeyResult keyResult = exact.keyResults().get(k);
        put(parts.get(k), day, keyResult.evidence() ? keyResult.score() : Optional.empty());
      }
    }
  }

  private static void put(
      NavigableMap<LocalDate, Optional<BigDecimal>> steps,
      LocalDate day,
      Optional<BigDecimal> score) {
    Optional<BigDecimal> rounded = Ratios.round(score);
    if (steps.isEmpty() || !steps.lastEntry().getValue().equals(rounded)) {
      steps.put(day, rounded);
    }
  }

  /**
   * {@return the scores of a key result, none if it is not in the program}
   *
   * @param id the id of a key result
   * @param from the first day
   * @param to the last day
   * @throws IllegalArgumentException if the last day is before the first
   */
  public Series keyResult(KeyResultId id, LocalDate from, LocalDate to) {
    return series(keyResults.getOrDefault(id, NOTHING), from, to);
  }

  /**
   * {@return the scores of an objective, none if it is not in the program}
   *
   * @param id the id of an objective
   * @param from the first day
   * @param to the last day
   * @throws IllegalArgumentException if the last day is before the first
   */
  public Series objective(ObjectiveId id, LocalDate from, LocalDate to) {
    List<Objective> all = index.program().objectives();
    for (int place = 0; place < all.size(); place++) {
      if (all.get(place).id().equals(id)) {
        return series(objectives.get(place), from, to);
      }
    }
    return series(NOTHING, from, to);
  }

  /**
   * {@return the mean scores of those objectives of a team in a cycle that are agreed, active or
   * closed and have data by the day}
   *
   * @param team any team
   * @param cycle any cycle
   * @param from the first day
   * @param to the last day
   * @throws IllegalArgumentException if the last day is before the first
   */
  public Series team(TeamId team, CycleId cycle, LocalDate from, LocalDate to) {
    return mean(o -> o.owner().equals(team) && o.cycle().equals(cycle), from, to);
  }

  /**
   * {@return the mean scores of those objectives in a cycle that reach a priority by any chain of
   * alignments, are agreed, active or closed and have data by the day}
   *
   * @param priority any priority
   * @param cycle any cycle
   * @param from the first day
   * @param to the last day
   * @throws IllegalArgumentException if the last day is before the first
   */
  public Series priority(PriorityId priority, CycleId cycle, LocalDate from, LocalDate to) {
    return mean(
        o -> o.cycle().equals(cycle) && index.prioritiesReachedBy(o).contains(priority), from, to);
  }

  /**
   * {@return the mean scores of those objectives of the program in a cycle that are agreed, active
   * or closed and have data by the day}
   *
   * @param cycle any cycle
   * @param from the first day
   * @param to the last day
   * @throws IllegalArgumentException if the last day is before the first
   */
  public Series program(CycleId cycle, LocalDate from, LocalDate to) {
    return mean(o -> o.cycle().equals(cycle), from, to);
  }

  private Series mean(Predicate<Objective> which, LocalDate from, LocalDate to) {
    List<Objective> all = index.program().objectives();
    List<Series> series = new ArrayList<>();
    for (int place = 0; place < all.size(); place++) {
      if (Rows.counts(all.get(place).status()) && which.test(all.get(place))) {
        series.add(series(objectives.get(place), from, to));
      }
    }
    return Series.mean(series, from, to);
  }

  private static Series series(
      NavigableMap<LocalDate, Optional<BigDecimal>> steps, LocalDate from, LocalDate to) {
    checkArgument(!to.isBefore(from), "%s is before %s", to, from);
    return new Series(
        from,
        from.datesUntil(to.plusDays(1))
            .map(steps::floorEntry)
            .map(step -> step == null ? Optional.<BigDecimal>empty() : step.getValue())
            .collect(toImmutableList()));
  }
}
