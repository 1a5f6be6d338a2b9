package io.okr4j.rules.wording;

/**
 * Knows a language, and judges what titles in it say. Rules only ask it, and never keep lists of
 * words of their own.
 *
 * <p>Every implementation is deterministic, stateless, and safe to share between threads.
 */
public interface Wording {

  /**
   * {@return what the title of a key result says}
   *
   * @param title any title
   */
  Judgement<KeyResultKind> judgeKeyResult(String title);

  /**
   * {@return what the title of an objective says}
   *
   * @param title any title
   */
  Judgement<ObjectiveKind> judgeObjective(String title);
}
