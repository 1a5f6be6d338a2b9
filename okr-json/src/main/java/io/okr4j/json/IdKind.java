package io.okr4j.json;

import io.okr4j.core.Id;
import java.util.function.Function;
import javax.annotation.Nullable;
import tools.jackson.core.JsonGenerator;

/** The id of a thing of one type, be it the thing's own or a reference to it. */
final class IdKind<I extends Id> extends Kind<I> {
  private final String expected;
  private final Function<String, I> constructor;

  private IdKind(String noun, Function<String, I> constructor) {
    expected = "the id of " + noun;
    this.constructor = constructor;
  }

  /** {@return the ids of what the noun says, such as {@code a team}} */
  static <I extends Id> IdKind<I> idOf(String noun, Function<String, I> constructor) {
    return new IdKind<>(noun, constructor);
  }

  @Override
  String expected() {
    return expected;
  }

  @Override
  @Nullable
  I read(JsonInput in) {
    String text = TextKind.read(in, expected);
    return text == null ? null : in.share(constructor.apply(text));
  }

  @Override
  public Shape shape() {
    return new Shape.Named("text", expected(), TextKind.schema(""));
  }

  @Override
  public void write(JsonGenerator out, I id) {
    out.writeString(id.value());
  }
}
