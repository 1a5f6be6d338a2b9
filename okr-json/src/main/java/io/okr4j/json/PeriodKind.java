package io.okr4j.json;

import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import javax.annotation.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonToken;

/** A period above zero in ISO 8601's form, as in {@code P14D}. Weeks are written as days. */
final class PeriodKind extends Kind<Period> {
  static final PeriodKind PERIOD = new PeriodKind();

  /** What {@link Period#parse} takes, without its signs and small letters. */
  private static final Pattern FORM =
      Pattern.compile("P(?=[0-9])([0-9]++Y)?([0-9]++M)?([0-9]++W)?([0-9]++D)?");

  /** What is expected of a period that is spelt well. */
  static final String BOUNDED =
      "a period of at most " + Integer.MAX_VALUE + " years, months or days";

  private PeriodKind() {}

  @Override
  String expected() {
    return "a period above zero such as P14D, P2W or P3M";
  }

  @Override
  @Nullable
  Period read(JsonInput in) {
    if (in.token() != JsonToken.VALUE_STRING || !FORM.matcher(in.text()).matches()) {
      return refuse(in);
    }
    try {
      Period period = Period.parse(in.text());
      return period.isZero() ? refuse(in) : period;
    } catch (DateTimeParseException | ArithmeticException e) {
      return refuse(in, BOUNDED); // Of days perhaps by way of weeks.
    }
  }

  @Override
  public Shape shape() {
    return new Shape.Named(
        "period",
        expected(),
        Shape.json(
            """
            {"type": "string", "examples": ["P14D", "P3M"],
             "pattern": "^P(?=[0-9])(?=.*[1-9])([0-9]+Y)?([0-9]+M)?([0-9]+W)?([0-9]+D)?$"}
            """));
  }

  @Override
  public void write(JsonGenerator out, Period period) {
    out.writeString(period.toString());
  }
}
