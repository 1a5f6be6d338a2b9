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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What an index answers, by example. */
class ProgramIndexTest {

  @Test
  void anEmptyProgramHasAnswersToo() {
    ProgramIndex index = ProgramIndex.of(program().build());
    assertEquals(Optional.empty(), index.objective(o("a")));
    assertFalse(index.contains(p("a")));
    assertEquals(List.of(), index.contributorsTo(o("a")));
    assertEquals(List.of(), index.objectivesReaching(p("a")));
    assertEquals(Set.of(), index.alignmentLoop(o("a")));
    assertEquals(Decision.UNDECIDABLE, index.encloses(c("a"), c("a")));
  }

  @Test
  void ofARepeatedIdTheFirstIsFound() {
    Objective first = objective("a").withKeyResults(keyResult("k"));
    Objective second = objective("a").withKeyResults(keyResult("k"), keyResult("l"));
    ProgramIndex index = ProgramIndex.of(program().addObjectives(first, second).build());
    assertSame(first, index.objective(o("a")).orElseThrow());
    assertSame(first, index.objectiveOf(k("k")).orElseThrow());
    assertSame(second, index.objectiveOf(k("l")).orElseThrow());
  }

  @Test
  void eachKindOfIdHasANamespaceOfItsOwn() {
    ProgramIndex index = ProgramIndex.of(program().addTeam(team("a", Optional.empty())).build());
    assertTrue(index.contains(t("a")));
    assertFalse(index.contains(o("a")));
    assertEquals(Set.of(t("a")), index.namespace(t("other")));
  }

  @Test
  void anAlignmentToAKeyResultLeadsToItsObjective() {
    Objective outer = objective("outer", p("p")).withKeyResults(keyResult("k"));
    Objective inner = objective("inner", k("k"));
    ProgramIndex index =
        ProgramIndex.of(program().strategy(strategy("p")).addObjectives(inner, outer).build());
    assertSame(outer, index.objectiveAt(k("k")).orElseThrow());
    assertEquals(Set.of(p("p")), index.prioritiesReachedBy(inner));
    assertEquals(Decision.YES, index.tracesToPriority(inner));
    assertEquals(List.of(inner, outer), index.objectivesReaching(p("p")));
  }

  @Test
  void contributorsAlignToExactlyTheTarget() {
    Objective outer = objective("outer").withKeyResults(keyResult("k"));
    Objective toKeyResult = objective("to-key-result", k("k"));
    Objective twice = objective("twice", o("outer"), o("outer"));
    ProgramIndex index =
        ProgramIndex.of(program().addObjectives(outer, toKeyResult, twice).build());
    assertEquals(List.of(twice, twice), index.contributorsTo(o("outer")));
    assertEquals(List.of(toKeyResult), index.contributorsTo(k("k")));
  }

  @Test
  void aChainThatReachesAPriorityDecidesWhateverElseIsBroken() {
    Objective mended = objective("a", o("missing"), o("a"), p("p"));
    ProgramIndex index =
        ProgramIndex.of(program().strategy(strategy("p")).addObjective(mended).build());
    assertEquals(Decision.YES, index.tracesToPriority(mended));
  }

  @Test
  void withoutAPriorityInReachADanglingReferenceOrALoopLeavesItOpen() {
    Objective dangling = objective("dangling", o("missing"));
    Objective toUnknownPriority = objective("to-unknown-priority", p("missing"));
    Objective self = objective("self", o("self"));
    Objective above = objective("above", o("self"));
    Objective below = objective("below", o("dangling"));
    Objective nowhere = objective("nowhere");
    Objective toNowhere = objective("to-nowhere", o("nowhere"));
    ProgramIndex index =
        ProgramIndex.of(
            program()
                .addObjectives(dangling, toUnknownPriority, self, above, below, nowhere, toNowhere)
                .build());
    for (Objective open : List.of(dangling, toUnknownPriority, self, above, below)) {
      assertEquals(Decision.UNDECIDABLE, index.tracesToPriority(open), open.id().value());
    }
    assertEquals(Decision.NO, index.tracesToPriority(nowhere));
    assertEquals(Decision.NO, index.tracesToPriority(toNowhere));
  }

  @Test
  void ofARepeatedIdEachHasItsOwnAlignments() {
    Objective first = objective("a");
    Objective second = objective("a", p("p"));
    Objective below = objective("b", o("a"));
    Objective third = objective("a", o("a"));
    ProgramIndex index =
        ProgramIndex.of(
            program().strategy(strategy("p")).addObjectives(first, second, below, third).build());
    assertEquals(Set.of(), index.prioritiesReachedBy(first));
    assertEquals(Set.of(p("p")), index.prioritiesReachedBy(second));
    assertEquals(List.of(second), index.objectivesReaching(p("p")));
    assertEquals(Decision.NO, index.tracesToPriority(below));
    assertEquals(Decision.NO, index.tracesToPriority(third));
    assertEquals(Set.of(), index.alignmentLoop(o("a")));
  }

