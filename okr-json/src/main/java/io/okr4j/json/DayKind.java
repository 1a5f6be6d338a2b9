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

  private static final String FORM = "dddd-dd-dd";

  private DayKind() {}

  @Override
  String expected() {
    return "a day such as 2026-10-01";
  }

  @Override
  @Nullable
  LocalDate read(JsonInput in) {
    String text = in.token() == JsonToken.VALUE_STRING ? in.text() : "";
    if (!hasForm(text)) {
      return refuse(in);
    }
    try {
      return in.share(LocalDate.of(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10)));
    } catch (DateTimeException e) { // Not every month has a 31st.
      return refuse(in, EXISTING);
    }
  }

  private static boolean hasForm(String text) {
    if (text.length() != FORM.length()) {
      return false;
    }
    for (int i = 0; i < FORM.length(); i++) {
      char c = text.charAt(i);
      if (FORM.charAt(i) == 'd' ? c < '0' || c > '9' : c != '-') {
        return false;
      }
    }
    return true;
  }

  private static int digits(String text, int start, int end) {
    return Integer.parseInt(text, start, end, 10);
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
