package io.okr4j.core;

/**
 * The id of a competitor: any text that is not blank. Immutable, and safe to share between threads.
 *
 * @param value the text of the id, never blank
 */
public record CompetitorId(String value) implements WorldviewId, Comparable<CompetitorId> {
  /**
   * Checks the text.
   *
   * @param value the text of the id
   * @throws InvalidValueException if it is blank or not well-formed Unicode
   */
  public CompetitorId {
    Checks.id("CompetitorId", value);
  }

  @Override
  public String kind() {
    return "competitor";
  }

  /** Compares the texts in plain string order. */
  @Override
  public int compareTo(CompetitorId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
