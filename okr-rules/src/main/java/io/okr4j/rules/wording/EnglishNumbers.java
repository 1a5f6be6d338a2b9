package io.okr4j.rules.wording;

import static io.okr4j.rules.wording.EnglishWords.BE;
import static io.okr4j.rules.wording.EnglishWords.DET;
import static io.okr4j.rules.wording.EnglishWords.ENGLISH;
import static io.okr4j.rules.wording.EnglishWords.FILLER;
import static io.okr4j.rules.wording.EnglishWords.LIMIT;
import static io.okr4j.rules.wording.EnglishWords.MONTH;
import static io.okr4j.rules.wording.EnglishWords.NUMBER;
import static io.okr4j.rules.wording.EnglishWords.ORDINAL;
import static io.okr4j.rules.wording.EnglishWords.PARTICIPLE;
import static io.okr4j.rules.wording.EnglishWords.RATE;
import static io.okr4j.rules.wording.EnglishWords.STOP;
import static io.okr4j.rules.wording.EnglishWords.THEIRS;
import static io.okr4j.rules.wording.EnglishWords.TIME;
import static io.okr4j.rules.wording.EnglishWords.endsAt;
import static io.okr4j.rules.wording.EnglishWords.is;
import static io.okr4j.rules.wording.EnglishWords.isNumber;
import static io.okr4j.rules.wording.EnglishWords.isWord;
import static io.okr4j.rules.wording.Lexicon.match;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;

/**
 * Finds what the numbers of an English title are: levels, shares, limits, or counts of own work or
 * of what others do.
 *
 * <p>Not thread-safe.
 */
final class EnglishNumbers {
  private static final WordClasses BETWEEN = LIMIT.with(FILLER).with(DET);
  private static final WordClasses AFTER_FRACTION = STOP.with(FILLER).with(DET);
  private static final WordClasses CURRENCY = ENGLISH.named("currency");
  private static final WordClasses FRACTION = ENGLISH.named("fraction");
  private static final WordClasses MULTIPLY = ENGLISH.named("multiply");
  private static final WordClasses ONE = ENGLISH.named("one");
  private static final WordClasses SPAN = ENGLISH.named("span");
  private static final WordClasses VERB = PARTICIPLE.with(THEIRS);

  private static final ImmutableSet<String> TIME_UNITS =
      ImmutableSet.of("ms", "s", "sec", "min", "mins", "h", "hr", "hrs", "d", "w");

  private static final ImmutableSet<String> MAGNITUDES =
      ImmutableSet.of("k", "m", "mm", "mn", "mio", "b", "bn");

  private static final ImmutableSet<String> COMPARING =
      ImmutableSet.of("more", "higher", "faster", "better", "as", "the", "less", "fewer");

  private static final int LONGEST_LIMIT = 4;
  private static final int FARTHEST_FROM = 8;

  private final Cues cues;
  private final ImmutableList<Token> tokens;

  EnglishNumbers(Cues cues, ImmutableList<Token> tokens) {
    this.cues = cues;
    this.tokens = tokens;
  }

  /** What a number counts: others, work, a metric, time, or empty for what is unknown. */
  private record Noun(String kind, Token last) {}

