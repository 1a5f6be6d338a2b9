package io.okr4j.rules;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import io.okr4j.core.Alignment;
import io.okr4j.core.AlignmentTarget;
import io.okr4j.core.Audience;
import io.okr4j.core.AudienceId;
import io.okr4j.core.Commitment;
import io.okr4j.core.Competitor;
import io.okr4j.core.CompetitorId;
import io.okr4j.core.Cycle;
import io.okr4j.core.CycleId;
import io.okr4j.core.Decision;
import io.okr4j.core.Department;
import io.okr4j.core.DepartmentId;
import io.okr4j.core.Dynamic;
import io.okr4j.core.DynamicId;
import io.okr4j.core.Id;
import io.okr4j.core.KeyResult;
import io.okr4j.core.KeyResultId;
import io.okr4j.core.Objective;
import io.okr4j.core.ObjectiveId;
import io.okr4j.core.OkrProgram;
import io.okr4j.core.Operation;
import io.okr4j.core.OperationId;
import io.okr4j.core.Playbook;
import io.okr4j.core.Priority;
import io.okr4j.core.PriorityId;
import io.okr4j.core.ProgramIndex;
import io.okr4j.core.Strategy;
import io.okr4j.core.Team;
import io.okr4j.core.TeamId;
import io.okr4j.rules.Entry.Group;
import io.okr4j.rules.Entry.OfObjective;
import io.okr4j.rules.Entry.OfTarget;
import io.okr4j.rules.Entry.OfTeam;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The index of a program that is edited. It notes what is looked up in it while a subject is asked
 * about.
 *
 * <p>What can be looked up is cut into {@linkplain Cell cells}. One may cover more than was looked
 * at, which costs a question too many, but never less.
 *
 * <p>Not thread-safe.
 */
final class LiveIndex implements ProgramIndex {
  private final LiveParts parts;
  private final LiveIds ids;
  private final Reads reads;

  LiveIndex(LiveParts parts) {
    this.parts = parts;
    ids = parts.ids;
    reads = parts.reads;
  }

  @Override
  public OkrProgram program() {
    return parts.program();
  }

  @Override
  public Optional<Strategy> strategy() {
    return parts.strategy.get();
  }

  @Override
  public Optional<Playbook> playbook() {
    return parts.playbook.get();
  }

  @Override
  public ImmutableList<Cycle> cycles() {
    reads.read(parts.cycles.all);
    return parts.cycles.alone().cycles();
  }

  @Override
  public Optional<Dynamic> dynamic(DynamicId id) {
    return ids.look(id).map(Dynamic.class::cast);
  }

  @Override
  public Optional<Competitor> competitor(CompetitorId id) {
    return ids.look(id).map(Competitor.class::cast);
  }

  @Override
  public Optional<Audience> audience(AudienceId id) {
    return ids.look(id).map(Audience.class::cast);
  }

  @Override
  public Optional<Priority> priority(PriorityId id) {
    return ids.look(id).map(Priority.class::cast);
  }

  @Override
  public Optional<Department> department(DepartmentId id) {
    return ids.look(id).map(Department.class::cast);
  }

  @Override
  public Optional<Team> team(TeamId id) {
    return ids.look(id).map(Team.class::cast);
  }

  @Override
  public Optional<Cycle> cycle(CycleId id) {
    return ids.look(id).map(Cycle.class::cast);
  }

  @Override
  public Optional<Objective> objective(ObjectiveId id) {
    return ids.look(id).map(Objective.class::cast);
  }

  @Override
  public Optional<KeyResult> keyResult(KeyResultId id) {
    return objectiveOf(id).flatMap(o -> keyResultIn(o, id));
  }

  private static Optional<KeyResult> keyResultIn(Objective objective, KeyResultId id) {
    for (KeyResult keyResult : objective.keyResults()) {
      if (keyResult.id().equals(id)) {
        return Optional.of(keyResult);
      }
    }
    return Optional.empty();
  }

  @Override
  public Optional<Operation> operation(OperationId id) {
    return ids.look(id).map(Operation.class::cast);
  }

  @Override
  public Optional<Commitment> commitment(TeamId team, CycleId cycle) {
    reads.read(ids.of(team).commitmentsCell);
    return parts.commitments.at(team, cycle).stream()
        .findFirst()
        .map(node -> (Commitment) node.value());
  }

  @Override
  public boolean contains(Id id) {
    return ids.contains(id);
  }

  @Override
  public Set<? extends Id> namespace(Id id) {
    return ids.all(id.getClass());
  }

  @Override
  public Optional<Objective> objectiveOf(KeyResultId id) {
    return ids.look(id).map(Objective.class::cast);
  }

  private ImmutableList<Objective> objectives(Predicate<ObjectiveNode> which) {
    ImmutableList.Builder<Objective> objectives = ImmutableList.builder();
    for (Node node : parts.lists.objectives.nodes()) {
      if (node.isThere() && which.test((ObjectiveNode) node)) {
        objectives.add((Objective) node.value());
      }
    }
    return objectives.build();
  }

