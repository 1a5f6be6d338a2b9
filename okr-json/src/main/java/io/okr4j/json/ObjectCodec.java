package io.okr4j.json;

import static com.google.common.base.Preconditions.checkState;
import static io.okr4j.json.ListKind.listOf;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.okr4j.core.Data;
import io.okr4j.core.Extensible;
import io.okr4j.core.InvalidValueException;
import io.okr4j.json.ObjectReader.Field;
import io.okr4j.json.ObjectReader.Presence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.annotation.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonToken;

/**
 * Reads and writes values of a type as objects, from the one table of their fields.
 *
 * @param <T> the type
 * @param <B> its builder
 */
final class ObjectCodec<T, B> extends Kind<T> {
  private static final CharMatcher WHITE_SPACE = CharMatcher.whitespace();

  private final String noun;
  private final String tag;
  private final Supplier<B> newBuilder;
  private final Function<B, T> build;
  private final ObjectReader<B> reader;
  private final ObjectWriter<T> writer;
  private final String example;

  private ObjectCodec(
      Table<T, B> table, @Nullable BiConsumer<B, ImmutableMap<String, Data>> extensions) {
    noun = table.noun;
    tag = table.tag;
    newBuilder = table.newBuilder;
    build = table.build;
    reader = new ObjectReader<>(noun, table.fields, extensions);
    writer = table.writer.build();
    example = WHITE_SPACE.trimAndCollapseFrom(table.example, ' ');
  }

  /**
   * {@return a table without fields, of a type that can have {@code x-} fields}
   *
   * @param noun what people call a value of the type, with its article
   * @param newBuilder starts a value
   * @param build ends it
   */
  static <T extends Extensible, B> Table<T, B> table(
      String noun, Supplier<B> newBuilder, Function<B, T> build) {
    return new Table<>(noun, newBuilder, build, Extensible::extensions);
  }

  /** The same for a type that can have no {@code x-} fields. */
  static <T, B> Table<T, B> closedTable(String noun, Supplier<B> newBuilder, Function<B, T> build) {
    return new Table<>(noun, newBuilder, build, value -> ImmutableMap.of());
  }

  /** {@return the text of the first field, which tells the type; empty if there is none} */
  String tag() {
    return tag;
  }

  ImmutableList<Field<?, B>> fields() {
    return reader.fields();
  }

  @Override
  String expected() {
    return "an object that describes " + noun;
  }

  @Override
  String shown() {
    return example.isEmpty() ? expected() : expected() + ", such as " + example;
  }

  /** {@return a small object on one line, as JSON; empty if there is none} */
  String example() {
    return example;
  }

  @Override
  public Shape.Struct shape() {
    return writer.shape();
  }

  @Override
  public void write(JsonGenerator out, T value) {
    writer.write(out, value);
  }

  @Override
  @Nullable
  T read(JsonInput in) {
    if (in.token() != JsonToken.START_OBJECT) {
      return refuse(in, shown());
    }
    int start = in.offset();
    B builder = newBuilder.get();
    return reader.read(in, start, builder) ? build(in, start, builder) : null;
  }

  /** The same when the start of the object and its tag were read. */
  @Nullable
  T readAfterTag(JsonInput in, int start) {
    B builder = newBuilder.get();
    return reader.readAfterFirst(in, start, builder) ? build(in, start, builder) : null;
  }

  /** The same when the start of the object and the name of its first field were read. */
  @Nullable
  T readFromName(JsonInput in, int start) {
    B builder = newBuilder.get();
    return reader.readFromFirst(in, start, builder) ? build(in, start, builder) : null;
  }

  private @Nullable T build(JsonInput in, int start, B builder) {
    try {
      return build.apply(builder);
    } catch (InvalidValueException e) {
      in.refuseObject(start, e);
      return null;
    }
  }

  /**
   * A table that is being written down, field by field, in the order in which they are written.
   *
   * @param <T> the type
   * @param <B> its builder
   */
  static final class Table<T, B> {
    private final String noun;
    private final Supplier<B> newBuilder;
    private final Function<B, T> build;
    private final Function<T, ImmutableMap<String, Data>> extensions;
    private final ObjectWriter.Table<T> writer;
    private final List<Field<?, B>> fields = new ArrayList<>();
    private String tag = "";
    private String example = "";

