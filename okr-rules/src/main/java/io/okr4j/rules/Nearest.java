package io.okr4j.rules;

import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;

/**
 * Finds the name that somebody meant.
 *
 * <p>Names are as far apart as single letters must be added, removed, replaced or swapped with
 * their neighbour to get from one to the other (Damerau and Levenshtein), letter case aside. A name
 * is near when that is at most a third of its length, and at most {@value #MAX_DISTANCE}.
 *
 * <p>Stateless, and safe to share between threads.
 */
public final class Nearest {
  private static final int MAX_DISTANCE = 3;

  /** Nobody mistypes a name of this length, and comparing long ones takes long. */
  private static final int MAX_LENGTH = 100;

  private Nearest() {}

  /**
   * {@return the candidate nearest to the word; of several, the first; none when none is near}
   *
   * @param word what was found
   * @param candidates the names that would have been right, in order
   */
  public static Optional<String> to(String word, Iterable<String> candidates) {
    if (word.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    String folded = word.toLowerCase(Locale.ROOT);
    Optional<String> nearest = Optional.empty();
    int limit = Math.min(MAX_DISTANCE, Math.max(1, word.length() / 3));
    DamerauLevenshteinDistance within = new DamerauLevenshteinDistance(limit);
    for (String candidate : candidates) {
      if (Math.abs(candidate.length() - word.length()) <= limit) {
        int distance = within.apply(folded, candidate.toLowerCase(Locale.ROOT));
        if (distance >= 0) {
          nearest = Optional.of(candidate);
          if (distance == 0) {
            break;
          }
          limit = distance - 1;
          within = new DamerauLevenshteinDistance(limit);
        }
      }
    }
    return nearest;
  }
}
