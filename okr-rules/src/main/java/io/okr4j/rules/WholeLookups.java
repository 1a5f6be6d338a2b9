package io.okr4j.rules;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.ImmutableSet;
import io.okr4j.core.Advocate;
import io.okr4j.core.Allocation;
import io.okr4j.core.Commitment;
import io.okr4j.core.CycleId;
import io.okr4j.core.Decision;
import io.okr4j.core.Id;
import io.okr4j.core.Objective;
import io.okr4j.core.ObjectiveId;
import io.okr4j.core.OkrProgram;
import io.okr4j.core.Operation;
import io.okr4j.core.Playbook;
import io.okr4j.core.PriorityId;
import io.okr4j.core.ProgramIndex;
import io.okr4j.core.TeamId;
import io.okr4j.core.Waiver;
import io.okr4j.rules.scoring.ScoringPolicy;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;

/**
 * What is looked up in a program that stays as it is: worked out for the whole of it when it is
 * first asked for.
 *
 * <p>Safe to share between threads, once what was found is known.
 */
final class WholeLookups implements Lookups {
  private final ProgramIndex index;
  private final LocalDate asOf;
  private final Map<Id, Optional<Id>> nearest = new ConcurrentHashMap<>();
  private final Map<String, NearestId> names = new ConcurrentHashMap<>();
  private final Map<String, Optional<Period>> cadences = new ConcurrentHashMap<>();
  private final Map<TeamId, TeamCommitments> commitments = new ConcurrentHashMap<>();
  private final Map<String, Subjects> subjects = new HashMap<>();
  private final Supplier<ScoringPolicy> scoring;
  private final Supplier<Boolean> anyCurrent = Suppliers.memoize(this::findAnyCurrent);
  private final Supplier<ImmutableSet<PriorityId>> served = Suppliers.memoize(this::findServed);
  private final Supplier<ImmutableSet<TeamId>> endorsing = Suppliers.memoize(this::findEndorsing);
  private final Supplier<ImmutableSet<TeamId>> acknowledging =
      Suppliers.memoize(this::findAcknowledging);
  private final Supplier<ImmutableListMultimap<ObjectiveId, Commitment>> shares =
      Suppliers.memoize(this::findShares);
  private final Supplier<Map<String, Operation>> operationTitles =
      Suppliers.memoize(this::foldOperationTitles);
  private final Supplier<ImmutableMultiset<String>> goalTitles =
      Suppliers.memoize(this::foldGoalTitles);
  private Set<Found> found = ImmutableSet.of();
  private ImmutableListMultimap<Found, Waiver> waivers = ImmutableListMultimap.of();

  WholeLookups(ProgramIndex index, LocalDate asOf) {
    this.index = index;
    this.asOf = asOf;
    scoring = Suppliers.memoize(() -> ScoringConfiguration.of(index.playbook()).policy());
  }

  /** Takes what was found, and what is waived, before it is asked about waivers. */
  void found(Set<Found> all, ImmutableListMultimap<Found, Waiver> waived) {
    found = all;
    waivers = waived;
  }

  private OkrProgram program() {
    return index.program();
  }

  @Override
  public ProgramIndex index() {
    return index;
  }

  @Override
  public ScoringPolicy scoring() {
    return scoring.get();
  }

  @Override
  public Optional<Period> cadence(String event) {
    return cadences.computeIfAbsent(event, e -> Titles.cadence(index.playbook(), e));
  }

  @Override
  public ImmutableList<Outline> outlinesOf(TeamId team) {
    return index.objectivesOf(team).stream().map(Outline::of).collect(toImmutableList());
  }

  @Override
  public boolean isAnyCurrent() {
    return anyCurrent.get();
  }

  @Override
  public boolean isServed(PriorityId priority) {
    return served.get().contains(priority);
  }

  @Override
  public boolean isEndorsedBy(TeamId team) {
    return endorsing.get().contains(team);
  }

  @Override
  public boolean isAcknowledgedBy(TeamId team) {
    return acknowledging.get().contains(team);
  }

  @Override
  public Decision commits(TeamId team, CycleId cycle) {
    return commitments(team).commits(cycle, index);
  }

