package io.okr4j.rules.wording;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.okr4j.rules.wording.Cues.Pair;
import io.okr4j.rules.wording.Lexicon.Named;

/**
 * What a German title tells. German puts its verb first or last and makes nouns of it, so that the
 * words count wherever they stand: the names of the cues are those of {@code german.weights}.
 *
 * <p>Not thread-safe: one for each title.
 */
final class GermanGrammar {
  private static final Lexicon WORDS = Lexicon.read("german.words");

  /** What is a cue by its words alone. */
  private static final ImmutableList<Named> NAMED =
      WORDS.each(
          "make",
          "hire",
          "keep",
          "ensure",
          "serve",
          "change",
          "reach",
          "theirs",
          "others",
          "metric",
          "kpi",
          "work",
          "period",
          "sla",
          "standing",
          "timely",
          "running",
          "state",
          "able",
          "possessed");

  private static final WordClasses BAD = WORDS.named("bad");
  private static final WordClasses DOUBLE = WORDS.named("double");
  private static final WordClasses FRACTION = WORDS.named("fraction");
  private static final WordClasses LIMIT = WORDS.named("atleast", "atmost");
  private static final WordClasses MONTH = WORDS.named("month");
  private static final WordClasses NOTHING = WORDS.named("nothing");
  private static final WordClasses NUMBER = WORDS.named("number");
  private static final WordClasses ORDINAL = WORDS.named("ordinal");
  private static final WordClasses OTHERS = WORDS.named("others");
  private static final WordClasses THEIRS = WORDS.named("theirs");
  private static final WordClasses TIME = WORDS.named("time");
  private static final WordClasses WHICH = WORDS.named("which");
  private static final WordClasses WITHIN = WORDS.named("within");
  private static final WordClasses WORK = WORDS.named("work");

  /** Verbs that stand before what they are about, and behind it. */
  private static final WordClasses LEADING = WORDS.named("make", "keep");

  private static final WordClasses ENDING = WORDS.named("make", "keep", "hire");

  private static final String[] RESULTS = {
    "q.fromto",
    "q.by",
    "q.percent",
    "q.money",
    "q.multiple",
    "q.rating",
    "count.others",
    "passive.others",
    "q.time"
  };

  private static final String[] UPKEEP = {
    "keep",
    "ensure",
    "serve",
    "period",
    "sla",
    "standing",
    "timely",
    "nothing.bad",
    "budget",
    "q.within"
  };

  private static final ImmutableList<Pair> PAIRS =
      Pair.named(
          "make&measured",
          "make&q.none",
          "change&measured",
          "change&q.none",
          "keep&measured",
          "keep&change",
          "reach&measured",
          "theirs&others",
          "kpi&measured",
          "kpi&change",
          "work&q.none",
          "standing&make",
          "period&make",
          "verb&standing",
          "verb&measured",
          "verb&q.none",
          "ensure&possessed",
          "able&q.none");

  /** What serves these only tells what something is for: a guide for the upkeep. */
  private static final WordClasses OWN =
      WORDS.named("keep", "serve", "standing", "period", "timely");

  private static final ImmutableSet<String> VERBS =
      ImmutableSet.of("make", "hire", "keep", "ensure", "serve", "change", "reach", "theirs");

  private static final WordClasses PARTS =
      WORDS.named("others", "metric", "kpi", "work", "standing", "bad");

  private static final int SHORTEST_PART = 4;

  /** Endings of infinitives and participles, and of nouns that end so. */
  private static final ImmutableList<String> ENDINGS = ImmutableList.of("en", "ern", "eln", "t");

  private static final ImmutableList<String> NOUN_ENDINGS =
      ImmutableList.of(
          "ungen",
          "heiten",
          "keiten",
          "ionen",
          "schaften",
          "enten",
          "anten",
          "heit",
          "keit",
          "schaft",
          "ment",
          "tät");

