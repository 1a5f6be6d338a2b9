package io.okr4j.core;

/**
 * The id of an objective: any text that is not blank. Immutable, and safe to share between threads.
 *
 * @param value the text of the id, never blank
 */
public record ObjectiveId(String value) implements AlignmentTarget, Comparable<ObjectiveId> {
  /**
   * Checks the text.
   *
   * @param value the text of the id
   * @throws InvalidValueException if it is blank or not well-formed Unicode
   */
  public ObjectiveId {
    Checks.id("ObjectiveId", value);
  }

  @Override
  public String kind() {
    return "objective";
  }

  /** Compares the texts in plain string order. */
  @Override
  public int compareTo(ObjectiveId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
