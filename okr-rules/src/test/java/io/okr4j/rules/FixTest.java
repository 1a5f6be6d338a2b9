package io.okr4j.rules;

import static io.okr4j.rules.Sample.healthy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.okr4j.core.Alignment;
import io.okr4j.core.Allocation;
import io.okr4j.core.AudienceId;
import io.okr4j.core.Band;
import io.okr4j.core.CheckIn;
import io.okr4j.core.Commitment;
import io.okr4j.core.Cycle;
import io.okr4j.core.CycleId;
import io.okr4j.core.Improvement;
import io.okr4j.core.KeyResult;
import io.okr4j.core.KeyResultId;
import io.okr4j.core.Metric;
import io.okr4j.core.Objective;
import io.okr4j.core.ObjectiveId;
import io.okr4j.core.ObjectiveStatus;
import io.okr4j.core.OkrProgram;
import io.okr4j.core.Operation;
import io.okr4j.core.OperationId;
import io.okr4j.core.PriorityId;
import io.okr4j.core.Reading;
import io.okr4j.core.Scope;
import io.okr4j.core.SupportStatus;
import io.okr4j.core.Team;
import io.okr4j.core.TeamId;
import io.okr4j.core.TeamKind;
import io.okr4j.core.Waiver;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

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
          .addCheckIn(CheckIn.builder().on(TODAY).note("A word alone").build())
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
    assertEquals(
        List.of(new BigDecimal("99.8")),
        operation.readings().stream().map(Reading::value).toList());
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

  @Nested
  class AReferenceOneSlipAway {

    /** One of every holder and field that can have a reference to nothing. */
    static List<Arguments> slips() {
      Sample closed =
          healthy()
              .and(Sample.objective("old"))
              .objective("old", o -> Sample.withStatus(ObjectiveStatus.CLOSED, o));
      return List.of(
          slip("strategy", "endorsedBy", s -> s.strategy(x -> x.withEndorsedBy(team("crwe")))),
          slip(
              "priority:fast-start",
              "answers",
              s -> s.priority("fast-start", p -> p.withAnswers(new AudienceId("finanec")))),
          slip(
              "team:crew",
              "parent",
              s -> s.and(Sample.team("heads")).team("crew", t -> t.withParent(team("haeds")))),
          slip(
              "team:crew",
              "department",
              s ->
                  s.team(
                      "crew",
                      t ->
                          t.withMembers(
                              Sample.member("ann", "engineerin"), Sample.member("b", "design")))),
          slip("cycle:q4", "within", s -> s.cycle("q4", c -> c.withWithin(new CycleId("yaer")))),
          slip("objective:setup", "owner", s -> s.setup(o -> o.withOwner(team("crwe")))),
          slip("objective:setup", "cycle", s -> s.setup(o -> o.withCycle(new CycleId("yaer")))),
          slip(
              "objective:setup",
              "alignsTo",
              s -> s.setup(o -> o.withAlignsTo(Sample.alignedTo(new PriorityId("fast-satrt"))))),
          slip(
              "objective:other",
              "alignsTo",
              s ->
                  s.and(
                      Sample.objective("other")
                          .withAlignsTo(Sample.alignedTo(new KeyResultId("self-srve"))))),
          slip(
              "objective:setup",
              "support",
              s -> s.setup(o -> o.withSupport(Sample.support("desing", SupportStatus.PLEDGED)))),
          slip(
              "objective:old",
              "carriedTo",
              s ->
                  closed.objective(
                      "old",
                      o ->
                          o.withClosing(
                              o.closing().orElseThrow().withCarriedTo(new ObjectiveId("setpu"))))),
          slip("commitment:crwe/q4", "team", s -> s.commitment(c -> c.withTeam(team("crwe")))),
          slip(
              "commitment:crew/yaer",
              "cycle",
              s -> s.commitment(c -> c.withCycle(new CycleId("yaer")))),
          slip(
              "commitment:crew/q4",
              "allocations",
              s -> s.commitment(c -> c.withAllocations(Sample.share("setpu", "0.8")))),
          slip(
              "operation:uptime",
              "owner",
              s -> s.edit(p -> p.withOperations(p.operations().get(0).withOwner(team("crwe"))))),
          slip(
              "playbook",
              "advocates",
              s -> s.playbook(p -> p.withAdvocates(Sample.advocate("crwe", "2")))),
          slip(
              "playbook",
              "improvements",
              s ->
                  s.playbook(
                      p ->
                          p.withImprovements(
                              Improvement.builder()
                                  .cycle(new CycleId("yaer"))
                                  .learned("Fewer")
                                  .build()))));
    }

    private static Arguments slip(String subject, String field, UnaryOperator<Sample> edit) {
      return Arguments.of(subject, field, edit.apply(healthy()).program());
    }

    private static TeamId team(String id) {
      return new TeamId(id);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("slips")
    void isMendedWhereverItStands(String subject, String field, OkrProgram program) {
      Rule rule = RuleSet.recommended().rule("integrity/known-reference").orElseThrow();
      RuleSet rules = RuleSet.none().with(rule);
      Finding finding = rules.check(program, TODAY).findings().get(0);
      assertEquals(subject, finding.subject().text());
      Fix fix = finding.fault().fixes().get(0);
      assertTrue(fix.isSafe());
      String title = finding.title(fix);
      assertTrue(title.startsWith("Replace \""), title);
      assertTrue(title.endsWith(" in " + field), title);
      assertEquals(List.of(), rules.check(fix.applyTo(program), TODAY).findings());
    }

    @Test
    void neverMeansTheHolderItself() {
      OkrProgram program =
          healthy().and(Sample.team("heads").withParent(new TeamId("haeds"))).program();
      Finding finding = findings(program, "integrity/known-reference").get(0);
      assertEquals("There is no team haeds, which is named as its parent", finding.message());
      assertEquals(List.of(), finding.fault().fixes());
    }

    @Test
    void isMendedBesideAnotherInTheSameObjective() {
      OkrProgram program =
          healthy()
              .setup(o -> o.withOwner(new TeamId("crwe")).withAlignsTo(alignedToSlips()))
              .program();
      Mended mended = RuleSet.recommended().mend(program, TODAY);
      assertEquals(3, mended.applied().size());
      assertFalse(finds(mended.report().program(), "integrity/known-reference"));
    }

    private static Alignment[] alignedToSlips() {
      return Sample.alignedTo(new PriorityId("fast-satrt"), new PriorityId("fats-start"));
    }

    /** The team that four of them mean has no members. */
    @Test
    void isMendedWhereItDoesNoHarmHoweverManyDo() {
      Sample sample = healthy().and(Sample.team("heads").withMembers());
      for (int i = 0; i < 40; i++) {
        String owner = i % 10 == 3 ? "haeds" : "crwe";
        sample = sample.and(Sample.objective("goal-" + i).withOwner(new TeamId(owner)));
      }
      RuleSet rules =
          RuleSet.none()
              .with(RuleSet.recommended().rule("integrity/known-reference").orElseThrow())
              .with(RuleSet.recommended().rule("structure/owner-staffed").orElseThrow());
      Mended mended = rules.mend(sample.program(), TODAY);
      assertEquals(36, mended.applied().size());
      assertEquals(
          List.of("goal-3", "goal-13", "goal-23", "goal-33"),
          mended.report().findings().stream()
              .map(finding -> finding.subject().text().substring("objective:".length()))
              .toList());
    }
  }

  @Nested
  class AWaiver {
    private final Waiver unused = Sample.waiver("focus/no-slivers", "commitment:crew/q4");

    @Test
    void isRemovedWhenItRanOut() {
      Waiver expired = unused.withUntil(TODAY.minusDays(1));
      OkrProgram program = healthy().and(expired, unused, expired).program();
      Mended mended = RuleSet.recommended().mend(program, TODAY);
      assertEquals(2, mended.applied().size());
      assertEquals(healthy().and(unused).program(), mended.report().program());
    }

    @Test
    void isRemovedByNobodyButWhoAskedForItWhenItIsNotUsed() {
      Finding finding =
          RuleSet.recommended().check(healthy().and(unused).program(), TODAY).findings().get(0);
      Fix remove = finding.fault().fixes().get(0);
      assertFalse(remove.isSafe());
      assertEquals(healthy().program(), remove.applyTo(healthy().and(unused).program()));
    }

    @Test
    void staysWhenItMayBeMeantForAnotherRuleOrItsRuleIsOff() {
      OkrProgram program = healthy().and(unused.withRule("focus/no-slivrs"), unused).program();
      Mended mended = RuleSet.recommended().off("focus/no-slivers").mend(program, TODAY);
      assertEquals(program, mended.report().program());
    }
  }

  @Nested
  class Shares {
    private OkrProgram committing(String operations, String... shares) {
      Sample sample = healthy();
      List<Allocation> allocations = new ArrayList<>();
      for (int i = 0; i < shares.length; i++) {
        sample = sample.and(Sample.objective("goal-" + i));
        allocations.add(Sample.share("goal-" + i, shares[i]));
      }
      return sample
          .commitment(
              c -> c.withOperations(new BigDecimal(operations)).withAllocations(allocations))
          .program();
    }

    private static List<BigDecimal> rescaled(OkrProgram program) {
      Commitment mended = onlyFix(program, "commitment/full").applyTo(program).commitments().get(0);
      return Stream.concat(
              Stream.of(mended.operations()), mended.allocations().stream().map(Allocation::share))
          .toList();
    }

    @Test
    void thatDoNotDivideEvenlyAddUpAllTheSame() {
      List<BigDecimal> mended = rescaled(committing("0", "0.1", "0.1", "0.1"));
      assertEquals(List.of("0", "0.3334", "0.3333", "0.3333"), texts(mended));
      assertEquals(BigDecimal.ONE, sum(mended).stripTrailingZeros());
    }

    @Test
    void thatAreTooMuchAreMadeLess() {
      List<BigDecimal> mended = rescaled(committing("0.5", "0.7", "0.4"));
      assertEquals(List.of("0.3125", "0.4375", "0.25"), texts(mended));
    }

    @Test
    void ofOperationsAloneBecomeTheWhole() {
      assertEquals(List.of("1"), texts(rescaled(committing("0.3"))));
    }

    @Test
    void ofNothingAreLeftToPeople() {
      OkrProgram program = committing("0", "0", "0");
      assertEquals(List.of(), findings(program, "commitment/full").get(0).fault().fixes());
    }

    @Test
    void thatWouldVanishAreLeftToPeople() {
      OkrProgram program = committing("0.9", "0.00001");
      assertEquals(List.of(), findings(program, "commitment/full").get(0).fault().fixes());
    }

    private static List<String> texts(List<BigDecimal> shares) {
      return shares.stream().map(BigDecimal::toPlainString).toList();
    }

    private static BigDecimal sum(List<BigDecimal> shares) {
      return shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
  }

  @Nested
  class Upkeep {
    @Test
    void isLeftToPeopleWhenItsIdIsTakenAmongTheOperations() {
      Operation taken =
          Operation.builder()
              .id(new OperationId("uptime"))
              .title("Service")
              .measure(UPKEEP.measure())
              .build();
      OkrProgram program = PROGRAM.withOperations(taken);
      assertEquals(List.of(), findings(program, "scope/no-maintenance").get(0).fault().fixes());
    }

    @Test
    void isLeftToPeopleWhenGoalsServeIt() {
      OkrProgram program =
          PROGRAM.add(
              OBJECTIVE.toBuilder()
                  .id(new ObjectiveId("other"))
                  .alignsTo(List.of(Alignment.to(UPKEEP.id())))
                  .keyResults(List.of())
                  .build());
      assertEquals(List.of(), findings(program, "scope/no-maintenance").get(0).fault().fixes());
    }

    @Test
    void isLeftToPeopleWhenAnotherGoalHasItsTitle() {
      KeyResult other = GOAL.withId(new KeyResultId("other")).withTitle("maintain 99.9%  uptime!");
      OkrProgram program = PROGRAM.withObjectives(OBJECTIVE.withKeyResults(GOAL, UPKEEP, other));
      assertEquals(
          List.of(),
          findings(program, "scope/no-maintenance").get(0).fault().fixes(),
          "the other one would be among the operations, too");
    }

    @Test
    void isMovedWithoutAnOwnerThatDoesNotExist() {
      OkrProgram program = PROGRAM.withObjectives(OBJECTIVE.withOwner(new TeamId("nobody at all")));
      OkrProgram mended = onlyFix(program, "scope/no-maintenance").applyTo(program);
      assertEquals(Optional.empty(), mended.operations().get(0).owner());
    }

    @Test
    void isMovedWithoutAnotherKeyResultOfTheSameId() {
      KeyResult other = GOAL.withId(UPKEEP.id());
      OkrProgram program = PROGRAM.withObjectives(OBJECTIVE.withKeyResults(UPKEEP, other));
      OkrProgram mended = onlyFix(program, "scope/no-maintenance").applyTo(program);
      assertEquals(List.of(other), mended.objectives().get(0).keyResults());
    }

    @Test
    void ofOneObjectiveIsMovedOneAfterTheOther() {
      KeyResult second =
          UPKEEP.withId(new KeyResultId("second")).withTitle("Maintain nightly backups");
      OkrProgram program = PROGRAM.withObjectives(OBJECTIVE.withKeyResults(GOAL, UPKEEP, second));
      List<Finding> found = findings(program, "scope/no-maintenance");
      OkrProgram once = found.get(0).fault().fixes().get(0).applyTo(program);
      assertFalse(found.get(1).fault().fixes().get(0).isApplicableTo(once));
    }
  }

  private static List<Finding> findings(OkrProgram program, String rule) {
    return RuleSet.recommended().check(program, TODAY).findings().stream()
        .filter(finding -> finding.rule().id().equals(rule))
        .toList();
  }
}
