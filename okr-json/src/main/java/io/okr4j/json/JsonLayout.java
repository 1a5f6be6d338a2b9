package io.okr4j.json;

import java.io.ByteArrayOutputStream;

/**
 * Lays compact JSON out for people: a list or object that fits on its line, of at most {@value
 * #WIDTH} columns, is put there, and of any other each item or field is put on a line of its own.
 */
final class JsonLayout {
  private static final int WIDTH = 100;
  private static final int INDENTATION = 2;

  /** The most bytes that a character has in UTF-8. */
  private static final int MAX_BYTES = 4;

  private final byte[] compact;
  private final ByteArrayOutputStream out;
  private int column;

  /** How many lists and objects are open that have a line for each item or field. */
  private int depth;

  /** How many are open inside these that are on one line. */
  private int inlineDepth;

  private JsonLayout(byte[] compact) {
    this.compact = compact;
    this.out = new ByteArrayOutputStream(compact.length * 3 / 2);
  }

  /**
   * {@return the same JSON with line breaks, the last at its end}
   *
   * @param compact JSON without any white space between its parts
   */
  static byte[] layOut(byte[] compact) {
    return new JsonLayout(compact).layOut();
  }

  private byte[] layOut() {
    int next;
    for (int i = 0; i < compact.length; i = next) {
      byte b = compact[i];
      next = endOfPart(i, compact.length);
      if (isClose(b)) {
        close();
      }
      out.write(compact, i, next - i);
      column += columns(i, next);
      if (isOpen(b)) {
        open(i);
      } else if (b == ',') {
        separate();
      } else if (b == ':') {
        space(1);
      }
    }
    out.write('\n');
    return out.toByteArray();
  }

  /** Continues after the start of a list or object. */
  private void open(int at) {
    if (inlineDepth > 0 || isClose(compact[at + 1]) || fits(at)) {
      inlineDepth++;
    } else {
      depth++;
      breakLine();
    }
  }

  /** Prepares for the end of a list or object. */
  private void close() {
    if (inlineDepth > 0) {
      inlineDepth--;
    } else {
      depth--;
      breakLine();
    }
  }

  /** Continues after a comma. */
  private void separate() {
    if (inlineDepth > 0) {
      space(1);
    } else {
      breakLine();
    }
  }

  private void breakLine() {
    out.write('\n');
    column = 0;
    space(depth * INDENTATION);
  }

  private void space(int width) {
    for (int i = 0; i < width; i++) {
      out.write(' ');
    }
    column += width;
  }

  /** {@return whether the list or object whose start was put fits on the line, with a comma} */
  private boolean fits(int at) {
    int open = 1;
    int end = column + 1;
    int next;
    for (int i = at + 1; open > 0 && end <= WIDTH; i = next) {
      byte b = compact[i];
      next = endOfPart(i, Math.min(compact.length, i + WIDTH * MAX_BYTES));
      end += columns(i, next);
      if (b == ',' || b == ':') {
        end++;
      } else if (isOpen(b)) {
        open++;
      } else if (isClose(b)) {
        open--;
      }
    }
    return end <= WIDTH;
  }

  /** {@return the end of the text that starts here, at most the stop; or of the single byte} */
  private int endOfPart(int at, int stop) {
    if (compact[at] != '"') {
      return at + 1;
    }
    int i = at + 1;
    while (i < stop && compact[i] != '"') {
      i += compact[i] == '\\' ? 2 : 1;
    }
    return Math.min(i + 1, stop);
  }

  private int columns(int start, int end) {
    int columns = 0;
    for (int i = start; i < end; i++) {
      columns += (compact[i] & 0xC0) == 0x80 ? 0 : 1;
    }
    return columns;
  }

  private static boolean isOpen(byte b) {
    return b == '{' || b == '[';
  }

  private static boolean isClose(byte b) {
    return b == '}' || b == ']';
  }
}
