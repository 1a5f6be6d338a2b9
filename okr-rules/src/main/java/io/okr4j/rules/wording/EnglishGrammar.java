package io.okr4j.rules.wording;

import static io.okr4j.rules.wording.EnglishWords.DET;
import static io.okr4j.rules.wording.EnglishWords.ENGLISH;
import static io.okr4j.rules.wording.EnglishWords.STOP;
import static io.okr4j.rules.wording.EnglishWords.WORK;
import static io.okr4j.rules.wording.EnglishWords.endsAt;
import static io.okr4j.rules.wording.EnglishWords.is;
import static io.okr4j.rules.wording.EnglishWords.isNumber;
import static io.okr4j.rules.wording.EnglishWords.isWord;
import static io.okr4j.rules.wording.Lexicon.match;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ObjectArrays;
import io.okr4j.rules.wording.Clause.Role;
import io.okr4j.rules.wording.Cues.Pair;
import java.util.List;
import java.util.Optional;

/**
 * What an English title tells by its grammar: the names of the cues are those of {@code
 * english.weights}.
 *
 * <p>Not thread-safe: one for each title.
 */
final class EnglishGrammar {
  private static final WordClasses KPI = ENGLISH.named("kpi");
  private static final WordClasses NO_NAME = STOP.with(DET);
  private static final int SHORT = 4;
  private static final int LONGEST_NAME = 5;

  /** Numbers that are results, and no counts of own work. */
  private static final String[] RESULTS = {
    "q.fromto",
    "q.by",
    "pct.others",
    "pct.metric",
    "q.money",
    "q.multiple",
    "q.rating",
    "count.others",
    "count.metric",
    "q.unit",
    "q.timelimit",
    "compared"
  };

  private static final String[] WORK = {
    "head.make", "head.act", "head.finish", "head.hire", "head.imperative", "done"
  };

  private static final String[] TARGETS = {
    "q.fromto",
    "q.by",
    "q.money",
    "q.multiple",
    "q.rating",
    "q.limit",
    "q.timelimit",
    "pct",
    "pct.others",
    "pct.metric",
    "pct.work",
    "pct.time",
    "count.others",
    "count.metric",
    "q.big"
  };

  /** Verbs that say of a level where it goes. */
  private static final String[] LEVELS = {"head.change", "head.reach", "head.improve"};

  /** With such a verb, the level is a target whatever is counted: Lift the fleet to 90 trams. */
  private static final String[] LEVEL_TARGETS = ObjectArrays.concat(TARGETS, "q.to");

  /** Before a number of what is there anyway. */
  private static final ImmutableSet<String> KNOWN =
      ImmutableSet.of("with", "in", "across", "among", "for", "between");

  private static final String[] UPKEEP = {
    "head.keep",
    "sla",
    "period&work",
    "head.serve",
    "served",
    "timely",
    "later.keep",
    "head.never",
    "tidy",
    "kept",
    "occasion"
  };

  /** What tells more together than each by itself. */
  private static final ImmutableList<Pair> PAIRS =
      Pair.named(
          "head.change&q.none",
          "head.improve&q.none",
          "head.reach&q.none",
          "head.reach&goalword",
          "head.keep&q.fromto",
          "head.keep&later.change",
          "head.change&measured",
          "head.metric&measured",
          "head.serve&measured",
          "head.ensure&measured",
          "head.ensure&q.none",
          "head.ensure&done",
          "head.ensure&possessed",
          "head.ensure&kept",
          "head.ensure&period",
          "head.ensure&standing",
          "head.ensure&running",
          "head.ensure&nothing.bad",
          "kept&done",
          "head.make&later.keep",
          "head.improve&later.make",
          "head.change&later.make",
          "head.others&measured",
          "head.deed&q.none",
          "head.imperative&q.none",
          "head.imperative&count.unknown",
          "head.imperative&count.work",
          "head.support&others",
          "others.act&q.none",
          "head.hire&clients",
          "kept&measured",
          "comparative&q.none",
          "head.number&count.work",
          "head.number&count.others",
          "head.number&done",
          "head.noun&q.none",
          "able&measured",
          "able&q.none",
          "standing&head.make",
          "standing&head.act",
          "standing&done",
          "standing&count.work",
          "sla&pct",
          "sla&head.number",
          "q.within&head.number",
          "q.within&done",
          "tidy&done",
          "tidy&head.make",
          "period&count.others",
          "occasion&measured",
          "occasion&done",
          "rate&count.unknown");

