package io.okr4j.json;

import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamLocation;

/**
 * Tells where the tokens of a parser start, in bytes of the text, whether the parser counts bytes
 * or characters.
 *
 * <p>What counts characters is walked after: asked for tokens in their order, all of it takes one
 * walk through the text.
 */
final class TokenOffsets {
  private final JsonParser parser;
  private final byte[] text;
  private final int start;
  private int bytes;
  private long chars;

  /**
   * @param text what the parser reads, in well-formed UTF-8
   * @param start where the parser started
   */
  TokenOffsets(JsonParser parser, byte[] text, int start) {
    this.parser = parser;
    this.text = text;
    this.start = start;
  }

  /** {@return where the current token starts, in bytes from the start of the array} */
  int current() {
    TokenStreamLocation location = parser.currentTokenLocation();
    return location.getByteOffset() < 0
        ? start + walkTo(location.getCharOffset())
        : start + (int) location.getByteOffset();
  }

  private int walkTo(long offset) {
    if (offset < chars) {
      bytes = 0;
      chars = 0;
    }
    for (; chars < offset; bytes++) {
      int b = text[start + bytes] & 0xFF;
      if (b < 0x80 || b >= 0xC0) { // The first byte of a character; from 0xF0 on one of two chars.
        chars += b >= 0xF0 ? 2 : 1;
      }
    }
    // What is left of the last character.
    while (start + bytes < text.length && (text[start + bytes] & 0xC0) == 0x80) {
      bytes++;
    }
    return bytes;
  }
}
