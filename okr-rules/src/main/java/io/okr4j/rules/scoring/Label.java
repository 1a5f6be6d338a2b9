package io.okr4j.rules.scoring;

/**
 * What a grade, a pace or a confidence is called.
 *
 * <p>Immutable, and safe to share between threads.
 *
 * @param name the name, such as {@code green} or {@code at-risk}; never blank
 * @param tone how it is meant
 */
public record Label(String name, Tone tone) {
  /**
   * Checks the name.
   *
   * @param name the name
   * @param tone how it is meant
   * @throws IllegalArgumentException if the name is blank
   */
  public Label {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a label without a name");
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
