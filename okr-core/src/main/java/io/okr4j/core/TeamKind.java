package io.okr4j.core;

/** What kind of team it is. */
public enum TeamKind {
  /** Leads the organization or a part of it. */
  LEADERSHIP,
  /** Cross-functional: has the people from every department that its product needs. */
  PRODUCT,
  /** Does the work of one department. */
  FUNCTIONAL
}
