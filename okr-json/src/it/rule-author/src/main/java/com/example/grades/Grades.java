package com.example.grades;

import io.okr4j.core.Metric;
import io.okr4j.rules.scoring.MetricScoring;
import io.okr4j.rules.scoring.ScoringPolicy;
import java.math.BigDecimal;
import java.math.MathContext;

/** How Acme scores. */
final class Grades {
  static final ScoringPolicy POLICY =
      ScoringPolicy.standard().toBuilder().name("acme").metrics(new Squared()).build();

  /** The last steps to the target are the hardest, and count most: the square of the way. */
  record Squared() implements MetricScoring {
    @Override
    public BigDecimal score(Metric metric, BigDecimal value) {
      BigDecimal way = way(metric, value);
      return way.signum() < 0 ? BigDecimal.ZERO : way.pow(2);
    }

    @Override
    public String formula(Metric metric, BigDecimal value) {
      return "the square of " + way(metric, value);
    }

    private static BigDecimal way(Metric metric, BigDecimal value) {
      return value
          .subtract(metric.baseline())
          .divide(metric.target().subtract(metric.baseline()), MathContext.DECIMAL128);
    }
  }

  private Grades() {}
}
