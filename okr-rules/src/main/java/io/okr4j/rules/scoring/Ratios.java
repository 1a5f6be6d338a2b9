package io.okr4j.rules.scoring;

import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Arithmetic with enough digits that rounding to 12 decimals gives what exact numbers would: shares
 * have 18 decimals, which is as many as a {@code long} holds of a number around 1, so that {@link
 * BigDecimal} need not use a big integer for them; values in a unit have 34 digits.
 */
final class Ratios {
  private static final int DECIMALS = 12;
  private static final int MORE_DECIMALS = 18;
  private static final BigDecimal LEAST_THAT_ROUNDS_TO_ONE = new BigDecimal("0.9999999999995");
  private static final BigDecimal NINE = BigDecimal.valueOf(9);
  private static final long[] POWERS_OF_TEN = {
    1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000
  };

  private Ratios() {}

  /** {@return how far the value is on the way, 0 at the start and 1 at the end; neither clamped} */
  static BigDecimal way(BigDecimal start, BigDecimal end, BigDecimal value) {
    return share(value.subtract(start), end.subtract(start));
  }

  /** {@return what goes straight from one number to another while the value goes its way} */
  static BigDecimal between(
      BigDecimal from, BigDecimal to, BigDecimal start, BigDecimal end, BigDecimal value) {
    // Divided last and once, as a way that is rounded first would be off by more.
    return from.add(share(to.subtract(from).multiply(value.subtract(start)), end.subtract(start)));
  }

  /** {@return the quotient of two numbers in the same unit, with 18 decimals} */
  static BigDecimal share(BigDecimal part, BigDecimal whole) {
    // BigDecimal divides in longs unless the dividend has fewer decimals than the divisor.
    BigDecimal dividend = part.scale() < whole.scale() ? part.setScale(whole.scale()) : part;
    return dividend.divide(whole, MORE_DECIMALS, RoundingMode.HALF_EVEN);
  }

  static BigDecimal share(long part, long whole) {
    return share(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
  }

  /** {@return the quotient with 34 digits, of numbers in any unit} */
  static BigDecimal divide(BigDecimal dividend, BigDecimal divisor) {
    return dividend.divide(divisor, MathContext.DECIMAL128);
  }

  static BigDecimal clamp(BigDecimal ratio) {
    return ratio.max(ZERO).min(ONE);
  }

  /** {@return the number as it is handed out and compared} */
  static BigDecimal round(BigDecimal number) {
    int scale = number.scale();
    if (scale == 0) {
      return number;
    }
    if (scale > 0 && scale <= MORE_DECIMALS && fitsInLong(number)) {
      return round(number.scaleByPowerOfTen(scale).longValue(), scale);
    }
    BigDecimal rounded = number.setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }

  /** Whether the digits of a number of 18 decimals or fewer surely fit into a long. */
  private static boolean fitsInLong(BigDecimal number) {
    return number.precision() <= MORE_DECIMALS || number.abs().compareTo(NINE) <= 0;
  }

  /** The same in longs, as nearly all numbers allow: a scorecard has ten to round an objective. */
  private static BigDecimal round(long digits, int scale) {
    long rounded = digits;
    int decimals = scale;
    if (scale > DECIMALS) {
      long unit = POWERS_OF_TEN[scale - DECIMALS];
      rounded = digits / unit;
      if (2 * Math.abs(digits % unit) >= unit) {
        rounded += digits < 0 ? -1 : 1;
      }
      decimals = DECIMALS;
    }
    // A number such as 0.5 has many zeros to lose: eight, four, two and one at a time.
    for (int zeros = 8; zeros > 0; zeros /= 2) {
      while (decimals >= zeros && rounded % POWERS_OF_TEN[zeros] == 0) {
        rounded /= POWERS_OF_TEN[zeros];
        decimals -= zeros;
      }
    }
    return BigDecimal.valueOf(rounded, decimals);
  }

  static Optional<BigDecimal> round(Optional<BigDecimal> number) {
    return number.isEmpty() ? number : Optional.of(round(number.get()));
  }

  /** {@return a number that compares as the rounded one does, which may end in zeros} */
  static BigDecimal comparable(BigDecimal number) {
    return number.scale() <= DECIMALS ? number : round(number);
  }

  /** {@return whether the number is at least 1 when it is rounded} */
  static boolean isWhole(BigDecimal number) {
    return number.compareTo(LEAST_THAT_ROUNDS_TO_ONE) >= 0;
  }

  /** {@return whether rounding leaves the number as it is} */
  static boolean isRound(BigDecimal number) {
    return comparable(number).compareTo(number) == 0;
  }

  /** Adds up weighted numbers exactly, so that their order does not count. */
  static final class WeightedMean {
    private BigDecimal sum = ZERO;
    private BigDecimal weights = ZERO;

    void add(BigDecimal number, BigDecimal weight) {
      if (number.signum() != 0) {
        BigDecimal part = weight.compareTo(ONE) == 0 ? number : number.multiply(weight);
        sum = sum.signum() == 0 ? part : sum.add(part);
      }
      weights = weights.add(weight);
    }

    /** {@return the mean with 18 decimals; none of nothing} */
    Optional<BigDecimal> mean() {
      return weights.signum() == 0 ? Optional.empty() : Optional.of(share(sum, weights));
    }
  }
}
