package io.okr4j.core;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableListMultimap.toImmutableListMultimap;
import static com.google.common.collect.ImmutableSet.toImmutableSet;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import com.google.common.graph.Traverser;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The index of a program, built once and in linear time. */
final class BuiltIndex implements ProgramIndex {
  private final OkrProgram program;
  private final Map<DynamicId, Dynamic> dynamics;
  private final Map<CompetitorId, Competitor> competitors;
  private final Map<AudienceId, Audience> audiences;
  private final Map<PriorityId, Priority> priorities;
  private final Map<DepartmentId, Department> departments;
  private final Map<TeamId, Team> teams;
  private final Map<CycleId, Cycle> cycles;
  private final Comparator<Cycle> byAge;
  private final Map<ObjectiveId, Objective> objectives;
  private final Map<KeyResultId, OwnedKeyResult> keyResults;
  private final Map<OperationId, Operation> operations;
  private final ImmutableList<Objective> openObjectives;
  private final ImmutableListMultimap<TeamId, Objective> byTeam;
  private final ImmutableListMultimap<CycleId, Objective> byCycle;
  private final ImmutableListMultimap<TeamInCycle, Objective> byTeamInCycle;
  private final ImmutableListMultimap<TeamId, Commitment> commitmentsByTeam;
  private final Map<TeamInCycle, Commitment> commitments;

  /** By the kind of the target: one map of several types is slow if all hash codes are the same. */
  private final Map<Class<?>, ImmutableListMultimap<AlignmentTarget, Objective>> contributors;

  private final ImmutableMap<ObjectiveId, ImmutableSortedSet<ObjectiveId>> alignmentLoops;
  private final ImmutableMap<TeamId, ImmutableSortedSet<TeamId>> teamLoops;
  private final ImmutableMap<CycleId, ImmutableSortedSet<CycleId>> cycleLoops;
  private final Nesting nesting;
  private final Map<ObjectiveId, ImmutableSet<PriorityId>> reached;
  private final ImmutableListMultimap<PriorityId, Objective> reaching;
  private final Set<ObjectiveId> undecidable;

  BuiltIndex(OkrProgram program) {
    this.program = program;
    Worldview worldview = program.strategy().map(Strategy::worldview).orElse(Worldview.empty());
    dynamics = firstBy(worldview.dynamics(), Dynamic::id);
    competitors = firstBy(worldview.competition(), Competitor::id);
    audiences = firstBy(worldview.audience(), Audience::id);
    priorities =
        firstBy(
            program.strategy().map(Strategy::priorities).orElse(ImmutableList.of()), Priority::id);
    departments = firstBy(program.departments(), Department::id);
    teams = firstBy(program.teams(), Team::id);
    cycles = firstBy(program.cycles(), Cycle::id);
    byAge = byAge(cycles.keySet());
    objectives = firstBy(program.objectives(), Objective::id);
    operations = firstBy(program.operations(), Operation::id);
    keyResults = keyResults(program.objectives());
    openObjectives =
        program.objectives().stream().filter(o -> o.status().isOpen()).collect(toImmutableList());
    byTeam = groupBy(program.objectives(), Objective::owner);
    byCycle = groupBy(program.objectives(), Objective::cycle);
    byTeamInCycle = groupBy(program.objectives(), o -> new TeamInCycle(o.owner(), o.cycle()));
    commitmentsByTeam = groupBy(program.commitments(), Commitment::team);
    commitments = firstBy(program.commitments(), c -> new TeamInCycle(c.team(), c.cycle()));
    contributors = contributors(program.objectives());
    alignmentLoops = Loops.find(objectives.keySet(), id -> parents(get(objectives, id)));
    teamLoops = Loops.find(teams.keySet(), id -> known(teams, get(teams, id).parent()));
    cycleLoops = Loops.find(cycles.keySet(), id -> known(cycles, get(cycles, id).within()));
    nesting = new Nesting(cycles, cycleLoops);

    Traverser<ObjectiveId> downwards = Traverser.forGraph(children()::get);
    reached = reached(downwards);
    undecidable = undecidable(downwards);
    ImmutableListMultimap.Builder<PriorityId, Objective> reachingPriority =
        ImmutableListMultimap.builder();
    for (Objective objective : program.objectives()) {
      prioritiesReachedBy(objective).forEach(id -> reachingPriority.put(id, objective));
    }
    reaching = reachingPriority.build();
  }

