package io.okr4j.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.Character.UnicodeScript;

/**
 * Shows places of a text to people: the line, and a caret below it.
 *
 * <p>Of a long line only what is near the place is shown. It walks forward from one place to the
 * next, so that a hundred places of one very long line take no longer than the last of them.
 */
final class Excerpts {
  /** How many characters before a place are shown, and how many from there on. */
  private static final int BEFORE = 60;

  private static final int AFTER = 40;
  private static final String CUT = "...";

  /** Stands for what would steer a terminal, or turn text around. */
  private static final int REPLACEMENT = 0xFFFD;

  private static final int IDEOGRAPHIC_SPACE = 0x3000;
  private static final int FIRST_EMOJI = 0x1F300;

  private final byte[] text;
  private final int firstLine;
  private int line;
  private int column = 1;
  private int at;

  /**
   * Makes an object that stands at the start of a text.
   *
   * @param text the text, in UTF-8
   * @param firstLine the number of its first line
   */
  Excerpts(byte[] text, int firstLine) {
    this.text = text;
    this.firstLine = firstLine;
    this.line = firstLine;
  }

  /** {@return what the line of a problem shows, and a caret below the place; empty if nothing} */
  String of(Problem problem) {
    int start = Math.max(1, problem.column() - BEFORE);
    if (problem.line() < line || (problem.line() == line && start < column)) {
      at = 0;
      line = firstLine;
      column = 1;
    }
    while (at < text.length && (line < problem.line() || column < start)) {
      if (text[at] == '\n') {
        line++;
        column = 1;
        at++;
      } else {
        at = next(at);
        column++;
      }
    }
    int place = at;
    for (int i = start; i < problem.column() && place < text.length; i++) {
      place = next(place);
    }
    int end = place;
    for (int i = 0; i < AFTER && end < text.length && text[end] != '\n'; i++) {
      end = next(end);
    }
    String before = (start > 1 ? CUT : "") + new String(text, at, place - at, UTF_8);
    boolean isCut = end < text.length && text[end] != '\n';
    String after = new String(text, place, end - place, UTF_8).stripTrailing();
    return before.isEmpty() && after.isEmpty()
        ? ""
        : visible(before) + visible(after) + (isCut ? CUT : "") + "\n" + blank(before) + "^";
  }

  /** {@return where the next character starts} */
  private int next(int offset) {
    int next = offset + 1;
    while (next < text.length && (text[next] & 0xC0) == 0x80) {
      next++;
    }
    return next;
  }

  private static String visible(String part) {
    StringBuilder visible = new StringBuilder();
    part.codePoints().forEachOrdered(c -> visible.appendCodePoint(visible(c)));
    return visible.toString();
  }

  private static int visible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL -> c == '\t' ? ' ' : REPLACEMENT;
      case Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          REPLACEMENT;
      default -> c;
    };
  }

  /** {@return blanks that take as much room on a line as the text} */
  private static String blank(String part) {
    StringBuilder blank = new StringBuilder();
    part.codePoints()
        .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
        .forEachOrdered(c -> blank.appendCodePoint(isWide(c) ? IDEOGRAPHIC_SPACE : ' '));
    return blank.toString();
  }

  private static boolean isWide(int c) {
    UnicodeScript script = UnicodeScript.of(c);
    return c >= FIRST_EMOJI
        || script == UnicodeScript.HAN
        || script == UnicodeScript.HIRAGANA
        || script == UnicodeScript.KATAKANA
        || script == UnicodeScript.HANGUL;
  }
}
