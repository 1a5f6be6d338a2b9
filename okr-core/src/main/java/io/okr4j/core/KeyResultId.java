package io.okr4j.core;

/**
 * The id of a key result: any text that is not blank. Immutable, and safe to share between threads.
 *
 * @param value the text of the id, never blank
 */
public record KeyResultId(String value) implements AlignmentTarget, Comparable<KeyResultId> {
  /**
   * Checks the text.
   *
   * @param value the text of the id
   * @throws InvalidValueException if it is blank or not well-formed Unicode
   */
  public KeyResultId {
    Checks.id("KeyResultId", value);
  }

  @Override
  public String kind() {
    return "key result";
  }

  /** Compares the texts in plain string order. */
  @Override
  public int compareTo(KeyResultId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
