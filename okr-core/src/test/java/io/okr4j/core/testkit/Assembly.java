package io.okr4j.core.testkit;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Multimaps;
import io.okr4j.core.Alignment;
import io.okr4j.core.AlignmentTarget;
import io.okr4j.core.Allocation;
import io.okr4j.core.Audience;
import io.okr4j.core.AudienceId;
import io.okr4j.core.CheckIn;
import io.okr4j.core.Closing;
import io.okr4j.core.Commitment;
import io.okr4j.core.Competitor;
import io.okr4j.core.CompetitorId;
import io.okr4j.core.Cycle;
import io.okr4j.core.CycleId;
import io.okr4j.core.Department;
import io.okr4j.core.DepartmentId;
import io.okr4j.core.Dynamic;
import io.okr4j.core.DynamicId;
import io.okr4j.core.Id;
import io.okr4j.core.KeyResult;
import io.okr4j.core.KeyResultId;
import io.okr4j.core.Measure;
import io.okr4j.core.Member;
import io.okr4j.core.Milestone;
import io.okr4j.core.Objective;
import io.okr4j.core.ObjectiveId;
import io.okr4j.core.ObjectiveStatus;
import io.okr4j.core.OkrProgram;
import io.okr4j.core.Operation;
import io.okr4j.core.OperationId;
import io.okr4j.core.PlanPoint;
import io.okr4j.core.Playbook;
import io.okr4j.core.Priority;
import io.okr4j.core.PriorityId;
import io.okr4j.core.Reading;
import io.okr4j.core.Strategy;
import io.okr4j.core.Team;
import io.okr4j.core.TeamId;
import io.okr4j.core.TeamKind;
import io.okr4j.core.Worldview;
import io.okr4j.core.WorldviewId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Makes one program of parts that know nothing of each other: names them, connects them, and brings
 * in order all but what the faults spare.
 *
 * <p>The ids of the parts are numbers. The lower digits of a number are a place on a round: a
 * reference leads to the part of its kind at its place or next on the round. The higher digits are
 * a die that tells whether a fault strikes. So no part has to be generated in the light of another,
 * a program shrinks with its numbers, to few faults and to references to the first of a kind, and
 * references still lead to the same part when others are left out.
 */
final class Assembly {
  private static final int ROUND = 1000;
  private static final int DIE = 20;

  /** Which fault strikes on which side of the die: the last ones, since numbers shrink to 0. */
  private static final ImmutableMap<Integer, Fault> SIDES =
      ImmutableMap.<Integer, Fault>builder()
          .put(19, Fault.REPEATED_IDS)
          .put(18, Fault.DANGLING_REFERENCES)
          .put(17, Fault.LOOPS)
          .put(16, Fault.LOOPS)
          .put(15, Fault.LOOPS)
          .put(14, Fault.LOOPS)
          .put(13, Fault.STRANGE_TEXTS)
          .put(12, Fault.UNEVEN_COMMITMENTS)
          .put(11, Fault.UNEVEN_COMMITMENTS)
          .put(10, Fault.UNEVEN_COMMITMENTS)
          .put(9, Fault.UNEVEN_COMMITMENTS)
          .put(8, Fault.UNEVEN_COMMITMENTS)
          .put(7, Fault.UNEVEN_COMMITMENTS)
          .buildOrThrow();

  private static final BigDecimal HALF = new BigDecimal("0.5");

  private final ImmutableSet<Fault> faults;
  private final OkrProgram parts;
  private final ImmutableList<DepartmentId> departments;
  private final ImmutableList<TeamId> teams;
  private final ImmutableList<CycleId> cycles;
  private final ImmutableList<PriorityId> priorities;
  private final ImmutableList<ObjectiveId> objectives;
  private final ImmutableList<CycleId> cyclesOfObjectives;
  private final ImmutableList<ImmutableList<KeyResultId>> keyResults;

  /** Where on the round the first part of each name is. */
  private final Map<Id, Integer> places = new HashMap<>();

  /** The first cycle of each id, as soon as it is in order. */
  private final Map<CycleId, Cycle> cyclesById = new HashMap<>();

  /** {@return a program with such faults and as many objectives} */
  static OkrProgram program(Source source, ImmutableSet<Fault> faults, int fewest, int most) {
    Parts parts = new Parts(faults, s -> String.valueOf(s.below(DIE * ROUND)));
    return new Assembly(parts.program(source, fewest, most), faults).program();
  }

