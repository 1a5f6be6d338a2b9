package io.okr4j.core;

import java.math.BigDecimal;
import java.math.BigInteger;

/** The bounds and the one normal form of all decimals. */
final class Decimals {
  private static final int MAX_DIGITS = 34;

  /** Of a thousand digits: more than anyone types, zeros at the end included. */
  private static final int MAX_BITS = 3322;

  private static final int MAX_EXPONENT = 100;
  private static final BigDecimal LARGEST = BigDecimal.ONE.scaleByPowerOfTen(MAX_EXPONENT);

  private Decimals() {}

  /** {@return whether the value is within the bounds, whatever its spelling} */
  static boolean isBounded(BigDecimal value) {
    if (value.signum() == 0) {
      return true;
    }
    if (isOverlong(value)) {
      return false;
    }
    // The exponent first: stripping the zeros of 1e999999999 is quick, adding to it would not be.
    long exponent = (long) value.precision() - value.scale() - 1;
    if (exponent < -MAX_EXPONENT || exponent > MAX_EXPONENT) {
      return false;
    }
    return (exponent < MAX_EXPONENT || value.abs().compareTo(LARGEST) <= 0)
        && (value.precision() <= MAX_DIGITS
            || value.stripTrailingZeros().precision() <= MAX_DIGITS);
  }

  /**
   * {@return whether the value is one of the many that are known at a glance to be within the
   * bounds and in normal form}
   */
  static boolean isPlain(BigDecimal value) {
    int scale = value.scale();
    if (scale < 0 || scale > MAX_DIGITS) {
      return false;
    }
    BigInteger digits = value.unscaledValue();
    return digits.bitLength() < Long.SIZE && (scale == 0 || digits.longValue() % 10 != 0);
  }

  /** {@return whether it is spelt with so many digits that even counting them would take long} */
  static boolean isOverlong(BigDecimal value) {
    return value.unscaledValue().bitLength() > MAX_BITS;
  }

  /**
   * {@return the same value in normal form: no zeros at the end of the fraction, and never an
   * exponent, so that 10 is spelt 10}
   */
  static BigDecimal normalize(BigDecimal value) {
    if (isNormal(value)) {
      return value;
    }
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  static boolean isNormal(BigDecimal value) {
    int scale = value.scale();
    return scale == 0 || (scale > 0 && value.stripTrailingZeros().scale() == scale);
  }
}