  @Test
  void aChainGoesOnByIdEvenFromAKeyResultOfALaterObjectiveOfTheSameId() {
    Objective first = objective("a", p("p"));
    Objective second = objective("a").withKeyResults(keyResult("k"));
    Objective below = objective("b", k("k"));
    ProgramIndex index =
        ProgramIndex.of(
            program().strategy(strategy("p")).addObjectives(first, second, below).build());
    assertSame(second, index.objectiveAt(k("k")).orElseThrow());
    assertEquals(Set.of(p("p")), index.prioritiesReachedBy(below));
    assertEquals(Set.of(), index.prioritiesReachedBy(second));
  }

  @Test
  void loopsThatShareAnObjectiveAreOne() {
    ProgramIndex index =
        ProgramIndex.of(
            program()
                .addObjectives(
                    objective("a", o("b")),
                    objective("b", o("a"), k("k")),
                    objective("c", o("b")).withKeyResults(keyResult("k")),
                    objective("d", o("a")))
                .build());
    Set<ObjectiveId> loop = Set.of(o("a"), o("b"), o("c"));
    assertEquals(loop, index.alignmentLoop(o("a")));
    assertSame(index.alignmentLoop(o("a")), index.alignmentLoop(o("c")));
    assertEquals(Set.of(), index.alignmentLoop(o("d")));
  }

  @Test
  void teamsAndCyclesRunInLoopsOfTheirOwn() {
    ProgramIndex index =
        ProgramIndex.of(
            program()
                .addTeams(team("a", Optional.of("b")), team("b", Optional.of("a")))
                .addCycles(cycle("a", Optional.of("a")), cycle("b", Optional.of("a")))
                .build());
    assertEquals(Set.of(t("a"), t("b")), index.parentLoop(t("b")));
    assertEquals(Set.of(c("a")), index.nestingLoop(c("a")));
    assertEquals(Set.of(), index.nestingLoop(c("b")));
  }

  @Test
  void aCycleEnclosesWhatIsWithinItInAnyNumberOfSteps() {
    ProgramIndex index =
        ProgramIndex.of(
            program()
                .addCycles(
                    cycle("month", Optional.of("quarter")),
                    cycle("quarter", Optional.of("year")),
                    cycle("year", Optional.empty()),
                    cycle("other", Optional.of("year")))
                .build());
    assertEquals(Decision.YES, index.encloses(c("year"), c("month")));
    assertEquals(Decision.YES, index.encloses(c("month"), c("month")));
    assertEquals(Decision.NO, index.encloses(c("month"), c("year")));
    assertEquals(Decision.NO, index.encloses(c("other"), c("month")));
    assertEquals(Decision.UNDECIDABLE, index.encloses(c("missing"), c("month")));
    assertEquals(Decision.UNDECIDABLE, index.encloses(c("year"), c("missing")));
  }

  @Test
  void whatLiesBeforeABrokenNestingStillEncloses() {
    ProgramIndex index =
        ProgramIndex.of(
            program()
                .addCycles(
                    cycle("a", Optional.of("b")),
                    cycle("b", Optional.of("missing")),
                    cycle("c", Optional.empty()),
                    cycle("in-loop", Optional.of("loop")),
                    cycle("loop", Optional.of("loop")))
                .build());
    assertEquals(Decision.YES, index.encloses(c("b"), c("a")));
    assertEquals(Decision.UNDECIDABLE, index.encloses(c("c"), c("a")));
    assertEquals(Decision.YES, index.encloses(c("loop"), c("in-loop")));
    assertEquals(Decision.YES, index.encloses(c("loop"), c("loop")));
    assertEquals(Decision.UNDECIDABLE, index.encloses(c("c"), c("in-loop")));
    assertEquals(Decision.NO, index.encloses(c("a"), c("c")));
  }

  @Test
  void teamsHaveTheirObjectivesAndCommitmentsInOrder() {
    Objective one = objective("one");
    Objective elsewhere = objective("elsewhere").withCycle(c("d"));
    Objective foreign = objective("foreign").withOwner(t("u"));
    Commitment first = commitment("t", "c").withAgreedBy("ada");
    Commitment second = commitment("t", "c").withAgreedBy("grace");
    Commitment other = commitment("t", "d");
    ProgramIndex index =
        ProgramIndex.of(
            program()
                .addObjectives(one, elsewhere, foreign)
                .addCommitments(first, second, other)
                .build());
    assertEquals(List.of(one, elsewhere), index.objectivesOf(t("t")));
    assertEquals(List.of(one), index.objectivesOf(t("t"), c("c")));
    assertEquals(List.of(one, foreign), index.objectivesIn(c("c")));
    assertEquals(List.of(first, second, other), index.commitmentsOf(t("t")));
    assertSame(first, index.commitment(t("t"), c("c")).orElseThrow());
    assertEquals(Optional.empty(), index.commitment(t("u"), c("c")));
  }

  @Test
  void ofCyclesOfTheSameDaysTheLaterOneOfTheProgramIsOlder() {
    Cycle first = cycle("first", Optional.empty());
    Cycle second = cycle("second", Optional.empty());
    ProgramIndex index = ProgramIndex.of(program().addCycles(first, second).build());
    assertTrue(index.byAge().compare(first, second) > 0);
    assertTrue(index.byAge().compare(second, first) < 0);
    assertEquals(0, index.byAge().compare(first, first));
  }
}
