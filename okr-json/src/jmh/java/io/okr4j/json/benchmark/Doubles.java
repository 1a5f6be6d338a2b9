package io.okr4j.json.benchmark;

import io.okr4j.core.Band;
import io.okr4j.core.Binary;
import io.okr4j.core.CheckIn;
import io.okr4j.core.Cycle;
import io.okr4j.core.CycleId;
import io.okr4j.core.KeyResult;
import io.okr4j.core.Metric;
import io.okr4j.core.Milestone;
import io.okr4j.core.Milestones;
import io.okr4j.core.Objective;
import io.okr4j.core.ObjectiveId;
import io.okr4j.core.OkrProgram;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import javax.annotation.Nullable;

/**
 * What a pass with doubles says of an objective.
 *
 * @param score the score; not a number if there is nothing to score
 * @param expected the progress that is expected
 * @param evidence the share of the weight that has data
 */
record Doubles(double score, double expected, double evidence) {
  private static final LocalDate AS_OF = GeneratedProgram.AS_OF;

  /** {@return the scores of one pass with doubles and maps, without grades and paces} */
  static Map<ObjectiveId, Doubles> of(OkrProgram program) {
    Map<CycleId, Cycle> cycles = new HashMap<>();
    program.cycles().forEach(cycle -> cycles.put(cycle.id(), cycle));
    Map<ObjectiveId, Doubles> scores = new HashMap<>();
    for (Objective objective : program.objectives()) {
      scores.put(objective.id(), score(objective, cycles.get(objective.cycle())));
    }
    return scores;
  }

  static Doubles score(Objective objective, @Nullable Cycle cycle) {
    double sum = 0;
    double weights = 0;
    double evidence = 0;
    for (KeyResult keyResult : objective.keyResults()) {
      if (!(keyResult.measure() instanceof Band)) {
        double weight = keyResult.weight().doubleValue();
        double score = score(keyResult);
        weights += weight;
        if (!Double.isNaN(score)) {
          sum += weight * score;
          evidence += weight;
        }
      }
    }
    double gone = 0;
    if (cycle != null) {
      double days = cycle.ends().toEpochDay() - cycle.starts().toEpochDay() + 1.0;
      gone =
          Math.min(1, Math.max(0, (AS_OF.toEpochDay() - cycle.starts().toEpochDay() + 1) / days));
    }
    return weights == 0
        ? new Doubles(Double.NaN, gone, 0)
        : new Doubles(sum / weights, gone, evidence / weights);
  }

  /** {@return the score of a key result; not a number without data} */
  private static double score(KeyResult keyResult) {
    if (keyResult.measure() instanceof Milestones milestones) {
      double reached = 0;
      double whole = 0;
      for (Milestone milestone : milestones.milestones()) {
        double weight = milestone.weight().doubleValue();
        whole += weight;
        reached += milestone.reachedOn().filter(on -> !on.isAfter(AS_OF)).isPresent() ? weight : 0;
      }
      return reached / whole;
    }
    CheckIn newest = null;
    for (CheckIn checkIn : keyResult.checkIns()) {
      boolean counts = checkIn.value().isPresent() || checkIn.done().isPresent();
      if (counts
          && !checkIn.on().isAfter(AS_OF)
          && (newest == null || !checkIn.on().isBefore(newest.on()))) {
        newest = checkIn;
      }
    }
    if (newest == null) {
      return Double.NaN;
    } else if (keyResult.measure() instanceof Metric metric) {
      return score(metric, newest.value().orElseThrow().doubleValue());
    } else if (keyResult.measure() instanceof Binary) {
      return newest.done().orElseThrow() ? 1 : 0;
    } else {
      return Double.NaN;
    }
  }

  /**
   * {@return the score of a value: straight from mark to mark, as shares of the way to the target}
   */
  private static double score(Metric metric, double value) {
    double way = way(metric, value);
    double commit = metric.commit().map(c -> way(metric, c.doubleValue())).orElse(0.0);
    double stretch = metric.stretch().map(s -> way(metric, s.doubleValue())).orElse(1.0);
    double atCommit = metric.commit().isPresent() ? 0.3 : 0;
    double atTarget = metric.stretch().isPresent() ? 0.7 : 1;
    if (way <= 0) {
      return 0;
    } else if (way < commit) {
      return atCommit * way / commit;
    } else if (way < 1) {
      return atCommit + (atTarget - atCommit) * (way - commit) / (1 - commit);
    } else {
      return way < stretch ? atTarget + (1 - atTarget) * (way - 1) / (stretch - 1) : 1;
    }
  }

  private static double way(Metric metric, double value) {
    double from = metric.baseline().doubleValue();
    return (value - from) / (metric.target().doubleValue() - from);
  }
}
