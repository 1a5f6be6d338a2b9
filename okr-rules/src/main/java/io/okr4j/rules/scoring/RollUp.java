package io.okr4j.rules.scoring;

import static java.math.BigDecimal.ONE;

import io.okr4j.core.KeyResult;
import io.okr4j.core.Metric;
import io.okr4j.rules.scoring.Ratios.WeightedMean;
import java.math.BigDecimal;
import java.util.Optional;
import javax.annotation.Nullable;

/**
 * How the key results of an objective make up its score and its progress. Evidence, confidence and
 * what is expected are weighted means in any case, with the weights that are named here.
 */
public enum RollUp {
  /** The weighted mean: the sum of weight x score, divided by the sum of weights. */
  WEIGHTED_MEAN,
  /** The mean; all key results weigh the same. */
  MEAN,
  /**
   * The weighted mean, a metric weighing its weight times the length of its way: the distance from
   * baseline to target. For key results in one unit.
   */
  MEAN_BY_SIZE,
  /** The lowest of all: an objective is as strong as its weakest link. */
  WEAKEST,
  /** The highest of all: one way to get there is enough. */
  BEST;

  /** {@return how much a key result weighs, above 0} */
  BigDecimal weight(KeyResult keyResult) {
    if (this == MEAN) {
      return ONE;
    }
    return this == MEAN_BY_SIZE && keyResult.measure() instanceof Metric metric
        ? keyResult.weight().multiply(metric.target().subtract(metric.baseline()).abs())
        : keyResult.weight();
  }

  /** {@return a sum to which key results are added one by one} */
  Sum sum() {
    return new Sum(this);
  }

  /** The numbers of an objective as they come. */
  static final class Sum {
    private final RollUp rollUp;
    private final WeightedMean mean = new WeightedMean();
    private @Nullable BigDecimal lowest;
    private @Nullable BigDecimal highest;

    private Sum(RollUp rollUp) {
      this.rollUp = rollUp;
    }

    void add(BigDecimal number, BigDecimal weight) {
      mean.add(number, weight);
      lowest = lowest == null ? number : lowest.min(number);
      highest = highest == null ? number : highest.max(number);
    }

    /** {@return what it comes to, with 18 decimals; none of nothing} */
    Optional<BigDecimal> result() {
      return switch (rollUp) {
        case WEAKEST -> Optional.ofNullable(lowest);
        case BEST -> Optional.ofNullable(highest);
        case WEIGHTED_MEAN, MEAN, MEAN_BY_SIZE -> mean.mean();
      };
    }
  }
}
