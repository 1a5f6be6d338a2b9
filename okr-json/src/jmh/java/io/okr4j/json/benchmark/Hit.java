package io.okr4j.json.benchmark;

import io.okr4j.core.Commitment;
import io.okr4j.core.KeyResult;
import io.okr4j.core.Objective;

/**
 * That a fact does not hold.
 *
 * @param fact the name of the fact
 * @param subject what it does not hold of, as findings of okr4j name it
 */
record Hit(String fact, String subject) {
  static Hit of(String fact, Objective objective) {
    return new Hit(fact, subject(objective));
  }

  static Hit of(String fact, KeyResult keyResult) {
    return new Hit(fact, subject(keyResult));
  }

  static Hit of(String fact, Commitment commitment) {
    return new Hit(fact, subject(commitment));
  }

  static String subject(Objective objective) {
    return "objective:" + objective.id().value();
  }

  static String subject(KeyResult keyResult) {
    return "keyResult:" + keyResult.id().value();
  }

  static String subject(Commitment commitment) {
    return "commitment:" + commitment.team().value() + "/" + commitment.cycle().value();
  }
}
