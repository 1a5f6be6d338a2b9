package io.okr4j.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import com.google.common.collect.Sets;
import com.google.common.collect.Streams;
import io.okr4j.core.testkit.ExemplaryPrograms;
import io.okr4j.core.testkit.Fault;
import io.okr4j.core.testkit.Programs;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Shrinkable;

/** What users of the testkit can rely on. */
class TestkitTest {
  private static final int GEN_SIZE = 1000;

  @Provide
  Arbitrary<OkrProgram> healthy() {
    return Programs.healthy();
  }

  @Property(tries = 300)
  void healthyProgramsHaveUniqueIds(@ForAll("healthy") OkrProgram program) {
    assertAllDistinct(Lists.transform(program.departments(), Department::id));
    assertAllDistinct(Lists.transform(program.teams(), Team::id));
    assertAllDistinct(Lists.transform(program.cycles(), Cycle::id));
    assertAllDistinct(Lists.transform(program.objectives(), Objective::id));
    assertAllDistinct(keyResults(program).map(KeyResult::id).toList());
    assertAllDistinct(Lists.transform(program.operations(), Operation::id));
    assertAllDistinct(
        program.commitments().stream().map(c -> List.of(c.team(), c.cycle())).toList());
  }

  @Property(tries = 300)
  void healthyProgramsHaveNoDanglingReference(@ForAll("healthy") OkrProgram program) {
    ProgramIndex index = ProgramIndex.of(program);
    assertEquals(List.of(), references(program).filter(id -> !index.contains(id)).toList());
  }

  @Property(tries = 300)
  void healthyObjectivesReachAPriorityWithoutLoopsAndThroughEnclosingCycles(
      @ForAll("healthy") OkrProgram program) {
    ProgramIndex index = ProgramIndex.of(program);
    for (Objective objective : program.objectives()) {
      assertEquals(Decision.YES, index.tracesToPriority(objective));
      assertEquals(Set.of(), index.alignmentLoop(objective.id()));
      for (Alignment alignment : objective.alignsTo()) {
        Optional<Objective> served = index.objectiveAt(alignment.target());
        assertTrue(
            served.isEmpty()
                || index.encloses(served.get().cycle(), objective.cycle()) == Decision.YES);
      }
    }
    program.teams().forEach(team -> assertEquals(Set.of(), index.parentLoop(team.id())));
    program.cycles().forEach(cycle -> assertEquals(Set.of(), index.nestingLoop(cycle.id())));
  }

  @Property(tries = 300)
  void healthyDaysLieInTheirCycleAndInOrder(@ForAll("healthy") OkrProgram program) {
    ProgramIndex index = ProgramIndex.of(program);
    for (Cycle cycle : program.cycles()) {
      Cycle outer = cycle.within().flatMap(index::cycle).orElse(cycle);
      assertTrue(outer.contains(cycle.starts()) && outer.contains(cycle.ends()));
      assertTrue(
          !program.strategy().orElseThrow().establishedOn().orElseThrow().isAfter(cycle.starts()));
    }
    for (Objective objective : program.objectives()) {
      Cycle cycle = index.cycle(objective.cycle()).orElseThrow();
      for (KeyResult keyResult : objective.keyResults()) {
        List<CheckIn> checkIns = keyResult.checkIns();
        assertTrue(checkIns.stream().allMatch(checkIn -> cycle.contains(checkIn.on())));
        assertAllDistinct(Lists.transform(checkIns, CheckIn::on));
        assertEquals(
            checkIns.stream().map(CheckIn::on).sorted().toList(),
            Lists.transform(checkIns, CheckIn::on));
      }
    }
  }

