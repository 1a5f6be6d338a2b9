package io.okr4j.rules.scoring;

import com.google.common.base.Ascii;

/** How well an objective went, by what it promised. */
public enum Grade {
  /** What was promised, or for a bold objective enough of it. */
  GREEN,
  /** Short of it. */
  YELLOW,
  /** Far from it. */
  RED;

  /** {@return the word for it in documents: {@code green}, {@code yellow}, {@code red}} */
  public String word() {
    return Ascii.toLowerCase(name());
  }
}
