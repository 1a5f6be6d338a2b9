package io.okr4j.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.Lists;
import io.okr4j.core.testkit.ExemplaryPrograms;
import io.okr4j.core.testkit.Programs;
import io.okr4j.core.testkit.Step;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.ShrinkingDistance;

/** A program of 50 objectives that fails a property shrinks to the parts that matter, and soon. */
class ShrinkingTest {
  private static final int GEN_SIZE = 1000;

  /** Of programs that are tried on the way; at about a millisecond each, nobody has to wait. */
  private static final int MOST_TRIES = 1000;

  private static final int LARGE = 40;

  private static final Programs BROKEN = Programs.broken().objectives(0, 50);
  private static final Programs HEALTHY = Programs.healthy().objectives(0, 50);

  @Property(tries = 3)
  void oneObjectiveIsLeftOfNoObjectiveIsTitledSo(@ForAll Random random) {
    Predicate<OkrProgram> fails =
        program ->
            program.objectives().stream().anyMatch(o -> o.title().startsWith("Numbers are live"));
    OkrProgram shrunk = shrink(random, BROKEN, fails);
    assertEquals(1, shrunk.objectives().size());
    assertNothingElse(shrunk);
    assertEquals(1, shrink(random, HEALTHY, fails).objectives().size());
  }

  @Property(tries = 3)
  void oneObjectiveIsLeftOfNoOwnerDangles(@ForAll Random random) {
    OkrProgram shrunk =
        shrink(
            random,
            BROKEN,
            program -> {
              ProgramIndex index = ProgramIndex.of(program);
              return program.objectives().stream().anyMatch(o -> !index.contains(o.owner()));
            });
    assertEquals(1, shrunk.objectives().size());
    assertNothingElse(shrunk);
  }

  @Property(tries = 3)
  void twoOrThreeObjectivesAreLeftOfNoTwoServeEachOther(@ForAll Random random) {
    OkrProgram shrunk = shrink(random, BROKEN, ShrinkingTest::serveEachOther);
    assertTrue(shrunk.objectives().size() <= 3, shrunk::toString);
    assertTrue(
        shrunk.objectives().stream().mapToInt(objective -> objective.alignsTo().size()).sum() <= 3,
        shrunk::toString);
    assertNothingElse(shrunk);
  }

  private static boolean serveEachOther(OkrProgram program) {
    ProgramIndex index = ProgramIndex.of(program);
    return program.objectives().stream()
        .anyMatch(
            one ->
                served(index, one)
                    .anyMatch(
                        other ->
                            !other.id().equals(one.id())
                                && served(index, other).anyMatch(o -> o.id().equals(one.id()))));
  }

  private static Stream<Objective> served(ProgramIndex index, Objective objective) {
    return objective.alignsTo().stream()
        .flatMap(alignment -> index.objectiveAt(alignment.target()).stream());
  }

  @Property(tries = 2)
  void twoObjectivesAreLeftOfNobodyServesAKeyResultOfAnotherTeam(@ForAll Random random) {
    OkrProgram shrunk =
        shrink(
            random,
            HEALTHY,
            program -> {
              ProgramIndex index = ProgramIndex.of(program);
              return program.objectives().stream()
                  .anyMatch(
                      objective ->
                          objective.alignsTo().stream()
                              .filter(alignment -> alignment.target() instanceof KeyResultId)
                              .flatMap(a -> index.objectiveAt(a.target()).stream())
                              .anyMatch(other -> !other.owner().equals(objective.owner())));
            });
    assertEquals(2, shrunk.objectives().size());
    assertEquals(2, shrunk.teams().size());
    assertEquals(1, shrunk.cycles().size());
  }

  @Property(tries = 2)
  void threeObjectivesAreLeftOfOnlyTwoTeamsOwnAny(@ForAll Random random) {
    OkrProgram shrunk = shrink(random, HEALTHY, program -> ownerCount(program) > 2);
    assertEquals(3, shrunk.objectives().size());
    assertEquals(3, shrunk.teams().size());
  }

