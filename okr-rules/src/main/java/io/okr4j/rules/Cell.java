package io.okr4j.rules;

import java.util.Arrays;
import java.util.function.Consumer;

/**
 * A part of what can be looked up in a live program, and who looked: they are asked again when it
 * changes.
 */
final class Cell {
  private static final Node[] NOBODY = {};
  private static final int[] NEVER = {};

  private Node[] readers = NOBODY;

  /** Which asking of each reader looked: what an earlier one saw no longer matters. */
  private int[] askings = NEVER;

  private int size;

  /** The recording in which this was last noted, so that it is noted once. */
  int noted;

  void add(Node reader) {
    if (size == readers.length) {
      dropOutdated();
    }
    readers[size] = reader;
    askings[size] = reader.asking;
    size++;
  }

  /** Outdated readers are dropped when room is wanted, and so take no more room than the others. */
  private void dropOutdated() {
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (readers[i].asking == askings[i]) {
        readers[kept] = readers[i];
        askings[kept] = askings[i];
        kept++;
      }
    }
    Arrays.fill(readers, kept, size, null);
    size = kept;
    if (kept >= readers.length / 2) {
      int room = Math.max(1, 2 * readers.length);
      readers = Arrays.copyOf(readers, room);
      askings = Arrays.copyOf(askings, room);
    }
  }

  void forEachReader(Consumer<Node> action) {
    for (int i = 0; i < size; i++) {
      if (readers[i].asking == askings[i]) {
        action.accept(readers[i]);
      }
    }
  }
}
