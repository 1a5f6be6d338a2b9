package io.okr4j.json;

import java.util.List;
import java.util.function.BiConsumer;
import tools.jackson.core.JsonGenerator;

/** Writes values of a type as JSON. */
interface ValueWriter<T> {
  /** Writes whole numbers. */
  ValueWriter<Number> COUNT =
      of(
          "a whole number from 0 on",
          "{\"type\": \"integer\", \"minimum\": 0}",
          (out, number) -> out.writeNumber(number.longValue()));

  /** Writes texts, which may be empty. */
  ValueWriter<String> ANY_TEXT =
      of("a text", "{\"type\": \"string\"}", (out, text) -> out.writeString(text));

  /** Writes the value. */
  void write(JsonGenerator out, T value);

  /** {@return what the value looks like} */
  Shape shape();

  /**
   * {@return what writes plain values}
   *
   * @param words what people call such a value, with its article
   * @param schema the schema of what is written
   * @param writer writes it
   */
  static <T> ValueWriter<T> of(String words, String schema, BiConsumer<JsonGenerator, T> writer) {
    return new ValueWriter<>() {
      @Override
      public void write(JsonGenerator out, T value) {
        writer.accept(out, value);
      }

      @Override
      public Shape shape() {
        return new Shape.Inline(words, Shape.json(schema));
      }
    };
  }

  /** {@return what writes lists of such values} */
  static <T> ValueWriter<List<? extends T>> listOf(ValueWriter<? super T> items) {
    return new ValueWriter<>() {
      @Override
      public void write(JsonGenerator out, List<? extends T> list) {
        out.writeStartArray();
        for (T item : list) {
          items.write(out, item);
        }
        out.writeEndArray();
      }

      @Override
      public Shape shape() {
        return new Shape.ListOf(items.shape());
      }
    };
  }
}
