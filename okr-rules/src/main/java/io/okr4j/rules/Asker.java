package io.okr4j.rules;

import io.okr4j.core.Band;
import io.okr4j.core.KeyResult;
import io.okr4j.core.Objective;
import io.okr4j.rules.wording.KeyResultKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import javax.annotation.Nullable;

/**
 * Asks rules about one subject after another, and answers what they want to know meanwhile.
 *
 * <p>Asks in one thread. What rules ask may come from any thread and at any time, as a fix may be
 * worked out later.
 */
final class Asker {
  /** Takes the answer to a question. */
  interface Answers {
    void take(Asking asking, Verdict verdict);
  }

  private record Goal(Objective objective, boolean any) {}

  private final RuleSet rules;
  private final LocalDate asOf;
  private final Lookups lookups;
  private final RememberedWording wording;
  private final boolean aboutWaivers;

  /** The last objective that was looked at: each of its key results asks. */
  @Nullable private Goal goal;

  Asker(RuleSet rules, LocalDate asOf, Lookups lookups, boolean aboutWaivers) {
    this.rules = rules;
    this.asOf = asOf;
    this.lookups = lookups;
    this.aboutWaivers = aboutWaivers;
    wording = new RememberedWording(rules.wording());
  }

  /** Asks about a subject what is asked about its kind. */
  void ask(List<Asking> askings, Object value, Subject subject, boolean repeated, Answers answers) {
    for (Asking asking : askings) {
      if (asking.question().isAsked(repeated)) {
        answers.take(asking, ask(asking, value, subject, repeated));
      }
    }
  }

  /** Asks one question about a subject. */
  Verdict ask(Asking asking, Object value, Subject subject, boolean repeated) {
    RuleContext context = new RuleContext(this, asking.setting(), repeated);
    try {
      return asking.question().ask(value, context);
    } catch (RuntimeException e) {
      throw new IllegalStateException(
          "rule " + asking.rule() + " failed on " + subject + ": " + e.getMessage(), e);
    }
  }

  RuleSet rules() {
    return rules;
  }

  LocalDate asOf() {
    return asOf;
  }

  Lookups lookups() {
    return lookups;
  }

  RememberedWording wording() {
    return wording;
  }

  boolean isAboutWaivers() {
    return aboutWaivers;
  }

  /** {@return how sure the judgement of a title must be for a rule, be it on or off} */
  BigDecimal minConfidence(String rule) {
    return rules.valueOrStandard(rule, Words.MIN_CONFIDENCE);
  }

  boolean hasGoal(Objective objective) {
    Goal known = goal;
    if (known == null || known.objective != objective) {
      known = new Goal(objective, objective.keyResults().stream().anyMatch(this::isGoal));
      goal = known;
    }
    return known.any;
  }

  private boolean isGoal(KeyResult keyResult) {
    return !(keyResult.measure() instanceof Band)
        && !wording
            .judgeKeyResult(keyResult.title())
            .is(KeyResultKind.UPKEEP, minConfidence(ScopeRules.NO_MAINTENANCE));
  }
}
