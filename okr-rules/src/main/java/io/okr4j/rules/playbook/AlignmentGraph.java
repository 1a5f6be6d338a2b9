package io.okr4j.rules.playbook;

import com.google.common.collect.ImmutableList;
import io.okr4j.core.Alignment;
import io.okr4j.core.AlignmentTarget;
import io.okr4j.core.Objective;
import io.okr4j.core.Priority;
import io.okr4j.core.PriorityId;
import io.okr4j.core.Strategy;
import io.okr4j.rules.scoring.ObjectiveScore;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/**
 * What serves what: priorities, the objectives that the playbook shows and all that those serve.
 * Every objective hangs below the goal that it serves most, so that there is a tree to draw; other
 * edges are kept beside it.
 */
final class AlignmentGraph {
  /** No goal, for what hangs below nothing. */
  static final int NONE = -1;

  /**
   * A goal.
   *
   * @param priority the priority, if it is one
   * @param objective the objective, if it is one
   */
  record Goal(Optional<Priority> priority, Optional<Objective> objective) {
    /** {@return the least layer that it is drawn in: priority, company, product, team} */
    int layer() {
      return objective
          .map(
              o ->
                  switch (o.scope()) {
                    case COMPANY -> 1;
                    case PRODUCT -> 2;
                    case TEAM -> 3;
                  })
          .orElse(0);
    }
  }

  /**
   * An edge to what an objective serves.
   *
   * @param to the number of the goal
   * @param share the share of the weight of all edges of the objective, above 0 and at most 1
   */
  record Edge(int to, BigDecimal share) {}

  private final List<Goal> goals = new ArrayList<>();
  private final List<ImmutableList<Edge>> edges = new ArrayList<>();
  private final int[] parents;
  private final List<List<Integer>> children = new ArrayList<>();
  private final int[] below;
  private final int[] layers;

  AlignmentGraph(PlaybookSource source) {
    Map<PriorityId, Integer> priorities = new HashMap<>();
    for (Priority priority :
        source.program().strategy().map(Strategy::priorities).orElse(ImmutableList.of())) {
      if (priorities.putIfAbsent(priority.id(), goals.size()) == null) {
        goals.add(new Goal(Optional.of(priority), Optional.empty()));
      }
    }
    IdentityHashMap<Objective, Integer> objectives = new IdentityHashMap<>();
    source.shown().forEach(score -> add(objectives, score.objective()));
    for (int i = priorities.size(); i < goals.size(); i++) {
      for (Alignment alignment : goals.get(i).objective().orElseThrow().alignsTo()) {
        source.index().objectiveAt(alignment.target()).ifPresent(o -> add(objectives, o));
      }
    }
    for (Goal goal : goals) {
      edges.add(
          goal.objective()
              .map(o -> edges(source, o, priorities, objectives))
              .orElse(ImmutableList.of()));
    }
    parents = parents();
    for (int i = 0; i < goals.size(); i++) {
      children.add(new ArrayList<>());
    }
    for (int i = 0; i < goals.size(); i++) {
      if (parents[i] != NONE) {
        children.get(parents[i]).add(i);
      }
    }
    List<Integer> downwards = downwards();
    layers = new int[goals.size()];
    for (int goal : downwards) {
      int least = goals.get(goal).layer();
      layers[goal] = parents[goal] == NONE ? least : Math.max(least, layers[parents[goal]] + 1);
    }
    below = new int[goals.size()];
    for (int i = downwards.size() - 1; i >= 0; i--) {
      int goal = downwards.get(i);
      if (parents[goal] != NONE) {
        below[parents[goal]] += below[goal] + 1;
      }
    }
  }

  private void add(IdentityHashMap<Objective, Integer> objectives, Objective objective) {
    if (objectives.putIfAbsent(objective, goals.size()) == null) {
      goals.add(new Goal(Optional.empty(), Optional.of(objective)));
    }
  }

  private static ImmutableList<Edge> edges(
      PlaybookSource source,
      Objective objective,
      Map<PriorityId, Integer> priorities,
      IdentityHashMap<Objective, Integer> objectives) {
    Map<Integer, BigDecimal> weights = new LinkedHashMap<>();
    BigDecimal sum = BigDecimal.ZERO;
    for (Alignment alignment : objective.alignsTo()) {
      AlignmentTarget target = alignment.target();
      Optional<Integer> to =
          target instanceof PriorityId id
              ? Optional.ofNullable(priorities.get(id))
              : source.index().objectiveAt(target).map(objectives::get);
      if (to.isPresent() && !to.get().equals(objectives.get(objective))) {
        weights.merge(to.get(), alignment.weight(), BigDecimal::add);
        sum = sum.add(alignment.weight());
      }
    }
    ImmutableList.Builder<Edge> found = ImmutableList.builder();
    for (Map.Entry<Integer, BigDecimal> entry : weights.entrySet()) {
      found.add(new Edge(entry.getKey(), entry.getValue().divide(sum, MathContext.DECIMAL64)));
    }
    return found.build();
  }

  /** {@return for each goal the one that it serves most, of several the first; never in a loop} */
  private int[] parents() {
    int[] heaviest = new int[goals.size()];
    Arrays.fill(heaviest, NONE);
    for (int i = 0; i < heaviest.length; i++) {
      BigDecimal most = BigDecimal.ZERO;
      for (Edge edge : edges.get(i)) {
        if (edge.share().compareTo(most) > 0) {
          most = edge.share();
          heaviest[i] = edge.to();
        }
      }
    }
    int[] seenFrom = new int[heaviest.length];
    Arrays.fill(seenFrom, NONE);
    for (int start = 0; start < heaviest.length; start++) {
      int at = start;
      while (at != NONE && seenFrom[at] == NONE) {
        seenFrom[at] = start;
        at = heaviest[at];
      }
      if (at != NONE && seenFrom[at] == start) {
        heaviest[at] = NONE; // It closes a loop.
      }
    }
    return heaviest;
  }

  /** {@return all goals, each after the one that it hangs below} */
  private List<Integer> downwards() {
    List<Integer> order = new ArrayList<>(goals.size());
    Queue<Integer> queue = new ArrayDeque<>(roots());
    while (!queue.isEmpty()) {
      int goal = queue.remove();
      order.add(goal);
      queue.addAll(children.get(goal));
    }
    return order;
  }

  /** {@return the goals that hang below nothing, in order} */
  List<Integer> roots() {
    List<Integer> roots = new ArrayList<>();
    for (int i = 0; i < parents.length; i++) {
      if (parents[i] == NONE) {
        roots.add(i);
      }
    }
    return roots;
  }

  int size() {
    return goals.size();
  }

  Goal goal(int number) {
    return goals.get(number);
  }

  ImmutableList<Edge> edges(int number) {
    return edges.get(number);
  }

  int parent(int number) {
    return parents[number];
  }

  List<Integer> children(int number) {
    return children.get(number);
  }

  /** {@return how many goals hang below one, in any number of steps} */
  int below(int number) {
    return below[number];
  }

  /** {@return the layer that a goal is drawn in: below that of its parent} */
  int layer(int number) {
    return layers[number];
  }

  /** {@return the score of an objective of the graph, by identity} */
  static IdentityHashMap<Objective, ObjectiveScore> scores(PlaybookSource source) {
    IdentityHashMap<Objective, ObjectiveScore> scores = new IdentityHashMap<>();
    source.scorecard().objectives().forEach(score -> scores.put(score.objective(), score));
    return scores;
  }
}
