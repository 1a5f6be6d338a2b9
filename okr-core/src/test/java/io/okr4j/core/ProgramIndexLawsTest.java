package io.okr4j.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.fail;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Lists;
import io.okr4j.core.testkit.Programs;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.Transformer;

/** The index answers as a reader of the program would, whatever is wrong with the program. */
class ProgramIndexLawsTest {
  private static final int FEW = 7;

  @Provide
  Arbitrary<OkrProgram> programs() {
    return Arbitraries.oneOf(Programs.any(), Programs.broken().objectives(0, 15), graphs());
  }

  /** Programs that are nothing but references, of which most lead somewhere, mostly in loops. */
  private static Arbitrary<OkrProgram> graphs() {
    Arbitrary<String> ids = Arbitraries.integers().between(0, FEW).map(String::valueOf);
    Arbitrary<AlignmentTarget> targets =
        Arbitraries.oneOf(
            ids.map(ObjectiveId::new),
            ids.map(KeyResultId::new),
            Arbitraries.of("0", "9").map(PriorityId::new));
    Arbitrary<Objective> objectives =
        Combinators.combine(ids, targets.list().ofMaxSize(2), ids.list().ofMaxSize(2))
            .as(
                (id, to, keyResults) ->
                    Samples.objective(id, to.toArray(new AlignmentTarget[0]))
                        .withKeyResults(Lists.transform(keyResults, Samples::keyResult)));
    Arbitrary<Team> teams = Combinators.combine(ids, ids.optional(0.9)).as(Samples::team);
    Arbitrary<Cycle> cycles = Combinators.combine(ids, ids.optional(0.9)).as(Samples::cycle);
    return Combinators.combine(
            objectives.list().ofMaxSize(FEW),
            teams.list().ofMaxSize(FEW),
            cycles.list().ofMaxSize(FEW))
        .as(
            (o, t, c) ->
                Samples.program()
                    .strategy(Samples.strategy("0"))
                    .objectives(o)
                    .teams(t)
                    .cycles(c)
                    .build());
  }

  /** The ids of a kind that are there, or are referred to, and one that is not. */
  private static <I extends Id> ImmutableSet<I> ids(
      OkrProgram program, Class<I> kind, Function<String, I> make) {
    ImmutableSet.Builder<Id> ids = ImmutableSet.builder();
    NaiveIndex naive = new NaiveIndex(program);
    ids.addAll(naive.namespace(make.apply("any")));
    for (Objective objective : program.objectives()) {
      ids.add(objective.owner(), objective.cycle());
      objective.alignsTo().forEach(alignment -> ids.add(alignment.target()));
    }
    program.commitments().forEach(c -> ids.add(c.team(), c.cycle()));
    ids.add(make.apply("no such id"));
    return ids.build().stream()
        .filter(kind::isInstance)
        .map(kind::cast)
        .collect(ImmutableSet.toImmutableSet());
  }

  @Property
  void lookingUpGivesTheFirst(@ForAll("programs") OkrProgram program) {
    ProgramIndex index = ProgramIndex.of(program);
    NaiveIndex naive = new NaiveIndex(program);
    assertSame(program, index.program());
    Worldview worldview = naive.worldview();
    assertFirst(
        program,
        worldview.dynamics(),
        Dynamic::id,
        DynamicId.class,
        DynamicId::new,
        index::dynamic);
    assertFirst(
        program,
        worldview.competition(),
        Competitor::id,
        CompetitorId.class,
        CompetitorId::new,
        index::competitor);
    assertFirst(
        program,
        worldview.audience(),
        Audience::id,
        AudienceId.class,
        AudienceId::new,
        index::audience);
    assertFirst(
        program,
        naive.priorities(),
        Priority::id,
        PriorityId.class,
        PriorityId::new,
        index::priority);
    assertFirst(
        program,
        program.departments(),
        Department::id,
        DepartmentId.class,
        DepartmentId::new,
        index::department);
    assertFirst(program, program.teams(), Team::id, TeamId.class, TeamId::new, index::team);
    assertFirst(program, program.cycles(), Cycle::id, CycleId.class, CycleId::new, index::cycle);
    assertFirst(
        program,
        program.objectives(),
        Objective::id,
        ObjectiveId.class,
        ObjectiveId::new,
        index::objective);
    assertFirst(
        program,
        naive.keyResults(),
        KeyResult::id,
        KeyResultId.class,
        KeyResultId::new,
        index::keyResult);
    assertFirst(
        program,
        program.operations(),
        Operation::id,
        OperationId.class,
        OperationId::new,
        index::operation);
  }

  private static <T, I extends Id> void assertFirst(
      OkrProgram program,
      List<T> values,
      Function<T, I> key,
      Class<I> kind,
      Function<String, I> make,
      Function<I, Optional<T>> lookUp) {
    ProgramIndex index = ProgramIndex.of(program);
    NaiveIndex naive = new NaiveIndex(program);
    for (I id : ids(program, kind, make)) {
      Optional<T> first = NaiveIndex.first(values, key, id);
      assertEquals(first, lookUp.apply(id));
      first.ifPresent(value -> assertSame(value, lookUp.apply(id).orElseThrow()));
      assertEquals(first.isPresent(), index.contains(id));
      assertEquals(naive.namespace(id), ImmutableList.copyOf(index.namespace(id)));
    }
  }