  @Property(tries = 300)
  void healthyCommitmentsDivideTheWholeTimeAmongAgreedObjectives(
      @ForAll("healthy") OkrProgram program) {
    ProgramIndex index = ProgramIndex.of(program);
    for (Commitment commitment : program.commitments()) {
      BigDecimal whole =
          commitment.allocations().stream()
              .map(Allocation::share)
              .reduce(commitment.operations(), BigDecimal::add);
      assertEquals(0, whole.compareTo(BigDecimal.ONE));
    }
    for (Objective objective : program.objectives()) {
      if (objective.status().isAgreed()) {
        Commitment commitment =
            index.commitment(objective.owner(), objective.cycle()).orElseThrow();
        assertTrue(
            commitment.allocations().stream()
                .anyMatch(a -> a.objective().equals(objective.id()) && a.share().signum() > 0));
      }
    }
  }

  @Property(tries = 300)
  void healthyProgramsHaveEveryPart(@ForAll("healthy") OkrProgram program) {
    Strategy strategy = program.strategy().orElseThrow();
    assertTrue(!strategy.priorities().isEmpty());
    assertTrue(!strategy.worldview().dynamics().isEmpty());
    assertTrue(program.playbook().isPresent());
    assertTrue(program.teams().stream().noneMatch(team -> team.members().isEmpty()));
    for (Objective objective : program.objectives()) {
      assertTrue(!objective.keyResults().isEmpty());
      assertTrue(objective.closing().isEmpty() || objective.status() == ObjectiveStatus.CLOSED);
    }
  }

  @Property(tries = 300)
  void programsWithoutDanglingReferencesHaveNoneWhateverElseIsWrong(
      @ForAll("connected") OkrProgram program) {
    ProgramIndex index = ProgramIndex.of(program);
    assertEquals(List.of(), references(program).filter(id -> !index.contains(id)).toList());
  }

  @Provide
  Arbitrary<OkrProgram> connected() {
    Set<Fault> others = Sets.complementOf(Set.of(Fault.DANGLING_REFERENCES), Fault.class);
    return Programs.broken().faults(others.toArray(new Fault[0]));
  }

  @Property(tries = 300)
  void programsWithoutLoopsHaveNoneWhateverElseIsWrong(@ForAll("loopless") OkrProgram program) {
    assertTrue(!hasLoop(program));
  }

  @Provide
  Arbitrary<OkrProgram> loopless() {
    Set<Fault> others = Sets.complementOf(Set.of(Fault.LOOPS), Fault.class);
    return Programs.broken().faults(others.toArray(new Fault[0]));
  }

  @Example
  void everyFaultStrikesAUsefulShareOfProgramsWhenAskedForAndNoneOtherwise() {
    Map<Fault, Predicate<OkrProgram>> signs = new EnumMap<>(Fault.class);
    signs.put(Fault.LOOPS, TestkitTest::hasLoop);
    signs.put(
        Fault.DANGLING_REFERENCES,
        program -> {
          ProgramIndex index = ProgramIndex.of(program);
          return !references(program).allMatch(index::contains);
        });
    signs.put(
        Fault.REPEATED_IDS,
        program -> {
          List<Id> ids =
              Stream.concat(
                      keyResults(program).<Id>map(KeyResult::id),
                      program.objectives().stream().map(Objective::id))
                  .toList();
          return new HashSet<>(ids).size() < ids.size();
        });
    signs.put(
        Fault.MISSING_PARTS,
        program ->
            program.strategy().isEmpty()
                || program.playbook().isEmpty()
                || program.objectives().stream().anyMatch(o -> o.keyResults().isEmpty()));
    signs.put(
        Fault.UNEVEN_COMMITMENTS,
        program ->
            program.commitments().stream().anyMatch(c -> total(c).compareTo(BigDecimal.ONE) != 0));
    signs.put(
        Fault.DATES_OUT_OF_ORDER,
        program -> {
          ProgramIndex index = ProgramIndex.of(program);
          return program.objectives().stream()
              .anyMatch(
                  objective ->
                      index
                          .cycle(objective.cycle())
                          .filter(cycle -> !isDatedWithin(cycle, objective))
                          .isPresent());
        });
    signs.put(
        Fault.EXTREME_DECIMALS,
        program ->
            checkIns(program)
                .flatMap(checkIn -> checkIn.value().stream())
                .anyMatch(value -> value.precision() > 10 || value.signum() < 0));
    signs.put(
        Fault.STRANGE_TEXTS,
        program ->
            program.objectives().stream()
                .anyMatch(o -> !CharMatcher.inRange(' ', '~').matchesAllOf(o.title())));
    assertEquals(EnumSet.allOf(Fault.class), signs.keySet());
    List<OkrProgram> broken = many(Programs.broken());
    List<OkrProgram> any = many(Programs.any());
    List<OkrProgram> healthy = many(Programs.healthy());
    signs.forEach(
        (fault, sign) -> {
          Fault[] others = Sets.complementOf(Set.of(fault), Fault.class).toArray(new Fault[0]);
          assertShare(fault, many(Programs.healthy().faults(fault)), sign, 0.3, 0.9);
          assertShare(fault, broken, sign, 0.15, 0.85);
          assertShare(fault, any, sign, 0.05, 0.2);
          assertShare(fault, healthy, sign, 0, 0);
          assertShare(fault, many(Programs.broken().faults(others)), sign, 0, 0);
        });
  }

