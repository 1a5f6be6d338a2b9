package io.okr4j.rules;

import com.google.common.collect.ImmutableList;
import java.util.Objects;
import javax.annotation.Nullable;

/**
 * A place in a list of a live program: the subject that stands there, what was found wrong with it,
 * and what the rules looked up to answer for it. An objective stands for its key results, too.
 */
class Node {
  private static final Cell[] NOTHING = {};
  private static final long[] BY_NOBODY = {};
  private static final int[] NOWHERE = {};
  private static final byte[] NO_ANSWERS = {};

  final NodeList list;
  final int slot;

  /** None where nothing stands any more. */
  @Nullable private Object value;

  /** For those who look at the value. */
  @Nullable private Cell valueCell;

  /** The questions that are to be asked again. */
  long due;

  Cell[] reads = NOTHING;

  /** Of each cell, the questions that looked at it. */
  long[] readBy = BY_NOBODY;

  /** Of each cell, where it has this place among its readers. */
  int[] standsAt = NOWHERE;

  /** What each question came to. */
  byte[] answers = NO_ANSWERS;

  ImmutableList<RawFinding> findings = ImmutableList.of();
  @Nullable RememberedWording.Said ofObjectives;
  @Nullable RememberedWording.Said ofKeyResults;

  Node(NodeList list, int slot) {
    this.list = list;
    this.slot = slot;
  }

  boolean isThere() {
    return value != null;
  }

  @Nullable
  Object valueOrNull() {
    return value;
  }

  Object value() {
    return Objects.requireNonNull(value);
  }

  void set(@Nullable Object now) {
    value = now;
  }

  Cell valueCell() {
    if (valueCell == null) {
      valueCell = new Cell();
    }
    return valueCell;
  }

  @Nullable
  Cell valueCellOrNull() {
    return valueCell;
  }
}
