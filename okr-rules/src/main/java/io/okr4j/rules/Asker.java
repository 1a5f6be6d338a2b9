package io.okr4j.rules;

import io.okr4j.core.Band;
import io.okr4j.core.KeyResult;
import io.okr4j.core.Objective;
import io.okr4j.rules.wording.KeyResultKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Supplier;
import javax.annotation.Nullable;

/**
 * Asks rules about one subject after another, and answers what they want to know meanwhile.
 *
 * <p>Asks in one thread. What rules ask may come from any thread and at any time, as a fix may be
 * worked out later.
 */
final class Asker {
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

  /**
   * Asks one question about a subject.
   *
   * @param subject writes the subject, as needed only when something is wrong
   */
  Verdict ask(Asking asking, Object value, Supplier<Subject> subject, boolean repeated) {
    try {
      return asking.question().ask(value, new RuleContext(this, asking.setting(), repeated));
    } catch (RuntimeException e) {
      throw new IllegalStateException(
          "rule " + asking.rule() + " failed on " + subject.get() + ": " + e.getMessage(), e);
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
