package io.okr4j.rules.scoring;

import static com.google.common.base.Preconditions.checkArgument;
import static java.math.BigDecimal.ONE;

import com.google.common.collect.ImmutableList;
import io.okr4j.rules.scoring.Ratios.WeightedMean;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A number on each day from a day on.
 *
 * <p>Immutable, and safe to share between threads.
 *
 * @param from the first day
 * @param values the number on each day; none on a day without
 */
public record Series(LocalDate from, ImmutableList<Optional<BigDecimal>> values) {

  /**
   * {@return the number on a day; none outside the series}
   *
   * @param day any day
   */
  public Optional<BigDecimal> on(LocalDate day) {
    long place = day.toEpochDay() - from.toEpochDay();
    return place >= 0 && place < values.size() ? values.get((int) place) : Optional.empty();
  }

  /**
   * {@return on each day the mean of those series that have a number on it, rounded to 12 decimals}
   *
   * @param series any series
   * @param from the first day
   * @param to the last day
   * @throws IllegalArgumentException if the last day is before the first
   */
  public static Series mean(List<Series> series, LocalDate from, LocalDate to) {
    checkArgument(!to.isBefore(from), "%s is before %s", to, from);
    ImmutableList.Builder<Optional<BigDecimal>> means = ImmutableList.builder();
    for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
      WeightedMean mean = new WeightedMean();
      for (Series each : series) {
        each.on(day).ifPresent(number -> mean.add(number, ONE));
      }
      means.add(Ratios.round(mean.mean()));
    }
    return new Series(from, means.build());
  }
}