  private static boolean isDatedWithin(Cycle cycle, Objective objective) {
    return objective.keyResults().stream()
        .flatMap(keyResult -> keyResult.checkIns().stream())
        .allMatch(checkIn -> cycle.contains(checkIn.on()));
  }

  private static BigDecimal total(Commitment commitment) {
    return commitment.allocations().stream()
        .map(Allocation::share)
        .reduce(commitment.operations(), BigDecimal::add);
  }

  private static void assertShare(
      Object what, List<OkrProgram> programs, Predicate<OkrProgram> sign, double min, double max) {
    double share = programs.stream().filter(sign).count() / (double) programs.size();
    assertTrue(share >= min && share <= max, () -> what + " in " + share + " of all programs");
  }

  private static List<OkrProgram> many(Arbitrary<OkrProgram> programs) {
    return samples(programs, 300).toList();
  }

  @Example
  void exemplaryProgramsVaryInAllThatMay() {
    LocalDate day = LocalDate.of(2026, 11, 22);
    Map<String, Predicate<OkrProgram>> signs = new LinkedHashMap<>();
    signs.put("no objective", program -> program.objectives().isEmpty());
    signs.put("several teams", program -> program.teams().size() > 1);
    signs.put(
        "a team within a team", p -> p.teams().stream().anyMatch(t -> t.parent().isPresent()));
    signs.put("nested cycles", p -> p.cycles().stream().anyMatch(c -> c.within().isPresent()));
    signs.put("past cycles", p -> p.cycles().stream().anyMatch(c -> c.ends().isBefore(day)));
    signs.put("a cycle to come", p -> p.cycles().stream().anyMatch(c -> c.starts().isAfter(day)));
    signs.put("operations", p -> !p.operations().isEmpty());
    signs.put("several commitments", p -> p.commitments().size() > 1);
    signs.put("several priorities", p -> p.strategy().orElseThrow().priorities().size() > 1);
    signs.put("support", p -> p.objectives().stream().anyMatch(o -> !o.support().isEmpty()));
    for (ObjectiveStatus status : ObjectiveStatus.values()) {
      signs.put("" + status, p -> p.objectives().stream().anyMatch(o -> o.status() == status));
    }
    for (Scope scope : Scope.values()) {
      signs.put("" + scope, p -> p.objectives().stream().anyMatch(o -> o.scope() == scope));
    }
    for (Ambition ambition : Ambition.values()) {
      signs.put(
          "" + ambition, p -> p.objectives().stream().anyMatch(o -> o.ambition() == ambition));
    }
    for (Class<?> kind : List.of(Metric.class, Milestones.class, Binary.class, Band.class)) {
      signs.put(kind.getName(), p -> keyResults(p).anyMatch(k -> kind.isInstance(k.measure())));
    }
    for (Class<?> kind : List.of(PriorityId.class, ObjectiveId.class, KeyResultId.class)) {
      signs.put(
          kind.getName(),
          program ->
              program.objectives().stream()
                  .flatMap(objective -> objective.alignsTo().stream())
                  .anyMatch(alignment -> kind.isInstance(alignment.target())));
    }
    List<OkrProgram> exemplary = many(ExemplaryPrograms.asOf(day));
    signs.forEach((what, sign) -> assertShare(what, exemplary, sign, 0.05, 0.97));
  }

