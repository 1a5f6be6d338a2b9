package io.okr4j.core;

import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import io.okr4j.core.CarryOver.DroppedLink;
import io.okr4j.core.testkit.Programs;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.function.Executable;

/** {@link OkrProgram#carryOver}. */
class CarryOverTest {
  private static final CycleId YEAR = new CycleId("2026");
  private static final CycleId Q3 = new CycleId("2026-Q3");
  private static final CycleId Q4 = new CycleId("2026-Q4");
  private static final LocalDate CLOSED_ON = LocalDate.of(2026, 10, 2);

  private static final ObjectiveId OBJECTIVE = new ObjectiveId("guided-setup");
  private static final ObjectiveId COPY = new ObjectiveId("guided-setup-q4");
  private static final KeyResultId KEY_RESULT = new KeyResultId("self-serve");
  private static final KeyResultId KEY_RESULT_COPY = new KeyResultId("self-serve-q4");
  private static final Metric METRIC =
      Metric.builder()
          .baseline(number(22))
          .target(number(60))
          .unit("%")
          .commit(number(30))
          .stretch(number(70))
          .addPlan(PlanPoint.builder().on(day(8, 15)).value(number(40)).build())
          .putExtension("x-source", new Data.Text("crm"))
          .build();
  private static final KeyResult SELF_SERVE =
      KeyResult.builder()
          .id(KEY_RESULT)
          .title("Share of customers set up without a call")
          .measure(METRIC)
          .weight(number(2))
          .addCheckIn(CheckIn.of(day(9, 20), number(45)))
          .addCheckIn(CheckIn.of(day(8, 1), number(33)))
          .addCheckIn(CheckIn.builder().on(day(9, 25)).note("No new number").build())
          .build();
  private static final Objective SETUP =
      Objective.builder()
          .id(OBJECTIVE)
          .title("New customers set themselves up")
          .scope(Scope.PRODUCT)
          .owner(new TeamId("onboarding"))
          .cycle(Q3)
          .lead("ada")
          .ambition(Ambition.ASPIRATIONAL)
          .status(ObjectiveStatus.ACTIVE)
          .addKeyResult(SELF_SERVE)
          .build();
  private static final OkrProgram PROGRAM =
      OkrProgram.builder()
          .organization("Q Four")
          .addCycle(Cycle.of(YEAR, day(1, 1), day(12, 31)))
          .addCycle(Cycle.of(Q3, day(7, 1), day(9, 30)).withWithin(YEAR))
          .addCycle(Cycle.of(Q4, day(10, 1), day(12, 31)).withWithin(YEAR))
          .addObjective(SETUP)
          .build();

  // What the copy has

  @Example
  void theCopyIsADraftOfTheNewCycleWithWhatIsLeftToReach() {
    CarryOver carried = carryOver(PROGRAM);
    Objective expected =
        SETUP
            .withId(COPY)
            .withCycle(Q4)
            .withStatus(ObjectiveStatus.DRAFT)
            .withKeyResults(
                SELF_SERVE
                    .withId(KEY_RESULT_COPY)
                    .withCheckIns()
                    .withMeasure(
                        METRIC.withCommit(Optional.empty()).withBaseline(number(45)).withPlan()));
    assertEquals(expected, carried.program().objectives().get(1));
    assertEquals(List.of(), carried.metKeyResults());
    assertEquals(List.of(), carried.droppedLinks());
  }

  @Example
  void theOldObjectiveIsClosedAndSaysWhereItWent() {
    OkrProgram carried = carryOver(PROGRAM).program();
    assertEquals(
        SETUP
            .withStatus(ObjectiveStatus.CLOSED)
            .withClosing(Closing.builder().on(CLOSED_ON).carriedTo(COPY).build()),
        carried.objectives().get(0));
  }

  @Example
  void aClosingKeepsItsScoreAndReflection() {
    Closing closing =
        Closing.builder().on(day(9, 29)).score(number(1)).reflection("Start earlier").build();
    OkrProgram closed = PROGRAM.replace(SETUP.withClosing(closing));
    assertEquals(
        Optional.of(closing.withOn(CLOSED_ON).withCarriedTo(COPY)),
        carryOver(closed).program().objectives().get(0).closing());
  }

