package io.okr4j.rules.scoring;

import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;

/**
 * Whether a key result can count for less than nothing or more than all: holds for its score, and
 * for its progress where that is averaged.
 *
 * <p>Immutable, and safe to share between threads.
 *
 * @param below whether what is below 0 counts as 0
 * @param above whether what is above 1 counts as 1
 */
public record Clamping(boolean below, boolean above) {
  private static final Clamping BOTH = new Clamping(true, true);

  /** {@return the usual: a key result counts for 0..1} */
  public static Clamping both() {
    return BOTH;
  }

  /**
   * {@return the number, clamped}
   *
   * @param number any number
   */
  public BigDecimal clamp(BigDecimal number) {
    BigDecimal atLeast = below && number.signum() < 0 ? ZERO : number;
    return above ? atLeast.min(ONE) : atLeast;
  }
}
