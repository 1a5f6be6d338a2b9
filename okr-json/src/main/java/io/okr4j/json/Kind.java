package io.okr4j.json;

import com.google.common.collect.ImmutableList;
import javax.annotation.Nullable;

/** A kind of value that a field can have: how it is read, written and called. */
abstract class Kind<T> implements ValueWriter<T> {

  /** {@return what people call such a value, with its article: a day such as 2026-10-01} */
  abstract String expected();

  /** {@return the same for one who wrote something else, and has to see what it looks like} */
  String shown() {
    return expected();
  }

  /** {@return the value that starts here; null if it is at fault, which was then told} */
  abstract @Nullable T read(JsonInput in);

  /** Tells that the value that starts here is at fault; null is what it is read as. */
  final @Nullable T refuse(JsonInput in) {
    return refuse(in, expected());
  }

  /** The same where something more special was expected. */
  final @Nullable T refuse(JsonInput in, String expected) {
    in.refuse(expected, ImmutableList.of());
    return null;
  }

  /** The same for a text that is none of the names. */
  final @Nullable T refuse(JsonInput in, ImmutableList<String> names) {
    in.refuse(expected(), names);
    return null;
  }
}
