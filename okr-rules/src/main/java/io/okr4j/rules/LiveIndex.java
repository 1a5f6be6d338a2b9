package io.okr4j.rules;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Lists;
import com.google.common.collect.Multiset;
import com.google.common.collect.Sets;
import io.okr4j.core.Alignment;
import io.okr4j.core.AlignmentTarget;
import io.okr4j.core.Allocation;
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
import io.okr4j.core.Waiver;
import io.okr4j.rules.Entry.Group;
import io.okr4j.rules.Entry.OfCycle;
import io.okr4j.rules.Entry.OfObjective;
import io.okr4j.rules.Entry.OfPriority;
import io.okr4j.rules.Entry.OfTarget;
import io.okr4j.rules.Entry.OfTeam;
import io.okr4j.rules.scoring.ScoringPolicy;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.Nullable;

/**
 * The index of a program that is edited. It notes what is looked up in it while a subject is asked
 * about, and after an edit knows whom to ask again: those who looked at what has changed.
 *
 * <p>What can be looked up is cut into {@linkplain Cell cells}. One may cover more than was looked
 * at, which costs a question too many, but never less.
 *
 * <p>Not thread-safe.
 */
final class LiveIndex implements ProgramIndex, Lookups {
  private final LocalDate asOf;
  private final LiveLists lists;
  private final LiveAlignment alignment = new LiveAlignment(this);

  private final Map<Class<?>, Map<Id, Entry>> entries = new HashMap<>();
  private final Map<TeamInCycle, Group> commitments = new HashMap<>();
  private final Map<Class<?>, Cell> namespaces = new HashMap<>();
  private final Map<Class<?>, Names> names = new HashMap<>();

  private final Cell everything = new Cell();
  private final Cell objectives = new Cell();
  private final Cell strategy = new Cell();
  private final Cell playbook = new Cell();
  private final Cell cadence = new Cell();
  private final Cell scoring = new Cell();
  private final Cell cycles = new Cell();
  private final Cell nesting = new Cell();
  private final Cell anyPriority = new Cell();
  private final Cell anyOpen = new Cell();
  private final Cell anyCurrent = new Cell();
  private final Buckets operationTitleCells;
  private final Buckets goalTitleCells;
  private final Buckets findingCells;
  private final Map<String, Cell> findingsOfRule = new HashMap<>();

  private int priorities;
  private int open;
  private int current;
  private final Map<String, Group> operationTitles = new HashMap<>();
  @Nullable private Multiset<String> goalTitles;
  private final Map<Found, List<Node>> found = new HashMap<>();
  private final Map<String, Set<Found>> foundByRule = new HashMap<>();
  private final Map<String, Subjects> unwaived = new HashMap<>();
  private final Map<Found, Group> waivers = new HashMap<>();
  private final Map<Found, Optional<Waiver>> waiversBefore = new LinkedHashMap<>();

  @Nullable private OkrProgram program;
  @Nullable private ProgramIndex cyclesAlone;
  @Nullable private ScoringPolicy policy;
  @Nullable private ImmutableSet<TeamId> endorsing;
  @Nullable private ImmutableSet<TeamId> acknowledging;

  /** Whom to ask again. */
  private List<Node> dirty = new ArrayList<>();

  private Cell[] noted = new Cell[64];
  private int notedSize;
  private int recording;
  private boolean isRecording;

  /** While everything is new, everybody is asked anyway. */
  private boolean isBuilding = true;

  LiveIndex(LiveLists lists, OkrProgram start, LocalDate asOf) {
    this.lists = lists;
    this.asOf = asOf;
    operationTitleCells = new Buckets(start.objectives().size());
    goalTitleCells = new Buckets(start.objectives().size());
    findingCells = new Buckets(start.objectives().size());
    Node whole = lists.whole.append();
    change(whole, this);
    for (NodeList list : lists.ofProgram()) {
      for (Object value : lists.in(list, start)) {
        change(list.append(), value);
      }
    }
    ProgramIndex index = ProgramIndex.of(start);
    startAlignments(index);
    for (Entry entry : entries(TeamId.class).values()) {
      ((OfTeam) entry).loop = index.parentLoop((TeamId) entry.id);
    }
    for (Node node : lists.objectives.nodes()) {
      recount(node);
    }
    isBuilding = false;
    for (NodeList list : lists.all()) {
      if (list != lists.header) {
        list.nodes().forEach(this::mark);
      }
      list.settle();
    }
    waiversBefore.clear();
    program = start;
  }

  private void startAlignments(ProgramIndex index) {
    List<OfObjective> broken = new ArrayList<>();
    for (Entry each : entries(ObjectiveId.class).values()) {
      OfObjective entry = (OfObjective) each;
      Node first = entry.first();
      if (first != null) {
        Objective objective = (Objective) first.value();
        entry.reached = index.prioritiesReachedBy(objective);
        entry.loop = index.alignmentLoop(entry.objective());
        if (!entry.loop.isEmpty()
            || objective.alignsTo().stream().anyMatch(a -> !isThere(a.target()))) {
          broken.add(entry);
        }
      }
    }
    alignment.below(broken).forEach(entry -> entry.undecidable = true);
  }

  // ---- What is looked up, and by whom.

  /** Begins to note what is looked up. */
  void record() {
    recording++;
    notedSize = 0;
    isRecording = true;
  }

