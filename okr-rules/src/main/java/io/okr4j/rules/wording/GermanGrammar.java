package io.okr4j.rules.wording;

import com.google.common.collect.ImmutableList;
import io.okr4j.rules.wording.Cues.Pair;

/**
 * What a German title tells. German puts its verb first or last and makes nouns of it, so that the
 * words count wherever they stand: the names of the cues are those of {@code german.weights}.
 *
 * <p>Not thread-safe: one for each title.
 */
final class GermanGrammar {
  private static final Lexicon WORDS = Lexicon.read("german.words");

  private static final ImmutableList<String> CLASSES =
      ImmutableList.of(
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
          "running");

  private static final String[] RESULTS = {
    "q.fromto", "q.by", "q.percent", "q.money", "q.multiple", "count.others", "q.time"
  };

  private static final String[] UPKEEP = {
    "keep", "ensure", "serve", "period", "sla", "standing", "timely", "nothing.bad", "budget"
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
          "period&make");

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
    if (is(last, "make") || is(last, "keep") || is(last, "hire")) {
      return Span.of(tokens.get(0), tokens.get(tokens.size() - 2));
    }
    return is(tokens.get(0), "make") || is(tokens.get(0), "keep")
        ? Span.of(tokens.get(1), last)
        : Span.NONE;
  }

  private static boolean is(Token token, String name) {
    return token.entry().classes().contains(name);
  }

  private void classes(int i) {
    for (String name : CLASSES) {
      int length = Lexicon.match(tokens, i, name);
      if (length > 0) {
        cues.add(name, Span.of(tokens.get(i), tokens.get(i + length - 1)));
      }
    }
    String text = tokens.get(i).text();
    if (text.endsWith("budget") && !cues.has("change")) {
      cues.add("budget", tokens.get(i));
    }
  }

  private void amount(int i) {
    Token token = tokens.get(i);
    boolean word = is(token, "number");
    if (is(token, "double")) {
      cues.add("q.multiple", token);
      cues.add("q.any", token);
    }
    if (!(token.isNumber() || word) || isNamed(i)) {
      return;
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
      if (Lexicon.match(tokens, j, "atleast") + Lexicon.match(tokens, j, "atmost") >= i - j) {
        cues.add("q.limit", span);
      }
    }
    if (token.isPercent() || (i + 1 < tokens.size() && tokens.get(i + 1).is("prozent"))) {
      cues.add("q.percent", span);
    } else if (token.isMoney() || isMoney(i)) {
      cues.add("q.money", span);
    } else {
      cues.add(counted(i), span);
    }
  }

  /** Whether it is a date or the number of a thing: 3. März, Phase 2. */
  private boolean isNamed(int i) {
    return (i > 0 && (is(tokens.get(i - 1), "ordinal") || is(tokens.get(i - 1), "month")))
        || (i + 1 < tokens.size() && is(tokens.get(i + 1), "month"));
  }

  private boolean isMoney(int i) {
    return tokens.subList(i, Math.min(tokens.size(), i + NEAR)).stream()
        .anyMatch(token -> token.is("euro") || token.is("eur") || token.is("mio"));
  }

  private String counted(int number) {
    for (int i = number + 1; i <= number + NEAR && i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (is(token, "time")) {
        return "q.time";
      } else if (is(token, "others")) {
        return "count.others";
      } else if (is(token, "work")) {
        return "count.work";
      }
    }
    return "count.unknown";
  }

  private boolean follows(int i, String word) {
    return (i > 0 && tokens.get(i - 1).is(word))
        || (i > 1 && tokens.get(i - 2).is(word) && is(tokens.get(i - 1), "atleast"));
  }

  private void nothingBad(int i) {
    if (is(tokens.get(i), "nothing")) {
      for (int j = i + 1; j <= i + NEAR && j < tokens.size(); j++) {
        if (is(tokens.get(j), "bad")) {
          cues.add("nothing.bad", Span.of(tokens.get(i), tokens.get(j)));
        }
      }
    }
  }
}