  @Override
  public OkrProgram program() {
    return program;
  }

  @Override
  public Optional<Strategy> strategy() {
    return program.strategy();
  }

  @Override
  public Optional<Playbook> playbook() {
    return program.playbook();
  }

  @Override
  public ImmutableList<Cycle> cycles() {
    return ImmutableList.copyOf(cycles.values());
  }

  @Override
  public Optional<Dynamic> dynamic(DynamicId id) {
    return Optional.ofNullable(dynamics.get(id));
  }

  @Override
  public Optional<Competitor> competitor(CompetitorId id) {
    return Optional.ofNullable(competitors.get(id));
  }

  @Override
  public Optional<Audience> audience(AudienceId id) {
    return Optional.ofNullable(audiences.get(id));
  }

  @Override
  public Optional<Priority> priority(PriorityId id) {
    return Optional.ofNullable(priorities.get(id));
  }

  @Override
  public Optional<Department> department(DepartmentId id) {
    return Optional.ofNullable(departments.get(id));
  }

  @Override
  public Optional<Team> team(TeamId id) {
    return Optional.ofNullable(teams.get(id));
  }

  @Override
  public Optional<Cycle> cycle(CycleId id) {
    return Optional.ofNullable(cycles.get(id));
  }

  @Override
  public Optional<Objective> objective(ObjectiveId id) {
    return Optional.ofNullable(objectives.get(id));
  }

  @Override
  public Optional<KeyResult> keyResult(KeyResultId id) {
    return Optional.ofNullable(keyResults.get(id)).map(OwnedKeyResult::keyResult);
  }

  @Override
  public Optional<Operation> operation(OperationId id) {
    return Optional.ofNullable(operations.get(id));
  }

  @Override
  public Optional<Commitment> commitment(TeamId team, CycleId cycle) {
    return Optional.ofNullable(commitments.get(new TeamInCycle(team, cycle)));
  }

  @Override
  public boolean contains(Id id) {
    return namespace(id).contains(id);
  }

  @Override
  public Set<? extends Id> namespace(Id id) {
    Map<? extends Id, ?> named;
    if (id instanceof ObjectiveId) {
      named = objectives;
    } else if (id instanceof KeyResultId) {
      named = keyResults;
    } else if (id instanceof TeamId) {
      named = teams;
    } else if (id instanceof CycleId) {
      named = cycles;
    } else if (id instanceof PriorityId) {
      named = priorities;
    } else if (id instanceof DepartmentId) {
      named = departments;
    } else if (id instanceof OperationId) {
      named = operations;
    } else if (id instanceof DynamicId) {
      named = dynamics;
    } else if (id instanceof CompetitorId) {
      named = competitors;
    } else {
      named = audiences;
    }
    return Collections.unmodifiableSet(named.keySet());
  }

  @Override
  public Optional<Objective> objectiveOf(KeyResultId id) {
    return Optional.ofNullable(keyResults.get(id)).map(OwnedKeyResult::owner);
  }

  @Override
  public ImmutableList<Objective> openObjectives() {
    return openObjectives;
  }

  @Override
  public boolean hasOpenObjectives() {
    return !openObjectives.isEmpty();
  }

