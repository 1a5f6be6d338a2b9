package io.okr4j.json;

/** Walks forward through a text in UTF-8 and tells the line and column of each offset it is at. */
final class LineCursor {
  private final byte[] text;
  private int at;
  private int line = 1;
  private int column = 1;

  LineCursor(byte[] text) {
    this.text = text;
  }

  /**
   * {@return the position of the offset}
   *
   * @param offset an offset in bytes, not before the last one asked for
   */
  SourcePosition moveTo(int offset) {
    for (; at < offset; at++) {
      byte b = text[at];
      if (b == '\n') {
        line++;
        column = 1;
      } else if ((b & 0xC0) != 0x80) { // All bytes of a character but the first are 10xxxxxx.
        column++;
      }
    }
    return new SourcePosition(line, column);
  }
}