  @Property
  void aKeyResultBelongsToItsObjective(@ForAll("programs") OkrProgram program) {
    ProgramIndex index = ProgramIndex.of(program);
    NaiveIndex naive = new NaiveIndex(program);
    for (KeyResultId id : ids(program, KeyResultId.class, KeyResultId::new)) {
      assertEquals(naive.objectiveOf(id), index.objectiveOf(id));
    }
  }

  @Property
  void theOpenObjectivesAreThoseThatAreNoHistory(@ForAll("programs") OkrProgram program) {
    List<Objective> open = new ArrayList<>(program.objectives());
    open.removeIf(
        o -> o.status() == ObjectiveStatus.CLOSED || o.status() == ObjectiveStatus.DROPPED);
    assertEquals(open, ProgramIndex.of(program).openObjectives());
  }

  @Property
  void cyclesAreOlderTheEarlierTheyEnd(@ForAll("programs") OkrProgram program) {
    ProgramIndex index = ProgramIndex.of(program);
    NaiveIndex naive = new NaiveIndex(program);
    List<Cycle> cycles = naive.cycles();
    for (Cycle one : cycles) {
      for (Cycle other : cycles) {
        assertEquals(
            naive.compareAges(one, other), Integer.signum(index.byAge().compare(one, other)));
      }
    }
  }

  @Property
  void whatThereIsIsToldWithoutTheWholeProgram(@ForAll("programs") OkrProgram program) {
    ProgramIndex index = ProgramIndex.of(program);
    NaiveIndex naive = new NaiveIndex(program);
    assertEquals(program.strategy(), index.strategy());
    assertEquals(program.playbook(), index.playbook());
    assertEquals(naive.cycles(), index.cycles());
    assertEquals(!naive.priorities().isEmpty(), index.hasPriorities());
    assertEquals(
        program.objectives().stream().anyMatch(o -> o.status().isOpen()),
        index.hasOpenObjectives());
    for (CycleId cycle : ids(program, CycleId.class, CycleId::new)) {
      List<Objective> objectives = naive.objectivesIn(cycle);
      assertEquals(!objectives.isEmpty(), index.hasObjectives(cycle));
      assertEquals(
          objectives.stream().anyMatch(o -> o.status().isOpen()), index.hasOpenObjectives(cycle));
    }
  }

  @Property
  void anAlignmentLeadsToAnObjectiveAndHasContributors(@ForAll("programs") OkrProgram program) {
    ProgramIndex index = ProgramIndex.of(program);
    NaiveIndex naive = new NaiveIndex(program);
    Stream.of(
            ids(program, ObjectiveId.class, ObjectiveId::new),
            ids(program, KeyResultId.class, KeyResultId::new),
            ids(program, PriorityId.class, PriorityId::new))
        .flatMap(Set::stream)
        .forEach(
            target -> {
              assertEquals(naive.objectiveAt(target), index.objectiveAt(target));
              assertEquals(naive.contributorsTo(target), index.contributorsTo(target));
            });
  }

  @Property
  void teamsAndCyclesHaveTheirObjectivesAndCommitments(@ForAll("programs") OkrProgram program) {
    ProgramIndex index = ProgramIndex.of(program);
    NaiveIndex naive = new NaiveIndex(program);
    ImmutableSet<CycleId> cycles = ids(program, CycleId.class, CycleId::new);
    cycles.forEach(cycle -> assertEquals(naive.objectivesIn(cycle), index.objectivesIn(cycle)));
    for (TeamId team : ids(program, TeamId.class, TeamId::new)) {
      assertEquals(naive.objectivesOf(team), index.objectivesOf(team));
      assertEquals(naive.commitmentsOf(team), index.commitmentsOf(team));
      for (CycleId cycle : cycles) {
        List<Objective> both = new ArrayList<>(naive.objectivesOf(team));
        both.removeIf(objective -> !objective.cycle().equals(cycle));
        assertEquals(both, index.objectivesOf(team, cycle));
        assertEquals(naive.commitment(team, cycle), index.commitment(team, cycle));
      }
    }
  }

  @Property
  void objectivesReachThePrioritiesThatAnyChainLeadsTo(@ForAll("programs") OkrProgram program) {
    ProgramIndex index = ProgramIndex.of(program);
    NaiveIndex naive = new NaiveIndex(program);
    for (Objective objective : program.objectives()) {
      assertEquals(
          naive.prioritiesReachedBy(objective), index.prioritiesReachedBy(objective).asList());
    }
    for (PriorityId id : ids(program, PriorityId.class, PriorityId::new)) {
      assertEquals(naive.objectivesReaching(id), index.objectivesReaching(id));
    }
  }

  @Property
  void whatCannotBeDecidedIsSaidToBeSo(@ForAll("programs") OkrProgram program) {
    ProgramIndex index = ProgramIndex.of(program);
    NaiveIndex naive = new NaiveIndex(program);
    for (Objective objective : program.objectives()) {
      assertEquals(
          naive.tracesToPriority(objective),
          index.tracesToPriority(objective),
          () -> "objective " + objective.id());
    }
  }

