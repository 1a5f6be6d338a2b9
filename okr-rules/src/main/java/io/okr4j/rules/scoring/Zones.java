package io.okr4j.rules.scoring;

import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.ZERO;

import io.okr4j.core.Metric;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Scores a metric by its zones: the baseline scores 0, the commit {@code commit}, the target {@code
 * target} and the stretch 1. Without a stretch the target scores 1; without a commit it goes from
 * the baseline to the target.
 *
 * <p>That 0.7 is a success and 0.3 the least that one stands for is how Google graded its OKRs (<a
 * href="https://rework.withgoogle.com/">re:Work, "Set goals with OKRs"</a>).
 *
 * @param commit what the commit scores, strictly between 0 and {@code target}
 * @param target what the target scores if there is a stretch, below 1
 * @param derived whether marks that are not given are put where their scores lie on the straight
 *     line through the given ones: see {@link ZoneMarks}
 * @param between what scores between two marks
 */
public record Zones(
    BigDecimal commit, BigDecimal target, boolean derived, MetricScoring.Between between)
    implements MetricScoring {
  private static final Zones STANDARD =
      new Zones(new BigDecimal("0.3"), new BigDecimal("0.7"), false, Between.LINEAR);

  /**
   * Checks the anchors.
   *
   * @param commit what the commit scores
   * @param target what the target scores if there is a stretch
   * @param derived whether marks that are not given are derived
   * @param between what scores between two marks
   * @throws IllegalArgumentException if not 0 &lt; commit &lt; target &lt; 1
   */
  public Zones {
    if (commit.signum() <= 0 || commit.compareTo(target) >= 0 || target.compareTo(ONE) >= 0) {
      throw new IllegalArgumentException(
          "zones need 0 < commit < target < 1, not " + commit + " and " + target);
    }
  }

  /** {@return the usual zones: 0.3 and 0.7, nothing derived, linear} */
  public static Zones standard() {
    return STANDARD;
  }

  /**
   * {@return the marks of a metric}
   *
   * @param metric any metric
   */
  public ZoneMarks marks(Metric metric) {
    return derived
        ? ZoneMarks.derive(
                this,
                Optional.of(metric.baseline()),
                metric.commit(),
                Optional.of(metric.target()),
                metric.stretch())
            .orElseThrow()
        : new ZoneMarks(metric.baseline(), metric.commit(), metric.target(), metric.stretch());
  }

  @Override
  public BigDecimal score(Metric metric, BigDecimal value) {
    ZoneMarks marks = derived ? marks(metric) : null;
    Optional<BigDecimal> stretch = marks == null ? metric.stretch() : marks.stretch();
    Optional<BigDecimal> commitMark = marks == null ? metric.commit() : marks.commit();
    BigDecimal targetScore = stretch.isPresent() ? target : ONE;
    boolean steps = between == Between.STEPS;
    if (steps && stretch.isPresent() && reaches(metric, value, stretch.get())) {
      return ONE;
    }
    if (reaches(metric, value, metric.target())) {
      if (steps) {
        return targetScore;
      }
      if (stretch.isPresent()) {
        return between(metric.target(), targetScore, stretch.get(), ONE, value);
      }
    }
    if (commitMark.isPresent() && reaches(metric, value, commitMark.get())) {
      return steps
          ? commit
          : between(commitMark.get(), commit, metric.target(), targetScore, value);
    }
    if (steps) {
      return ZERO;
    }
    return commitMark.isPresent()
        ? between(metric.baseline(), ZERO, commitMark.get(), commit, value)
        : between(metric.baseline(), ZERO, metric.target(), targetScore, value);
  }

  private static BigDecimal between(
      BigDecimal from, BigDecimal fromScore, BigDecimal to, BigDecimal toScore, BigDecimal value) {
    return fromScore.add(toScore.subtract(fromScore).multiply(Ratios.way(from, to, value)));
  }

  /** {@return whether the value is at the mark or further, in the direction of the metric} */
  private static boolean reaches(Metric metric, BigDecimal value, BigDecimal mark) {
    return value.compareTo(mark) * metric.target().compareTo(metric.baseline()) >= 0;
  }
}
