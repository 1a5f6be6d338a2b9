package io.okr4j.json;

import io.okr4j.core.Data;
import javax.annotation.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonToken;

/** A text that is not blank. */
final class TextKind extends Kind<String> {
  static final TextKind TEXT = new TextKind();

  private TextKind() {}

  @Override
  String expected() {
    return "a text that is not blank";
  }

  @Override
  @Nullable
  String read(JsonInput in) {
    return read(in, expected());
  }

  /** {@return the text that is here; null if it was refused, unless blank for what was expected} */
  static @Nullable String read(JsonInput in, String expected) {
    if (in.token() != JsonToken.VALUE_STRING) {
      return TEXT.refuse(in, expected);
    }
    if (!in.isWellFormed()) {
      return TEXT.refuse(in, WELL_FORMED);
    }
    String text = in.text();
    return text.isBlank() ? TEXT.refuse(in) : text;
  }

  @Override
  public Shape shape() {
    return new Shape.Named("text", expected(), schema(""));
  }

  @Override
  public void write(JsonGenerator out, String value) {
    out.writeString(value);
  }

  /** The characters for which {@link Character#isWhitespace} holds, as a class of patterns. */
  private static final String BLANK =
      "\\\\u0009-\\\\u000d\\\\u001c-\\\\u0020\\\\u1680\\\\u2000-\\\\u2006\\\\u2008-\\\\u200a"
          + "\\\\u2028\\\\u2029\\\\u205f\\\\u3000";

  /**
   * {@return what a text must be that is not blank behind its start}
   *
   * @param start the pattern of its start
   */
  static Data.Fields schema(String start) {
    return Shape.json("{\"type\": \"string\", \"pattern\": \"" + start + "[^" + BLANK + "]\"}");
  }

  /** What is expected where an escape such as {@code \\ud800} stands alone. */
  static final String WELL_FORMED = "well-formed Unicode, without half a surrogate pair";

  static boolean isWellFormed(String text) {
    return wellFormedLength(text) == text.length();
  }

  /** {@return where the first half of a surrogate pair stands alone, or the length of the text} */
  static int wellFormedLength(String text) {
    int i = 0;
    while (i < text.length()) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (!Character.isSupplementaryCodePoint(text.codePointAt(i))) {
          return i;
        }
        i++;
      }
      i++;
    }
    return i;
  }
}
