package io.okr4j.core;

import static io.okr4j.core.Samples.c;
import static io.okr4j.core.Samples.commitment;
import static io.okr4j.core.Samples.cycle;
import static io.okr4j.core.Samples.k;
import static io.okr4j.core.Samples.keyResult;
import static io.okr4j.core.Samples.o;
import static io.okr4j.core.Samples.objective;
import static io.okr4j.core.Samples.p;
import static io.okr4j.core.Samples.program;
import static io.okr4j.core.Samples.strategy;
import static io.okr4j.core.Samples.t;
import static io.okr4j.core.Samples.team;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * An index is built in linear time without recursion, however large a program is and however its
 * references run. What is linear takes well under a second here; what is not, hours.
 */
@Timeout(value = 30, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ProgramIndexSizeTest {
  private static final int MANY = 100_000;

  private static <T> List<T> many(int count, IntFunction<T> make) {
    return IntStream.range(0, count).mapToObj(make).toList();
  }

  private static ProgramIndex index(List<Objective> objectives) {
    return ProgramIndex.of(program().strategy(strategy("p")).objectives(objectives).build());
  }

  @Test
  void aChainOfManyObjectives() {
    List<Objective> chain = many(MANY, i -> objective("o" + i, i == 0 ? p("p") : o("o" + (i - 1))));
    ProgramIndex index = index(chain);
    assertEquals(Set.of(p("p")), index.prioritiesReachedBy(chain.get(MANY - 1)));
    assertEquals(MANY, index.objectivesReaching(p("p")).size());
  }

  @Test
  void aChainThatEndsNowhere() {
    List<Objective> chain = many(MANY, i -> objective("o" + i, o("o" + (i - 1))));
    assertEquals(Decision.UNDECIDABLE, index(chain).tracesToPriority(chain.get(MANY - 1)));
  }

  @Test
  void manyContributorsOfOneObjective() {
    List<Objective> star =
        many(MANY, i -> i == 0 ? objective("o0", p("p")) : objective("o" + i, o("o0")));
    ProgramIndex index = index(star);
    assertEquals(MANY - 1, index.contributorsTo(o("o0")).size());
    assertEquals(Decision.YES, index.tracesToPriority(star.get(MANY - 1)));
  }

  @Test
  void oneLoopOfManyObjectives() {
    List<Objective> loop = many(MANY, i -> objective("o" + i, o("o" + (i + 1) % MANY)));
    ProgramIndex index = index(loop);
    assertEquals(MANY, index.alignmentLoop(o("o7")).size());
    assertEquals(Decision.UNDECIDABLE, index.tracesToPriority(loop.get(7)));
  }

  @Test
  void aLadderOfDiamondsWithMoreChainsThanAnyoneCanCount() {
    int levels = 1_000;
    ImmutableList.Builder<Objective> ladder = ImmutableList.builder();
    for (int level = 0; level < levels; level++) {
      AlignmentTarget[] up =
          level == 0
              ? new AlignmentTarget[] {p("p")}
              : new AlignmentTarget[] {o("left" + (level - 1)), o("right" + (level - 1))};
      ladder.add(objective("left" + level, up), objective("right" + level, up));
    }
    ProgramIndex index = index(ladder.build());
    Objective foot = index.objective(o("left" + (levels - 1))).orElseThrow();
    assertEquals(Set.of(p("p")), index.prioritiesReachedBy(foot));
    assertEquals(2 * levels, index.objectivesReaching(p("p")).size());
  }

  @Test
  void manyAlignmentsOfOneObjective() {
    int alignments = 10_000;
    Objective busy =
        objective(
            "busy",
            IntStream.range(0, alignments)
                .mapToObj(i -> i % 2 == 0 ? o("o" + i % 100) : o("missing" + i))
                .toArray(AlignmentTarget[]::new));
    ProgramIndex index =
        index(
            ImmutableList.<Objective>builder()
                .addAll(many(100, i -> objective("o" + i, o("busy"))))
                .add(busy)
                .build());
    assertEquals(51, index.alignmentLoop(o("busy")).size());
    assertEquals(100, index.contributorsTo(o("o0")).size());
  }

  @Test
  void manyNestedCyclesAndTeams() {
    ProgramIndex index =
        ProgramIndex.of(
            program()
                .cycles(
                    many(
                        MANY,
                        i -> cycle("c" + i, Optional.of("c" + (i + 1)).filter(id -> i + 1 < MANY))))
                .teams(many(MANY, i -> team("t" + i, Optional.of("t" + (i + 1) % MANY))))
                .build());
    assertEquals(Decision.YES, index.encloses(c("c" + (MANY - 1)), c("c0")));
    assertEquals(Decision.NO, index.encloses(c("c0"), c("c" + (MANY - 1))));
    assertEquals(MANY, index.parentLoop(t("t0")).size());
  }

  @Test
  void manyWithTheSameId() {
    ProgramIndex index =
        index(many(MANY, i -> objective("o", o("o"), p("p")).withKeyResults(keyResult("k"))));
    assertEquals(MANY, index.contributorsTo(o("o")).size());
    assertEquals(MANY, index.objectivesReaching(p("p")).size());
  }

  /** Texts of one hash code: each pair of characters is Aa or BB, which have the same. */
  private static String colliding(int number) {
    StringBuilder text = new StringBuilder();
    for (int bit = 0; bit < 15; bit++) {
      text.append((number >> bit & 1) == 0 ? "Aa" : "BB");
    }
    return text.toString();
  }

  private static OkrProgram programOfCollidingIds(int count) {
    String[] ids = many(count, ProgramIndexSizeTest::colliding).toArray(new String[0]);
    return program()
        .strategy(strategy(ids))
        .teams(many(count, i -> team(ids[i], Optional.of(ids[i / 2]))))
        .cycles(many(count, i -> cycle(ids[i], Optional.of(ids[i / 2]))))
        .objectives(
            many(
                count,
                i ->
                    objective(ids[i], p(ids[i]), k(ids[i]), o(ids[i]), k("missing"))
                        .withOwner(t(ids[i]))
                        .withCycle(c(ids[i]))
                        .withKeyResults(keyResult(ids[i]))))
        .commitments(many(count, i -> commitment(ids[i], ids[i])))
        .build();
  }

  @Test
  void idsThatAllHaveOneHashCode() {
    OkrProgram program = programOfCollidingIds(1_000);
    ProgramIndex index = ProgramIndex.of(program);
    Objective last = program.objectives().get(999);
    assertEquals(program.objectives().get(0).id().hashCode(), last.id().hashCode());
    assertEquals(Set.of(p(last.id().value())), index.prioritiesReachedBy(last));
    assertEquals(List.of(last), index.contributorsTo(k(last.id().value())));
    assertEquals(List.of(last), index.objectivesOf(last.owner(), last.cycle()));
    assertTrue(index.commitment(last.owner(), last.cycle()).isPresent());
  }

  /** Four times the program takes about four times as long; comparing each with each, sixteen. */
  @Test
  void idsOfOneHashCodeTakeNoMoreThanLinearTime() {
    OkrProgram small = programOfCollidingIds(4_000);
    OkrProgram large = programOfCollidingIds(16_000);
    // What is quadratic never comes near to it; what is linear does as soon as no other program,
    // compiler or collector is in the way.
    assertTrue(
        IntStream.range(0, 20).anyMatch(unused -> time(large) < 10 * time(small)),
        "never less than 10 times as long");
  }

  private static long time(OkrProgram program) {
    long start = System.nanoTime();
    assertEquals(program, ProgramIndex.of(program).program());
    return System.nanoTime() - start;
  }
}
