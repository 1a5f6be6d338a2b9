package io.okr4j.json;

import javax.annotation.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonToken;

/** A text that is always the same, as it tells what the object is. */
final class TagKind extends Kind<String> {
  private final String tag;

  TagKind(String tag) {
    this.tag = tag;
  }

  @Override
  String expected() {
    return Wording.quote(tag);
  }

  @Override
  @Nullable
  String read(JsonInput in) {
    return in.token() == JsonToken.VALUE_STRING && in.text().equals(tag) ? tag : refuse(in);
  }

  @Override
  public Shape shape() {
    return new Shape.Inline(expected(), Shape.json("{\"const\": " + expected() + "}"));
  }

  @Override
  public void write(JsonGenerator out, String value) {
    out.writeString(value);
  }
}
