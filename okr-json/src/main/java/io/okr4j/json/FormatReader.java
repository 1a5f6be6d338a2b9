package io.okr4j.json;

import com.google.common.collect.ImmutableList;
import java.util.regex.Pattern;
import javax.annotation.Nullable;
import tools.jackson.core.JsonToken;
import tools.jackson.core.sym.PropertyNameMatcher;

/**
 * Reads a document of a format, after it has looked at the format that the document says it has.
 *
 * @param <T> what the document describes
 */
final class FormatReader<T> implements DocumentReader.Root<T> {
  private static final PropertyNameMatcher FORMAT = Json.matcher(ImmutableList.of("format"));
  private static final Pattern ANY_FORMAT = Pattern.compile("[a-z][a-z-]*/[0-9]+");
  private static final Pattern NEWER_VERSION = Pattern.compile("[2-9]|[1-9][0-9]+");

  private final ObjectCodec<T, ?> codec;
  private boolean isForeign;

  /**
   * Makes a reader for one document.
   *
   * @param codec the format, whose tag is its name and version
   */
  FormatReader(ObjectCodec<T, ?> codec) {
    this.codec = codec;
  }

  @Override
  public String expected() {
    return codec.expected();
  }

  @Override
  public boolean isForeign() {
    return isForeign;
  }

  @Override
  public @Nullable T read(JsonInput in, JsonToken first) {
    if (first != JsonToken.START_OBJECT) {
      return codec.read(in);
    }
    int start = in.offset();
    if (in.nextField(FORMAT) != 0) {
      if (in.lookAhead(start, "format") != null) {
        in.refuseName(" before the format", "\"format\" as the first field");
      }
      return codec.readFromName(in, start);
    }
    TagKind thisFormat = new TagKind(codec.tag());
    String format = in.next() == JsonToken.VALUE_STRING ? in.text() : "";
    isForeign = ANY_FORMAT.matcher(format).matches() && !format.equals(codec.tag());
    if (isForeign) {
      // Whatever else is in the document, another format says what is right there.
      String hint = isNewer(format) ? "; upgrade okr4j to read a newer format" : "";
      in.refuse(thisFormat.expected() + hint, ImmutableList.of());
      return null;
    }
    thisFormat.read(in);
    return codec.readAfterTag(in, start);
  }

  private boolean isNewer(String format) {
    String family = codec.tag().substring(0, codec.tag().indexOf('/') + 1);
    return format.startsWith(family)
        && NEWER_VERSION.matcher(format.substring(family.length())).matches();
  }
}
