package io.okr4j.rules.wording;

import static io.okr4j.rules.wording.EnglishWords.classes;
import static io.okr4j.rules.wording.EnglishWords.is;
import static io.okr4j.rules.wording.EnglishWords.isWord;
import static io.okr4j.rules.wording.EnglishWords.match;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;

/**
 * Finds what a clause starts with, what is done or in place in it, and what others do.
 *
 * <p>Not thread-safe.
 */
final class EnglishVerbs {
  private static final ImmutableList<String> VERBS =
      ImmutableList.of(
          "make", "act", "finish", "hire", "change", "improve", "reach", "keep", "ensure", "serve",
          "found");

  private static final ImmutableList<String> FORMS = ImmutableList.of("", ".s", ".ing", ".ed");
  private static final ImmutableSet<String> NOUNS = ImmutableSet.of("work", "metric", "others");
  private static final ImmutableSet<String> WORK_DONE =
      ImmutableSet.of("make.ed", "act.ed", "finish.ed", "hire.ed");
  private static final ImmutableSet<String> STATEMENTS =
      ImmutableSet.of("serve.s", "keep.s", "ensure.s");
  private static final ImmutableSet<String> RISES = ImmutableSet.of("change.s", "reach.s");
  private static final ImmutableSet<String> LEVELS = ImmutableSet.of("change", "reach", "improve");

  private final Cues cues;
  private Span about = Span.NONE;

  EnglishVerbs(Cues cues) {
    this.cues = cues;
  }

  /** {@return what the work is done on: the object of the verb, or the subject of a passive} */
  Span about() {
    return about;
  }

  void read(ImmutableList<Clause> clauses) {
    boolean head = true;
    for (int c = 0; c < clauses.size(); c++) {
      Clause clause = clauses.get(c);
      ImmutableList<Token> words = clause.tokens();
      boolean circumstance = is(words, 0, "circumstance") && c + 1 < clauses.size();
      if (clause.role() != Clause.Role.LABEL && !(head && circumstance)) {
        if (head && words.get(0).is("there") && words.size() > 1) {
          cues.add("able", words.get(1));
        }
        int first = skipFillers(words);
        start(words, first, head ? "head" : clause.role().prefix(), head);
        rest(words, first, head);
        head = false;
      }
    }
  }

  private static int skipFillers(List<Token> words) {
    int i = 0;
    while (i < words.size()) {
      int phrase = match(words, i, "filler");
      if (phrase == 0) {
        return i;
      }
      i += phrase;
    }
    return 0;
  }

  private void start(List<Token> words, int i, String prefix, boolean head) {
    Token token = words.get(i);
    boolean noun = head && (is(words, i - 1, "det") || isNoun(words, i));
    boolean verb = false;
    if (head && !is(words, i - 1, "det") && isChange(words, i)) {
      cues.add("head.change", token);
      verb = true;
    } else if (head && !noun && EnglishWords.isAny(token, STATEMENTS)) {
      cues.add("able", token);
    } else if (!noun) {
      verb = verbs(words, i, prefix, head);
    }
    if (head && isNumber(words, i)) {
      cues.add("head.number", token);
    } else if (head && !verb && token.isWord()) {
      otherStart(words, i);
    }
  }

  private boolean verbs(List<Token> words, int i, String prefix, boolean head) {
    boolean found = false;
    for (String verb : VERBS) {
      for (String form : FORMS) {
        int length = match(words, i, verb + form);
        if (length > 0 && !(head && form.equals(".s") && isPlural(words, i, verb))) {
          cues.add(prefix + "." + verb, Span.of(words.get(i), words.get(i + length - 1)));
          found = true;
          if (head && about.isNone()) {
            about = phrase(words, i + length);
          }
        }
      }
    }
    return found;
  }

  /** A change as a noun: Reduction of waste, Growth in sales. */
  private static boolean isChange(List<Token> words, int i) {
    return match(words, i, "changenoun") > 0
        && (isWord(words, i + 1, "in") || isWord(words, i + 1, "of") || isWord(words, i + 1, "by"));
  }

  private static boolean isNumber(List<Token> words, int i) {
    Token token = words.get(i);
    return token.isNumber()
        || "<>≥≤~".contains(token.text())
        || is(token, "number")
        || match(words, i, "atleast") > 0
        || match(words, i, "atmost") > 0;
  }

  private void otherStart(List<Token> words, int i) {
    Token token = words.get(i);
    // A word that nobody listed, before an article, is a verb: Underpin the bridge.
    if (is(words, i + 1, "det")
        && !is(token, "stop")
        && !is(token, "all")
        && match(words, i + 1, "rate") == 0) {
      cues.add("head.imperative", token);
      about = phrase(words, i + 1);
    } else {
      cues.add("head.noun", token);
      noun(words, i);
    }
  }

  /** Whether an s at the end makes a plural: Pilots renew, but not Increases sales. */
  private static boolean isPlural(List<Token> words, int i, String verb) {
    return !LEVELS.contains(verb) && !is(words, i + 1, "det");
  }

