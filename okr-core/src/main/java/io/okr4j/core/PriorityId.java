package io.okr4j.core;

/**
 * The id of a priority: any text that is not blank. Immutable, and safe to share between threads.
 *
 * @param value the text of the id, never blank
 */
public record PriorityId(String value) implements AlignmentTarget, Comparable<PriorityId> {
  /**
   * Checks the text.
   *
   * @param value the text of the id
   * @throws InvalidValueException if it is blank or not well-formed Unicode
   */
  public PriorityId {
    Checks.id("PriorityId", value);
  }

  @Override
  public String kind() {
    return "priority";
  }

  /** Compares the texts in plain string order. */
  @Override
  public int compareTo(PriorityId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
