package io.okr4j.core;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.Optional;
import java.util.function.Function;

/** The fields of a type, by the names and in the order of the program format. */
final class Shape<T extends Extensible> implements Differ<T> {
  private static final Data NOTHING = new Data.Items(ImmutableList.of());
  private static final Data EMPTY = new Data.Fields(ImmutableMap.of());

  private final ImmutableList<Field<T, ?>> fields;

  private Shape(ImmutableList<Field<T, ?>> fields) {
    this.fields = fields;
  }

  static <T extends Extensible> Builder<T> of() {
    return new Builder<>();
  }

  @Override
  public Data.Fields data(T value) {
    ImmutableMap.Builder<String, Data> data = ImmutableMap.builder();
    for (Field<T, ?> field : fields) {
      field
          .data(value)
          .filter(d -> !(field.isLeftOutWhenEmpty && (d.equals(NOTHING) || d.equals(EMPTY))))
          .ifPresent(d -> data.put(field.name, d));
    }
    return new Data.Fields(data.putAll(value.extensions()).buildOrThrow());
  }

  @Override
  public void compare(Place at, Optional<T> before, Optional<T> after) {
    if (before.isPresent() && after.isPresent()) {
      for (Field<T, ?> field : fields) {
        field.compare(at, before.get(), after.get());
      }
      ValueDiffer.compareNames(at, before.get().extensions(), after.get().extensions());
    } else {
      at.tell(before.map(this::data), after.map(this::data));
      compareParts(at, before, after);
    }
  }

  @Override
  public void compareParts(Place at, Optional<T> before, Optional<T> after) {
    for (Field<T, ?> field : fields) {
      field.compareParts(at, before, after);
    }
  }

  private record Field<T, V>(
      String name, Differ<V> differ, Function<T, Optional<V>> getter, boolean isLeftOutWhenEmpty) {
    Optional<Data> data(T holder) {
      return getter.apply(holder).map(differ::data);
    }

    void compare(Place at, T before, T after) {
      Optional<V> old = getter.apply(before);
      Optional<V> now = getter.apply(after);
      if (!old.equals(now)) {
        differ.compare(at.field(name), old, now);
      }
    }

    void compareParts(Place at, Optional<T> before, Optional<T> after) {
      differ.compareParts(at.field(name), before.flatMap(getter), after.flatMap(getter));
    }
  }

  /** A shape that is being written down, field by field. */
  static final class Builder<T extends Extensible> {
    private final ImmutableList.Builder<Field<T, ?>> fields = ImmutableList.builder();

    private Builder() {}

    /** A plain value that is always there. */
    @CanIgnoreReturnValue
    Builder<T> value(String name, Function<T, ?> getter) {
      return optional(name, new ValueDiffer<>(), value -> Optional.of(getter.apply(value)));
    }

    /** A plain value that may be missing. */
    @CanIgnoreReturnValue
    Builder<T> optional(String name, Function<T, ? extends Optional<?>> getter) {
      return optional(name, new ValueDiffer<>(), value -> getter.apply(value).map(v -> v));
    }

    /** A list or an object that is always there, and left out where it is empty. */
    @CanIgnoreReturnValue
    <V> Builder<T> required(String name, Differ<V> differ, Function<T, V> getter) {
      fields.add(new Field<>(name, differ, value -> Optional.of(getter.apply(value)), true));
      return this;
    }

    /** An object that may be missing. */
    @CanIgnoreReturnValue
    <V> Builder<T> optional(String name, Differ<V> differ, Function<T, Optional<V>> getter) {
      fields.add(new Field<>(name, differ, getter, false));
      return this;
    }

    Shape<T> build() {
      return new Shape<>(fields.build());
    }
  }
}