  private static final int NEAR = 3;
  private static final int SHORT = 3;

  private final Cues cues = new Cues();
  private final ImmutableList<Token> tokens;

  GermanGrammar(String title) {
    tokens = Tokens.of(title, WORDS);
    for (int i = 0; i < tokens.size(); i++) {
      classes(i);
      amount(i);
      nothingBad(i);
    }
    verb();
    if (cues.has("possessed")) {
      cues.rename("ensure", "ensure.once"); // That each has a plan is seen to once.
    }
    if (!cues.hasAny("q.any")) {
      cues.add("q.none");
    }
    cues.addAs("measured", RESULTS);
    for (Pair pair : PAIRS) {
      cues.addBoth(pair);
    }
    if (!cues.hasAny("q.fromto", "q.by", "change")) {
      cues.addAs("upkeep", UPKEEP);
    }
    if (tokens.size() <= SHORT) {
      cues.add("short");
    }
  }

  Cues cues() {
    return cues;
  }

  /** {@return what the work is done on: all that is not the verb, where it stands at an end} */
  Span about() {
    if (tokens.size() < 2) {
      return Span.NONE;
    }
    Token last = tokens.get(tokens.size() - 1);
    if (is(last, ENDING)) {
      return Span.of(tokens.get(0), tokens.get(tokens.size() - 2));
    }
    return is(tokens.get(0), LEADING) ? Span.of(tokens.get(1), last) : Span.NONE;
  }

  private static boolean is(Token token, WordClasses any) {
    return token.entry().classes().meets(any) || parts(token).meets(any);
  }

  /** {@return the classes of the last part of a compound that nobody listed: Notfallplan} */
  private static WordClasses parts(Token token) {
    String text = token.text();
    if (!token.isWord() || !token.entry().classes().isEmpty()) {
      return WordClasses.NONE;
    }
    for (int i = 2; i <= text.length() - SHORTEST_PART; i++) {
      WordClasses classes = WORDS.entry(text.substring(i)).classes();
      if (classes.meets(PARTS)) {
        return classes;
      }
    }
    return WordClasses.NONE;
  }

  private void classes(int i) {
    WordClasses parts = parts(tokens.get(i));
    for (Named named : NAMED) {
      int length = Lexicon.match(tokens, i, named.words());
      boolean part = PARTS.meets(named.words()) && parts.meets(named.words());
      if ((length > 0 || part) && !(OWN.meets(named.words()) && isWhatFor(i))) {
        cues.add(named.name(), Span.of(tokens.get(i), tokens.get(i + Math.max(length, 1) - 1)));
      }
    }
    String text = tokens.get(i).text();
    if (text.endsWith("budget") && !cues.has("change")) {
      cues.add("budget", tokens.get(i));
    }
  }

  /** Whether it stands behind "für", or in a clause that says which: das täglich genutzt wird. */
  private boolean isWhatFor(int i) {
    for (int j = Math.max(0, i - NEAR); j < i; j++) {
      if (tokens.get(j).is("für")
          || (j > 0 && tokens.get(j - 1).isSign(",") && is(tokens.get(j), WHICH))) {
        return true;
      }
    }
    return false;
  }

  /** A verb at the end that nobody listed: by its ending, which is none of nouns. */
  private void verb() {
    if (tokens.size() < 2 || VERBS.stream().anyMatch(cues::has)) {
      return;
    }
    Token last = tokens.get(tokens.size() - 1);
    String text = last.text();
    if (last.isWord()
        && ENDINGS.stream().anyMatch(text::endsWith)
        && NOUN_ENDINGS.stream().noneMatch(text::endsWith)
        && WORDS.entry(text).classes().isEmpty()
        && parts(last).isEmpty()) {
      cues.add("verb", last);
    }
  }

