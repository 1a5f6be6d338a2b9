package io.okr4j.rules;

import static io.okr4j.rules.Sample.atLeast;
import static io.okr4j.rules.Sample.healthy;
import static io.okr4j.rules.Sample.keyResult;
import static io.okr4j.rules.Sample.metric;
import static io.okr4j.rules.Sample.milestone;
import static io.okr4j.rules.Sample.milestones;
import static io.okr4j.rules.Sample.objective;
import static io.okr4j.rules.Sample.operation;
import static io.okr4j.rules.Sample.withStatus;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import io.okr4j.core.Binary;
import io.okr4j.core.KeyResult;
import io.okr4j.core.Measure;
import io.okr4j.core.ObjectiveStatus;
import io.okr4j.core.OperationId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a title says is judged by the wording; here it only matters that its judgement counts. */
class ScopeRulesTest {

  @Nested
  class NoOperations {
    private final RuleTester rule = RuleTester.of("scope/no-operations");

    private Sample title(String title) {
      return healthy().setup(o -> o.withTitle(title));
    }

    @Test
    void anObjectiveIsAChange() {
      rule.passes(1, healthy());
    }

    @Test
    void aTitleThatReadsAsBusinessAsUsualIsWrong() {
      rule.finds(
          title("Keep the lights on"),
          "error objective:setup: \"Keep the lights on\" reads as business as usual (\"Keep\")");
    }

    @Test
    void soIsTheTitleOfAnOperationWhateverItsCaseAndItsSigns() {
      rule.finds(
          title("SERVICE-uptime."),
          "error objective:setup: \"SERVICE-uptime.\" is already among the operations");
      rule.passes(1, title("Service uptime doubles"));
    }

    @Test
    void theOperationIsRelated() {
      Report report =
          RuleSet.none()
              .with(RuleSet.recommended().rule("scope/no-operations").orElseThrow())
              .check(title("Service uptime").program(), Sample.TODAY);
      assertEquals(
          ImmutableList.of(Subject.of(new OperationId("uptime"))),
          report.findings().get(0).fault().related());
    }

    @Test
    void ofOperationsOfOneTitleTheOrderDoesNotCount() {
      String found = "error objective:setup: \"Backups\" is already among the operations";
      rule.finds(title("Backups").and(operation("a", "Backups"), operation("b", "backups")), found);
      rule.finds(title("Backups").and(operation("b", "backups"), operation("a", "Backups")), found);
    }

    @ParameterizedTest
    @EnumSource(names = {"CLOSED", "DROPPED"})
    void historyIsNotAsked(ObjectiveStatus over) {
      rule.passesOver(title("Keep the lights on").setup(o -> withStatus(over, o)));
    }

    @Test
    void aDraftIsOnlyWarned() {
      rule.finds(
          title("Keep the lights on").setup(o -> withStatus(ObjectiveStatus.DRAFT, o)),
          "warning objective:setup: \"Keep the lights on\" reads as business as usual (\"Keep\")");
    }
  }

  @Nested
  class NoMaintenance {
    private final RuleTester rule = RuleTester.of("scope/no-maintenance");
    private final KeyResult goal = keyResult("goal", metric("10", "20"));
    private final KeyResult upkeep =
        keyResult("same", metric("10", "20")).withTitle("Maintain the level");
    private final KeyResult band = keyResult("band", atLeast("5")).withTitle("Complaints a week");

    private static final String UPKEEP =
        "error keyResult:same: \"Maintain the level\" reads as keeping things as they are"
            + " (\"Maintain\")";
    private static final String GUARDS_NOTHING =
        "error keyResult:band: \"Complaints a week\" is a guardrail, but its objective"
            + " has no goal to guard";

    @Test
    void aKeyResultIsAChange() {
      rule.passes(2, healthy());
    }

