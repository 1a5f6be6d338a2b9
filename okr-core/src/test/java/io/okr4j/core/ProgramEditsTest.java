package io.okr4j.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import com.google.common.collect.Lists;
import io.okr4j.core.InvalidValueException.Violation;
import io.okr4j.core.testkit.Programs;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.function.Executable;

/** Edits of a program by id: {@link OkrProgram}'s replace, add and remove. */
class ProgramEditsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final KeyResult KEY_RESULT =
      KeyResult.builder()
          .id(new KeyResultId("self-serve"))
          .title("Share of customers set up without a call rises from 22% to 60%")
          .measure(Metric.of(BigDecimal.valueOf(22), BigDecimal.valueOf(60)))
          .build();
  private static final Objective OBJECTIVE =
      Objective.builder()
          .id(new ObjectiveId("guided-setup"))
          .title("New customers set themselves up")
          .scope(Scope.PRODUCT)
          .owner(new TeamId("onboarding"))
          .cycle(new CycleId("2026-Q4"))
          .addKeyResult(KEY_RESULT)
          .build();
  private static final Commitment COMMITMENT =
      Commitment.builder()
          .team(new TeamId("onboarding"))
          .cycle(new CycleId("2026-Q4"))
          .operations(new BigDecimal("0.2"))
          .build();
  private static final Waiver WAIVER =
      Waiver.builder().rule("a/b").subject("team:x").reason("because").build();
  private static final OkrProgram PROGRAM =
      OkrProgram.builder()
          .organization("Q Four")
          .addObjective(OBJECTIVE)
          .addCommitment(COMMITMENT)
          .addWaiver(WAIVER)
          .build();
  private static final Priority PRIORITY =
      Priority.builder().id(new PriorityId("fast-start")).title("Be fast").build();

  // Examples

  @Example
  void aCheckInIsAddedToItsKeyResult() {
    CheckIn checkIn = CheckIn.of(DAY, BigDecimal.valueOf(41));
    OkrProgram edited = PROGRAM.add(KEY_RESULT.id(), checkIn);
    assertEquals(List.of(checkIn), edited.objectives().get(0).keyResults().get(0).checkIns());
  }

  @Example
  void aCheckInThatDoesNotFitIsRefusedWithItsPlace() {
    CheckIn done = CheckIn.builder().on(DAY).done(true).build();
    InvalidValueException e =
        assertThrows(InvalidValueException.class, () -> PROGRAM.add(KEY_RESULT.id(), done));
    assertEquals(List.of("/checkIns/0/done"), Lists.transform(e.violations(), Violation::pointer));
  }

  @Example
  void theFirstPriorityBringsAStrategy() {
    OkrProgram edited = PROGRAM.add(PRIORITY);
    assertEquals(List.of(PRIORITY), edited.strategy().orElseThrow().priorities());
  }

  @Example
  void aWaiverIsRemoved() {
    assertEquals(List.of(), PROGRAM.remove(WAIVER).waivers());
  }

  @Example
  void aCommitmentIsReplacedByTeamAndCycle() {
    Commitment agreed = COMMITMENT.withAgreedOn(DAY);
    assertEquals(List.of(agreed), PROGRAM.replace(agreed).commitments());
  }

  @Example
  void whatIsNotThereIsRefusedByKindAndId() {
    assertRefused(
        "there is no objective x in the program",
        () -> PROGRAM.replace(OBJECTIVE.withId(new ObjectiveId("x"))));
    assertRefused(
        "there is no key result x in the program",
        () -> PROGRAM.replace(KEY_RESULT.withId(new KeyResultId("x"))));
    assertRefused(
        "there is no key result x in the program",
        () -> PROGRAM.add(new KeyResultId("x"), CheckIn.of(DAY, BigDecimal.ONE)));
    assertRefused(
        "there is no objective x in the program",
        () -> PROGRAM.add(new ObjectiveId("x"), KEY_RESULT.withId(new KeyResultId("new"))));
    assertRefused(
        "there is no commitment of x for 2026-Q4 in the program",
        () -> PROGRAM.replace(COMMITMENT.withTeam(new TeamId("x"))));
    assertRefused(
        "there is no priority fast-start in the program", () -> PROGRAM.replace(PRIORITY));
    assertRefused(
        "there is no waiver of a/b for team:x in the program",
        () -> PROGRAM.remove(WAIVER.withReason("another")));
  }

  @Example
  void whatIsThereAlreadyIsRefusedByKindAndId() {
    assertRefused("objective guided-setup is in the program already", () -> PROGRAM.add(OBJECTIVE));
    assertRefused(
        "key result self-serve is in the program already",
        () -> PROGRAM.add(OBJECTIVE.id(), KEY_RESULT));
  }

  /** Ids are unique within a kind, so one id may stand for things of several kinds. */
  @Example
  void anIdOfAnotherKindIsNotInTheWay() {
    Department department =
        Department.builder().id(new DepartmentId("guided-setup")).name("IT").build();
    assertEquals(List.of(department), PROGRAM.add(department).departments());
  }

  // Laws

  @Property(tries = 300)
  void replacingPutsThePartThereAndLeavesAllElseTheVerySame(
      @ForAll OkrProgram program, @ForAll @IntRange(max = 99) int pick) {
    List<ProgramPart> parts = parts(program);
    Assume.that(!parts.isEmpty());
    ProgramPart part = marked(parts.get(pick % parts.size()));
    int at = Iterables.indexOf(parts, p -> Id.of(p).equals(Id.of(part)));

    List<ProgramPart> replaced = parts(program.replace(part));

    assertEquals(parts.size(), replaced.size());
    for (int i = 0; i < parts.size(); i++) {
      assertSame(i == at ? part : parts.get(i), replaced.get(i));
    }
    assertSameBeside(program, program.replace(part));
  }

  @Property(tries = 300)
  void replacingAKeyResultLeavesAllElseTheVerySame(
      @ForAll("withObjectives") OkrProgram program,
      @ForAll @IntRange(max = 99) int pick,
      @ForAll KeyResult other) {
    List<KeyResult> keyResults = keyResults(program);
    Assume.that(!keyResults.isEmpty());
    KeyResult keyResult = other.withId(keyResults.get(pick % keyResults.size()).id());
    int at = Iterables.indexOf(keyResults, k -> k.id().equals(keyResult.id()));

    OkrProgram edited = program.replace(keyResult);

    assertSame(keyResult, ProgramIndex.of(edited).keyResult(keyResult.id()).orElseThrow());
    List<KeyResult> replaced = keyResults(edited);
    assertEquals(keyResults.size(), replaced.size());
    for (int i = 0; i < keyResults.size(); i++) {
      assertSame(i == at ? keyResult : keyResults.get(i), replaced.get(i));
    }
    ProgramIndex index = ProgramIndex.of(program);
    Objective holder = index.objectiveOf(keyResult.id()).orElseThrow();
    assertSameBeside(program, edited);
    for (int i = 0; i < program.objectives().size(); i++) {
      Objective before = program.objectives().get(i);
      Objective after = edited.objectives().get(i);
      if (before != holder) {
        assertSame(before, after);
      }
      assertEquals(
          before.withKeyResults(ImmutableList.of()), after.withKeyResults(ImmutableList.of()));
    }
  }

  @Provide
  Arbitrary<OkrProgram> withObjectives() {
    return Programs.any().objectives(1, 5);
  }

  @Property(tries = 300)
  void addingThenRemovingGivesTheProgramBack(
      @ForAll OkrProgram program,
      @ForAll Objective objective,
      @ForAll Team team,
      @ForAll Cycle cycle,
      @ForAll Department department,
      @ForAll Operation operation) {
    for (ProgramPart part : List.of(objective, team, cycle, department, operation)) {
      assertAddedAndRemoved(program, part);
    }
  }

  @Property(tries = 300)
  void addingThenRemovingGivesAProgramWithAStrategyBack(
      @ForAll OkrProgram program,
      @ForAll Strategy strategy,
      @ForAll Priority priority,
      @ForAll Dynamic dynamic,
      @ForAll Competitor competitor,
      @ForAll Audience audience) {
    for (ProgramPart part : List.of(priority, dynamic, competitor, audience)) {
      assertAddedAndRemoved(program.withStrategy(strategy), part);
    }
  }

  private static void assertAddedAndRemoved(OkrProgram program, ProgramPart part) {
    if (ProgramIndex.of(program).contains(Id.of(part))) {
      assertRefused(
          Id.of(part).kind() + " " + Id.of(part).value() + " is in the program already",
          () -> program.add(part));
    } else {
      assertRefused(
          "there is no " + Id.of(part).kind() + " " + Id.of(part).value() + " in the program",
          () -> program.remove(Id.of(part)));
      assertEquals(program, program.add(part).remove(Id.of(part)));
      List<ProgramPart> added = parts(program.add(part));
      assertEquals(parts(program).size() + 1, added.size());
      assertSame(part, Iterables.find(added, p -> Id.of(p).equals(Id.of(part))));
    }
  }

  @Property(tries = 300)
  void addingThenRemovingAKeyResultGivesTheProgramBack(
      @ForAll("withObjectives") OkrProgram program, @ForAll KeyResult keyResult) {
    ObjectiveId objective = program.objectives().get(0).id();
    if (ProgramIndex.of(program).keyResult(keyResult.id()).isPresent()) {
      assertRefused(
          "key result " + keyResult.id() + " is in the program already",
          () -> program.add(objective, keyResult));
    } else {
      OkrProgram added = program.add(objective, keyResult);
      Objective holder = ProgramIndex.of(added).objectiveOf(keyResult.id()).orElseThrow();
      assertEquals(objective, holder.id());
      assertSame(keyResult, Iterables.getLast(holder.keyResults()));
      assertEquals(program, added.remove(keyResult.id()));
    }
  }

  @Property(tries = 300)
  void removingTakesTheFirstOfTheIdAlone(
      @ForAll OkrProgram program, @ForAll @IntRange(max = 99) int pick) {
    List<ProgramPart> parts = parts(program);
    Assume.that(!parts.isEmpty());
    Id id = Id.of(parts.get(pick % parts.size()));
    int at = Iterables.indexOf(parts, p -> Id.of(p).equals(id));

    List<ProgramPart> left = parts(program.remove(id));

    assertEquals(parts.size() - 1, left.size());
    for (int i = 0; i < left.size(); i++) {
      assertSame(parts.get(i < at ? i : i + 1), left.get(i));
    }
  }

  private static void assertRefused(String message, Executable edit) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, edit).getMessage());
  }

  /** Asserts that all but the parts with ids is the very same. */
  private static void assertSameBeside(OkrProgram before, OkrProgram after) {
    assertSame(before.commitments(), after.commitments());
    assertSame(before.waivers(), after.waivers());
    assertSame(before.playbook().orElse(null), after.playbook().orElse(null));
    assertEquals(withoutParts(before), withoutParts(after));
  }

  private static OkrProgram withoutParts(OkrProgram program) {
    Optional<Strategy> strategy =
        program
            .strategy()
            .map(
                s ->
                    s.withPriorities()
                        .withWorldview(
                            s.worldview().withDynamics().withCompetition().withAudience()));
    return program
        .withStrategy(strategy)
        .withDepartments()
        .withTeams()
        .withCycles()
        .withObjectives()
        .withOperations();
  }

  /** {@return everything in the program that has an id, but key results} */
  private static List<ProgramPart> parts(OkrProgram program) {
    ImmutableList.Builder<ProgramPart> parts = ImmutableList.builder();
    program
        .strategy()
        .ifPresent(
            strategy ->
                parts
                    .addAll(strategy.worldview().dynamics())
                    .addAll(strategy.worldview().competition())
                    .addAll(strategy.worldview().audience())
                    .addAll(strategy.priorities()));
    return parts
        .addAll(program.departments())
        .addAll(program.teams())
        .addAll(program.cycles())
        .addAll(program.objectives())
        .addAll(program.operations())
        .build();
  }

  private static List<KeyResult> keyResults(OkrProgram program) {
    return program.objectives().stream().flatMap(o -> o.keyResults().stream()).toList();
  }

  /** {@return another part of the same kind and id} */
  private static ProgramPart marked(ProgramPart part) {
    ImmutableMap<String, Data> mark = ImmutableMap.of("x-mark", new Data.Flag(true));
    if (part instanceof Objective objective) {
      return objective.withExtensions(mark);
    } else if (part instanceof Team team) {
      return team.withExtensions(mark);
    } else if (part instanceof Cycle cycle) {
      return cycle.withExtensions(mark);
    } else if (part instanceof Department department) {
      return department.withExtensions(mark);
    } else if (part instanceof Operation operation) {
      return operation.withExtensions(mark);
    } else if (part instanceof Priority priority) {
      return priority.withExtensions(mark);
    } else if (part instanceof Dynamic dynamic) {
      return dynamic.withExtensions(mark);
    } else if (part instanceof Competitor competitor) {
      return competitor.withExtensions(mark);
    } else {
      return ((Audience) part).withExtensions(mark);
    }
  }
}
