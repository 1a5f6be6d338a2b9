package io.okr4j.core;

/** Where a support that was asked for stands. */
public enum SupportStatus {
  /** Asked for, not answered yet. */
  REQUESTED,
  /** Promised by the department. */
  PLEDGED,
  /** Refused by the department. */
  DECLINED
}
