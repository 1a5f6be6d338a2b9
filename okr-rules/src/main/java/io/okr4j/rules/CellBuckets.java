package io.okr4j.rules;

/** Cells for what is too much to have a cell each: several share one. */
final class CellBuckets {
  private final Cell[] cells;

  CellBuckets(int size) {
    cells = new Cell[Integer.highestOneBit(Math.max(1, size)) * 2];
  }

  Cell of(Object key) {
    int hash = key.hashCode();
    int at = (hash ^ (hash >>> 16)) & (cells.length - 1);
    if (cells[at] == null) {
      cells[at] = new Cell();
    }
    return cells[at];
  }
}