  @Example
  void supportIsRequestedAnew() {
    Support pledged =
        Support.builder()
            .department(new DepartmentId("marketing"))
            .need("E-mails")
            .status(SupportStatus.PLEDGED)
            .build();
    Support declined = pledged.withNeed("Posters").withStatus(SupportStatus.DECLINED);
    assertEquals(
        List.of(
            pledged.withStatus(SupportStatus.REQUESTED),
            declined.withStatus(SupportStatus.REQUESTED)),
        copyOf(SETUP.withSupport(pledged, declined)).support());
  }

  // What is left to reach

  @Example
  void theNewestOfSeveralValuesOfADayIsTheLast() {
    assertEquals(
        Optional.of(number(50)),
        baseline(
            SELF_SERVE.withCheckIns(
                CheckIn.of(day(9, 20), number(45)), CheckIn.of(day(9, 20), number(50)))));
  }

  @Example
  void withoutAValueTheBaselineStays() {
    assertEquals(Optional.of(number(22)), baseline(SELF_SERVE.withCheckIns()));
  }

  @Example
  void aValueThatFellBehindTheBaselineIsTheNewOne() {
    assertEquals(
        Optional.of(number(10)),
        baseline(SELF_SERVE.withCheckIns(CheckIn.of(day(9, 20), number(10)))));
  }

  @Example
  void aMetricAtItsTargetOrBeyondIsLeftBehind() {
    assertMet(SELF_SERVE.withCheckIns(CheckIn.of(day(9, 20), number(60))));
    assertMet(SELF_SERVE.withCheckIns(CheckIn.of(day(9, 20), number(95))));
    Metric falling = Metric.of(number(12), number(5));
    assertMet(SELF_SERVE.withMeasure(falling).withCheckIns(CheckIn.of(day(9, 20), number(5))));
    assertMet(SELF_SERVE.withMeasure(falling).withCheckIns(CheckIn.of(day(9, 20), number(4))));
  }

  @Example
  void aBinaryOneIsLeftBehindOnceItIsDoneByItsNewestWord() {
    KeyResult binary = SELF_SERVE.withCheckIns().withMeasure(Binary.of());
    CheckIn done = CheckIn.builder().on(day(9, 1)).done(true).build();
    assertMet(binary.withCheckIns(done));
    assertEquals(Binary.of(), measureOfCopy(binary));
    assertEquals(
        Binary.of(),
        measureOfCopy(binary.withCheckIns(done.withOn(day(9, 2)).withDone(false), done)));
  }

  @Example
  void milestonesThatAreReachedAreLeftBehind() {
    Milestone reached = Milestone.builder().title("First").reachedOn(day(8, 1)).build();
    Milestone open = Milestone.builder().title("Second").weight(number(2)).dueOn(day(9, 1)).build();
    Milestones both = Milestones.builder().addMilestone(reached).addMilestone(open).build();
    KeyResult keyResult = SELF_SERVE.withCheckIns().withMeasure(both);
    CarryOver carried = carryOver(PROGRAM.replace(keyResult));
    assertEquals(
        both.withMilestones(open),
        carried.program().objectives().get(1).keyResults().get(0).measure());
    assertEquals(ImmutableListMultimap.of(KEY_RESULT, reached), carried.reachedMilestones());
    assertMet(keyResult.withMeasure(both.withMilestones(reached)));
  }

  @Example
  void aGuardrailStays() {
    Band band = Band.builder().atLeast(number(99)).build();
    assertEquals(band, measureOfCopy(SELF_SERVE.withMeasure(band)));
  }

  // Links

