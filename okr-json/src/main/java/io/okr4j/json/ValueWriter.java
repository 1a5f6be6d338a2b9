package io.okr4j.json;

import java.util.List;
import tools.jackson.core.JsonGenerator;

/** Writes values of a type as JSON. */
interface ValueWriter<T> {
  /** Writes whole numbers. */
  ValueWriter<Number> COUNT = (out, number) -> out.writeNumber(number.longValue());

  /** Writes the value. */
  void write(JsonGenerator out, T value);

  /** {@return what writes lists of such values} */
  static <T> ValueWriter<List<? extends T>> listOf(ValueWriter<? super T> items) {
    return (out, list) -> {
      out.writeStartArray();
      for (T item : list) {
        items.write(out, item);
      }
      out.writeEndArray();
    };
  }
}
