package io.okr4j.rules.scoring;

import com.google.common.base.Ascii;

/** Whether what an objective must not harm is unharmed. */
public enum Guardrails {
  /** The newest value of every band that has one is inside the band. */
  HELD,
  /** The newest value of some band is outside the band. */
  BROKEN;

  /** {@return the word for it in documents: {@code held}, {@code broken}} */
  public String word() {
    return Ascii.toLowerCase(name());
  }
}