  private void amount(int i) {
    Token token = tokens.get(i);
    boolean word = is(token, NUMBER);
    if (is(token, DOUBLE)) {
      cues.add("q.multiple", token);
      cues.add("q.any", token);
    }
    if (is(token, FRACTION) && (follows(i - 1, "um") || follows(i, "um"))) {
      cues.add("q.by", token);
      cues.add("q.any", token);
    }
    if (!(token.isNumber() || word) || isNamed(i)) {
      return;
    }
    if (i > 0 && tokens.get(i - 1).is("alle") && i + 1 < tokens.size() && isTime(i + 1)) {
      cues.add("period", Span.of(tokens.get(i - 1), tokens.get(i + 1))); // Alle zwei Wochen.
      return;
    }
    if (i > 1 && tokens.get(i - 1).is("von") && is(tokens.get(i - 2), THEIRS)) {
      cues.add("passive.others", Span.of(tokens.get(i - 2), token));
    }
    Span span = Span.of(token);
    cues.add("q.any", span);
    boolean to = follows(i, "auf");
    if (to && tokens.subList(0, i).stream().anyMatch(t -> t.is("von"))) {
      cues.add("q.fromto", Span.of(tokens.get(i - 1), token));
    } else if (follows(i, "um")) {
      cues.add("q.by", Span.of(tokens.get(i - 1), token));
    } else if (to) {
      cues.add("q.to", Span.of(tokens.get(i - 1), token));
    }
    for (int j = Math.max(0, i - 2); j < i; j++) {
      if (Lexicon.match(tokens, j, LIMIT) >= i - j) {
        cues.add("q.limit", span);
      }
    }
    if (token.isPercent() || (i + 1 < tokens.size() && tokens.get(i + 1).is("prozent"))) {
      cues.add("q.percent", span);
    } else if (i + 2 < tokens.size()
        && tokens.get(i + 1).is("von")
        && tokens.get(i + 2).isNumber()) {
      cues.add("q.rating", span);
    } else if (token.isMoney() || isMoney(i)) {
      cues.add("q.money", span);
    } else {
      cues.add(counted(i), span);
    }
  }

  /** Whether it is a date or the number of a thing: 3. März, Phase 2. */
  private boolean isNamed(int i) {
    return (i > 0 && (is(tokens.get(i - 1), ORDINAL) || is(tokens.get(i - 1), MONTH)))
        || (i + 1 < tokens.size() && is(tokens.get(i + 1), MONTH));
  }

  private boolean isMoney(int i) {
    return tokens.subList(i, Math.min(tokens.size(), i + NEAR)).stream()
        .anyMatch(token -> token.is("euro") || token.is("eur") || token.is("mio"));
  }

  private String counted(int number) {
    for (int i = number + 1; i <= number + NEAR && i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (is(token, TIME)) {
        return isWithin(number) ? "q.within" : "q.time";
      } else if (is(token, OTHERS)) {
        return "count.others";
      } else if (is(token, WORK)) {
        return "count.work";
      }
    }
    return "count.unknown";
  }

  private boolean isTime(int i) {
    return is(tokens.get(i), TIME);
  }

  /** Innerhalb von 30 Sekunden, binnen zwei Tagen. */
  private boolean isWithin(int number) {
    for (int i = Math.max(0, number - 2); i < number; i++) {
      if (is(tokens.get(i), WITHIN)) {
        return true;
      }
    }
    return false;
  }

  private boolean follows(int i, String word) {
    return (i > 0 && tokens.get(i - 1).is(word))
        || (i > 1 && tokens.get(i - 2).is(word) && is(tokens.get(i - 1), LIMIT));
  }

  private void nothingBad(int i) {
    if (is(tokens.get(i), NOTHING)) {
      for (int j = i + 1; j <= i + NEAR && j < tokens.size(); j++) {
        if (is(tokens.get(j), BAD)) {
          cues.add("nothing.bad", Span.of(tokens.get(i), tokens.get(j)));
        }
      }
    }
  }
}
