package io.okr4j.rules.wording;

import static io.okr4j.rules.wording.EnglishWords.ALL;
import static io.okr4j.rules.wording.EnglishWords.ENGLISH;
import static io.okr4j.rules.wording.EnglishWords.STOP;
import static io.okr4j.rules.wording.EnglishWords.THING;
import static io.okr4j.rules.wording.EnglishWords.TIME;
import static io.okr4j.rules.wording.EnglishWords.endsAt;
import static io.okr4j.rules.wording.EnglishWords.is;
import static io.okr4j.rules.wording.EnglishWords.isWord;
import static io.okr4j.rules.wording.Lexicon.match;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.okr4j.rules.wording.Clause.Role;
import io.okr4j.rules.wording.Lexicon.Named;
import java.util.List;

/**
 * Finds what tells of business as usual: routines, standing promises, work that comes back by
 * itself.
 *
 * <p>Not thread-safe.
 */
final class EnglishUpkeep {
  /** What is a cue by its words alone, most often. */
  private static final String[] NAMES = {
    "sla", "standing", "period", "timely", "goalword", "quality", "comparative", "running", "rate"
  };

  private static final ImmutableList<Named> NAMED = ENGLISH.each(NAMES);

  private static final WordClasses ANY_NAMED = ENGLISH.named(NAMES);

  private static final WordClasses BAD = ENGLISH.named("bad");
  private static final WordClasses DEMAND = ENGLISH.verbs("demand");
  private static final WordClasses ENSURE = ENGLISH.named("ensure");
  private static final WordClasses EVENT = ENGLISH.named("event");
  private static final WordClasses SIGNAL = ENGLISH.named("signal", "all");
  private static final WordClasses TIDY = ENGLISH.named("tidy", "tidy.ed", "tidy.ing");
  private static final WordClasses TRACKER = ENGLISH.named("tracker");

  private static final ImmutableSet<String> RELATIVE =
      ImmutableSet.of("that", "which", "who", "where", "whose", "how");

  private static final ImmutableSet<String> PAST = ImmutableSet.of("past", "last", "previous");

  private static final ImmutableSet<String> TURNS = ImmutableSet.of("other", "second", "third");

  private static final ImmutableSet<String> AROUND = ImmutableSet.of("before", "after", "upon");

  private static final ImmutableSet<Role> SENTENCES =
      ImmutableSet.of(Role.MAIN, Role.NEXT, Role.LABEL);

  private static final int NEAR = 10;

  private final Cues cues;
  private final ImmutableList<Token> tokens;

  EnglishUpkeep(Cues cues, ImmutableList<Token> tokens) {
    this.cues = cues;
    this.tokens = tokens;
  }

  void read(ImmutableList<Clause> clauses) {
    for (Clause clause : clauses) {
      phrases(clause);
      tidying(clause.tokens());
    }
    for (int i = 0; i + 1 < tokens.size(); i++) {
      if (tokens.get(i).isNumber() || is(tokens.get(i), SIGNAL)) {
        signal(i);
      }
    }
  }

  private void signal(int i) {
    nothingBad(i);
    often(i);
    occasion(i);
    Token token = tokens.get(i);
    if (token.is("budget")) {
      cues.add("budget", token);
    }
    if (is(token, ALL)) {
      cues.add("all", token);
    }
    // Faster than the old one; more than 30 is an amount.
    if (token.is("than") && i > 0 && !isWord(tokens, i - 1, "more") && !isLess(i - 1)) {
      cues.add("compared", Span.of(tokens.get(i - 1), token));
    }
    if (token.is("as") && isWord(tokens, i + 2, "as") && isWord(tokens, i + 3, "possible")) {
      cues.add("comparative", Span.of(token, tokens.get(i + 3)));
    }
  }

  /** Whether it says how many times within how long: 2x/week, times a week. */
  static boolean isRhythm(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    boolean times = token.is("times") || (token.isNumber() && token.unit().equals("x"));
    return times
        && is(tokens, i + 2, TIME)
        && (tokens.get(i + 1).isSign("/")
            || isWord(tokens, i + 1, "a")
            || isWord(tokens, i + 1, "per")
            || isWord(tokens, i + 1, "each"));
  }

  private boolean isLess(int i) {
    return isWord(tokens, i, "less")
        || isWord(tokens, i, "fewer")
        || isWord(tokens, i, "greater")
        || isWord(tokens, i, "other")
        || isWord(tokens, i, "rather");
  }

  private void phrases(Clause clause) {
    List<Token> words = clause.tokens();
    if (!hasAny(words)) {
      return;
    }
    for (Named named : NAMED) {
      String name = named.name();
      boolean period = name.equals("period");
      for (int i = 0; i < words.size(); i++) {
        int length = match(words, i, named.words());
        if (length == 0 || !isOwn(clause, i, length, name)) {
          continue;
        }
        if (period && isUsage(words, i, length)) {
          cues.add("period.usage", words.get(i));
        } else {
          cues.add(name, Span.of(words.get(i), words.get(i + length - 1)));
        }
      }
    }
  }

