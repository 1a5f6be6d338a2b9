package io.okr4j.json;

import java.util.function.Supplier;
import javax.annotation.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Values of a kind that mean something only if they look in a certain way, which others than the
 * reader of the document look after.
 */
final class HintedKind<T> extends Kind<T> {
  private final Kind<T> kind;
  private final Supplier<? extends Shape> meant;

  /**
   * Makes a kind.
   *
   * @param kind what is read and written
   * @param meant what the values are meant to look like
   */
  HintedKind(Kind<T> kind, Supplier<? extends Shape> meant) {
    this.kind = kind;
    this.meant = meant;
  }

  @Override
  String expected() {
    return kind.expected();
  }

  @Override
  @Nullable
  T read(JsonInput in) {
    return kind.read(in);
  }

  @Override
  public Shape shape() {
    return new Shape.Hinted(meant.get(), kind.shape());
  }

  @Override
  public void write(JsonGenerator out, T value) {
    kind.write(out, value);
  }
}
