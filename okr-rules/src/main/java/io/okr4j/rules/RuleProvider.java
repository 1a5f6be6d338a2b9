package io.okr4j.rules;

/**
 * Provides rules of an application or a library. Implementations are named to {@link
 * java.util.ServiceLoader}, and found by {@link RuleSet#withDiscovered()}.
 */
public interface RuleProvider {

  /** {@return the rules, always the same} */
  Iterable<Rule> rules();
}
