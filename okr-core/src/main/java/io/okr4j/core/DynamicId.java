package io.okr4j.core;

/**
 * The id of a key dynamic: any text that is not blank. Immutable, and safe to share between
 * threads.
 *
 * @param value the text of the id, never blank
 */
public record DynamicId(String value) implements WorldviewId, Comparable<DynamicId> {
  /**
   * Checks the text.
   *
   * @param value the text of the id
   * @throws InvalidValueException if it is blank or not well-formed Unicode
   */
  public DynamicId {
    Checks.id("DynamicId", value);
  }

  @Override
  public String kind() {
    return "dynamic";
  }

  /** Compares the texts in plain string order. */
  @Override
  public int compareTo(DynamicId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