  private Assembly(OkrProgram unconnected, ImmutableSet<Fault> faults) {
    this.faults = faults;
    parts = withOwnersAndCycles(unconnected);
    departments = names(parts.departments(), Department::id, DepartmentId::new, "d");
    teams = names(parts.teams(), Team::id, TeamId::new, "t");
    cycles = names(parts.cycles(), Cycle::id, CycleId::new, "c");
    priorities =
        names(
            parts.strategy().map(Strategy::priorities).orElse(ImmutableList.of()),
            Priority::id,
            PriorityId::new,
            "p");
    objectives = names(parts.objectives(), Objective::id, ObjectiveId::new, "o");
    cyclesOfObjectives =
        parts.objectives().stream()
            .map(objective -> resolve(objective.cycle(), cycles).orElse(objective.cycle()))
            .collect(toImmutableList());
    List<KeyResult> all =
        parts.objectives().stream().flatMap(o -> o.keyResults().stream()).toList();
    ImmutableList<KeyResultId> ids = names(all, KeyResult::id, KeyResultId::new, "k");
    ImmutableList.Builder<ImmutableList<KeyResultId>> byObjective = ImmutableList.builder();
    int from = 0;
    for (Objective objective : parts.objectives()) {
      int to = from + objective.keyResults().size();
      byObjective.add(ids.subList(from, to));
      from = to;
    }
    keyResults = byObjective.build();
  }

  /** Objectives cannot do without an owner and a cycle, if their references may not dangle. */
  private OkrProgram withOwnersAndCycles(OkrProgram program) {
    if (program.objectives().isEmpty() || faults.contains(Fault.DANGLING_REFERENCES)) {
      return program;
    }
    OkrProgram.Builder mended = program.toBuilder();
    if (program.teams().isEmpty()) {
      mended.addTeam(
          Team.builder().id(new TeamId("0")).name("Team").kind(TeamKind.PRODUCT).build());
    }
    if (program.cycles().isEmpty()) {
      mended.addCycle(Cycle.of(new CycleId("0"), Parts.FIRST_DAY, Parts.FIRST_DAY.plusDays(89)));
    }
    return mended.build();
  }

  private OkrProgram program() {
    List<Cycle> orderedCycles = mapEach(parts.cycles(), this::cycle);
    List<Objective> connected = mapEach(parts.objectives(), this::objective);
    ImmutableList<OperationId> operations =
        names(parts.operations(), Operation::id, OperationId::new, "op");
    return parts.toBuilder()
        .strategy(parts.strategy().map(this::strategy))
        .departments(mapEach(parts.departments(), (d, i) -> d.withId(departments.get(i))))
        .teams(mapEach(parts.teams(), this::team))
        .cycles(orderedCycles)
        .objectives(connected)
        .commitments(commitments(connected))
        .operations(mapEach(parts.operations(), (o, i) -> operation(o, operations.get(i))))
        .playbook(parts.playbook().map(this::playbook))
        .build();
  }

  // Strategy and structure

  private Strategy strategy(Strategy strategy) {
    Worldview worldview = strategy.worldview();
    ImmutableList<DynamicId> dynamics =
        names(worldview.dynamics(), Dynamic::id, DynamicId::new, "dy");
    ImmutableList<CompetitorId> competition =
        names(worldview.competition(), Competitor::id, CompetitorId::new, "co");
    ImmutableList<AudienceId> audience =
        names(worldview.audience(), Audience::id, AudienceId::new, "au");
    List<WorldviewId> all =
        ImmutableList.<WorldviewId>builder()
            .addAll(dynamics)
            .addAll(competition)
            .addAll(audience)
            .build();
    Optional<LocalDate> establishedOn = strategy.establishedOn().map(this::beforeAllCycles);
    return strategy.toBuilder()
        .establishedOn(establishedOn)
        .reviewedOn(strategy.reviewedOn().map(day -> notBefore(establishedOn, day)))
        .worldview(
            worldview.toBuilder()
                .dynamics(mapEach(worldview.dynamics(), (d, i) -> d.withId(dynamics.get(i))))
                .competition(
                    mapEach(worldview.competition(), (c, i) -> c.withId(competition.get(i))))
                .audience(mapEach(worldview.audience(), (a, i) -> a.withId(audience.get(i))))
                .build())
        .priorities(
            mapEach(
                strategy.priorities(),
                (priority, i) ->
                    priority.toBuilder()
                        .id(priorities.get(i))
                        .answers(connectEach(priority.answers(), id -> resolve(id, all)))
                        .build()))
        .endorsedBy(connectEach(strategy.endorsedBy(), id -> resolve(id, teams)))
        .build();
  }

