package io.okr4j.rules;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableList;
import java.util.Locale;
import java.util.Optional;

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

  private final ImmutableList<String> names;
  private final ImmutableList<String> folded;

  /** How many letters each name has in common with the one before it, from the first on. */
  private final int[] shared;

  private Nearest(ImmutableList<String> names) {
    this.names = names;
    folded = names.stream().map(Nearest::fold).collect(ImmutableList.toImmutableList());
    shared = new int[names.size()];
    for (int n = 1; n < shared.length; n++) {
      shared[n] = Strings.commonPrefix(folded.get(n - 1), folded.get(n)).length();
    }
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

  /** {@return the names, prepared for many questions; quickest when they are sorted} */
  static Nearest among(Iterable<String> names) {
    return new Nearest(ImmutableList.copyOf(names));
  }

  /** {@return the name nearest to the word; of several, the first; none when none is near} */
  Optional<String> to(String word) {
    if (word.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    Distances distances = new Distances(fold(word));
    Optional<String> nearest = Optional.empty();
    for (int n = 0; n < shared.length && distances.limit >= 0; n++) {
      if (distances.isNearer(folded.get(n), shared[n])) {
        nearest = Optional.of(names.get(n));
      }
    }
    return nearest;
  }

  private static String fold(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /**
   * The distances of one word from one name after the other. What a name has in common with the one
   * before is not compared again, and no name further than where it is too far already.
   */
  private static final class Distances {
    private static final int FAR = MAX_DISTANCE + 1;

    private final String word;

    /** The first cell at n, m: how far the first n letters of the name are from m of the word. */
    private final int[][] rows;

    /** How far a name may be at most; less than the nearest so far. */
    private int limit;

    /** How many letters of the name before have their row. */
    private int done;

    /** Whether these letters are too far already, whatever follows. */
    private boolean hopeless;

    Distances(String word) {
      this.word = word;
      limit = Math.min(MAX_DISTANCE, Math.max(1, word.length() / 3));
      rows = new int[word.length() + limit + 1][word.length() + 1];
      for (int m = 0; m <= word.length(); m++) {
        rows[0][m] = m;
      }
    }

    /** {@return whether the name is nearer than all before; the limit is then less} */
    boolean isNearer(String name, int sharedWithLast) {
      if (hopeless && sharedWithLast >= done) {
        return false;
      }
      done = Math.min(done, sharedWithLast);
      hopeless = false;
      if (Math.abs(name.length() - word.length()) > limit) {
        return false;
      }
      while (done < name.length() && !hopeless) {
        hopeless = addRow(name) > limit;
      }
      if (hopeless || rows[name.length()][word.length()] > limit) {
        return false;
      }
      limit = rows[name.length()][word.length()] - 1;
      return true;
    }

    /**
     * {@return the least distance in the row of the next letter, within the limit of both sides}
     */
    private int addRow(String name) {
      int n = ++done;
      int[] row = rows[n];
      int first = Math.max(1, n - limit);
      int last = Math.min(word.length(), n + limit);
      row[first - 1] = first == 1 ? n : FAR;
      int least = row[first - 1];
      for (int m = first; m <= last; m++) {
        boolean same = name.charAt(n - 1) == word.charAt(m - 1);
        int distance = rows[n - 1][m - 1] + (same ? 0 : 1);
        distance = Math.min(distance, Math.min(rows[n - 1][m], row[m - 1]) + 1);
        if (n > 1
            && m > 1
            && name.charAt(n - 1) == word.charAt(m - 2)
            && name.charAt(n - 2) == word.charAt(m - 1)) {
          distance = Math.min(distance, rows[n - 2][m - 2] + 1);
        }
        row[m] = distance;
        least = Math.min(least, distance);
      }
      if (last < word.length()) {
        row[last + 1] = FAR;
      }
      return least;
    }
  }
}
