package io.okr4j.json;

import com.google.common.collect.ImmutableList;
import io.okr4j.core.OkrProgram;
import java.util.regex.Pattern;
import javax.annotation.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.sym.PropertyNameMatcher;

/** Reads one document, or tells everything that is wrong with it. */
final class ProgramReader {
  private static final PropertyNameMatcher FORMAT = Json.matcher(ImmutableList.of("format"));
  private static final TagKind THIS_FORMAT = new TagKind(ProgramFormat.NAME);
  private static final Pattern ANY_FORMAT = Pattern.compile("[a-z][a-z-]*/[0-9]+");
  private static final Pattern NEWER_FORMAT = Pattern.compile("okr/([2-9]|[1-9][0-9]+)");

  private final JsonText text;
  private final Faults faults = new Faults();
  private boolean isForeign;

  private ProgramReader(JsonText text) {
    this.text = text;
  }

  /**
   * {@return the program that the text describes}
   *
   * @param line the number of the first line of the text
   * @throws OkrJsonException if it describes none
   */
  static OkrProgram read(JsonText text, int line) {
    ProgramReader reader = new ProgramReader(text);
    OkrProgram program = reader.read();
    if (program == null || !reader.faults.isEmpty()) {
      throw reader.faults.toException(text.bytes(), line);
    }
    return program;
  }

  /** {@return what to throw for a text that is too long to be held in memory} */
  static OkrJsonException tooLong(int line, long maxLength) {
    Faults faults = new Faults();
    faults.addLast(0, "", "a text of more bytes", "at most " + maxLength + " bytes");
    return faults.toException(new byte[0], line);
  }

  private @Nullable OkrProgram read() {
    try (JsonInput in = new JsonInput(text, faults)) {
      try {
        return document(in);
      } catch (JacksonException e) {
        stop(in);
        return null;
      }
    }
  }

  private @Nullable OkrProgram document(JsonInput in) {
    JsonToken first = in.next();
    if (first == null && text.stop() == null) {
      faults.addLast(text.end(), "", "an empty text", ProgramFormat.PROGRAM.expected());
      return null;
    }
    OkrProgram program = first == null ? null : program(in, first);
    if (!isForeign && (in.next() != null || text.stop() != null)) {
      stop(in);
    }
    return program;
  }

  private @Nullable OkrProgram program(JsonInput in, JsonToken first) {
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

  /** Tells why the text cannot be read on. */
  private void stop(JsonInput in) {
    JsonSyntax.Fault fault = JsonSyntax.firstFault(text.bytes(), text.end());
    String stop = text.stop();
    if (stop != null && (fault == null || fault.offset() == text.end())) {
      faults.addLast(text.end(), in.pointer(), stop, "well-formed UTF-8 without a byte order mark");
    } else if (fault != null) {
      faults.addLast(fault.offset(), in.pointer(), fault.found(), fault.expected());
    } else {
      // Names that are made to have the same hash value are JSON, and still refused.
      faults.addLast(in.offset(), in.pointer(), "what cannot be read", "ordinary JSON");
    }
  }
}
