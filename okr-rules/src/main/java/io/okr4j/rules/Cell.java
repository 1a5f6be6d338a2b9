package io.okr4j.rules;

import java.util.Arrays;

/**
 * A part of what can be looked up in a live program, and who looked: they are asked again when it
 * changes.
 */
final class Cell {
  private static final Node[] NOBODY = {};
  private static final int[] NOWHERE = {};

  private Node[] readers = NOBODY;

  /** Where each reader keeps what it knows of this cell. */
  private int[] places = NOWHERE;

  private int size;

  /** Where the recording at hand has this cell, if it does. */
  int notedAt;

  /** Takes a reader, and {@return where it stands} */
  int add(Node reader, int at) {
    if (size == readers.length) {
      readers = Arrays.copyOf(readers, grown());
      places = Arrays.copyOf(places, grown());
    }
    readers[size] = reader;
    places[size] = at;
    return size++;
  }

  private int grown() {
    return size < 2 ? size + 1 : size + size / 2;
  }

  /** Lets a reader go; the last one takes its place. */
  void remove(int at) {
    size--;
    readers[at] = readers[size];
    places[at] = places[size];
    readers[at].standsAt[places[at]] = at;
    readers[size] = null;
  }

  /** A reader keeps what it knows in another place now. */
  void moved(int at, int place) {
    places[at] = place;
  }

  /** Tells all readers which of their questions to ask again. */
  void changed(Reads reads) {
    for (int i = 0; i < size; i++) {
      reads.ask(readers[i], readers[i].readBy[places[i]]);
    }
  }
}