  @Property
  void aLoopIsAllThatLeadsBackToWhereItStarts(@ForAll("programs") OkrProgram program) {
    ProgramIndex index = ProgramIndex.of(program);
    NaiveIndex naive = new NaiveIndex(program);
    for (ObjectiveId id : ids(program, ObjectiveId.class, ObjectiveId::new)) {
      assertInOrder(naive.alignmentLoop(id), index.alignmentLoop(id));
    }
    for (TeamId id : ids(program, TeamId.class, TeamId::new)) {
      assertInOrder(naive.parentLoop(id), index.parentLoop(id));
    }
    for (CycleId id : ids(program, CycleId.class, CycleId::new)) {
      assertInOrder(naive.nestingLoop(id), index.nestingLoop(id));
    }
  }

  private static void assertInOrder(Set<?> sorted, Set<?> actual) {
    assertEquals(new ArrayList<>(sorted), new ArrayList<>(actual));
  }

  @Property
  void aCycleEnclosesItselfAndAllWithinIt(@ForAll("programs") OkrProgram program) {
    ProgramIndex index = ProgramIndex.of(program);
    NaiveIndex naive = new NaiveIndex(program);
    ImmutableSet<CycleId> cycles = ids(program, CycleId.class, CycleId::new);
    for (CycleId outer : cycles) {
      for (CycleId inner : cycles) {
        assertEquals(
            naive.encloses(outer, inner),
            index.encloses(outer, inner),
            () -> outer + " encloses " + inner);
      }
    }
  }

  @Provide
  Arbitrary<ActionChain<OkrProgram>> work() {
    Action.Independent<OkrProgram> steps =
        () -> Programs.any().steps().map(step -> Transformer.transform("a step", step));
    return ActionChain.startWith(() -> Samples.program().build()).withAction(steps);
  }

  /** From nothing, through whatever comes up while people work on a program. */
  @Property(tries = 100)
  void allThatStaysSoThroughAnySequenceOfSteps(@ForAll("work") ActionChain<OkrProgram> work) {
    work.withInvariant(
            program -> {
              lookingUpGivesTheFirst(program);
              aKeyResultBelongsToItsObjective(program);
              theOpenObjectivesAreThoseThatAreNoHistory(program);
              cyclesAreOlderTheEarlierTheyEnd(program);
              anAlignmentLeadsToAnObjectiveAndHasContributors(program);
              teamsAndCyclesHaveTheirObjectivesAndCommitments(program);
              objectivesReachThePrioritiesThatAnyChainLeadsTo(program);
              whatCannotBeDecidedIsSaidToBeSo(program);
              aLoopIsAllThatLeadsBackToWhereItStarts(program);
              aCycleEnclosesItselfAndAllWithinIt(program);
            })
        .run();
  }

  @Property(tries = 100)
  void anEqualObjectiveGetsTheSameAnswersAsTheOneInTheProgram(
      @ForAll("programs") OkrProgram program, @ForAll @IntRange(max = 20) int place) {
    ProgramIndex index = ProgramIndex.of(program);
    program.objectives().stream()
        .skip(place)
        .findFirst()
        .ifPresent(
            objective -> {
              Objective copy = objective.toBuilder().build();
              assertEquals(index.prioritiesReachedBy(objective), index.prioritiesReachedBy(copy));
              assertEquals(index.tracesToPriority(objective), index.tracesToPriority(copy));
            });
  }

  @Property(tries = 100)
  void answersCannotBeChanged(@ForAll("programs") OkrProgram program) {
    ProgramIndex index = ProgramIndex.of(program);
    assertThrows(
        UnsupportedOperationException.class, () -> index.namespace(Samples.t("any")).clear());
  }

  @Property(tries = 20)
  void threadsThatShareAnIndexGetTheSameAnswers(@ForAll("programs") OkrProgram program)
      throws InterruptedException {
    List<Object> alone = answers(ProgramIndex.of(program));
    ProgramIndex shared = ProgramIndex.of(program);
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<List<Object>>> together =
          IntStream.range(0, 8).mapToObj(i -> threads.submit(() -> answers(shared))).toList();
      for (Future<List<Object>> answers : together) {
        assertEquals(alone, answers.get());
      }
    } catch (ExecutionException e) {
      fail(e);
    } finally {
      threads.shutdownNow();
    }
  }

  private static List<Object> answers(ProgramIndex index) {
    ImmutableList.Builder<Object> answers = ImmutableList.builder();
    OkrProgram program = index.program();
    for (Objective objective : program.objectives()) {
      answers.add(
          index.objective(objective.id()),
          index.prioritiesReachedBy(objective),
          index.tracesToPriority(objective),
          index.alignmentLoop(objective.id()),
          index.contributorsTo(objective.id()),
          index.objectivesOf(objective.owner(), objective.cycle()));
      for (Cycle cycle : program.cycles()) {
        answers.add(index.encloses(cycle.id(), objective.cycle()));
      }
    }
    return answers.build();
  }
}
