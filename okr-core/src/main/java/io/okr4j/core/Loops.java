package io.okr4j.core;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Lists;
import com.google.common.graph.SuccessorsFunction;
import com.google.common.graph.Traverser;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the loops of a graph: its strongly connected sets, in linear time and without recursion.
 */
final class Loops {
  private Loops() {}

  /**
   * {@return for each node that lies in a loop, all nodes of its strongly connected set, in order}
   *
   * <p>Kosaraju's algorithm: walking the reversed graph from the nodes that a depth-first walk
   * leaves last reaches exactly the strongly connected set of each.
   */
  static <N extends Comparable<N>> ImmutableMap<N, ImmutableSortedSet<N>> find(
      Set<N> nodes, SuccessorsFunction<N> successors) {
    Map<N, ImmutableList.Builder<N>> predecessors = new HashMap<>();
    for (N node : nodes) {
      for (N next : successors.successors(node)) {
        predecessors.computeIfAbsent(next, unused -> ImmutableList.builder()).add(node);
      }
    }
    if (predecessors.isEmpty()) {
      return ImmutableMap.of();
    }
    Map<N, List<N>> reversed = new HashMap<>();
    predecessors.forEach((node, from) -> reversed.put(node, from.build()));
    List<N> leftFirst =
        ImmutableList.copyOf(Traverser.forGraph(successors).depthFirstPostOrder(nodes));
    Set<N> done = new HashSet<>();
    Traverser<N> backwards =
        Traverser.forGraph(
            node ->
                Iterables.filter(
                    reversed.getOrDefault(node, ImmutableList.of()), from -> !done.contains(from)));
    ImmutableMap.Builder<N, ImmutableSortedSet<N>> loops = ImmutableMap.builder();
    for (N node : Lists.reverse(leftFirst)) {
      if (!done.contains(node)) {
        ImmutableSortedSet<N> members = ImmutableSortedSet.copyOf(backwards.breadthFirst(node));
        done.addAll(members);
        if (members.size() > 1 || Iterables.contains(successors.successors(node), node)) {
          members.forEach(member -> loops.put(member, members));
        }
      }
    }
    return loops.buildOrThrow();
  }
}
