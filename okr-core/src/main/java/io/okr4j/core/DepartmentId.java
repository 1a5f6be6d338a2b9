package io.okr4j.core;

/**
 * The id of a department: any text that is not blank. Immutable, and safe to share between threads.
 *
 * @param value the text of the id, never blank
 */
public record DepartmentId(String value) implements Id, Comparable<DepartmentId> {
  /**
   * Checks the text.
   *
   * @param value the text of the id
   * @throws InvalidValueException if it is blank or not well-formed Unicode
   */
  public DepartmentId {
    Checks.id("DepartmentId", value);
  }

  @Override
  public String kind() {
    return "department";
  }

  /** Compares the texts in plain string order. */
  @Override
  public int compareTo(DepartmentId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
