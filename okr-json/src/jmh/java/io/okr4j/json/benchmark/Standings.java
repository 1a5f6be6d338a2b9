package io.okr4j.json.benchmark;

import io.okr4j.core.CycleId;
import io.okr4j.core.ObjectiveId;
import io.okr4j.core.PriorityId;
import io.okr4j.rules.scoring.ObjectiveScore;
import io.okr4j.rules.scoring.Row;
import io.okr4j.rules.scoring.Scorecard;
import java.util.HashMap;
import java.util.Map;

/**
 * Where objectives stand that have a score, and priorities by cycle: the mean of all objectives
 * that reach them by any chain of alignments.
 */
record Standings(Map<ObjectiveId, Double> objectives, Map<Line, Double> priorities) {
  private static final double TOLERANCE = 1e-9;

  /** A priority in a cycle. */
  record Line(PriorityId priority, CycleId cycle) {}

  /** Numbers that are averaged. */
  static final class Mean {
    private double sum;
    private int count;

    void add(double number) {
      sum += number;
      count++;
    }

    double value() {
      return sum / count;
    }
  }

  static Standings of(Scorecard scorecard) {
    Map<ObjectiveId, Double> objectives = new HashMap<>();
    for (ObjectiveScore each : scorecard.objectives()) {
      each.score().ifPresent(score -> objectives.put(each.objective().id(), score.doubleValue()));
    }
    Map<Line, Double> priorities = new HashMap<>();
    for (Row<PriorityId> row : scorecard.priorities()) {
      priorities.put(new Line(row.id(), row.cycle()), row.score().doubleValue());
    }
    return new Standings(objectives, priorities);
  }

  void agree(Standings other) {
    agree(objectives, other.objectives);
    agree(priorities, other.priorities);
  }

  /**
   * Compares what two say.
   *
   * @throws IllegalStateException if they differ by more than doubles do
   */
  static void agree(Map<?, Double> one, Map<?, Double> other) {
    if (!one.keySet().equals(other.keySet())) {
      throw new IllegalStateException(
          "scores of other things: " + one.size() + ", " + other.size());
    }
    one.forEach(
        (key, score) -> {
          Double others = other.getOrDefault(key, Double.NaN);
          if (!(Math.abs(score - others) < TOLERANCE)) {
            throw new IllegalStateException(key + ": " + score + ", " + others);
          }
        });
  }
}
