package io.okr4j.core;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.graph.Traverser;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which cycle encloses which, answered in constant time however deep they are nested: each cycle
 * has the interval of numbers that a depth-first walk gives to itself and all that is within it.
 */
final class Nesting {
  private final Map<CycleId, Interval> intervals = new HashMap<>();
  private final Set<CycleId> undecidable = new HashSet<>();

  Nesting(Map<CycleId, Cycle> cycles, ImmutableMap<CycleId, ImmutableSortedSet<CycleId>> loops) {
    ImmutableListMultimap.Builder<CycleId, CycleId> within = ImmutableListMultimap.builder();
    for (Cycle cycle : cycles.values()) {
      Optional<CycleId> outer = cycle.within();
      if (outer.isPresent() && cycles.containsKey(outer.get()) && !loops.containsKey(cycle.id())) {
        within.put(outer.get(), cycle.id());
      }
    }
    Traverser<CycleId> inwards = Traverser.forTree(within.build()::get);
    for (Cycle cycle : cycles.values()) {
      boolean broken =
          loops.containsKey(cycle.id())
              || cycle.within().filter(outer -> !cycles.containsKey(outer)).isPresent();
      if (broken || cycle.within().isEmpty()) {
        number(cycle.id(), inwards, cycles, broken);
      }
    }
  }

  private void number(
      CycleId root, Traverser<CycleId> inwards, Map<CycleId, Cycle> cycles, boolean broken) {
    for (CycleId inner : inwards.depthFirstPreOrder(root)) {
      intervals.put(inner, new Interval(intervals.size()));
      if (broken) {
        undecidable.add(inner);
      }
    }
    for (CycleId inner : inwards.depthFirstPostOrder(root)) {
      if (!inner.equals(root)) {
        CycleId outer = requireNonNull(cycles.get(inner)).within().orElseThrow();
        requireNonNull(intervals.get(outer)).cover(requireNonNull(intervals.get(inner)));
      }
    }
  }

  Decision encloses(CycleId outer, CycleId inner) {
    Interval inside = intervals.get(inner);
    Interval outside = intervals.get(outer);
    if (inside == null || outside == null) {
      return Decision.UNDECIDABLE;
    }
    if (outside.first <= inside.first && inside.first <= outside.last) {
      return Decision.YES;
    }
    return undecidable.contains(inner) ? Decision.UNDECIDABLE : Decision.NO;
  }

  private static final class Interval {
    private final int first;
    private int last;

    Interval(int number) {
      first = number;
      last = number;
    }

    void cover(Interval inner) {
      last = Math.max(last, inner.last);
    }
  }
}