  private Team team(Team team, int place) {
    return team.toBuilder()
        .id(teams.get(place))
        .parent(team.parent().flatMap(id -> resolveEarlier(id, teams, place)))
        .formedOn(team.formedOn().map(this::beforeAllCycles))
        .members(mapEach(team.members(), (member, i) -> member(member)))
        .build();
  }

  private Member member(Member member) {
    return member.withDepartment(member.department().flatMap(id -> resolve(id, departments)));
  }

  private Cycle cycle(Cycle cycle, int place) {
    Cycle.Builder ordered = cycle.toBuilder().id(cycles.get(place));
    Optional<CycleId> within = cycle.within().flatMap(id -> resolveEarlier(id, cycles, place));
    Optional<Cycle> outer = within.flatMap(this::cycleToKeepTo);
    if (outer.isPresent()) {
      LocalDate starts = inside(outer.get(), cycle.starts());
      LocalDate ends = Comparators.max(starts, cycle.ends());
      ordered.starts(starts).ends(Comparators.min(ends, outer.get().ends()));
    }
    Cycle built = ordered.within(within).build();
    cyclesById.putIfAbsent(built.id(), built);
    return built;
  }

  // Objectives

  private Objective objective(Objective objective, int place) {
    Optional<Cycle> cycle = cycleToKeepTo(cyclesOfObjectives.get(place));
    List<Integer> servable = servable(place);
    boolean ended =
        objective.status() == ObjectiveStatus.CLOSED || faults.contains(Fault.MISSING_PARTS);
    return objective.toBuilder()
        .id(objectives.get(place))
        .owner(resolve(objective.owner(), teams).orElse(objective.owner()))
        .cycle(cyclesOfObjectives.get(place))
        .alignsTo(connectEach(objective.alignsTo(), a -> alignment(a, servable)))
        .support(
            connectEach(
                objective.support(),
                s -> resolve(s.department(), departments).map(s::withDepartment)))
        .keyResults(
            mapEach(
                objective.keyResults(),
                (keyResult, i) -> keyResult(keyResult, keyResults.get(place).get(i), cycle)))
        .closing(objective.closing().filter(unused -> ended).map(c -> closing(c, cycle)))
        .build();
  }

  /** The places of the objectives that the one at the place may align to. */
  private List<Integer> servable(int place) {
    Set<CycleId> enclosing = new HashSet<>();
    CycleId inner = cyclesOfObjectives.get(place);
    for (Optional<CycleId> outer = Optional.of(inner);
        outer.isPresent() && enclosing.add(outer.get());
        outer = Optional.ofNullable(cyclesById.get(outer.get())).flatMap(Cycle::within)) {}
    return IntStream.range(0, place)
        .filter(
            earlier ->
                faults.contains(Fault.DATES_OUT_OF_ORDER)
                    || enclosing.contains(cyclesOfObjectives.get(earlier)))
        .boxed()
        .toList();
  }

  private Optional<Alignment> alignment(Alignment alignment, List<Integer> servable) {
    AlignmentTarget target = alignment.target();
    if (strikes(Fault.DANGLING_REFERENCES, target)) {
      return Optional.of(alignment);
    }
    List<Integer> among =
        strikes(Fault.LOOPS, target)
            ? IntStream.range(0, objectives.size()).boxed().toList()
            : servable;
    if (target instanceof PriorityId || among.isEmpty()) {
      return priorities.isEmpty()
          ? Optional.empty()
          : Optional.of(alignment.withTarget(choose(target, priorities)));
    }
    int place = choose(target, among, objectives::get);
    return Optional.of(
        alignment.withTarget(
            target instanceof ObjectiveId || keyResults.get(place).isEmpty()
                ? objectives.get(place)
                : choose(target, keyResults.get(place))));
  }

  private static KeyResult keyResult(KeyResult keyResult, KeyResultId id, Optional<Cycle> cycle) {
    KeyResult named = keyResult.withId(id);
    return cycle.isEmpty()
        ? named
        : named.toBuilder()
            .measure(measure(keyResult.measure(), cycle.get()))
            .checkIns(inOrder(keyResult.checkIns(), CheckIn::on, CheckIn::withOn, cycle.get()))
            .build();
  }

