package io.okr4j.rules.scoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Where a metric will be at the end of its cycle if it goes on like this: the least-squares line
 * through (start, baseline) and the values up to the day. Numbers are rounded to 12 decimals, half
 * up.
 *
 * <p>Immutable, and safe to share between threads.
 *
 * @param value the value of the line at the cycle's end, in the unit of the metric
 * @param score the score that this value would have
 * @param reachedOn the first day, not before the cycle's start, on which the line is at the target
 *     or past it; none if the line does not move that way, or takes more than 36,525 days
 * @param range what the value may well be, from how far the values lie off the line; none with
 *     fewer than four points, (start, baseline) being one; an estimate, with 15 digits
 */
public record Forecast(
    BigDecimal value, BigDecimal score, Optional<LocalDate> reachedOn, Optional<Range> range) {

  /**
   * A range of values.
   *
   * @param lowest the lowest value, in the unit of the metric
   * @param highest the highest value, in the unit of the metric
   */
  public record Range(BigDecimal lowest, BigDecimal highest) {}
}
