package io.okr4j.core;

/** An answer that a dangling reference or a loop can make impossible. */
public enum Decision {
  /** It is so. */
  YES,
  /** It is not so. */
  NO,
  /** A dangling reference or a loop stands in the way of an answer. */
  UNDECIDABLE
}
