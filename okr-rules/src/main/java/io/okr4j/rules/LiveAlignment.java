package io.okr4j.rules;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import io.okr4j.core.Alignment;
import io.okr4j.core.KeyResult;
import io.okr4j.core.Objective;
import io.okr4j.core.ObjectiveId;
import io.okr4j.core.PriorityId;
import io.okr4j.rules.Entry.OfObjective;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What the alignments of a live program lead to. After an edit everything below the objectives that
 * it touches is worked out anew, and nothing else: what an objective reaches follows from its own
 * alignments and from what those above it reach.
 */
final class LiveAlignment {
  private final LiveIndex index;

  LiveAlignment(LiveIndex index) {
    this.index = index;
  }

  /** An objective whose answers are worked out anew. */
  private static final class Step {
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
  Set<OfObjective> below(Collection<OfObjective> objectives) {
    Set<OfObjective> all = new LinkedHashSet<>(objectives);
    Deque<OfObjective> next = new ArrayDeque<>(objectives);
    while (!next.isEmpty()) {
      for (Node child : children(next.remove())) {
        OfObjective entry = index.entry(((Objective) child.value()).id());
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
  List<Node> children(OfObjective entry) {
    List<Node> children = new ArrayList<>(entry.contributors.nodes());
    for (Node holder : entry.holders.nodes()) {
      for (KeyResult keyResult : ((Objective) holder.value()).keyResults()) {
        Entry.OfTarget target = index.knownEntry(keyResult.id());
        if (target != null && target.first() == holder) {
          children.addAll(target.contributors.nodes());
        }
      }
    }
    return children;
  }

  /** {@return the priorities that an objective reaches} */
  ImmutableSet<PriorityId> reachedBy(Node node) {
    Objective objective = (Objective) node.value();
    OfObjective entry = index.entry(objective.id());
    if (entry.first() == node) {
      return entry.reached;
    }
    Set<PriorityId> reached = new LinkedHashSet<>();
    for (Alignment alignment : objective.alignsTo()) {
      if (alignment.target() instanceof PriorityId id && index.isThere(id)) {
        reached.add(id);
      }
      OfObjective next = index.entryAt(alignment.target());
      if (next != null) {
        reached.addAll(next.reached);
      }
    }
    return ImmutableSet.copyOf(reached);
  }

  /** Works the answers out anew, and {@return those whose answer changed} */
  List<OfObjective> retrace(Collection<OfObjective> affected) {
    Map<OfObjective, Step> steps = new LinkedHashMap<>();
    affected.forEach(entry -> steps.put(entry, new Step(entry)));
    for (Step step : steps.values()) {
      start(step, steps);
    }
    List<Step> inLoops = parentsFirst(steps.values());
    if (!inLoops.isEmpty()) {
      findLoops(inLoops);
      settle(inLoops);
    }
    List<OfObjective> changed = new ArrayList<>();
    for (Step step : steps.values()) {
      if (finish(step)) {
        changed.add(step.entry);
      }
    }
    return changed;
  }

  /** Takes what follows from the alignments of the objective itself and from those left alone. */
  private void start(Step step, Map<OfObjective, Step> steps) {
    Node first = step.entry.first();
    if (first == null) {
      return;
    }
    for (Alignment alignment : ((Objective) first.value()).alignsTo()) {
      if (!index.isThere(alignment.target())) {
        step.undecidable = true;
      } else if (alignment.target() instanceof PriorityId id) {
        step.reached.add(id);
      }
      OfObjective above = index.entryAt(alignment.target());
      Step other = above == null ? null : steps.get(above);
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
    int done = 0;
    while (!ready.isEmpty()) {
      Step step = ready.remove();
      done++;
      for (Step below : step.below) {
        take(below, step);
        below.open--;
        if (below.open == 0) {
          ready.add(below);
        }
      }
    }
    return done == steps.size() ? List.of() : steps.stream().filter(step -> step.open > 0).toList();
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
                  .map(s -> s.entry.objective())
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
      index.changed(entry.traces);
    }
    if (!entry.loop.equals(step.loop)) {
      index.changed(entry.loopCell);
      entry.loop = step.loop;
    }
    if (reaches) {
      entry.reached = ImmutableSet.copyOf(step.reached);
    }
    entry.undecidable = step.undecidable;
    return reaches;
  }
}
