package io.okr4j.json;

import static com.google.common.base.Preconditions.checkState;

import javax.annotation.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads one document, or tells everything that is wrong with it.
 *
 * @param <T> what the document describes
 */
final class DocumentReader<T> {
  /** Reads the value that a document is. */
  interface Root<T> {
    /** {@return what people call such a value, with its article} */
    String expected();

    /** {@return the value that starts here; null if it is at fault, which was then told} */
    @Nullable
    T read(JsonInput in, JsonToken first);

    /** {@return whether the document turned out to be another one, which was not read on} */
    default boolean isForeign() {
      return false;
    }
  }

  private final JsonText text;
  private final JsonFactory factory;
  private final Root<T> root;
  private final Faults faults;
  private boolean isTableFull;

  private DocumentReader(JsonText text, JsonFactory factory, ReadLimits limits, Root<T> root) {
    this.text = text;
    this.factory = factory;
    this.faults = new Faults(limits.problems());
    this.root = root;
  }

  /**
   * {@return what the text describes}
   *
   * @param line the number of the first line of the text
   * @param limits how much is taken on
   * @param root reads the value that the document is
   * @throws OkrJsonException if it describes no such thing
   */
  static <T> T read(JsonText text, int line, ReadLimits limits, Root<T> root) {
    if (text.bytes().length > limits.bytes()) {
      throw tooLong(line, limits);
    }
    DocumentReader<T> reader = new DocumentReader<>(text, Json.FACTORY, limits, root);
    T value = reader.read();
    if (reader.isTableFull) {
      reader = new DocumentReader<>(text, Json.TABLELESS_FACTORY, limits, root);
      value = reader.read();
    }
    if (value == null || !reader.faults.isEmpty()) {
      throw reader.faults.toException(text.bytes(), line);
    }
    return value;
  }

  /** {@return what to throw for a text that is longer than is taken on} */
  static OkrJsonException tooLong(int line, ReadLimits limits) {
    Faults faults = new Faults(limits.problems());
    faults.addLast(0, "", "a text of more bytes", "at most " + limits.bytes() + " bytes");
    return faults.toException(new byte[0], line);
  }

  private @Nullable T read() {
    try (JsonInput in = new JsonInput(text, factory, faults)) {
      try {
        return document(in);
      } catch (JacksonException | ArrayIndexOutOfBoundsException e) {
        if (!tellStop(in)) {
          // It is JSON. What is left is the parser's table of names, which refuses those of which
          // too many have the same hash value, and now and then goes beyond its own end instead.
          if (factory != Json.FACTORY) {
            throw e;
          }
          isTableFull = true;
        }
        return null;
      }
    }
  }

  private @Nullable T document(JsonInput in) {
    JsonToken first = in.next();
    if (first == null && text.stop() == null) {
      faults.addLast(text.end(), "", "an empty text", root.expected());
      return null;
    }
    T value = first == null ? null : root.read(in, first);
    if (!root.isForeign() && (in.next() != null || text.stop() != null)) {
      checkState(tellStop(in), "the parser goes on behind the end of the text");
    }
    return value;
  }

  /** Tells why the text cannot be read on. {@return whether there is a reason in the text} */
  private boolean tellStop(JsonInput in) {
    JsonSyntax.Fault fault = JsonSyntax.firstFault(text.bytes(), text.end());
    String stop = text.stop();
    if (stop != null && (fault == null || fault.offset() == text.end())) {
      faults.addLast(text.end(), in.pointer(), stop, JsonText.WELL_FORMED);
    } else if (fault != null) {
      faults.addLast(fault.offset(), in.pointer(), fault.found(), fault.expected());
    }
    return stop != null || fault != null;
  }
}
