package io.okr4j.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableSet;
import java.util.BitSet;
import javax.annotation.Nullable;

/**
 * Finds where a text stops being JSON, and tells it in words that need no knowledge of parsers.
 *
 * <p>It runs only once Jackson has refused the text: Jackson's own messages speak of tokens, and
 * point before or behind the fault as the case may be.
 */
final class JsonSyntax {
  private static final int END = -1;
  private static final int MAX_WORD = 60;
  private static final String NUMBER = "a number such as 12, -0.5 or 1e6";
  private static final String ESCAPE = "an escape such as \\n, \\\" or \\u00e9";
  private static final String NO_COMMA = ", or no comma before it";

  private static final ImmutableSet<String> WORDS = ImmutableSet.of("true", "false", "null");

  private final byte[] text;
  private final int end;
  private int at;

  /** Which of the open lists and objects are objects, from the outermost on. */
  private final BitSet objects = new BitSet();

  private int depth;

  /** Whether the innermost list or object was opened just before. */
  private boolean isFresh;

  private JsonSyntax(byte[] text, int end) {
    this.text = text;
    this.end = end;
  }

  /**
   * {@return the first fault; none if the text is JSON}
   *
   * @param text bytes that start with the text, in well-formed UTF-8
   * @param end where the text ends
   */
  static @Nullable Fault firstFault(byte[] text, int end) {
    return new JsonSyntax(text, end).document();
  }

  private @Nullable Fault document() {
    skipSpace();
    Fault fault = value("a value");
    while (fault == null && depth > 0) {
      skipSpace();
      fault = element(objects.get(depth - 1));
    }
    skipSpace();
    return fault == null && peek() != END ? here("the end of the text") : fault;
  }

  /** Goes past the next field or item, or past the end of the innermost list or object. */
  private @Nullable Fault element(boolean ofObject) {
    char close = ofObject ? '}' : ']';
    if (peek() == close) {
      at++;
      depth--;
      isFresh = false;
      return null;
    }
    if (!isFresh) {
      if (peek() != ',') {
        return here("a comma or \"" + close + "\"");
      }
      at++;
      boolean isSplit = isDigit(peek());
      skipSpace();
      if (ofObject && isSplit) {
        return new Fault(at, Wording.quote(word(at)), "a point, not a comma, in a number");
      }
    }
    String orClose = isFresh ? " or \"" + close + "\"" : peek() == close ? NO_COMMA : "";
    isFresh = false;
    return ofObject ? field(orClose) : value("a value" + orClose);
  }

  private @Nullable Fault field(String orClose) {
    if (peek() != '"') {
      return here("the name of a field in double quotes" + orClose);
    }
    int start = at;
    Fault fault = string();
    if (fault == null) {
      fault = halfPair(start, at);
    }
    if (fault != null) {
      return fault;
    }
    skipSpace();
    if (peek() != ':') {
      return here("a colon");
    }
    at++;
    skipSpace();
    return value("a value");
  }

  /** Goes past a text, a number or a word, or past the start of a list or object. */
  private @Nullable Fault value(String expected) {
    int c = peek();
    if (c == '{' || c == '[') {
      return open(c == '{');
    }
    if (c == '"') {
      return string();
    }
    if (c == '-' || isDigit(c)) {
      return number();
    }
    String word = word(at);
    if (WORDS.contains(word)) {
      at += word.length();
      return null;
    }
    if (word.matches("[+.].*[0-9].*")) {
      return here(NUMBER);
    }
    String lower = Ascii.toLowerCase(word);
    return here(WORDS.contains(lower) ? lower + " in lower case" : expected);
  }

  private @Nullable Fault open(boolean isObject) {
    if (depth == Json.MAX_DEPTH) {
      String found = "a list or object inside " + depth + " others";
      return new Fault(at, found, "at most " + depth + " levels of nesting");
    }
    objects.set(depth, isObject);
    depth++;
    isFresh = true;
    at++;
    return null;
  }

  private @Nullable Fault string() {
    at++;
    while (at < end && text[at] != '"') {
      if (text[at] >= 0 && text[at] < ' ') {
        boolean isBreak = text[at] == '\n' || text[at] == '\r';
        String expected = isBreak ? "the double quote at the end of the text, or " : "";
        return new Fault(at, describe() + " inside a text", expected + ESCAPE);
      }
      int length = text[at] == '\\' ? escapeLength() : 1;
      if (length == 0) {
        return new Fault(at, Wording.quote(slice(at, at + 2)), ESCAPE);
      }
      at += length;
    }
    if (at == end) {
      return here("the double quote at the end of a text");
    }
    at++;
    return null;
  }

