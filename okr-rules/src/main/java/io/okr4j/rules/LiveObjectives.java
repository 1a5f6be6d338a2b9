package io.okr4j.rules;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import io.okr4j.core.Alignment;
import io.okr4j.core.AlignmentTarget;
import io.okr4j.core.Cycle;
import io.okr4j.core.KeyResult;
import io.okr4j.core.KeyResultId;
import io.okr4j.core.Objective;
import io.okr4j.core.PriorityId;
import io.okr4j.core.ProgramIndex;
import io.okr4j.rules.Entry.Group;
import io.okr4j.rules.Entry.OfCycle;
import io.okr4j.rules.Entry.OfObjective;
import io.okr4j.rules.Entry.OfPriority;
import io.okr4j.rules.Entry.OfTarget;
import io.okr4j.rules.Entry.OfTeam;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javax.annotation.Nullable;

/**
 * The objectives of a live program: whose they are, which are open, what they align to and which
 * priorities they serve.
 */
final class LiveObjectives {
  private final NodeList list;
  private final LiveIds ids;
  private final LiveTitles titles;
  private final Reads reads;
  private final LocalDate asOf;
  private final LiveAlignment alignment;

  /** For those who look at all of them. */
  final Cell all = new Cell();

  final Cell anyOpen = new Cell();
  final Cell anyCurrent = new Cell();
  private int open;
  private int current;

  LiveObjectives(NodeList list, LiveIds ids, LiveTitles titles, Reads reads, LocalDate asOf) {
    this.list = list;
    this.ids = ids;
    this.titles = titles;
    this.reads = reads;
    this.asOf = asOf;
    alignment = new LiveAlignment(reads);
  }

  /** Takes what is known of the program that a session starts with. */
  void start(ProgramIndex index) {
    List<OfObjective> broken = new ArrayList<>();
    for (Node node : list.nodes()) {
      ObjectiveNode each = (ObjectiveNode) node;
      OfObjective entry = each.entry();
      if (entry.first() == node) {
        entry.reached = index.prioritiesReachedBy(each.objective());
        entry.loop = index.alignmentLoop(entry.objectiveId());
        boolean isBroken = !entry.loop.isEmpty();
        for (OfTarget target : each.targets) {
          isBroken |= target.first() == null;
        }
        if (isBroken) {
          broken.add(entry);
        }
      }
    }
    LiveAlignment.below(broken).forEach(entry -> entry.undecidable = true);
    list.nodes().forEach(this::recount);
  }

  static List<AlignmentTarget> targets(Objective objective) {
    return Lists.transform(objective.alignsTo(), Alignment::target);
  }

  static List<KeyResultId> keyResultIds(Objective objective) {
    return Lists.transform(objective.keyResults(), KeyResult::id);
  }

  private static List<KeyResultId> keyResultIdsOrNone(@Nullable Objective objective) {
    return objective == null ? List.of() : keyResultIds(objective);
  }

  /** {@return whether there is an objective before and after, with the same of something} */
  private static boolean keeps(
      @Nullable Objective old, @Nullable Objective now, Function<Objective, ?> what) {
    return old != null && now != null && what.apply(old).equals(what.apply(now));
  }

  /** Puts another objective in a place, or none. */
  void change(ObjectiveNode node, @Nullable Objective old, @Nullable Objective now) {
    reads.changed(all);
    boolean isRenamed =
        !keeps(old, now, Objective::id) || !keeps(old, now, LiveObjectives::keyResultIds);
    boolean isRealigned = !keeps(old, now, LiveObjectives::targets);
    Set<ObjectiveNode> touched = new LinkedHashSet<>();
    Set<OfObjective> roots = new LinkedHashSet<>();
    Set<OfObjective> affected = new LinkedHashSet<>();
    boolean isTraced = !reads.isBuilding();
    if (isTraced && isRenamed && old != null) {
      collect(node, touched, roots);
      affected.addAll(LiveAlignment.below(roots));
    }

    list.put(node, now);
    if (old != null) {
      leave(node, old, now, isRealigned);
    }
    if (now != null) {
      node.link(old, now, ids);
    }
    ids.hold(node, LiveIds.idsOf(old), LiveIds.idsOf(now));
    ids.hold(node, keyResultIdsOrNone(old), keyResultIdsOrNone(now));
    if (now != null) {
      enter(node, old, now, isRealigned);
    }
    titles.changeGoals(old, now);

    if (isTraced && isRenamed) {
      if (now != null) {
        collect(node, touched, roots);
      }
      affected.addAll(LiveAlignment.below(roots));
      touch(alignment.retrace(affected), touched);
    } else if (isTraced && isRealigned && node.entry().first() == node) {
      touch(alignment.realigned(node.entry()), touched);
    }
    touched.add(node);
    if (isTraced) {
      touched.forEach(this::recount);
    }
  }

  /** Collects whose alignments may lead elsewhere when an objective comes, goes or is renamed. */
  private static void collect(
      ObjectiveNode node, Set<ObjectiveNode> touched, Set<OfObjective> roots) {
    roots.add(node.entry());
    for (OfTarget keyResult : node.keyResults) {
      add(keyResult.contributors, touched);
    }
  }

