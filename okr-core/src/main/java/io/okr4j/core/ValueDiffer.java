package io.okr4j.core;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Sets;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Compares plain values: texts, numbers, days, words, ids; and data, which is told by its names.
 */
final class ValueDiffer<V> implements Differ<V> {
  @Override
  public Data data(V value) {
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
  public void compare(Place at, Optional<V> before, Optional<V> after) {
    Optional<Data> old = before.map(this::data);
    Optional<Data> now = after.map(this::data);
    if (old.isPresent()
        && now.isPresent()
        && old.get() instanceof Data.Fields oldFields
        && now.get() instanceof Data.Fields newFields) {
      compareNames(at, oldFields.fields(), newFields.fields());
    } else {
      at.tell(old, now);
    }
  }

  /** Tells what changed under each name, in the order of the old names, then of the new ones. */
  static void compareNames(
      Place at, ImmutableMap<String, Data> before, ImmutableMap<String, Data> after) {
    ValueDiffer<Data> values = new ValueDiffer<>();
    for (String name : Sets.union(before.keySet(), after.keySet())) {
      Optional<Data> old = Optional.ofNullable(before.get(name));
      Optional<Data> now = Optional.ofNullable(after.get(name));
      if (!old.equals(now)) {
        values.compare(at.field(name), old, now);
      }
    }
  }
}