  @Override
  public boolean hasOpenObjectives(CycleId cycle) {
    for (Objective objective : byCycle.get(cycle)) {
      if (objective.status().isOpen()) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean hasObjectives(CycleId cycle) {
    return byCycle.containsKey(cycle);
  }

  @Override
  public boolean hasPriorities() {
    return !priorities.isEmpty();
  }

  @Override
  public ImmutableList<Objective> objectivesOf(TeamId team) {
    return byTeam.get(team);
  }

  @Override
  public ImmutableList<Objective> objectivesIn(CycleId cycle) {
    return byCycle.get(cycle);
  }

  @Override
  public ImmutableList<Objective> objectivesOf(TeamId team, CycleId cycle) {
    return byTeamInCycle.get(new TeamInCycle(team, cycle));
  }

  @Override
  public ImmutableList<Commitment> commitmentsOf(TeamId team) {
    return commitmentsByTeam.get(team);
  }

  @Override
  public ImmutableList<Objective> contributorsTo(AlignmentTarget target) {
    return contributors.getOrDefault(target.getClass(), ImmutableListMultimap.of()).get(target);
  }

  @Override
  public ImmutableSet<PriorityId> prioritiesReachedBy(Objective objective) {
    if (objectives.get(objective.id()) == objective) {
      return reached.getOrDefault(objective.id(), ImmutableSet.of());
    }
    Set<PriorityId> found = new HashSet<>();
    for (Alignment alignment : objective.alignsTo()) {
      if (alignment.target() instanceof PriorityId id) {
        found.add(id);
      }
      objectiveAt(alignment.target())
          .ifPresent(next -> found.addAll(reached.getOrDefault(next.id(), ImmutableSet.of())));
    }
    return found.isEmpty()
        ? ImmutableSet.of()
        : priorities.keySet().stream().filter(found::contains).collect(toImmutableSet());
  }

  @Override
  public ImmutableList<Objective> objectivesReaching(PriorityId id) {
    return reaching.get(id);
  }

  @Override
  public Decision tracesToPriority(Objective objective) {
    if (!prioritiesReachedBy(objective).isEmpty()) {
      return Decision.YES;
    }
    for (Alignment alignment : objective.alignsTo()) {
      Optional<Objective> next = objectiveAt(alignment.target());
      if (next.isEmpty() || undecidable.contains(next.get().id())) {
        return Decision.UNDECIDABLE;
      }
    }
    return Decision.NO;
  }

  @Override
  public Decision encloses(CycleId outer, CycleId inner) {
    return nesting.encloses(outer, inner);
  }

  @Override
  public Comparator<Cycle> byAge() {
    return byAge;
  }

  @Override
  public ImmutableSortedSet<ObjectiveId> alignmentLoop(ObjectiveId id) {
    return alignmentLoops.getOrDefault(id, ImmutableSortedSet.of());
  }

  @Override
  public ImmutableSortedSet<TeamId> parentLoop(TeamId id) {
    return teamLoops.getOrDefault(id, ImmutableSortedSet.of());
  }

  @Override
  public ImmutableSortedSet<CycleId> nestingLoop(CycleId id) {
    return cycleLoops.getOrDefault(id, ImmutableSortedSet.of());
  }

  /**
   * The objectives that align to the key, or to a key result of it; by id, and so the first each.
   */
  private ImmutableListMultimap<ObjectiveId, ObjectiveId> children() {
    ImmutableListMultimap.Builder<ObjectiveId, ObjectiveId> children =
        ImmutableListMultimap.builder();
    for (Objective objective : objectives.values()) {
      parents(objective).forEach(parent -> children.put(parent, objective.id()));
    }
    return children.build();
  }

  private List<ObjectiveId> parents(Objective objective) {
    List<ObjectiveId> parents = new ArrayList<>(objective.alignsTo().size());
    for (Alignment alignment : objective.alignsTo()) {
      objectiveAt(alignment.target()).ifPresent(parent -> parents.add(parent.id()));
    }
    return parents;
  }

  /**
   * Walks down from each priority, so that the work is what the answers hold together, whatever the
   * shape of the graph. Equal answers are one object; they are compared by places, because ids may
   * all have one hash code.
   */
  private Map<ObjectiveId, ImmutableSet<PriorityId>> reached(Traverser<ObjectiveId> downwards) {
    ImmutableList<PriorityId> inOrder = ImmutableList.copyOf(priorities.keySet());
    Map<ObjectiveId, List<Integer>> found = new HashMap<>();
    for (int place = 0; place < inOrder.size(); place++) {
      List<ObjectiveId> direct = new ArrayList<>();
      for (Objective objective : contributorsTo(inOrder.get(place))) {
        if (objectives.get(objective.id()) == objective) {
          direct.add(objective.id());
        }
      }
      for (ObjectiveId id : downwards.breadthFirst(direct)) {
        found.computeIfAbsent(id, unused -> new ArrayList<>(1)).add(place);
      }
    }
    Map<List<Integer>, ImmutableSet<PriorityId>> shared = new HashMap<>();
    Map<ObjectiveId, ImmutableSet<PriorityId>> reachedBy = new HashMap<>();
    found.forEach(
        (id, places) ->
            reachedBy.put(
                id,
                shared.computeIfAbsent(
                    places,
                    unused -> places.stream().map(inOrder::get).collect(toImmutableSet()))));
    return reachedBy;
  }

  private Set<ObjectiveId> undecidable(Traverser<ObjectiveId> downwards) {
    List<ObjectiveId> broken = new ArrayList<>(alignmentLoops.keySet());
    for (Objective objective : objectives.values()) {
      for (Alignment alignment : objective.alignsTo()) {
        if (!contains(alignment.target())) {
          broken.add(objective.id());
        }
      }
    }
    return ImmutableSet.copyOf(downwards.breadthFirst(broken));
  }

  private static Comparator<Cycle> byAge(Iterable<CycleId> cycles) {
    Map<CycleId, Integer> positions = new HashMap<>();
    cycles.forEach(id -> positions.put(id, positions.size()));
    return Comparator.comparing(Cycle::ends)
        .thenComparing(Cycle::starts)
        .thenComparing(
            cycle -> positions.getOrDefault(cycle.id(), positions.size()),
            Comparator.reverseOrder());
  }

  private static Map<Class<?>, ImmutableListMultimap<AlignmentTarget, Objective>> contributors(
      List<Objective> objectives) {
    Map<Class<?>, ImmutableListMultimap.Builder<AlignmentTarget, Objective>> byKind =
        new HashMap<>();
    for (Objective objective : objectives) {
      for (Alignment alignment : objective.alignsTo()) {
        byKind
            .computeIfAbsent(
                alignment.target().getClass(), unused -> ImmutableListMultimap.builder())
            .put(alignment.target(), objective);
      }
    }
    return ImmutableMap.copyOf(Maps.transformValues(byKind, ImmutableListMultimap.Builder::build));
  }

  private static <K, V> Map<K, V> firstBy(List<V> values, Function<V, K> key) {
    Map<K, V> first = Maps.newLinkedHashMapWithExpectedSize(values.size());
    values.forEach(value -> first.putIfAbsent(key.apply(value), value));
    return first;
  }

  private static Map<KeyResultId, OwnedKeyResult> keyResults(List<Objective> objectives) {
    int count = objectives.stream().mapToInt(objective -> objective.keyResults().size()).sum();
    Map<KeyResultId, OwnedKeyResult> first = Maps.newLinkedHashMapWithExpectedSize(count);
    for (Objective objective : objectives) {
      for (KeyResult keyResult : objective.keyResults()) {
        first.putIfAbsent(keyResult.id(), new OwnedKeyResult(objective, keyResult));
      }
    }
    return first;
  }

  private static <K, V> ImmutableListMultimap<K, V> groupBy(List<V> values, Function<V, K> key) {
    return values.stream().collect(toImmutableListMultimap(key, value -> value));
  }

  private static <K, V> V get(Map<K, V> map, K key) {
    return Objects.requireNonNull(map.get(key));
  }

  private static <K> Set<K> known(Map<K, ?> map, Optional<K> key) {
    return key.filter(map::containsKey).map(ImmutableSet::of).orElse(ImmutableSet.of());
  }

  /** A key result and whose it is. */
  private record OwnedKeyResult(Objective owner, KeyResult keyResult) {}

  /** Comparable, so that a map stays quick when all hash codes are the same. */
  private record TeamInCycle(TeamId team, CycleId cycle) implements Comparable<TeamInCycle> {
    @Override
    public int compareTo(TeamInCycle other) {
      int byTeam = team.compareTo(other.team);
      return byTeam != 0 ? byTeam : cycle.compareTo(other.cycle);
    }
  }
}
