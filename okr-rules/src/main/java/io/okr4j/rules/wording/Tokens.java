package io.okr4j.rules.wording;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Reads titles as people do: without the score at the end, the addresses of links, the emoji and
 * the numbering before the sentence.
 *
 * <p>Every character is looked at a bounded number of times. Not thread-safe.
 */
final class Tokens {
  /** What is beyond is not read: nobody writes a sentence as long. */
  private static final int MAX_READ = 600;

  /** What is numbered before a title: KR1, O2. */
  private static final ImmutableSet<String> GOALS =
      ImmutableSet.of("kr", "o", "okr", "obj", "objective", "ziel");

  private static final int MAX_SCORE = 24;
  private static final int SHORTEST_UNIT = 3;

  /** How far from its bracket a label may end, in words and signs. */
  private static final int LONGEST_LABEL = 7;

  private static final String CURRENCIES = "$€£¥";
  private static final String BULLETS = "•·▪‣|";
  private static final String DASHES = "-–—‒−";
  private static final ImmutableSet<String> SCORE_WORDS =
      ImmutableSet.of(
          "score",
          "scored",
          "graded",
          "grade",
          "done",
          "complete",
          "completed",
          "erledigt",
          "erreicht",
          "fertig");

  /** Letters that numbers end with, and what they stand for. */
  private static final ImmutableSet<String> UNITS =
      ImmutableSet.of(
          "k", "m", "mm", "mn", "mio", "b", "bn", "x", "ms", "s", "sec", "min", "mins", "h", "hr",
          "hrs", "d", "w", "pp", "pt", "pts", "gb", "mb", "tb", "kb", "kib", "mib", "gib", "tib",
          "kbps", "mbps", "gbps", "kwh", "mwh", "gwh", "kw", "mw", "km", "kg", "cm", "ha", "hz",
          "khz", "mhz", "ghz", "fps", "rps", "qps", "tps", "yr", "yrs", "mo", "wk", "wks", "st.");

  private final String title;
  private final int end;
  private final Lexicon lexicon;
  private final List<Token> tokens = new ArrayList<>();

  private Tokens(String title, int end, Lexicon lexicon) {
    this.title = title;
    this.end = end;
    this.lexicon = lexicon;
  }

  /** {@return the words, numbers and signs of a title, each with what the lexicon says of it} */
  static ImmutableList<Token> of(String title, Lexicon lexicon) {
    int end = Math.min(withoutScore(title), MAX_READ);
    if (end < title.length() && end > 0 && Character.isHighSurrogate(title.charAt(end - 1))) {
      end--;
    }
    Tokens reader = new Tokens(title, end, lexicon);
    reader.read();
    reader.join();
    return withoutLeadIn(reader.tokens);
  }

  /** {@return where the title ends without spaces and a score such as (70%) or => 0.7} */
  private static int withoutScore(String title) {
    int stop = withoutSpaces(title, title.length());
    int from = Math.max(0, stop - MAX_SCORE);
    int open = -1;
    if (stop > 0 && (title.charAt(stop - 1) == ')' || title.charAt(stop - 1) == ']')) {
      char opening = title.charAt(stop - 1) == ')' ? '(' : '[';
      open = title.lastIndexOf(opening, stop);
      if (open >= from && isText(title, open) && isScore(title.substring(open + 1, stop - 1))) {
        return withoutSpaces(title, open);
      }
    }
    for (String arrow : ImmutableList.of("=>", "⇒", "→", "->")) {
      open = title.lastIndexOf(arrow, stop);
      // An arrow between two numbers is a change of level.
      if (open >= from
          && isText(title, open)
          && isScore(title.substring(open + arrow.length(), stop))
          && (arrow.equals("=>") || !endsInNumber(title, withoutSpaces(title, open)))) {
        return withoutSpaces(title, open);
      }
    }
    return stop;
  }

