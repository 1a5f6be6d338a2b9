package io.okr4j.rules.scoring;

/** What an objective scores from its closing on. */
public enum ClosedObjectives {
  /** What its key results say, as before. */
  COMPUTED,
  /** The score that was declared at its closing, if one was. Its progress stays what it is. */
  DECLARED
}
