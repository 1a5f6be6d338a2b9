package io.okr4j.rules.wording;

import static io.okr4j.rules.wording.EnglishWords.ALL;
import static io.okr4j.rules.wording.EnglishWords.BE;
import static io.okr4j.rules.wording.EnglishWords.DET;
import static io.okr4j.rules.wording.EnglishWords.ENGLISH;
import static io.okr4j.rules.wording.EnglishWords.FILLER;
import static io.okr4j.rules.wording.EnglishWords.LIMIT;
import static io.okr4j.rules.wording.EnglishWords.METRIC;
import static io.okr4j.rules.wording.EnglishWords.MONTH;
import static io.okr4j.rules.wording.EnglishWords.NOUN;
import static io.okr4j.rules.wording.EnglishWords.NUMBER;
import static io.okr4j.rules.wording.EnglishWords.ORDINAL;
import static io.okr4j.rules.wording.EnglishWords.OTHERS;
import static io.okr4j.rules.wording.EnglishWords.PARTICIPLE;
import static io.okr4j.rules.wording.EnglishWords.RATE;
import static io.okr4j.rules.wording.EnglishWords.STOP;
import static io.okr4j.rules.wording.EnglishWords.THEIRS;
import static io.okr4j.rules.wording.EnglishWords.THING;
import static io.okr4j.rules.wording.EnglishWords.TIME;
import static io.okr4j.rules.wording.EnglishWords.WORK;
import static io.okr4j.rules.wording.EnglishWords.endsAt;
import static io.okr4j.rules.wording.EnglishWords.is;
import static io.okr4j.rules.wording.EnglishWords.isWord;
import static io.okr4j.rules.wording.Lexicon.match;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.okr4j.rules.wording.Lexicon.Form;
import java.util.List;

/**
 * Finds what a clause starts with, what is done or in place in it, and what others do.
 *
 * <p>Not thread-safe.
 */
final class EnglishVerbs {
  private static final String[] VERBS = {
    "make", "act", "finish", "hire", "change", "improve", "reach", "keep", "ensure", "serve",
    "found"
  };

  private static final ImmutableList<VerbForm> VERB_FORMS = verbForms();
  private static final ImmutableSet<String> GIVING = ImmutableSet.of("provide", "offer", "give");
  private static final ImmutableSet<String> WE = ImmutableSet.of("we", "we'll", "we'd", "i");
  private static final ImmutableSet<String> HAVE = ImmutableSet.of("have", "has", "had", "we've");
  private static final ImmutableSet<String> STAYS = ImmutableSet.of("stay", "remain");
  private static final ImmutableSet<String> LEVELS = ImmutableSet.of("change", "reach", "improve");

  private static final WordClasses ABLE = ENGLISH.named("able");
  private static final WordClasses CHANGED = ENGLISH.named("change.ed");
  private static final WordClasses CHANGE_NOUN = ENGLISH.named("changenoun");
  private static final WordClasses CIRCUMSTANCE = ENGLISH.named("circumstance");
  private static final WordClasses CLIENTS = ENGLISH.named("clients");
  private static final WordClasses DEED = ENGLISH.named("work", "make.ing", "act.ing");
  private static final WordClasses DEMAND = ENGLISH.named("demand", "demand.s");
  private static final WordClasses IS = ENGLISH.named("is");
  private static final WordClasses KEEPS = ENGLISH.named("keep.s");
  private static final WordClasses KEPT = ENGLISH.named("keep.ed");
  private static final WordClasses NEVER = ENGLISH.named("never");
  private static final WordClasses NO_VERB = NOUN.with(ORDINAL).with(MONTH);
  private static final WordClasses RESULT = ENGLISH.named("others", "metric", "running");
  private static final WordClasses RISES = ENGLISH.named("change.s", "reach.s");
  private static final WordClasses RISING = ENGLISH.named("change.ing");
  private static final WordClasses SERVED = ENGLISH.named("serve.ed");
  private static final WordClasses STATE = ENGLISH.named("state");
  private static final WordClasses STATEMENT = ENGLISH.named("serve.s", "keep.s", "ensure.s");
  private static final WordClasses SUPPORT = ENGLISH.named("support");
  private static final WordClasses USED = ENGLISH.named("theirs.ed");
  private static final WordClasses WATCHED = ENGLISH.named("watched");
  private static final WordClasses WORK_DONE =
      ENGLISH.named("make.ed", "act.ed", "finish.ed", "hire.ed");

