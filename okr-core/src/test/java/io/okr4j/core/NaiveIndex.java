package io.okr4j.core;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** Answers what {@link ProgramIndex} answers, by reading the program afresh each time. */
final class NaiveIndex {
  private final OkrProgram program;

  NaiveIndex(OkrProgram program) {
    this.program = program;
  }

  List<Priority> priorities() {
    return program.strategy().map(Strategy::priorities).orElse(ImmutableList.of());
  }

  Worldview worldview() {
    return program.strategy().map(Strategy::worldview).orElse(Worldview.empty());
  }

  static <T> Optional<T> first(List<T> values, Function<T, ?> key, Object wanted) {
    return values.stream().filter(value -> key.apply(value).equals(wanted)).findFirst();
  }

  Optional<Objective> objective(ObjectiveId id) {
    return first(program.objectives(), Objective::id, id);
  }

  Optional<Team> team(TeamId id) {
    return first(program.teams(), Team::id, id);
  }

  Optional<Cycle> cycle(CycleId id) {
    return first(program.cycles(), Cycle::id, id);
  }

  /** The first cycle of each id. */
  List<Cycle> cycles() {
    return program.cycles().stream()
        .filter(cycle -> cycle(cycle.id()).orElseThrow() == cycle)
        .toList();
  }

  /** -1 if one is older, 1 if the other is. */
  int compareAges(Cycle one, Cycle other) {
    if (!one.ends().equals(other.ends())) {
      return one.ends().isBefore(other.ends()) ? -1 : 1;
    }
    if (!one.starts().equals(other.starts())) {
      return one.starts().isBefore(other.starts()) ? -1 : 1;
    }
    return Integer.compare(cycles().indexOf(other), cycles().indexOf(one));
  }

  List<KeyResult> keyResults() {
    return program.objectives().stream().flatMap(o -> o.keyResults().stream()).toList();
  }

  Optional<Objective> objectiveOf(KeyResultId id) {
    return program.objectives().stream()
        .filter(o -> o.keyResults().stream().anyMatch(keyResult -> keyResult.id().equals(id)))
        .findFirst();
  }

  Optional<Objective> objectiveAt(AlignmentTarget target) {
    if (target instanceof ObjectiveId id) {
      return objective(id);
    }
    return target instanceof KeyResultId id ? objectiveOf(id) : Optional.empty();
  }

  boolean contains(Id id) {
    return namespace(id).contains(id);
  }

  /** All ids of the kind, each once, in order. */
  List<Id> namespace(Id id) {
    Stream<? extends Id> ids =
        id instanceof ObjectiveId
            ? program.objectives().stream().map(Objective::id)
            : id instanceof KeyResultId
                ? keyResults().stream().map(KeyResult::id)
                : id instanceof TeamId
                    ? program.teams().stream().map(Team::id)
                    : id instanceof CycleId
                        ? program.cycles().stream().map(Cycle::id)
                        : id instanceof DepartmentId
                            ? program.departments().stream().map(Department::id)
                            : id instanceof OperationId
                                ? program.operations().stream().map(Operation::id)
                                : id instanceof PriorityId
                                    ? priorities().stream().map(Priority::id)
                                    : id instanceof DynamicId
                                        ? worldview().dynamics().stream().map(Dynamic::id)
                                        : id instanceof CompetitorId
                                            ? worldview().competition().stream().map(Competitor::id)
                                            : worldview().audience().stream().map(Audience::id);
    return ids.<Id>map(each -> each).distinct().toList();
  }

  List<Objective> contributorsTo(AlignmentTarget target) {
    return program.objectives().stream()
        .flatMap(
            objective ->
                objective.alignsTo().stream()
                    .filter(alignment -> alignment.target().equals(target))
                    .map(unused -> objective))
        .toList();
  }

