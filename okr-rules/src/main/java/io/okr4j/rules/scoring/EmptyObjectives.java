package io.okr4j.rules.scoring;

/**
 * What an objective is worth of which no key result can be averaged: because there is none, or
 * because none has data and they are {@link NoData#LEFT_OUT}.
 */
public enum EmptyObjectives {
  /** It has no score, and does not count among others. */
  ABSENT,
  /** It scores 0, and counts among others. */
  ZERO
}
