package io.okr4j.rules.scoring;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.ListMultimap;
import io.okr4j.core.Alignment;
import io.okr4j.core.KeyResult;
import io.okr4j.core.KeyResultId;
import io.okr4j.core.Objective;
import io.okr4j.core.ObjectiveId;
import io.okr4j.core.ObjectiveStatus;
import io.okr4j.core.ProgramIndex;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who contributes to whom. Objectives are scored from those that nobody contributes to up, so that
 * each is scored after all that contribute to it. They are told apart by their places in the
 * program, since ids may be repeated: an alignment leads to the first that has the id, and to none
 * if that key result is in an objective that is not the first of its id. So whatever an alignment
 * leads to is what the loops of the index are about.
 */
final class CascadeGraph {
  /** An alignment of the objective at a place. */
  private record Edge(int from, BigDecimal weight) {}

  /** A key result, by its place in the objective at a place. */
  private record Spot(int objective, int keyResult) {}

  /** Scores the objective at a place. */
  interface PlaceScorer {
    ExactObjective score(int place, Contributors contributors);
  }

  private final ListMultimap<Integer, Edge> toObjectives = ArrayListMultimap.create();
  private final ListMultimap<Spot, Edge> toKeyResults = ArrayListMultimap.create();
  private final ListMultimap<Integer, Integer> parents = ArrayListMultimap.create();

  /** The places, each after those that contribute to it. */
  private final int[] order;

  /** Where in that order each place stands. */
  private final int[] rank;

  private CascadeGraph(ProgramIndex index, boolean isLinked) {
    List<Objective> objectives = index.program().objectives();
    if (isLinked) {
      link(index, objectives);
    }
    order = childrenFirst(objectives.size());
    rank = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      rank[order[i]] = i;
    }
  }

  static CascadeGraph of(ScoringPolicy policy, ProgramIndex index) {
    return new CascadeGraph(index, !policy.cascade().equals(Cascade.none()));
  }

  private void link(ProgramIndex index, List<Objective> objectives) {
    Map<ObjectiveId, Integer> places = new HashMap<>();
    Map<KeyResultId, Spot> spots = new HashMap<>();
    for (int place = 0; place < objectives.size(); place++) {
      places.putIfAbsent(objectives.get(place).id(), place);
      List<KeyResult> keyResults = objectives.get(place).keyResults();
      for (int k = 0; k < keyResults.size(); k++) {
        spots.putIfAbsent(keyResults.get(k).id(), new Spot(place, k));
      }
    }
    for (int place = 0; place < objectives.size(); place++) {
      Objective objective = objectives.get(place);
      if (objective.status() != ObjectiveStatus.DROPPED) {
        for (Alignment alignment : objective.alignsTo()) {
          Optional<Objective> parent = index.objectiveAt(alignment.target());
          if (parent.isPresent()
              && !index.alignmentLoop(parent.get().id()).contains(objective.id())) {
            int to = requireNonNull(places.get(parent.get().id()));
            Edge edge = new Edge(place, alignment.weight());
            if (!(alignment.target() instanceof KeyResultId id)) {
              toObjectives.put(to, edge);
              parents.put(place, to);
            } else if (requireNonNull(spots.get(id)).objective() == to) {
              toKeyResults.put(requireNonNull(spots.get(id)), edge);
              parents.put(place, to);
            }
          }
        }
      }
    }
  }

  private int[] childrenFirst(int size) {
    int[] open = new int[size];
    parents.values().forEach(parent -> open[parent]++);
    int[] places = new int[size];
    int known = 0;
    for (int place = 0; place < size; place++) {
      if (open[place] == 0) {
        places[known++] = place;
      }
    }
    for (int next = 0; next < known && !parents.isEmpty(); next++) {
      for (int parent : parents.get(places[next])) {
        open[parent]--;
        if (open[parent] == 0) {
          places[known++] = parent;
        }
      }
    }
    return places;
  }

  /** Scores all objectives. */
  void score(ExactObjective[] scored, PlaceScorer scorer) {
    for (int place : order) {
      scored[place] = scorer.score(place, contributors(place, scored));
    }
  }

  /**
   * Scores objectives again that have changed, and those above them that change with them.
   *
   * @return the places of those that came out differently
   */
  List<Integer> rescore(Collection<Integer> changed, ExactObjective[] scored, PlaceScorer scorer) {
    List<Integer> different = new ArrayList<>();
    BitSet open = new BitSet();
    changed.forEach(place -> open.set(rank[place]));
    for (int next = open.nextSetBit(0); next >= 0; next = open.nextSetBit(next + 1)) {
      int place = order[next];
      ExactObjective now = scorer.score(place, contributors(place, scored));
      if (!now.equals(scored[place])) {
        scored[place] = now;
        different.add(place);
        parents.get(place).forEach(parent -> open.set(rank[parent]));
      }
    }
    return different;
  }

  /** {@return who contributes to the objective at a place, as they were scored} */
  Contributors contributors(int place, ExactObjective[] scored) {
    if (toObjectives.isEmpty() && toKeyResults.isEmpty()) {
      return Contributors.NONE;
    }
    return new Contributors() {
      @Override
      public List<Contribution> toObjective() {
        return contributions(toObjectives.get(place), scored);
      }

      @Override
      public List<Contribution> toKeyResult(int keyResult) {
        return contributions(toKeyResults.get(new Spot(place, keyResult)), scored);
      }
    };
  }

  private static List<Contribution> contributions(List<Edge> edges, ExactObjective[] scored) {
    return edges.stream()
        .map(edge -> new Contribution(scored[edge.from()], edge.weight()))
        .toList();
  }
}
