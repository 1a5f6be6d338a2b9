package io.okr4j.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.annotation.Nullable;

/**
 * Which questions looked at what in a live program, and which of them to ask again.
 *
 * <p>The questions about one place are told apart by the bits of a number; those that are 64 apart
 * share one. So a question may be asked once too often, but never too rarely.
 */
final class Reads {
  /** All questions about a place. */
  static final long ALL = -1;

  private List<Node> due = new ArrayList<>();

  private Cell[] noted = new Cell[64];
  private long[] notedBy = new long[64];
  private int size;
  private boolean isRecording;
  private long question;

  /** While everything is new, everybody is asked anyway. */
  private boolean isBuilding = true;

  void built() {
    isBuilding = false;
  }

  boolean isBuilding() {
    return isBuilding;
  }

  // ---- What is looked up.

  /** Begins to note what is looked up for a place; what is not asked again keeps what it read. */
  void begin(Node node, long asked) {
    size = node.reads.length;
    if (size > noted.length) {
      grow(size);
    }
    for (int i = 0; i < size; i++) {
      noted[i] = node.reads[i];
      notedBy[i] = node.readBy[i] & ~asked;
      noted[i].notedAt = i;
    }
    isRecording = true;
  }

  private void grow(int least) {
    int room = Math.max(2 * noted.length, least);
    noted = Arrays.copyOf(noted, room);
    notedBy = Arrays.copyOf(notedBy, room);
  }

  /** Says which question looks things up from now on. */
  void asks(int number) {
    question = bit(number);
  }

  static long bit(int number) {
    return 1L << (number % Long.SIZE);
  }

  void read(Cell cell) {
    if (isRecording) {
      int at = cell.notedAt;
      if (at >= size || noted[at] != cell) {
        if (size == noted.length) {
          grow(size);
        }
        at = size++;
        noted[at] = cell;
        notedBy[at] = 0;
        cell.notedAt = at;
      }
      notedBy[at] |= question;
    }
  }

  /** Ends that: the place is now known to all that its questions looked at, and to nothing else. */
  void end(Node node) {
    isRecording = false;
    int before = node.reads.length;
    int kept = 0;
    for (int i = 0; i < size; i++) {
      kept += notedBy[i] == 0 ? 0 : 1;
    }
    if (kept == before && size == before) {
      System.arraycopy(notedBy, 0, node.readBy, 0, size);
      return;
    }
    Cell[] reads = new Cell[kept];
    long[] readBy = new long[kept];
    int[] standsAt = new int[kept];
    int next = 0;
    for (int i = 0; i < size; i++) {
      Cell cell = noted[i];
      if (notedBy[i] != 0) {
        reads[next] = cell;
        readBy[next] = notedBy[i];
        if (i < before) {
          standsAt[next] = node.standsAt[i];
          cell.moved(standsAt[next], next);
        } else {
          standsAt[next] = cell.add(node, next);
        }
        next++;
      } else {
        cell.remove(node.standsAt[i]);
      }
    }
    node.reads = reads;
    node.readBy = readBy;
    node.standsAt = standsAt;
  }

  // ---- What changes.

  void changed(@Nullable Cell cell) {
    if (cell != null && !isBuilding) {
      cell.changed(this);
    }
  }

  /** All questions about a place are to be asked again. */
  void ask(Node node) {
    ask(node, ALL);
  }

  /** Some questions about a place are to be asked again. */
  void ask(Node node, long questions) {
    if (!isBuilding) {
      if (node.due == 0) {
        due.add(node);
      }
      node.due |= questions;
    }
  }

  /** {@return whom to ask again, those included that are no more; they are not named again} */
  List<Node> takeDue() {
    List<Node> taken = due;
    due = new ArrayList<>();
    return taken;
  }
}