  private static Measure measure(Measure measure, Cycle cycle) {
    return measure.<Measure>match(
        metric -> metric.withPlan(inOrder(metric.plan(), PlanPoint::on, PlanPoint::withOn, cycle)),
        milestones ->
            milestones.withMilestones(
                mapEach(milestones.milestones(), (milestone, i) -> milestone(milestone, cycle))),
        binary -> binary,
        band -> band);
  }

  private static Milestone milestone(Milestone milestone, Cycle cycle) {
    return milestone.toBuilder()
        .dueOn(milestone.dueOn().map(day -> inside(cycle, day)))
        .reachedOn(milestone.reachedOn().map(day -> inside(cycle, day)))
        .build();
  }

  private Closing closing(Closing closing, Optional<Cycle> cycle) {
    return closing.toBuilder()
        .on(cycle.map(c -> inside(c, closing.on())).orElse(closing.on()))
        .carriedTo(closing.carriedTo().flatMap(id -> resolve(id, objectives)))
        .build();
  }

  // Commitments, operations, playbook

  /** Even ones, of which some are missing where there are others for anything. */
  private List<Commitment> commitments(List<Objective> connected) {
    List<Commitment> uneven =
        parts.commitments().stream()
            .filter(c -> strikes(Fault.UNEVEN_COMMITMENTS, c.team()))
            .flatMap(c -> commitment(c).stream())
            .toList();
    return Stream.concat(evenCommitments(connected).stream().skip(uneven.size()), uneven.stream())
        .toList();
  }

  private Optional<Commitment> commitment(Commitment commitment) {
    Optional<TeamId> team = resolve(commitment.team(), teams);
    Optional<CycleId> cycle = resolve(commitment.cycle(), cycles);
    if (team.isEmpty() || cycle.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        commitment.toBuilder()
            .team(team.get())
            .cycle(cycle.get())
            .allocations(
                connectEach(
                    commitment.allocations(),
                    a -> resolve(a.objective(), objectives).map(a::withObjective)))
            .agreedOn(commitment.agreedOn().map(day -> beforeStart(cycle.get(), day)))
            .build());
  }

  /** One for each team and cycle with agreed objectives, like the given ones in all else. */
  private List<Commitment> evenCommitments(List<Objective> connected) {
    ImmutableListMultimap<Commitment, Objective> agreed =
        Multimaps.index(
            connected.stream().filter(o -> o.status().isAgreed()).iterator(),
            o -> Commitment.builder().team(o.owner()).cycle(o.cycle()).build());
    List<Commitment> given = parts.commitments();
    return mapEach(
        agreed.asMap().entrySet(),
        (entry, i) -> {
          Commitment bare = entry.getKey();
          Commitment like = given.isEmpty() ? bare : given.get(i % given.size());
          BigDecimal operations = like.operations().min(HALF).setScale(2, RoundingMode.DOWN);
          return like.toBuilder()
              .team(bare.team())
              .cycle(bare.cycle())
              .operations(operations)
              .allocations(
                  allocations(
                      entry.getValue(), BigDecimal.ONE.subtract(operations), like.allocations()))
              .agreedOn(like.agreedOn().map(day -> beforeStart(bare.cycle(), day)))
              .build();
        });
  }

  private static List<Allocation> allocations(
      Collection<Objective> to, BigDecimal time, List<Allocation> given) {
    List<ObjectiveId> ids = to.stream().map(Objective::id).distinct().toList();
    BigDecimal share = time.divide(BigDecimal.valueOf(ids.size()), 10, RoundingMode.DOWN);
    BigDecimal left = time.subtract(share.multiply(BigDecimal.valueOf(ids.size() - 1L)));
    return mapEach(
        ids,
        (id, i) -> {
          Allocation allocation = Allocation.of(id, i == 0 ? left : share);
          return i < given.size()
              ? allocation.withExtensions(given.get(i).extensions())
              : allocation;
        });
  }

  private Operation operation(Operation operation, OperationId id) {
    return operation.toBuilder()
        .id(id)
        .owner(operation.owner().flatMap(team -> resolve(team, teams)))
        .readings(
            faults.contains(Fault.DATES_OUT_OF_ORDER)
                ? operation.readings()
                : ImmutableList.sortedCopyOf(
                    Comparator.comparing(Reading::on), operation.readings()))
        .build();
  }