  /** Ends that: what was looked up is what the node is asked again for. */
  void recorded(Node node) {
    isRecording = false;
    if (node.reads.length == notedSize
        && Arrays.equals(node.reads, 0, notedSize, noted, 0, notedSize)) {
      return;
    }
    node.asking++;
    node.reads = Arrays.copyOf(noted, notedSize);
    for (Cell cell : node.reads) {
      cell.add(node);
    }
  }

  private void read(Cell cell) {
    if (isRecording && cell.noted != recording) {
      cell.noted = recording;
      if (notedSize == noted.length) {
        noted = Arrays.copyOf(noted, 2 * notedSize);
      }
      noted[notedSize++] = cell;
    }
  }

  void changed(@Nullable Cell cell) {
    if (cell != null && !isBuilding) {
      cell.forEachReader(this::mark);
    }
  }

  private void mark(Node node) {
    if (!isBuilding && !node.isDirty) {
      node.isDirty = true;
      dirty.add(node);
    }
  }

  /** {@return whom to ask again, those included that are no more; they are not named again} */
  List<Node> takeDirty() {
    List<Node> taken = dirty;
    dirty = new ArrayList<>();
    taken.forEach(node -> node.isDirty = false);
    return taken;
  }

  // ---- Edits.

  /** Puts another value in a place, or none, and marks whom to ask again. */
  void change(Node node, @Nullable Object now) {
    Object old = node.valueOrNull();
    NodeList list = node.list;
    program = null;
    changed(everything);
    changed(node.valueCellOrNull());
    if (list != lists.header) {
      mark(node);
    }
    if (list == lists.objectives) {
      objective(node, (Objective) old, (Objective) now);
    } else if (list == lists.commitments) {
      commitment(node, (Commitment) old, (Commitment) now);
    } else if (list == lists.teams) {
      team(node, (Team) old, (Team) now);
    } else if (list == lists.cycles) {
      cycle(node, (Cycle) old, (Cycle) now);
    } else if (list == lists.operations) {
      operation(node, (Operation) old, (Operation) now);
    } else if (list == lists.waivers) {
      waiver(node, (Waiver) old, (Waiver) now);
    } else if (list == lists.strategy) {
      strategy(node, (Strategy) now);
    } else if (list == lists.playbook) {
      playbook(node, (Playbook) old, (Playbook) now);
    } else if (list == lists.priorities) {
      priority(node, (Priority) old, (Priority) now);
    } else if (list == lists.whole || list == lists.header) {
      list.put(node, now);
    } else {
      Id before = old == null ? null : idOf(old);
      list.put(node, now);
      hold(node, before, now == null ? null : idOf(now));
    }
  }

  /** The edit at hand is done. */
  void settle() {
    lists.all().forEach(NodeList::settle);
    waiversBefore.clear();
  }

  /** {@return the id of a part; none of what has none} */
  @Nullable
  private static Id idOf(Object part) {
    if (part instanceof Objective objective) {
      return objective.id();
    } else if (part instanceof Team team) {
      return team.id();
    } else if (part instanceof Cycle cycle) {
      return cycle.id();
    } else if (part instanceof Operation operation) {
      return operation.id();
    } else if (part instanceof Department department) {
      return department.id();
    } else if (part instanceof Priority priority) {
      return priority.id();
    } else if (part instanceof Dynamic dynamic) {
      return dynamic.id();
    } else if (part instanceof Competitor competitor) {
      return competitor.id();
    } else if (part instanceof Audience audience) {
      return audience.id();
    } else {
      return null;
    }
  }

  static Subject subject(Object value) {
    Id id = idOf(value);
    if (id != null) {
      return Subject.of(id);
    } else if (value instanceof Commitment commitment) {
      return Subject.of(commitment);
    } else if (value instanceof Waiver waiver) {
      return Subject.of(waiver);
    } else if (value instanceof Strategy) {
      return Subject.STRATEGY;
    } else if (value instanceof Playbook) {
      return Subject.PLAYBOOK;
    } else {
      return Subject.PROGRAM;
    }
  }

  /** {@return whether an earlier part has the same id, or is a commitment for the same} */
  boolean isRepeated(Node node) {
    Object value = node.value();
    Id id = idOf(value);
    if (id != null) {
      return first(id) != node;
    }
    return value instanceof Commitment commitment
        && commitmentsAt(commitment.team(), commitment.cycle()).get(0) != node;
  }

  /** Lets a place that had one id have another, or none. */
  private void hold(Node node, @Nullable Id before, @Nullable Id now) {
    if (!Objects.equals(before, now)) {
      if (before != null) {
        Entry entry = anyEntry(before);
        Node first = entry.first();
        entry.holders.remove(node);
        moved(entry, first);
      }
      if (now != null) {
        Entry entry = anyEntry(now);
        Node first = entry.first();
        entry.holders.add(node);
        moved(entry, first);
      }
    }
  }

  /** Others may now be the first of an id, or no longer. */
  private void moved(Entry entry, @Nullable Node firstBefore) {
    if (!isBuilding) {
      entry.holders.nodes().forEach(this::mark);
      if (entry.first() != firstBefore) {
        changed(entry.place);
        changed(namespaces.get(entry.id.getClass()));
        names.remove(entry.id.getClass());
      }
    }
  }

