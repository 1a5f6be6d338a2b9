package io.okr4j.rules.scoring;

import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Rounds numbers one after another, and remembers the last: the score of a metric is mostly its
 * progress, and all key results of an objective mostly expect the same. Not thread-safe.
 */
final class Rounding {
  private BigDecimal last = ZERO;
  private Optional<BigDecimal> rounded = Optional.of(ZERO);

  /** {@return the number as it is handed out} */
  Optional<BigDecimal> round(Optional<BigDecimal> number) {
    if (number.isEmpty()) {
      return number;
    }
    if (number.get().compareTo(last) != 0) {
      last = number.get();
      rounded = Optional.of(Ratios.round(last));
    }
    return rounded;
  }
}
