package io.okr4j.json;

import java.time.DateTimeException;
import java.time.LocalDate;
import javax.annotation.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonToken;

/** A day of the years 0000 to 9999, as in {@code 2026-10-01} and in no other spelling. */
final class DayKind extends Kind<LocalDate> {
  static final DayKind DAY = new DayKind();

  static final int LAST_YEAR = 9999;

  private static final String EXISTING = "a day that is in the calendar, such as 2026-10-01";

  private DayKind() {}

  @Override
  String expected() {
    return "a day such as 2026-10-01";
  }

  @Override
  @Nullable
  LocalDate read(JsonInput in) {
    try {
      LocalDate day = in.token() == JsonToken.VALUE_STRING ? in.day() : null;
      return day == null ? refuse(in) : day;
    } catch (DateTimeException e) { // Not every month has a 31st.
      return refuse(in, EXISTING);
    }
  }

  @Override
  public Shape shape() {
    return new Shape.Named(
        "day",
        expected(),
        Shape.json(
            """
            {"type": "string", "format": "date", "examples": ["2026-10-01"],
             "pattern": "^([0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))|([0-9]{2}(0[48]|[2468][048]|[13579][26])|([02468][048]|[13579][26])00)-02-29)$"}
            """));
  }

  @Override
  public void write(JsonGenerator out, LocalDate day) {
    out.writeString(day.toString());
  }
}
