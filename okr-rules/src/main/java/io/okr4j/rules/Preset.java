package io.okr4j.rules;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;

/** A ready choice among the rules of a set, and of their severities. */
public enum Preset {
  /** Every rule at its own severity. */
  RECOMMENDED {
    @Override
    Optional<Severity> severity(Rule rule) {
      return Optional.of(rule.severity());
    }
  },

  /** Every rule, and every warning an error. */
  STRICT {
    @Override
    Optional<Severity> severity(Rule rule) {
      return Optional.of(rule.severity() == Severity.WARNING ? Severity.ERROR : rule.severity());
    }
  },

  /**
   * What matters first: integrity, a strategy, goals that serve it, scope and measurement. Rules of
   * an application stay on.
   */
  STARTER {
    @Override
    Optional<Severity> severity(Rule rule) {
      return BuiltInRules.contains(rule.id())
              && !STARTER_RULES.contains(rule.theme())
              && !STARTER_RULES.contains(rule.id())
          ? Optional.empty()
          : Optional.of(rule.severity());
    }
  };

  private static final ImmutableSet<String> STARTER_RULES =
      ImmutableSet.of(
          "integrity",
          "worldview/strategy-present",
          "alignment/traces-to-priority",
          "scope",
          "measurement");

  /** {@return the severity of a rule in this preset; none when it is off} */
  abstract Optional<Severity> severity(Rule rule);

  /** {@return the word for it in configurations: {@code recommended}, {@code strict} ...} */
  public String word() {
    return Ascii.toLowerCase(name());
  }
}
