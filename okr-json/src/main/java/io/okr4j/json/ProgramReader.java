package io.okr4j.json;

import com.google.common.collect.ImmutableList;
import io.okr4j.core.OkrProgram;
import java.util.regex.Pattern;
import javax.annotation.Nullable;
import tools.jackson.core.JsonToken;
import tools.jackson.core.sym.PropertyNameMatcher;

/** Reads a program, after it has looked at the format that the document says it has. */
final class ProgramReader implements DocumentReader.Root<OkrProgram> {
  private static final PropertyNameMatcher FORMAT = Json.matcher(ImmutableList.of("format"));
  private static final TagKind THIS_FORMAT = new TagKind(ProgramFormat.NAME);
  private static final Pattern ANY_FORMAT = Pattern.compile("[a-z][a-z-]*/[0-9]+");
  private static final Pattern NEWER_FORMAT = Pattern.compile("okr/([2-9]|[1-9][0-9]+)");

  private boolean isForeign;

  ProgramReader() {}

  /**
   * {@return the program that the text describes}
   *
   * @param line the number of the first line of the text
   * @param limits how much is taken on
   * @throws OkrJsonException if it describes none
   */
  static OkrProgram read(JsonText text, int line, ReadLimits limits) {
    return DocumentReader.read(text, line, limits, new ProgramReader());
  }

  @Override
  public String expected() {
    return ProgramFormat.PROGRAM.expected();
  }

  @Override
  public boolean isForeign() {
    return isForeign;
  }

  @Override
  public @Nullable OkrProgram read(JsonInput in, JsonToken first) {
    if (first != JsonToken.START_OBJECT) {
      return ProgramFormat.PROGRAM.read(in);
    }
    int start = in.offset();
    if (in.nextField(FORMAT) != 0) {
      if (in.lookAhead(start, "format") != null) {
        in.refuseName(" before the format", "\"format\" as the first field");
      }
      return ProgramFormat.PROGRAM.readFromName(in, start);
    }
    String format = in.next() == JsonToken.VALUE_STRING ? in.text() : "";
    isForeign = ANY_FORMAT.matcher(format).matches() && !format.equals(ProgramFormat.NAME);
    if (isForeign) {
      // Whatever else is in the document, another format says what is right there.
      boolean isNewer = NEWER_FORMAT.matcher(format).matches();
      String hint = isNewer ? "; upgrade okr4j to read a newer format" : "";
      in.refuse(THIS_FORMAT.expected() + hint, ImmutableList.of());
      return null;
    }
    THIS_FORMAT.read(in);
    return ProgramFormat.PROGRAM.readAfterTag(in, start);
  }
}
