package io.okr4j.core.testkit;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.Comparators;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.okr4j.core.Advocate;
import io.okr4j.core.Alignment;
import io.okr4j.core.AlignmentTarget;
import io.okr4j.core.Allocation;
import io.okr4j.core.Ambition;
import io.okr4j.core.Audience;
import io.okr4j.core.AudienceId;
import io.okr4j.core.Band;
import io.okr4j.core.Binary;
import io.okr4j.core.CadenceEntry;
import io.okr4j.core.CheckIn;
import io.okr4j.core.Closing;
import io.okr4j.core.Commitment;
import io.okr4j.core.Competitor;
import io.okr4j.core.CompetitorId;
import io.okr4j.core.Cycle;
import io.okr4j.core.CycleId;
import io.okr4j.core.Data;
import io.okr4j.core.Department;
import io.okr4j.core.DepartmentId;
import io.okr4j.core.Dynamic;
import io.okr4j.core.DynamicId;
import io.okr4j.core.GlossaryEntry;
import io.okr4j.core.Id;
import io.okr4j.core.Improvement;
import io.okr4j.core.KeyResult;
import io.okr4j.core.KeyResultId;
import io.okr4j.core.Measure;
import io.okr4j.core.Member;
import io.okr4j.core.Metric;
import io.okr4j.core.Milestone;
import io.okr4j.core.Milestones;
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
import io.okr4j.core.Role;
import io.okr4j.core.Scope;
import io.okr4j.core.Strategy;
import io.okr4j.core.Support;
import io.okr4j.core.SupportStatus;
import io.okr4j.core.Team;
import io.okr4j.core.TeamId;
import io.okr4j.core.TeamKind;
import io.okr4j.core.Waiver;
import io.okr4j.core.Worldview;
import io.okr4j.core.WorldviewId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Makes values of every type of okr-core. Each is valid for itself, by construction, and knows of
 * no other; how plain they are depends on the faults.
 */
