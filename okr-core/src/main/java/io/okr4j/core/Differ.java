package io.okr4j.core;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Sets;
import java.math.BigDecimal;
import java.util.Optional;

/** How values of a type are told, and compared with others of it. */
interface Differ<V> {

  /** {@return the value as neutral data, without the parts in it that are subjects themselves} */
  Data data(V value);

  /** Tells what changed from one value to another that is not equal to it; one may be missing. */
  void compare(Place at, Optional<V> before, Optional<V> after);

  /** Tells what changed in the parts in it alone; the rest is told already. */
  default void compareParts(Place at, Optional<V> before, Optional<V> after) {}

  /** Plain values: texts, numbers, days, words, ids; and data, which is told name by name. */
  Differ<Object> VALUE =
      new Differ<>() {
        @Override
        public Data data(Object value) {
          if (value instanceof Data data) {
            return data;
          } else if (value instanceof BigDecimal decimal) {
            return new Data.Decimal(decimal);
          } else if (value instanceof Boolean flag) {
            return new Data.Flag(flag);
          } else if (value instanceof Enum<?> word) {
            return new Data.Text(Ascii.toLowerCase(word.name()).replace('_', '-'));
          }
          return new Data.Text(value.toString());
        }

        @Override
        public void compare(Place at, Optional<Object> before, Optional<Object> after) {
          if (before.orElse("") instanceof Data.Fields old
              && after.orElse("") instanceof Data.Fields now) {
            compareNames(at, old.fields(), now.fields());
          } else {
            at.tell(before.map(this::data), after.map(this::data));
          }
        }
      };

  /** Tells what changed under each name, in the order of the old names, then of the new ones. */
  static void compareNames(
      Place at, ImmutableMap<String, Data> before, ImmutableMap<String, Data> after) {
    for (String name : Sets.union(before.keySet(), after.keySet())) {
      Optional<Object> old = Optional.ofNullable(before.get(name));
      Optional<Object> now = Optional.ofNullable(after.get(name));
      if (!old.equals(now)) {
        VALUE.compare(at.field(name), old, now);
      }
    }
  }
}
