package io.okr4j.json;

import static com.google.common.base.Preconditions.checkState;
import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.okr4j.core.Data;
import io.okr4j.core.Extensible;
import io.okr4j.core.InvalidValueException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.annotation.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonToken;
import tools.jackson.core.sym.PropertyNameMatcher;

/**
 * Reads and writes values of a type as objects, from the one table of their fields.
 *
 * @param <T> the type
 * @param <B> its builder
 */
final class ObjectCodec<T extends Extensible, B> extends Kind<T> {
  private final String noun;
  private final String tag;
  private final Supplier<B> newBuilder;
  private final Function<B, T> build;
  private final BiConsumer<B, ImmutableMap<String, Data>> extend;
  private final ObjectWriter<T> writer;
  private final ImmutableList<Field<?, B>> fields;
  private final ImmutableList<String> names;
  private final PropertyNameMatcher matcher;

  /** The fields that must be there, as bits. */
  private final long required;

  /** The fields of which exactly one must be there, as bits. */
  private final long choice;

  private ObjectCodec(Table<T, B> table, BiConsumer<B, ImmutableMap<String, Data>> extend) {
    noun = table.noun;
    tag = table.tag;
    newBuilder = table.newBuilder;
    build = table.build;
    this.extend = extend;
    writer = table.writer.build();
    fields = ImmutableList.copyOf(table.fields);
    names = fields.stream().map(Field::name).collect(toImmutableList());
    matcher = Json.matcher(names);
    required = bitsOf(Presence.REQUIRED);
    choice = bitsOf(Presence.CHOICE);
    checkState(fields.size() <= Long.SIZE, "more fields than bits in a long");
  }

  /**
   * {@return a table without fields}
   *
   * @param noun what people call a value of the type, with its article
   * @param newBuilder starts a value
   * @param build ends it
   */
  static <T extends Extensible, B> Table<T, B> table(
      String noun, Supplier<B> newBuilder, Function<B, T> build) {
    return new Table<>(noun, newBuilder, build);
  }

  /**
   * {@return what checks the fields of an object of which nobody can tell which of the types it is;
   * it never reads a value}
   *
   * @param noun what people call a value of any of the types, with its article
   * @param tag what the tags of the types are
   * @param types the types, whose tags have the same name
   */
  static <T extends Extensible> ObjectCodec<T, ?> untyped(
      String noun, Kind<?> tag, Iterable<? extends ObjectCodec<? extends T, ?>> types) {
    Map<String, Kind<?>> kinds = new LinkedHashMap<>();
    for (ObjectCodec<? extends T, ?> type : types) {
      type.fields.forEach(field -> kinds.put(field.name(), field.kind()));
      kinds.put(type.names.get(0), tag);
    }
    Table<T, Object> table =
        new Table<>(
            noun,
            Object::new,
            nothing -> {
              throw new IllegalStateException("nothing can be built of " + noun + " without type");
            });
    kinds.forEach(
        (name, kind) ->
            table.add(
                name,
                kind == tag ? Presence.REQUIRED : Presence.OPTIONAL,
                kind,
                (nothing, value) -> {}));
    return new ObjectCodec<>(table, (nothing, extensions) -> {});
  }

  /** {@return the text of the first field, which tells the type; empty if there is none} */
  String tag() {
    return tag;
  }

  @Override
  String expected() {
    return "an object that describes " + noun;
  }

  @Override
  public void write(JsonGenerator out, T value) {
    writer.write(out, value);
  }

  @Override
  @Nullable
  T read(JsonInput in) {
    if (in.token() != JsonToken.START_OBJECT) {
      return refuse(in);
    }
    int start = in.offset();
    return readFields(in, start, in.nextField(matcher), 0);
  }

  /** {@return the value whose first field was read, which is the first of the table too} */
  @Nullable
  T readAfterFirst(JsonInput in, int start) {
    return readFields(in, start, in.nextField(matcher), 1);
  }

  /** {@return the value of whose first field only the name was read} */
  @Nullable
  T readFromFirst(JsonInput in, int start) {
    return readFields(in, start, in.currentField(matcher), 0);
  }

