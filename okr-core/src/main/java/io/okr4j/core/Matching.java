package io.okr4j.core;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.function.Function;

/** Which items of two lists belong together. Not thread-safe. */
final class Matching {
  /** Stands for the place of an item that has no partner. */
  static final int NONE = -1;

  private final int[] partners;
  private final boolean[] isPartner;

  private Matching(int before, int after) {
    partners = new int[before];
    Arrays.fill(partners, NONE);
    isPartner = new boolean[after];
  }

  /** {@return the matching of what has the key in common; of several, the first with the first} */
  static <T> Matching byKey(List<T> before, List<T> after, Function<? super T, ?> key) {
    Matching matching = new Matching(before.size(), after.size());
    matching.match(before, after, key);
    return matching;
  }

  /**
   * {@return the matching of what is equal, at both ends of the lists first, so that one edit among
   * repeated items leaves the others where they are; then, of what is left, by the key}
   */
  static <T> Matching byValueThenKey(List<T> before, List<T> after, Function<? super T, ?> key) {
    Matching matching = new Matching(before.size(), after.size());
    int shorter = Math.min(before.size(), after.size());
    int start = 0;
    while (start < shorter && before.get(start).equals(after.get(start))) {
      matching.pair(start, start);
      start++;
    }
    int i = before.size() - 1;
    int j = after.size() - 1;
    while (i >= start && j >= start && before.get(i).equals(after.get(j))) {
      matching.pair(i, j);
      i--;
      j--;
    }
    matching.match(before, after, item -> item);
    matching.match(before, after, key);
    return matching;
  }

  private <T> void match(List<T> before, List<T> after, Function<? super T, ?> key) {
    Map<Object, Queue<Integer>> free = new HashMap<>();
    for (int j = 0; j < after.size(); j++) {
      if (!isPartner[j]) {
        free.computeIfAbsent(key.apply(after.get(j)), k -> new ArrayDeque<>()).add(j);
      }
    }
    for (int i = 0; i < before.size(); i++) {
      Queue<Integer> places = partners[i] == NONE ? free.get(key.apply(before.get(i))) : null;
      Integer place = places == null ? null : places.poll();
      if (place != null) {
        pair(i, place);
      }
    }
  }

  private void pair(int before, int after) {
    partners[before] = after;
    isPartner[after] = true;
  }

  /** {@return the place of the new item that an old one belongs to, or {@link #NONE}} */
  int partner(int before) {
    return partners[before];
  }

  /** {@return whether a new item belongs to no old one} */
  boolean isNew(int after) {
    return !isPartner[after];
  }

  /** {@return whether the items that have partners stand in the same order as these} */
  boolean isInOrder() {
    return isInOrder(partners);
  }

  /** {@return whether the places go up, those that are none set aside} */
  static boolean isInOrder(int... places) {
    int last = NONE;
    for (int place : places) {
      if (place != NONE) {
        if (place < last) {
          return false;
        }
        last = place;
      }
    }
    return true;
  }
}
