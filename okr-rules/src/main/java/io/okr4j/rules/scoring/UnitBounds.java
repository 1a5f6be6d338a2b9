package io.okr4j.rules.scoring;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What values a unit allows, so that no forecast leaves them: 0 to 100 for {@code %}, say.
 *
 * <p>Immutable, and safe to share between threads.
 *
 * @param atLeast the lowest value
 * @param atMost the highest value
 */
public record UnitBounds(Optional<BigDecimal> atLeast, Optional<BigDecimal> atMost) {
  /**
   * Checks the order.
   *
   * @param atLeast the lowest value
   * @param atMost the highest value
   * @throws IllegalArgumentException if the lowest value is above the highest
   */
  public UnitBounds {
    if (atLeast.isPresent() && atMost.isPresent() && atLeast.get().compareTo(atMost.get()) > 0) {
      throw new IllegalArgumentException(
          "bounds that cross: " + atLeast.get() + " and " + atMost.get());
    }
  }

  /**
   * {@return the value that is allowed and nearest to the given one}
   *
   * @param value any value
   */
  public BigDecimal nearest(BigDecimal value) {
    BigDecimal high = atLeast.map(value::max).orElse(value);
    return atMost.map(high::min).orElse(high);
  }
}