  private Playbook playbook(Playbook playbook) {
    return playbook.toBuilder()
        .advocates(
            connectEach(playbook.advocates(), a -> resolve(a.team(), teams).map(a::withTeam)))
        .improvements(
            connectEach(playbook.improvements(), i -> resolve(i.cycle(), cycles).map(i::withCycle)))
        .build();
  }

  // Names and references

  private <T, I extends Id> ImmutableList<I> names(
      List<T> parts, Function<T, I> id, Function<String, I> kind, String prefix) {
    List<I> names = new ArrayList<>();
    for (T part : parts) {
      I number = id.apply(part);
      int place = names.size();
      if (place > 0 && strikes(Fault.REPEATED_IDS, number)) {
        names.add(choose(number, names));
      } else if (strikes(Fault.STRANGE_TEXTS, number)) {
        names.add(kind.apply(Texts.strange(numberOf(number)) + place));
      } else {
        names.add(kind.apply(prefix + place));
      }
      places.putIfAbsent(names.get(place), onRound(number));
    }
    return ImmutableList.copyOf(names);
  }

  /** One of the names; none if there are none; the bare number if it is to dangle. */
  private <I extends Id> Optional<I> resolve(I number, List<? extends I> names) {
    if (strikes(Fault.DANGLING_REFERENCES, number)) {
      return Optional.of(number);
    }
    return names.isEmpty() ? Optional.empty() : Optional.of(choose(number, names));
  }

  private <I extends Id> Optional<I> resolveEarlier(I number, List<I> names, int place) {
    return resolve(number, strikes(Fault.LOOPS, number) ? names : names.subList(0, place));
  }

  private boolean strikes(Fault fault, Id number) {
    return faults.contains(fault) && SIDES.get(numberOf(number) / ROUND) == fault;
  }

  private <I extends Id> I choose(Id number, List<? extends I> among) {
    return choose(number, among, name -> name);
  }

  /** The one at the place of the number, or next on the round; the first of several there. */
  private <T> T choose(Id number, List<? extends T> among, Function<T, Id> name) {
    return Collections.min(
        among,
        Comparator.comparing(
            each ->
                Math.floorMod(places.getOrDefault(name.apply(each), 0) - onRound(number), ROUND)));
  }

  private static int onRound(Id number) {
    return numberOf(number) % ROUND;
  }

  private static int numberOf(Id id) {
    return Integer.parseInt(id.value());
  }

  // Days

  /** The cycle, unless days may be out of order. */
  private Optional<Cycle> cycleToKeepTo(CycleId id) {
    return faults.contains(Fault.DATES_OUT_OF_ORDER)
        ? Optional.empty()
        : Optional.ofNullable(cyclesById.get(id));
  }

  private LocalDate beforeStart(CycleId id, LocalDate day) {
    return cycleToKeepTo(id).map(c -> Comparators.min(c.starts(), day)).orElse(day);
  }

  private LocalDate beforeAllCycles(LocalDate day) {
    LocalDate earliest = day;
    for (CycleId id : cyclesById.keySet()) {
      earliest = beforeStart(id, earliest);
    }
    return earliest;
  }

  private LocalDate notBefore(Optional<LocalDate> first, LocalDate day) {
    return faults.contains(Fault.DATES_OUT_OF_ORDER)
        ? day
        : first.map(f -> Comparators.max(f, day)).orElse(day);
  }

  private static LocalDate inside(Cycle cycle, LocalDate day) {
    long length = ChronoUnit.DAYS.between(cycle.starts(), cycle.ends()) + 1;
    long number = ChronoUnit.DAYS.between(Parts.FIRST_DAY, day);
    return cycle.starts().plusDays(Math.floorMod(number, length));
  }

  private static <T> List<T> inOrder(
      List<T> values, Function<T, LocalDate> on, BiFunction<T, LocalDate, T> withOn, Cycle cycle) {
    Map<LocalDate, T> byDay = new TreeMap<>();
    for (T value : values) {
      LocalDate day = inside(cycle, on.apply(value));
      byDay.putIfAbsent(day, withOn.apply(value, day));
    }
    return ImmutableList.copyOf(byDay.values());
  }

  // Lists

  private static <T, R> List<R> mapEach(Iterable<T> values, BiFunction<T, Integer, R> function) {
    List<R> mapped = new ArrayList<>();
    for (T value : values) {
      mapped.add(function.apply(value, mapped.size()));
    }
    return mapped;
  }

  private static <T, R> List<R> connectEach(List<T> values, Function<T, Optional<R>> function) {
    return values.stream().map(function).flatMap(Optional::stream).toList();
  }
}