  /**
   * Reads fields up to the end of the object.
   *
   * @param start where the object starts
   * @param first the index of the field at whose name the reader stands
   * @param before the fields that were read before, as bits
   */
  private @Nullable T readFields(JsonInput in, int start, int first, long before) {
    B builder = newBuilder.get();
    Map<String, Data> extensions = null;
    boolean isSound = true;
    long seen = before;
    for (int i = first; i != JsonInput.END_OF_OBJECT; i = in.nextField(matcher)) {
      if (i >= 0) {
        Field<?, B> field = fields.get(i);
        isSound &= isWelcome(in, field, seen);
        seen |= field.bit();
        in.next();
        isSound &= field.read(in, builder);
      } else if (in.name().startsWith("x-")) {
        if (extensions == null) {
          extensions = new LinkedHashMap<>();
        }
        isSound &= DataKind.ANY.readField(in, extensions);
      } else {
        in.refuseName(", which is no field of " + noun, "one of " + Wording.list(names), names);
        in.next();
        in.skip();
        isSound = false;
      }
    }
    isSound &= isComplete(in, start, seen);
    if (!isSound) {
      return null;
    }
    if (extensions != null) {
      extend.accept(builder, ImmutableMap.copyOf(extensions));
    }
    try {
      return build.apply(builder);
    } catch (InvalidValueException e) {
      in.refuseObject(start, e);
      return null;
    }
  }

  private boolean isWelcome(JsonInput in, Field<?, B> field, long seen) {
    if ((seen & field.bit()) != 0) {
      in.refuseRepeated();
      return false;
    }
    if ((choice & field.bit()) != 0 && (choice & seen) != 0) {
      in.refuseName(" beside another of " + namesOf(choice), "exactly one of them");
      return false;
    }
    return true;
  }

  private boolean isComplete(JsonInput in, int start, long seen) {
    long missing = required & ~seen;
    boolean isChosen = choice == 0 || (choice & seen) != 0;
    if (missing != 0) {
      for (Field<?, B> field : fields) {
        if ((missing & field.bit()) != 0) {
          String found = noun + " without " + Wording.quote(field.name());
          in.refuseObject(start, found, field.kind().expected());
        }
      }
    }
    if (!isChosen) {
      in.refuseObject(start, noun + " without any of " + namesOf(choice), "exactly one of them");
    }
    return missing == 0 && isChosen;
  }

  private String namesOf(long bits) {
    return fields.stream()
        .filter(field -> (bits & field.bit()) != 0)
        .map(Field::name)
        .collect(joining(", "));
  }

  private long bitsOf(Presence presence) {
    return fields.stream()
        .filter(field -> field.presence() == presence)
        .mapToLong(Field::bit)
        .reduce(0, (a, b) -> a | b);
  }

  private enum Presence {
    REQUIRED,
    OPTIONAL,
    /** Exactly one of the fields with this presence must be there. */
    CHOICE
  }

  private record Field<V, B>(
      String name, long bit, Presence presence, Kind<V> kind, BiConsumer<B, V> setter) {

    /** Reads the value into the builder, and tells whether it is sound. */
    boolean read(JsonInput in, B builder) {
      V value = kind.read(in);
      if (value == null) {
        return false;
      }
      setter.accept(builder, value);
      return true;
    }
  }

  /**
   * A table that is being written down, field by field, in the order in which they are written.
   *
   * @param <T> the type
   * @param <B> its builder
   */
  static final class Table<T extends Extensible, B> {
    private final String noun;
    private final Supplier<B> newBuilder;
    private final Function<B, T> build;
    private final ObjectWriter.Table<T> writer = ObjectWriter.table();
    private final List<Field<?, B>> fields = new ArrayList<>();
    private String tag = "";

    private Table(String noun, Supplier<B> newBuilder, Function<B, T> build) {
      this.noun = noun;
      this.newBuilder = newBuilder;
      this.build = build;
    }

    /** The first field, which tells what the object is and always has the same text. */
    Table<T, B> tag(String name, String text) {
      checkState(fields.isEmpty(), "a tag comes first");
      Kind<String> kind = new TagKind(text);
      tag = text;
      writer.required(name, kind, value -> text);
      return add(name, Presence.REQUIRED, kind, (builder, value) -> {});
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
      writer.optional(name, kind, getter);
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
      return defaulted(name, ListKind.listOf(items), ImmutableList.of(), getter, setter);
    }

    /** Ends the table with the {@code x-} fields, which every type has. */
    ObjectCodec<T, B> extensions(BiConsumer<B, ImmutableMap<String, Data>> setter) {
      writer.extensions(Extensible::extensions);
      return new ObjectCodec<>(this, setter);
    }

    private <V> Table<T, B> add(
        String name, Presence presence, Kind<V> kind, BiConsumer<B, V> setter) {
      fields.add(new Field<>(name, 1L << fields.size(), presence, kind, setter));
      return this;
    }
  }
}