  /** Whether what could be a verb is a noun: Plan agreed, Test coverage is above 80%. */
  private static boolean isNoun(List<Token> words, int i) {
    if (is(words, i + 1, "is")) {
      return true;
    }
    if (!EnglishWords.isAny(words.get(i), NOUNS)) {
      return false;
    }
    for (Token next : words.subList(i + 1, words.size())) {
      if (!next.isWord() || is(next, "det") || is(next, "stop")) {
        return false;
      } else if (is(next, "be")) {
        return !next.is("get") && !next.is("must");
      } else if (EnglishWords.isParticiple(next) || EnglishWords.isAny(next, RISES)) {
        return true;
      }
    }
    return false;
  }

  /** What the noun phrase at the head is: its last noun that is known. */
  private void noun(List<Token> words, int first) {
    boolean article = is(words, first, "all") || is(words, first, "det");
    int from = article ? first + 1 : first;
    String kind = "";
    Token last = words.get(first);
    for (int i = from; i < Math.min(words.size(), from + EnglishWords.LONGEST_PHRASE); i++) {
      Token token = words.get(i);
      if (!token.isWord() || (i > from && EnglishWords.endsPhrase(token))) {
        break;
      }
      String found = EnglishWords.noun(words, i);
      if (!found.isEmpty()) {
        kind = found;
        last = token;
      }
    }
    if (!kind.isEmpty()) {
      cues.add("head." + kind, last);
    }
  }

  /** {@return the words up to a preposition, a sign or the end; none when there are too many} */
  private static Span phrase(List<Token> words, int from) {
    int to = from;
    while (to < words.size()
        && words.get(to).kind() != Token.Kind.SIGN
        && !is(words.get(to), "stop")) {
      to++;
    }
    return to > from && to - from <= EnglishWords.LONGEST_PHRASE
        ? Span.of(words.get(from), words.get(to - 1))
        : Span.NONE;
  }

  private void rest(List<Token> words, int first, boolean head) {
    boolean others = false;
    for (int i = first; i < words.size(); i++) {
      Token token = words.get(i);
      if (token.isWord()) {
        if (i > first) {
          done(words, first, i, head);
          others(words, i, head, others);
          able(token, head);
        }
        if (EnglishWords.isNoun(words, i, "others")) {
          others = true;
          cues.add("others", token);
        } else if (EnglishWords.isNoun(words, i, "metric")) {
          cues.add("metric", token);
        }
      }
    }
  }

  private void done(List<Token> words, int first, int i, boolean head) {
    Token token = words.get(i);
    boolean be = is(words.get(i - 1), "be");
    // A participle before a noun is an adjective: the planned repairs.
    boolean adjective =
        !be
            && i + 1 < words.size()
            && words.get(i + 1).isWord()
            && !is(words.get(i + 1), "stop")
            && !is(words.get(i + 1), "det");
    boolean byOthers =
        is(token, "theirs.ed") && (isWord(words, i + 1, "by") || isWord(words, i + 2, "by"));
    if (byOthers) {
      cues.add("passive.others", token);
    } else if (!adjective && EnglishWords.isAny(token, WORK_DONE)) {
      cues.add(head ? "done" : "later.done", token);
      if (head && about.isNone()) {
        about = subject(words, first, i);
      }
    }
    if (!adjective && is(token, "change.ed")) {
      cues.add("changed", token);
    }
    if (be && is(token, "serve.ed")) {
      cues.add("served", token);
    }
    int state = match(words, i, "state");
    if (state > 0) {
      cues.add("state", Span.of(token, words.get(i + state - 1)));
    }
  }

  private static Span subject(List<Token> words, int first, int verb) {
    int last = verb - 1;
    while (last > first && (is(words.get(last), "be") || is(words.get(last), "filler"))) {
      last--;
    }
    return last - first < EnglishWords.LONGEST_PHRASE
        ? Span.of(words.get(first), words.get(last))
        : Span.NONE;
  }

  private void others(List<Token> words, int i, boolean head, boolean others) {
    Token token = words.get(i);
    Token previous = words.get(i - 1);
    boolean theirs =
        others
            && classes(token).stream().anyMatch(name -> name.startsWith("theirs"))
            && !EnglishWords.noun(words, i).equals("others");
    // Some verbs tell of others whoever stands before: pilots renew.
    boolean demand =
        head
            && (is(token, "demand") || is(token, "demand.s"))
            && previous.isWord()
            && !is(previous, "stop")
            && !is(previous, "det")
            && cues.hasAny("head.noun", "head.number");
    if (theirs || demand) {
      cues.add("others.act", token);
    }
    if (EnglishWords.isAny(token, RISES)) {
      cues.add("rises", token);
    }
  }

  /** What a thing can do is a feature. */
  private void able(Token token, boolean head) {
    if (head && is(token, "able") && cues.has("head.noun") && !cues.hasAny("done", "others.act")) {
      cues.add("able", token);
    }
  }
}
