package io.okr4j.rules;

import com.google.common.base.Ascii;

/** How much a finding matters, the gravest first. */
public enum Severity {
  /** The program cannot work like this: obvious, easy to mend, and never a false alarm. */
  ERROR,
  /** Likely to hurt; there may be a reason for it. */
  WARNING,
  /** Worth a thought. */
  INFO;

  /**
   * {@return the word for it in documents and messages: {@code error}, {@code warning}, {@code
   * info}}
   */
  public String word() {
    return Ascii.toLowerCase(name());
  }

  /**
   * {@return whether this matters at least as much as another}
   *
   * @param other the severity to compare with
   */
  public boolean isAtLeast(Severity other) {
    return compareTo(other) <= 0;
  }
}
