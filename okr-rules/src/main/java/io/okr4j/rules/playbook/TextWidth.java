package io.okr4j.rules.playbook;

import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.List;

/**
 * Breaks text into lines for pictures, where nothing breaks it by itself. Widths are estimates for
 * a bold sans-serif type of 13 pixels, on the wide side; the box cuts off what is wider all the
 * same.
 */
final class TextWidth {
  private static final double NARROW = 4.6;
  private static final double SLIM = 6.4;
  private static final double NORMAL = 8.4;
  private static final double CAPITAL = 9.8;
  private static final double WIDE = 13;
  private static final double FULL = 14;

  /** Hangul, CJK, kana and emoji, roughly: from here on most signs are as wide as high. */
  private static final int FIRST_FULL = 0x1100;

  private TextWidth() {}

  static List<String> wrap(String text, int width, int mostLines) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : Splitter.on(' ').split(Escapes.visible(text))) {
      String rest = word;
      while (true) {
        String candidate = line.length() == 0 ? rest : line + " " + rest;
        if (width(candidate) <= width) {
          line = new StringBuilder(candidate);
          break;
        }
        if (line.length() > 0) {
          lines.add(line.toString());
          line = new StringBuilder();
        } else {
          int cut = fitting(rest, width);
          lines.add(rest.substring(0, cut));
          rest = rest.substring(cut);
        }
        if (lines.size() == mostLines) {
          lines.set(mostLines - 1, cut(lines.get(mostLines - 1), width));
          return lines;
        }
      }
    }
    lines.add(line.toString());
    return lines;
  }

  /** {@return as much of a line as fits, with an ellipsis} */
  static String shorten(String line, int width) {
    return width(line) <= width ? line : cut(line, width);
  }

  private static String cut(String line, int width) {
    String cut = line;
    while (!cut.isEmpty() && width(cut + "\u2026") > width) {
      cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
    }
    return cut.stripTrailing() + "\u2026";
  }

  private static int fitting(String word, int width) {
    int cut = word.offsetByCodePoints(0, 1);
    while (cut < word.length()) {
      int next = word.offsetByCodePoints(cut, 1);
      if (width(word.substring(0, next)) > width) {
        break;
      }
      cut = next;
    }
    return cut;
  }

  static double width(String text) {
    return text.codePoints().mapToDouble(TextWidth::width).sum();
  }

  private static double width(int c) {
    if (c >= FIRST_FULL && !(c >= 0x2000 && c < 0x2100)) {
      return FULL;
    }
    if ("ijlI.,:;'|!()[] ".indexOf(c) >= 0) {
      return NARROW;
    }
    if ("frst-/\"".indexOf(c) >= 0) {
      return SLIM;
    }
    if ("mwMW@%".indexOf(c) >= 0) {
      return WIDE;
    }
    return Character.isUpperCase(c) ? CAPITAL : NORMAL;
  }
}
