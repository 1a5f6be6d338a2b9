package io.okr4j.core.testkit;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.Lists;
import com.google.common.collect.SetMultimap;
import io.okr4j.core.Advocate;
import io.okr4j.core.Alignment;
import io.okr4j.core.AlignmentTarget;
import io.okr4j.core.Allocation;
import io.okr4j.core.Ambition;
import io.okr4j.core.AudienceId;
import io.okr4j.core.CadenceEntry;
import io.okr4j.core.Commitment;
import io.okr4j.core.CompetitorId;
import io.okr4j.core.Cycle;
import io.okr4j.core.CycleId;
import io.okr4j.core.Department;
import io.okr4j.core.DepartmentId;
import io.okr4j.core.DynamicId;
import io.okr4j.core.Improvement;
import io.okr4j.core.KeyResult;
import io.okr4j.core.KeyResultId;
import io.okr4j.core.Member;
import io.okr4j.core.Objective;
import io.okr4j.core.ObjectiveId;
import io.okr4j.core.ObjectiveStatus;
import io.okr4j.core.OkrProgram;
import io.okr4j.core.Operation;
import io.okr4j.core.OperationId;
import io.okr4j.core.Playbook;
import io.okr4j.core.Priority;
import io.okr4j.core.PriorityId;
import io.okr4j.core.Reading;
import io.okr4j.core.Scope;
import io.okr4j.core.Strategy;
import io.okr4j.core.Support;
import io.okr4j.core.SupportStatus;
import io.okr4j.core.Team;
import io.okr4j.core.TeamId;
import io.okr4j.core.TeamKind;
import io.okr4j.core.Worldview;
import io.okr4j.core.WorldviewId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;

/**
 * Makes one program that is run as well as the rules of the practice want it, as of a day. Each
 * part is made in the light of those before it, so that nothing has to be mended afterwards.
 */
final class Exemplar {
  /** With these many in a cycle, a team still has a tenth of its time for each. */
  private static final int MOST_OF_A_TEAM = 5;

  private static final int FEW_TEAMS = 4;
  private static final int MOST_KEY_RESULTS = 5;
  private static final int MOST_OPERATIONS = 50;
  private static final int LEAST_SHARE = 10;

  /** As late as a commitment may be signed. */
  private static final int SIGNED_LATE = 14;

  private static final ImmutableList<String> WHO =
      ImmutableList.of(
          "Small shops",
          "New readers",
          "Travelling nurses",
          "Our partners",
          "First-time owners",
          "Teachers",
          "Night drivers",
          "Local clubs");
  private static final ImmutableList<String> OUTCOMES =
      ImmutableList.of(
          "trust what they see",
          "tell their friends about us",
          "find help without asking",
          "come back every week",
          "finish what they began");
  private static final ImmutableList<String> USUAL =
      ImmutableList.of("Keep the pages up", "Pay invoices in time", "Restock the shelves");

  private final Source source;
  private final LocalDate asOf;
  private final Parts parts = new Parts(ImmutableSet.of(), unused -> "0");

  /** Those that run, each within the next, then those that are over, and those yet to come. */
  private final ImmutableList<Cycle> cycles;

  private final LocalDate earliest;
  private final ImmutableList<Department> departments;
  private final ImmutableList<PriorityId> priorities;
  private final List<Team> teams = new ArrayList<>();
  private final List<Objective> objectives = new ArrayList<>();
  private final SetMultimap<AlignmentTarget, PriorityId> reached = LinkedHashMultimap.create();
  private final Set<String> titles = new HashSet<>();
  private int keyResults;

  Exemplar(Source source, LocalDate asOf) {
    this.source = source;
    this.asOf = asOf;
    cycles = cycles();
    earliest = cycles.stream().map(Cycle::starts).min(Comparator.naturalOrder()).orElseThrow();
    departments = numbered(2, 4, (s, i) -> parts.department(s).withId(new DepartmentId("d" + i)));
    priorities = numbered(1, 5, (s, i) -> new PriorityId("p" + i));
  }

  OkrProgram program(int fewest, int most) {
    numbered(1, Math.max(FEW_TEAMS, most / FEW_TEAMS), this::team);
    source.list(fewest, most, this::objective);
    serveAllPriorities();
    return OkrProgram.builder()
        .organization(parts.text(source))
        .strategy(source.part(this::strategy))
        .departments(departments)
        .teams(teams)
        .cycles(cycles)
        .objectives(objectives)
        .commitments(commitments())
        .operations(numbered(0, 2, this::operation))
        .playbook(source.part(this::playbook))
        .extensions(parts.extensions(source))
        .build();
  }