  private void objective(Node node, @Nullable Objective old, @Nullable Objective now) {
    changed(objectives);
    boolean isStructural = !isBuilding && (old == null || now == null || isRealigned(old, now));
    Set<Node> touched = new LinkedHashSet<>();
    Set<OfObjective> roots = new LinkedHashSet<>();
    Set<OfObjective> affected = new LinkedHashSet<>();
    if (isStructural) {
      collect(old, touched, roots);
      collect(now, touched, roots);
      affected.addAll(alignment.below(roots));
    }

    lists.objectives.put(node, now);
    rehold(node, old, now);
    regroup(node, old, now);
    retitle(old, now);

    if (isStructural) {
      collect(old, touched, roots);
      collect(now, touched, roots);
      affected.addAll(alignment.below(roots));
      for (OfObjective entry : alignment.retrace(affected)) {
        touched.addAll(entry.holders.nodes());
        touched.addAll(alignment.children(entry));
      }
    }
    touched.add(node);
    if (!isBuilding) {
      touched.forEach(this::recount);
    }
  }

  private static boolean isRealigned(Objective old, Objective now) {
    if (!old.id().equals(now.id())
        || old.keyResults().size() != now.keyResults().size()
        || !targets(old).equals(targets(now))) {
      return true;
    }
    for (int i = 0; i < old.keyResults().size(); i++) {
      if (!old.keyResults().get(i).id().equals(now.keyResults().get(i).id())) {
        return true;
      }
    }
    return false;
  }

  /** Collects whose alignments may lead elsewhere when an objective comes, changes or goes. */
  private void collect(@Nullable Objective objective, Set<Node> touched, Set<OfObjective> roots) {
    if (objective != null) {
      OfObjective entry = entry(objective.id());
      roots.add(entry);
      touched.addAll(entry.holders.nodes());
      touched.addAll(entry.contributors.nodes());
      for (KeyResult keyResult : objective.keyResults()) {
        OfTarget target = knownEntry(keyResult.id());
        if (target != null) {
          touched.addAll(target.contributors.nodes());
        }
      }
      for (Node each : touched) {
        if (each.isThere()) {
          roots.add(entry(((Objective) each.value()).id()));
        }
      }
    }
  }

  private void rehold(Node node, @Nullable Objective old, @Nullable Objective now) {
    hold(node, old == null ? null : old.id(), now == null ? null : now.id());
    Set<KeyResultId> before = keyResultIds(old);
    Set<KeyResultId> after = keyResultIds(now);
    if (!before.equals(after)) {
      Sets.difference(before, after).forEach(id -> hold(node, id, null));
      Sets.difference(after, before).forEach(id -> hold(node, null, id));
    }
    if (!Iterables.elementsEqual(before, after)) {
      // The same key results in another order have their ids in another order.
      changed(namespaces.get(KeyResultId.class));
    }
  }

  private static Set<KeyResultId> keyResultIds(@Nullable Objective objective) {
    Set<KeyResultId> ids = new LinkedHashSet<>();
    if (objective != null) {
      objective.keyResults().forEach(keyResult -> ids.add(keyResult.id()));
    }
    return ids;
  }

  private void regroup(Node node, @Nullable Objective old, @Nullable Objective now) {
    if (old == null || now == null || !old.owner().equals(now.owner())) {
      if (old != null) {
        entry(old.owner()).objectives.remove(node);
      }
      if (now != null) {
        entry(now.owner()).objectives.add(node);
      }
    }
    boolean isRealigned = old == null || now == null || !targets(old).equals(targets(now));
    if (old != null) {
      changedOwner(old.owner());
      contributorsChanged(node, old, isRealigned ? -1 : 0);
      inCycle(node, old, -1, now == null || !now.cycle().equals(old.cycle()));
    }
    if (now != null) {
      changedOwner(now.owner());
      contributorsChanged(node, now, isRealigned ? 1 : 0);
      inCycle(node, now, 1, old == null || !old.cycle().equals(now.cycle()));
    }
  }

  private static List<AlignmentTarget> targets(Objective objective) {
    return Lists.transform(objective.alignsTo(), Alignment::target);
  }

  private void changedOwner(TeamId id) {
    OfTeam team = entry(id);
    team.objectivesView = null;
    changed(team.objectivesCell);
  }

  private void contributorsChanged(Node node, Objective objective, int more) {
    for (Alignment each : objective.alignsTo()) {
      OfTarget target = target(each.target());
      if (more > 0) {
        target.contributors.add(node);
      } else if (more < 0) {
        target.contributors.remove(node);
      }
      changed(target.contributorsCell);
    }
  }

  private void inCycle(Node node, Objective objective, int more, boolean isOther) {
    OfCycle cycle = entry(objective.cycle());
    boolean wasEmpty = cycle.objectives.isEmpty();
    if (isOther && more > 0) {
      cycle.objectives.add(node);
    } else if (isOther) {
      cycle.objectives.remove(node);
    }
    if (wasEmpty != cycle.objectives.isEmpty()) {
      changed(cycle.any);
    }
    changed(cycle.objectivesCell);
    if (objective.status().isOpen()) {
      cycle.open += more;
      if (cycle.open == 0 || (cycle.open == 1 && more > 0)) {
        changed(cycle.anyOpen);
      }
      open += more;
      if (open == 0 || (open == 1 && more > 0)) {
        changed(anyOpen);
      }
    }
  }

  private void retitle(@Nullable Objective old, @Nullable Objective now) {
    if (goalTitles != null) {
      if (old != null) {
        titles(old).forEach(title -> countTitle(title, -1));
      }
      if (now != null) {
        titles(now).forEach(title -> countTitle(title, 1));
      }
    }
  }

  private void countTitle(String title, int more) {
    String folded = Titles.fold(title);
    Multiset<String> all = requireNonNull(goalTitles);
    all.setCount(folded, all.count(folded) + more);
    changed(goalTitleCells.of(folded));
  }

