package io.okr4j.core;

/**
 * The id of a cycle: any text that is not blank. Immutable, and safe to share between threads.
 *
 * @param value the text of the id, never blank
 */
public record CycleId(String value) implements Id, Comparable<CycleId> {
  /**
   * Checks the text.
   *
   * @param value the text of the id
   * @throws InvalidValueException if it is blank or not well-formed Unicode
   */
  public CycleId {
    Checks.id("CycleId", value);
  }

  @Override
  public String kind() {
    return "cycle";
  }

  /** Compares the texts in plain string order. */
  @Override
  public int compareTo(CycleId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
