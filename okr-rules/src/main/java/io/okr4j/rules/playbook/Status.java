package io.okr4j.rules.playbook;

import io.okr4j.rules.Severity;
import io.okr4j.rules.scoring.Tone;

/**
 * How something stands: in words, as a colour, and as a mark for those who do not see colours.
 *
 * @param name the words; empty if nothing can be said
 * @param tone {@code good}, {@code fair}, {@code poor} or {@code neutral}
 * @param mark a sign that differs from tone to tone by its shape
 */
record Status(String name, String tone, String mark) {
  static final Status NONE = of("", Tone.NEUTRAL);

  static Status of(String name, Tone tone) {
    return new Status(
        name,
        tone.word(),
        switch (tone) {
          case GOOD -> "\u25cf";
          case FAIR -> "\u25b2";
          case POOR -> "\u25a0";
          case NEUTRAL -> "\u25cb";
        });
  }

  static Status of(String name, Severity severity) {
    return of(
        name,
        switch (severity) {
          case ERROR -> Tone.POOR;
          case WARNING -> Tone.FAIR;
          case INFO -> Tone.NEUTRAL;
        });
  }
}
