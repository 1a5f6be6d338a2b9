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
   * {@return the score of a value, with 18 decimals, not clamped}
   *
   * @param metric the metric
   * @param value a value of it
   */
  BigDecimal score(Metric metric, BigDecimal value);

  /**
   * {@return how the score of a value comes about, as a formula with numbers in it}
   *
   * @param metric the metric
   * @param value a value of it
   */
  String formula(Metric metric, BigDecimal value);

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
      return Ratios.way(metric.baseline(), end(metric), value);
    }

    @Override
    public String formula(Metric metric, BigDecimal value) {
      return Formulas.way(metric.baseline(), end(metric), value);
    }

    private BigDecimal end(Metric metric) {
      return goal == Goal.TARGET ? metric.target() : metric.stretch().orElse(metric.target());
    }
  }

  /**
   * A company's own curve from progress to score, from (0, 0) by way of the points to (1, 1). A
   * step back scores less than 0, and more than the target more than 1, at the same rate as from
   * baseline to target.
   *
   * @param points the points, in order; progress strictly inside 0..1 and rising, the score in 0..1
   *     and never falling; with at most 12 decimals each
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
      return at(metric.baseline(), metric.target(), value);
    }

    /** {@return the number at a value on the way from a start to an end} */
    BigDecimal at(BigDecimal start, BigDecimal end, BigDecimal value) {
      BigDecimal progress = Ratios.way(start, end, value);
      BigDecimal rounded = Ratios.round(progress);
      if (rounded.signum() < 0 || rounded.compareTo(ONE) >= 0) {
        return progress;
      }
      Point from = last(rounded);
      Point to = next(rounded);
      return between == Between.STEPS
          ? from.score()
          : Ratios.between(
              from.score(), to.score(), mark(start, end, from), mark(start, end, to), value);
    }

    @Override
    public String formula(Metric metric, BigDecimal value) {
      BigDecimal progress = Ratios.round(Ratios.way(metric.baseline(), metric.target(), value));
      String way = Formulas.way(metric.baseline(), metric.target(), value);
      if (progress.signum() < 0 || progress.compareTo(ONE) >= 0) {
        return way;
      }
      Point from = last(progress);
      return between == Between.STEPS
          ? Formulas.number(from.score())
              + " from a progress of "
              + Formulas.number(from.progress())
          : Formulas.between(
                  from.progress(),
                  from.score(),
                  next(progress).progress(),
                  next(progress).score(),
                  progress)
              + " at a progress of "
              + way;
    }

    private static BigDecimal mark(BigDecimal start, BigDecimal end, Point point) {
      return start.add(end.subtract(start).multiply(point.progress()));
    }

    /** {@return the last point at or before the progress} */
    private Point last(BigDecimal progress) {
      Point last = new Point(ZERO, ZERO);
      for (Point point : points) {
        last = progress.compareTo(point.progress()) < 0 ? last : point;
      }
      return last;
    }

    /** {@return the first point after the progress} */
    private Point next(BigDecimal progress) {
      return points.stream()
          .filter(point -> progress.compareTo(point.progress()) < 0)
          .findFirst()
          .orElse(new Point(ONE, ONE));
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
