package io.okr4j.core;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Compares lists item by item.
 *
 * @param items compares the items
 * @param key what tells items apart
 * @param place the place of an item in that of its list
 * @param areParts whether the items are subjects themselves
 */
record ListDiffer<V>(
    Differ<V> items, Function<V, ?> key, BiFunction<Place, V, Place> place, boolean areParts)
    implements Differ<ImmutableList<V>> {

  /** {@return what compares plain values: each is there or not} */
  static <V> Differ<ImmutableList<V>> values() {
    return new ListDiffer<>(new ValueDiffer<>(), value -> value, (at, value) -> at, false);
  }

  /**
   * {@return what compares items of lists inside a part}
   *
   * @param key what tells items apart
   */
  static <V> Differ<ImmutableList<V>> items(Differ<V> items, Function<V, ?> key) {
    return new ListDiffer<>(items, key, (at, item) -> at.item(key.apply(item).toString()), false);
  }

  /** {@return what compares parts that have ids} */
  static <V> Differ<ImmutableList<V>> parts(Differ<V> parts, Function<V, ? extends Id> id) {
    return parts(parts, id, part -> Place.subject(id.apply(part)));
  }

  /** {@return what compares parts that have no ids} */
  static <V> Differ<ImmutableList<V>> parts(
      Differ<V> parts, Function<V, ?> key, Function<V, String> subject) {
    return new ListDiffer<>(parts, key, (at, part) -> at.part(subject.apply(part)), true);
  }

  @Override
  public Data data(ImmutableList<V> list) {
    return new Data.Items(
        areParts ? ImmutableList.of() : ImmutableList.copyOf(Lists.transform(list, items::data)));
  }

  @Override
  public void compare(
      Place at, Optional<ImmutableList<V>> before, Optional<ImmutableList<V>> after) {
    ImmutableList<V> old = before.orElse(ImmutableList.of());
    ImmutableList<V> now = after.orElse(ImmutableList.of());
    Matching matching =
        areParts ? Matching.byKey(old, now, key) : Matching.byValueThenKey(old, now, key);
    for (int i = 0; i < old.size(); i++) {
      V item = old.get(i);
      int partner = matching.partner(i);
      Optional<V> other =
          partner == Matching.NONE ? Optional.empty() : Optional.of(now.get(partner));
      if (!other.equals(Optional.of(item))) {
        items.compare(place.apply(at, item), Optional.of(item), other);
      }
    }
    for (int j = 0; j < now.size(); j++) {
      if (matching.isNew(j)) {
        items.compare(place.apply(at, now.get(j)), Optional.empty(), Optional.of(now.get(j)));
      }
    }
    if (!matching.isInOrder()) {
      at.tellReordered();
    }
  }

  @Override
  public void compareParts(
      Place at, Optional<ImmutableList<V>> before, Optional<ImmutableList<V>> after) {
    if (areParts) {
      compare(at, before, after);
    }
  }
}
