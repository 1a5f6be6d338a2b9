package io.okr4j.core.testkit;

import com.google.common.collect.ImmutableList;
import io.okr4j.core.InvalidValueException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Changes one thing in a value. What is new comes from another value of the same type.
 *
 * @param <T> the type of the value
 */
@FunctionalInterface
interface Rework<T> {

  /** {@return the value with one thing changed; none if there is nothing to change} */
  Optional<T> apply(T mine, T theirs, Picks picks);

  /** Changes nothing: what has no parts is only replaced as a whole. */
  static <T> Rework<T> none() {
    return (mine, theirs, picks) -> Optional.empty();
  }

  /** Changes in one of these ways: in the one that is picked, or else in the next that can. */
  @SafeVarargs
  static <T> Rework<T> anyOf(Rework<T>... ways) {
    ImmutableList.Builder<Rework<T>> list = ImmutableList.builder();
    for (Rework<T> way : ways) {
      list.add(way);
    }
    ImmutableList<Rework<T>> all = list.build();
    return (mine, theirs, picks) -> {
      int first = picks.below(all.size());
      Optional<T> changed = all.get(first).apply(mine, theirs, picks);
      for (int i = 1; i < all.size() && changed.isEmpty(); i++) {
        changed = all.get((first + i) % all.size()).apply(mine, theirs, Picks.FIRST);
      }
      return changed;
    };
  }

  /** Takes a field over. */
  static <T, V> Rework<T> field(Function<T, V> get, BiFunction<T, V, T> with) {
    return (mine, theirs, picks) -> put(mine, get, with, get.apply(theirs));
  }

  /** Changes something in a field that is always there. */
  static <T, V> Rework<T> part(Function<T, V> get, BiFunction<T, V, T> with, Rework<V> inside) {
    return (mine, theirs, picks) ->
        inside
            .apply(get.apply(mine), get.apply(theirs), picks)
            .flatMap(changed -> put(mine, get, with, changed));
  }

  /** Takes a field away or over, or changes something in it. */
  static <T, V> Rework<T> optional(
      Function<T, Optional<V>> get, BiFunction<T, Optional<V>, T> with, Rework<V> inside) {
    return anyOf(
        (mine, theirs, picks) -> put(mine, get, with, Optional.empty()),
        field(get, with),
        (mine, theirs, picks) -> {
          Optional<V> old = get.apply(mine);
          Optional<V> other = get.apply(theirs);
          return old.isEmpty() || other.isEmpty()
              ? Optional.empty()
              : inside
                  .apply(old.get(), other.get(), picks)
                  .flatMap(changed -> put(mine, get, with, Optional.of(changed)));
        });
  }

  /** Removes, adds, moves or replaces an item of a list, or changes something in it. */
  static <T, E> Rework<T> list(
      Function<T, ImmutableList<E>> get,
      BiFunction<T, ImmutableList<E>, T> with,
      Function<E, ?> key,
      Rework<E> inside) {
    Rework<T> change = part(get, with, item(inside));
    return anyOf(
        part(get, with, removed()),
        part(get, with, added(key)),
        part(get, with, moved()),
        part(get, with, item((mine, theirs, picks) -> Optional.of(theirs))),
        change,
        change);
  }

  private static <E> Rework<ImmutableList<E>> removed() {
    return (mine, theirs, picks) -> {
      if (mine.isEmpty()) {
        return Optional.empty();
      }
      List<E> fewer = new ArrayList<>(mine);
      fewer.remove(picks.below(mine.size()));
      return Optional.of(ImmutableList.copyOf(fewer));
    };
  }

  /** To the end. */
  private static <E> Rework<ImmutableList<E>> moved() {
    return (mine, theirs, picks) -> {
      if (mine.isEmpty()) {
        return Optional.empty();
      }
      List<E> reordered = new ArrayList<>(mine);
      reordered.add(reordered.remove(picks.below(mine.size())));
      return Optional.of(ImmutableList.copyOf(reordered));
    };
  }

  /** What has the same key as an item that is there is not added: that would be two steps. */
  private static <E> Rework<ImmutableList<E>> added(Function<E, ?> key) {
    return (mine, theirs, picks) -> {
      List<E> missing =
          theirs.stream()
              .filter(e -> mine.stream().noneMatch(m -> key.apply(m).equals(key.apply(e))))
              .toList();
      return missing.isEmpty()
          ? Optional.empty()
          : Optional.of(
              ImmutableList.<E>builder()
                  .addAll(mine)
                  .add(missing.get(picks.below(missing.size())))
                  .build());
    };
  }

  private static <E> Rework<ImmutableList<E>> item(Rework<E> inside) {
    return (mine, theirs, picks) -> {
      if (mine.isEmpty() || theirs.isEmpty()) {
        return Optional.empty();
      }
      int place = picks.below(mine.size());
      E other = theirs.get(picks.below(theirs.size()));
      return inside
          .apply(mine.get(place), other, picks)
          .map(
              changed -> {
                List<E> all = new ArrayList<>(mine);
                all.set(place, changed);
                return ImmutableList.copyOf(all);
              });
    };
  }

  /** None if that changes nothing, or if the type refuses it. */
  private static <T, V> Optional<T> put(
      T mine, Function<T, V> get, BiFunction<T, V, T> with, V value) {
    if (get.apply(mine).equals(value)) {
      return Optional.empty();
    }
    try {
      return Optional.of(with.apply(mine, value));
    } catch (InvalidValueException refused) {
      return Optional.empty();
    }
  }

  /** Chooses among what is there. */
  @FunctionalInterface
  interface Picks {
    /** Picks the first of everything. */
    Picks FIRST = bound -> 0;

    /** {@return a number from 0 up to the bound, exclusive} */
    int below(int bound);

    /** {@return what takes the numbers one after the other, and 0 when there are no more} */
    static Picks of(ImmutableList<Integer> numbers) {
      Iterator<Integer> left = numbers.iterator();
      return bound -> left.hasNext() ? left.next() % bound : 0;
    }
  }
}
