package io.okr4j.rules.scoring;

import io.okr4j.core.CheckIn;
import io.okr4j.core.Cycle;
import io.okr4j.core.Metric;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The least-squares line through (start, baseline) and the values of a metric. With x in days since
 * the start and y the values, both summed over the n points:
 *
 * <pre>{@code
 * d     = n * sum(x^2) - sum(x)^2
 * slope = b / d, where b = n * sum(x * y) - sum(x) * sum(y)
 * at x  = (a + b * x) / d, where a = sum(y) * sum(x^2) - sum(x) * sum(x * y)
 * }</pre>
 *
 * <p>d, a and b are exact, so that the first day at the target is, too. The range at x is the value
 * plus or minus {@code 2 * s * sqrt(1 + 1/n + (x - mean(x))^2 / (sum(x^2) - sum(x)^2 / n))}, where
 * s^2 is the sum of squared residuals divided by n - 2: the interval for a single new point of a
 * regression line (as in the NIST/SEMATECH e-Handbook of Statistical Methods), with 2 for about
 * 95%.
 */
final class Forecaster {
  private static final long FARTHEST = 36_525;
  private static final int POINTS_FOR_RANGE = 4;
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private final long start;
  private final List<Long> days = new ArrayList<>();
  private final List<BigDecimal> values = new ArrayList<>();

  private Forecaster(Metric metric, List<CheckIn> checkIns, Cycle cycle, LocalDate asOf) {
    start = cycle.starts().toEpochDay();
    add(cycle.starts(), metric.baseline());
    for (CheckIn checkIn : checkIns) {
      if (checkIn.value().isPresent() && !checkIn.on().isAfter(asOf)) {
        add(checkIn.on(), checkIn.value().get());
      }
    }
  }

  private void add(LocalDate day, BigDecimal value) {
    days.add(day.toEpochDay() - start);
    values.add(value);
  }

  /** {@return the forecast; none without values on two distinct days} */
  static Optional<Forecast> forecast(
      ScoringPolicy policy, Metric metric, List<CheckIn> checkIns, Cycle cycle, LocalDate asOf) {
    if (checkIns.size() < 2) {
      return Optional.empty();
    }
    Forecaster forecaster = new Forecaster(metric, checkIns, cycle, asOf);
    return forecaster.days.stream().skip(1).distinct().count() < 2
        ? Optional.empty()
        : Optional.of(forecaster.forecast(policy, metric, cycle));
  }

  private Forecast forecast(ScoringPolicy policy, Metric metric, Cycle cycle) {
    BigDecimal n = BigDecimal.valueOf(days.size());
    BigDecimal sumX = BigDecimal.ZERO;
    BigDecimal sumXx = BigDecimal.ZERO;
    BigDecimal sumY = BigDecimal.ZERO;
    BigDecimal sumXy = BigDecimal.ZERO;
    for (int i = 0; i < values.size(); i++) {
      BigDecimal x = BigDecimal.valueOf(days.get(i));
      BigDecimal y = values.get(i);
      sumX = sumX.add(x);
      sumXx = sumXx.add(x.multiply(x));
      sumY = sumY.add(y);
      sumXy = sumXy.add(x.multiply(y));
    }
    BigDecimal d = n.multiply(sumXx).subtract(sumX.multiply(sumX));
    BigDecimal b = n.multiply(sumXy).subtract(sumX.multiply(sumY));
    BigDecimal a = sumY.multiply(sumXx).subtract(sumX.multiply(sumXy));

    BigDecimal end = BigDecimal.valueOf(cycle.ends().toEpochDay() - start);
    BigDecimal line = Ratios.divide(a.add(b.multiply(end)), d);
    UnitBounds bounds = policy.bounds(metric);
    BigDecimal value = bounds.nearest(line);
    return new Forecast(
        Ratios.round(value),
        Ratios.round(policy.clamping().clamp(policy.metrics().score(metric, value))),
        reachedOn(metric, a, b, d, cycle),
        values.size() < POINTS_FOR_RANGE
            ? Optional.empty()
            : Optional.of(range(line, spread(n, sumX, a, b, d, end), bounds)));
  }

  private static Optional<LocalDate> reachedOn(
      Metric metric, BigDecimal a, BigDecimal b, BigDecimal d, Cycle cycle) {
    if (b.signum() != metric.target().compareTo(metric.baseline())) {
      return Optional.empty();
    }
    BigDecimal day = metric.target().multiply(d).subtract(a).divide(b, 0, RoundingMode.CEILING);
    return day.compareTo(BigDecimal.valueOf(FARTHEST)) > 0
        ? Optional.empty()
        : Optional.of(cycle.starts().plusDays(day.max(BigDecimal.ZERO).longValueExact()));
  }

  private static Forecast.Range range(BigDecimal line, BigDecimal spread, UnitBounds bounds) {
    return new Forecast.Range(
        Ratios.round(bounds.nearest(line.subtract(spread))),
        Ratios.round(bounds.nearest(line.add(spread))));
  }

  private BigDecimal spread(
      BigDecimal n, BigDecimal sumX, BigDecimal a, BigDecimal b, BigDecimal d, BigDecimal end) {
    BigDecimal squares = BigDecimal.ZERO;
    for (int i = 0; i < values.size(); i++) {
      // The residual times d, which is exact.
      BigDecimal x = BigDecimal.valueOf(days.get(i));
      BigDecimal residual = values.get(i).multiply(d).subtract(a).subtract(b.multiply(x));
      squares = squares.add(residual.multiply(residual));
    }
    // (x - sum(x)/n)^2 / (sum(x^2) - sum(x)^2 / n) is (n * x - sum(x))^2 / (n * d).
    BigDecimal off = n.multiply(end).subtract(sumX);
    BigDecimal far =
        BigDecimal.ONE
            .add(Ratios.divide(BigDecimal.ONE, n))
            .add(Ratios.divide(off.multiply(off), n.multiply(d)));
    BigDecimal variance = Ratios.divide(squares, d.multiply(d).multiply(n.subtract(TWO)));
    return TWO.multiply(variance.multiply(far).sqrt(MathContext.DECIMAL128));
  }
}
