package io.okr4j.json;

import com.google.common.base.Joiner;
import com.google.common.collect.Iterables;
import java.util.List;

/** How messages quote and list. */
final class Wording {
  private static final int MAX_QUOTE = 60;
  private static final Joiner COMMAS = Joiner.on(", ");

  private Wording() {}

  /** {@return the text in quotes and on one line; of a long one the beginning} */
  static String quote(String text) {
    return "\"" + cut(text) + "\"";
  }

  /** {@return the text on one line; of a long one the beginning} */
  static String cut(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints().limit(MAX_QUOTE).forEachOrdered(c -> append(shown, c));
    return text.codePointCount(0, Math.min(text.length(), 2 * MAX_QUOTE + 2)) > MAX_QUOTE
        ? shown.append("...").toString()
        : shown.toString();
  }

  private static void append(StringBuilder shown, int c) {
    if (c == ' ' || isVisible(c)) {
      shown.appendCodePoint(c);
    } else {
      shown.append(String.format("\\u%04x", c));
    }
  }

  private static boolean isVisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  /** {@return the names with commas between them} */
  static String list(List<String> names) {
    return COMMAS.join(names);
  }

  /** {@return the names as in {@code a, b or c}} */
  static String either(List<String> names) {
    int last = names.size() - 1;
    return last < 1
        ? COMMAS.join(names)
        : COMMAS.join(Iterables.limit(names, last)) + " or " + names.get(last);
  }
}
