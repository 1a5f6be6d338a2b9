package io.okr4j.rules;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import io.okr4j.core.ObjectiveId;
import io.okr4j.core.PriorityId;
import io.okr4j.rules.Entry.OfObjective;
import io.okr4j.rules.Entry.OfPriority;
import io.okr4j.rules.Entry.OfTarget;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * What the alignments of a live program lead to. After an edit everything below the objectives that
 * it touches is worked out anew, and nothing else: what an objective reaches follows from its own
 * alignments and from what those above it reach.
 */
final class LiveAlignment {
  private final Reads reads;

  LiveAlignment(Reads reads) {
    this.reads = reads;
  }

  /** An objective whose answers are worked out anew. */
  static final class Step {
    final OfObjective entry;
    final List<Step> above = new ArrayList<>();
    final List<Step> below = new ArrayList<>();
    Set<PriorityId> reached = new LinkedHashSet<>();
    boolean undecidable;
    ImmutableSortedSet<ObjectiveId> loop = ImmutableSortedSet.of();
    int open;

    Step(OfObjective entry) {
      this.entry = entry;
    }
  }

  /** {@return the objectives and all that lies below them} */
  static Set<OfObjective> below(Collection<OfObjective> objectives) {
    Set<OfObjective> all = new LinkedHashSet<>(objectives);
    Deque<OfObjective> next = new ArrayDeque<>(objectives);
    while (!next.isEmpty()) {
      for (ObjectiveNode child : children(next.remove())) {
        OfObjective entry = child.entry();
        if (entry.first() == child && all.add(entry)) {
          next.add(entry);
        }
      }
    }
    return all;
  }

  /**
   * {@return the objectives with an alignment that leads to one of the id, repeated ids included}
   */
  static List<ObjectiveNode> children(OfObjective entry) {
    List<ObjectiveNode> children = new ArrayList<>();
    add(entry, children);
    for (Node holder : entry.holders.nodes()) {
      for (OfTarget keyResult : ((ObjectiveNode) holder).keyResults) {
        if (keyResult.first() == holder) {
          add(keyResult, children);
        }
      }
    }
    return children;
  }

  private static void add(OfTarget target, List<ObjectiveNode> children) {
    for (Node node : target.contributors.nodes()) {
      children.add((ObjectiveNode) node);
    }
  }

  /** {@return the priorities that an objective reaches} */
  static ImmutableSet<PriorityId> reachedBy(ObjectiveNode node) {
    if (node.entry().first() == node) {
      return node.entry().reached;
    }
    Set<PriorityId> reached = new LinkedHashSet<>();
    for (OfTarget target : node.targets) {
      if (target instanceof OfPriority priority && priority.first() != null) {
        reached.add(priority.priority());
      }
      OfObjective next = target.objective();
      if (next != null) {
        reached.addAll(next.reached);
      }
    }
    return ImmutableSet.copyOf(reached);
  }

  /**
   * Works out what follows when the first objective of an id aligns to something else, and {@return
   * those whose answer changed}
   */
  List<OfObjective> realigned(OfObjective entry) {
    Step alone = new Step(entry);
    start(alone);
    if (children(entry).isEmpty()) {
      // Nothing leads back to it, and nothing follows from it.
      return finish(alone) ? List.of(entry) : List.of();
    }
    boolean isInLoop = !entry.loop.isEmpty() || isAbove(entry, entry);
    boolean isSame = entry.reached.equals(alone.reached) && entry.undecidable == alone.undecidable;
    if (!isInLoop && isSame) {
      // All below know what they knew.
      return List.of();
    }
    return retrace(below(List.of(entry)));
  }

  /** {@return whether a chain of alignments leads from one objective to another} */
  private static boolean isAbove(OfObjective above, OfObjective from) {
    Set<OfObjective> seen = new HashSet<>();
    Deque<OfObjective> open = new ArrayDeque<>();
    open.add(from);
    while (!open.isEmpty()) {
      for (OfObjective next : parents(open.remove())) {
        if (next == above) {
          return true;
        }
        if (seen.add(next)) {
          open.add(next);
        }
      }
    }
    return false;
  }

  private static List<OfObjective> parents(OfObjective entry) {
    List<OfObjective> parents = new ArrayList<>();
    ObjectiveNode first = (ObjectiveNode) entry.first();
    if (first != null) {
      for (OfTarget target : first.targets) {
        OfObjective parent = target.objective();
        if (parent != null) {
          parents.add(parent);
        }
      }
    }
    return parents;
  }