  // Time and structure

  private ImmutableList<Cycle> cycles() {
    List<Cycle> made = new ArrayList<>();
    LocalDate starts = asOf;
    LocalDate ends = asOf;
    for (List<Integer> more : source.list(1, 3, s -> ImmutableList.of(s.below(60), s.below(60)))) {
      starts = starts.minusDays(more.get(0));
      ends = ends.plusDays(more.get(1));
      CycleId outer = new CycleId("c" + made.size());
      int inner = made.size() - 1;
      if (inner >= 0) {
        made.set(inner, made.get(inner).withWithin(outer));
      }
      made.add(Cycle.of(outer, starts, ends));
    }
    LocalDate before = made.get(0).starts();
    for (int days : source.list(0, 2, s -> s.between(1, 100))) {
      made.add(
          Cycle.of(new CycleId("c" + made.size()), before.minusDays(days), before.minusDays(1)));
      before = before.minusDays(days);
    }
    LocalDate after = made.get(0).ends();
    for (int days : source.list(0, 1, s -> s.between(1, 100))) {
      made.add(Cycle.of(new CycleId("c" + made.size()), after.plusDays(1), after.plusDays(days)));
    }
    return ImmutableList.copyOf(made);
  }

  private Team team(Source s, int place) {
    int first = s.below(departments.size());
    List<Member> members = new ArrayList<>();
    for (String person : s.list(2, 4, parts::person)) {
      Department from = departments.get((first + members.size()) % departments.size());
      members.add(Member.builder().person(person).department(from.id()).build());
    }
    Team team =
        Team.builder()
            .id(new TeamId("t" + place))
            .name(parts.text(s))
            .kind(
                s.pick(
                    ImmutableList.of(TeamKind.PRODUCT, TeamKind.FUNCTIONAL, TeamKind.LEADERSHIP)))
            .parent(place == 0 ? Optional.empty() : s.maybe(p -> p.pick(teams).id()))
            .formedOn(s.maybe(p -> earliest.minusDays(p.below(1000))))
            .members(members)
            .build();
    teams.add(team);
    return team;
  }

  private Strategy strategy(Source s) {
    LocalDate establishedOn = earliest.minusDays(s.below(300));
    LocalDate reviewedOn = asOf.minusDays(s.below(300));
    Worldview worldview =
        Worldview.builder()
            .dynamics(numbered(1, 2, (p, i) -> parts.dynamic(p).withId(new DynamicId("dy" + i))))
            .competition(
                numbered(1, 2, (p, i) -> parts.competitor(p).withId(new CompetitorId("co" + i))))
            .audience(numbered(1, 2, (p, i) -> parts.audience(p).withId(new AudienceId("au" + i))))
            .build();
    List<WorldviewId> answerable =
        ImmutableList.<WorldviewId>builder()
            .addAll(Lists.transform(worldview.dynamics(), dynamic -> dynamic.id()))
            .addAll(Lists.transform(worldview.competition(), competitor -> competitor.id()))
            .addAll(Lists.transform(worldview.audience(), audience -> audience.id()))
            .build();
    return Strategy.builder()
        .purpose(parts.text(s))
        .establishedOn(establishedOn)
        .reviewedOn(Comparators.max(establishedOn, reviewedOn))
        .worldview(worldview)
        .priorities(
            priorities.stream().map(id -> s.part(p -> priority(p, id, answerable))).toList())
        .endorsedBy(Lists.transform(teams, Team::id))
        .build();
  }

  private Priority priority(Source s, PriorityId id, List<WorldviewId> answerable) {
    return Priority.builder()
        .id(id)
        .title(parts.text(s))
        .why(s.maybe(parts::text))
        .answers(ImmutableSet.copyOf(s.list(1, 2, p -> p.pick(answerable))))
        .build();
  }

  // Objectives

