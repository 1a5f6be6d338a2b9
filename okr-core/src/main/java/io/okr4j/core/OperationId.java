package io.okr4j.core;

/**
 * The id of an operation: any text that is not blank. Immutable, and safe to share between threads.
 *
 * @param value the text of the id, never blank
 */
public record OperationId(String value) implements Id, Comparable<OperationId> {
  /**
   * Checks the text.
   *
   * @param value the text of the id
   * @throws InvalidValueException if it is blank or not well-formed Unicode
   */
  public OperationId {
    Checks.id("OperationId", value);
  }

  @Override
  public String kind() {
    return "operation";
  }

  /** Compares the texts in plain string order. */
  @Override
  public int compareTo(OperationId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
