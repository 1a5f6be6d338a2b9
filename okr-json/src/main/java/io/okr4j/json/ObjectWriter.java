package io.okr4j.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.okr4j.core.Data;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.io.SerializedString;

/**
 * Writes values of a type as objects, from a table of their fields. Fields are written in the order
 * of the table, and only if they are neither empty nor default.
 */
final class ObjectWriter<T> implements ValueWriter<T> {
  private final ImmutableList<ValueWriter<? super T>> fields;

  private ObjectWriter(ImmutableList<ValueWriter<? super T>> fields) {
    this.fields = fields;
  }

  /** {@return a table without fields} */
  static <T> Table<T> table() {
    return new Table<>();
  }

  @Override
  public void write(JsonGenerator out, T value) {
    out.writeStartObject();
    for (ValueWriter<? super T> field : fields) {
      field.write(out, value);
    }
    out.writeEndObject();
  }

  /** A table that is being written down, field by field. */
  static final class Table<T> {
    private final ImmutableList.Builder<ValueWriter<? super T>> fields = ImmutableList.builder();

    private Table() {}

    /** A field that is always there. */
    @CanIgnoreReturnValue
    <V> Table<T> required(String name, ValueWriter<V> writer, Function<T, V> getter) {
      return optional(name, writer, value -> Optional.of(getter.apply(value)));
    }

    /** A field that may be missing. */
    @CanIgnoreReturnValue
    <V> Table<T> optional(String name, ValueWriter<V> writer, Function<T, Optional<V>> getter) {
      SerializedString quoted = new SerializedString(name);
      fields.add(
          (out, value) -> {
            Optional<V> field = getter.apply(value);
            if (field.isPresent()) {
              out.writeName(quoted);
              writer.write(out, field.get());
            }
          });
      return this;
    }

    /** A field that has the usual value when it is missing. */
    @CanIgnoreReturnValue
    <V> Table<T> defaulted(String name, ValueWriter<V> writer, V usual, Function<T, V> getter) {
      return optional(
          name, writer, value -> Optional.of(getter.apply(value)).filter(v -> !v.equals(usual)));
    }

    /** The {@code x-} fields, as they are. */
    @CanIgnoreReturnValue
    Table<T> extensions(Function<T, ImmutableMap<String, Data>> getter) {
      fields.add((out, value) -> DataKind.ANY.writeFields(out, getter.apply(value)));
      return this;
    }

    ObjectWriter<T> build() {
      return new ObjectWriter<>(fields.build());
    }
  }
}
