package io.okr4j.rules.scoring;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
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
 * on. What changed other than by check-ins and milestones that were reached, is taken as it is in
 * the program.
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
    if (policy.cascade().equals(Cascade.none())) {
      for (Objective objective : index.program().objectives()) {
        history.objectives.add(new TreeMap<>());
        history.follow(policy, objective, history.objectives.size() - 1);
      }
    } else {
      history.followAll(policy);
    }
    return history;
  }

  /** Goes once through the check-ins of an objective, in the order of their days. */
  private void follow(ScoringPolicy policy, Objective objective, int place) {
    List<KeyResult> all = objective.keyResults();
    List<List<CheckIn>> checkIns =
        all.stream()
            .map(k -> k.checkIns().stream().sorted(Comparator.comparing(CheckIn::on)).toList())
            .toList();
    int[] next = new int[all.size()];
    Facts[] facts = new Facts[all.size()];
    Arrays.fill(facts, Facts.NONE);
    Optional<Cycle> cycle = index.cycle(objective.cycle());
    for (LocalDate day : daysOfChange(objective)) {
      Scorer scorer = new Scorer(policy, day);
      ImmutableList.Builder<ExactKeyResult> exact = ImmutableList.builder();
      for (int k = 0; k < next.length; k++) {
        List<CheckIn> given = checkIns.get(k);
        while (next[k] < given.size() && !given.get(next[k]).on().isAfter(day)) {
          facts[k] = facts[k].and(all.get(k), given.get(next[k]));
          next[k]++;
        }
        exact.add(scorer.exact(all.get(k), facts[k], ImmutableList.of()));
      }
      add(day, place, scorer.exact(objective, cycle, exact.build(), ImmutableList.of()));
    }
  }

  /** Where objectives count for one another, a change may show anywhere. */
  private void followAll(ScoringPolicy policy) {
    List<Objective> all = index.program().objectives();
    ImmutableSortedSet.Builder<LocalDate> days = ImmutableSortedSet.naturalOrder();
    for (Objective objective : all) {
      objectives.add(new TreeMap<>());
      days.addAll(daysOfChange(objective));
    }
    for (LocalDate day : days.build()) {
      List<ExactObjective> scored = new Scorer(policy, day).exact(index);
      for (int place = 0; place < all.size(); place++) {
        add(day, place, scored.get(place));
      }
    }
  }

  private void add(LocalDate day, int place, ExactObjective exact) {
    boolean evidence = exact.evidence().filter(share -> share.signum() > 0).isPresent();
    put(objectives.get(place), day, evidence ? exact.score() : Optional.empty());
    for (ExactKeyResult keyResult : exact.keyResults()) {
      KeyResultId id = keyResult.keyResult().id();
      if (index.keyResult(id).filter(keyResult.keyResult()::equals).isPresent()) {
        put(
            keyResults.computeIfAbsent(id, unused -> new TreeMap<>()),
            day,
            keyResult.evidence() ? keyResult.score() : Optional.empty());
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

  /** Milestones count from the beginning: that none is reached is known without a check-in. */
  private static ImmutableSortedSet<LocalDate> daysOfChange(Objective objective) {
    ImmutableSortedSet.Builder<LocalDate> days = ImmutableSortedSet.naturalOrder();
    for (KeyResult keyResult : objective.keyResults()) {
      keyResult.checkIns().forEach(checkIn -> days.add(checkIn.on()));
      if (keyResult.measure() instanceof Milestones milestones) {
        days.add(LocalDate.MIN);
        milestones.milestones().forEach(m -> m.reachedOn().ifPresent(days::add));
      }
    }
    return days.build();
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
