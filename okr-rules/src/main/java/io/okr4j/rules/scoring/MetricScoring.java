package io.okr4j.rules.scoring;

import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.ZERO;

import com.google.common.collect.ImmutableList;
import io.okr4j.core.Metric;
import java.math.BigDecimal;

/**
 * What the value of a metric scores, before it is clamped: more, or the same, the nearer it is to
 * the target and beyond.
 *
 * <p>Immutable, and safe to share between threads.
 */
public sealed interface MetricScoring permits MetricScoring.Straight, Zones, MetricScoring.Curve {

  /**
   * {@return the score of a value, with 34 digits, not clamped}
   *
   * @param metric the metric
   * @param value a value of it
   */
  BigDecimal score(Metric metric, BigDecimal value);

  /** What scores 1. */
  enum Goal {
    /** The target. */
    TARGET,
    /** The stretch, and where there is none the target. */
    STRETCH
  }

  /** What scores between two marks. */
  enum Between {
    /** Straight from the score of the one to that of the other. */
    LINEAR,
    /** What the last mark scores that was reached: no credit for half of the way. */
    STEPS
  }

  /**
   * The share of the way from the baseline to the goal: {@code (value - baseline) / (goal -
   * baseline)}, whatever commit and stretch say otherwise.
   *
   * @param goal what scores 1
   */
  record Straight(Goal goal) implements MetricScoring {
    @Override
    public BigDecimal score(Metric metric, BigDecimal value) {
      BigDecimal end =
          goal == Goal.TARGET ? metric.target() : metric.stretch().orElse(metric.target());
      return Ratios.way(metric.baseline(), end, value);
    }
  }

  /**
   * A company's own curve from progress to score, from (0, 0) by way of the points to (1, 1). A
   * step back scores less than 0, and more than the target more than 1, at the same rate as from
   * baseline to target.
   *
   * @param points the points, in order; progress and score both strictly inside 0..1, with at most
   *     12 decimals; progress rises, and the score never falls
   * @param between what scores between the points
   */
  record Curve(ImmutableList<Point> points, Between between) implements MetricScoring {
    /**
     * Checks the order of the points.
     *
     * @param points the points, in order
     * @param between what scores between the points
     * @throws IllegalArgumentException if a point is not further than the one before it, or scores
     *     less
     */
    public Curve {
      Point before = new Point(ZERO, ZERO);
      for (Point point : points) {
        if (point.progress().compareTo(before.progress()) <= 0
            || point.progress().compareTo(ONE) >= 0
            || point.score().compareTo(before.score()) < 0
            || point.score().compareTo(ONE) > 0) {
          throw new IllegalArgumentException(
              "a point at " + point.progress() + " that is not between its neighbours");
        }
        before = point;
      }
    }

    @Override
    public BigDecimal score(Metric metric, BigDecimal value) {
      BigDecimal progress = Ratios.way(metric.baseline(), metric.target(), value);
      BigDecimal rounded = Ratios.round(progress);
      if (rounded.signum() < 0 || rounded.compareTo(ONE) >= 0) {
        return progress;
      }
      Point from = new Point(ZERO, ZERO);
      Point to = new Point(ONE, ONE);
      for (Point point : points) {
        if (rounded.compareTo(point.progress()) < 0) {
          to = point;
          break;
        }
        from = point;
      }
      return between == Between.STEPS
          ? from.score()
          : from.score()
              .add(
                  to.score()
                      .subtract(from.score())
                      .multiply(Ratios.way(from.progress(), to.progress(), progress)));
    }
  }

  /**
   * A point of a curve.
   *
   * @param progress a share of the way from baseline to target
   * @param score what it scores
   */
  record Point(BigDecimal progress, BigDecimal score) {}
}
