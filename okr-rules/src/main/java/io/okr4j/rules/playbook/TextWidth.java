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
  // In tenths of a pixel.
  private static final int NARROW = 46;
  private static final int SLIM = 64;
  private static final int NORMAL = 84;
  private static final int CAPITAL = 98;
  private static final int WIDE = 130;
  private static final int FULL = 140;

  /** Hangul, CJK, kana and emoji, roughly: from here on most signs are as wide as high. */
  private static final int FIRST_FULL = 0x1100;

  /** The widths of ASCII. */
  private static final int[] WIDTHS = widths();

  private TextWidth() {}

  static List<String> wrap(String text, int width, int mostLines) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : Splitter.on(' ').split(Escapes.visible(text))) {
      String rest = word;
      while (true) {
        String candidate = line.length() == 0 ? rest : line + " " + rest;
        if (fits(candidate, width)) {
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
    return fits(line, width) ? line : cut(line, width);
  }

  private static String cut(String line, int width) {
    String cut = line;
    while (!cut.isEmpty() && !fits(cut + "\u2026", width)) {
      cut = cut.substring(0, cut.offsetByCodePoints(cut.length(), -1));
    }
    return cut.stripTrailing() + "\u2026";
  }

  private static int fitting(String word, int width) {
    int cut = word.offsetByCodePoints(0, 1);
    while (cut < word.length()) {
      int next = word.offsetByCodePoints(cut, 1);
      if (!fits(word.substring(0, next), width)) {
        break;
      }
      cut = next;
    }
    return cut;
  }

  private static boolean fits(String text, int width) {
    return width(text) <= 10 * width;
  }

  /** {@return how wide a text is, in tenths of a pixel} */
  private static int width(String text) {
    int width = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      width += c < WIDTHS.length ? WIDTHS[c] : width(c);
    }
    return width;
  }

  private static int width(int c) {
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

  private static int[] widths() {
    int[] widths = new int[128];
    for (int c = 0; c < widths.length; c++) {
      widths[c] = width(c);
    }
    return widths;
  }
}
