package io.okr4j.rules.scoring;

import io.okr4j.core.CheckIn;
import io.okr4j.core.Cycle;
import io.okr4j.core.Metric;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.annotation.Nullable;

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
  private int points;
  private boolean hasTwoDays;
  private @Nullable LocalDate someDay;
  private BigDecimal sumX = BigDecimal.ZERO;
  private BigDecimal sumXx = BigDecimal.ZERO;
  private BigDecimal sumY = BigDecimal.ZERO;
  private BigDecimal sumXy = BigDecimal.ZERO;
  private BigDecimal sumYy = BigDecimal.ZERO;

  private Forecaster(Cycle cycle) {
    start = cycle.starts().toEpochDay();
  }

  private void add(LocalDate day, BigDecimal y) {
    BigDecimal x = BigDecimal.valueOf(day.toEpochDay() - start);
    points++;
    sumX = sumX.add(x);
    sumXx = sumXx.add(x.multiply(x));
    sumY = sumY.add(y);
    sumXy = sumXy.add(x.multiply(y));
    sumYy = sumYy.add(y.multiply(y));
  }

  /** {@return the forecast; none without values on two distinct days} */
  static Optional<Forecast> forecast(
      ScoringPolicy policy, Metric metric, List<CheckIn> checkIns, Cycle cycle, LocalDate asOf) {
    return of(metric, checkIns, cycle, asOf).map(f -> f.forecast(policy, metric, cycle));
  }

  /** {@return how the forecast comes about; none without one} */
  static Optional<String> explain(
      ScoringPolicy policy, Metric metric, List<CheckIn> checkIns, Cycle cycle, LocalDate asOf) {
    return of(metric, checkIns, cycle, asOf).map(f -> f.explain(policy, metric, cycle));
  }

  private static Optional<Forecaster> of(
      Metric metric, List<CheckIn> checkIns, Cycle cycle, LocalDate asOf) {
    Forecaster forecaster = new Forecaster(cycle);
    for (CheckIn checkIn : checkIns) {
      if (checkIn.value().isPresent() && !checkIn.on().isAfter(asOf)) {
        forecaster.hasTwoDays |=
            forecaster.someDay != null && !forecaster.someDay.equals(checkIn.on());
        forecaster.someDay = checkIn.on();
        forecaster.add(checkIn.on(), checkIn.value().get());
      }
    }
    if (!forecaster.hasTwoDays) {
      return Optional.empty();
    }
    forecaster.add(cycle.starts(), metric.baseline());
    return Optional.of(forecaster);
  }

  private String explain(ScoringPolicy policy, Metric metric, Cycle cycle) {
    BigDecimal n = BigDecimal.valueOf(points);
    BigDecimal d = n.multiply(sumXx).subtract(sumX.multiply(sumX));
    BigDecimal b = n.multiply(sumXy).subtract(sumX.multiply(sumY));
    BigDecimal a = sumY.multiply(sumXx).subtract(sumX.multiply(sumXy));
    Forecast forecast = forecast(policy, metric, cycle);
    return Formulas.number(forecast.value())
        + " = "
        + Formulas.number(Ratios.divide(a, d))
        + " + "
        + Formulas.summand(Ratios.divide(b, d))
        + " x "
        + (cycle.ends().toEpochDay() - start)
        + " days, the line nearest to "
        + points
        + " points"
        + (isBounded(policy, metric, a, b, d, cycle) ? ", within the bounds of its unit" : "")
        + forecast
            .range()
            .map(
                range ->
                    "; "
                        + Formulas.number(range.lowest())
                        + " to "
                        + Formulas.number(range.highest())
                        + " by how far they lie off it")
            .orElse("")
        + "; would score "
        + Formulas.number(forecast.score());
  }

  private boolean isBounded(
      ScoringPolicy policy, Metric metric, BigDecimal a, BigDecimal b, BigDecimal d, Cycle cycle) {
    BigDecimal end = BigDecimal.valueOf(cycle.ends().toEpochDay() - start);
    BigDecimal line = Ratios.divide(a.add(b.multiply(end)), d);
    return policy.bounds(metric).nearest(line).compareTo(line) != 0;
  }

  private Forecast forecast(ScoringPolicy policy, Metric metric, Cycle cycle) {
    BigDecimal n = BigDecimal.valueOf(points);
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
        points < POINTS_FOR_RANGE
            ? Optional.empty()
            : Optional.of(range(line, spread(n, a, b, d, end), bounds)));
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
      BigDecimal n, BigDecimal a, BigDecimal b, BigDecimal d, BigDecimal end) {
    // The sum of squared residuals is sum(y^2) - (a * sum(y) + b * sum(x * y)) / d; times d, exact.
    BigDecimal squares = d.multiply(sumYy).subtract(a.multiply(sumY)).subtract(b.multiply(sumXy));
    // (x - sum(x)/n)^2 / (sum(x^2) - sum(x)^2 / n) is (n * x - sum(x))^2 / (n * d), and so
    // 1 + 1/n + that is (n * d + d + (n * x - sum(x))^2) / (n * d).
    // From here on nothing is subtracted that is nearly the same: a double has digits enough.
    BigDecimal off = n.multiply(end).subtract(sumX);
    double far = n.multiply(d).add(d).add(off.multiply(off)).doubleValue();
    double whole = d.multiply(d).multiply(n).multiply(n.subtract(TWO)).doubleValue();
    double square = squares.doubleValue() / whole * far;
    return TWO.multiply(BigDecimal.valueOf(Math.sqrt(square)));
  }
}