    private Table(
        String noun,
        Supplier<B> newBuilder,
        Function<B, T> build,
        Function<T, ImmutableMap<String, Data>> extensions) {
      this.noun = noun;
      this.newBuilder = newBuilder;
      this.build = build;
      this.extensions = extensions;
      writer = ObjectWriter.table(noun);
    }

    /** Says what the object is about, in a sentence. */
    Table<T, B> about(String sentence) {
      writer.about(sentence);
      return this;
    }

    /** Shows a small object, as JSON. */
    Table<T, B> example(String json) {
      writer.example(json);
      example = json;
      return this;
    }

    /** Says what the last field means, in a phrase. */
    Table<T, B> means(String phrase) {
      writer.means(phrase);
      return this;
    }

    /**
     * Says what the builder expects of a field beside its kind, which a schema cannot say.
     *
     * @param field the name of the field, or its pointer without the slash at the start
     * @param expected how the builder's refusal starts
     */
    Table<T, B> condition(String field, String expected) {
      writer.condition(field, expected);
      return this;
    }

    /**
     * Says what the builder expects of a field, or of the whole object, which a schema says too.
     */
    Table<T, B> condition(String field, String expected, String schema) {
      writer.condition(field, expected, schema);
      return this;
    }

    /** Says that the builder expects at least one of some fields. */
    Table<T, B> atLeastOneOf(String expected, String... names) {
      writer.atLeastOneOf(expected, names);
      return this;
    }

    /** The first field, which tells what the object is and always has the same text. */
    Table<T, B> tag(String name, String text) {
      checkState(fields.isEmpty(), "a tag comes first");
      tag = text;
      writer.tag(name, text);
      return add(name, Presence.REQUIRED, new TagKind(text), (builder, value) -> {});
    }

    /** A field that must be there. */
    <V> Table<T, B> required(
        String name, Kind<V> kind, Function<T, V> getter, BiConsumer<B, V> setter) {
      writer.required(name, kind, getter);
      return add(name, Presence.REQUIRED, kind, setter);
    }

    /** A field that may be missing. */
    <V> Table<T, B> optional(
        String name, Kind<V> kind, Function<T, Optional<V>> getter, BiConsumer<B, V> setter) {
      writer.optional(name, kind, getter);
      return add(name, Presence.OPTIONAL, kind, setter);
    }

    /** One of several fields of which exactly one must be there. */
    <V> Table<T, B> choice(
        String name, Kind<V> kind, Function<T, Optional<V>> getter, BiConsumer<B, V> setter) {
      writer.choice(name, kind, getter);
      return add(name, Presence.CHOICE, kind, setter);
    }

    /** A field that has the usual value when it is missing, which the builder knows too. */
    <V> Table<T, B> defaulted(
        String name, Kind<V> kind, V usual, Function<T, V> getter, BiConsumer<B, V> setter) {
      writer.defaulted(name, kind, usual, getter);
      return add(name, Presence.OPTIONAL, kind, setter);
    }

    /** A list that is empty when it is missing. */
    <V> Table<T, B> list(
        String name,
        Kind<V> items,
        Function<T, ImmutableList<V>> getter,
        BiConsumer<B, ImmutableList<V>> setter) {
      return defaulted(name, listOf(items), ImmutableList.of(), getter, setter);
    }

    /** Ends the table with the {@code x-} fields. */
    ObjectCodec<T, B> extensions(BiConsumer<B, ImmutableMap<String, Data>> setter) {
      writer.extensions(extensions);
      return new ObjectCodec<>(this, setter);
    }

    /** Ends the table: there can be no other fields. */
    ObjectCodec<T, B> closed() {
      return new ObjectCodec<>(this, null);
    }

    private <V> Table<T, B> add(
        String name, Presence presence, Kind<V> kind, BiConsumer<B, V> setter) {
      fields.add(new Field<>(name, presence, kind, setter));
      return this;
    }
  }
}
