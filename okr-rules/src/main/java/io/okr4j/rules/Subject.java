package io.okr4j.rules;

import io.okr4j.core.Commitment;
import io.okr4j.core.Id;
import io.okr4j.core.KeyResultId;
import io.okr4j.core.Waiver;

/**
 * What a finding is about, as it is written in waivers, baselines and reports: {@code
 * objective:guided-setup}, {@code commitment:TEAM/CYCLE}, {@code waiver:RULE(SUBJECT)}, or plain
 * {@code program}, {@code strategy} and {@code playbook}.
 *
 * <p>Immutable, and safe to share between threads.
 *
 * @param text the subject in writing, never blank
 */
public record Subject(String text) {
  /** The program as a whole. */
  public static final Subject PROGRAM = new Subject("program");

  /** The strategy. */
  public static final Subject STRATEGY = new Subject("strategy");

  /** The playbook. */
  public static final Subject PLAYBOOK = new Subject("playbook");

  /**
   * {@return what has the id}
   *
   * @param id an id of any kind
   */
  public static Subject of(Id id) {
    return new Subject((id instanceof KeyResultId ? "keyResult" : id.kind()) + ":" + id.value());
  }

  /**
   * {@return a commitment}
   *
   * @param commitment the commitment
   */
  public static Subject of(Commitment commitment) {
    return new Subject("commitment:" + commitment.team() + "/" + commitment.cycle());
  }

  /**
   * {@return a waiver}
   *
   * @param waiver the waiver
   */
  public static Subject of(Waiver waiver) {
    return new Subject("waiver:" + waiver.rule() + "(" + waiver.subject() + ")");
  }

  @Override
  public String toString() {
    return text;
  }
}
