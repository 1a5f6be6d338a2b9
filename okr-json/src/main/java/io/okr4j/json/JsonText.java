package io.okr4j.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.Utf8;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import javax.annotation.Nullable;

/**
 * The bytes of a document, and how far they are text in UTF-8.
 *
 * <p>This is looked at before Jackson sees them, as it lets overlong forms and encoded halves of
 * surrogate pairs pass.
 */
final class JsonText {
  /** What is expected of the bytes of a document. */
  static final String WELL_FORMED = "well-formed UTF-8 without a byte order mark";

  private final byte[] bytes;
  private final int end;
  private final @Nullable String stop;

  private JsonText(byte[] bytes, int end, @Nullable String stop) {
    this.bytes = bytes;
    this.end = end;
    this.stop = stop;
  }

  static JsonText of(byte[] bytes) {
    String foreign = foreignEncoding(bytes);
    if (foreign != null) {
      return new JsonText(bytes, 0, foreign);
    }
    if (Utf8.isWellFormed(bytes)) {
      return new JsonText(bytes, bytes.length, null);
    }
    int end = wellFormedLength(bytes);
    return new JsonText(bytes, end, String.format("the byte 0x%02X out of place", bytes[end]));
  }

  static JsonText of(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    int length = TextKind.wellFormedLength(text);
    if (length == text.length()) {
      return of(bytes);
    }
    String half = String.format("half a surrogate pair, U+%04X,", (int) text.charAt(length));
    return new JsonText(bytes, Utf8.encodedLength(text.substring(0, length)), half);
  }

  byte[] bytes() {
    return bytes;
  }

  /** {@return where the text ends: at the end of the bytes, or at the first that are no UTF-8} */
  int end() {
    return end;
  }

  /** {@return what stands at the end of the text if that is not the end of the bytes} */
  @Nullable
  String stop() {
    return stop;
  }

  /** {@return what the first bytes say of the encoding, if it is not plain UTF-8} */
  private static @Nullable String foreignEncoding(byte[] bytes) {
    int first = at(bytes, 0) << 24 | at(bytes, 1) << 16 | at(bytes, 2) << 8 | at(bytes, 3);
    if (first >>> 8 == 0xEFBBBF) {
      return "a byte order mark (U+FEFF)";
    }
    // Otherwise it shows in a byte order mark, or in the zeros of ASCII characters.
    boolean isLong = bytes.length >= 4;
    boolean utf32 = isLong && ((first & 0xFFFFFF00) == 0 || (first & 0x00FFFFFF) == 0);
    boolean utf16 = isLong && ((first & 0xFF00FF00) == 0 || (first & 0x00FF00FF) == 0);
    utf32 |= first == 0xFEFF || first == 0xFFFE0000;
    utf16 |= first >>> 16 == 0xFEFF || first >>> 16 == 0xFFFE;
    return utf32 ? "text in UTF-32" : utf16 ? "text in UTF-16" : null;
  }

  private static int at(byte[] bytes, int index) {
    return index < bytes.length ? bytes[index] & 0xFF : 0;
  }

  private static int wellFormedLength(byte[] bytes) {
    CharsetDecoder decoder = UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(8192);
    while (decoder.decode(in, out, true).isOverflow()) {
      out.clear();
    }
    return in.position();
  }
}
