package io.okr4j.core.testkit;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a generated value was made of: the numbers that were drawn for it, part within part. */
sealed interface Choice {

  /** Nothing drawn: whoever reads it gets the simplest of all. */
  Group NOTHING = Group.of(ImmutableList.of(), 0);

  /** {@return the sum of all numbers} */
  long sum();

  /** {@return how many numbers and groups there are} */
  long count();

  /** {@return choices of which each makes something simpler, the boldest first} */
  Stream<? extends Choice> simpler();

  /** A number that was drawn. */
  record Draw(int value) implements Choice {
    @Override
    public long sum() {
      return value;
    }

    @Override
    public long count() {
      return 1;
    }

    /** 0, then ever smaller steps down, so that the smallest that will do is found by halving. */
    @Override
    public Stream<Choice> simpler() {
      return IntStream.iterate(value, step -> step > 0, step -> step / 2)
          .mapToObj(step -> new Draw(value - step));
    }
  }

  /**
   * What was drawn for one part.
   *
   * @param parts its own parts
   * @param needed how many of them there must be
   * @param sum the sum of all numbers in it
   * @param count how many numbers and groups there are, itself included
   */
  record Group(ImmutableList<Choice> parts, int needed, long sum, long count) implements Choice {
    static Group of(ImmutableList<Choice> parts, int needed) {
      long sum = 0;
      long count = 1;
      for (Choice part : parts) {
        sum += part.sum();
        count += part.count();
      }
      return new Group(parts, needed, sum, count);
    }

    @Override
    public Stream<Group> simpler() {
      return Stream.of(
              sum == 0 ? Stream.<Group>empty() : Stream.of(NOTHING),
              withFewerParts(),
              IntStream.range(0, parts.size()).boxed().flatMap(this::withSimplerPart))
          .flatMap(choices -> choices);
    }

    /** Without as many as can be spared, then without ever shorter runs. */
    private Stream<Group> withFewerParts() {
      int spare = parts.size() - needed;
      return IntStream.iterate(spare, run -> run > 0, run -> run / 2)
          .boxed()
          .flatMap(
              run ->
                  IntStream.iterate(0, from -> from + run <= parts.size(), from -> from + run)
                      .mapToObj(from -> without(from, run)));
    }

    private Group without(int from, int run) {
      List<Choice> fewer = new ArrayList<>(parts);
      fewer.subList(from, from + run).clear();
      return Group.of(ImmutableList.copyOf(fewer), needed);
    }

    private Stream<Group> withSimplerPart(int place) {
      return parts.get(place).simpler().map(part -> with(place, part));
    }

    private Group with(int place, Choice part) {
      List<Choice> changed = new ArrayList<>(parts);
      changed.set(place, part);
      return Group.of(ImmutableList.copyOf(changed), needed);
    }
  }
}