  /** Works the answers out anew, and {@return those whose answer changed} */
  List<OfObjective> retrace(Collection<OfObjective> affected) {
    List<Step> steps = new ArrayList<>(affected.size());
    for (OfObjective entry : affected) {
      entry.step = new Step(entry);
      steps.add(entry.step);
    }
    steps.forEach(LiveAlignment::start);
    List<Step> inLoops = parentsFirst(steps);
    if (!inLoops.isEmpty()) {
      findLoops(inLoops);
      settle(inLoops);
    }
    List<OfObjective> changed = new ArrayList<>();
    for (Step step : steps) {
      step.entry.step = null;
      if (finish(step)) {
        changed.add(step.entry);
      }
    }
    return changed;
  }

  /** Takes what follows from the alignments of the objective itself and from those left alone. */
  private static void start(Step step) {
    ObjectiveNode first = (ObjectiveNode) step.entry.first();
    if (first == null) {
      return;
    }
    for (OfTarget target : first.targets) {
      if (target.first() == null) {
        step.undecidable = true;
      } else if (target instanceof OfPriority priority) {
        step.reached.add(priority.priority());
      }
      OfObjective above = target.objective();
      Step other = above == null ? null : above.step;
      if (other != null) {
        step.above.add(other);
        other.below.add(step);
        step.open++;
      } else if (above != null) {
        step.reached.addAll(above.reached);
        step.undecidable |= above.undecidable;
      }
    }
  }

  /** Goes down from those that nothing open lies above, and {@return those that are left} */
  private static List<Step> parentsFirst(Collection<Step> steps) {
    Deque<Step> ready = new ArrayDeque<>();
    steps.stream().filter(step -> step.open == 0).forEach(ready::add);
    while (!ready.isEmpty()) {
      Step step = ready.remove();
      for (Step below : step.below) {
        take(below, step);
        below.open--;
        if (below.open == 0) {
          ready.add(below);
        }
      }
    }
    return steps.stream().filter(step -> step.open > 0).toList();
  }

  private static boolean take(Step below, Step above) {
    boolean more = below.reached.addAll(above.reached);
    more |= above.undecidable && !below.undecidable;
    below.undecidable |= above.undecidable;
    return more;
  }

  /** Of those in loops or below one: who reaches whom and is reached by them. */
  private static void findLoops(List<Step> steps) {
    Set<Step> left = new HashSet<>(steps);
    for (Step step : steps) {
      if (left.contains(step)) {
        Set<Step> loop = reach(step, left, s -> s.below);
        loop.retainAll(reach(step, left, s -> s.above));
        if (loop.size() > 1 || step.below.contains(step)) {
          ImmutableSortedSet<ObjectiveId> ids =
              loop.stream()
                  .map(s -> s.entry.objectiveId())
                  .collect(ImmutableSortedSet.toImmutableSortedSet(ObjectiveId::compareTo));
          loop.forEach(
              member -> {
                member.loop = ids;
                member.undecidable = true;
              });
        }
        left.removeAll(loop);
      }
    }
  }

  private static Set<Step> reach(Step from, Set<Step> among, Function<Step, List<Step>> next) {
    Set<Step> reached = new HashSet<>();
    Deque<Step> open = new ArrayDeque<>();
    reached.add(from);
    open.add(from);
    while (!open.isEmpty()) {
      for (Step step : next.apply(open.remove())) {
        if (among.contains(step) && reached.add(step)) {
          open.add(step);
        }
      }
    }
    return reached;
  }

  /** Lets answers go round until nothing changes. */
  private static void settle(List<Step> steps) {
    Deque<Step> open = new ArrayDeque<>(steps);
    Set<Step> waiting = new HashSet<>(steps);
    while (!open.isEmpty()) {
      Step step = open.remove();
      waiting.remove(step);
      for (Step below : step.below) {
        if (take(below, step) && waiting.add(below)) {
          open.add(below);
        }
      }
    }
  }

  private boolean finish(Step step) {
    OfObjective entry = step.entry;
    boolean reaches = !entry.reached.equals(step.reached);
    if (reaches || entry.undecidable != step.undecidable) {
      reads.changed(entry.traces);
    }
    if (!entry.loop.equals(step.loop)) {
      reads.changed(entry.loopCell);
      entry.loop = step.loop;
    }
    if (reaches) {
      entry.reached = ImmutableSet.copyOf(step.reached);
    }
    entry.undecidable = step.undecidable;
    return reaches;
  }
}