  private Objective objective(Source s) {
    Cycle cycle = s.pick(cycles);
    Team owner = s.pick(teams);
    ImmutableList<Objective> others = open(owner, cycle);
    ObjectiveStatus wanted = s.pick(statuses(cycle));
    ObjectiveStatus status =
        wanted.isOpen() && others.size() == MOST_OF_A_TEAM ? ObjectiveStatus.DROPPED : wanted;
    Course course = new Course(parts, asOf, cycle, status, BigDecimal.valueOf(s.below(10), 1));
    ImmutableList<Objective> servable = servable(cycle);
    Objective objective =
        Objective.builder()
            .id(new ObjectiveId("o" + objectives.size()))
            .title(title(s))
            .scope(
                s.pick(
                    owner.kind() == TeamKind.PRODUCT
                        ? ImmutableList.of(Scope.TEAM, Scope.PRODUCT, Scope.COMPANY)
                        : ImmutableList.of(Scope.TEAM, Scope.COMPANY)))
            .owner(owner.id())
            .cycle(cycle.id())
            .description(s.maybe(parts::text))
            .lead(s.maybe(parts::person))
            .ambition(ambition(s, status, others))
            .status(status)
            .alignsTo(alignments(s, servable))
            .support(s.list(0, 2, p -> support(p, cycle)))
            .keyResults(s.list(2, MOST_KEY_RESULTS, p -> named(course.goal(p))))
            .addAllKeyResults(s.list(0, 2, p -> named(course.guardrail(p))))
            .closing(s.part(course::closing))
            .extensions(parts.extensions(s))
            .build();
    add(objective);
    return objective;
  }

  private void add(Objective objective) {
    objectives.add(objective);
    for (Alignment alignment : objective.alignsTo()) {
      Set<PriorityId> served =
          alignment.target() instanceof PriorityId id
              ? ImmutableSet.of(id)
              : ImmutableSet.copyOf(reached.get(alignment.target()));
      reached.putAll(objective.id(), served);
      objective.keyResults().forEach(keyResult -> reached.putAll(keyResult.id(), served));
    }
  }

  private ImmutableList<ObjectiveStatus> statuses(Cycle cycle) {
    if (cycle.ends().isBefore(asOf)) {
      return ImmutableList.of(ObjectiveStatus.CLOSED, ObjectiveStatus.DROPPED);
    }
    return cycle.contains(asOf)
        ? ImmutableList.copyOf(ObjectiveStatus.values())
        : ImmutableList.of(ObjectiveStatus.DRAFT, ObjectiveStatus.AGREED);
  }

  private ImmutableList<Objective> open(Team team, Cycle cycle) {
    return objectives.stream()
        .filter(o -> o.owner().equals(team.id()) && o.cycle().equals(cycle.id()))
        .filter(o -> o.status().isOpen())
        .collect(toImmutableList());
  }

  /** Whoever plans several things plans one that is bold. */
  private static Ambition ambition(
      Source s, ObjectiveStatus status, ImmutableList<Objective> others) {
    Ambition ambition = s.pick(Ambition.class);
    boolean bold = others.stream().anyMatch(o -> o.ambition() == Ambition.ASPIRATIONAL);
    return status.isOpen() && !others.isEmpty() && !bold ? Ambition.ASPIRATIONAL : ambition;
  }

  private String title(Source s) {
    String title = s.pick(WHO) + " " + s.pick(OUTCOMES);
    return titles.add(title) ? title : title + ", part " + objectives.size();
  }

  /** The objectives of the cycle and of those around it. */
  private ImmutableList<Objective> servable(Cycle cycle) {
    Set<CycleId> enclosing = new HashSet<>();
    enclosing.add(cycle.id());
    // The cycles that run stand in the order in which they are within each other.
    for (Cycle each : cycles) {
      if (enclosing.contains(each.id())) {
        each.within().ifPresent(enclosing::add);
      }
    }
    return objectives.stream()
        .filter(objective -> enclosing.contains(objective.cycle()))
        .collect(toImmutableList());
  }

  private Collection<Alignment> alignments(Source s, List<Objective> servable) {
    Map<AlignmentTarget, Alignment> byTarget = new LinkedHashMap<>();
    s.list(1, 3, p -> alignment(p, servable)).forEach(a -> byTarget.putIfAbsent(a.target(), a));
    return byTarget.values();
  }

  private Alignment alignment(Source s, List<Objective> servable) {
    int kind = s.below(3);
    AlignmentTarget target;
    if (kind == 0 || servable.isEmpty()) {
      target = s.pick(priorities);
    } else {
      Objective served = s.pick(servable);
      target = kind == 1 ? served.id() : s.pick(served.keyResults()).id();
    }
    return Alignment.builder().target(target).weight(parts.weight(s)).build();
  }

  /** What no running objective serves yet, the first does. */
  private void serveAllPriorities() {
    for (int i = 0; i < objectives.size(); i++) {
      Objective objective = objectives.get(i);
      if (isCurrent(objective)) {
        Set<PriorityId> served = new HashSet<>();
        objectives.stream()
            .filter(this::isCurrent)
            .forEach(o -> served.addAll(reached.get(o.id())));
        List<Alignment> more =
            priorities.stream().filter(id -> !served.contains(id)).map(Alignment::to).toList();
        objectives.set(i, objective.toBuilder().addAllAlignsTo(more).build());
        return;
      }
    }
  }

