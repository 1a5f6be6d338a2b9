package io.okr4j.json;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import io.okr4j.rules.Nearest;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import javax.annotation.Nullable;

/**
 * Collects the faults of a document, and keeps the first ones in the order of the text.
 *
 * <p>They are not noticed in that order: that a field is missing is known only at the end of its
 * object.
 */
final class Faults {
  private static final Comparator<Fault> BY_POSITION =
      Comparator.comparingInt(Fault::offset).thenComparingLong(Fault::number);

  private final int limit;
  private final PriorityQueue<Fault> kept = new PriorityQueue<>(BY_POSITION.reversed());
  private @Nullable Fault last;
  private long noticed;

  /**
   * Makes an empty collection.
   *
   * @param limit how many faults are kept
   */
  Faults(int limit) {
    this.limit = limit;
  }

  boolean isEmpty() {
    return noticed == 0;
  }

  /**
   * Counts a fault.
   *
   * @return whether it is to be added: describing a million that nobody sees would take long
   */
  boolean count(int offset) {
    noticed++;
    return kept.size() < limit || offset < kept.element().offset();
  }

  /** Adds a fault that was counted. */
  void add(int offset, String pointer, String found, String expected) {
    add(offset, pointer, found, expected, "", ImmutableList.of());
  }

  /**
   * Adds a fault that was counted.
   *
   * @param word the word that is none of the names
   * @param names what would have been right
   */
  void add(
      int offset,
      String pointer,
      String found,
      String expected,
      String word,
      ImmutableList<String> names) {
    kept.add(new Fault(offset, noticed, pointer, found, expected, word, names));
    if (kept.size() > limit) {
      kept.remove();
    }
  }

  /** Adds the fault at which reading had to stop; it is always told. */
  void addLast(int offset, String pointer, String found, String expected) {
    noticed++;
    last = new Fault(offset, noticed, pointer, found, expected, "", ImmutableList.of());
  }

  /**
   * {@return the faults, as an exception}
   *
   * @param text the text they are in
   * @param line the number of its first line
   */
  OkrJsonException toException(byte[] text, int line) {
    ImmutableList.Builder<Fault> faults = ImmutableList.builder();
    kept.stream().sorted(BY_POSITION).forEachOrdered(faults::add);
    if (last != null) {
      faults.add(last);
    }
    LineCursor cursor = new LineCursor(text);
    ImmutableList<Problem> problems =
        faults.build().stream()
            .map(fault -> fault.at(cursor.moveTo(fault.offset()), line))
            .collect(toImmutableList());
    return new OkrJsonException(problems, noticed - problems.size(), new Excerpts(text, line));
  }

  private record Fault(
      int offset,
      long number,
      String pointer,
      String found,
      String expected,
      String word,
      ImmutableList<String> names) {

    Problem at(SourcePosition position, int firstLine) {
      Optional<String> nearest = names.isEmpty() ? Optional.empty() : Nearest.to(word, names);
      return new Problem(
          pointer, firstLine - 1 + position.line(), position.column(), found, expected, nearest);
    }
  }
}
