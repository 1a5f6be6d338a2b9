package io.okr4j.core;

/** What an objective promises, and so how its result is graded. */
public enum Ambition {
  /** Reaching the target is promised. */
  COMMITTED,
  /** The target pushes the envelope; 70% of the way is a success. */
  ASPIRATIONAL,
  /** What is learnt counts; graded as an aspirational one. */
  LEARNING
}
