package io.okr4j.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import io.okr4j.core.testkit.Programs;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ProgramDiffTest {
  private static final Metric METRIC =
      Metric.builder()
          .baseline(BigDecimal.valueOf(22))
          .target(BigDecimal.valueOf(60))
          .unit("%")
          .build();
  private static final KeyResult SELF_SERVE =
      KeyResult.builder()
          .id(new KeyResultId("self-serve"))
          .title("Share of customers set up without a call")
          .measure(METRIC)
          .addCheckIn(CheckIn.of(day("2026-11-10"), BigDecimal.valueOf(41)))
          .build();
  private static final Milestone FIRST =
      Milestone.builder().title("First connector").reachedOn(day("2026-11-05")).build();
  private static final Milestone SECOND = Milestone.builder().title("Second connector").build();
  private static final KeyResult CONNECTORS =
      KeyResult.builder()
          .id(new KeyResultId("connectors"))
          .title("Two connectors in daily use")
          .measure(Milestones.builder().addMilestone(FIRST).addMilestone(SECOND).build())
          .build();
  private static final Objective SETUP =
      Objective.builder()
          .id(new ObjectiveId("guided-setup"))
          .title("New customers set themselves up")
          .scope(Scope.PRODUCT)
          .owner(new TeamId("onboarding"))
          .cycle(new CycleId("2026-Q4"))
          .status(ObjectiveStatus.ACTIVE)
          .addAlignsTo(Alignment.to(new PriorityId("fast-start")))
          .addSupport(support("marketing", SupportStatus.REQUESTED))
          .addKeyResult(SELF_SERVE)
          .addKeyResult(CONNECTORS)
          .build();
  private static final Objective OTHER =
      SETUP
          .withId(new ObjectiveId("every-ledger"))
          .withStatus(ObjectiveStatus.DRAFT)
          .withKeyResults();
  private static final OkrProgram PROGRAM =
      OkrProgram.builder().organization("Q Four").addObjective(SETUP).addObjective(OTHER).build();

  // Examples

  @Example
  void aTargetThatMovedIsToldWithBothValues() {
    Metric easier = METRIC.withTarget(BigDecimal.valueOf(50));
    assertDiff(
        PROGRAM,
        PROGRAM.replace(SELF_SERVE.withMeasure(easier)),
        "keyResult:self-serve changed measure.target: 60 -> 50, moves the goalposts");
  }

  @Example
  void whileTheObjectiveIsADraftGoalpostsMayMove() {
    OkrProgram draft = PROGRAM.replace(SETUP.withStatus(ObjectiveStatus.DRAFT));
    OkrProgram changed =
        PROGRAM.replace(SELF_SERVE.withMeasure(METRIC.withTarget(BigDecimal.valueOf(50))));
    ProgramDiff diff = ProgramDiff.between(draft, changed);
    assertEquals(
        List.of(
            "objective:guided-setup changed status: draft -> active",
            "keyResult:self-serve changed measure.target: 60 -> 50"),
        Lists.transform(diff.changes(), Change::toString));
    assertEquals(List.of(), diff.movedGoalposts());
  }

  @Example
  void anotherKindOfMeasureIsToldFieldByField() {
    assertDiff(
        PROGRAM,
        PROGRAM.replace(SELF_SERVE.withCheckIns().withMeasure(Binary.of())),
        "keyResult:self-serve changed measure.type: metric -> binary, moves the goalposts",
        "keyResult:self-serve removed measure.baseline: 22, moves the goalposts",
        "keyResult:self-serve removed measure.target: 60, moves the goalposts",
        "keyResult:self-serve removed measure.unit: %",
        "keyResult:self-serve removed checkIns (2026-11-10): {on: 2026-11-10, value: 41}");
  }

  @Example
  void itemsOfListsAreToldOneByOne() {
    KeyResult changed =
        SELF_SERVE.withCheckIns(
            CheckIn.of(day("2026-11-10"), BigDecimal.valueOf(39)),
            CheckIn.of(day("2026-11-24"), BigDecimal.valueOf(45)));
    Objective objective =
        SETUP
            .withKeyResults(changed, CONNECTORS)
            .withAlignsTo(
                Alignment.to(new PriorityId("fast-start")).withWeight(BigDecimal.valueOf(2)),
                Alignment.to(new KeyResultId("time-to-forecast")))
            .withSupport(support("marketing", SupportStatus.PLEDGED));
    assertDiff(
        PROGRAM,
        PROGRAM.replace(objective),
        "objective:guided-setup changed alignsTo.weight (priority:fast-start): 1 -> 2",
        "objective:guided-setup added alignsTo (keyResult:time-to-forecast):"
            + " {keyResult: time-to-forecast, weight: 1}",
        "objective:guided-setup changed support.status (marketing): requested -> pledged",
        "keyResult:self-serve changed checkIns.value (2026-11-10): 41 -> 39",
        "keyResult:self-serve added checkIns (2026-11-24): {on: 2026-11-24, value: 45}");
  }

  @Example
  void aMilestoneThatIsTakenAwayOrWeighsLessMovesTheGoalposts() {
    KeyResult fewer =
        CONNECTORS.withMeasure(
            Milestones.builder()
                .addMilestone(FIRST.withWeight(BigDecimal.valueOf(3)).withDueOn(day("2026-12-01")))
                .build());
    assertDiff(
        PROGRAM,
        PROGRAM.replace(fewer),
        "keyResult:connectors changed measure.milestones.weight (First connector): 1 -> 3,"
            + " moves the goalposts",
        "keyResult:connectors added measure.milestones.dueOn (First connector): 2026-12-01",
        "keyResult:connectors removed measure.milestones (Second connector):"
            + " {title: Second connector, weight: 1}, moves the goalposts");
  }

  @Example
  void aMilestoneThatIsReachedMovesNothing() {
    KeyResult reached =
        CONNECTORS.withMeasure(
            Milestones.builder()
                .addMilestone(FIRST)
                .addMilestone(SECOND.withReachedOn(day("2026-12-01")))
                .build());
    assertDiff(
        PROGRAM,
        PROGRAM.replace(reached),
        "keyResult:connectors added measure.milestones.reachedOn (Second connector): 2026-12-01");
  }

  @Example
  void aKeyResultThatIsTakenAwayMovesTheGoalpostsUnlessItsObjectiveIsTakenAwayToo() {
    ProgramDiff quietly = ProgramDiff.between(PROGRAM, PROGRAM.remove(CONNECTORS.id()));
    assertEquals(1, quietly.changes().size());
    assertTrue(quietly.changes().get(0).movesGoalposts());

    ProgramDiff openly = ProgramDiff.between(PROGRAM, PROGRAM.remove(SETUP.id()));
    assertEquals(
        List.of("objective:guided-setup", "keyResult:self-serve", "keyResult:connectors"),
        Lists.transform(openly.changes(), Change::subject));
    assertEquals(List.of(), openly.movedGoalposts());
  }

  @Example
  void whereAKeyResultMovesAwayTheOthersKeepTheirOrder() {
    assertDiff(
        PROGRAM,
        PROGRAM.remove(SELF_SERVE.id()).add(OTHER.id(), SELF_SERVE),
        "keyResult:self-serve moved: guided-setup -> every-ledger");
  }

  @Example
  void aKeyResultMovesToAnotherObjective() {
    OkrProgram moved =
        PROGRAM
            .remove(SELF_SERVE.id())
            .add(OTHER.id(), SELF_SERVE.withMeasure(METRIC.withTarget(BigDecimal.valueOf(50))));
    assertDiff(
        PROGRAM,
        moved,
        "keyResult:self-serve moved: guided-setup -> every-ledger",
        "keyResult:self-serve changed measure.target: 60 -> 50, moves the goalposts");
  }

  @Example
  void fieldsComeInTheOrderOfTheFormatWhetherAddedOrRemoved() {
    assertDiff(
        PROGRAM.replace(SETUP.withLead("ada")),
        PROGRAM.replace(SETUP.withDescription("Words").withScope(Scope.TEAM)),
        "objective:guided-setup changed scope: product -> team",
        "objective:guided-setup added description: Words",
        "objective:guided-setup removed lead: ada");
  }

  @Example
  void oneEditAmongEqualItemsLeavesTheOthersInPlace() {
    Alignment same = SETUP.alignsTo().get(0);
    assertDiff(
        PROGRAM.replace(SETUP.withAlignsTo(same, same, same)),
        PROGRAM.replace(SETUP.withAlignsTo(same, same.withWeight(BigDecimal.TEN), same)),
        "objective:guided-setup changed alignsTo.weight (priority:fast-start): 1 -> 10");
  }

  @Example
  void anotherOrderIsToldOnce() {
    assertDiff(PROGRAM, PROGRAM.withObjectives(OTHER, SETUP), "program reordered objectives");
    assertDiff(
        PROGRAM,
        PROGRAM.replace(SETUP.withKeyResults(CONNECTORS, SELF_SERVE)),
        "objective:guided-setup reordered keyResults");
  }

  @Example
  void theFirstStrategyIsToldWithEveryPartOfIt() {
    Strategy strategy =
        Strategy.builder()
            .purpose("Win")
            .worldview(
                Worldview.builder()
                    .addDynamic(Dynamic.builder().id(new DynamicId("tools")).title("Tools").build())
                    .putExtension("x-source", new Data.Text("survey"))
                    .build())
            .addPriority(
                Priority.builder()
                    .id(new PriorityId("fast-start"))
                    .title("Be fast")
                    .addAnswer(new DynamicId("tools"))
                    .build())
            .build();
    assertDiff(
        PROGRAM,
        PROGRAM.withStrategy(strategy),
        "strategy added: {purpose: Win, worldview: {x-source: survey}}",
        "dynamic:tools added: {id: tools, title: Tools}",
        "priority:fast-start added:"
            + " {id: fast-start, title: Be fast, answers: [dynamic:tools]}");
  }

  @Example
  void rulesAndExtensionsAreToldNameByName() {
    Playbook playbook =
        Playbook.builder()
            .version("1")
            .addPrinciple("Strategy first")
            .rules(fields("rules", fields("focus/few-objectives", fields("max", decimal(3)))))
            .putExtension("x-owner", new Data.Text("ops"))
            .build();
    Playbook changed =
        playbook
            .withPrinciples("Bold over safe")
            .withRules(fields("rules", fields("focus/few-objectives", fields("max", decimal(5)))))
            .withExtensions(ImmutableMap.of("x-tags", new Data.Items(ImmutableList.of())));
    assertDiff(
        PROGRAM.withPlaybook(playbook),
        PROGRAM.withPlaybook(changed),
        "playbook removed principles: Strategy first",
        "playbook added principles: Bold over safe",
        "playbook changed rules.rules.focus/few-objectives.max: 3 -> 5",
        "playbook removed x-owner: ops",
        "playbook added x-tags: []");
  }

  @Example
  void commitmentsAndWaiversAreKnownByWhatTheyAreFor() {
    Commitment commitment =
        Commitment.builder()
            .team(new TeamId("onboarding"))
            .cycle(new CycleId("2026-Q4"))
            .addAllocation(Allocation.of(SETUP.id(), new BigDecimal("0.8")))
            .addAgreedBy("ada")
            .build();
    Waiver waiver = Waiver.builder().rule("a/b").subject("team:x").reason("because").build();
    OkrProgram before = PROGRAM.toBuilder().addCommitment(commitment).addWaiver(waiver).build();
    OkrProgram after =
        PROGRAM.toBuilder()
            .addCommitment(
                commitment
                    .withAllocations(Allocation.of(SETUP.id(), new BigDecimal("0.6")))
                    .withAgreedBy("ada", "grace"))
            .addWaiver(waiver.withUntil(day("2026-12-31")))
            .build();
    assertDiff(
        before,
        after,
        "commitment:onboarding/2026-Q4 changed allocations.share (guided-setup): 0.8 -> 0.6",
        "commitment:onboarding/2026-Q4 added agreedBy: grace",
        "waiver:a/b(team:x) added until: 2026-12-31");
  }

  @Example
  void ofRepeatedIdsTheFirstBelongsToTheFirst() {
    OkrProgram twice = PROGRAM.withObjectives(OTHER, OTHER.withTitle("Again"));
    assertDiff(
        twice,
        twice.withObjectives(OTHER.withTitle("Once"), OTHER.withTitle("Again"), OTHER),
        "objective:every-ledger changed title: New customers set themselves up -> Once",
        "objective:every-ledger added: {id: every-ledger, title: New customers set themselves up,"
            + " scope: product, owner: onboarding, cycle: 2026-Q4, ambition: committed,"
            + " status: draft, alignsTo: [{priority: fast-start, weight: 1}],"
            + " support: [{department: marketing, need: E-mails, status: requested}]}");
  }

  @Example
  void theChangesOfOneThingAreFound() {
    OkrProgram changed =
        PROGRAM.replace(SETUP.withTitle("Nobody calls")).replace(SELF_SERVE.withLead("ada"));
    ProgramDiff diff = ProgramDiff.between(PROGRAM, changed);
    assertEquals(
        List.of("keyResult:self-serve added lead: ada"),
        Lists.transform(diff.changesOf(SELF_SERVE.id()), Change::toString));
    assertEquals(1, diff.changesOf(SETUP.id()).size());
    assertEquals(List.of(), diff.changesOf(new TeamId("guided-setup")));
  }

  // Laws

  @Property(tries = 300)
  void aProgramDoesNotDifferFromItself(@ForAll OkrProgram program) {
    OkrProgram same = OkrProgram.builder().from(program).build();
    assertEquals(List.of(), ProgramDiff.between(program, same).changes());
  }

  @Property(tries = 300)
  void everyOtherProgramDiffers(@ForAll OkrProgram before, @ForAll OkrProgram after) {
    ProgramDiff diff = ProgramDiff.between(before, after);
    assertEquals(before.equals(after), diff.isEmpty());
    assertEquals(diff, ProgramDiff.between(before, after));
  }

  @Property(tries = 300)
  void aShuffledProgramDiffersByItsOrderAlone(
      @ForAll("healthy") OkrProgram program, @ForAll Random random) {
    OkrProgram shuffled =
        program
            .withTeams(shuffled(program.teams(), random))
            .withObjectives(
                shuffled(
                    Lists.transform(
                        program.objectives(),
                        o -> o.withKeyResults(shuffled(o.keyResults(), random))),
                    random));
    for (Change change : ProgramDiff.between(program, shuffled).changes()) {
      assertEquals(Change.Kind.REORDERED, change.kind());
    }
  }

  /** Fields that tell items and parts apart: whoever has another one is another. */
  private static final ImmutableSet<String> KEYS =
      ImmutableSet.of(
          "id",
          "members.person",
          "alignsTo.target",
          "support.department",
          "checkIns.on",
          "plan.on",
          "milestones.title",
          "readings.on",
          "allocations.objective",
          "commitments.team",
          "commitments.cycle",
          "roles.name",
          "cadence.event",
          "glossary.term",
          "advocates.person",
          "advocates.team",
          "improvements.cycle",
          "waivers.rule",
          "waivers.subject");

  @Property(tries = 12)
  void whereverAProgramIsEditedThatFieldIsToldAndNoOther(@ForAll("healthy") OkrProgram program) {
    Edit.of(program)
        .forEach(
            edit -> {
              ImmutableList<Change> changes =
                  ProgramDiff.between(program, edit.program()).changes();
              String told = edit + " told as " + changes;
              assertFalse(changes.isEmpty(), told);
              boolean isOther = KEYS.stream().anyMatch(key -> endsWith(edit.field(), key));
              for (Change change : changes) {
                if (isOther) {
                  assertTrue(
                      ("." + edit.field() + ".").contains("." + change.field() + ".")
                          || change.field().isEmpty(),
                      told);
                } else if (!isWhole(change) || edit.kind() != Edit.Kind.REMOVED) {
                  assertTrue(endsWith(edit.field(), change.field()), told);
                }
              }
              if (!isOther && edit.kind() == Edit.Kind.CHANGED) {
                assertEquals(1, changes.size(), told);
              }
              if (edit.kind() == Edit.Kind.REVERSED) {
                assertEquals(Change.Kind.REORDERED, changes.get(0).kind(), told);
              }
              assertEquals(
                  changes.size(),
                  ProgramDiff.between(edit.program(), program).changes().size(),
                  told);
            });
  }

  @Property(tries = 12)
  void whatWasAgreedIsMarkedAndNothingElse(@ForAll("healthy") OkrProgram program) {
    ProgramIndex index = ProgramIndex.of(program);
    Set<String> goalposts =
        Set.of("baseline", "target", "commit", "stretch", "atLeast", "atMost", "milestones");
    Edit.of(program)
        .filter(edit -> edit.kind() != Edit.Kind.REVERSED)
        .forEach(
            edit -> {
              List<String> path = edit.path();
              boolean isMeasure =
                  path.size() > 3
                      && path.subList(0, 3).equals(List.of("objectives", "keyResults", "measure"));
              boolean isGoalpost =
                  isMeasure
                      && (path.size() == 4
                          ? goalposts.contains(path.get(3))
                          : List.of("title", "weight").contains(path.get(4))
                              && path.get(3).equals("milestones"));
              boolean isTakenAway =
                  path.equals(List.of("objectives", "keyResults"))
                      || path.equals(List.of("objectives", "keyResults", "id"));
              for (Change change : ProgramDiff.between(program, edit.program()).changes()) {
                boolean wasAgreed =
                    change.subject().startsWith("keyResult:")
                        && index
                            .objectiveOf(new KeyResultId(change.subject().substring(10)))
                            .filter(o -> o.status() != ObjectiveStatus.DRAFT)
                            .isPresent();
                assertEquals(
                    wasAgreed && (isGoalpost || isTakenAway),
                    change.movesGoalposts(),
                    edit + " told as " + change);
              }
            });
  }

  private static boolean isWhole(Change change) {
    return change.field().isEmpty();
  }

  private static boolean endsWith(String path, String field) {
    return path.equals(field) || path.endsWith("." + field);
  }

  @Provide
  Arbitrary<OkrProgram> healthy() {
    // Of two waivers of one rule for one subject, the second becomes the first when that is
    // removed.
    return Programs.healthy()
        .objectives(0, 3)
        .filter(
            program ->
                program.waivers().stream().map(w -> w.rule() + " " + w.subject()).distinct().count()
                    == program.waivers().size());
  }

  private static void assertDiff(OkrProgram before, OkrProgram after, String... changes) {
    ProgramDiff diff = ProgramDiff.between(before, after);
    assertEquals(List.of(changes), Lists.transform(diff.changes(), Change::toString));
    assertEquals(String.join("\n", changes), diff.toString());
  }

  private static <T> List<T> shuffled(List<T> list, Random random) {
    List<T> shuffled = Lists.newArrayList(list);
    Collections.shuffle(shuffled, random);
    return shuffled;
  }

  private static Support support(String department, SupportStatus status) {
    return Support.builder()
        .department(new DepartmentId(department))
        .need("E-mails")
        .status(status)
        .build();
  }

  private static Data.Fields fields(String name, Data value) {
    return new Data.Fields(ImmutableMap.of(name, value));
  }

  private static Data decimal(int value) {
    return new Data.Decimal(BigDecimal.valueOf(value));
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }
}