  private boolean isCurrent(Objective objective) {
    return objective.status().isOpen()
        && cycles.stream().anyMatch(c -> c.id().equals(objective.cycle()) && c.contains(asOf));
  }

  private Support support(Source s, Cycle cycle) {
    boolean early = cycle.starts().isAfter(asOf);
    return Support.builder()
        .department(s.pick(departments).id())
        .need(parts.text(s))
        .status(early && s.flag() ? SupportStatus.REQUESTED : SupportStatus.PLEDGED)
        .build();
  }

  private KeyResult named(KeyResult keyResult) {
    return keyResult.withId(new KeyResultId("k" + keyResults++));
  }

  // Commitments, operations, playbook

  private List<Commitment> commitments() {
    SetMultimap<Commitment, ObjectiveId> agreed = LinkedHashMultimap.create();
    for (Objective o : objectives) {
      if (o.status().isAgreed()) {
        agreed.put(Commitment.builder().team(o.owner()).cycle(o.cycle()).build(), o.id());
      }
    }
    List<Commitment> commitments = new ArrayList<>();
    agreed
        .asMap()
        .forEach((bare, to) -> commitments.add(source.part(s -> commitment(s, bare, to))));
    return commitments;
  }

  private Commitment commitment(Source s, Commitment bare, Collection<ObjectiveId> to) {
    int operations = s.between(0, MOST_OPERATIONS);
    int left = 100 - operations - LEAST_SHARE * to.size();
    List<Allocation> allocations = new ArrayList<>();
    for (ObjectiveId id : to) {
      int more = allocations.size() == to.size() - 1 ? left : left * s.below(101) / 100;
      left -= more;
      allocations.add(Allocation.of(id, percent(LEAST_SHARE + more)));
    }
    LocalDate starts =
        cycles.stream().filter(c -> c.id().equals(bare.cycle())).findFirst().orElseThrow().starts();
    LocalDate agreedOn = starts.plusDays(SIGNED_LATE - s.below(60));
    return bare.toBuilder()
        .operations(percent(operations))
        .allocations(allocations)
        .agreedBy(s.list(1, 3, parts::person))
        .agreedOn(Comparators.min(agreedOn, asOf))
        .build();
  }

  private Operation operation(Source s, int place) {
    LocalDate last = asOf;
    List<Reading> readings = new ArrayList<>();
    Operation operation = parts.operation(s);
    for (Reading reading : operation.readings()) {
      readings.add(0, reading.withOn(last.minusDays((long) Course.WEEK * readings.size())));
    }
    return operation.toBuilder()
        .id(new OperationId("op" + place))
        .title(s.pick(USUAL))
        .owner(s.maybe(p -> p.pick(teams).id()))
        .readings(readings)
        .build();
  }

  private Playbook playbook(Source s) {
    String version = parts.version(s);
    ImmutableList.Builder<Improvement> improvements = ImmutableList.builder();
    for (Cycle cycle : cycles) {
      if (cycle.ends().isBefore(asOf)) {
        improvements.add(s.part(parts::improvement).withCycle(cycle.id()));
      }
    }
    return Playbook.builder()
        .version(version)
        .purpose(parts.text(s))
        .principles(s.list(1, 2, parts::text))
        .roles(s.list(1, 2, parts::role))
        .addCadence(
            CadenceEntry.builder()
                .event("Check-in")
                .every(Period.ofDays(s.between(Course.CHECKED_WITHIN, 31)))
                .build())
        .glossary(s.list(1, 2, parts::glossaryEntry))
        .advocates(
            teams.stream()
                .map(
                    team ->
                        Advocate.builder()
                            .person(s.part(parts::person))
                            .team(team.id())
                            .acknowledged(version)
                            .on(s.maybe(p -> asOf.minusDays(p.below(100))))
                            .build())
                .toList())
        .improvements(improvements.build())
        .build();
  }

  private static BigDecimal percent(int percent) {
    return BigDecimal.valueOf(percent, 2);
  }

  /** A list of which each is made in the light of its place. */
  private <T> ImmutableList<T> numbered(
      int fewest, int most, BiFunction<Source, Integer, T> making) {
    AtomicInteger place = new AtomicInteger();
    return source.list(fewest, most, s -> making.apply(s, place.getAndIncrement()));
  }
}