  private static List<String> titles(Objective objective) {
    List<String> titles = new ArrayList<>();
    titles.add(objective.title());
    objective.keyResults().forEach(keyResult -> titles.add(keyResult.title()));
    return titles;
  }

  /** Counts anew which priorities an objective serves now. */
  private void recount(Node node) {
    boolean isCurrent = node.isThere() && isCurrent((Objective) node.value());
    if (isCurrent != node.isCurrent) {
      node.isCurrent = isCurrent;
      current += isCurrent ? 1 : -1;
      if (current == 0 || (current == 1 && isCurrent)) {
        changed(anyCurrent);
      }
    }
    ImmutableSet<PriorityId> serves = isCurrent ? alignment.reachedBy(node) : ImmutableSet.of();
    if (!serves.equals(node.serves)) {
      for (PriorityId id : node.serves) {
        if (!serves.contains(id)) {
          serve(priorityEntry(id), -1);
        }
      }
      for (PriorityId id : serves) {
        if (!node.serves.contains(id)) {
          serve(priorityEntry(id), 1);
        }
      }
      node.serves = serves;
    }
  }

  private void serve(OfPriority priority, int more) {
    priority.servants += more;
    if (priority.servants == 0 || (priority.servants == 1 && more > 0)) {
      changed(priority.served);
    }
  }

  private boolean isCurrent(Objective objective) {
    Cycle cycle = (Cycle) firstValue(entry(objective.cycle()));
    return objective.status().isOpen() && cycle != null && cycle.contains(asOf);
  }

  private void priority(Node node, @Nullable Priority old, @Nullable Priority now) {
    Set<OfPriority> touched = new LinkedHashSet<>();
    if (old != null) {
      touched.add(priorityEntry(old.id()));
    }
    if (now != null) {
      touched.add(priorityEntry(now.id()));
    }
    Map<OfPriority, Boolean> before = new LinkedHashMap<>();
    touched.forEach(entry -> before.put(entry, entry.first() != null));
    lists.priorities.put(node, now);
    hold(node, old == null ? null : old.id(), now == null ? null : now.id());
    int count = priorities + (now == null ? 0 : 1) - (old == null ? 0 : 1);
    if ((count == 0) != (priorities == 0)) {
      changed(anyPriority);
    }
    priorities = count;
    if (!isBuilding) {
      for (OfPriority entry : touched) {
        if (requireNonNull(before.get(entry)) != (entry.first() != null)) {
          retrace(entry.contributors.nodes());
        }
      }
    }
  }

  /** What these objectives align to has come or gone. */
  private void retrace(Collection<Node> nodes) {
    Set<OfObjective> roots = new LinkedHashSet<>();
    nodes.forEach(node -> roots.add(entry(((Objective) node.value()).id())));
    Set<Node> touched = new LinkedHashSet<>(nodes);
    for (OfObjective entry : alignment.retrace(alignment.below(roots))) {
      touched.addAll(entry.holders.nodes());
      touched.addAll(alignment.children(entry));
    }
    touched.forEach(this::recount);
  }

  private void commitment(Node node, @Nullable Commitment old, @Nullable Commitment now) {
    lists.commitments.put(node, now);
    TeamInCycle before = old == null ? null : new TeamInCycle(old.team(), old.cycle());
    TeamInCycle after = now == null ? null : new TeamInCycle(now.team(), now.cycle());
    if (!Objects.equals(before, after)) {
      if (before != null) {
        Group others = requireNonNull(commitments.get(before));
        others.remove(node);
        others.nodes().forEach(this::mark);
        entry(before.team).commitments.remove(node);
      }
      if (after != null) {
        Group others = commitments.computeIfAbsent(after, unused -> new Group());
        if (!isBuilding) {
          others.nodes().forEach(this::mark);
        }
        others.add(node);
        entry(after.team).commitments.add(node);
      }
    }
    Set<ObjectiveId> takers = takers(old);
    Set<ObjectiveId> takersNow = takers(now);
    boolean isOther = !Objects.equals(before, after);
    if (before != null) {
      commitmentsChanged(before.team, isOther);
    }
    if (after != null) {
      commitmentsChanged(after.team, isOther);
    }
    for (ObjectiveId id : takers) {
      if (isOther || !takersNow.contains(id)) {
        entry(id).givers.remove(node);
        changed(entry(id).giversCell);
      }
    }
    for (ObjectiveId id : takersNow) {
      if (isOther || !takers.contains(id)) {
        entry(id).givers.add(node);
        changed(entry(id).giversCell);
      }
    }
  }

  private void commitmentsChanged(TeamId id, boolean isOther) {
    OfTeam team = entry(id);
    changed(team.commitmentsCell);
    if (isOther) {
      team.committed = null;
      changed(team.committedCell);
    }
  }

  /** {@return the objectives that a commitment gives a share above 0} */
  private static Set<ObjectiveId> takers(@Nullable Commitment commitment) {
    Set<ObjectiveId> takers = new LinkedHashSet<>();
    if (commitment != null) {
      for (Allocation allocation : commitment.allocations()) {
        if (allocation.share().signum() > 0) {
          takers.add(allocation.objective());
        }
      }
    }
    return takers;
  }

  private void team(Node node, @Nullable Team old, @Nullable Team now) {
    lists.teams.put(node, now);
    hold(node, old == null ? null : old.id(), now == null ? null : now.id());
    if (!isBuilding) {
      if (old != null) {
        reloop(old.id());
      }
      if (now != null) {
        reloop(now.id());
      }
    }
  }

