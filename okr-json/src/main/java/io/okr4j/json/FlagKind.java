package io.okr4j.json;

import javax.annotation.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonToken;

/** True or false. */
final class FlagKind extends Kind<Boolean> {
  static final FlagKind FLAG = new FlagKind();

  private FlagKind() {}

  @Override
  String expected() {
    return "true or false";
  }

  @Override
  @Nullable
  Boolean read(JsonInput in) {
    JsonToken token = in.token();
    return token.isBoolean() ? (Boolean) (token == JsonToken.VALUE_TRUE) : refuse(in);
  }

  @Override
  public Shape shape() {
    return new Shape.Inline(expected(), Shape.json("{\"type\": \"boolean\"}"));
  }

  @Override
  public void write(JsonGenerator out, Boolean value) {
    out.writeBoolean(value);
  }
}