  @Override
  public boolean hasUndecidableCommitment(TeamId team, CycleId cycle) {
    return commitments(team).hasUndecidable(cycle, index);
  }

  private TeamCommitments commitments(TeamId team) {
    return commitments.computeIfAbsent(
        team, id -> TeamCommitments.of(index.commitmentsOf(id), index));
  }

  @Override
  public boolean gives(TeamId team, CycleId cycle, ObjectiveId objective) {
    for (Commitment commitment : shares.get().get(objective)) {
      if (commitment.team().equals(team)
          && index.encloses(cycle, commitment.cycle()) == Decision.YES) {
        return true;
      }
    }
    return false;
  }

  @Override
  public Optional<Operation> operationTitled(String title) {
    return operationTitles.get().isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(operationTitles.get().get(Titles.fold(title)));
  }

  @Override
  public int goalsTitled(String title) {
    return goalTitles.get().count(Titles.fold(title));
  }

  private ImmutableMultiset<String> foldGoalTitles() {
    ImmutableMultiset.Builder<String> titles = ImmutableMultiset.builder();
    for (Objective objective : program().objectives()) {
      titles.add(Titles.fold(objective.title()));
      objective.keyResults().forEach(keyResult -> titles.add(Titles.fold(keyResult.title())));
    }
    return titles.build();
  }

  /** What is in the namespace of an id has its type. */
  @Override
  @SuppressWarnings("unchecked")
  public <I extends Id> Optional<I> nearest(I missing) {
    return (Optional<I>) nearest.computeIfAbsent(missing, this::findNearest);
  }

  private Optional<Id> findNearest(Id missing) {
    return names
        .computeIfAbsent(missing.kind(), unused -> NearestId.among(index.namespace(missing)))
        .to(missing);
  }

  @Override
  public boolean hasFinding(String rule, String subject) {
    return found.contains(new Found(rule, subject));
  }

  @Override
  public Optional<String> nearestFinding(String rule, String missing) {
    return subjects.computeIfAbsent(rule, this::unwaivedSubjects).nearest(missing);
  }

  private Subjects unwaivedSubjects(String rule) {
    return Subjects.of(
        found.stream()
            .filter(each -> each.rule().equals(rule) && !waivers.containsKey(each))
            .map(Found::subject));
  }

  private boolean findAnyCurrent() {
    return program().objectives().stream().anyMatch(this::isCurrent);
  }

  private boolean isCurrent(Objective objective) {
    return objective.status().isOpen()
        && index.cycle(objective.cycle()).filter(c -> c.contains(asOf)).isPresent();
  }

  private ImmutableSet<PriorityId> findServed() {
    return program().objectives().stream()
        .filter(this::isCurrent)
        .flatMap(objective -> index.prioritiesReachedBy(objective).stream())
        .collect(toImmutableSet());
  }

  private ImmutableSet<TeamId> findEndorsing() {
    return index.strategy().stream()
        .flatMap(strategy -> strategy.endorsedBy().stream())
        .collect(toImmutableSet());
  }

  private ImmutableSet<TeamId> findAcknowledging() {
    return acknowledging(index.playbook());
  }

  static ImmutableSet<TeamId> acknowledging(Optional<Playbook> playbook) {
    return playbook.stream()
        .flatMap(
            p ->
                p.advocates().stream()
                    .filter(a -> a.acknowledged().filter(p.version()::equals).isPresent()))
        .map(Advocate::team)
        .collect(toImmutableSet());
  }

  private ImmutableListMultimap<ObjectiveId, Commitment> findShares() {
    ImmutableListMultimap.Builder<ObjectiveId, Commitment> all = ImmutableListMultimap.builder();
    for (Commitment commitment : program().commitments()) {
      for (Allocation allocation : commitment.allocations()) {
        if (allocation.share().signum() > 0) {
          all.put(allocation.objective(), commitment);
        }
      }
    }
    return all.build();
  }

  private Map<String, Operation> foldOperationTitles() {
    Map<String, Operation> titles = new HashMap<>();
    for (Operation operation : program().operations()) {
      // Of several, the same one whatever their order.
      titles.merge(
          Titles.fold(operation.title()),
          operation,
          BinaryOperator.minBy(Comparator.comparing(Operation::id)));
    }
    return titles;
  }
}
