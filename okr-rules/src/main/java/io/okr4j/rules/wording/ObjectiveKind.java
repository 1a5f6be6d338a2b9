package io.okr4j.rules.wording;

/** What the title of an objective says. */
public enum ObjectiveKind {
  /** A change worth wanting, in words. */
  STRATEGIC,
  /** The running of the business. */
  OPERATIONAL,
  /** A number in disguise. */
  METRIC
}
