package io.okr4j.rules.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Puts numbers into formulas as people read them: with at most four decimals, half up. */
final class Formulas {
  private static final int DECIMALS = 4;
  private static final int LONGEST = 34;

  private Formulas() {}

  static String number(BigDecimal number) {
    BigDecimal rounded = number.setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
    return rounded.precision() - rounded.scale() > LONGEST
        ? rounded.toString()
        : rounded.toPlainString();
  }

  /** {@return the number as it stands in a sum or a product} */
  static String summand(BigDecimal number) {
    String shown = number(number);
    return number.signum() < 0 ? "(" + shown + ")" : shown;
  }

  /** Values stay as they are: what is small in its unit is not nothing. */
  static String value(BigDecimal value) {
    String plain = value.stripTrailingZeros().toPlainString();
    String shown = plain.length() > LONGEST ? value.stripTrailingZeros().toString() : plain;
    return value.signum() < 0 ? "(" + shown + ")" : shown;
  }

  /** {@return such as {@code (12.6 - 9) / (18 - 9)}} */
  static String way(BigDecimal from, BigDecimal to, BigDecimal value) {
    String start = value(from);
    return "(" + value(value) + " - " + start + ") / (" + value(to) + " - " + start + ")";
  }

  /** {@return such as {@code 0.3 + 0.4 x (60 - 20) / (100 - 20)}} */
  static String between(
      BigDecimal from, BigDecimal fromScore, BigDecimal to, BigDecimal toScore, BigDecimal value) {
    BigDecimal rise = toScore.subtract(fromScore);
    String start = fromScore.signum() == 0 ? "" : number(fromScore) + " + ";
    String factor = rise.compareTo(BigDecimal.ONE) == 0 ? "" : number(rise) + " x ";
    return start + factor + way(from, to, value);
  }
}
