package io.okr4j.rules;

import static io.okr4j.rules.Sample.FAST_START;
import static io.okr4j.rules.Sample.Q4;
import static io.okr4j.rules.Sample.SETUP;
import static io.okr4j.rules.Sample.YEAR;
import static io.okr4j.rules.Sample.alignedTo;
import static io.okr4j.rules.Sample.cycle;
import static io.okr4j.rules.Sample.healthy;
import static io.okr4j.rules.Sample.keyResultId;
import static io.okr4j.rules.Sample.objective;
import static io.okr4j.rules.Sample.objectiveId;
import static io.okr4j.rules.Sample.priority;
import static io.okr4j.rules.Sample.withStatus;

import io.okr4j.core.CycleId;
import io.okr4j.core.ObjectiveStatus;
import io.okr4j.core.PriorityId;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AlignmentRulesTest {
  private static final PriorityId UNKNOWN = new PriorityId("unknown");

  @Nested
  class TracesToPriority {
    private final RuleTester rule = RuleTester.of("alignment/traces-to-priority");

    @Test
    void anObjectiveServesAPriorityDirectly() {
      rule.passes(1, healthy());
    }

    @Test
    void orThroughAnObjectiveOrAKeyResult() {
      rule.passes(
          3,
          healthy()
              .and(
                  objective("a").withAlignsTo(alignedTo(keyResultId("self-serve"))),
                  objective("b").withAlignsTo(alignedTo(objectiveId("a")))));
    }

    @Test
    void anObjectiveThatServesNothingIsWrong() {
      rule.finds(
          healthy().setup(o -> o.withAlignsTo()),
          "error objective:setup: \"New customers set themselves up without a call\" is"
              + " not aligned to anything");
    }

    @Test
    void aChainThatEndsWithoutAPriorityIsWrongForEachOfIt() {
      rule.finds(
          healthy()
              .setup(o -> o.withAlignsTo())
              .and(objective("a").withAlignsTo(alignedTo(SETUP, keyResultId("self-serve")))),
          "error objective:setup: \"New customers set themselves up without a call\" is"
              + " not aligned to anything",
          "error objective:a: \"Finance teams like goal a\" serves \"New customers set"
              + " themselves up without a call\" and \"Share of customers set up without a call"
              + " rises from 22% to 60%\", and from there no path leads to a priority");
    }

    @Test
    void oneOfSeveralChainsIsEnough() {
      rule.passes(
          1,
          healthy()
              .setup(o -> o.withAlignsTo(alignedTo(objectiveId("old"), FAST_START)))
              .and(withStatus(ObjectiveStatus.CLOSED, objective("old").withAlignsTo())));
    }

    @ParameterizedTest
    @EnumSource(names = {"CLOSED", "DROPPED"})
    void aChainPassesThroughHistoryAndHistoryIsNotAsked(ObjectiveStatus over) {
      rule.passes(
          1,
          healthy()
              .setup(o -> o.withAlignsTo(alignedTo(objectiveId("old"))))
              .and(withStatus(over, objective("old"))));
      rule.passesOver(healthy().setup(o -> withStatus(over, o).withAlignsTo()));
    }

    @Test
    void aDraftIsAskedAndOnlyWarned() {
      rule.finds(
          healthy().setup(o -> withStatus(ObjectiveStatus.DRAFT, o).withAlignsTo()),
          "warning objective:setup: \"New customers set themselves up without a call\" is"
              + " not aligned to anything");
    }

    @Test
    void withoutAPriorityItIsNotAsked() {
      rule.passesOver(healthy().setup(o -> o.withAlignsTo()).strategy(s -> s.withPriorities()));
      rule.passesOver(healthy().setup(o -> o.withAlignsTo()).withoutStrategy());
    }

    @Test
    void aChainThatRunsIntoADanglingReferenceIsPassedOver() {
      rule.passesOver(healthy().setup(o -> o.withAlignsTo(alignedTo(UNKNOWN))));
      rule.passesOver(healthy().setup(o -> o.withAlignsTo(alignedTo(objectiveId("unknown")))));
      rule.passesOver(healthy().setup(o -> o.withAlignsTo(alignedTo(keyResultId("unknown")))));
      rule.passesOver(
          healthy()
              .setup(o -> o.withAlignsTo(alignedTo(objectiveId("unknown"))))
              .and(objective("a").withAlignsTo(alignedTo(SETUP))));
    }

    @Test
    void aChainThatRunsIntoALoopIsPassedOver() {
      rule.passesOver(
          healthy()
              .setup(o -> o.withAlignsTo(alignedTo(SETUP)))
              .and(objective("a").withAlignsTo(alignedTo(SETUP))));
    }

    @Test
    void aChainThatReachesAPriorityBesidesIsDecided() {
      rule.passes(
          2,
          healthy()
              .setup(o -> o.withAlignsTo(alignedTo(UNKNOWN, SETUP, FAST_START)))
              .and(objective("a").withAlignsTo(alignedTo(objectiveId("unknown"), SETUP))));
    }

    @Test
    void everyOneOfARepeatedIdIsAskedByItsOwnAlignments() {
      rule.finds(
          healthy().and(objective("setup").withAlignsTo()),
          "error objective:setup: \"Finance teams like goal setup\" is not aligned to"
              + " anything");
    }

    @Test
    void alignmentsLeadToTheFirstOfARepeatedId() {
      rule.passes(
          2,
          healthy()
              .and(
                  withStatus(ObjectiveStatus.CLOSED, objective("setup").withAlignsTo()),
                  objective("a").withAlignsTo(alignedTo(SETUP))));
    }
  }

  @Nested
  class PriorityCovered {
    private final RuleTester rule = RuleTester.of("alignment/priority-covered");
    private static final String NOT_SERVED =
        "warning priority:fast-start: No open objective of a running cycle serves"
            + " \"Priority fast-start\"";

    @Test
    void aPriorityIsServedDirectlyOrThroughOtherObjectives() {
      rule.passes(1, healthy());
      rule.passes(
          1,
          healthy()
              .setup(o -> o.withAlignsTo(alignedTo(objectiveId("old"))))
              .and(withStatus(ObjectiveStatus.CLOSED, objective("old"))));
    }

    @Test
    void aPriorityThatNothingReachesIsWarnedOf() {
      rule.finds(
          healthy().and(priority("second")),
          "warning priority:second: No open objective of a running cycle serves"
              + " \"Priority second\"");
    }

    @Test
    void historyServesNothingAnyMore() {
      rule.finds(
          healthy()
              .setup(o -> withStatus(ObjectiveStatus.CLOSED, o))
              .and(objective("other").withAlignsTo()),
          NOT_SERVED);
    }

    @Test
    void anObjectiveOfACycleThatIsNotRunningServesNothingToday() {
      Sample next =
          healthy()
              .and(cycle("next", "2026-11-23", "2027-03-31"))
              .setup(o -> o.withCycle(new CycleId("next")))
              .and(objective("other").withAlignsTo());
      rule.finds(next, NOT_SERVED);
      rule.asOf("2026-11-23").passes(1, next);
      rule.asOf("2027-01-01").passes(1, next);
    }

    @Test
    void aDraftServes() {
      rule.passes(1, healthy().setup(o -> withStatus(ObjectiveStatus.DRAFT, o)));
    }

    @Test
    void withoutOpenObjectivesOfARunningCycleItIsNotAsked() {
      rule.asOf("2026-10-01").passes(1, healthy());
      rule.asOf("2026-09-30").passesOver(healthy());
      rule.asOf("2026-12-31").passes(1, healthy());
      rule.asOf("2027-01-01").passesOver(healthy());
      rule.passesOver(healthy().setup(o -> withStatus(ObjectiveStatus.CLOSED, o)));
      rule.passesOver(healthy().setup(o -> o.withCycle(new CycleId("never"))));
    }

    @Test
    void aChainThatCannotBeDecidedDoesNotReach() {
      rule.finds(healthy().setup(o -> o.withAlignsTo(alignedTo(UNKNOWN))), NOT_SERVED);
      rule.finds(healthy().setup(o -> o.withAlignsTo(alignedTo(SETUP))), NOT_SERVED);
    }

    @Test
    void aRepeatedPriorityIsAskedOnce() {
      rule.finds(
          healthy().setup(o -> o.withAlignsTo()).and(priority("fast-start").withTitle("Again")),
          NOT_SERVED);
    }
  }

  @Nested
  class CycleNesting {
    private final RuleTester rule = RuleTester.of("alignment/cycle-nesting");
    private static final CycleId NEXT = new CycleId("next");

    private Sample alignedToGoalOf(CycleId cycle) {
      return healthy()
          .and(cycle("next", "2027-01-01", "2027-03-31"))
          .setup(o -> o.withAlignsTo(alignedTo(objectiveId("goal"))))
          .and(objective("goal").withCycle(cycle));
    }

    @Test
    void aGoalOfTheSameOrOfAnEnclosingCycleCanBeServed() {
      rule.passes(1, alignedToGoalOf(Q4));
      rule.passes(1, alignedToGoalOf(YEAR));
      rule.passes(1, alignedToGoalOf(NEXT).cycle("year", c -> c.withWithin(NEXT)));
    }

    @Test
    void aGoalOfAnotherCycleCannot() {
      rule.finds(
          alignedToGoalOf(NEXT),
          "error objective:setup: \"New customers set themselves up without a call\" is"
              + " set for q4, but serves \"Finance teams like goal goal\", which is set for"
              + " next");
    }

    @Test
    void norCanAGoalOfACycleInside() {
      rule.finds(
          alignedToGoalOf(Q4).setup(o -> o.withCycle(YEAR)),
          "error objective:setup: \"New customers set themselves up without a call\" is"
              + " set for year, but serves \"Finance teams like goal goal\", which is set for"
              + " q4");
    }

    @Test
    void enclosingIsByWithinAndNotByDays() {
      rule.finds(
          alignedToGoalOf(YEAR).cycle("q4", c -> c.withWithin(Optional.empty())),
          "error objective:setup: \"New customers set themselves up without a call\" is"
              + " set for q4, but serves \"Finance teams like goal goal\", which is set for"
              + " year");
    }

    @Test
    void eachEdgeIsBlamedAKeyResultStandingForItsObjective() {
      rule.finds(
          alignedToGoalOf(NEXT)
              .setup(
                  o ->
                      o.withAlignsTo(
                          alignedTo(
                              keyResultId("goal-1"),
                              FAST_START,
                              objectiveId("goal"),
                              objectiveId("goal")))),
          "error objective:setup: \"New customers set themselves up without a call\" is"
              + " set for q4, but serves \"Teams that forecast weekly rise from 10 to 20\","
              + " which is set for next",
          "error objective:setup: \"New customers set themselves up without a call\" is"
              + " set for q4, but serves \"Finance teams like goal goal\", which is set for"
              + " next",
          "error objective:setup: \"New customers set themselves up without a call\" is"
              + " set for q4, but serves \"Finance teams like goal goal\", which is set for"
              + " next");
    }

    @ParameterizedTest
    @EnumSource(names = {"CLOSED", "DROPPED"})
    void historyIsNotAskedAndIsATargetLikeAnyOther(ObjectiveStatus over) {
      rule.passesOver(alignedToGoalOf(NEXT).setup(o -> withStatus(over, o)));
      rule.finds(
          alignedToGoalOf(NEXT).objective("goal", o -> withStatus(over, o)),
          "error objective:setup: \"New customers set themselves up without a call\" is"
              + " set for q4, but serves \"Finance teams like goal goal\", which is set for"
              + " next");
    }

    @Test
    void aDraftIsOnlyWarned() {
      rule.finds(
          alignedToGoalOf(NEXT).setup(o -> withStatus(ObjectiveStatus.DRAFT, o)),
          "warning objective:setup: \"New customers set themselves up without a call\" is"
              + " set for q4, but serves \"Finance teams like goal goal\", which is set for"
              + " next");
    }

    @Test
    void anEdgeToAPriorityIsNotAsked() {
      rule.passesOver(healthy());
    }

    @Test
    void whatDanglesIsPassedOver() {
      CycleId never = new CycleId("never");
      rule.passesOver(healthy().setup(o -> o.withAlignsTo(alignedTo(objectiveId("unknown")))));
      rule.passesOver(alignedToGoalOf(never));
      rule.passesOver(alignedToGoalOf(NEXT).setup(o -> o.withCycle(never)));
      rule.passesOver(alignedToGoalOf(NEXT).cycle("year", c -> c.withWithin(never)));
    }

    @Test
    void nestingInALoopIsPassedOverButACycleEnclosesItself() {
      rule.passesOver(alignedToGoalOf(NEXT).cycle("year", c -> c.withWithin(YEAR)));
      rule.passes(1, alignedToGoalOf(Q4).cycle("year", c -> c.withWithin(Q4)));
    }

    @Test
    void whatIsReachedBeforeTheDanglingReferenceIsDecided() {
      rule.passes(1, alignedToGoalOf(YEAR).cycle("year", c -> c.withWithin(new CycleId("never"))));
    }
  }

  @Nested
  class NoCopiedGoal {
    private final RuleTester rule = RuleTester.of("alignment/no-copied-goal");

    private Sample goalTitled(String title) {
      return healthy()
          .setup(o -> o.withAlignsTo(alignedTo(objectiveId("goal"))))
          .and(objective("goal").withTitle(title));
    }

    @Test
    void anObjectiveSaysSomethingElseThanTheGoalItServes() {
      rule.passes(1, goalTitled("New customers set themselves up"));
    }

    @Test
    void aTitleIsCopiedWhateverItsCaseAndItsSigns() {
      String found =
          "warning objective:setup: \"New customers set themselves up without a call\""
              + " repeats the title of the objective that it serves";
      rule.finds(goalTitled("New customers set themselves up without a call"), found);
      rule.finds(goalTitled("  NEW customers: set -- themselves up, WITHOUT a call! "), found);
    }

    @Test
    void forAKeyResultItsOwnTitleCounts() {
      Sample keyResultServed =
          goalTitled("New customers set themselves up without a call")
              .setup(o -> o.withAlignsTo(alignedTo(keyResultId("goal-1"))));
      rule.passes(1, keyResultServed);
      rule.finds(
          keyResultServed.keyResult(
              "goal-1", k -> k.withTitle("new customers set themselves up without a call")),
          "warning objective:setup: \"New customers set themselves up without a call\""
              + " repeats the title of the key result that it serves");
    }

    @Test
    void eachEdgeIsBlamed() {
      rule.finds(
          goalTitled("New customers set themselves up without a call")
              .setup(o -> o.withAlignsTo(alignedTo(objectiveId("goal"), objectiveId("goal")))),
          "warning objective:setup: \"New customers set themselves up without a call\""
              + " repeats the title of the objective that it serves",
          "warning objective:setup: \"New customers set themselves up without a call\""
              + " repeats the title of the objective that it serves");
    }

    @Test
    void itselfAndItsOwnKeyResultsAreNotCopied() {
      rule.passesOver(
          healthy()
              .setup(o -> o.withAlignsTo(alignedTo(SETUP, keyResultId("self-serve"))))
              .keyResult(
                  "self-serve",
                  k -> k.withTitle("New customers set themselves up without a call")));
    }

    @Test
    void historyIsNotAskedAndIsATargetLikeAnyOther() {
      Sample copied = goalTitled("New customers set themselves up without a call");
      rule.passesOver(copied.setup(o -> withStatus(ObjectiveStatus.DROPPED, o)));
      rule.finds(
          copied.objective("goal", o -> withStatus(ObjectiveStatus.DROPPED, o)),
          "warning objective:setup: \"New customers set themselves up without a call\""
              + " repeats the title of the objective that it serves");
    }

    @Test
    void aPriorityIsNoGoalAndADanglingReferenceIsPassedOver() {
      rule.passesOver(
          healthy()
              .priority(
                  "fast-start", p -> p.withTitle("New customers set themselves up without a call"))
              .setup(o -> o.withAlignsTo(alignedTo(FAST_START, objectiveId("unknown")))));
    }

    @Test
    void ofARepeatedIdTheFirstIsTheGoal() {
      rule.passes(
          1,
          goalTitled("Another")
              .and(objective("goal").withTitle("New customers set themselves up without a call")));
    }
  }
}
