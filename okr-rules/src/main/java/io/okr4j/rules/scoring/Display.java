package io.okr4j.rules.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How people read scores and progress. Documents have at most four decimals in any case, and
 * nothing is compared after this rounding.
 *
 * <p>Immutable, and safe to share between threads.
 *
 * @param decimals how many decimals, in 0..12; half up
 * @param percent whether 0.7 reads 70%
 */
public record Display(int decimals, boolean percent) {
  private static final Display STANDARD = new Display(2, false);
  private static final int MOST = 12;

  /**
   * Checks the number of decimals.
   *
   * @param decimals how many decimals
   * @param percent whether 0.7 reads 70%
   * @throws IllegalArgumentException if it is outside 0..12
   */
  public Display {
    if (decimals < 0 || decimals > MOST) {
      throw new IllegalArgumentException(decimals + " decimals; expected 0 to " + MOST);
    }
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
    return shown.setScale(decimals, RoundingMode.HALF_UP).toPlainString() + (percent ? "%" : "");
  }
}
