package io.okr4j.json.cli;

import java.io.PrintStream;
import java.util.Locale;

/** Prints lines for people: with colours on a terminal, and never with what could steer it. */
final class Text {
  /** A colour of terminals. */
  enum Colour {
    RED("31"),
    YELLOW("33"),
    GREEN("32"),
    BLUE("34"),
    BOLD("1"),
    FAINT("2");

    private final String code;

    Colour(String code) {
      this.code = code;
    }
  }

  private final PrintStream out;
  private final int columns;

  /**
   * Prints to a stream.
   *
   * @param columns how many columns the terminal has that it leads to; 0 if it leads to none, where
   *     there are neither colours nor further lines
   */
  Text(PrintStream out, int columns) {
    this.out = out;
    this.columns = columns;
  }

  void line() {
    out.print('\n');
  }

  void line(String text) {
    out.print(text + '\n');
  }

  /** Prints a text on as many lines as it takes, the further ones indented. */
  void wrapped(String first, String indent, String text) {
    StringBuilder line = new StringBuilder(first);
    boolean empty = true;
    for (String word : safe(text).split(" ", -1)) {
      if (!empty && columns > 0 && visible(line) + 1 + word.length() > columns) {
        line(line.toString());
        line = new StringBuilder(indent);
        empty = true;
      }
      line.append(empty ? "" : " ").append(word);
      empty = false;
    }
    line(line.toString());
  }

  String paint(Colour colour, String text) {
    return columns > 0 ? "\u001b[" + colour.code + "m" + text + "\u001b[0m" : text;
  }

  /** Pads before painting, since colours take no room. */
  String paint(Colour colour, String text, int width) {
    return paint(colour, text) + " ".repeat(Math.max(0, width - text.length()));
  }

  /** {@return how many there are of something: {@code 1 error}, {@code 2 errors}} */
  static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  private static int visible(CharSequence line) {
    return line.toString().replaceAll("\u001b\\[\\d+m", "").length();
  }

  /** {@return the text with everything visible that would steer a terminal or turn text around} */
  static String safe(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              int type = Character.getType(c);
              if (type == Character.CONTROL
                  || type == Character.FORMAT
                  || type == Character.LINE_SEPARATOR
                  || type == Character.PARAGRAPH_SEPARATOR) {
                safe.append(String.format(Locale.ROOT, "\\u%04x", c));
              } else {
                safe.appendCodePoint(c);
              }
            });
    return safe.toString();
  }
}
