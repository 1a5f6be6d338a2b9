package io.okr4j.rules;

import com.google.common.collect.ImmutableListMultimap;
import io.okr4j.core.Objective;
import io.okr4j.core.ObjectiveStatus;
import io.okr4j.rules.Rule.Question;
import io.okr4j.rules.RuleSet.Setting;

/**
 * A question of a rule that is on.
 *
 * @param number the place of the question among all that are asked
 * @param setting how the rule is set
 * @param severity the severity of its findings
 * @param question the question
 */
record Asking(int number, Setting setting, Severity severity, Question<?> question) {

  /** {@return the questions of a set of rules by the kind of subject, in the order of the ids} */
  static ImmutableListMultimap<SubjectKind<?>, Asking> of(RuleSet rules) {
    ImmutableListMultimap.Builder<SubjectKind<?>, Asking> askings = ImmutableListMultimap.builder();
    int number = 0;
    for (Setting setting : rules.settings()) {
      if (setting.severity().isPresent()) {
        for (Question<?> question : setting.rule().questions()) {
          askings.put(
              question.kind(), new Asking(number++, setting, setting.severity().get(), question));
        }
      }
    }
    return askings.build();
  }

  Rule rule() {
    return setting.rule();
  }

  /** A draft is work in progress: what is found there is at most a warning, integrity excepted. */
  Severity severity(Object subject) {
    boolean draft =
        (subject instanceof Objective objective && objective.status() == ObjectiveStatus.DRAFT)
            || (subject instanceof OwnedKeyResult owned
                && owned.objective().status() == ObjectiveStatus.DRAFT);
    return draft && severity == Severity.ERROR && !rule().theme().equals("integrity")
        ? Severity.WARNING
        : severity;
  }
}