final class Parts {
  /** What days shrink to. */
  static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);

  private static final int DAYS = 1000;
  private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
  private static final ImmutableList<LocalDate> FAR_DAYS =
      ImmutableList.of(
          LocalDate.of(2024, 2, 29), LocalDate.of(1970, 1, 1), LocalDate.of(0, 1, 1), LAST_DAY);

  private static final int DATA_DEPTH = 3;
  private static final ImmutableList<String> PEOPLE = ImmutableList.of("ada", "grace", "linus");
  private static final ImmutableList<String> VERSIONS = ImmutableList.of("1", "2");
  private static final ImmutableList<String> RULES =
      ImmutableList.of("scope/no-operations", "focus/few-objectives");
  private static final ImmutableList<String> SUBJECTS =
      ImmutableList.of("program", "objective:o0", "keyResult:k0", "team:t0");

  private final ImmutableSet<Fault> faults;
  private final Function<Source, String> ids;

  Parts(ImmutableSet<Fault> faults, Function<Source, String> ids) {
    this.faults = faults;
    this.ids = ids;
  }

  // Texts, numbers and days

  String text(Source source) {
    return source.part(
        s ->
            isStruck(s, Fault.STRANGE_TEXTS)
                ? s.flag() ? nonBlank(Texts.unicode(s)) : Texts.strange(s)
                : Texts.plain(s));
  }

  /** A text within data, which may be blank. */
  private String dataText(Source source) {
    return source.part(s -> isStruck(s, Fault.STRANGE_TEXTS) ? Texts.unicode(s) : text(s));
  }

  private static String nonBlank(String text) {
    return text.isBlank() ? "." : text;
  }

  String person(Source source) {
    return source.part(s -> s.oneIn(4) ? text(s) : s.pick(PEOPLE));
  }

  String version(Source source) {
    return source.part(s -> s.oneIn(4) ? text(s) : s.pick(VERSIONS));
  }

  BigDecimal decimal(Source source) {
    return source.part(
        s -> isStruck(s, Fault.EXTREME_DECIMALS) ? Numbers.extreme(s) : Numbers.plain(s));
  }

  BigDecimal ratio(Source source) {
    return source.part(
        s -> isStruck(s, Fault.EXTREME_DECIMALS) ? Numbers.extremeRatio(s) : Numbers.plainRatio(s));
  }

  BigDecimal weight(Source source) {
    return source.part(
        s ->
            isStruck(s, Fault.EXTREME_DECIMALS)
                ? Numbers.extremeWeight(s)
                : Numbers.plainWeight(s));
  }

  LocalDate day(Source source) {
    return source.part(
        s ->
            isStruck(s, Fault.DATES_OUT_OF_ORDER)
                ? s.pick(FAR_DAYS)
                : FIRST_DAY.plusDays(s.below(DAYS)));
  }

  Period period(Source source) {
    return Period.of(source.below(3), source.below(13), source.between(1, 60));
  }

  private boolean isStruck(Source source, Fault fault) {
    return faults.contains(fault) && source.oneIn(6);
  }

  // Ids

  <I extends Id> I id(Source source, Function<String, I> kind) {
    return kind.apply(source.part(ids));
  }

  Id anyId(Source source) {
    return source.part(
        s ->
            switch (s.below(6)) {
              case 0 -> worldviewId(s);
              case 1 -> alignmentTarget(s);
              case 2 -> id(s, DepartmentId::new);
              case 3 -> id(s, TeamId::new);
              case 4 -> id(s, CycleId::new);
              default -> id(s, OperationId::new);
            });
  }

  WorldviewId worldviewId(Source source) {
    return source.part(
        s ->
            switch (s.below(3)) {
              case 0 -> id(s, DynamicId::new);
              case 1 -> id(s, CompetitorId::new);
              default -> id(s, AudienceId::new);
            });
  }

  AlignmentTarget alignmentTarget(Source source) {
    return source.part(
        s ->
            switch (s.below(3)) {
              case 0 -> id(s, PriorityId::new);
              case 1 -> id(s, ObjectiveId::new);
              default -> id(s, KeyResultId::new);
            });
  }

  // Data

  Data data(Source source) {
    return data(source, DATA_DEPTH, true);
  }

  /** Data without null, as a playbook keeps it. */
  Data.Fields fields(Source source) {
    return fields(source, DATA_DEPTH, false);
  }

  private Data data(Source source, int depth, boolean withNull) {
    return source.part(
        s ->
            switch (s.below(depth == 0 ? 6 : 9)) {
              case 0, 1 -> new Data.Flag(s.flag());
              case 2 -> withNull ? new Data.Null() : new Data.Flag(true);
              case 3, 4 -> new Data.Text(dataText(s));
              case 5 -> new Data.Decimal(decimal(s));
              case 6 -> items(s, depth, withNull);
              default -> fields(s, depth, withNull);
            });
  }

  private Data.Items items(Source source, int depth, boolean withNull) {
    return new Data.Items(source.list(0, 3, s -> data(s, depth - 1, withNull)));
  }

  private Data.Fields fields(Source source, int depth, boolean withNull) {
    return new Data.Fields(
        source.list(0, 3, s -> Map.entry(dataText(s), data(s, depth - 1, withNull))).stream()
            .collect(toImmutableMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one)));
  }

  ImmutableMap<String, Data> extensions(Source source) {
    int most = source.oneIn(12) ? 2 : 0;
    return source.list(0, most, s -> Map.entry("x-" + dataText(s), data(s))).stream()
        .collect(toImmutableMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one));
  }

  // Measures and key results

  Metric metric(Source source) {
    NavigableSet<BigDecimal> distinct = new TreeSet<>(source.list(4, 4, this::decimal));
    if (distinct.size() == 1) {
      distinct.add(distinct.first().signum() == 0 ? BigDecimal.ONE : BigDecimal.ZERO);
    }
    Deque<BigDecimal> way = new ArrayDeque<>(source.flag() ? distinct.descendingSet() : distinct);
    Metric.Builder metric = Metric.builder().baseline(way.removeFirst());
    if (source.flag() && way.size() > 1) {
      metric.commit(way.removeFirst());
    }
    metric.target(way.removeFirst());
    if (source.flag() && !way.isEmpty()) {
      metric.stretch(way.removeFirst());
    }
    return metric
        .unit(source.maybe(this::text))
        .plan(source.list(0, 3, this::planPoint))
        .extensions(extensions(source))
        .build();
  }

  PlanPoint planPoint(Source source) {
    return PlanPoint.builder()
        .on(day(source))
        .value(decimal(source))
        .extensions(extensions(source))
        .build();
  }

  Milestone milestone(Source source) {
    return Milestone.builder()
        .title(text(source))
        .weight(weight(source))
        .dueOn(source.maybe(this::day))
        .reachedOn(source.maybe(this::day))
        .extensions(extensions(source))
        .build();
  }

  Milestones milestones(Source source) {
    return Milestones.builder()
        .milestones(source.list(1, 4, this::milestone))
        .extensions(extensions(source))
        .build();
  }

  Binary binary(Source source) {
    return Binary.builder().extensions(extensions(source)).build();
  }

  /** Bounded below, above, or on both sides, which may be the same. */
  Band band(Source source) {
    BigDecimal one = decimal(source);
    BigDecimal other = decimal(source);
    int bounds = source.below(3);
    return Band.builder()
        .atLeast(bounds == 1 ? Optional.empty() : Optional.of(one.min(other)))
        .atMost(bounds == 0 ? Optional.empty() : Optional.of(one.max(other)))
        .unit(source.maybe(this::text))
        .extensions(extensions(source))
        .build();
  }

  Measure measure(Source source) {
    return source.part(
        s ->
            switch (s.below(4)) {
              case 0 -> metric(s);
              case 1 -> binary(s);
              case 2 -> band(s);
              default -> milestones(s);
            });
  }

  CheckIn checkIn(Source source) {
    return checkIn(source, true, true);
  }

  private CheckIn checkIn(Source source, boolean withValue, boolean withDone) {
    Optional<BigDecimal> value =
        withValue && source.flag() ? Optional.of(decimal(source)) : Optional.empty();
    Optional<Boolean> done =
        withDone && source.flag() ? Optional.of(source.flag()) : Optional.empty();
    Optional<BigDecimal> confidence = source.maybe(this::ratio);
    boolean silent = value.isEmpty() && done.isEmpty() && confidence.isEmpty();
    return CheckIn.builder()
        .on(day(source))
        .value(value)
        .done(done)
        .confidence(confidence)
        .note(silent ? Optional.of(text(source)) : source.maybe(this::text))
        .author(source.maybe(this::person))
        .extensions(extensions(source))
        .build();
  }

  KeyResult keyResult(Source source) {
    Measure measure = measure(source);
    boolean withValue = measure instanceof Metric || measure instanceof Band;
    boolean withDone = measure instanceof Binary;
    return KeyResult.builder()
        .id(id(source, KeyResultId::new))
        .title(text(source))
        .measure(measure)
        .description(source.maybe(this::text))
        .lead(source.maybe(this::person))
        .weight(weight(source))
        .checkIns(source.list(0, 4, s -> checkIn(s, withValue, withDone)))
        .extensions(extensions(source))
        .build();
  }

  // Objectives

  Objective objective(Source source) {
    return Objective.builder()
        .id(id(source, ObjectiveId::new))
        .title(text(source))
        .scope(source.pick(Scope.class))
        .owner(id(source, TeamId::new))
        .cycle(id(source, CycleId::new))
        .description(source.maybe(this::text))
        .lead(source.maybe(this::person))
        .ambition(source.pick(Ambition.class))
        .status(source.pick(ObjectiveStatus.class))
        .alignsTo(parts(source, 3, this::alignment))
        .support(source.list(0, 2, this::support))
        .keyResults(parts(source, 4, this::keyResult))
        .closing(part(source, this::closing))
        .extensions(extensions(source))
        .build();
  }

  Alignment alignment(Source source) {
    return Alignment.builder()
        .target(alignmentTarget(source))
        .weight(weight(source))
        .extensions(extensions(source))
        .build();
  }

  Support support(Source source) {
    return Support.builder()
        .department(id(source, DepartmentId::new))
        .need(text(source))
        .status(source.pick(SupportStatus.class))
        .extensions(extensions(source))
        .build();
  }

  Closing closing(Source source) {
    return Closing.builder()
        .on(day(source))
        .score(source.maybe(this::ratio))
        .reflection(source.maybe(this::text))
        .carriedTo(source.maybe(s -> id(s, ObjectiveId::new)))
        .extensions(extensions(source))
        .build();
  }

  // Strategy

  Strategy strategy(Source source) {
    return Strategy.builder()
        .purpose(part(source, this::text))
        .establishedOn(part(source, this::day))
        .reviewedOn(source.maybe(this::day))
        .worldview(worldview(source))
        .priorities(parts(source, 3, this::priority))
        .endorsedBy(parts(source, 3, s -> id(s, TeamId::new)))
        .extensions(extensions(source))
        .build();
  }

  Worldview worldview(Source source) {
    return Worldview.builder()
        .dynamics(parts(source, 2, this::dynamic))
        .competition(parts(source, 2, this::competitor))
        .audience(parts(source, 2, this::audience))
        .extensions(extensions(source))
        .build();
  }

  Dynamic dynamic(Source source) {
    return Dynamic.builder()
        .id(id(source, DynamicId::new))
        .title(text(source))
        .extensions(extensions(source))
        .build();
  }

  Competitor competitor(Source source) {
    return Competitor.builder()
        .id(id(source, CompetitorId::new))
        .title(text(source))
        .stance(source.maybe(this::text))
        .extensions(extensions(source))
        .build();
  }

  Audience audience(Source source) {
    return Audience.builder()
        .id(id(source, AudienceId::new))
        .title(text(source))
        .need(source.maybe(this::text))
        .extensions(extensions(source))
        .build();
  }

  Priority priority(Source source) {
    return Priority.builder()
        .id(id(source, PriorityId::new))
        .title(text(source))
        .why(source.maybe(this::text))
        .answers(parts(source, 2, this::worldviewId))
        .extensions(extensions(source))
        .build();
  }

  // Structure

  Department department(Source source) {
    return Department.builder()
        .id(id(source, DepartmentId::new))
        .name(text(source))
        .extensions(extensions(source))
        .build();
  }

  Team team(Source source) {
    return Team.builder()
        .id(id(source, TeamId::new))
        .name(text(source))
        .kind(source.pick(TeamKind.class))
        .parent(source.maybe(s -> id(s, TeamId::new)))
        .formedOn(source.maybe(this::day))
        .members(parts(source, 3, this::member))
        .extensions(extensions(source))
        .build();
  }

  Member member(Source source) {
    return Member.builder()
        .person(person(source))
        .department(source.maybe(s -> id(s, DepartmentId::new)))
        .extensions(extensions(source))
        .build();
  }

  Cycle cycle(Source source) {
    LocalDate starts = day(source);
    LocalDate ends = Comparators.min(starts.plusDays(source.below(400)), LAST_DAY);
    return Cycle.builder()
        .id(id(source, CycleId::new))
        .starts(starts)
        .ends(ends)
        .within(source.maybe(s -> id(s, CycleId::new)))
        .extensions(extensions(source))
        .build();
  }

  // Commitments and operations

  Commitment commitment(Source source) {
    return Commitment.builder()
        .team(id(source, TeamId::new))
        .cycle(id(source, CycleId::new))
        .operations(ratio(source))
        .allocations(source.list(0, 3, this::allocation))
        .agreedBy(parts(source, 2, this::person))
        .agreedOn(part(source, this::day))
        .extensions(extensions(source))
        .build();
  }

  Allocation allocation(Source source) {
    return Allocation.builder()
        .objective(id(source, ObjectiveId::new))
        .share(ratio(source))
        .extensions(extensions(source))
        .build();
  }

  Operation operation(Source source) {
    return Operation.builder()
        .id(id(source, OperationId::new))
        .title(text(source))
        .owner(source.maybe(s -> id(s, TeamId::new)))
        .measure(source.<Measure>part(s -> s.flag() ? metric(s) : band(s)))
        .readings(source.list(0, 3, this::reading))
        .extensions(extensions(source))
        .build();
  }

  Reading reading(Source source) {
    return Reading.builder()
        .on(day(source))
        .value(decimal(source))
        .note(source.maybe(this::text))
        .extensions(extensions(source))
        .build();
  }

  // Playbook and waivers

  Playbook playbook(Source source) {
    return Playbook.builder()
        .version(version(source))
        .purpose(part(source, this::text))
        .principles(parts(source, 2, this::text))
        .roles(parts(source, 2, this::role))
        .cadence(parts(source, 2, this::cadenceEntry))
        .glossary(parts(source, 2, this::glossaryEntry))
        .advocates(source.list(0, 2, this::advocate))
        .improvements(source.list(0, 2, this::improvement))
        .rules(source.maybe(this::fields))
        .scoring(source.maybe(this::fields))
        .extensions(extensions(source))
        .build();
  }

  Role role(Source source) {
    return Role.builder()
        .name(text(source))
        .responsibilities(source.list(0, 2, this::text))
        .extensions(extensions(source))
        .build();
  }

  CadenceEntry cadenceEntry(Source source) {
    return CadenceEntry.builder()
        .event(source.part(s -> s.flag() ? text(s) : "Check-in"))
        .every(period(source))
        .extensions(extensions(source))
        .build();
  }

  GlossaryEntry glossaryEntry(Source source) {
    return GlossaryEntry.builder()
        .term(text(source))
        .meaning(text(source))
        .extensions(extensions(source))
        .build();
  }

  Advocate advocate(Source source) {
    return Advocate.builder()
        .person(person(source))
        .team(id(source, TeamId::new))
        .acknowledged(source.maybe(this::version))
        .on(source.maybe(this::day))
        .extensions(extensions(source))
        .build();
  }

  Improvement improvement(Source source) {
    return Improvement.builder()
        .cycle(id(source, CycleId::new))
        .learned(text(source))
        .change(source.maybe(this::text))
        .extensions(extensions(source))
        .build();
  }

  Waiver waiver(Source source) {
    return Waiver.builder()
        .rule(source.part(s -> s.flag() ? text(s) : s.pick(RULES)))
        .subject(source.part(s -> s.flag() ? text(s) : s.pick(SUBJECTS)))
        .reason(text(source))
        .approvedBy(source.maybe(this::person))
        .until(source.maybe(this::day))
        .extensions(extensions(source))
        .build();
  }

  // Programs

  OkrProgram program(Source source, int fewest, int most) {
    if (isStruck(source, Fault.MISSING_PARTS)) {
      return OkrProgram.builder()
          .organization(text(source))
          .objectives(source.list(fewest, fewest, this::objective))
          .build();
    }
    return OkrProgram.builder()
        .organization(text(source))
        .strategy(part(source, this::strategy))
        .departments(parts(source, 3, this::department))
        .teams(parts(source, 4, this::team))
        .cycles(parts(source, 4, this::cycle))
        .objectives(source.list(fewest, most, this::objective))
        .commitments(parts(source, 3, this::commitment))
        .operations(source.list(0, 2, this::operation))
        .playbook(part(source, this::playbook))
        .waivers(source.list(0, 2, this::waiver))
        .extensions(extensions(source))
        .build();
  }

  // What a sound program has

  private <T> Optional<T> part(Source source, Function<Source, T> making) {
    return source.part(
        s -> isWhole() || s.below(4) > 0 ? Optional.of(making.apply(s)) : Optional.empty());
  }

  private <T> ImmutableList<T> parts(Source source, int most, Function<Source, T> making) {
    return source.list(isWhole() ? 1 : 0, most, making);
  }

  private boolean isWhole() {
    return !faults.contains(Fault.MISSING_PARTS);
  }
}