  private final String title;
  private final Cues cues = new Cues();
  private final ImmutableList<Token> tokens;
  private final ImmutableList<Clause> clauses;
  private final EnglishVerbs verbs = new EnglishVerbs(cues);

  EnglishGrammar(String title) {
    this.title = title;
    tokens = EnglishWords.tokens(title);
    clauses = EnglishClauses.of(tokens);
    verbs.read(clauses);
    new EnglishNumbers(cues, tokens).read();
    new EnglishUpkeep(cues, tokens).read(clauses);
    correct();
    together();
    upkeep();
    indicators();
    target();
  }

  Cues cues() {
    return cues;
  }

  /** {@return what the title is about; none when that is not clear} */
  Span about() {
    return verbs.about();
  }

  /** What a number or a period is depends on the rest. */
  private void correct() {
    if (cues.has("head.number") && cues.has("demand")) {
      cues.rename("count.work", "count.others");
    }
    cues.remove("demand");
    if (cues.has("others.act")) {
      // What others do every day is no routine of one's own.
      cues.remove("running");
      if (!cues.hasAny("head.make", "head.act", "head.serve", "head.keep")) {
        cues.rename("period", "period.usage");
      }
    }
    if (cues.has("count.others") && isHead("add")) {
      cues.rename("head.make", "head.reach"); // To add customers is to win them.
    }
    boolean served = cues.hasAny("others", "standing", "running", "sla");
    if (cues.has("head.support") && (!served || cues.has("later.reach"))) {
      cues.remove("head.serve"); // What supports a format is a feature.
    }
    if (cues.has("head.change")) {
      cues.rename("standing", "standing.changed"); // Fewer tickets.
    }
    if (cues.has("head.found")) {
      // What is begun goes on only later.
      cues.rename("standing", "standing.new");
      cues.rename("occasion", "standing.new");
    }
    if (cues.has("head.hire")) {
      cues.rename("count.others", "count.hires");
    }
    if (cues.hasAny("head.make", "head.act", "head.serve", "count.work", "head.work")
        && !cues.hasAny(
            "head.metric", "count.others", "count.hires", "count.metric", "q.to", "q.big")) {
      cues.addAs("period", "rate");
    }
  }

  private void together() {
    cues.addAs("measured", RESULTS);
    if (cues.hasAny(WORK)) {
      cues.addAs("work&measured", "measured");
    }
    for (Pair pair : PAIRS) {
      cues.addBoth(pair);
    }
    if (cues.hasAny("head.finish", "head.make", "head.act")) {
      cues.addAs("share.done", "pct", "pct.work");
    }
    if (!cues.has("measured")
        && cues.hasAny("head.make", "head.act", "head.finish", "head.work", "count.work")) {
      cues.addAs(cues.has("head.found") ? "period&found" : "period&work", "period");
    }
    cues.remove("head.found");
    if (tokens.size() <= SHORT) {
      cues.add("short");
    }
  }

  private void upkeep() {
    boolean changes =
        cues.hasAny("q.fromto", "q.by", "head.change", "later.change", "changed", "rises");
    cues.addAs(changes ? "upkeep&change" : "upkeep", UPKEEP);
    int count = 0;
    for (String name : UPKEEP) {
      count += cues.has(name) ? 1 : 0;
    }
    if (count > 1) {
      cues.addAs("upkeep.twice", UPKEEP);
    }
  }

