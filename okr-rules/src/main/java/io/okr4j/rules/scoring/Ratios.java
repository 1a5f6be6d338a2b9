package io.okr4j.rules.scoring;

import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/** Arithmetic with enough digits that rounding to 12 decimals gives what exact numbers would. */
final class Ratios {
  private static final int DECIMALS = 12;

  private Ratios() {}

  /** {@return how far the value is on the way, 0 at the start and 1 at the end; neither clamped} */
  static BigDecimal way(BigDecimal start, BigDecimal end, BigDecimal value) {
    return divide(value.subtract(start), end.subtract(start));
  }

  static BigDecimal divide(BigDecimal dividend, BigDecimal divisor) {
    return dividend.divide(divisor, MathContext.DECIMAL128);
  }

  static BigDecimal divide(long dividend, long divisor) {
    return divide(BigDecimal.valueOf(dividend), BigDecimal.valueOf(divisor));
  }

  static BigDecimal clamp(BigDecimal ratio) {
    return ratio.max(ZERO).min(ONE);
  }

  /** {@return the number as it is handed out and compared} */
  static BigDecimal round(BigDecimal number) {
    BigDecimal rounded = number.setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }

  static Optional<BigDecimal> round(Optional<BigDecimal> number) {
    return number.isEmpty() ? number : Optional.of(round(number.get()));
  }

  /** {@return whether rounding leaves the number as it is} */
  static boolean isRound(BigDecimal number) {
    return number.scale() <= DECIMALS || round(number).compareTo(number) == 0;
  }

  /** Adds up weighted numbers exactly, so that their order does not count. */
  static final class WeightedMean {
    private BigDecimal sum = ZERO;
    private BigDecimal weights = ZERO;

    void add(BigDecimal number, BigDecimal weight) {
      sum = sum.add(number.multiply(weight));
      weights = weights.add(weight);
    }

    /** {@return the mean with 34 digits; none of nothing} */
    Optional<BigDecimal> mean() {
      return weights.signum() == 0 ? Optional.empty() : Optional.of(divide(sum, weights));
    }
  }
}