  @Override
  public ImmutableList<Objective> openObjectives() {
    reads.read(parts.objectives.all);
    return objectives(node -> node.objective().status().isOpen());
  }

  @Override
  public boolean hasOpenObjectives() {
    reads.read(parts.objectives.anyOpen);
    return parts.objectives.isAnyOpen();
  }

  @Override
  public boolean hasOpenObjectives(CycleId cycle) {
    reads.read(ids.of(cycle).anyOpen);
    return ids.of(cycle).open > 0;
  }

  @Override
  public boolean hasObjectives(CycleId cycle) {
    reads.read(ids.of(cycle).any);
    return !ids.of(cycle).objectives.isEmpty();
  }

  @Override
  public boolean hasPriorities() {
    return parts.strategy.hasPriorities();
  }

  @Override
  public ImmutableList<Objective> objectivesOf(TeamId id) {
    OfTeam team = ids.of(id);
    reads.read(team.objectivesCell);
    return objectives(team);
  }

  private static ImmutableList<Objective> objectives(OfTeam team) {
    if (team.objectivesView == null) {
      team.objectivesView = objectives(team.objectives);
    }
    return team.objectivesView;
  }

  private static ImmutableList<Objective> objectives(Group group) {
    return group.nodes().stream().map(node -> (Objective) node.value()).collect(toImmutableList());
  }

  @Override
  public ImmutableList<Objective> objectivesIn(CycleId cycle) {
    reads.read(ids.of(cycle).objectivesCell);
    return objectives(ids.of(cycle).objectives);
  }

  @Override
  public ImmutableList<Objective> objectivesOf(TeamId team, CycleId cycle) {
    OfTeam entry = ids.of(team);
    reads.read(entry.cellsOfCycles.computeIfAbsent(cycle, unused -> new Cell()));
    return objectives(entry).stream()
        .filter(objective -> objective.cycle().equals(cycle))
        .collect(toImmutableList());
  }

  @Override
  public ImmutableList<Commitment> commitmentsOf(TeamId team) {
    return parts.commitments.of(team);
  }

  @Override
  public ImmutableList<Objective> contributorsTo(AlignmentTarget id) {
    OfTarget target = ids.of(id);
    if (target.contributorsCell == null) {
      target.contributorsCell = new Cell();
    }
    reads.read(target.contributorsCell);
    return objectives(target.contributors);
  }

  @Override
  public ImmutableSet<PriorityId> prioritiesReachedBy(Objective objective) {
    Set<PriorityId> reached = new LinkedHashSet<>();
    OfObjective entry = ids.of(objective.id());
    reads.read(entry.place);
    if (entry.firstValue() == objective) {
      reads.read(entry.traces);
      reached.addAll(entry.reached);
    } else {
      for (Alignment each : objective.alignsTo()) {
        if (each.target() instanceof PriorityId id && ids.contains(id)) {
          reached.add(id);
        }
        objectiveAt(each.target())
            .ifPresent(
                next -> {
                  reads.read(ids.of(next.id()).traces);
                  reached.addAll(ids.of(next.id()).reached);
                });
      }
    }
    if (reached.size() < 2) {
      return ImmutableSet.copyOf(reached);
    }
    ids.readOrder(PriorityId.class);
    return reached.stream()
        .sorted(Comparator.comparingInt(id -> requireNonNull(ids.of(id).first()).slot))
        .collect(toImmutableSet());
  }

  @Override
  public ImmutableList<Objective> objectivesReaching(PriorityId id) {
    parts.readAll();
    return objectives(node -> LiveAlignment.reachedBy(node).contains(id));
  }

  @Override
  public Decision tracesToPriority(Objective objective) {
    if (!prioritiesReachedBy(objective).isEmpty()) {
      return Decision.YES;
    }
    for (Alignment each : objective.alignsTo()) {
      Optional<Objective> next = objectiveAt(each.target());
      if (next.isEmpty()) {
        return Decision.UNDECIDABLE;
      }
      OfObjective entry = ids.of(next.get().id());
      reads.read(entry.traces);
      if (entry.undecidable) {
        return Decision.UNDECIDABLE;
      }
    }
    return Decision.NO;
  }

  @Override
  public Decision encloses(CycleId outer, CycleId inner) {
    reads.read(parts.cycles.nesting);
    return parts.cycles.alone().encloses(outer, inner);
  }

  @Override
  public Comparator<Cycle> byAge() {
    reads.read(parts.cycles.all);
    return parts.cycles.alone().byAge();
  }

  @Override
  public ImmutableSortedSet<ObjectiveId> alignmentLoop(ObjectiveId id) {
    OfObjective entry = ids.of(id);
    if (entry.loopCell == null) {
      entry.loopCell = new Cell();
    }
    reads.read(entry.loopCell);
    return entry.loop;
  }

  @Override
  public ImmutableSortedSet<TeamId> parentLoop(TeamId id) {
    reads.read(ids.of(id).loopCell);
    return ids.of(id).loop;
  }

  @Override
  public ImmutableSortedSet<CycleId> nestingLoop(CycleId id) {
    reads.read(parts.cycles.nesting);
    return parts.cycles.alone().nestingLoop(id);
  }
}
