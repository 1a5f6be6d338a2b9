package io.okr4j.core;

import java.util.Optional;

/** How values of a type are told, and compared with others of it. */
interface Differ<V> {

  /** {@return the value as neutral data, without the parts in it that are subjects themselves} */
  Data data(V value);

  /** Tells what changed from one value to another that is not equal to it; one may be missing. */
  void compare(Place at, Optional<V> before, Optional<V> after);

  /** Tells what changed in the parts in it alone; the rest is told already. */
  default void compareParts(Place at, Optional<V> before, Optional<V> after) {}
}
