package io.okr4j.rules;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSortedSet.toImmutableSortedSet;

import com.google.common.collect.ContiguousSet;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.text.similarity.DamerauLevenshteinDistance;

/**
 * Finds the name that somebody meant.
 *
 * <p>Names are as far apart as single letters must be added, removed, replaced or swapped with
 * their neighbour to get from one to the other (Damerau and Levenshtein, no letter changed twice),
 * letter case aside. A name is near when that is at most a third of the length of the word, or 1
 * for shorter words, and at most {@value #MAX_DISTANCE}. Among more than {@value #MANY} names, only
 * one that is a single slip away is sure to be found.
 *
 * <p>Immutable, and safe to share between threads.
 */
public final class Nearest {
  private static final int MAX_DISTANCE = 3;

  /** Nobody mistypes a name of this length, and comparing long ones takes long. */
  private static final int MAX_LENGTH = 100;

  /** More names than can be compared one by one, were there as many words to compare them with. */
  private static final int MANY = 1000;

  private final ImmutableList<String> names;
  private final ImmutableList<String> folded;

  /**
   * Of many names, the positions of those that become the key when at most one letter is left out:
   * two words that are one slip apart have such a key in common.
   */
  private final ImmutableListMultimap<String, Integer> byRest;

  private Nearest(ImmutableList<String> names) {
    this.names = names;
    folded = names.stream().map(Nearest::fold).collect(toImmutableList());
    ImmutableListMultimap.Builder<String, Integer> rests = ImmutableListMultimap.builder();
    if (names.size() > MANY) {
      for (int n = 0; n < folded.size(); n++) {
        for (String rest : rests(folded.get(n))) {
          rests.put(rest, n);
        }
      }
    }
    byRest = rests.build();
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
    int nearest = -1;
    int limit = Math.min(MAX_DISTANCE, Math.max(1, meant.length() / 3));
    for (int n : candidates(meant)) {
      String name = folded.get(n);
      if (limit >= 0 && Math.abs(name.length() - meant.length()) <= limit) {
        int distance = new DamerauLevenshteinDistance(limit).apply(meant, name);
        if (distance >= 0) {
          nearest = n;
          limit = distance - 1;
        }
      }
    }
    return nearest < 0 ? Optional.empty() : Optional.of(names.get(nearest));
  }

  /** {@return the positions of the names that come into question, in order} */
  private Iterable<Integer> candidates(String meant) {
    if (names.size() <= MANY) {
      return ContiguousSet.closedOpen(0, names.size());
    }
    return rests(meant).stream()
        .flatMap(rest -> byRest.get(rest).stream().limit(MANY))
        .collect(toImmutableSortedSet(Comparator.naturalOrder()));
  }

  /** {@return the word, and what is left of it without each of its letters} */
  private static Set<String> rests(String word) {
    Set<String> rests = new LinkedHashSet<>();
    if (word.length() <= MAX_LENGTH) {
      rests.add(word);
      for (int i = 0; i < word.length(); i++) {
        rests.add(word.substring(0, i) + word.substring(i + 1));
      }
    }
    return rests;
  }

  private static String fold(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
