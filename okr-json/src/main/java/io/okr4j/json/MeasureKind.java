package io.okr4j.json;

import static com.google.common.collect.ImmutableBiMap.toImmutableBiMap;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.okr4j.core.Measure;
import javax.annotation.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonToken;
import tools.jackson.core.sym.PropertyNameMatcher;

/** A measure, which is an object whose {@code type}, anywhere in it, tells the other fields. */
final class MeasureKind extends Kind<Measure> {
  private static final String TYPE = "type";
  private static final PropertyNameMatcher TYPE_MATCHER = Json.matcher(ImmutableList.of(TYPE));

  private final WordKind<ObjectCodec<? extends Measure, ?>> types;
  private final ObjectCodec<Measure, ?> untyped;

  private MeasureKind(ImmutableList<ObjectCodec<? extends Measure, ?>> codecs) {
    types = new WordKind<>(codecs.stream().collect(toImmutableBiMap(ObjectCodec::tag, c -> c)));
    untyped = ObjectCodec.untyped("a measure", types, codecs);
  }

  /** {@return measures of the given types} */
  static MeasureKind measureOf(ImmutableList<ObjectCodec<? extends Measure, ?>> types) {
    return new MeasureKind(types);
  }

  @Override
  String expected() {
    return untyped.expected();
  }

  @Override
  @Nullable
  Measure read(JsonInput in) {
    if (in.token() != JsonToken.START_OBJECT) {
      return refuse(in);
    }
    int start = in.offset();
    if (in.nextField(TYPE_MATCHER) == 0) {
      in.next();
      ObjectCodec<? extends Measure, ?> type = types.read(in);
      return (type == null ? untyped : type).readAfterFirst(in, start);
    }
    ObjectCodec<? extends Measure, ?> type = types.valueOf(in.lookAhead(start, TYPE));
    return (type == null ? untyped : type).readFromFirst(in, start);
  }

  @Override
  public void write(JsonGenerator out, Measure measure) {
    String type = measure.match(m -> "metric", m -> "milestones", m -> "binary", m -> "band");
    @SuppressWarnings("unchecked") // The tables of the types are filed under these words.
    ValueWriter<Measure> codec = (ValueWriter<Measure>) types.valueOf(type);
    requireNonNull(codec).write(out, measure);
  }
}
