package io.okr4j.json;

import java.math.BigDecimal;
import javax.annotation.Nullable;
import tools.jackson.core.JsonGenerator;

/** How many there are of something that is there at all. */
final class CountKind extends Kind<Integer> {
  static final CountKind AT_LEAST_ONE = new CountKind();

  private CountKind() {}

  @Override
  String expected() {
    return "a whole number from 1 to " + Integer.MAX_VALUE;
  }

  @Override
  @Nullable
  Integer read(JsonInput in) {
    BigDecimal number = in.token().isNumeric() ? in.number() : null;
    if (number == null
        || number.compareTo(BigDecimal.ONE) < 0
        || number.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0
        || number.stripTrailingZeros().scale() > 0) {
      return refuse(in);
    }
    return number.intValueExact();
  }

  @Override
  public Shape shape() {
    return new Shape.Inline(
        expected(),
        Shape.json(
            "{\"type\": \"integer\", \"minimum\": 1, \"maximum\": " + Integer.MAX_VALUE + "}"));
  }

  @Override
  public void write(JsonGenerator out, Integer count) {
    out.writeNumber(count);
  }
}