  @Property(tries = 100)
  void exemplaryProgramsHaveAsManyObjectivesAsAskedFor(@ForAll("twelve") OkrProgram program) {
    assertEquals(12, program.objectives().size());
  }

  @Provide
  Arbitrary<OkrProgram> twelve() {
    return ExemplaryPrograms.asOf(LocalDate.of(2026, 11, 22)).objectives(12, 12);
  }

  @Example
  void exemplaryProgramsNeedRoomBeforeAndAfterTheirDay() {
    assertThrows(
        IllegalArgumentException.class, () -> ExemplaryPrograms.asOf(LocalDate.of(9, 12, 31)));
    assertThrows(
        IllegalArgumentException.class, () -> ExemplaryPrograms.asOf(LocalDate.of(9991, 1, 1)));
  }

  @Example
  void theSimplestProgramsAreEdgeCases() {
    List<OkrProgram> edges =
        Streams.stream(Programs.any().edgeCases()).map(Shrinkable::value).toList();
    assertTrue(
        edges.stream()
            .anyMatch(p -> p.equals(OkrProgram.builder().organization(p.organization()).build())));
    assertTrue(
        edges.stream()
            .filter(p -> p.objectives().size() == 1)
            .anyMatch(p -> p.objectives().get(0).keyResults().isEmpty()));
    assertEquals(
        List.of(3),
        Streams.stream(Programs.healthy().objectives(3, 5).edgeCases())
            .map(edge -> edge.value().objectives().size())
            .toList());
    assertEquals(
        List.of(0, 1),
        Streams.stream(ExemplaryPrograms.asOf(LocalDate.of(2026, 11, 22)).edgeCases())
            .map(edge -> edge.value().objectives().size())
            .toList());
  }

  @Example
  void anyProgramMayBeEmptyOrHealthy() {
    OkrProgram.Builder empty = OkrProgram.builder();
    assertTrue(
        samples(Programs.any(), 3000)
            .anyMatch(
                program -> program.equals(empty.organization(program.organization()).build())));
  }

  @Property(tries = 100)
  void programsHaveAsManyObjectivesAsAskedFor(@ForAll("threeToFive") OkrProgram program) {
    int size = program.objectives().size();
    assertTrue(size >= 3 && size <= 5);
  }

  @Provide
  Arbitrary<OkrProgram> threeToFive() {
    return Programs.any().objectives(3, 5);
  }

  /** So much of the processor's time, whatever else it has to do. */
  @Example
  void aThousandProgramsOfTwentyObjectivesTakeNoMoreThanFiveSeconds() {
    Duration started = processorTime();
    assertEquals(
        1000,
        samples(Programs.any().objectives(20, 20), 1000)
            .filter(program -> program.objectives().size() == 20)
            .count());
    Duration taken = processorTime().minus(started);
    assertTrue(taken.compareTo(Duration.ofSeconds(5)) < 0, taken::toString);
  }

