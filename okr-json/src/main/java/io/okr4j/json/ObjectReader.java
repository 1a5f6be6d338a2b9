package io.okr4j.json;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.okr4j.core.Data;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import javax.annotation.Nullable;
import tools.jackson.core.JsonToken;
import tools.jackson.core.sym.PropertyNameMatcher;

/**
 * Reads the fields of an object into a builder, from a table of them.
 *
 * @param <B> the builder
 */
final class ObjectReader<B> {
  private static final String EXTENSION = "x-";

  private final String noun;
  private final ImmutableList<Field<?, B>> fields;
  private final @Nullable BiConsumer<B, ImmutableMap<String, Data>> extensions;
  private final ImmutableList<String> names;
  private final PropertyNameMatcher matcher;

  /** What is said of an unknown field, of which a document may have a million. */
  private final String unknown;

  private final String expected;

  /** The fields that must be there, as bits. */
  private final long required;

  /** The fields of which exactly one must be there, as bits. */
  private final long choice;

  private final String choices;

  /**
   * Makes a reader.
   *
   * @param noun what people call the object, with its article
   * @param fields its fields, in the order of the format
   * @param extensions puts the {@code x-} fields into the builder; null if there can be none
   */
  ObjectReader(
      String noun,
      List<Field<?, B>> fields,
      @Nullable BiConsumer<B, ImmutableMap<String, Data>> extensions) {
    checkArgument(fields.size() <= Long.SIZE, "%s has more fields than a long has bits", noun);
    this.noun = noun;
    this.fields = ImmutableList.copyOf(fields);
    this.extensions = extensions;
    names = fields.stream().map(Field::name).collect(toImmutableList());
    matcher = Json.matcher(names);
    unknown = ", which is no field of " + noun;
    expected = "one of " + Wording.list(names);
    required = bitsOf(Presence.REQUIRED, fields);
    choice = bitsOf(Presence.CHOICE, fields);
    choices =
        fields.stream()
            .filter(field -> field.presence() == Presence.CHOICE)
            .map(Field::name)
            .collect(joining(", "));
  }

  ImmutableList<Field<?, B>> fields() {
    return fields;
  }

  /**
   * Reads the object whose start was read.
   *
   * @param start where it starts, in bytes
   * @return whether it is without fault
   */
  boolean read(JsonInput in, int start, B builder) {
    return read(in, start, builder, in.nextField(matcher), 0);
  }

  /** The same when the first field was read as well, which is the first of the table too. */
  boolean readAfterFirst(JsonInput in, int start, B builder) {
    return read(in, start, builder, in.nextField(matcher), 1);
  }

  /** The same when only the name of the first field was read. */
  boolean readFromFirst(JsonInput in, int start, B builder) {
    return read(in, start, builder, in.currentField(matcher), 0);
  }

  private boolean read(JsonInput in, int start, B builder, int first, long before) {
    boolean isSound = true;
    long seen = before;
    Map<String, Data> extra = null;
    for (int i = first; i != JsonInput.END_OF_OBJECT; i = in.nextField(matcher)) {
      if (i >= 0) {
        isSound &= isWelcome(in, 1L << i, seen);
        seen |= 1L << i;
        in.next();
        isSound &= fields.get(i).read(in, builder);
      } else if (extensions != null && in.name().startsWith(EXTENSION)) {
        extra = extra == null ? new LinkedHashMap<>() : extra;
        isSound &= DataKind.ANY.readField(in, extra);
      } else {
        refuseUnknown(in);
        isSound = false;
      }
    }
    if (extensions != null && extra != null) {
      extensions.accept(builder, ImmutableMap.copyOf(extra));
    }
    return isComplete(in, start, seen) && isSound;
  }

  private boolean isWelcome(JsonInput in, long field, long seen) {
    if ((seen & field) != 0) {
      in.refuseRepeated();
      return false;
    }
    if ((choice & field) != 0 && (choice & seen) != 0) {
      in.refuseName(" beside another of " + choices, "exactly one of them");
      return false;
    }
    return true;
  }

  private void refuseUnknown(JsonInput in) {
    in.refuseName(unknown, expected, names);
    in.next();
    in.skip();
  }

  private boolean isComplete(JsonInput in, int start, long seen) {
    long missing = required & ~seen;
    boolean isChosen = choice == 0 || (choice & seen) != 0;
    for (int i = 0; missing != 0 && i < fields.size(); i++) {
      if ((missing & 1L << i) != 0) {
        String name = names.get(i);
        in.refuseObject(
            start, () -> noun + " without " + Wording.quote(name), fields.get(i).kind()::expected);
      }
    }
    if (!isChosen) {
      in.refuseObject(
          start, () -> noun + " without any of " + choices, () -> "exactly one of them");
    }
    return missing == 0 && isChosen;
  }

  private static long bitsOf(Presence presence, List<? extends Field<?, ?>> fields) {
    long bits = 0;
    for (int i = 0; i < fields.size(); i++) {
      bits |= fields.get(i).presence() == presence ? 1L << i : 0;
    }
    return bits;
  }

  /** Whether a field must be there. */
  enum Presence {
    REQUIRED,
    OPTIONAL,
    /** Exactly one of the fields with this presence must be there. */
    CHOICE
  }

  /**
   * A field.
   *
   * @param name its name
   * @param presence whether it must be there
   * @param kind what kind of value it has
   * @param setter puts the value into the builder
   */
  record Field<V, B>(String name, Presence presence, Kind<V> kind, BiConsumer<B, V> setter) {

    /** Reads the value into the builder, and tells whether it is without fault. */
    private boolean read(JsonInput in, B builder) {
      if (in.token() == JsonToken.VALUE_NULL && presence == Presence.OPTIONAL) {
        in.refuse(kind.expected() + ", or the field left out", ImmutableList.of());
        return false;
      }
      V value = kind.read(in);
      if (value == null) {
        return false;
      }
      setter.accept(builder, value);
      return true;
    }
  }
}