  /** A loop of parents that comes or goes with a team leads through that team. */
  private void reloop(TeamId id) {
    OfTeam team = entry(id);
    ImmutableSortedSet<TeamId> before = team.loop;
    ImmutableSortedSet<TeamId> now = findLoop(id);
    if (!before.equals(now)) {
      for (TeamId member : Sets.union(before, now)) {
        OfTeam other = entry(member);
        other.loop = now.contains(member) ? now : ImmutableSortedSet.of();
        changed(other.loopCell);
      }
    }
  }

  private ImmutableSortedSet<TeamId> findLoop(TeamId id) {
    Set<TeamId> path = new LinkedHashSet<>();
    TeamId next = id;
    while (next != null && path.add(next)) {
      Team team = (Team) firstValue(entry(next));
      next = team == null ? null : team.parent().orElse(null);
    }
    return id.equals(next) ? ImmutableSortedSet.copyOf(path) : ImmutableSortedSet.of();
  }

  private void cycle(Node node, @Nullable Cycle old, @Nullable Cycle now) {
    Set<CycleId> ids = new LinkedHashSet<>();
    if (old != null) {
      ids.add(old.id());
    }
    if (now != null) {
      ids.add(now.id());
    }
    lists.cycles.put(node, now);
    hold(node, old == null ? null : old.id(), now == null ? null : now.id());
    cyclesAlone = null;
    if (!isBuilding) {
      changed(cycles);
      if (old == null
          || now == null
          || !old.id().equals(now.id())
          || !old.within().equals(now.within())) {
        changed(nesting);
        entries(TeamId.class).values().forEach(team -> ((OfTeam) team).committed = null);
      }
      for (CycleId id : ids) {
        entry(id).objectives.nodes().forEach(this::recount);
      }
    }
  }

  private void operation(Node node, @Nullable Operation old, @Nullable Operation now) {
    lists.operations.put(node, now);
    hold(node, old == null ? null : old.id(), now == null ? null : now.id());
    if (old != null) {
      String title = Titles.fold(old.title());
      Group group = requireNonNull(operationTitles.get(title));
      group.remove(node);
      if (group.isEmpty()) {
        operationTitles.remove(title);
      }
      changed(operationTitleCells.of(title));
    }
    if (now != null) {
      String title = Titles.fold(now.title());
      operationTitles.computeIfAbsent(title, unused -> new Group()).add(node);
      changed(operationTitleCells.of(title));
    }
  }

  private void strategy(Node node, @Nullable Strategy now) {
    lists.strategy.put(node, now);
    endorsing = null;
    changed(strategy);
    for (NodeList list : lists.ofStrategy()) {
      LiveLists.sync(list, list.nodes(), lists.in(list, Optional.ofNullable(now)), this::change);
    }
  }

  private void playbook(Node node, @Nullable Playbook old, @Nullable Playbook now) {
    lists.playbook.put(node, now);
    acknowledging = null;
    changed(playbook);
    Optional<Playbook> before = Optional.ofNullable(old);
    Optional<Playbook> after = Optional.ofNullable(now);
    if (!before.flatMap(Playbook::scoring).equals(after.flatMap(Playbook::scoring))) {
      policy = null;
      changed(scoring);
    }
    if (!before.map(Playbook::cadence).equals(after.map(Playbook::cadence))) {
      changed(cadence);
    }
  }

  private void waiver(Node node, @Nullable Waiver old, @Nullable Waiver now) {
    if (old != null && Check.isInForce(old, asOf)) {
      Found key = new Found(old.rule(), old.subject());
      beforeWaiver(key);
      Group group = requireNonNull(waivers.get(key));
      group.remove(node);
      if (group.isEmpty()) {
        waivers.remove(key);
      }
    }
    lists.waivers.put(node, now);
    if (now != null && Check.isInForce(now, asOf)) {
      Found key = new Found(now.rule(), now.subject());
      beforeWaiver(key);
      waivers.computeIfAbsent(key, unused -> new Group()).add(node);
    }
  }

  private void beforeWaiver(Found key) {
    waiversBefore.putIfAbsent(key, waiver(key));
    unwaived.remove(key.rule());
    changed(findingsOfRule.get(key.rule()));
  }

  // ---- What was found.

  void findingComes(Found key, Node node) {
    List<Node> nodes = found.computeIfAbsent(key, unused -> new ArrayList<>(1));
    nodes.add(node);
    if (nodes.size() == 1) {
      foundByRule.computeIfAbsent(key.rule(), unused -> new HashSet<>()).add(key);
      foundChanged(key);
    }
  }

  void findingGoes(Found key, Node node) {
    List<Node> nodes = requireNonNull(found.get(key));
    nodes.remove(node);
    if (nodes.isEmpty()) {
      found.remove(key);
      requireNonNull(foundByRule.get(key.rule())).remove(key);
      foundChanged(key);
    }
  }

  private void foundChanged(Found key) {
    unwaived.remove(key.rule());
    changed(findingCells.of(key));
    changed(findingsOfRule.get(key.rule()));
  }

  /** {@return where something was found that a waiver could accept} */
  List<Node> found(Found key) {
    return found.getOrDefault(key, List.of());
  }

  Optional<Waiver> waiver(Found key) {
    Group group = waivers.get(key);
    return group == null
        ? Optional.empty()
        : Optional.of((Waiver) requireNonNull(group.first()).value());
  }

  /** {@return the waivers that the edit at hand has changed, as they were before it} */
  Map<Found, Optional<Waiver>> waiversBefore() {
    return waiversBefore;
  }