  void read() {
    boolean any = false;
    boolean aside = false;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      aside = (aside || token.isSign("(")) && !token.isSign(")");
      // How many there are of something, in parentheses, is a remark.
      if (isAmount(i) && !(aside && isBare(i))) {
        any = true;
        amount(i);
      }
      Optional<Span> fraction = fraction(i);
      if (fraction.isPresent()) {
        any = true;
        cues.add("q.by", fraction.get());
      }
      boolean verb = i > 0 || cues.has("head.change");
      boolean multiple =
          is(token, MULTIPLY)
              ? verb && !isWord(tokens, i + 1, "down")
              : (token.is("twice") && isWord(tokens, i + 1, "as")) || isMagnitude(i);
      if (multiple) {
        any = true;
        cues.add("q.multiple", token);
      }
      if (isRank(i)) {
        any = true;
        cues.add("q.rating", Span.of(tokens.get(i - 1), token));
      }
    }
    if (!any) {
      cues.add("q.none");
    }
  }

  /** By an order of magnitude. */
  private boolean isMagnitude(int i) {
    return tokens.get(i).is("magnitude") && isWord(tokens, i - 1, "of");
  }

  /** Whether it is a place among others: Top 3 in the charts; but not: fix the top 3 complaints. */
  private boolean isRank(int i) {
    return isNumber(tokens.get(i))
        && (endsAt(tokens, i + 1) || isWord(tokens, i + 1, "of"))
        && isWord(tokens, i - 1, "top")
        && !cues.hasAny("head.make", "head.act", "head.finish", "head.serve");
  }

  private boolean isBare(int i) {
    return tokens.get(i).unit().isEmpty() && !isLimit(i) && !follows(i, "to") && !follows(i, "by");
  }

  /** By half, by a quarter, to zero; but not: by third parties. */
  private Optional<Span> fraction(int i) {
    if (!is(tokens.get(i), FRACTION)) {
      return Optional.empty();
    }
    int before = is(tokens, i - 1, ONE) ? i - 2 : i - 1;
    boolean attribute =
        i + 1 < tokens.size() && tokens.get(i + 1).isWord() && !is(tokens, i + 1, AFTER_FRACTION);
    return !attribute && (isWord(tokens, before, "by") || isWord(tokens, before, "to"))
        ? Optional.of(Span.of(tokens.get(before), tokens.get(i)))
        : Optional.empty();
  }

  /** Whether it is an amount, and no date, year, or number of a thing such as phase 2. */
  private boolean isAmount(int i) {
    Token token = tokens.get(i);
    if (!token.isNumber()) {
      boolean counts =
          is(token, NUMBER)
              && i + 1 < tokens.size()
              && tokens.get(i + 1).isWord()
              && !is(tokens.get(i + 1), STOP);
      return counts || isOneTime(i);
    }
    if (!token.unit().isEmpty()) {
      return !EnglishUpkeep.isRhythm(tokens, i);
    }
    boolean version = token.text().indexOf('.') != token.text().lastIndexOf('.');
    boolean named =
        version
            || is(tokens, i - 1, MONTH)
            || is(tokens, i + 1, MONTH)
            || is(tokens, i - 1, ORDINAL)
            || (i > 0 && tokens.get(i - 1).isSign("#"))
            || isAttribute(i)
            || isOneToOne(i)
            || isRoundTheClock(i);
    String text = token.text();
    boolean year =
        text.length() == 4
            && (text.startsWith("19") || text.startsWith("20"))
            && !text.endsWith("00"); // Nobody plans for the year 2000.
    return !named && (!year || (i > 0 && tokens.get(i - 1).isSign(">")));
  }

  /** Whether it is the one of a time that something takes: within a day. */
  private boolean isOneTime(int i) {
    return is(tokens, i + 1, TIME)
        && isWord(tokens, i - 1, "within")
        && (tokens.get(i).is("a") || tokens.get(i).is("an"));
  }

  /** Whether it is a talk of two: 1-1, 1:1. */
  private boolean isOneToOne(int i) {
    String text = tokens.get(i).text();
    return text.equals("1") && (isOneAfter(i, 2) || isOneAfter(i, -2));
  }

  private boolean isOneAfter(int i, int step) {
    int other = i + step;
    int sign = i + step / 2;
    return other >= 0
        && other < tokens.size()
        && (tokens.get(sign).isSign("-") || tokens.get(sign).isSign(":"))
        && tokens.get(other).isNumber()
        && tokens.get(other).text().equals("1");
  }

  private boolean isRoundTheClock(int i) {
    int slash = tokens.get(i).text().equals("24") ? i + 1 : i - 1;
    return slash > 0
        && slash + 1 < tokens.size()
        && tokens.get(slash).isSign("/")
        && tokens.get(slash - 1).text().equals("24")
        && tokens.get(slash + 1).text().equals("7");
  }

  /** Whether it says no more than which: a 12-month plan, but not: 12 months. */
  private boolean isAttribute(int i) {
    return i + 2 < tokens.size()
        && !tokens.get(i).text().equals("1")
        && is(tokens.get(i + 1), SPAN)
        && tokens.get(i + 2).isWord()
        && !tokens.get(i + 2).is("of")
        && !tokens.get(i + 2).is("or")
        && !is(tokens.get(i + 2), STOP);
  }

  private void amount(int i) {
    Token token = tokens.get(i);
    Span span = Span.of(token);
    Noun noun = noun(i);
    boolean limit = isLimit(i);
    if (limit) {
      cues.add("q.limit", span);
    }
    if (isFromTo(i)) {
      cues.add("q.fromto", Span.of(tokens.get(i - 1), token));
    }
    if (follows(i, "by") && !noun.kind.equals("time")) {
      cues.add("q.by", Span.of(tokens.get(i - 1), token));
    } else if (follows(i, "to")) {
      cues.add("q.to", Span.of(tokens.get(i - 1), token));
    }
    if (token.isNumber() && Character.isLetter(token.text().charAt(0))) {
      cues.add("q.hidden", span);
    }
    if (token.isPercent()) {
      cues.add(noun.kind.isEmpty() ? "pct" : "pct.".concat(noun.kind), Span.of(token, noun.last));
      if (token.text().equals("100")) {
        cues.add("pct.hundred", span);
      }
    } else if (token.isMoney() || is(tokens, i - 1, CURRENCY) || is(tokens, i + 1, CURRENCY)) {
      cues.add("q.money", span);
    } else if (token.unit().equals("x") && !isCountOfThings(i, noun)) {
      cues.add("q.multiple", span);
    } else if (isRating(i)) {
      cues.add("q.rating", span);
    } else if (noun.kind.equals("time") || TIME_UNITS.contains(token.unit())) {
      cues.add(time(i, limit), span);
    } else {
      count(token, noun);
    }
  }

  /** Whether it says how many, and not how much more: 2x engineers, but not: 2x more users. */
  private boolean isCountOfThings(int i, Noun noun) {
    boolean level = cues.hasAny("head.change", "head.reach", "head.improve", "head.metric");
    boolean more = i + 1 < tokens.size() && COMPARING.contains(tokens.get(i + 1).text());
    return !level && !more && (noun.kind.equals("work") || noun.kind.equals("others"));
  }

  private String time(int i, boolean limit) {
    if (follows(i, "within") || follows(i, "in")) {
      return "q.within";
    }
    return limit || follows(i, "to") ? "q.timelimit" : "q.duration";
  }

  private void count(Token token, Noun noun) {
    String what = noun.kind.isEmpty() ? "unknown" : noun.kind;
    cues.add("count.".concat(what), Span.of(token, noun.last));
    boolean counted = token.unit().isEmpty() || token.unit().equals("x");
    if (!counted && !MAGNITUDES.contains(token.unit())) {
      cues.add("q.unit", Span.of(token));
    } else if (token.isNumber() && (!counted || token.text().length() > 3)) {
      cues.add("q.big", Span.of(token));
    }
  }

  /** Whether a word stands before a number, with only such as "at least" in between. */
  private boolean follows(int number, String word) {
    for (int i = number - 1; i >= Math.max(0, number - 3); i--) {
      Token token = tokens.get(i);
      if (token.is(word)) {
        return true;
      }
      if (token.isNumber() || (token.isWord() && !is(token, BETWEEN))) {
        return false;
      }
    }
    return false;
  }

  private boolean isFromTo(int i) {
    if (i >= 2 && tokens.get(i - 1).isSign("→") && tokens.get(i - 2).isNumber()) {
      return true;
    }
    if (!follows(i, "to")) {
      return false;
    }
    for (int j = Math.max(0, i - FARTHEST_FROM); j < i; j++) {
      if (tokens.get(j).is("from")) {
        return true;
      }
    }
    return false;
  }

  /** Whether at least, at most or the like stands right before. */
  private boolean isLimit(int number) {
    if (number > 0 && tokens.get(number - 1).isComparison()) {
      return true;
    }
    for (int i = Math.max(0, number - LONGEST_LIMIT); i < number; i++) {
      if (match(tokens, i, LIMIT) >= number - i) {
        return true;
      }
    }
    return false;
  }

  private boolean isRating(int i) {
    return (isWord(tokens, i + 1, "out") && isWord(tokens, i + 2, "of"))
        || (i + 2 < tokens.size() && tokens.get(i + 1).isSign("/") && tokens.get(i + 2).isNumber())
        || isWord(tokens, i + 1, "nps")
        || isWord(tokens, i + 1, "csat");
  }

  /** {@return the last noun of what follows a number} */
  private Noun noun(int number) {
    int i = number + 1;
    while (i < tokens.size() && (tokens.get(i).isSign("+") || tokens.get(i).is("of"))) {
      i++;
    }
    String kind = "";
    Token last = tokens.get(number);
    int stop = Math.min(tokens.size(), i + EnglishWords.LONGEST_PHRASE);
    for (; i < stop && tokens.get(i).isWord(); i++) {
      Token token = tokens.get(i);
      if (kind.isEmpty() && is(token, TIME) && isWord(tokens, i + 1, "over")) {
        break; // 20% year over year.
      }
      if (match(tokens, i, RATE) > 0) {
        break; // 200 crates a day.
      }
      if (kind.isEmpty() && is(token, TIME)) {
        return new Noun("time", token);
      }
      String found = EnglishWords.noun(tokens, i);
      boolean of = token.is("of") || token.is("per");
      if (found.isEmpty() && !of && (is(token, BE) || is(token, STOP))) {
        break;
      }
      if (!kind.isEmpty() && (of || (found.isEmpty() && is(token, VERB)))) {
        break;
      }
      if (!of && !found.isEmpty()) {
        kind = found;
        last = token;
      }
    }
    return new Noun(kind, last);
  }
}