  @Example
  void threeObjectivesAreLeftOfAnExemplaryProgram() {
    OkrProgram shrunk =
        shrink(
            new Random(7),
            ExemplaryPrograms.asOf(LocalDate.of(2026, 11, 22)).objectives(0, 50),
            program -> ownerCount(program) > 2);
    assertEquals(3, shrunk.objectives().size());
    assertEquals(3, shrunk.teams().size());
  }

  private static long ownerCount(OkrProgram program) {
    return program.objectives().stream().map(Objective::owner).distinct().count();
  }

  @Example
  void aLoopShrinksToOneObjectiveThatAlignsToItself() {
    OkrProgram shrunk =
        shrink(
            new Random(7),
            BROKEN,
            program -> {
              ProgramIndex index = ProgramIndex.of(program);
              return program.objectives().stream()
                  .anyMatch(objective -> !index.alignmentLoop(objective.id()).isEmpty());
            });
    ObjectiveId only = new ObjectiveId("o0");
    assertEquals(
        List.of(List.of(Alignment.to(only))),
        Lists.transform(shrunk.objectives(), Objective::alignsTo));
    assertEquals(List.of(only), Lists.transform(shrunk.objectives(), Objective::id));
    assertNothingElse(shrunk);
  }

  @Example
  void aValueShrinksToTheSmallestThatWillDo() {
    OkrProgram shrunk =
        shrink(
            new Random(7),
            Programs.healthy().objectives(5, 20),
            unused -> true,
            program ->
                checkIns(program)
                    .flatMap(checkIn -> checkIn.value().stream())
                    .anyMatch(value -> value.compareTo(BigDecimal.TEN) > 0));
    assertEquals(5, shrunk.objectives().size());
    assertEquals(
        List.of(Optional.of(new BigDecimal(11))), checkIns(shrunk).map(CheckIn::value).toList());
  }

  private static Stream<CheckIn> checkIns(OkrProgram program) {
    return program.objectives().stream()
        .flatMap(objective -> objective.keyResults().stream())
        .flatMap(keyResult -> keyResult.checkIns().stream());
  }

  @Example
  void stepsShrinkToTheOneThatMatters() {
    OkrProgram empty = OkrProgram.builder().organization("House").build();
    List<Step> shrunk =
        shrink(
            new Random(7),
            Programs.healthy().steps().list().ofMaxSize(20),
            steps -> steps.size() >= 10,
            steps -> steps.stream().anyMatch(step -> !step.apply(empty).teams().isEmpty()));
    assertEquals(1, shrunk.size());
  }

  private static void assertNothingElse(OkrProgram shrunk) {
    assertEquals(Optional.empty(), shrunk.strategy());
    assertEquals(Optional.empty(), shrunk.playbook());
    assertEquals(List.of(), shrunk.teams());
    assertEquals(List.of(), shrunk.cycles());
    assertEquals(List.of(), shrunk.departments());
    assertEquals(List.of(), shrunk.commitments());
    assertEquals(List.of(), shrunk.operations());
    assertEquals(List.of(), shrunk.waivers());
  }

  private static OkrProgram shrink(
      Random random, Arbitrary<OkrProgram> programs, Predicate<OkrProgram> fails) {
    return shrink(random, programs, program -> program.objectives().size() >= LARGE, fails);
  }

  /** As jqwik does: the first one that still fails and is no farther off, again and again. */
  private static <T> T shrink(
      Random random, Arbitrary<T> values, Predicate<T> start, Predicate<T> fails) {
    Shrinkable<T> best =
        Stream.generate(() -> values.generator(GEN_SIZE).next(random))
            .filter(shrinkable -> start.test(shrinkable.value()) && fails.test(shrinkable.value()))
            .findFirst()
            .orElseThrow();
    AtomicInteger tries = new AtomicInteger();
    while (true) {
      ShrinkingDistance distance = best.distance();
      Optional<Shrinkable<T>> simpler =
          best.shrink()
              .filter(shrinkable -> shrinkable.distance().compareTo(distance) <= 0)
              .peek(unused -> tries.incrementAndGet())
              .filter(shrinkable -> fails.test(shrinkable.value()))
              .findFirst();
      if (simpler.isEmpty()) {
        return best.value();
      }
      assertTrue(tries.get() <= MOST_TRIES, "it shrinks on and on");
      best = simpler.get();
    }
  }
}
