package io.okr4j.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.okr4j.core.PriorityId;
import java.util.Objects;
import javax.annotation.Nullable;

/**
 * A place in a list of a live program: the subject that stands there, what was found wrong with it,
 * and what the rules looked up to answer for it. An objective stands for its key results, too.
 */
final class Node {
  private static final Cell[] NOTHING = {};
  private static final int[] NO_ANSWERS = {};

  final NodeList list;
  final int slot;

  /** None where nothing stands any more. */
  @Nullable private Object value;

  /** For those who look at the value. */
  @Nullable private Cell valueCell;

  /** Changes with what the rules looked up. */
  int asking;

  boolean isDirty;
  Cell[] reads = NOTHING;

  /** The questions that were asked, each by twice its number, and one more if it was passed. */
  int[] answers = NO_ANSWERS;

  ImmutableList<RawFinding> findings = ImmutableList.of();
  @Nullable RememberedWording.Said ofObjectives;
  @Nullable RememberedWording.Said ofKeyResults;

  /** Of an objective: whether it is open, and its cycle contains the day. */
  boolean isCurrent;

  /** Of an objective that is current: the priorities that it serves. */
  ImmutableSet<PriorityId> serves = ImmutableSet.of();

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