  /** Endings of nouns that are made of verbs. */
  private static final ImmutableList<String> DEEDS = ImmutableList.of("tion", "ment", "ing");

  private static final ImmutableList<String> VERB_ENDINGS =
      ImmutableList.of("ize", "ise", "ify", "yze", "yse");

  /** Any of the verbs in any form. */
  private static final WordClasses ANY_VERB = ENGLISH.verbs(VERBS);

  /** A class of verbs in a form. */
  private record VerbForm(String verb, Form form, WordClasses words) {}

  private static ImmutableList<VerbForm> verbForms() {
    ImmutableList.Builder<VerbForm> forms = ImmutableList.builder();
    for (String verb : VERBS) {
      for (Form form : Form.values()) {
        forms.add(new VerbForm(verb, form, ENGLISH.verb(verb, form)));
      }
    }
    return forms.build();
  }

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
      boolean circumstance = is(words, 0, CIRCUMSTANCE) && c + 1 < clauses.size();
      if (clause.role() != Clause.Role.LABEL && !(head && circumstance)) {
        if (head && words.get(0).is("there") && words.size() > 1) {
          cues.add("able", words.get(1));
        }
        int first = skipFillers(words);
        start(words, first, head ? "head" : clause.role().prefix(), head);
        rest(words, first, head, clause.role() == Clause.Role.ASIDE);
        head = false;
      }
    }
  }

  private static int skipFillers(List<Token> words) {
    int i = 0;
    while (i < words.size()) {
      // By March we have: when, and who.
      boolean date = is(words, i, CIRCUMSTANCE) && is(words, i + 1, MONTH);
      int phrase = date ? 2 : match(words, i, FILLER);
      if (phrase == 0) {
        return i;
      }
      i += phrase;
    }
    return 0;
  }

  private void start(List<Token> words, int i, String prefix, boolean head) {
    Token token = words.get(i);
    boolean noun = head && (is(words, i - 1, DET) || (!isAfterWe(words, i) && isNoun(words, i)));
    boolean verb = false;
    if (head && (is(token, USED) ? isByOthers(words, i + 1) : isBySeveral(words, i))) {
      cues.add("passive.others", token); // Recommended by auditors.
      verb = true;
    } else if (head && !is(words, i - 1, DET) && isChange(words, i)) {
      cues.add("head.change", token);
      verb = true;
    } else if (head && !noun && is(token, STATEMENT)) {
      cues.add("able", token);
    } else if (!noun) {
      verb = verbs(words, i, prefix, head);
    }
    if (head && i == 0 && match(words, i, NEVER) > 0) {
      cues.add("head.never", token);
    } else if (head && isNumber(words, i)) {
      cues.add("head.number", token);
    } else if (head && !verb && token.isWord()) {
      otherStart(words, i);
    }
  }

  /** Whether a verb must stand there: We report, We have written. */
  private static boolean isAfterWe(List<Token> words, int i) {
    boolean have = words.get(0).is("we've") || isAnyWord(words.subList(0, i), HAVE);
    return (have || isAnyWord(words.subList(0, i), WE))
        && (!have || words.get(i).text().endsWith("ed") || is(words.get(i), PARTICIPLE));
  }

  private static boolean isAnyWord(List<Token> words, ImmutableSet<String> texts) {
    for (Token word : words) {
      if (texts.contains(word.text())) {
        return true;
      }
    }
    return false;
  }

  private boolean verbs(List<Token> words, int i, String prefix, boolean head) {
    boolean found = false;
    int longest = match(words, i, ANY_VERB);
    if (longest == 0) {
      return false;
    }
    for (VerbForm known : VERB_FORMS) {
      String verb = known.verb();
      Form form = known.form();
      int length = match(words, i, known.words());
      // Cut over is no cut.
      if (length > 0
          && length == longest
          && !(head && form == Form.S && isPlural(words, i, verb))) {
        if (words.get(i).text().startsWith("support")) {
          cues.add(prefix.concat(".support"), words.get(i));
        }
        boolean adjective = verb.equals("ensure") && form == Form.ED; // Guaranteed delivery.
        if (adjective) {
          continue;
        }
        // To provide support is to support.
        boolean support = verb.equals("make") && isGivingSupport(words, i + length);
        cues.add(
            prefix.concat(".").concat(support ? "serve" : verb),
            Span.of(words.get(i), words.get(i + length - 1)));
        found = true;
        if (head && about.isNone()) {
          about = phrase(words, i + length);
        }
      }
    }
    return found;
  }

  /** Whether what is provided is support: Provide first-line support to the branches. */
  private static boolean isGivingSupport(List<Token> words, int after) {
    int end = after;
    while (!endsAt(words, end)) {
      end++;
    }
    boolean to =
        isWord(words, end, "to") || isWord(words, end, "for") || isWord(words, end, "with");
    return GIVING.contains(words.get(after - 1).text()) && to && is(words, end - 1, SUPPORT);
  }

  /** A change as a noun: Reduction of waste, Growth in sales. */
  private static boolean isChange(List<Token> words, int i) {
    return match(words, i, CHANGE_NOUN) > 0
        && (isWord(words, i + 1, "in") || isWord(words, i + 1, "of") || isWord(words, i + 1, "by"));
  }

  private static boolean isNumber(List<Token> words, int i) {
    Token token = words.get(i);
    return EnglishWords.isNumber(token) || token.isBeforeNumber() || match(words, i, LIMIT) > 0;
  }

  private void otherStart(List<Token> words, int i) {
    Token token = words.get(i);
    if (isImperative(words, i)) {
      cues.add("head.imperative", token);
      about = phrase(words, i + 1);
    } else {
      cues.add("head.noun", token);
      noun(words, i);
    }
  }

  /**
   * Whether a word that nobody listed is a verb: before an article or a number (Underpin the
   * bridge, Purchase 30 vans), or by its ending (Dockerize).
   */
  private static boolean isImperative(List<Token> words, int i) {
    Token token = words.get(i);
    if (is(token, STOP) || is(token, ALL) || match(words, i + 1, RATE) > 0) {
      return false;
    }
    if (isAfterWe(words, i)) {
      return true;
    }
    boolean listed = is(token, NO_VERB);
    boolean counted =
        i + 2 < words.size()
            && !listed
            && !token.text().endsWith("s")
            && isCount(words, i + 1)
            && words.get(i + 2).isWord()
            && !is(words.get(i + 2), STOP);
    boolean ending =
        i + 1 < words.size() && words.get(i + 1).isWord() && endsInAny(token, VERB_ENDINGS);
    return is(words, i + 1, DET) || counted || (ending && !listed);
  }

  /** Whether an s at the end makes a plural: Pilots renew, but not Increases sales. */
  private static boolean isPlural(List<Token> words, int i, String verb) {
    return !LEVELS.contains(verb) && !is(words, i + 1, DET);
  }

  /** Whether what could be a verb is a noun: Plan agreed, Test coverage is above 80%. */
  private static boolean isNoun(List<Token> words, int i) {
    boolean listed = is(words.get(i), NOUN);
    for (Token next : words.subList(i + 1, words.size())) {
      if (!next.isWord() || is(next, DET) || is(next, STOP)) {
        return false;
      } else if (is(next, IS)) {
        return true;
      } else if ((listed || is(words.get(i), PARTICIPLE)) && is(next, BE)) {
        return !next.is("get");
      } else if (listed && (is(next, PARTICIPLE) || is(next, RISES))) {
        return true;
      }
    }
    return false;
  }

  /** What the noun phrase at the head is: its last noun that is known. */
  private void noun(List<Token> words, int first) {
    boolean article = is(words, first, ALL) || is(words, first, DET);
    int from = article ? first + 1 : first;
    String kind = "";
    Token last = words.get(first);
    Token end = last;
    int after = from;
    for (int i = from; i < Math.min(words.size(), from + EnglishWords.LONGEST_PHRASE); i++) {
      Token token = words.get(i);
      if (!token.isWord() || (i > from && EnglishWords.endsPhrase(token))) {
        break;
      }
      end = token;
      after = i + 1;
      String found = EnglishWords.noun(words, i);
      if (!found.isEmpty()) {
        kind = found;
        last = token;
      }
    }
    if (!kind.isEmpty()) {
      cues.add("head.".concat(kind), last);
    }
    boolean are = is(words, after, IS) && after + 1 < words.size();
    if (kind.equals("others") && are && !is(words.get(after + 1), PARTICIPLE)) {
      cues.add("others.are", last); // Every clinic is on board.
    }
    if (isDeed(end)) {
      cues.add("head.deed", end);
    }
  }

  /** Whether a noun tells of a thing that is made or done: prototype, testing, deployment. */
  private static boolean isDeed(Token token) {
    boolean deed = is(token, DEED) || endsInAny(token, DEEDS);
    return is(token, THING) || (deed && !is(token, RESULT));
  }

  private static boolean isCount(List<Token> words, int i) {
    Token token = words.get(i);
    return token.isNumber() ? token.unit().isEmpty() : is(token, NUMBER);
  }

  private static boolean endsInAny(Token token, ImmutableList<String> endings) {
    for (String ending : endings) {
      if (token.text().endsWith(ending)) {
        return true;
      }
    }
    return false;
  }

  /** {@return the words up to a preposition, a sign or the end; none when there are too many} */
  private static Span phrase(List<Token> words, int from) {
    int to = from;
    while (to < words.size()
        && words.get(to).kind() != Token.Kind.SIGN
        && !is(words.get(to), STOP)) {
      to++;
    }
    return to > from && to - from <= EnglishWords.LONGEST_PHRASE
        ? Span.of(words.get(from), words.get(to - 1))
        : Span.NONE;
  }

  private void rest(List<Token> words, int first, boolean head, boolean aside) {
    boolean others = false;
    for (int i = first; i < words.size(); i++) {
      Token token = words.get(i);
      if (token.isWord()) {
        if (i > first) {
          done(words, first, i, head);
          if (!aside) {
            kept(words, i);
          }
          possessed(words, i);
          others(words, i, head, others);
          able(token, head);
        }
        if (is(token, CLIENTS) && !isAttribute(words, i + 1)) {
          cues.add("clients", token);
        }
        if (EnglishWords.isNoun(words, i, OTHERS)) {
          others = true;
          cues.add("others", token);
        } else if (EnglishWords.isNoun(words, i, METRIC)) {
          cues.add("metric", token);
        }
      }
    }
  }

  private void done(List<Token> words, int first, int i, boolean head) {
    Token token = words.get(i);
    boolean be = is(words.get(i - 1), BE);
    if (is(token, USED) && isByOthers(words, i + 1)) {
      cues.add("passive.others", token);
    } else if ((match(words, i, WORK_DONE) > 0 && !isAttributive(words, i))
        || isUnlistedDone(words, first, i)) {
      cues.add(head ? "done" : "later.done", token);
      if (head && about.isNone()) {
        about = subject(words, first, i);
      }
    }
    if (is(token, CHANGED) && !isAttributive(words, i)) {
      cues.add("changed", token);
    }
    if (be && is(token, RISING)) {
      cues.add("rises", token); // Costs are going down.
    }
    boolean possible = i > 1 && (words.get(i - 2).is("can") || words.get(i - 2).is("to"));
    if (be && is(token, SERVED) && !possible && !token.is("supported")) {
      // A number that is tracked is a thing that was built; a request that is answered comes again.
      cues.add(is(token, WATCHED) ? "done" : "served", token);
    }
    int state = match(words, i, STATE);
    if (state > 0 && !isAttribute(words, i + state)) {
      cues.add("state", Span.of(token, words.get(i + state - 1)));
    }
  }

  /**
   * Whether it is done, by a participle that nobody listed: The shed is repainted, We have bids
   * shortlisted.
   */
  private static boolean isUnlistedDone(List<Token> words, int first, int i) {
    Token token = words.get(i);
    if (!token.text().endsWith("ed") || !token.entry().classes().isEmpty()) {
      return false;
    }
    int before = i - 1;
    while (before > first && words.get(before).text().endsWith("ly")) {
      before--;
    }
    return is(words.get(before), BE)
        || (endsAt(words, i + 1) && isAnyWord(words.subList(0, first), HAVE));
  }

  /** What is kept as it is: stays above 90%, are kept warm. */
  private void kept(List<Token> words, int i) {
    Token token = words.get(i);
    boolean participle = is(token, KEPT) && !isAttributive(words, i);
    boolean stays =
        STAYS.contains(token.text())
            && !is(words.get(i - 1), STOP)
            && !is(words.get(i - 1), FILLER)
            && i + 1 < words.size()
            && (is(words.get(i + 1), PARTICIPLE) || is(words.get(i + 1), STOP));
    if (is(token, KEEPS) || (participle && !token.is("retained")) || stays) {
      cues.add("kept", token);
    }
  }

  /** Whether a participle stands before a noun, as an adjective: the planned repairs. */
  private static boolean isAttributive(List<Token> words, int i) {
    return !is(words.get(i - 1), BE)
        && i + 1 < words.size()
        && words.get(i + 1).isWord()
        && !is(words.get(i + 1), STOP)
        && !is(words.get(i + 1), DET);
  }

  /** That somebody has a thing: Every depot has a fire plan. */
  private void possessed(List<Token> words, int i) {
    if (!HAVE.contains(words.get(i).text())) {
      return;
    }
    for (int j = i + 1; j < words.size() && words.get(j).isWord(); j++) {
      boolean participle = j == i + 1 && is(words.get(j), PARTICIPLE);
      if (participle || is(words.get(j), STOP)) {
        return; // Has written a plan.
      }
      if (is(words.get(j), WORK) || is(words.get(j), THING)) {
        cues.add("possessed", Span.of(words.get(i), words.get(j)));
        return;
      }
    }
  }

  /** Whether others are named as who does it: used daily by nurses; but not: rated by May. */
  private static boolean isByOthers(List<Token> words, int after) {
    int by = isWord(words, after, "by") ? after : after + 1;
    return isWord(words, by, "by") && by + 1 < words.size() && !is(words.get(by + 1), MONTH);
  }

  /** Whether so many did it: Certified by 2 auditors; but not: shortened by 2 days. */
  private static boolean isBySeveral(List<Token> words, int i) {
    return is(words.get(i), PARTICIPLE)
        && !is(words.get(i), CHANGED)
        && isWord(words, i + 1, "by")
        && i + 3 < words.size()
        && isCount(words, i + 2)
        && words.get(i + 3).isWord()
        && !is(words.get(i + 3), MONTH)
        && !is(words.get(i + 3), TIME);
  }

  /** Whether a noun follows, so that what stands before it says no more than which: open roles. */
  private static boolean isAttribute(List<Token> words, int after) {
    return after < words.size()
        && words.get(after).isWord()
        && !is(words.get(after), STOP)
        && !is(words.get(after), FILLER)
        && !is(words.get(after), NUMBER)
        && !EnglishWords.noun(words, after).isEmpty();
  }

  private static Span subject(List<Token> words, int first, int verb) {
    int last = verb - 1;
    while (last > first && (is(words.get(last), BE) || is(words.get(last), FILLER))) {
      last--;
    }
    return last - first < EnglishWords.LONGEST_PHRASE
        ? Span.of(words.get(first), words.get(last))
        : Span.NONE;
  }

  private void others(List<Token> words, int i, boolean head, boolean others) {
    Token token = words.get(i);
    Token previous = words.get(i - 1);
    boolean theirs = others && is(token, THEIRS) && !EnglishWords.noun(words, i).equals("others");
    // Some verbs tell of others whoever stands before: pilots renew.
    boolean demand =
        head
            && is(token, DEMAND)
            && (token.text().endsWith("s") || areSeveral(words, i - 1))
            && previous.isWord()
            && !is(previous, STOP)
            && !is(previous, DET)
            && cues.hasAny("head.noun", "head.number");
    if (theirs || demand) {
      cues.add("others.act", token);
    }
    if (demand) {
      cues.add("demand", token);
    }
    boolean auxiliary = is(token, BE); // It gets sorted.
    if (!auxiliary && is(token, RISES)) {
      cues.add("rises", token);
    }
  }

  /** Whether a verb without an s can follow: pilots renew, people rate; but not: the scrap rate. */
  private static boolean areSeveral(List<Token> words, int i) {
    return words.get(i).text().endsWith("s") || EnglishWords.isNoun(words, i, OTHERS);
  }

  /** What a thing can do is a feature. */
  private void able(Token token, boolean head) {
    if (head && is(token, ABLE) && cues.has("head.noun") && !cues.hasAny("done", "others.act")) {
      cues.add("able", token);
    }
  }
}
