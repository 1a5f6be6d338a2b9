package io.okr4j.rules;

import io.okr4j.core.Cycle;
import io.okr4j.core.OkrProgram;
import io.okr4j.core.ProgramIndex;
import javax.annotation.Nullable;

/** The cycles of a live program: few, and so all of them are indexed anew when one changes. */
final class LiveCycles {
  private final NodeList list;
  private final Reads reads;

  /** For those who look at all of them. */
  final Cell all = new Cell();

  /** For those who look at which lies within which. */
  final Cell nesting = new Cell();

  @Nullable private ProgramIndex alone;

  LiveCycles(NodeList list, Reads reads) {
    this.list = list;
    this.reads = reads;
  }

  /** {@return the index of a program that has nothing but these cycles; not noted} */
  ProgramIndex alone() {
    if (alone == null) {
      OkrProgram.Builder program = OkrProgram.builder().organization("cycles");
      list.values().forEach(cycle -> program.addCycle((Cycle) cycle));
      alone = ProgramIndex.of(program.build());
    }
    return alone;
  }

  /** Puts another cycle in a place, or none, and {@return whether others lie within others now} */
  boolean change(Node node, @Nullable Cycle old, @Nullable Cycle now) {
    list.put(node, now);
    alone = null;
    reads.changed(all);
    boolean isNestedAnew =
        old == null
            || now == null
            || !old.id().equals(now.id())
            || !old.within().equals(now.within());
    if (isNestedAnew) {
      reads.changed(nesting);
    }
    return isNestedAnew;
  }
}
