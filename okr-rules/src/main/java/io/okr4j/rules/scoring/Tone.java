package io.okr4j.rules.scoring;

import com.google.common.base.Ascii;

/** How a label is meant, so that it can be coloured whatever it is called. */
public enum Tone {
  /** As it should be; green. */
  GOOD,
  /** Not quite; yellow. */
  FAIR,
  /** Far from it; red. */
  POOR,
  /** Neither good nor bad. */
  NEUTRAL;

  /**
   * {@return the word for it in documents: {@code good}, {@code fair}, {@code poor}, {@code
   * neutral}}
   */
  public String word() {
    return Ascii.toLowerCase(name());
  }
}