  private static Duration processorTime() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow();
  }

  @Example
  void impossibleNumbersOfObjectivesAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> Programs.any().objectives(-1, 3));
    assertThrows(IllegalArgumentException.class, () -> Programs.any().objectives(3, 2));
  }

  @Example
  void theSameSeedGivesTheSamePrograms() {
    assertEquals(samples(Programs.broken(), 20).toList(), samples(Programs.broken(), 20).toList());
  }

  @Property(tries = 20)
  void jqwikFindsTheArbitrariesByItself(
      @ForAll OkrProgram program, @ForAll Measure measure, @ForAll List<Objective> objectives) {
    assertTrue(!program.organization().isBlank());
    assertEquals(measure, measure.<Measure>match(m -> m, m -> m, m -> m, m -> m));
    assertTrue(objectives.stream().noneMatch(objective -> objective.title().isBlank()));
  }

  private static final Set<Class<?>> NO_PARTS_OF_A_PROGRAM =
      Set.of(
          CarryOver.class,
          Change.class,
          Extensible.class,
          FiscalCalendar.class,
          InvalidValueException.class,
          ProgramDiff.class,
          ProgramEdit.class,
          ProgramPart.class);

  @Property(tries = 3)
  void everyTypeOfTheModelHasAnArbitrary(@ForAll Random random) throws ClassNotFoundException {
    for (String name : HouseTest.API) {
      Class<?> type = Class.forName("io.okr4j.core." + name);
      if (!NO_PARTS_OF_A_PROGRAM.contains(type)) {
        assertTrue(type.isInstance(sample(type, random)), name);
      }
    }
    for (Class<?> kind : Data.class.getPermittedSubclasses()) {
      assertTrue(kind.isInstance(sample(kind, random)), kind.getName());
    }
  }

  private static Object sample(Class<?> type, Random random) {
    return Arbitraries.defaultFor(type).generator(GEN_SIZE).next(random).value();
  }

  private static Stream<OkrProgram> samples(Arbitrary<OkrProgram> programs, int count) {
    return programs.generator(GEN_SIZE).stream(new Random(42)).limit(count).map(Shrinkable::value);
  }

  private static void assertAllDistinct(Collection<?> values) {
    assertEquals(values.size(), new HashSet<>(values).size(), values.toString());
  }

  private static boolean hasLoop(OkrProgram program) {
    ProgramIndex index = ProgramIndex.of(program);
    return program.objectives().stream().anyMatch(o -> !index.alignmentLoop(o.id()).isEmpty())
        || program.teams().stream().anyMatch(team -> !index.parentLoop(team.id()).isEmpty())
        || program.cycles().stream().anyMatch(cycle -> !index.nestingLoop(cycle.id()).isEmpty());
  }

  private static Stream<KeyResult> keyResults(OkrProgram program) {
    return program.objectives().stream().flatMap(objective -> objective.keyResults().stream());
  }

  private static Stream<CheckIn> checkIns(OkrProgram program) {
    return keyResults(program).flatMap(keyResult -> keyResult.checkIns().stream());
  }

  /** Every reference of the program, of each kind that integrity/known-reference lists. */
  private static Stream<Id> references(OkrProgram program) {
    ImmutableList.Builder<Id> ids = ImmutableList.builder();
    program
        .strategy()
        .ifPresent(
            strategy -> {
              ids.addAll(strategy.endorsedBy());
              strategy.priorities().forEach(priority -> ids.addAll(priority.answers()));
            });
    for (Team team : program.teams()) {
      team.parent().ifPresent(ids::add);
      team.members().forEach(member -> member.department().ifPresent(ids::add));
    }
    program.cycles().forEach(cycle -> cycle.within().ifPresent(ids::add));
    for (Objective objective : program.objectives()) {
      ids.add(objective.owner(), objective.cycle());
      objective.alignsTo().forEach(alignment -> ids.add(alignment.target()));
      objective.support().forEach(support -> ids.add(support.department()));
      objective.closing().flatMap(Closing::carriedTo).ifPresent(ids::add);
    }
    for (Commitment commitment : program.commitments()) {
      ids.add(commitment.team(), commitment.cycle());
      commitment.allocations().forEach(allocation -> ids.add(allocation.objective()));
    }
    program.operations().forEach(operation -> operation.owner().ifPresent(ids::add));
    program
        .playbook()
        .ifPresent(
            playbook -> {
              playbook.advocates().forEach(advocate -> ids.add(advocate.team()));
              playbook.improvements().forEach(improvement -> ids.add(improvement.cycle()));
            });
    return ids.build().stream();
  }
}
