package io.okr4j.rules.wording;

/** What the title of a key result says. */
public enum KeyResultKind {
  /** A change in a result, for customers, the business or the people. */
  OUTCOME,
  /** A deliverable or an activity: work that is done or not. */
  OUTPUT,
  /** Business as usual: keeping things as they are. */
  UPKEEP,
  /** Neither a result that one could measure nor a task. */
  UNMEASURED
}
