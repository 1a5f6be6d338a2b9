package io.okr4j.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.okr4j.core.Allocation;
import io.okr4j.core.Band;
import io.okr4j.core.CheckIn;
import io.okr4j.core.Commitment;
import io.okr4j.core.Cycle;
import io.okr4j.core.CycleId;
import io.okr4j.core.KeyResult;
import io.okr4j.core.KeyResultId;
import io.okr4j.core.Metric;
import io.okr4j.core.Objective;
import io.okr4j.core.ObjectiveId;
import io.okr4j.core.ObjectiveStatus;
import io.okr4j.core.OkrProgram;
import io.okr4j.core.Operation;
import io.okr4j.core.Scope;
import io.okr4j.core.Team;
import io.okr4j.core.TeamId;
import io.okr4j.core.TeamKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class FixTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final CycleId CYCLE = new CycleId("2026-Q4");
  private static final TeamId TEAM = new TeamId("ledgers");

  private static final KeyResult GOAL =
      KeyResult.builder()
          .id(new KeyResultId("coverage"))
          .title("Ledgers that connect by themselves go from 10 to 20")
          .measure(Metric.of(BigDecimal.TEN, new BigDecimal(20)))
          .build();

  private static final KeyResult UPKEEP =
      KeyResult.builder()
          .id(new KeyResultId("uptime"))
          .title("Maintain 99.9% uptime")
          .measure(Band.builder().atLeast(new BigDecimal("99.9")).unit("%").build())
          .addCheckIn(CheckIn.of(TODAY, new BigDecimal("99.8")))
          .build();

  private static final Objective OBJECTIVE =
      Objective.builder()
          .id(new ObjectiveId("every-ledger"))
          .title("Every ledger is one click away")
          .scope(Scope.TEAM)
          .owner(TEAM)
          .cycle(CYCLE)
          .status(ObjectiveStatus.ACTIVE)
          .addKeyResults(GOAL, UPKEEP)
          .build();

  private static final OkrProgram PROGRAM =
      OkrProgram.builder()
          .organization("Q")
          .addTeam(Team.builder().id(TEAM).name("Ledgers").kind(TeamKind.FUNCTIONAL).build())
          .addCycle(Cycle.of(CYCLE, LocalDate.of(2026, 10, 1), LocalDate.of(2026, 12, 31)))
          .addObjective(OBJECTIVE)
          .build();

  private static Fix onlyFix(OkrProgram program, String rule) {
    List<Fix> fixes =
        RuleSet.recommended().check(program, TODAY).findings().stream()
            .filter(finding -> finding.rule().id().equals(rule))
            .flatMap(finding -> finding.fault().fixes().stream())
            .toList();
    assertEquals(1, fixes.size());
    return fixes.get(0);
  }

  private static boolean finds(OkrProgram program, String rule) {
    return RuleSet.recommended().check(program, TODAY).findings().stream()
        .anyMatch(finding -> finding.rule().id().equals(rule));
  }

  @Test
  void upkeepIsMovedToTheOperationsWithItsReadings() {
    Fix fix = onlyFix(PROGRAM, "scope/no-maintenance");
    OkrProgram mended = fix.applyTo(PROGRAM);
    assertEquals(List.of(GOAL), mended.objectives().get(0).keyResults());
    Operation operation = mended.operations().get(0);
    assertEquals("Maintain 99.9% uptime", operation.title());
    assertEquals(UPKEEP.measure(), operation.measure());
    assertEquals(new BigDecimal("99.8"), operation.readings().get(0).value());
    assertFalse(finds(mended, "scope/no-maintenance"));
    assertFalse(fix.isSafe(), "whoever agreed to the key result is to be asked");
  }

  @Test
  void sharesAreRescaledToTheWholeTimeInTheirProportion() {
    Commitment commitment =
        Commitment.builder()
            .team(TEAM)
            .cycle(CYCLE)
            .operations(new BigDecimal("0.4"))
            .addAllocation(Allocation.of(OBJECTIVE.id(), new BigDecimal("0.2")))
            .build();
    OkrProgram program = PROGRAM.withCommitments(commitment);
    Fix fix = onlyFix(program, "commitment/full");
    OkrProgram mended = fix.applyTo(program);
    assertEquals(new BigDecimal("0.6667"), mended.commitments().get(0).operations());
    assertEquals(
        new BigDecimal("0.3333"), mended.commitments().get(0).allocations().get(0).share());
    assertFalse(finds(mended, "commitment/full"));
    assertFalse(fix.isSafe(), "whoever signed the commitment is to be asked");
  }

  @Test
  void aReferenceOneSlipAwayIsReplacedWithoutAsking() {
    OkrProgram program = PROGRAM.withObjectives(OBJECTIVE.withOwner(new TeamId("ledgrs")));
    Rule references = RuleSet.recommended().rule("integrity/known-reference").orElseThrow();
    Mended mended = RuleSet.none().with(references).mend(program, TODAY);
    assertEquals(PROGRAM, mended.report().program());
    assertEquals(1, mended.applied().size());
    assertTrue(mended.applied().get(0).fix().isSafe());
  }

  @Test
  void aFixThatWouldBringAnErrorElsewhereWaitsForSomebodyToAskForIt() {
    OkrProgram program = PROGRAM.withObjectives(OBJECTIVE.withOwner(new TeamId("ledgrs")));
    Mended mended = RuleSet.recommended().mend(program, TODAY);
    assertEquals(List.of(), mended.applied(), "the team that it means has no members");
    assertEquals(program, mended.report().program());
  }

  @Test
  void aFixIsNotAppliedToWhatHasChangedSince() {
    Fix fix = onlyFix(PROGRAM, "scope/no-maintenance");
    OkrProgram changed = PROGRAM.replace(OBJECTIVE.withTitle("Every ledger is close at hand"));
    assertTrue(fix.isApplicableTo(PROGRAM));
    assertFalse(fix.isApplicableTo(changed));
    assertThrows(IllegalArgumentException.class, () -> fix.applyTo(changed));
  }
}