  // ---- Entries.

  private Map<Id, Entry> entries(Class<? extends Id> kind) {
    return entries.computeIfAbsent(kind, unused -> new HashMap<>());
  }

  private Entry anyEntry(Id id) {
    Map<Id, Entry> map = entries(id.getClass());
    Entry entry = map.get(id);
    if (entry == null) {
      entry = newEntry(id);
      map.put(id, entry);
    }
    return entry;
  }

  private static Entry newEntry(Id id) {
    if (id instanceof ObjectiveId objective) {
      return new OfObjective(objective);
    } else if (id instanceof PriorityId priority) {
      return new OfPriority(priority);
    } else if (id instanceof KeyResultId keyResult) {
      return new OfTarget(keyResult);
    } else if (id instanceof TeamId team) {
      return new OfTeam(team);
    } else if (id instanceof CycleId cycle) {
      return new OfCycle(cycle);
    } else {
      return new Entry(id);
    }
  }

  OfObjective entry(ObjectiveId id) {
    return (OfObjective) anyEntry(id);
  }

  private OfTeam entry(TeamId id) {
    return (OfTeam) anyEntry(id);
  }

  private OfCycle entry(CycleId id) {
    return (OfCycle) anyEntry(id);
  }

  private OfPriority priorityEntry(PriorityId id) {
    return (OfPriority) anyEntry(id);
  }

  private OfTarget target(AlignmentTarget id) {
    return (OfTarget) anyEntry(id);
  }

  @Nullable
  OfTarget knownEntry(KeyResultId id) {
    return (OfTarget) entries(KeyResultId.class).get(id);
  }

  /** {@return the entry of the objective that an alignment leads to} */
  @Nullable
  OfObjective entryAt(AlignmentTarget target) {
    Node first = target instanceof PriorityId ? null : target(target).first();
    return first == null ? null : entry(((Objective) first.value()).id());
  }

  /** {@return whether something has the id; not noted} */
  boolean isThere(Id id) {
    return anyEntry(id).first() != null;
  }

  @Nullable
  private static Object firstValue(Entry entry) {
    Node first = entry.first();
    return first == null ? null : first.value();
  }

  /** {@return the first place that has the id; none if nothing has it} */
  @Nullable
  Node first(Id id) {
    return anyEntry(id).first();
  }

  /** {@return the places of the commitments of a team for a cycle, in order} */
  List<Node> commitmentsAt(TeamId team, CycleId cycle) {
    Group group = commitments.get(new TeamInCycle(team, cycle));
    return group == null ? List.of() : group.nodes();
  }

  /** {@return the first value with the id, noted} */
  private Optional<Object> look(Id id) {
    Entry entry = anyEntry(id);
    read(entry.place);
    Node first = entry.first();
    if (first == null) {
      return Optional.empty();
    }
    read(first.valueCell());
    return Optional.of(first.value());
  }

  // ---- The index.

  @Override
  public ProgramIndex index() {
    return this;
  }

  @Override
  public OkrProgram program() {
    read(everything);
    if (program == null) {
      program = lists.program();
    }
    return program;
  }

  @Override
  public Optional<Strategy> strategy() {
    read(strategy);
    return lists.strategy.only().map(Strategy.class::cast);
  }

  @Override
  public Optional<Playbook> playbook() {
    read(playbook);
    return lists.playbook.only().map(Playbook.class::cast);
  }

  @Override
  public ImmutableList<Cycle> cycles() {
    read(cycles);
    return cyclesAlone().cycles();
  }

  private ProgramIndex cyclesAlone() {
    if (cyclesAlone == null) {
      OkrProgram.Builder alone = OkrProgram.builder().organization("cycles");
      lists.cycles.values().forEach(cycle -> alone.addCycle((Cycle) cycle));
      cyclesAlone = ProgramIndex.of(alone.build());
    }
    return cyclesAlone;
  }

  @Override
  public Optional<Dynamic> dynamic(DynamicId id) {
    return look(id).map(Dynamic.class::cast);
  }

  @Override
  public Optional<Competitor> competitor(CompetitorId id) {
    return look(id).map(Competitor.class::cast);
  }

  @Override
  public Optional<Audience> audience(AudienceId id) {
    return look(id).map(Audience.class::cast);
  }

  @Override
  public Optional<Priority> priority(PriorityId id) {
    return look(id).map(Priority.class::cast);
  }

  @Override
  public Optional<Department> department(DepartmentId id) {
    return look(id).map(Department.class::cast);
  }

  @Override
  public Optional<Team> team(TeamId id) {
    return look(id).map(Team.class::cast);
  }

  @Override
  public Optional<Cycle> cycle(CycleId id) {
    return look(id).map(Cycle.class::cast);
  }

  @Override
  public Optional<Objective> objective(ObjectiveId id) {
    return look(id).map(Objective.class::cast);
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
    return look(id).map(Operation.class::cast);
  }

  @Override
  public Optional<Commitment> commitment(TeamId team, CycleId cycle) {
    read(entry(team).commitmentsCell);
    return commitmentsAt(team, cycle).stream().findFirst().map(node -> (Commitment) node.value());
  }

  @Override
  public boolean contains(Id id) {
    Entry entry = anyEntry(id);
    read(entry.place);
    return entry.first() != null;
  }

  @Override
  public Set<? extends Id> namespace(Id id) {
    read(namespaceCell(id));
    return ids(id).stream().map(entry -> entry.id).collect(toImmutableSet());
  }

