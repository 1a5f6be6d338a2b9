package io.okr4j.json;

import static com.google.common.base.Preconditions.checkState;
import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.okr4j.core.Data;
import io.okr4j.json.ObjectReader.Presence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.annotation.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.io.SerializedString;

/**
 * Writes values of a type as objects, from a table of their fields, and tells what these objects
 * look like. Fields are written in the order of the table, and only if they are neither empty nor
 * default.
 */
final class ObjectWriter<T> implements ValueWriter<T> {
  private final String noun;
  private final String about;
  private final String example;
  private final ImmutableList<Field<T, ?>> fields;
  private final ImmutableList<Shape.Condition> conditions;
  private final @Nullable Function<T, ImmutableMap<String, Data>> extensions;

  private ObjectWriter(Table<T> table) {
    noun = table.noun;
    about = table.about;
    example = table.example;
    fields = ImmutableList.copyOf(table.fields);
    conditions = table.conditions.build();
    extensions = table.extensions;
    checkState(!about.isEmpty(), "nothing says what %s is", noun);
    fields.forEach(field -> checkState(!field.meaning.isEmpty(), "%s: %s", noun, field.name));
  }

  /**
   * {@return a table without fields}
   *
   * @param noun what people call a value of the type, with its article
   */
  static <T> Table<T> table(String noun) {
    return new Table<>(noun);
  }

  @Override
  public void write(JsonGenerator out, T value) {
    out.writeStartObject();
    for (Field<T, ?> field : fields) {
      field.write(out, value);
    }
    if (extensions != null) {
      DataKind.ANY.writeFields(out, extensions.apply(value));
    }
    out.writeEndObject();
  }

  @Override
  public Shape.Struct shape() {
    return new Shape.Struct(
        noun,
        about,
        example,
        fields.stream().map(Field::shape).collect(toImmutableList()),
        Optional.ofNullable(extensions).map(getter -> DataKind.ANY.shape()),
        conditions);
  }

  /** A field of the table. */
  private static final class Field<T, V> {
    private final String name;
    private final SerializedString quoted;
    private final Presence presence;
    private final ValueWriter<V> writer;
    private final Function<T, Optional<V>> getter;
    private final Optional<V> usual;
    private String meaning = "";

    Field(
        String name,
        Presence presence,
        ValueWriter<V> writer,
        Function<T, Optional<V>> getter,
        Optional<V> usual) {
      this.name = name;
      this.quoted = new SerializedString(name);
      this.presence = presence;
      this.writer = writer;
      this.getter = getter;
      this.usual = usual;
    }

    void write(JsonGenerator out, T value) {
      Optional<V> field = getter.apply(value);
      if (field.isPresent()) {
        out.writeName(quoted);
        writer.write(out, field.get());
      }
    }

    Shape.Field shape() {
      Optional<Data> data = usual.map(value -> OkrJson.toData(writer, value));
      return new Shape.Field(name, meaning, presence, writer.shape(), data);
    }
  }

  /** A table that is being written down, field by field. */
  static final class Table<T> {
    private final String noun;
    private String about = "";
    private String example = "";
    private final List<Field<T, ?>> fields = new ArrayList<>();
    private final ImmutableList.Builder<Shape.Condition> conditions = ImmutableList.builder();
    private @Nullable Function<T, ImmutableMap<String, Data>> extensions;

    private Table(String noun) {
      this.noun = noun;
    }

    /** Says what the object is about, in a sentence. */
    @CanIgnoreReturnValue
    Table<T> about(String sentence) {
      about = sentence;
      return this;
    }

    /** Shows a small object, as JSON. */
    @CanIgnoreReturnValue
    Table<T> example(String json) {
      example = json;
      return this;
    }

    /** The first field, which tells what the object is and always has the same text. */
    @CanIgnoreReturnValue
    Table<T> tag(String name, String text) {
      return required(name, new TagKind(text), value -> text);
    }

    /** A field that is always there. */
    @CanIgnoreReturnValue
    <V> Table<T> required(String name, ValueWriter<V> writer, Function<T, V> getter) {
      return add(
          name,
          Presence.REQUIRED,
          writer,
          value -> Optional.of(getter.apply(value)),
          Optional.empty());
    }

    /** A field that may be missing. */
    @CanIgnoreReturnValue
    <V> Table<T> optional(String name, ValueWriter<V> writer, Function<T, Optional<V>> getter) {
      return add(name, Presence.OPTIONAL, writer, getter, Optional.empty());
    }

    /** One of several fields of which exactly one is there. */
    @CanIgnoreReturnValue
    <V> Table<T> choice(String name, ValueWriter<V> writer, Function<T, Optional<V>> getter) {
      return add(name, Presence.CHOICE, writer, getter, Optional.empty());
    }

    /** A field that has the usual value when it is missing. */
    @CanIgnoreReturnValue
    <V> Table<T> defaulted(String name, ValueWriter<V> writer, V usual, Function<T, V> getter) {
      return add(
          name,
          Presence.OPTIONAL,
          writer,
          value -> Optional.of(getter.apply(value)).filter(v -> !v.equals(usual)),
          Optional.of(usual));
    }

    private <V> Table<T> add(
        String name,
        Presence presence,
        ValueWriter<V> writer,
        Function<T, Optional<V>> getter,
        Optional<V> usual) {
      fields.add(new Field<>(name, presence, writer, getter, usual));
      return this;
    }

    /** Says what the last field means, in a phrase. */
    @CanIgnoreReturnValue
    Table<T> means(String phrase) {
      fields.get(fields.size() - 1).meaning = phrase;
      return this;
    }

    /** Says what is expected of a field beside its kind, which a schema cannot say. */
    @CanIgnoreReturnValue
    Table<T> condition(String field, String expected) {
      conditions.add(new Shape.Condition(field, expected, Optional.empty()));
      return this;
    }

    /** Says what is expected of a field, or of the whole object, in words and as a schema. */
    @CanIgnoreReturnValue
    Table<T> condition(String field, String expected, String schema) {
      conditions.add(new Shape.Condition(field, expected, Optional.of(schema)));
      return this;
    }

    /** Says that at least one of some fields is there. */
    @CanIgnoreReturnValue
    Table<T> atLeastOneOf(String expected, String... names) {
      String alternatives =
          Stream.of(names)
              .map(name -> "{\"required\": [\"" + name + "\"]}")
              .collect(joining(", ", "{\"anyOf\": [", "]}"));
      return condition("", expected, alternatives);
    }

    /** The {@code x-} fields, as they are. */
    @CanIgnoreReturnValue
    Table<T> extensions(Function<T, ImmutableMap<String, Data>> getter) {
      extensions = getter;
      return this;
    }

    ObjectWriter<T> build() {
      return new ObjectWriter<>(this);
    }
  }
}
