package io.okr4j.rules.wording;

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
  private static final ImmutableList<VerbForm> VERB_FORMS = verbForms();
  private static final ImmutableSet<String> GIVING = ImmutableSet.of("provide", "offer", "give");
  private static final ImmutableSet<String> WE = ImmutableSet.of("we", "we'll", "we'd", "i");
  private static final ImmutableSet<String> HAVE = ImmutableSet.of("have", "has", "had", "we've");
  private static final ImmutableSet<String> STAYS = ImmutableSet.of("stay", "remain");
  private static final ImmutableSet<String> NOUNS = ImmutableSet.of("work", "metric", "others");
  private static final ImmutableList<String> WORK_DONE =
      ImmutableList.of("make.ed", "act.ed", "finish.ed", "hire.ed");
  private static final ImmutableSet<String> STATEMENTS =
      ImmutableSet.of("serve.s", "keep.s", "ensure.s");
  private static final ImmutableSet<String> RISES = ImmutableSet.of("change.s", "reach.s");
  private static final ImmutableSet<String> LEVELS = ImmutableSet.of("change", "reach", "improve");

  private static final ImmutableSet<String> RESULTS =
      ImmutableSet.of("others", "metric", "running");
  private static final ImmutableSet<String> GERUNDS = ImmutableSet.of("make.ing", "act.ing");

  /** Endings of nouns that are made of verbs. */
  private static final ImmutableList<String> DEEDS = ImmutableList.of("tion", "ment", "ing");

  private static final ImmutableList<String> VERB_ENDINGS =
      ImmutableList.of("ize", "ise", "ify", "yze", "yse");

  /**
   * A class of verbs in a form.
   *
   * @param name what the lexicon calls it: {@code make.ing}
   */
  private record VerbForm(String verb, String form, String name) {}

  private static ImmutableList<VerbForm> verbForms() {
    ImmutableList.Builder<VerbForm> forms = ImmutableList.builder();
    for (String verb : VERBS) {
      for (String form : FORMS) {
        forms.add(new VerbForm(verb, form, verb.concat(form).intern()));
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
      boolean circumstance = is(words, 0, "circumstance") && c + 1 < clauses.size();
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
      boolean date = is(words, i, "circumstance") && is(words, i + 1, "month");
      int phrase = date ? 2 : match(words, i, "filler");
      if (phrase == 0) {
        return i;
      }
      i += phrase;
    }
    return 0;
  }

  private void start(List<Token> words, int i, String prefix, boolean head) {
    Token token = words.get(i);
    boolean noun = head && (is(words, i - 1, "det") || (!isAfterWe(words, i) && isNoun(words, i)));
    boolean verb = false;
    if (head && (is(token, "theirs.ed") ? isByOthers(words, i + 1) : isBySeveral(words, i))) {
      cues.add("passive.others", token); // Recommended by auditors.
      verb = true;
    } else if (head && !is(words, i - 1, "det") && isChange(words, i)) {
      cues.add("head.change", token);
      verb = true;
    } else if (head && !noun && EnglishWords.isAny(token, STATEMENTS)) {
      cues.add("able", token);
    } else if (!noun) {
      verb = verbs(words, i, prefix, head);
    }
    if (head && i == 0 && match(words, i, "never") > 0) {
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
        && (!have || words.get(i).text().endsWith("ed") || EnglishWords.isParticiple(words.get(i)));
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
    int longest = 0;
    for (VerbForm known : VERB_FORMS) {
      longest = Math.max(longest, match(words, i, known.name()));
    }
    if (longest == 0) {
      return false;
    }
    for (VerbForm known : VERB_FORMS) {
      String verb = known.verb();
      String form = known.form();
      int length = match(words, i, known.name());
      // Cut over is no cut.
      if (length > 0
          && length == longest
          && !(head && form.equals(".s") && isPlural(words, i, verb))) {
        if (words.get(i).text().startsWith("support")) {
          cues.add(prefix.concat(".support"), words.get(i));
        }
        boolean adjective = verb.equals("ensure") && form.equals(".ed"); // Guaranteed delivery.
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
    while (end < words.size() && words.get(end).isWord() && !is(words.get(end), "stop")) {
      end++;
    }
    boolean to =
        isWord(words, end, "to") || isWord(words, end, "for") || isWord(words, end, "with");
    return GIVING.contains(words.get(after - 1).text()) && to && is(words, end - 1, "support");
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
    if (is(token, "stop") || is(token, "all") || match(words, i + 1, "rate") > 0) {
      return false;
    }
    if (isAfterWe(words, i)) {
      return true;
    }
    boolean listed = EnglishWords.isAny(token, NOUNS) || is(token, "ordinal") || is(token, "month");
    boolean counted =
        i + 2 < words.size()
            && !listed
            && !token.text().endsWith("s")
            && isCount(words, i + 1)
            && words.get(i + 2).isWord()
            && !is(words.get(i + 2), "stop");
    boolean ending =
        i + 1 < words.size() && words.get(i + 1).isWord() && endsInAny(token, VERB_ENDINGS);
    return is(words, i + 1, "det") || counted || (ending && !listed);
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
    boolean listed = EnglishWords.isAny(words.get(i), NOUNS);
    for (Token next : words.subList(i + 1, words.size())) {
      if (!next.isWord() || is(next, "det") || is(next, "stop")) {
        return false;
      } else if (is(next, "is")) {
        return true;
      } else if ((listed || EnglishWords.isParticiple(words.get(i))) && is(next, "be")) {
        return !next.is("get") && !next.is("must");
      } else if (listed && (EnglishWords.isParticiple(next) || EnglishWords.isAny(next, RISES))) {
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
    boolean are = is(words, after, "is") && after + 1 < words.size();
    if (kind.equals("others") && are && !EnglishWords.isParticiple(words.get(after + 1))) {
      cues.add("others.are", last); // Every clinic is on board.
    }
    if (isDeed(end)) {
      cues.add("head.deed", end);
    }
  }

  /** Whether a noun tells of a thing that is made or done: prototype, testing, deployment. */
  private static boolean isDeed(Token token) {
    boolean deed =
        is(token, "work") || EnglishWords.isAny(token, GERUNDS) || endsInAny(token, DEEDS);
    return is(token, "thing") || (deed && !EnglishWords.isAny(token, RESULTS));
  }

  private static boolean isCount(List<Token> words, int i) {
    Token token = words.get(i);
    return token.isNumber() ? token.unit().isEmpty() : is(token, "number");
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
        && !is(words.get(to), "stop")) {
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
        boolean attribute = i + 1 < words.size() && isAttribute(words, i + 1);
        if (is(token, "clients") && !attribute) {
          cues.add("clients", token);
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
    boolean adjective = isAttributive(words, i);
    if (is(token, "theirs.ed") && isByOthers(words, i + 1)) {
      cues.add("passive.others", token);
    } else if ((!adjective && isWorkDone(words, i)) || isUnlistedDone(words, first, i)) {
      cues.add(head ? "done" : "later.done", token);
      if (head && about.isNone()) {
        about = subject(words, first, i);
      }
    }
    if (!adjective && is(token, "change.ed")) {
      cues.add("changed", token);
    }
    if (be && is(token, "change.ing")) {
      cues.add("rises", token); // Costs are going down.
    }
    boolean possible = i > 1 && (words.get(i - 2).is("can") || words.get(i - 2).is("to"));
    if (be && !possible && is(token, "serve.ed") && !token.is("supported")) {
      // A number that is tracked is a thing that was built; a request that is answered comes again.
      cues.add(is(token, "watched") ? "done" : "served", token);
    }
    int state = match(words, i, "state");
    if (state > 0 && !isAttribute(words, i + state)) {
      cues.add("state", Span.of(token, words.get(i + state - 1)));
    }
  }

  private static boolean isWorkDone(List<Token> words, int i) {
    for (String name : WORK_DONE) {
      if (match(words, i, name) > 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether it is done, by a participle that nobody listed: The shed is repainted, We have bids
   * shortlisted.
   */
  private static boolean isUnlistedDone(List<Token> words, int first, int i) {
    int before = i - 1;
    while (before > first && words.get(before).text().endsWith("ly")) {
      before--;
    }
    boolean ends =
        i + 1 == words.size() || !words.get(i + 1).isWord() || is(words.get(i + 1), "stop");
    boolean have = ends && isAnyWord(words.subList(0, first), HAVE);
    return words.get(i).text().endsWith("ed")
        && EnglishWords.classes(words.get(i)).isEmpty()
        && (is(words.get(before), "be") || have);
  }

  /** What is kept as it is: stays above 90%, are kept warm. */
  private void kept(List<Token> words, int i) {
    Token token = words.get(i);
    boolean participle = is(token, "keep.ed") && !isAttributive(words, i);
    boolean stays =
        STAYS.contains(token.text())
            && !is(words.get(i - 1), "stop")
            && !is(words.get(i - 1), "filler")
            && i + 1 < words.size()
            && (EnglishWords.isParticiple(words.get(i + 1)) || is(words.get(i + 1), "stop"));
    if (is(token, "keep.s") || (participle && !token.is("retained")) || stays) {
      cues.add("kept", token);
    }
  }

  /** Whether a participle stands before a noun, as an adjective: the planned repairs. */
  private static boolean isAttributive(List<Token> words, int i) {
    return !is(words.get(i - 1), "be")
        && i + 1 < words.size()
        && words.get(i + 1).isWord()
        && !is(words.get(i + 1), "stop")
        && !is(words.get(i + 1), "det");
  }

  /** That somebody has a thing: Every depot has a fire plan. */
  private void possessed(List<Token> words, int i) {
    if (!HAVE.contains(words.get(i).text())) {
      return;
    }
    for (int j = i + 1; j < words.size() && words.get(j).isWord(); j++) {
      boolean participle = j == i + 1 && EnglishWords.isParticiple(words.get(j));
      if (participle || is(words.get(j), "stop")) {
        return; // Has written a plan.
      }
      if (is(words.get(j), "work") || is(words.get(j), "thing")) {
        cues.add("possessed", Span.of(words.get(i), words.get(j)));
        return;
      }
    }
  }

  /** Whether others are named as who does it: used daily by nurses; but not: rated by May. */
  private static boolean isByOthers(List<Token> words, int after) {
    int by = isWord(words, after, "by") ? after : after + 1;
    return isWord(words, by, "by") && by + 1 < words.size() && !is(words.get(by + 1), "month");
  }

  /** Whether so many did it: Certified by 2 auditors; but not: shortened by 2 days. */
  private static boolean isBySeveral(List<Token> words, int i) {
    return EnglishWords.isParticiple(words.get(i))
        && !is(words.get(i), "change.ed")
        && isWord(words, i + 1, "by")
        && i + 3 < words.size()
        && isCount(words, i + 2)
        && words.get(i + 3).isWord()
        && !is(words.get(i + 3), "month")
        && !is(words.get(i + 3), "time");
  }

  /** Whether a noun follows, so that what stands before it says no more than which: open roles. */
  private static boolean isAttribute(List<Token> words, int after) {
    return after < words.size()
        && words.get(after).isWord()
        && !is(words.get(after), "stop")
        && !is(words.get(after), "filler")
        && !is(words.get(after), "number")
        && !EnglishWords.noun(words, after).isEmpty();
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
            && EnglishWords.isAnyStarting(token, "theirs")
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
    if (demand) {
      cues.add("demand", token);
    }
    boolean auxiliary = is(token, "be"); // It gets sorted.
    if (!auxiliary && EnglishWords.isAny(token, RISES)) {
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