  /** Whether there is anything before the score. */
  private static boolean isText(String title, int stop) {
    for (int i = 0; i < stop; i++) {
      if (Character.isLetterOrDigit(title.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether the text, of which there is some, ends in a number or a share. */
  private static boolean endsInNumber(String title, int stop) {
    char last = title.charAt(stop - 1);
    return last == '%' || Character.isDigit(last);
  }

  private static int withoutSpaces(String title, int stop) {
    int end = stop;
    while (end > 0 && isSpace(title.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u200b' || c == '\ufeff';
  }

  /** A share of the whole, from 0% to 100% or from 0 to 1, and no threshold such as 99.95%. */
  private static boolean isScore(String text) {
    boolean number = false;
    for (String word : text.strip().toLowerCase(Locale.ROOT).split("[\\s:]+", -1)) {
      boolean percent = word.endsWith("%");
      String digits = percent ? word.substring(0, word.length() - 1) : word;
      if (!digits.isEmpty() && digits.length() <= 4 && digits.chars().allMatch(Tokens::isDigit)) {
        boolean whole = digits.chars().allMatch(c -> c >= '0' && c <= '9');
        if (number || !(percent ? whole : digits.matches("0[.,][0-9]+|1[.,]0+|[01]"))) {
          return false;
        }
        number = true;
      } else if (!SCORE_WORDS.contains(word) && !word.isEmpty()) {
        return false;
      }
    }
    return number;
  }

  private static boolean isDigit(int c) {
    return (c >= '0' && c <= '9') || c == '.' || c == ',';
  }

  private void read() {
    int i = 0;
    while (i < end) {
      int c = title.codePointAt(i);
      if (c == ' ' || (c == '[' && isLink(i))) {
        i++;
      } else if (isAddress(i)) {
        i = endOfAddress(i);
      } else if (c == ']' && i + 1 < end && title.charAt(i + 1) == '(' && isAddress(i + 2)) {
        int close = title.indexOf(')', i);
        i = close < 0 ? end : close + 1;
      } else if (isNumberAt(i)) {
        i = readNumber(i);
      } else if (Character.isLetterOrDigit(c)) {
        i = readWord(i);
      } else {
        i = readSign(i, c);
      }
    }
  }

  /** Leaves of the phrases that a word begins those that stand there. */
  private void join() {
    for (int i = 0; i < tokens.size(); i++) {
      tokens.set(i, tokens.get(i).before(tokens, i + 1));
    }
  }

  /** Whether a text with an address behind it stands there: [the form](https://...). */
  private boolean isLink(int i) {
    int close = title.indexOf(']', i);
    return close > 0 && title.startsWith("(", close + 1) && isAddress(close + 2);
  }

  private boolean isAddress(int i) {
    return switch (i < end ? title.charAt(i) : ' ') {
      case 'h', 'H' ->
          title.regionMatches(true, i, "http://", 0, 7)
              || title.regionMatches(true, i, "https://", 0, 8);
      case 'w', 'W' -> title.regionMatches(true, i, "www.", 0, 4);
      case '/' -> i > 0 && prev(i) == '(';
      default -> false;
    };
  }

  private int endOfAddress(int i) {
    int stop = i;
    while (stop < end && !isSpace(title.charAt(stop)) && ")>]".indexOf(title.charAt(stop)) < 0) {
      stop++;
    }
    return stop;
  }

  private boolean isNumberAt(int i) {
    char c = title.charAt(i);
    if (CURRENCIES.indexOf(c) >= 0) {
      return i + 1 < end && (isDigitAt(i + 1) || isHidden(i + 1));
    }
    return isDigitAt(i) || (isHidden(i) && (i == 0 || !Character.isLetterOrDigit(prev(i))));
  }

  private char prev(int i) {
    return title.charAt(i - 1);
  }

  private boolean isDigitAt(int i) {
    return i < end && Character.isDigit(title.charAt(i));
  }

  /** Whether a number stands there that the writer left open, such as X%, $N or XX. */
  private boolean isHidden(int i) {
    int stop = afterHidden(i);
    if (stop == i) {
      return false;
    }
    int after = afterUnit(stop);
    boolean follows =
        after >= end || !(Character.isLetterOrDigit(title.charAt(after)) || isJoint(after));
    boolean open = Character.isUpperCase(title.charAt(i)) || isPercentAt(stop) || after > stop;
    return follows && open;
  }

  /** {@return where a unit ends that stands there, as in Xmin; there itself when none does} */
  private int afterUnit(int from) {
    int stop = afterLetters(from);
    // A shorter one could be the end of a name, as in NMS.
    return stop - from >= SHORTEST_UNIT
            && UNITS.contains(title.substring(from, stop).toLowerCase(Locale.ROOT))
        ? stop
        : from;
  }

  private int afterHidden(int from) {
    int stop = from;
    while (stop < end && "XYNxyn".indexOf(title.charAt(stop)) >= 0) {
      stop++;
    }
    return stop;
  }

  private int afterLetters(int from) {
    int stop = from;
    while (stop < end && Character.isLetter(title.charAt(stop))) {
      stop++;
    }
    return stop;
  }

  private boolean isPercentAt(int i) {
    return i < end && title.charAt(i) == '%';
  }

  private boolean isMoneyAt(int i) {
    return i < end && "€£".indexOf(title.charAt(i)) >= 0;
  }

  private int readNumber(int start) {
    int i = start;
    boolean money = CURRENCIES.indexOf(title.charAt(i)) >= 0;
    if (money) {
      i++;
    }
    int from = i;
    if (isDigitAt(i)) {
      while (isDigitAt(i)
          || (i < end && ".,'’".indexOf(title.charAt(i)) >= 0 && isDigitAt(i + 1))) {
        i++;
      }
    } else {
      i = afterHidden(i);
    }
    String digits = title.substring(from, i);
    int letters = afterLetters(i);
    String unit = title.substring(i, letters).toLowerCase(Locale.ROOT);
    if (!unit.isEmpty() && !UNITS.contains(unit)) {
      // 1st, 3D, 5G: no amount.
      return readWord(start);
    }
    i = letters;
    if (i < end && title.charAt(i) == '+') {
      i++;
    }
    if (isPercentAt(i)) {
      unit = "%";
      i++;
    } else if (i < end && isSpace(title.charAt(i)) && isPercentAt(i + 1)) {
      unit = "%";
      i += 2;
    } else if (isMoneyAt(i)) {
      money = true;
      i++;
    } else if (i < end && isSpace(title.charAt(i)) && isMoneyAt(i + 1) && !isDigitAt(i + 2)) {
      money = true;
      i += 2;
    }
    if (i < end && title.charAt(i) == '+') {
      i++;
    }
    add(Token.Kind.NUMBER, digits, money ? "$" : unit, start, i);
    return i;
  }

  private int readWord(int start) {
    int i = start + Character.charCount(title.codePointAt(start));
    while (i < end) {
      int c = title.codePointAt(i);
      boolean inside =
          Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
      if (!inside && !isJoint(i)) {
        break;
      }
      i += Character.charCount(c);
    }
    i = Math.min(i, end);
    String text = title.substring(start, i).toLowerCase(Locale.ROOT).replace('’', '\'');
    text = text.endsWith("'s") ? text.substring(0, text.length() - 2) : text;
    add(Token.Kind.WORD, text, "", start, i);
    return i;
  }

  /** Whether a sign joins two halves of a word: sign-up, gitlab.com, don't, R&D. */
  private boolean isJoint(int i) {
    return i > 0
        && i + 1 < end
        && "'’-.&_".indexOf(title.charAt(i)) >= 0
        && Character.isLetterOrDigit(prev(i))
        && Character.isLetterOrDigit(title.codePointAt(i + 1));
  }

  private int readSign(int i, int c) {
    int after = i + Character.charCount(c);
    if (c == '\n' || BULLETS.indexOf(c) >= 0) {
      addSign(".", i, after);
    } else if (DASHES.indexOf(c) >= 0) {
      if (after < end && title.charAt(after) == '>') {
        addSign("→", i, after + 1);
        return after + 1;
      }
      boolean alone = i == 0 || isSpace(prev(i)) || (c != '-' && c != '−');
      if (alone) {
        addSign("-", i, after);
      }
    } else if (c == '=' && after < end && title.charAt(after) == '>') {
      addSign("→", i, after + 1);
      return after + 1;
    } else if (".,;:!?()[]/&<>≥≤=~→#+".indexOf(c) >= 0) {
      addSign(new String(Character.toChars(c)), i, after);
    }
    return Math.min(after, end);
  }

  private void addSign(String sign, int from, int to) {
    add(Token.Kind.SIGN, sign, "", from, to);
  }

  private void add(Token.Kind kind, String text, String unit, int from, int to) {
    tokens.add(new Token(kind, text, unit, from, to, lexicon.entry(text)));
  }

  /** {@return the tokens without signs, a label in brackets and a numbering before the sentence} */
  private static ImmutableList<Token> withoutLeadIn(List<Token> tokens) {
    int first = 0;
    boolean more = true;
    while (more && first < tokens.size()) {
      Token token = tokens.get(first);
      int close = closing(tokens, first);
      if (close >= 0 && close + 1 < tokens.size()) {
        first = close + 1;
      } else if (token.kind() == Token.Kind.SIGN && !token.isBeforeNumber()) {
        first++;
      } else if (isSpacedNumbering(tokens, first)) {
        first += 2;
      } else if (isNumbering(tokens, first)) {
        first++;
      } else {
        more = false;
      }
    }
    return ImmutableList.copyOf(tokens.subList(first, tokens.size()));
  }

  private static int closing(List<Token> tokens, int open) {
    Token token = tokens.get(open);
    if (!token.isSign("[") && !token.isSign("(")) {
      return -1;
    }
    String sign = token.isSign("[") ? "]" : ")";
    for (int i = open + 1; i < Math.min(tokens.size(), open + LONGEST_LABEL); i++) {
      if (tokens.get(i).isSign(sign)) {
        return i;
      }
    }
    return -1;
  }

  /** Whether it is KR 1: or Objective 2 -. */
  private static boolean isSpacedNumbering(List<Token> tokens, int i) {
    return i + 2 < tokens.size()
        && tokens.get(i).isWord()
        && GOALS.contains(tokens.get(i).text())
        && tokens.get(i + 1).isNumber()
        && tokens.get(i + 1).unit().isEmpty()
        && tokens.get(i + 2).kind() == Token.Kind.SIGN;
  }

  /** Whether it is KR1, O2 or a number that only counts: 1. or 2). */
  private static boolean isNumbering(List<Token> tokens, int i) {
    if (i + 1 >= tokens.size()) {
      return false;
    }
    Token token = tokens.get(i);
    Token next = tokens.get(i + 1);
    if (token.isNumber() && token.unit().isEmpty()) {
      return next.isSign(")") || (next.isSign(".") && next.start() == token.end());
    }
    String text = token.text();
    int digits = text.length();
    while (digits > 0 && isDigit(text.charAt(digits - 1))) {
      digits--;
    }
    return token.isWord()
        && GOALS.contains(text.substring(0, digits))
        && (digits < text.length() || next.kind() != Token.Kind.WORD);
  }
}
