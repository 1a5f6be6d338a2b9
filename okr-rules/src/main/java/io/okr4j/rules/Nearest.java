package io.okr4j.rules;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;

/**
 * Finds the name that somebody meant.
 *
 * <p>Names are as far apart as single letters must be added, removed, replaced or swapped with
 * their neighbour to get from one to the other (Damerau and Levenshtein, no letter changed twice),
 * letter case aside. A name is near when that is at most a third of the length of the word, or 1
 * for shorter words, and at most {@value #MAX_DISTANCE}.
 *
 * <p>Immutable, and safe to share between threads.
 */
public final class Nearest {
  private static final int MAX_DISTANCE = 3;

  /** Nobody mistypes a name of this length, and comparing long ones takes long. */
  private static final int MAX_LENGTH = 100;

  private static final int LETTERS = 32;

  private final ImmutableList<String> names;
  private final ImmutableList<String> folded;
  private final ImmutableList<byte[]> letters;

  private Nearest(ImmutableList<String> names) {
    this.names = names;
    folded = names.stream().map(Nearest::fold).collect(toImmutableList());
    letters = folded.stream().map(Nearest::countLetters).collect(toImmutableList());
  }

  /**
   * {@return the candidate nearest to the word; of several, the first; none when none is near}
   *
   * @param word what was found
   * @param candidates the names that would have been right, in order
   */
  public static Optional<String> to(String word, Iterable<String> candidates) {
    return among(candidates).to(word);
  }

  /** {@return the names, prepared for many questions} */
  static Nearest among(Iterable<String> names) {
    return new Nearest(ImmutableList.copyOf(names));
  }

  /** {@return the name nearest to the word; of several, the first; none when none is near} */
  Optional<String> to(String word) {
    if (word.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    String meant = fold(word);
    byte[] lettersMeant = countLetters(meant);
    int nearest = -1;
    int limit = Math.min(MAX_DISTANCE, Math.max(1, meant.length() / 3));
    for (int n = 0; n < folded.size() && limit >= 0; n++) {
      if (canBeWithin(limit, lettersMeant, letters.get(n))) {
        int distance = distance(meant, folded.get(n), limit);
        if (distance <= limit) {
          nearest = n;
          limit = distance - 1;
        }
      }
    }
    return nearest < 0 ? Optional.empty() : Optional.of(names.get(nearest));
  }

  /**
   * {@return how often each letter occurs; letters that share a number count together}
   *
   * <p>Counts of names that are too long to be near may run over.
   */
  private static byte[] countLetters(String name) {
    byte[] counts = new byte[LETTERS];
    for (int i = 0; i < name.length(); i++) {
      counts[name.charAt(i) % LETTERS]++;
    }
    return counts;
  }

  /**
   * {@return whether words with these letters can be near}
   *
   * <p>Each letter that is added, removed or replaced changes the counts by one more and one less
   * at most. This tells most names apart from the word many times faster than their distance.
   */
  private static boolean canBeWithin(int limit, byte[] one, byte[] other) {
    int more = 0;
    int less = 0;
    for (int i = 0; i < LETTERS; i++) {
      int difference = one[i] - other[i];
      more += Math.max(difference, 0);
      less += Math.max(-difference, 0);
    }
    return more <= limit && less <= limit;
  }

  /**
   * {@return how far the two are apart, or a number above the limit}
   *
   * <p>What they have in common at both ends does not count, and most names of a program have much
   * of it: without it, ten thousand names are compared in good time with as many.
   */
  private static int distance(String one, String other, int limit) {
    int longest = Math.max(one.length(), other.length());
    int shortest = Math.min(one.length(), other.length());
    if (longest - shortest > limit) {
      return longest;
    }
    int start = 0;
    while (start < shortest && one.charAt(start) == other.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < shortest - start
        && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
      end++;
    }
    if (shortest == start + end || limit == 0) {
      return longest - start - end;
    }
    int distance =
        new DamerauLevenshteinDistance(limit)
            .apply(
                one.substring(start, one.length() - end),
                other.substring(start, other.length() - end));
    return distance < 0 ? longest : distance;
  }

  private static String fold(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
