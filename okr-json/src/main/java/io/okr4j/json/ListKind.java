package io.okr4j.json;

import com.google.common.collect.ImmutableList;
import javax.annotation.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonToken;

/** A list of values of a kind, which may be empty. */
final class ListKind<T> extends Kind<ImmutableList<T>> {
  private final Kind<T> items;

  private ListKind(Kind<T> items) {
    this.items = items;
  }

  /** {@return lists of such items} */
  static <T> ListKind<T> listOf(Kind<T> items) {
    return new ListKind<>(items);
  }

  @Override
  String expected() {
    return "a list";
  }

  @Override
  @Nullable
  ImmutableList<T> read(JsonInput in) {
    if (in.token() != JsonToken.START_ARRAY) {
      return refuse(in, expected() + ", of which each item is " + items.shown());
    }
    ImmutableList.Builder<T> list = ImmutableList.builder();
    boolean isSound = true;
    while (in.next() != JsonToken.END_ARRAY) {
      T item = items.read(in);
      if (item == null) {
        isSound = false;
      } else {
        list.add(item);
      }
    }
    return isSound ? list.build() : null;
  }

  @Override
  public Shape shape() {
    return new Shape.ListOf(items.shape());
  }

  @Override
  public void write(JsonGenerator out, ImmutableList<T> list) {
    out.writeStartArray();
    for (T item : list) {
      items.write(out, item);
    }
    out.writeEndArray();
  }
}