  /**
   * The targets of all alignments on any chain from the objective. A chain goes on by id, and so
   * with the first of a repeated one, even from a key result of a later.
   */
  private List<AlignmentTarget> chain(Objective from) {
    List<AlignmentTarget> targets = new ArrayList<>();
    Set<ObjectiveId> seen = new HashSet<>();
    List<Objective> ahead = new ArrayList<>(List.of(from));
    while (!ahead.isEmpty()) {
      for (Alignment alignment : ahead.remove(0).alignsTo()) {
        targets.add(alignment.target());
        objectiveAt(alignment.target())
            .map(Objective::id)
            .filter(seen::add)
            .flatMap(this::objective)
            .ifPresent(ahead::add);
      }
    }
    return targets;
  }

  /** Whether at least one step leads from the one to the other. */
  private boolean reaches(ObjectiveId from, ObjectiveId to) {
    return objective(from).stream()
        .flatMap(objective -> chain(objective).stream())
        .anyMatch(target -> objectiveAt(target).filter(o -> o.id().equals(to)).isPresent());
  }

  List<PriorityId> prioritiesReachedBy(Objective objective) {
    List<AlignmentTarget> chain = chain(objective);
    return priorities().stream().map(Priority::id).distinct().filter(chain::contains).toList();
  }

  List<Objective> objectivesReaching(PriorityId id) {
    return program.objectives().stream().filter(o -> prioritiesReachedBy(o).contains(id)).toList();
  }

  Decision tracesToPriority(Objective objective) {
    if (!prioritiesReachedBy(objective).isEmpty()) {
      return Decision.YES;
    }
    boolean broken =
        chain(objective).stream()
            .anyMatch(
                target ->
                    !contains(target)
                        || objectiveAt(target)
                            .filter(next -> !alignmentLoop(next.id()).isEmpty())
                            .isPresent());
    return broken ? Decision.UNDECIDABLE : Decision.NO;
  }

  /** All that the objective reaches and that reach it. */
  Set<ObjectiveId> alignmentLoop(ObjectiveId id) {
    Set<ObjectiveId> loop = new TreeSet<>();
    for (Id other : namespace(id)) {
      if (reaches(id, (ObjectiveId) other) && reaches((ObjectiveId) other, id)) {
        loop.add((ObjectiveId) other);
      }
    }
    return loop;
  }

  Set<TeamId> parentLoop(TeamId id) {
    return loop(id, team -> team(team).flatMap(Team::parent));
  }

  Set<CycleId> nestingLoop(CycleId id) {
    return loop(id, cycle -> cycle(cycle).flatMap(Cycle::within));
  }

  /** Where each has at most one to go on to, the loop is the way back to oneself. */
  private static <I extends Comparable<I>> Set<I> loop(I start, Function<I, Optional<I>> next) {
    Set<I> way = new TreeSet<>();
    for (Optional<I> at = next.apply(start);
        at.isPresent() && way.add(at.get());
        at = next.apply(at.get())) {}
    return way.contains(start) ? way : Set.of();
  }

  Decision encloses(CycleId outer, CycleId inner) {
    if (cycle(outer).isEmpty() || cycle(inner).isEmpty()) {
      return Decision.UNDECIDABLE;
    }
    CycleId at = inner;
    while (!at.equals(outer)) {
      Optional<CycleId> within = cycle(at).orElseThrow().within();
      if (within.isEmpty()) {
        return Decision.NO;
      }
      if (!nestingLoop(at).isEmpty() || cycle(within.get()).isEmpty()) {
        return Decision.UNDECIDABLE;
      }
      at = within.get();
    }
    return Decision.YES;
  }

  List<Objective> objectivesOf(TeamId team) {
    return program.objectives().stream().filter(o -> o.owner().equals(team)).toList();
  }

  List<Objective> objectivesIn(CycleId cycle) {
    return program.objectives().stream().filter(o -> o.cycle().equals(cycle)).toList();
  }

  List<Commitment> commitmentsOf(TeamId team) {
    return program.commitments().stream().filter(c -> c.team().equals(team)).toList();
  }

  Optional<Commitment> commitment(TeamId team, CycleId cycle) {
    return commitmentsOf(team).stream().filter(c -> Objects.equals(c.cycle(), cycle)).findFirst();
  }
}
