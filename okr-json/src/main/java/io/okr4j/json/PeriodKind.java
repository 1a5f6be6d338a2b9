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

  private PeriodKind() {}

  @Override
  String expected() {
    return "a period above zero such as P14D, P2W or P3M";
  }

  @Override
  @Nullable
  Period read(JsonInput in) {
    Period period = in.token() == JsonToken.VALUE_STRING ? parse(in.text()) : null;
    return period == null || period.isZero() ? refuse(in) : period;
  }

  private static @Nullable Period parse(String text) {
    try {
      return FORM.matcher(text).matches() ? Period.parse(text) : null;
    } catch (DateTimeParseException | ArithmeticException e) {
      return null; // More than 2147483647 of something; of days, by way of weeks.
    }
  }

  @Override
  public void write(JsonGenerator out, Period period) {
    out.writeString(period.toString());
  }
}
