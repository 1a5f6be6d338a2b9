package io.okr4j.core;

/**
 * The id of a team: any text that is not blank. Immutable, and safe to share between threads.
 *
 * @param value the text of the id, never blank
 */
public record TeamId(String value) implements Id, Comparable<TeamId> {
  /**
   * Checks the text.
   *
   * @param value the text of the id
   * @throws InvalidValueException if it is blank or not well-formed Unicode
   */
  public TeamId {
    Checks.id("TeamId", value);
  }

  @Override
  public String kind() {
    return "team";
  }

  /** Compares the texts in plain string order. */
  @Override
  public int compareTo(TeamId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
