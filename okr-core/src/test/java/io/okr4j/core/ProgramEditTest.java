package io.okr4j.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Example;

/** Edits that are values: each applies only where what it replaces still stands. */
class ProgramEditTest {
  private static final ImmutableMap<String, Data> MARKED =
      ImmutableMap.of("x-edited", new Data.Flag(true));

  private static final Dynamic DYNAMIC =
      Dynamic.builder().id(new DynamicId("d")).title("Rents fall").build();
  private static final Competitor COMPETITOR =
      Competitor.builder().id(new CompetitorId("c")).title("Excel").build();
  private static final Audience AUDIENCE =
      Audience.builder().id(new AudienceId("a")).title("Bookkeepers").build();
  private static final Priority PRIORITY =
      Priority.builder().id(new PriorityId("p")).title("Be fast").build();
  private static final Department DEPARTMENT =
      Department.builder().id(new DepartmentId("d")).name("Design").build();
  private static final Team TEAM =
      Team.builder().id(new TeamId("t")).name("Crew").kind(TeamKind.PRODUCT).build();
  private static final Cycle CYCLE = Cycle.of(new CycleId("c"), Samples.DAY, Samples.DAY);
  private static final Objective OBJECTIVE = Samples.objective("o");
  private static final Operation OPERATION =
      Operation.builder()
          .id(new OperationId("o"))
          .title("Payroll")
          .measure(Metric.of(BigDecimal.ZERO, BigDecimal.ONE))
          .build();

  /** One of each kind, and what it is with one thing changed. */
  private static final ImmutableMap<ProgramPart, ProgramPart> PARTS =
      ImmutableMap.<ProgramPart, ProgramPart>builder()
          .put(DYNAMIC, DYNAMIC.withExtensions(MARKED))
          .put(COMPETITOR, COMPETITOR.withExtensions(MARKED))
          .put(AUDIENCE, AUDIENCE.withExtensions(MARKED))
          .put(PRIORITY, PRIORITY.withExtensions(MARKED))
          .put(DEPARTMENT, DEPARTMENT.withExtensions(MARKED))
          .put(TEAM, TEAM.withExtensions(MARKED))
          .put(CYCLE, CYCLE.withExtensions(MARKED))
          .put(OBJECTIVE, OBJECTIVE.withExtensions(MARKED))
          .put(OPERATION, OPERATION.withExtensions(MARKED))
          .buildOrThrow();

  private static final OkrProgram EMPTY = Samples.program().build();
  private static final OkrProgram FULL = with(PARTS.keySet());

  private static OkrProgram with(Iterable<ProgramPart> parts) {
    OkrProgram program = EMPTY;
    for (ProgramPart part : parts) {
      program = program.add(part);
    }
    return program;
  }

  @Example
  void everyKindOfPartIsTried() {
    assertEquals(ProgramPart.class.getPermittedSubclasses().length, PARTS.size());
  }

  @Example
  void aPartIsReplacedWhereItStands() {
    PARTS.forEach(
        (before, after) -> {
          ProgramEdit edit = ProgramEdit.replace(before, after);
          assertTrue(edit.isApplicableTo(FULL));
          assertEquals(FULL.replace(after), edit.applyTo(FULL));
          assertRefuses(edit, FULL.replace(after));
          assertRefuses(edit, EMPTY);
        });
  }

  @Example
  void aPartIsAddedWhereItIsNot() {
    for (ProgramPart part : PARTS.keySet()) {
      ProgramEdit edit = ProgramEdit.add(part);
      assertTrue(edit.isApplicableTo(EMPTY));
      assertEquals(with(List.of(part)), edit.applyTo(EMPTY));
      assertRefuses(edit, FULL);
    }
  }

  @Example
  void aPartIsNotReplacedByAnother() {
    assertEquals(
        "found the id u, expected t",
        assertThrows(
                IllegalArgumentException.class,
                () -> ProgramEdit.replace(TEAM, TEAM.withId(new TeamId("u"))))
            .getMessage());
  }

  @Example
  void aCommitmentIsReplacedWhereItStands() {
    Commitment one = Samples.commitment("t", "c");
    Commitment other = Samples.commitment("u", "c");
    Commitment changed = other.withExtensions(MARKED);
    OkrProgram program = EMPTY.withCommitments(one, other);
    ProgramEdit edit = ProgramEdit.replace(other, changed);
    assertTrue(edit.isApplicableTo(program));
    assertEquals(ImmutableList.of(one, changed), edit.applyTo(program).commitments());
    assertRefuses(edit, EMPTY.withCommitments(one, changed));
  }

  @Example
  void aStrategyIsReplacedIfItIsStillTheOne() {
    Strategy before = Samples.strategy("p");
    Strategy after = Samples.strategy("q");
    assertReplaces(ProgramEdit.replace(before, after), before, after, EMPTY::withStrategy);
  }

  @Example
  void aPlaybookIsReplacedIfItIsStillTheOne() {
    Playbook before = Playbook.builder().version("1").build();
    Playbook after = before.withVersion("2");
    assertReplaces(ProgramEdit.replace(before, after), before, after, EMPTY::withPlaybook);
  }

  private static <T> void assertReplaces(
      ProgramEdit edit, T before, T after, Function<T, OkrProgram> with) {
    assertTrue(edit.isApplicableTo(with.apply(before)));
    assertEquals(with.apply(after), edit.applyTo(with.apply(before)));
    assertRefuses(edit, with.apply(after));
    assertRefuses(edit, EMPTY);
  }

  @Example
  void aWaiverIsReplacedWhereItStands() {
    Waiver one = Waiver.builder().rule("a/b").subject("team:t").reason("So be it").build();
    Waiver other = one.withSubject("team:u");
    Waiver changed = other.withReason("Not for long");
    ProgramEdit edit = ProgramEdit.replace(other, changed);
    assertTrue(edit.isApplicableTo(EMPTY.withWaivers(one, other)));
    assertEquals(EMPTY.withWaivers(one, changed), edit.applyTo(EMPTY.withWaivers(one, other)));
    assertRefuses(edit, EMPTY.withWaivers(one));
  }

  @Example
  void aWaiverIsRemoved() {
    Waiver one = Waiver.builder().rule("a/b").subject("team:t").reason("So be it").build();
    Waiver other = one.withSubject("team:u");
    ProgramEdit edit = ProgramEdit.remove(one);
    assertTrue(edit.isApplicableTo(EMPTY.withWaivers(one, other)));
    assertEquals(EMPTY.withWaivers(other), edit.applyTo(EMPTY.withWaivers(one, other)));
    assertRefuses(edit, EMPTY.withWaivers(other));
  }

  private static void assertRefuses(ProgramEdit edit, OkrProgram program) {
    assertFalse(edit.isApplicableTo(program));
    assertEquals(
        "what the edit replaces is not in the program: " + edit,
        assertThrows(IllegalArgumentException.class, () -> edit.applyTo(program)).getMessage());
  }
}