  /** {@return the length of the escape; 0 if it is none, up to the end if that cuts it off} */
  private int escapeLength() {
    if (at + 1 == end) {
      return 1;
    }
    if (text[at + 1] != 'u') {
      return "\"\\/bfnrt".indexOf(text[at + 1]) < 0 ? 0 : 2;
    }
    int last = Math.min(end, at + 6);
    for (int i = at + 2; i < last; i++) {
      if (Character.digit(text[i], 16) < 0) {
        return 0;
      }
    }
    return last - at;
  }

  /** {@return the fault of a name with half a surrogate pair, which Jackson refuses there} */
  private @Nullable Fault halfPair(int start, int stop) {
    int i = start;
    while (i < stop) {
      if (text[i] != '\\') {
        i++;
      } else if (text[i + 1] != 'u' || !Character.isSurrogate(escaped(i))) {
        i += 2; // What is left of a longer escape is no backslash.
      } else if (text[i + 6] == '\\'
          && text[i + 7] == 'u'
          && Character.isSurrogatePair(escaped(i), escaped(i + 6))) {
        i += 12;
      } else {
        return new Fault(i, Wording.quote(slice(i, i + 6)), TextKind.WELL_FORMED);
      }
    }
    return null;
  }

  /** {@return the character that an escape such as {@code \\u00e9} stands for} */
  private char escaped(int at) {
    return (char) Integer.parseInt(slice(at + 2, at + 6), 16);
  }

  private @Nullable Fault number() {
    int start = at;
    if (peek() == '-') {
      at++;
    }
    boolean isSound = digits(peek() == '0' ? 1 : Integer.MAX_VALUE);
    if (isSound && peek() == '.') {
      at++;
      isSound = digits(Integer.MAX_VALUE);
    }
    if (isSound && (peek() == 'e' || peek() == 'E')) {
      at++;
      if (peek() == '+' || peek() == '-') {
        at++;
      }
      isSound = digits(Integer.MAX_VALUE);
    }
    // A digit or point right behind a sound number belongs to a misspelt one: 012 or 1.5.2.
    if (isSound && !isDigit(peek()) && peek() != '.') {
      return null;
    }
    return peek() == END
        ? here("the rest of a number")
        : new Fault(start, Wording.quote(word(start)), NUMBER);
  }

  /** Goes past digits, and tells whether there were any. */
  private boolean digits(int atMost) {
    int start = at;
    while (isDigit(peek()) && at - start < atMost) {
      at++;
    }
    return at > start;
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private int peek() {
    return at < end ? text[at] & 0xFF : END;
  }

  private void skipSpace() {
    while (at < end && " \t\r\n".indexOf(text[at]) >= 0) {
      at++;
    }
  }

  private Fault here(String expected) {
    return new Fault(at, describe(), expected);
  }

  private String describe() {
    int c = peek();
    String word = word(at);
    if (!word.isEmpty()) {
      return Wording.quote(word);
    }
    return switch (c) {
      case END -> "the end of the text";
      case '\n', '\r' -> "a line break";
      case '\t' -> "a tab";
      case '\'' -> "a single quote";
      case '"' -> "a double quote";
      case '/', '#' -> "a comment";
      default ->
          c < ' '
              ? String.format("the control character U+%04X", c)
              : Wording.quote(Character.toString(slice(at, at + 4).codePointAt(0)));
    };
  }

  /** {@return the letters, digits and signs from there on; the first of very many} */
  private String word(int start) {
    int stop = start;
    while (stop < Math.min(end, start + MAX_WORD) && isWordPart(text[stop])) {
      stop++;
    }
    return slice(start, stop);
  }

  private static boolean isWordPart(byte c) {
    return c > 0 && (Character.isLetterOrDigit(c) || "_$+-.".indexOf(c) >= 0);
  }

  private String slice(int start, int stop) {
    return new String(text, start, Math.min(stop, end) - start, UTF_8);
  }

  /**
   * The first fault of a text.
   *
   * @param offset where it is, in bytes
   * @param found what stands there, in words
   * @param expected what could have stood there, in words
   */
  record Fault(int offset, String found, String expected) {}
}
