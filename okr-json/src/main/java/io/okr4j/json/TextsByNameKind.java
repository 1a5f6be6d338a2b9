package io.okr4j.json;

import com.google.common.collect.ImmutableSortedMap;
import java.util.Map;
import java.util.TreeMap;
import javax.annotation.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonToken;

/** An object with fields of any name, each a text. */
final class TextsByNameKind extends Kind<ImmutableSortedMap<String, String>> {
  static final TextsByNameKind TEXTS_BY_NAME = new TextsByNameKind();

  private static final String TEXT = "a text";

  private TextsByNameKind() {}

  @Override
  String expected() {
    return "an object of texts";
  }

  @Override
  @Nullable
  ImmutableSortedMap<String, String> read(JsonInput in) {
    if (in.token() != JsonToken.START_OBJECT) {
      return refuse(in);
    }
    Map<String, String> texts = new TreeMap<>();
    boolean isSound = true;
    while (in.next() != JsonToken.END_OBJECT) {
      isSound &= readField(in, texts);
    }
    return isSound ? ImmutableSortedMap.copyOf(texts) : null;
  }

  private boolean readField(JsonInput in, Map<String, String> texts) {
    String name = in.name();
    boolean isFirst = !texts.containsKey(name);
    if (!isFirst) {
      in.refuseRepeated();
    }
    boolean isText = in.next() == JsonToken.VALUE_STRING;
    boolean isSound = isText && in.isWellFormed();
    texts.put(name, isSound ? in.text() : "");
    if (!isSound) {
      refuse(in, isText ? TextKind.WELL_FORMED : TEXT);
    }
    return isFirst && isSound;
  }

  @Override
  public Shape shape() {
    return new Shape.Inline(
        expected(),
        Shape.json("{\"type\": \"object\", \"additionalProperties\": {\"type\": \"string\"}}"));
  }

  @Override
  public void write(JsonGenerator out, ImmutableSortedMap<String, String> texts) {
    out.writeStartObject();
    texts.forEach(out::writeStringProperty);
    out.writeEndObject();
  }
}