  @Example
  void linksLeadToTheCopiesOrToWhatLastsAndOthersAreDropped() {
    Objective annual = SETUP.withId(new ObjectiveId("annual")).withCycle(YEAR).withKeyResults();
    Objective closed = annual.withId(new ObjectiveId("closed")).withStatus(ObjectiveStatus.CLOSED);
    KeyResult met =
        SELF_SERVE.withId(new KeyResultId("met")).withCheckIns(CheckIn.of(day(9, 20), number(60)));
    // Of a cycle that goes on: only what is carried over is not what one serves any more.
    Objective served = SETUP.withCycle(YEAR).withKeyResults(SELF_SERVE, met);
    ObjectiveId serving = new ObjectiveId("serving");
    ObjectiveId servingCopy = new ObjectiveId("serving-q4");
    ObjectiveId other = new ObjectiveId("other");
    OkrProgram program =
        PROGRAM.withObjectives(
            SETUP
                .withId(serving)
                .withKeyResults()
                .withAlignsTo(
                    Alignment.to(OBJECTIVE).withWeight(number(3)),
                    Alignment.to(KEY_RESULT),
                    Alignment.to(met.id()),
                    Alignment.to(new PriorityId("fast-start")),
                    Alignment.to(annual.id()),
                    Alignment.to(closed.id()),
                    Alignment.to(other),
                    Alignment.to(new ObjectiveId("gone"))),
            served,
            annual,
            closed,
            SETUP.withId(other).withKeyResults());
    CarryOver carried =
        program.carryOver(
            Q4,
            CLOSED_ON,
            Map.of(serving, servingCopy, OBJECTIVE, COPY),
            Map.of(KEY_RESULT, KEY_RESULT_COPY));
    assertEquals(
        List.of(
            Alignment.to(COPY).withWeight(number(3)),
            Alignment.to(KEY_RESULT_COPY),
            Alignment.to(new PriorityId("fast-start")),
            Alignment.to(annual.id())),
        ProgramIndex.of(carried.program()).objective(servingCopy).orElseThrow().alignsTo());
    assertEquals(
        List.of(
            new DroppedLink(servingCopy, Alignment.to(met.id())),
            new DroppedLink(servingCopy, Alignment.to(closed.id())),
            new DroppedLink(servingCopy, Alignment.to(other)),
            new DroppedLink(servingCopy, Alignment.to(new ObjectiveId("gone")))),
        carried.droppedLinks());
    assertEquals(List.of(met), carried.metKeyResults());
  }

  // Bad calls

  @Example
  void badCallsAreRefusedByWhatAndWhere() {
    Map<ObjectiveId, ObjectiveId> objectives = Map.of(OBJECTIVE, COPY);
    Map<KeyResultId, KeyResultId> keyResults = Map.of(KEY_RESULT, KEY_RESULT_COPY);
    ObjectiveId unknown = new ObjectiveId("x");
    OkrProgram two = PROGRAM.add(SETUP.withId(new ObjectiveId("other")).withKeyResults());
    assertRefused(
        "there is no cycle 2027 in the program",
        () -> PROGRAM.carryOver(new CycleId("2027"), CLOSED_ON, objectives, keyResults));
    assertRefused(
        "there is no objective x in the program",
        () -> PROGRAM.carryOver(Q4, CLOSED_ON, Map.of(unknown, COPY), Map.of()));
    assertRefused(
        "the new id of objective guided-setup: objective guided-setup is in the program already",
        () -> PROGRAM.carryOver(Q4, CLOSED_ON, Map.of(OBJECTIVE, OBJECTIVE), keyResults));
    assertRefused(
        "the new id of objective other: guided-setup gets guided-setup-q4 too",
        () ->
            two.carryOver(
                Q4,
                CLOSED_ON,
                ImmutableMap.of(OBJECTIVE, COPY, new ObjectiveId("other"), COPY),
                keyResults));
    assertRefused(
        "key result self-serve of objective guided-setup has no new id",
        () -> PROGRAM.carryOver(Q4, CLOSED_ON, objectives, Map.of()));
    assertRefused(
        "the new id of key result self-serve: key result self-serve is in the program already",
        () -> PROGRAM.carryOver(Q4, CLOSED_ON, objectives, Map.of(KEY_RESULT, KEY_RESULT)));
    assertRefused(
        "there is no key result y in the program",
        () ->
            PROGRAM.carryOver(
                Q4, CLOSED_ON, objectives, Map.of(new KeyResultId("y"), KEY_RESULT_COPY)));
    assertRefused(
        "key results in none of the objectives that are carried over: [self-serve]",
        () -> two.carryOver(Q4, CLOSED_ON, Map.of(new ObjectiveId("other"), COPY), keyResults));
  }

  // Laws

  @Provide
  Arbitrary<OkrProgram> withObjectives() {
    return Programs.any().objectives(1, 6);
  }

