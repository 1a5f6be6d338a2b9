package io.okr4j.core.testkit;

import com.google.common.collect.ImmutableList;
import io.okr4j.core.testkit.Choice.Group;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import javax.annotation.Nullable;

/**
 * Where the making of a value gets its decisions from: drawn at random, or read from choices that
 * were drawn before. Whatever these are, there is always an answer, and the simplest one where they
 * say nothing.
 *
 * <p>It keeps the choices that were asked for, and only those. Not thread-safe.
 */
final class Source {
  private final @Nullable Random random;
  private Part part;

  private Source(@Nullable Random random, Group given) {
    this.random = random;
    this.part = new Part(given);
  }

  static Source random(Random random) {
    return new Source(random, Choice.NOTHING);
  }

  static Source of(Group choices) {
    return new Source(null, choices);
  }

  /** {@return the choices that were asked for} */
  Group drawn() {
    return part.drawn();
  }

  /** {@return a number from 0 up to the bound, exclusive, each as likely as any other} */
  int below(int bound) {
    int value = 0;
    if (random != null) {
      value = random.nextInt(bound);
    } else if (part.next() instanceof Choice.Draw number) {
      value = Math.min(number.value(), bound - 1);
    }
    part.drawn.add(new Choice.Draw(value));
    return value;
  }

  /** {@return a number from the first to the last, each as likely as any other} */
  int between(int first, int last) {
    return first + below(last - first + 1);
  }

  /** {@return true or false} */
  boolean flag() {
    return below(2) == 1;
  }

  /** {@return true once in so many times} */
  boolean oneIn(int times) {
    return below(times) == times - 1;
  }

  /** {@return one of the values, the first of which is the simplest} */
  <T> T pick(List<? extends T> values) {
    return values.get(below(values.size()));
  }

  /** {@return one of the values, the first of which is the simplest} */
  <E extends Enum<E>> E pick(Class<E> type) {
    return pick(Arrays.asList(type.getEnumConstants()));
  }

  /** {@return what is made, as a part that gets simpler independently of all around it} */
  <T> T part(Function<Source, T> making) {
    Part outer = enter();
    T made = making.apply(this);
    leave(outer, part.drawn());
    return made;
  }

  /** {@return one, two times in five} */
  <T> Optional<T> maybe(Function<Source, T> making) {
    return part(
        source -> source.below(5) > 2 ? Optional.of(making.apply(source)) : Optional.empty());
  }

  /** {@return a list of any length in between, which gets simpler as it gets shorter} */
  <T> ImmutableList<T> list(int fewest, int most, Function<Source, T> making) {
    Part outer = enter();
    int size =
        random != null
            ? fewest + random.nextInt(most - fewest + 1)
            : Math.max(fewest, Math.min(most, part.given.size()));
    ImmutableList.Builder<T> made = ImmutableList.builder();
    for (int i = 0; i < size; i++) {
      made.add(part(making));
    }
    leave(outer, Group.of(part.drawn.build(), fewest));
    return made.build();
  }

  private Part enter() {
    Part outer = part;
    part = new Part(part.next() instanceof Group group ? group : Choice.NOTHING);
    return outer;
  }

  private void leave(Part outer, Group drawn) {
    part = outer;
    part.drawn.add(drawn);
  }

  private static final class Part {
    private final ImmutableList<Choice> given;
    private final ImmutableList.Builder<Choice> drawn = ImmutableList.builder();
    private int taken;

    Part(Group given) {
      this.given = given.parts();
    }

    @Nullable
    Choice next() {
      return taken < given.size() ? given.get(taken++) : null;
    }

    Group drawn() {
      ImmutableList<Choice> parts = drawn.build();
      return Group.of(parts, parts.size());
    }
  }
}
