package io.okr4j.rules.playbook;

import com.google.common.base.Ascii;
import com.google.common.base.CharMatcher;
import com.google.common.base.Strings;
import com.google.common.escape.Escaper;
import com.google.common.html.HtmlEscapers;
import java.util.regex.Pattern;

/** Makes text what it says wherever it is put: it is shown, and never obeyed. */
final class Escapes {
  private static final Escaper HTML = HtmlEscapers.htmlEscaper();

  /** What needs no escaping in HTML. */
  private static final boolean[] PLAIN_IN_HTML = printableBut("&<>\"'");

  /** What CommonMark, tables, mathematics and mentions on forges begin with, wherever it stands. */
  private static final CharMatcher MARKDOWN = CharMatcher.anyOf("\\`*_[]{}#~$@^=");

  /** What is none of those, nor anything else that may mean something where it stands. */
  private static final boolean[] PLAIN_IN_MARKDOWN = printableBut("\\`*_[]{}#~$@^=&<>|-+.):/");

  /** What only means something at the start of a line. */
  private static final Pattern MARKDOWN_START =
      Pattern.compile("^([-+])(?=[ -]|$)|^(\\d{1,9})([.)])(?= |$)");

  private static final Pattern EMOJI = Pattern.compile(":(?=[\\w+-]+:)");
  private static final Pattern LINK = Pattern.compile("(?i)(://)|(www)(\\.)");

  private static final int NON_JOINER = 0x200c;
  private static final int JOINER = 0x200d;
  private static final int SOFT_HYPHEN = 0xad;

  private Escapes() {}

  /** {@return text for HTML and SVG, between tags and in quoted attributes alike} */
  static String html(String text) {
    return isPlain(text, PLAIN_IN_HTML) ? text : HTML.escape(visible(text));
  }

  /**
   * {@return text for CommonMark, in paragraphs, headings, lists and cells of tables: all on one
   * line}
   */
  static String markdown(String text) {
    if (isPlain(text, PLAIN_IN_MARKDOWN) && !text.startsWith(" ") && !text.endsWith(" ")) {
      return text;
    }
    String shown = visible(text).strip();
    StringBuilder escaped = new StringBuilder(shown.length() + 8);
    for (int i = 0; i < shown.length(); i++) {
      char c = shown.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '|' -> escaped.append("&#124;");
        default -> escaped.append(MARKDOWN.matches(c) ? "\\" : "").append(c);
      }
    }
    String result =
        MARKDOWN_START
            .matcher(escaped)
            .replaceFirst(
                m -> m.group(1) != null ? "\\\\" + m.group(1) : m.group(2) + "\\\\" + m.group(3));
    result = EMOJI.matcher(result).replaceAll("\\\\:");
    return LINK.matcher(result)
        .replaceAll(m -> m.group(1) != null ? ":\\\\/\\\\/" : m.group(2) + "\\\\.");
  }

  /** {@return text for the label of a node in Mermaid, in quotes} */
  static String mermaid(String text) {
    String shown = visible(text).strip();
    StringBuilder escaped = new StringBuilder(shown.length() + 8);
    // Like CommonMark, Mermaid takes "1. x" and "- x" for lists.
    boolean list = true;
    for (int i = 0; i < shown.length(); ) {
      int c = shown.codePointAt(i);
      i += Character.charCount(c);
      boolean plain =
          Character.isLetterOrDigit(c)
              || " ,!?%/'()".indexOf(c) >= 0
              || c > 0x2000
              || (!list && ".+-".indexOf(c) >= 0);
      if (plain) {
        escaped.appendCodePoint(c);
      } else {
        escaped.append('#').append(c).append(';');
      }
      list = list && Character.isDigit(c);
    }
    return escaped.toString();
  }

  /**
   * {@return text on one line, in which everything is visible that would steer how it is shown:
   * {@code [U+202E]} turns text around}
   */
  static String visible(String text) {
    StringBuilder visible = new StringBuilder(text.length());
    boolean space = false;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      boolean isSpace = Character.isWhitespace(c) || c == '\u0085';
      if (isSpace) {
        visible.append(space ? "" : " ");
      } else if (steers(c)) {
        visible.append("[U+").append(hex(c)).append(']');
      } else if (Character.getType(c) == Character.SURROGATE) {
        visible.append('\ufffd');
      } else {
        visible.appendCodePoint(c);
      }
      space = isSpace;
    }
    return visible.toString();
  }

  /** {@return for each character of ASCII whether it is printable and none of the signs} */
  private static boolean[] printableBut(String signs) {
    boolean[] plain = new boolean[128];
    for (char c = ' '; c <= '~'; c++) {
      plain[c] = signs.indexOf(c) < 0;
    }
    return plain;
  }

  /**
   * {@return whether a text, as most are, is of plain characters only, of ASCII and beyond, and
   * without two spaces in a row}
   */
  private static boolean isPlain(String text, boolean[] plain) {
    char last = 'x';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean known = c < plain.length ? plain[c] : isHarmless(c);
      if (!known || (c == ' ' && last == ' ')) {
        return false;
      }
      last = c;
    }
    return true;
  }

  /** {@return whether it is one of the signs beyond ASCII that stay as they are in any format} */
  private static boolean isHarmless(char c) {
    boolean latin = c >= 0xa0 && c < 0x300;
    boolean dashesAndQuotes = c >= 0x2010 && c < 0x2028;
    boolean arrowsAndShapes = c >= 0x2190 && c < 0x2c00;
    return latin || dashesAndQuotes || arrowsAndShapes;
  }

  private static boolean steers(int c) {
    int type = Character.getType(c);
    return type == Character.CONTROL
        || (type == Character.FORMAT && c != NON_JOINER && c != JOINER && c != SOFT_HYPHEN);
  }

  private static String hex(int c) {
    return Strings.padStart(Ascii.toUpperCase(Integer.toHexString(c)), 4, '0');
  }
}