  @Property(tries = 500)
  void whateverIsCarriedOverAllElseStaysTheVerySame(
      @ForAll("withObjectives") OkrProgram program,
      @ForAll CycleId cycle,
      @ForAll Set<ObjectiveId> some) {
    OkrProgram before =
        ProgramIndex.of(program).contains(cycle)
            ? program
            : program.add(Cycle.of(cycle, day(1, 1), day(12, 31)));
    ProgramIndex index = ProgramIndex.of(before);
    Map<ObjectiveId, ObjectiveId> objectives =
        ids(index, before, some).stream()
            .collect(toImmutableMap(id -> id, id -> new ObjectiveId("copy of " + id)));
    Map<KeyResultId, KeyResultId> keyResults =
        objectives.keySet().stream()
            .flatMap(id -> index.objective(id).orElseThrow().keyResults().stream())
            .map(KeyResult::id)
            .distinct()
            .collect(toImmutableMap(id -> id, id -> new KeyResultId("copy of " + id)));

    CarryOver carried = before.carryOver(cycle, CLOSED_ON, objectives, keyResults);

    OkrProgram after = carried.program();
    int size = before.objectives().size();
    assertEquals(before.withObjectives(), after.withObjectives());
    assertEquals(size + objectives.size(), after.objectives().size());
    for (int i = 0; i < size; i++) {
      Objective old = before.objectives().get(i);
      Objective now = after.objectives().get(i);
      if (index.objective(old.id()).orElseThrow() == old && objectives.containsKey(old.id())) {
        assertEquals(ObjectiveStatus.CLOSED, now.status());
        assertEquals(
            Optional.ofNullable(objectives.get(old.id())),
            now.closing().flatMap(Closing::carriedTo));
        assertSame(old.keyResults(), now.keyResults());
      } else {
        assertSame(old, now);
      }
    }
    int met = 0;
    int dropped = 0;
    for (Objective copy : after.objectives().subList(size, after.objectives().size())) {
      Objective old =
          index.objective(new ObjectiveId(copy.id().value().substring(8))).orElseThrow();
      assertEquals(cycle, copy.cycle());
      assertEquals(ObjectiveStatus.DRAFT, copy.status());
      assertTrue(copy.keyResults().stream().allMatch(k -> k.checkIns().isEmpty()));
      assertEquals(old.support().size(), copy.support().size());
      met += old.keyResults().size() - copy.keyResults().size();
      dropped += old.alignsTo().size() - copy.alignsTo().size();
    }
    assertEquals(met, carried.metKeyResults().size());
    assertEquals(dropped, carried.droppedLinks().size());
  }

  /** {@return some of the program's objectives, but at least one} */
  private static Collection<ObjectiveId> ids(
      ProgramIndex index, OkrProgram program, Set<ObjectiveId> some) {
    Set<ObjectiveId> known = some.stream().filter(index::contains).collect(Collectors.toSet());
    known.add(Lists.transform(program.objectives(), Objective::id).get(0));
    known.add(Lists.reverse(Lists.transform(program.objectives(), Objective::id)).get(0));
    return known;
  }

  private static CarryOver carryOver(OkrProgram program) {
    return program.carryOver(
        Q4, CLOSED_ON, Map.of(OBJECTIVE, COPY), Map.of(KEY_RESULT, KEY_RESULT_COPY));
  }

  private static Objective copyOf(Objective objective) {
    return carryOver(PROGRAM.replace(objective)).program().objectives().get(1);
  }

  private static Measure measureOfCopy(KeyResult keyResult) {
    return copyOf(SETUP.withKeyResults(keyResult)).keyResults().get(0).measure();
  }

  private static Optional<BigDecimal> baseline(KeyResult keyResult) {
    return measureOfCopy(keyResult)
        .match(
            metric -> Optional.of(metric.baseline()),
            milestones -> Optional.empty(),
            binary -> Optional.empty(),
            band -> Optional.empty());
  }

  private static void assertMet(KeyResult keyResult) {
    CarryOver carried =
        PROGRAM.replace(keyResult).carryOver(Q4, CLOSED_ON, Map.of(OBJECTIVE, COPY), Map.of());
    assertEquals(List.of(keyResult), carried.metKeyResults());
    assertEquals(List.of(), carried.program().objectives().get(1).keyResults());
  }

  private static void assertRefused(String message, Executable call) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, call).getMessage());
  }

  private static LocalDate day(int month, int day) {
    return LocalDate.of(2026, month, day);
  }

  private static BigDecimal number(int value) {
    return BigDecimal.valueOf(value);
  }
}
