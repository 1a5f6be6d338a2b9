package io.okr4j.json;

import io.okr4j.core.Data;
import io.okr4j.core.InvalidValueException;
import java.math.BigDecimal;
import java.util.function.Predicate;
import javax.annotation.Nullable;
import tools.jackson.core.JsonGenerator;

/** An exact decimal, of any value or of some. */
final class DecimalKind extends Kind<BigDecimal> {
  static final DecimalKind DECIMAL =
      new DecimalKind(
          "number", "a number", "\"minimum\": -1e100, \"maximum\": 1e100", value -> true);
  static final DecimalKind POSITIVE =
      new DecimalKind(
          "positive",
          "a number above 0",
          "\"exclusiveMinimum\": 0, \"maximum\": 1e100",
          value -> value.signum() > 0);
  static final DecimalKind RATIO =
      new DecimalKind(
          "ratio",
          "a number from 0 to 1",
          "\"minimum\": 0, \"maximum\": 1",
          value -> value.signum() >= 0 && value.compareTo(BigDecimal.ONE) <= 0);

  /** What is expected of every number; a schema says no more of it than its size. */
  static final String BOUNDED =
      "a number of at most 34 significant digits, 0 or between 1e-100 and 1e100 in size";

  /** The most characters of a number that are easier to read than an exponent. */
  private static final int MAX_PLAIN = 40;

  private final String name;
  private final String expected;
  private final String bounds;
  private final Predicate<BigDecimal> range;

  private DecimalKind(String name, String expected, String bounds, Predicate<BigDecimal> range) {
    this.name = name;
    this.expected = expected;
    this.bounds = bounds;
    this.range = range;
  }

  @Override
  String expected() {
    return expected;
  }

  @Override
  @Nullable
  BigDecimal read(JsonInput in) {
    if (!in.token().isNumeric()) {
      return refuse(in);
    }
    BigDecimal plain = in.plainNumber();
    BigDecimal value = plain == null ? in.number() : plain;
    if (value != null && !range.test(value)) {
      return refuse(in);
    }
    BigDecimal bounded = plain == null && value != null ? bounded(value) : plain;
    return bounded == null ? refuse(in, BOUNDED) : bounded;
  }

  private static @Nullable BigDecimal bounded(BigDecimal value) {
    try {
      return new Data.Decimal(value).value();
    } catch (InvalidValueException e) {
      return null;
    }
  }

  @Override
  public Shape shape() {
    return new Shape.Named(name, expected, Shape.json("{\"type\": \"number\", " + bounds + "}"));
  }

  @Override
  public void write(JsonGenerator out, BigDecimal value) {
    String plain = value.toPlainString();
    out.writeNumber(plain.length() <= MAX_PLAIN ? plain : value.stripTrailingZeros().toString());
  }
}
