package io.okr4j.rules.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How people read scores and progress. Documents have at most four decimals in any case, and
 * nothing is compared after this rounding.
 *
 * <p>Immutable, and safe to share between threads.
 *
 * @param decimals how many decimals, in 0..12
 * @param percent whether 0.7 reads 70%
 * @param rounding how what has more decimals is rounded; not {@link RoundingMode#UNNECESSARY}
 */
public record Display(int decimals, boolean percent, RoundingMode rounding) {
  private static final Display STANDARD = of(2, false);
  private static final int MOST = 12;

  /**
   * Checks the number of decimals and the rounding.
   *
   * @param decimals how many decimals
   * @param percent whether 0.7 reads 70%
   * @param rounding how what has more decimals is rounded
   * @throws IllegalArgumentException if there are not 0..12 decimals, or rounding is unnecessary
   */
  public Display {
    if (decimals < 0 || decimals > MOST) {
      throw new IllegalArgumentException(decimals + " decimals; expected 0 to " + MOST);
    }
    if (rounding == RoundingMode.UNNECESSARY) {
      throw new IllegalArgumentException(
          "no rounding; expected some, as not all numbers are short");
    }
  }

  /**
   * {@return a display that rounds half up}
   *
   * @param decimals how many decimals, in 0..12
   * @param percent whether 0.7 reads 70%
   * @throws IllegalArgumentException if there are not 0..12 decimals
   */
  public static Display of(int decimals, boolean percent) {
    return new Display(decimals, percent, RoundingMode.HALF_UP);
  }

  /** {@return the usual: two decimals, 0.37} */
  public static Display standard() {
    return STANDARD;
  }

  /**
   * {@return the number as people read it, such as {@code 0.37} or {@code 37%}}
   *
   * @param ratio any number
   */
  public String show(BigDecimal ratio) {
    BigDecimal shown = percent ? ratio.movePointRight(2) : ratio;
    return shown.setScale(decimals, rounding).toPlainString() + (percent ? "%" : "");
  }
}