  /** Numbers that companies are run by: revenue, churn. */
  private void indicators() {
    boolean head = true;
    for (Clause clause : clauses) {
      indicators(clause.tokens(), head);
      head &= clause.role() == Role.LABEL;
    }
    if (cues.hasAny("head.change", "head.reach", "head.keep", "head.improve")) {
      cues.addAs("head&kpi", "kpi.head");
    }
    if (cues.hasAny(LEVELS)) {
      cues.addAs("head&kpi.last", "kpi.last");
    }
    if (cues.has("head.noun") && tokens.size() <= LONGEST_NAME) {
      cues.addAs("kpi.only", "kpi.last");
    }
    if (cues.has("q.none") && isList()) {
      cues.addAs("kpi.list", "kpi"); // Revenue and reputation.
    }
  }

  private boolean isList() {
    for (Token token : tokens) {
      if (token.is("and") || token.isSign("&") || token.is("while")) {
        return true;
      }
    }
    return false;
  }

  private void indicators(List<Token> words, boolean head) {
    for (int i = 0; i < words.size(); i++) {
      int length = Math.max(match(words, i, KPI), isNamedRate(words, i) ? 2 : 0);
      if (length > 0) {
        int after = i + length;
        Span span = Span.of(words.get(i), words.get(after - 1));
        cues.add("kpi", span);
        if (head) {
          cues.add("kpi.head", span);
        }
        if (head && endsAt(words, after)) {
          cues.add("kpi.last", span);
        }
      }
    }
  }

  /** Whether a rate is named by what stands before it, whatever that is: scrap rate. */
  private boolean isNamedRate(List<Token> words, int i) {
    return (isWord(words, i + 1, "rate") || isWord(words, i + 1, "ratio"))
        && cues.has("head.noun")
        && words.get(i).isWord()
        && !is(words.get(i), NO_NAME)
        && (endsAt(words, i + 2) || isWord(words, i + 2, "of"));
  }

  /** A number that is the point of the title, and no remark in parentheses. */
  private void target() {
    if (cues.has("pct.hundred")) {
      return; // A hundred percent customer-focused.
    }
    for (String number : cues.hasAny(LEVELS) ? LEVEL_TARGETS : TARGETS) {
      Optional<Span> target = cues.first(number);
      if (target.isPresent() && !isAside(target.get())) {
        Span words =
            cues.first("kpi").orElse(target.get()); // What it is a number of, if it says so.
        cues.add("target", words);
        if (isCircumstance(target.get())) {
          cues.add("target.known", words);
        }
        if (cues.hasAny("head.change", "head.reach", "head.number", "head.noun", "head.keep")) {
          cues.add("head&target", words);
        }
        return;
      }
    }
  }

  private boolean isHead(String verb) {
    Optional<Span> head = cues.first("head.make");
    return head.isPresent() && Ascii.equalsIgnoreCase(head.get().in(title), verb);
  }

  /** Whether it only tells how many there are: with 3 towns, all 12 valleys, to two shifts. */
  private boolean isCircumstance(Span span) {
    int i = 0;
    while (i < tokens.size()
        && !(isNumber(tokens.get(i)) && span.contains(Span.of(tokens.get(i))))) {
      i++;
    }
    if (i == tokens.size()) {
      return false;
    }
    boolean known = i > 0 && (KNOWN.contains(tokens.get(i - 1).text()) || is(tokens, i - 1, DET));
    boolean spelt = !tokens.get(i).isNumber();
    return (known && tokens.get(i).unit().isEmpty()) || (spelt && cues.has("q.to"));
  }

  private boolean isAside(Span span) {
    for (Clause clause : clauses) {
      if (clause.role() == Role.ASIDE && clause.span().contains(span)) {
        return true;
      }
    }
    return false;
  }
}
