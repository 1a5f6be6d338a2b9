package io.okr4j.rules;

/**
 * How many subjects were asked about, and how many of them passed.
 *
 * <p>Immutable, and safe to share between threads.
 *
 * @param asked how many were asked about
 * @param passed how many of them passed
 */
public record Tally(int asked, int passed) {
  static final Tally NONE = new Tally(0, 0);

  Tally plus(Tally other) {
    return new Tally(asked + other.asked, passed + other.passed);
  }
}