    @Test
    void aTitleThatKeepsThingsAsTheyAreIsWrongWhateverTheMeasure() {
      rule.finds(healthy().keyResults(goal, upkeep), UPKEEP);
      rule.finds(healthy().keyResults(goal, upkeep.withMeasure(Binary.of())), UPKEEP);
      rule.finds(healthy().keyResults(goal, upkeep.withMeasure(atLeast("1"))), UPKEEP);
    }

    @Test
    void soIsTheTitleOfAnOperation() {
      rule.finds(
          healthy().keyResults(goal, goal.withId(upkeep.id()).withTitle("service UPTIME")),
          "error keyResult:same: \"service UPTIME\" is already among the operations");
    }

    @Test
    void aGuardrailGuardsAGoal() {
      rule.passes(2, healthy().keyResults(band, goal));
      rule.passes(2, healthy().keyResults(band, goal.withMeasure(Binary.of())));
    }

    @Test
    void aGuardrailAloneGuardsNothing() {
      rule.finds(healthy().keyResults(band), GUARDS_NOTHING);
      rule.finds(
          healthy().keyResults(band, band.withId(goal.id())),
          GUARDS_NOTHING,
          GUARDS_NOTHING.replace("keyResult:band", "keyResult:goal"));
    }

    @Test
    void upkeepIsNoGoalToGuard() {
      rule.finds(healthy().keyResults(band, upkeep), GUARDS_NOTHING, UPKEEP);
    }

    @Test
    void theGoalIsOneOfTheSameObjective() {
      rule.finds(healthy().and(objective("a").withKeyResults(band)), GUARDS_NOTHING);
    }

    @Test
    void aKeyResultIsBlamedOnce() {
      rule.finds(healthy().keyResults(upkeep.withMeasure(atLeast("1"))), UPKEEP);
    }

    @Test
    void historyIsNotAskedAndADraftIsOnlyWarned() {
      rule.passesOver(
          healthy().keyResults(upkeep).setup(o -> withStatus(ObjectiveStatus.CLOSED, o)));
      rule.finds(
          healthy().keyResults(goal, upkeep).setup(o -> withStatus(ObjectiveStatus.DRAFT, o)),
          UPKEEP.replace("error", "warning"));
    }
  }

  @Nested
  class OutputNotOutcome {
    private final RuleTester rule = RuleTester.of("scope/output-not-outcome");

    private Sample titled(Measure measure, String title) {
      return healthy().keyResults(keyResult("k", measure).withTitle(title));
    }

    private static final String OUTPUT =
        "warning keyResult:k: \"Launch the wizard\" names work to do (\"Launch\"), not what it"
            + " changes; what changes for whom with \"the wizard\"?";

    @Test
    void aChangeInAResultPasses() {
      rule.passes(2, healthy());
    }

    @Test
    void workToDoIsNoResultWhateverTheMeasure() {
      rule.finds(titled(Binary.of(), "Launch the wizard"), OUTPUT);
      rule.finds(titled(milestones(milestone("1")), "Launch the wizard"), OUTPUT);
      rule.finds(titled(metric("1", "2"), "Launch the wizard"), OUTPUT);
    }

    @Test
    void aGuardrailIsNotAsked() {
      rule.passesOver(titled(atLeast("1"), "Launch the wizard"));
    }

    @Test
    void workThatChangesAResultPasses() {
      rule.passes(
          1, titled(Binary.of(), "Launch the wizard so that self-service rises from 22% to 60%"));
    }

    @Test
    void upkeepIsLeftToAnotherRule() {
      rule.passes(1, titled(Binary.of(), "Maintain the level"));
    }

    @Test
    void historyIsNotAskedAndADraftIsWarnedAsWell() {
      rule.passesOver(
          titled(Binary.of(), "Launch the wizard")
              .setup(o -> withStatus(ObjectiveStatus.DROPPED, o)));
      rule.finds(
          titled(Binary.of(), "Launch the wizard").setup(o -> withStatus(ObjectiveStatus.DRAFT, o)),
          OUTPUT);
    }
  }
}
