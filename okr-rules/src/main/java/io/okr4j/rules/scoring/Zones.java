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
    if (isStraight(metric)) {
      return Ratios.way(metric.baseline(), metric.target(), value);
    }
    Part part = part(metric, value);
    return between == Between.STEPS
        ? part.fromScore()
        : Ratios.between(part.fromScore(), part.toScore(), part.from(), part.to(), value);
  }

  @Override
  public String formula(Metric metric, BigDecimal value) {
    Part part = part(metric, value);
    return between == Between.STEPS
        ? Formulas.number(part.fromScore()) + " from " + Formulas.number(part.from()) + " on"
        : Formulas.between(part.from(), part.fromScore(), part.to(), part.toScore(), value);
  }

  /** {@return whether a metric has one part: what its value scores is its progress} */
  private boolean isStraight(Metric metric) {
    return between == Between.LINEAR
        && !derived
        && metric.commit().isEmpty()
        && metric.stretch().isEmpty();
  }

  /** Two neighbouring marks and what they score. */
  private record Part(BigDecimal from, BigDecimal fromScore, BigDecimal to, BigDecimal toScore) {}

  /** {@return the part of the way in which the value lies; the outer ones have no end} */
  private Part part(Metric metric, BigDecimal value) {
    ZoneMarks marks = marks(metric);
    BigDecimal goal = metric.target();
    BigDecimal goalScore = marks.stretch().isPresent() ? target : ONE;
    if (reaches(metric, value, goal)) {
      if (marks.stretch().isPresent()) {
        BigDecimal stretch = marks.stretch().get();
        return between == Between.STEPS && reaches(metric, value, stretch)
            ? new Part(stretch, ONE, stretch, ONE)
            : new Part(goal, goalScore, stretch, ONE);
      }
      if (between == Between.STEPS) {
        return new Part(goal, goalScore, goal, goalScore);
      }
    }
    if (marks.commit().isPresent()) {
      BigDecimal least = marks.commit().get();
      return reaches(metric, value, least)
          ? new Part(least, commit, goal, goalScore)
          : new Part(metric.baseline(), ZERO, least, commit);
    }
    return new Part(metric.baseline(), ZERO, goal, goalScore);
  }

  /** {@return whether the value is at the mark or further, in the direction of the metric} */
  private static boolean reaches(Metric metric, BigDecimal value, BigDecimal mark) {
    return value.compareTo(mark) * metric.target().compareTo(metric.baseline()) >= 0;
  }
}