  private Cell namespaceCell(Id id) {
    return namespaces.computeIfAbsent(id.getClass(), unused -> new Cell());
  }

  /** {@return what has an id of the kind, in the order of the program} */
  private List<Entry> ids(Id id) {
    List<Entry> there = new ArrayList<>();
    for (Entry entry : entries(id.getClass()).values()) {
      if (entry.first() != null) {
        there.add(entry);
      }
    }
    there.sort(
        Comparator.comparingInt((Entry entry) -> requireNonNull(entry.first()).slot)
            .thenComparingInt(LiveIndex::placeInObjective));
    return there;
  }

  /** Key results of one objective stand in one place. */
  private static int placeInObjective(Entry entry) {
    int place = 0;
    if (entry.id instanceof KeyResultId) {
      Objective objective = (Objective) requireNonNull(entry.first()).value();
      while (!objective.keyResults().get(place).id().equals(entry.id)) {
        place++;
      }
    }
    return place;
  }

  @Override
  public Optional<Objective> objectiveOf(KeyResultId id) {
    return look(id).map(Objective.class::cast);
  }

  @Override
  public ImmutableList<Objective> openObjectives() {
    read(objectives);
    return lists.objectives.nodes().stream()
        .filter(node -> node.isThere() && ((Objective) node.value()).status().isOpen())
        .map(node -> (Objective) node.value())
        .collect(toImmutableList());
  }

  @Override
  public boolean hasOpenObjectives() {
    read(anyOpen);
    return open > 0;
  }

  @Override
  public boolean hasOpenObjectives(CycleId cycle) {
    read(entry(cycle).anyOpen);
    return entry(cycle).open > 0;
  }

  @Override
  public boolean hasObjectives(CycleId cycle) {
    read(entry(cycle).any);
    return !entry(cycle).objectives.isEmpty();
  }

  @Override
  public boolean hasPriorities() {
    read(anyPriority);
    return priorities > 0;
  }

  @Override
  public ImmutableList<Objective> objectivesOf(TeamId id) {
    OfTeam team = entry(id);
    read(team.objectivesCell);
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
    read(entry(cycle).objectivesCell);
    return objectives(entry(cycle).objectives);
  }

  @Override
  public ImmutableList<Objective> objectivesOf(TeamId team, CycleId cycle) {
    return objectivesOf(team).stream()
        .filter(objective -> objective.cycle().equals(cycle))
        .collect(toImmutableList());
  }

  @Override
  public ImmutableList<Commitment> commitmentsOf(TeamId team) {
    read(entry(team).commitmentsCell);
    return commitments(entry(team));
  }

  private static ImmutableList<Commitment> commitments(OfTeam team) {
    return team.commitments.nodes().stream()
        .map(node -> (Commitment) node.value())
        .collect(toImmutableList());
  }

  @Override
  public ImmutableList<Objective> contributorsTo(AlignmentTarget id) {
    OfTarget target = target(id);
    if (target.contributorsCell == null) {
      target.contributorsCell = new Cell();
    }
    read(target.contributorsCell);
    return objectives(target.contributors);
  }

  @Override
  public Optional<Objective> objectiveAt(AlignmentTarget target) {
    if (target instanceof ObjectiveId id) {
      return objective(id);
    }
    return target instanceof KeyResultId id ? objectiveOf(id) : Optional.empty();
  }

  @Override
  public ImmutableSet<PriorityId> prioritiesReachedBy(Objective objective) {
    Set<PriorityId> reached = new LinkedHashSet<>();
    OfObjective entry = entry(objective.id());
    read(entry.place);
    if (firstValue(entry) == objective) {
      read(entry.traces);
      reached.addAll(entry.reached);
    } else {
      for (Alignment each : objective.alignsTo()) {
        if (each.target() instanceof PriorityId id && contains(id)) {
          reached.add(id);
        }
        objectiveAt(each.target())
            .ifPresent(
                next -> {
                  read(entry(next.id()).traces);
                  reached.addAll(entry(next.id()).reached);
                });
      }
    }
    if (reached.size() < 2) {
      return ImmutableSet.copyOf(reached);
    }
    read(namespaceCell(reached.iterator().next()));
    return reached.stream()
        .sorted(Comparator.comparingInt(id -> requireNonNull(priorityEntry(id).first()).slot))
        .collect(toImmutableSet());
  }

