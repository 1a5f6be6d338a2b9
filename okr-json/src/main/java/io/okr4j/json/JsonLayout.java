package io.okr4j.json;

import java.io.ByteArrayOutputStream;

/**
 * Lays compact JSON out for people: a list or object that fits on its line, of at most {@value
 * #WIDTH} columns, is put there, and of any other each item or field is put on a line of its own.
 */
final class JsonLayout {
  private static final int WIDTH = 100;
  private static final int INDENTATION = 2;

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
    boolean isQuoted = false;
    for (int i = 0; i < compact.length; i++) {
      byte b = compact[i];
      if (isClose(b) && !isQuoted) {
        close();
      }
      put(b);
      if (isQuoted) {
        if (b == '\\') {
          put(compact[++i]);
        }
        isQuoted = b != '"';
      } else if (b == '"') {
        isQuoted = true;
      } else if (isOpen(b)) {
        open(i);
      } else if (b == ',') {
        separate();
      } else if (b == ':') {
        put((byte) ' ');
      }
    }
    put((byte) '\n');
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
      put((byte) ' ');
    } else {
      breakLine();
    }
  }

  private void breakLine() {
    out.write('\n');
    column = 0;
    for (int i = 0; i < depth * INDENTATION; i++) {
      put((byte) ' ');
    }
  }

  private void put(byte b) {
    out.write(b);
    column += columns(b);
  }

  /** {@return whether the list or object whose start was put fits on the line, with a comma} */
  private boolean fits(int at) {
    int open = 1;
    int end = column + 1;
    boolean isQuoted = false;
    for (int i = at + 1; open > 0 && end <= WIDTH; i++) {
      byte b = compact[i];
      end += columns(b);
      if (isQuoted) {
        if (b == '\\') {
          end += columns(compact[++i]);
        }
        isQuoted = b != '"';
      } else if (b == '"') {
        isQuoted = true;
      } else if (b == ',' || b == ':') {
        end++;
      } else if (isOpen(b)) {
        open++;
      } else if (isClose(b)) {
        open--;
      }
    }
    return end <= WIDTH;
  }

  private static boolean isOpen(byte b) {
    return b == '{' || b == '[';
  }

  private static boolean isClose(byte b) {
    return b == '}' || b == ']';
  }

  /** {@return 1 for the first byte of a character in UTF-8, 0 for the others} */
  private static int columns(byte b) {
    return (b & 0xC0) == 0x80 ? 0 : 1;
  }
}
