package io.okr4j.rules.scoring;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.okr4j.core.Alignment;
import io.okr4j.core.Cycle;
import io.okr4j.core.KeyResult;
import io.okr4j.core.KeyResultId;
import io.okr4j.core.Objective;
import io.okr4j.core.ObjectiveId;
import io.okr4j.core.ObjectiveStatus;
import io.okr4j.core.ProgramIndex;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.Nullable;

/**
 * Scores the objectives of a program from those that nobody contributes to up, so that each is
 * scored once, after all that contribute to it. Objectives are told apart by their places in the
 * program, since ids may be repeated; an alignment leads to the first that has the id.
 */
final class CascadeGraph {
  /** An alignment, from the objective at a place to the one at another. */
  private record Edge(int from, int to, BigDecimal weight) {}

  private final ProgramIndex index;
  private final Map<ObjectiveId, List<Edge>> toObjectives = new HashMap<>();
  private final Map<KeyResultId, List<Edge>> toKeyResults = new HashMap<>();
  private final List<List<Integer>> parents = new ArrayList<>();

  CascadeGraph(ProgramIndex index) {
    this.index = index;
    List<Objective> objectives = index.program().objectives();
    Map<ObjectiveId, Integer> places = new HashMap<>();
    for (int place = 0; place < objectives.size(); place++) {
      places.putIfAbsent(objectives.get(place).id(), place);
    }
    for (int place = 0; place < objectives.size(); place++) {
      Objective objective = objectives.get(place);
      List<Integer> above = new ArrayList<>(objective.alignsTo().size());
      parents.add(above);
      if (objective.status() != ObjectiveStatus.DROPPED) {
        for (Alignment alignment : objective.alignsTo()) {
          Optional<Objective> parent = index.objectiveAt(alignment.target());
          if (parent.isPresent() && !isLoop(objective, parent.get())) {
            int to = requireNonNull(places.get(parent.get().id()));
            above.add(to);
            Edge edge = new Edge(place, to, alignment.weight());
            if (alignment.target() instanceof KeyResultId id) {
              toKeyResults.computeIfAbsent(id, unused -> new ArrayList<>()).add(edge);
            } else {
              toObjectives
                  .computeIfAbsent(parent.get().id(), unused -> new ArrayList<>())
                  .add(edge);
            }
          }
        }
      }
    }
  }

  private boolean isLoop(Objective objective, Objective parent) {
    return index.alignmentLoop(parent.id()).contains(objective.id());
  }

  /** {@return the numbers of all objectives, in their order} */
  ImmutableList<ExactObjective> score(Scorer scorer, List<Objective> objectives) {
    ExactObjective[] scored = new ExactObjective[objectives.size()];
    for (int place : childrenFirst()) {
      scored[place] = score(scorer, objectives.get(place), place, scored);
    }
    return ImmutableList.copyOf(scored);
  }

  /** {@return the numbers of all objectives, scoring only the changed one and those above it} */
  ImmutableList<ExactObjective> score(
      Scorer scorer, List<Objective> objectives, List<ExactObjective> before, int changed) {
    ExactObjective[] scored = before.toArray(new ExactObjective[0]);
    BitSet touched = new BitSet();
    touched.set(changed);
    for (int place : childrenFirst()) {
      if (touched.get(place)) {
        scored[place] = score(scorer, objectives.get(place), place, scored);
        parents.get(place).forEach(touched::set);
      }
    }
    return ImmutableList.copyOf(scored);
  }

  private List<Integer> childrenFirst() {
    int[] open = new int[parents.size()];
    parents.forEach(above -> above.forEach(parent -> open[parent]++));
    List<Integer> order = new ArrayList<>(open.length);
    for (int place = 0; place < open.length; place++) {
      if (open[place] == 0) {
        order.add(place);
      }
    }
    for (int next = 0; next < order.size(); next++) {
      for (int parent : parents.get(order.get(next))) {
        open[parent]--;
        if (open[parent] == 0) {
          order.add(parent);
        }
      }
    }
    return order;
  }

  private ExactObjective score(
      Scorer scorer, Objective objective, int place, ExactObjective[] scored) {
    Optional<Cycle> cycle = index.cycle(objective.cycle());
    return scorer.exact(
        objective,
        cycle,
        new Contributors() {
          @Override
          public List<Contribution> to(Objective unused) {
            return contributions(toObjectives.get(objective.id()), place, scored);
          }

          @Override
          public List<Contribution> to(KeyResult keyResult) {
            return contributions(toKeyResults.get(keyResult.id()), place, scored);
          }
        });
  }

  private static List<Contribution> contributions(
      @Nullable List<Edge> edges, int place, ExactObjective[] scored) {
    List<Contribution> contributions = new ArrayList<>();
    if (edges != null) {
      for (Edge edge : edges) {
        if (edge.to() == place) {
          contributions.add(new Contribution(scored[edge.from()], edge.weight()));
        }
      }
    }
    return contributions;
  }
}
