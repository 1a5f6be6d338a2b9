package io.okr4j.core.testkit;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.stream.Stream;

/** Makes decimals within the bounds of the model, plain and extreme. */
final class Numbers {
  private static final int MAX_EXPONENT = 100;
  private static final int MOST_WORDS = 4;
  private static final int WORD = 100_000_000;

  private static final ImmutableList<BigDecimal> EXTREME =
      decimals(
          "-1",
          "-0.5",
          "0.10",
          "1E+2",
          "0E+9",
          "-0.000",
          "1E+100",
          "-1E+100",
          "1E-100",
          "-1E-100",
          "9999999999999999999999999999999999",
          "-0.3333333333333333333333333333333333",
          "9.999999999999999999999999999999999E+99",
          "1.000000000000000000000000000000001E-100");

  private static final ImmutableList<BigDecimal> EXTREME_RATIOS =
      decimals(
          "0.70",
          "1.00",
          "0E+9",
          "1E-100",
          "0.3333333333333333333333333333333333",
          "0.9999999999999999999999999999999999");

  private static final ImmutableList<BigDecimal> EXTREME_WEIGHTS =
      decimals(
          "1.0",
          "1E+2",
          "1E+100",
          "1E-100",
          "0.3333333333333333333333333333333333",
          "9999999999999999999999999999999999");

  private Numbers() {}

  /** {@return a number as people measure it: from 0 to 1000, with at most two decimals} */
  static BigDecimal plain(Source source) {
    int scale = source.below(3);
    return BigDecimal.valueOf(source.below(1001), scale);
  }

  /** {@return a number at the bounds, or of up to 32 digits anywhere between them} */
  static BigDecimal extreme(Source source) {
    return source.flag() ? anySize(source) : source.pick(EXTREME);
  }

  /** {@return a share from 0 to 1, in whole percent} */
  static BigDecimal plainRatio(Source source) {
    return BigDecimal.valueOf(source.below(101), 2);
  }

  static BigDecimal extremeRatio(Source source) {
    return source.pick(EXTREME_RATIOS);
  }

  static BigDecimal plainWeight(Source source) {
    return BigDecimal.valueOf(source.between(1, 10));
  }

  static BigDecimal extremeWeight(Source source) {
    return source.pick(EXTREME_WEIGHTS);
  }

  private static BigDecimal anySize(Source source) {
    BigDecimal digits = BigDecimal.ZERO;
    for (int word : source.list(1, MOST_WORDS, s -> s.below(WORD))) {
      digits = digits.multiply(BigDecimal.valueOf(WORD)).add(BigDecimal.valueOf(word));
    }
    int size = source.below(MAX_EXPONENT);
    int exponent = source.flag() ? -size : size;
    BigDecimal shifted = digits.scaleByPowerOfTen(exponent - digits.precision() + 1);
    return source.flag() ? shifted.negate() : shifted;
  }

  private static ImmutableList<BigDecimal> decimals(String... spellings) {
    return Stream.of(spellings).map(BigDecimal::new).collect(ImmutableList.toImmutableList());
  }
}