  @Override
  public ImmutableList<Objective> objectivesReaching(PriorityId id) {
    read(everything);
    return lists.objectives.nodes().stream()
        .filter(node -> node.isThere() && alignment.reachedBy(node).contains(id))
        .map(node -> (Objective) node.value())
        .collect(toImmutableList());
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
      OfObjective entry = entry(next.get().id());
      read(entry.traces);
      if (entry.undecidable) {
        return Decision.UNDECIDABLE;
      }
    }
    return Decision.NO;
  }

  @Override
  public Decision encloses(CycleId outer, CycleId inner) {
    read(nesting);
    return cyclesAlone().encloses(outer, inner);
  }

  @Override
  public Comparator<Cycle> byAge() {
    read(cycles);
    return cyclesAlone().byAge();
  }

  @Override
  public ImmutableSortedSet<ObjectiveId> alignmentLoop(ObjectiveId id) {
    OfObjective entry = entry(id);
    if (entry.loopCell == null) {
      entry.loopCell = new Cell();
    }
    read(entry.loopCell);
    return entry.loop;
  }

  @Override
  public ImmutableSortedSet<TeamId> parentLoop(TeamId id) {
    read(entry(id).loopCell);
    return entry(id).loop;
  }

  @Override
  public ImmutableSortedSet<CycleId> nestingLoop(CycleId id) {
    read(nesting);
    return cyclesAlone().nestingLoop(id);
  }

  // ---- What else is looked up.

  @Override
  public ScoringPolicy scoring() {
    read(scoring);
    if (policy == null) {
      policy = ScoringConfiguration.of(playbookOrNone()).policy();
    }
    return policy;
  }

  private Optional<Playbook> playbookOrNone() {
    return lists.playbook.only().map(Playbook.class::cast);
  }

  @Override
  public Optional<Period> cadence(String event) {
    read(cadence);
    return Titles.cadence(playbookOrNone(), event);
  }

  @Override
  public boolean isAnyCurrent() {
    read(anyCurrent);
    return current > 0;
  }

  @Override
  public boolean isServed(PriorityId id) {
    read(priorityEntry(id).served);
    return priorityEntry(id).servants > 0;
  }

  @Override
  public boolean isEndorsedBy(TeamId team) {
    read(strategy);
    if (endorsing == null) {
      endorsing =
          ImmutableSet.copyOf(
              lists
                  .strategy
                  .only()
                  .map(value -> ((Strategy) value).endorsedBy())
                  .orElse(ImmutableList.of()));
    }
    return endorsing.contains(team);
  }

  @Override
  public boolean isAcknowledgedBy(TeamId team) {
    read(playbook);
    if (acknowledging == null) {
      acknowledging = WholeLookups.acknowledging(playbookOrNone());
    }
    return acknowledging.contains(team);
  }

  @Override
  public Decision commits(TeamId team, CycleId cycle) {
    return committed(team).commits(cycle, cyclesAlone());
  }

  @Override
  public boolean hasUndecidableCommitment(TeamId team, CycleId cycle) {
    return committed(team).hasUndecidable(cycle, cyclesAlone());
  }

  private TeamCommitments committed(TeamId id) {
    OfTeam team = entry(id);
    read(team.committedCell);
    read(nesting);
    if (team.committed == null) {
      team.committed = TeamCommitments.of(commitments(team), cyclesAlone());
    }
    return team.committed;
  }

  @Override
  public boolean gives(TeamId team, CycleId cycle, ObjectiveId objective) {
    OfObjective entry = entry(objective);
    if (entry.giversCell == null) {
      entry.giversCell = new Cell();
    }
    read(entry.giversCell);
    read(nesting);
    for (Node node : entry.givers.nodes()) {
      Commitment commitment = (Commitment) node.value();
      if (commitment.team().equals(team)
          && cyclesAlone().encloses(cycle, commitment.cycle()) == Decision.YES) {
        return true;
      }
    }
    return false;
  }

  @Override
  public Optional<Operation> operationTitled(String title) {
    String folded = Titles.fold(title);
    read(operationTitleCells.of(folded));
    Group group = operationTitles.get(folded);
    return group == null
        ? Optional.empty()
        : group.nodes().stream()
            .map(node -> (Operation) node.value())
            .min(Comparator.comparing(Operation::id));
  }

  @Override
  public int goalsTitled(String title) {
    if (goalTitles == null) {
      Multiset<String> all = HashMultiset.create();
      for (Node node : lists.objectives.nodes()) {
        if (node.isThere()) {
          titles((Objective) node.value()).forEach(each -> all.add(Titles.fold(each)));
        }
      }
      goalTitles = all;
    }
    String folded = Titles.fold(title);
    read(goalTitleCells.of(folded));
    return goalTitles.count(folded);
  }

  /** What is in the namespace of an id has its type. */
  @Override
  @SuppressWarnings("unchecked")
  public <I extends Id> Optional<I> nearest(I missing) {
    read(namespaceCell(missing));
    Names known = names.computeIfAbsent(missing.getClass(), unused -> Names.of(ids(missing)));
    return known.near().to(missing.value()).map(name -> (I) known.ids().get(name));
  }

  @Override
  public boolean hasFinding(String rule, String subject) {
    Found key = new Found(rule, subject);
    read(findingCells.of(key));
    return found.containsKey(key);
  }

  @Override
  public Optional<String> nearestFinding(String rule, String missing) {
    read(findingsOfRule.computeIfAbsent(rule, unused -> new Cell()));
    return unwaived
        .computeIfAbsent(
            rule,
            unused ->
                Subjects.of(
                    foundByRule.getOrDefault(rule, Set.of()).stream()
                        .filter(key -> !waivers.containsKey(key))
                        .map(Found::subject)))
        .nearest(missing);
  }

  /** The commitments of a team for a cycle. */
  private record TeamInCycle(TeamId team, CycleId cycle) {}

  /** The names of one kind, sorted, and whose they are. */
  private record Names(Nearest near, Map<String, Id> ids) {
    static Names of(List<Entry> entries) {
      Map<String, Id> ids = new TreeMap<>();
      entries.forEach(entry -> ids.put(entry.id.value(), entry.id));
      return new Names(Nearest.among(ids.keySet()), ids);
    }
  }

  /** Cells for what is too much to have a cell each: several share one. */
  private static final class Buckets {
    private final Cell[] cells;

    Buckets(int size) {
      cells = new Cell[Integer.highestOneBit(Math.max(1, size)) * 2];
    }

    Cell of(Object key) {
      int hash = key.hashCode();
      int at = (hash ^ (hash >>> 16)) & (cells.length - 1);
      if (cells[at] == null) {
        cells[at] = new Cell();
      }
      return cells[at];
    }
  }
}