  private static boolean hasAny(List<Token> words) {
    for (int i = 0; i < words.size(); i++) {
      if (match(words, i, ANY_NAMED) > 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether such words tell of what the title is about, and not only of what something is for. */
  private boolean isOwn(Clause clause, int i, int length, String name) {
    List<Token> words = clause.tokens();
    boolean sentence = SENTENCES.contains(clause.role()) && !isInRelative(words, i);
    return switch (name) {
      case "period" -> sentence && !isOtherTime(words, i);
      case "standing" -> sentence && !isAboutThing(words, i + length) && !isOnlyWhatFor(words, i);
      case "rate" -> clause.role() != Role.ASIDE && !isLimit(words, i);
      case "sla" -> !isAboutThing(words, i + length);
      default -> true;
    };
  }

  /** Whether it stands in a clause that says which: dashboards that are used weekly. */
  private static boolean isInRelative(List<Token> words, int i) {
    for (int j = 1; j < i; j++) {
      boolean ensured = is(words.get(j - 1), ENSURE) || words.get(j - 1).is("sure");
      if (RELATIVE.contains(words.get(j).text()) && !ensured) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether what is made only serves it: a guide for triage, an archive of tickets in one place.
   */
  private boolean isOnlyWhatFor(List<Token> words, int i) {
    int object = cues.has("head.make") ? 1 : 2; // Work on the backlog.
    for (int j = object; cues.hasAny("head.make", "head.act") && j < i; j++) {
      if (is(words.get(j), STOP)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it tells of a change of rhythm or of what is past: from quarterly to monthly. */
  private static boolean isOtherTime(List<Token> words, int i) {
    return isWord(words, i - 1, "from")
        || isWord(words, i - 1, "to")
        || PAST.contains(i > 0 ? words.get(i - 1).text() : "")
        || PAST.contains(i > 1 ? words.get(i - 2).text() : "");
  }

  /** Whether a thing that is made follows: a tax calculator is no tax. */
  private static boolean isAboutThing(List<Token> words, int after) {
    return match(words, after, THING) > 0
        || (after < words.size()
            && words.get(after).isWord()
            && !EnglishWords.endsPhrase(words.get(after))
            && after + 1 < words.size()
            && match(words, after + 1, THING) > 0);
  }

  /**
   * Whether it tells how often others do something, or over how long a number is counted: weekly
   * readers, used daily, monthly churn.
   */
  private static boolean isUsage(List<Token> words, int i, int length) {
    boolean used = i > 0 && is(words.get(i - 1), DEMAND);
    boolean usage = false;
    for (int j = i + length; j < Math.min(words.size(), i + length + 3); j++) {
      if (!words.get(j).isWord() || EnglishWords.endsPhrase(words.get(j))) {
        break;
      }
      // The last noun says what it is: a weekly customer call is no customer.
      String noun = EnglishWords.noun(words, j);
      usage = noun.isEmpty() ? usage : !noun.equals("work");
    }
    return used || usage;
  }

  /** Whether it tells how long something takes: within a week. */
  private static boolean isLimit(List<Token> words, int i) {
    return isWord(words, i - 1, "within")
        || isWord(words, i - 1, "in")
        || isWord(words, i - 1, "than")
        || isWord(words, i - 1, "under")
        || isWord(words, i - 1, "for");
  }

  /** Keeping a list of open work in order: Label 50 issues, All bugs are assigned. */
  private void tidying(List<Token> words) {
    Span verb = Span.NONE;
    boolean list = false;
    for (int i = 0; i < words.size(); i++) {
      boolean tidies = match(words, i, TIDY) > 0;
      verb = tidies && verb.isNone() ? Span.of(words.get(i)) : verb;
      list |= match(words, i, TRACKER) > 0;
    }
    if (list && !verb.isNone()) {
      cues.add("tidy", verb);
    }
  }

  /** No outages, zero accidents. */
  private void nothingBad(int i) {
    Token token = tokens.get(i);
    boolean nothing =
        token.is("no")
            || token.is("zero")
            || token.is("without")
            || (token.isNumber() && token.text().equals("0"));
    for (int j = i + 1;
        nothing && j < Math.min(tokens.size(), i + NEAR) && tokens.get(j).isWord();
        j++) {
      if (is(tokens.get(j), BAD)) {
        cues.add("nothing.bad", Span.of(token, tokens.get(j)));
      }
    }
  }

  /** Every 6 weeks, every other Friday, three times a week, 2x/week. */
  private void often(int i) {
    Token token = tokens.get(i);
    Token next = tokens.get(i + 1);
    boolean every = isEach(i) && (next.isNumber() || TURNS.contains(next.text()));
    if (i + 2 < tokens.size() && (every || isRhythm(tokens, i))) {
      cues.add("period", Span.of(token, tokens.get(i + 2)));
    }
  }

  private boolean isEach(int i) {
    return isWord(tokens, i, "each") || isWord(tokens, i, "every");
  }

  /** What is done whenever something happens, or when a time comes round. */
  private void occasion(int i) {
    Token token = tokens.get(i);
    if (token.is("of") && isEach(i + 1) && is(tokens, i + 2, TIME)) {
      cues.add("timely", Span.of(token, tokens.get(i + 2))); // By the 3rd of each month.
    }
    boolean around = AROUND.contains(token.text());
    boolean any = around && isEach(i + 1); // After each voyage.
    boolean event = (around || token.is("on")) && isEvent(i + 1) && cues.has("all");
    boolean soon = token.is("of") && isWithin(i) && isEvent(i + 1);
    if ((any || event || soon) && !isInRelative(tokens, i)) {
      cues.add("occasion", Span.of(token, tokens.get(i + 1)));
    }
  }

  /** Whether it is what happens each time, and no single one: arrival, serving. */
  private boolean isEvent(int i) {
    Token token = tokens.get(i);
    boolean doing = token.isWord() && token.text().endsWith("ing");
    return doing || (endsAt(tokens, i + 1) && is(token, EVENT));
  }

  /** Whether it tells how long after: within 3 days of. */
  private boolean isWithin(int of) {
    return isWord(tokens, of - 3, "within") || isWord(tokens, of - 2, "within");
  }
}