  private static void add(Group group, Set<ObjectiveNode> touched) {
    group.nodes().forEach(node -> touched.add((ObjectiveNode) node));
  }

  /** Others may count for what these reach. */
  private static void touch(Collection<OfObjective> changed, Set<ObjectiveNode> touched) {
    for (OfObjective entry : changed) {
      touched.addAll(LiveAlignment.children(entry));
    }
  }

  /** What these objectives align to has come or gone. */
  void retrace(Collection<Node> nodes) {
    Set<OfObjective> roots = new LinkedHashSet<>();
    Set<ObjectiveNode> touched = new LinkedHashSet<>();
    for (Node node : nodes) {
      touched.add((ObjectiveNode) node);
      roots.add(((ObjectiveNode) node).entry());
    }
    touch(alignment.retrace(LiveAlignment.below(roots)), touched);
    touched.forEach(this::recount);
  }

  /** What an objective was counted for, as long as it leads to what it led to before. */
  private void leave(
      ObjectiveNode node, Objective old, @Nullable Objective now, boolean isRealigned) {
    OfTeam owner = node.owner();
    boolean isGiven = now == null || !now.owner().equals(old.owner());
    if (isGiven) {
      owner.objectives.remove(node);
    }
    changed(owner, old);
    if (now == null || isGiven || !Outline.of(old).equals(Outline.of(now))) {
      reads.changed(owner.outlinesCell);
    }
    for (OfTarget target : node.targets) {
      if (isRealigned) {
        target.contributors.remove(node);
      }
      reads.changed(target.contributorsCell);
    }
    OfCycle cycle = node.cycle();
    boolean isMoved = now == null || !now.cycle().equals(old.cycle());
    if (isMoved) {
      cycle.objectives.remove(node);
      if (cycle.objectives.isEmpty()) {
        reads.changed(cycle.any);
      }
    }
    reads.changed(cycle.objectivesCell);
    if (old.status().isOpen() && (now == null || isMoved || !now.status().isOpen())) {
      countOpen(cycle, -1);
    }
  }

  /** What an objective counts for, now that it is known what it leads to. */
  private void enter(
      ObjectiveNode node, @Nullable Objective old, Objective now, boolean isRealigned) {
    OfTeam owner = node.owner();
    boolean isGiven = old == null || !old.owner().equals(now.owner());
    if (isGiven) {
      owner.objectives.add(node);
      reads.changed(owner.outlinesCell);
    }
    changed(owner, now);
    for (OfTarget target : node.targets) {
      if (isRealigned) {
        target.contributors.add(node);
      }
      reads.changed(target.contributorsCell);
    }
    OfCycle cycle = node.cycle();
    boolean isMoved = old == null || !old.cycle().equals(now.cycle());
    if (isMoved) {
      if (cycle.objectives.isEmpty()) {
        reads.changed(cycle.any);
      }
      cycle.objectives.add(node);
    }
    reads.changed(cycle.objectivesCell);
    if (now.status().isOpen() && (old == null || isMoved || !old.status().isOpen())) {
      countOpen(cycle, 1);
    }
  }

  private void changed(OfTeam owner, Objective objective) {
    owner.objectivesView = null;
    reads.changed(owner.objectivesCell);
    reads.changed(owner.cellsOfCycles.get(objective.cycle()));
  }

  private void countOpen(OfCycle cycle, int more) {
    boolean wasAny = cycle.open > 0;
    cycle.open += more;
    if (wasAny != (cycle.open > 0)) {
      reads.changed(cycle.anyOpen);
    }
    boolean wasAnywhere = open > 0;
    open += more;
    if (wasAnywhere != (open > 0)) {
      reads.changed(anyOpen);
    }
  }

  /** Counts anew which priorities an objective serves now. */
  void recount(Node place) {
    ObjectiveNode node = (ObjectiveNode) place;
    boolean isCurrent = node.isThere() && isCurrent(node);
    if (isCurrent != node.isCurrent) {
      node.isCurrent = isCurrent;
      boolean wasAny = current > 0;
      current += isCurrent ? 1 : -1;
      if (wasAny != (current > 0)) {
        reads.changed(anyCurrent);
      }
    }
    ImmutableSet<PriorityId> serves = isCurrent ? LiveAlignment.reachedBy(node) : ImmutableSet.of();
    if (!serves.equals(node.serves)) {
      for (PriorityId id : node.serves) {
        if (!serves.contains(id)) {
          serve(ids.of(id), -1);
        }
      }
      for (PriorityId id : serves) {
        if (!node.serves.contains(id)) {
          serve(ids.of(id), 1);
        }
      }
      node.serves = serves;
    }
  }

  private void serve(OfPriority priority, int more) {
    boolean wasServed = priority.servants > 0;
    priority.servants += more;
    if (wasServed != (priority.servants > 0)) {
      reads.changed(priority.served);
    }
  }

  private boolean isCurrent(ObjectiveNode node) {
    Cycle cycle = (Cycle) node.cycle().firstValue();
    return node.objective().status().isOpen() && cycle != null && cycle.contains(asOf);
  }

  boolean isAnyOpen() {
    return open > 0;
  }

  boolean isAnyCurrent() {
    return current > 0;
  }
}
