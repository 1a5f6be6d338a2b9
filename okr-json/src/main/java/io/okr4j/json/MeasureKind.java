package io.okr4j.json;

import static com.google.common.collect.ImmutableBiMap.toImmutableBiMap;
import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.okr4j.core.Measure;
import io.okr4j.json.ObjectReader.Field;
import io.okr4j.json.ObjectReader.Presence;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.annotation.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonToken;
import tools.jackson.core.sym.PropertyNameMatcher;

/** A measure, which is an object whose {@code type}, anywhere in it, tells the other fields. */
final class MeasureKind extends Kind<Measure> {
  private static final String NOUN = "a measure";
  private static final String TYPE = "type";
  private static final PropertyNameMatcher TYPE_MATCHER = Json.matcher(ImmutableList.of(TYPE));

  private final String name;
  private final WordKind<ObjectCodec<? extends Measure, ?>> types;

  /** Checks the fields of a measure of which nobody can tell the type. */
  private final ObjectReader<Object> untyped;

  private MeasureKind(
      String name,
      ImmutableList<ObjectCodec<? extends Measure, ?>> allowed,
      ImmutableList<ObjectCodec<? extends Measure, ?>> known) {
    this.name = name;
    types = new WordKind<>(allowed.stream().collect(toImmutableBiMap(ObjectCodec::tag, c -> c)));
    Map<String, Field<?, Object>> fields = new LinkedHashMap<>();
    fields.put(TYPE, new Field<>(TYPE, Presence.REQUIRED, types, (nothing, value) -> {}));
    for (ObjectCodec<? extends Measure, ?> codec : known) {
      for (Field<?, ?> field : codec.fields()) {
        fields.putIfAbsent(field.name(), unused(field.name(), field.kind()));
      }
    }
    untyped =
        new ObjectReader<>(NOUN, ImmutableList.copyOf(fields.values()), (nothing, extra) -> {});
  }

  private static <V> Field<V, Object> unused(String name, Kind<V> kind) {
    return new Field<>(name, Presence.OPTIONAL, kind, (nothing, value) -> {});
  }

  /**
   * {@return measures of some of the types}
   *
   * @param name what the schemas call them
   * @param allowed the tables of these types
   * @param known the tables of all types
   */
  static MeasureKind measureOf(
      String name,
      ImmutableList<ObjectCodec<? extends Measure, ?>> allowed,
      ImmutableList<ObjectCodec<? extends Measure, ?>> known) {
    return new MeasureKind(name, allowed, known);
  }

  @Override
  String expected() {
    return "an object that describes " + NOUN;
  }

  @Override
  @Nullable
  Measure read(JsonInput in) {
    if (in.token() != JsonToken.START_OBJECT) {
      return refuse(in, expected() + ", such as " + types.values().get(0).example());
    }
    int start = in.offset();
    if (in.nextField(TYPE_MATCHER) == 0) {
      in.next();
      ObjectCodec<? extends Measure, ?> type = types.read(in);
      if (type != null) {
        return type.readAfterTag(in, start);
      }
      untyped.readAfterFirst(in, start, this);
      return null;
    }
    ObjectCodec<? extends Measure, ?> type = types.valueOf(in.lookAhead(start, TYPE));
    if (type != null) {
      return type.readFromName(in, start);
    }
    untyped.readFromFirst(in, start, this);
    return null;
  }

  @Override
  public Shape shape() {
    return new Shape.OneOf(
        name,
        expected(),
        types.values().stream().map(ObjectCodec::shape).collect(toImmutableList()));
  }

  @Override
  public void write(JsonGenerator out, Measure measure) {
    String type = measure.match(m -> "metric", m -> "milestones", m -> "binary", m -> "band");
    @SuppressWarnings("unchecked") // The tables of the types are filed under these words.
    ValueWriter<Measure> codec = (ValueWriter<Measure>) types.valueOf(type);
    requireNonNull(codec).write(out, measure);
  }
}
