package io.okr4j.core;

/**
 * The id of an audience: any text that is not blank. Immutable, and safe to share between threads.
 *
 * @param value the text of the id, never blank
 */
public record AudienceId(String value) implements WorldviewId, Comparable<AudienceId> {
  /**
   * Checks the text.
   *
   * @param value the text of the id
   * @throws InvalidValueException if it is blank or not well-formed Unicode
   */
  public AudienceId {
    Checks.id("AudienceId", value);
  }

  @Override
  public String kind() {
    return "audience";
  }

  /** Compares the texts in plain string order. */
  @Override
  public int compareTo(AudienceId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
