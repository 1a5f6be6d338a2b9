package io.okr4j.rules.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Numbers that fit into longs are rounded as all others are. */
class RatiosTest {
  private static BigDecimal plainly(BigDecimal number) {
    BigDecimal rounded = number.setScale(12, RoundingMode.HALF_UP).stripTrailingZeros();
    return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
  }

  @Property
  void roundsAsBigDecimalDoes(
      @ForAll long digits, @ForAll @IntRange(min = -3, max = 40) int scale) {
    BigDecimal number = BigDecimal.valueOf(digits, scale);
    assertEquals(plainly(number), Ratios.round(number));
  }

  @Property
  void roundsWhatDoesNotFitIntoALong(
      @ForAll BigInteger digits, @ForAll @IntRange(min = -3, max = 40) int scale) {
    BigDecimal number = new BigDecimal(digits.multiply(BigInteger.TEN.pow(20)), scale);
    assertEquals(plainly(number), Ratios.round(number));
  }

  @Property
  void losesAllZerosAtTheEnd(
      @ForAll @IntRange(min = -99, max = 99) int digits,
      @ForAll @IntRange(min = 0, max = 16) int zeros,
      @ForAll @IntRange(min = 0, max = 18) int scale) {
    BigDecimal number =
        BigDecimal.valueOf(digits).scaleByPowerOfTen(zeros).movePointLeft(scale).setScale(18);
    assertEquals(plainly(number), Ratios.round(number));
  }

  @Example
  void halvesGoAwayFromNothing() {
    assertEquals(new BigDecimal("0.000000000001"), Ratios.round(new BigDecimal("5E-13")));
    assertEquals(new BigDecimal("-0.000000000001"), Ratios.round(new BigDecimal("-5E-13")));
    assertEquals(BigDecimal.ONE, Ratios.round(new BigDecimal("0.999999999999500000")));
    assertEquals(BigDecimal.ZERO, Ratios.round(new BigDecimal("0.000000000000499999")));
  }
}
