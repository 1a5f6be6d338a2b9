package io.okr4j.rules.wording;

import static io.okr4j.rules.wording.EnglishWords.ENGLISH;
import static io.okr4j.rules.wording.EnglishWords.STOP;
import static io.okr4j.rules.wording.EnglishWords.WORK;
import static io.okr4j.rules.wording.EnglishWords.is;
import static io.okr4j.rules.wording.Lexicon.match;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
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
    "kept"
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
          "period&count.others");

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
    }
    if (cues.has("head.hire")) {
      cues.rename("count.others", "count.hires");
    }
    if (cues.hasAny("head.make", "head.act", "head.serve", "count.work", "head.work")
        && !cues.hasAny("head.metric", "count.others", "count.hires", "count.metric", "q.to")) {
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
    if (cues.hasAny("head.change", "head.reach", "head.improve")) {
      cues.addAs("head&kpi.last", "kpi.last");
    }
    if (cues.has("head.noun") && tokens.size() <= LONGEST_NAME) {
      cues.addAs("kpi.only", "kpi.last");
    }
  }

  private void indicators(List<Token> words, boolean head) {
    for (int i = 0; i < words.size(); i++) {
      int length = match(words, i, KPI);
      if (length > 0) {
        int after = i + length;
        Span span = Span.of(words.get(i), words.get(after - 1));
        cues.add("kpi", span);
        if (head) {
          cues.add("kpi.head", span);
        }
        if (head
            && (after == words.size()
                || !words.get(after).isWord()
                || is(words.get(after), STOP))) {
          cues.add("kpi.last", span);
        }
      }
    }
  }

  /** A number that is the point of the title, and no remark in parentheses. */
  private void target() {
    if (cues.has("pct.hundred")) {
      return; // A hundred percent customer-focused.
    }
    for (String number : TARGETS) {
      Optional<Span> target = cues.first(number);
      if (target.isPresent() && !isAside(target.get())) {
        cues.add("target", target.get());
        if (cues.hasAny("head.change", "head.reach", "head.number", "head.noun", "head.keep")) {
          cues.add("head&target", target.get());
        }
        return;
      }
    }
  }

  private boolean isHead(String verb) {
    Optional<Span> head = cues.first("head.make");
    return head.isPresent() && Ascii.equalsIgnoreCase(head.get().in(title), verb);
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
