package io.okr4j.json.cli;

import com.google.common.base.Ascii;

/** How a command prints its answer. */
enum OutputFormat {
  /** For people. */
  TEXT,
  /** For programs. */
  JSON;

  @Override
  public String toString() {
    return Ascii.toLowerCase(name());
  }
}
