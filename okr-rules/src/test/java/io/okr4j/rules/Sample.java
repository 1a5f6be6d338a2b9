package io.okr4j.rules;

import com.google.common.collect.ImmutableList;
import io.okr4j.core.Advocate;
import io.okr4j.core.Alignment;
import io.okr4j.core.AlignmentTarget;
import io.okr4j.core.Allocation;
import io.okr4j.core.Ambition;
import io.okr4j.core.Audience;
import io.okr4j.core.AudienceId;
import io.okr4j.core.Band;
import io.okr4j.core.CadenceEntry;
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
import io.okr4j.core.GlossaryEntry;
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
import io.okr4j.core.Playbook;
import io.okr4j.core.Priority;
import io.okr4j.core.PriorityId;
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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * A small program in which no rule finds anything as of {@link #TODAY}, and edits to depart from
 * it: there is one of each kind, so that a test that edits one thing knows all that is asked.
 *
 * <p>The team {@code crew} works on the objective {@code setup} with the key results {@code
 * self-serve} and {@code first-forecast}, for the priority {@code fast-start}, in the cycle {@code
 * q4}, from 2026-10-01 to 2026-12-31, which is within {@code year}.
 *
 * @param program the program
 */
record Sample(OkrProgram program) {
  static final LocalDate TODAY = day("2026-11-22");
  static final TeamId CREW = new TeamId("crew");
  static final CycleId Q4 = new CycleId("q4");
  static final CycleId YEAR = new CycleId("year");
  static final ObjectiveId SETUP = new ObjectiveId("setup");
  static final PriorityId FAST_START = new PriorityId("fast-start");

  static Sample healthy() {
    Objective setup =
        objective("setup")
            .withTitle("New customers set themselves up without a call")
            .withSupport(support("design", SupportStatus.PLEDGED))
            .withKeyResults(
                keyResult("self-serve", percent("22", "60"))
                    .withTitle("Share of customers set up without a call rises from 22% to 60%")
                    .withCheckIns(checkIn("2026-11-12", "41", "0.6")),
                keyResult("first-forecast", metric("12", "5"))
                    .withTitle("Median time to first forecast falls from 12 days to 5")
                    .withCheckIns(checkIn("2026-11-12", "8.5", "0.7")));
    return new Sample(
        OkrProgram.builder()
            .organization("Sample")
            .strategy(strategy())
            .addDepartments(department("engineering"), department("design"))
            .addTeams(team("crew"))
            .addCycles(
                cycle("year", "2026-01-01", "2026-12-31"),
                cycle("q4", "2026-10-01", "2026-12-31").withWithin(YEAR))
            .addObjectives(setup)
            .addCommitments(commitment("crew", "q4", "0.2", share("setup", "0.8")))
            .addOperations(operation("uptime", "Service uptime").withOwner(CREW))
            .playbook(playbookOf("crew"))
            .build());
  }

  // Edits: each gives another sample.

  Sample edit(UnaryOperator<OkrProgram> edit) {
    return new Sample(edit.apply(program));
  }

  Sample strategy(UnaryOperator<Strategy> edit) {
    return edit(p -> p.withStrategy(p.strategy().map(edit)));
  }

  Sample worldview(UnaryOperator<Worldview> edit) {
    return strategy(s -> s.withWorldview(edit.apply(s.worldview())));
  }

  Sample priority(String id, UnaryOperator<Priority> edit) {
    return strategy(
        s -> s.withPriorities(each(s.priorities(), x -> x.id().value().equals(id), edit)));
  }

  Sample team(String id, UnaryOperator<Team> edit) {
    return edit(p -> p.withTeams(each(p.teams(), x -> x.id().value().equals(id), edit)));
  }

  Sample cycle(String id, UnaryOperator<Cycle> edit) {
    return edit(p -> p.withCycles(each(p.cycles(), x -> x.id().value().equals(id), edit)));
  }

  Sample objective(String id, UnaryOperator<Objective> edit) {
    return edit(p -> p.withObjectives(each(p.objectives(), x -> x.id().value().equals(id), edit)));
  }

  /** Edits the objective of the sample. */
  Sample setup(UnaryOperator<Objective> edit) {
    return objective("setup", edit);
  }

  Sample keyResult(String id, UnaryOperator<KeyResult> edit) {
    Predicate<KeyResult> which = k -> k.id().value().equals(id);
    return edit(
        p ->
            p.withObjectives(
                each(
                    p.objectives(),
                    o -> o.keyResults().stream().anyMatch(which),
                    o -> o.withKeyResults(each(o.keyResults(), which, edit)))));
  }

  /** Replaces the key results of the objective of the sample. */
  Sample keyResults(KeyResult... keyResults) {
    return setup(o -> o.withKeyResults(keyResults));
  }

  /** Edits every commitment; the sample has one. */
  Sample commitment(UnaryOperator<Commitment> edit) {
    return edit(p -> p.withCommitments(each(p.commitments(), x -> true, edit)));
  }

  Sample playbook(UnaryOperator<Playbook> edit) {
    return edit(p -> p.withPlaybook(p.playbook().map(edit)));
  }

  Sample withoutStrategy() {
    return edit(p -> p.toBuilder().strategy(Optional.empty()).build());
  }

  Sample withoutPlaybook() {
    return edit(p -> p.toBuilder().playbook(Optional.empty()).build());
  }

  Sample withoutObjectives() {
    return edit(p -> p.withObjectives());
  }

  Sample and(Priority... more) {
    return strategy(s -> s.toBuilder().addPriorities(more).build());
  }

  Sample and(Department... more) {
    return edit(p -> p.toBuilder().addDepartments(more).build());
  }

  Sample and(Team... more) {
    return edit(p -> p.toBuilder().addTeams(more).build());
  }

  Sample and(Cycle... more) {
    return edit(p -> p.toBuilder().addCycles(more).build());
  }

  Sample and(Objective... more) {
    return edit(p -> p.toBuilder().addObjectives(more).build());
  }

  Sample and(Commitment... more) {
    return edit(p -> p.toBuilder().addCommitments(more).build());
  }

  Sample and(Operation... more) {
    return edit(p -> p.toBuilder().addOperations(more).build());
  }

  Sample and(Waiver... more) {
    return edit(p -> p.toBuilder().addWaivers(more).build());
  }

  private static <T> ImmutableList<T> each(
      List<T> values, Predicate<T> which, UnaryOperator<T> edit) {
    if (values.stream().noneMatch(which)) {
      throw new IllegalArgumentException("there is nothing to edit");
    }
    return values.stream()
        .map(value -> which.test(value) ? edit.apply(value) : value)
        .collect(ImmutableList.toImmutableList());
  }

  // Parts, each healthy by itself.

  static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  static BigDecimal number(String number) {
    return new BigDecimal(number);
  }

  static Strategy strategy() {
    return Strategy.builder()
        .purpose("Give finance teams one place to plan.")
        .establishedOn(day("2026-09-14"))
        .worldview(
            Worldview.builder()
                .addDynamics(
                    Dynamic.builder().id(new DynamicId("rolling")).title("Rolling plans").build())
                .addCompetition(
                    Competitor.builder()
                        .id(new CompetitorId("sheets"))
                        .title("Spreadsheets")
                        .build())
                .addAudience(
                    Audience.builder()
                        .id(new AudienceId("finance"))
                        .title("Heads of finance")
                        .build())
                .build())
        .addPriorities(priority("fast-start"))
        .addEndorsedBy(CREW)
        .build();
  }

  static Priority priority(String id) {
    return Priority.builder()
        .id(new PriorityId(id))
        .title("Priority " + id)
        .addAnswers(new AudienceId("finance"))
        .build();
  }

  static Department department(String id) {
    return Department.builder().id(new DepartmentId(id)).name("Department " + id).build();
  }

  static Team team(String id) {
    return Team.builder()
        .id(new TeamId(id))
        .name("Team " + id)
        .kind(TeamKind.PRODUCT)
        .formedOn(day("2026-06-01"))
        .addMembers(member("ann", "engineering"), member("ben", "design"))
        .build();
  }

  static Member member(String person, String department) {
    return Member.builder().person(person).department(new DepartmentId(department)).build();
  }

  static Cycle cycle(String id, String starts, String ends) {
    return Cycle.of(new CycleId(id), day(starts), day(ends));
  }

  /** An active objective of the crew in q4, with two key results of its own. */
  static Objective objective(String id) {
    return Objective.builder()
        .id(new ObjectiveId(id))
        .title("Finance teams like goal " + id)
        .scope(Scope.PRODUCT)
        .owner(CREW)
        .cycle(Q4)
        .ambition(Ambition.ASPIRATIONAL)
        .status(ObjectiveStatus.ACTIVE)
        .addAlignsTo(Alignment.to(FAST_START))
        .addKeyResults(
            keyResult(id + "-1", metric("10", "20"))
                .withCheckIns(checkIn("2026-11-12", "12", "0.6")),
            keyResult(id + "-2", metric("10", "20"))
                .withCheckIns(checkIn("2026-11-12", "12", "0.6")))
        .build();
  }

  /** As many active objectives as wanted: {@code o1}, {@code o2} and so on. */
  static Objective[] objectives(int count) {
    Objective[] objectives = new Objective[count];
    Arrays.setAll(objectives, i -> objective("o" + (i + 1)));
    return objectives;
  }

  static Objective withStatus(ObjectiveStatus status, Objective objective) {
    return status == ObjectiveStatus.CLOSED
        ? objective.withStatus(status).withClosing(closing("2026-11-20"))
        : objective.withStatus(status);
  }

  static Closing closing(String on) {
    return Closing.builder().on(day(on)).reflection("It went as expected").build();
  }

  static Alignment[] alignedTo(AlignmentTarget... targets) {
    return Arrays.stream(targets).map(Alignment::to).toArray(Alignment[]::new);
  }

  static ObjectiveId objectiveId(String id) {
    return new ObjectiveId(id);
  }

  static KeyResultId keyResultId(String id) {
    return new KeyResultId(id);
  }

  static Support support(String department, SupportStatus status) {
    return Support.builder()
        .department(new DepartmentId(department))
        .need("A guide by " + department)
        .status(status)
        .build();
  }

  static KeyResult keyResult(String id, Measure measure) {
    return KeyResult.builder()
        .id(new KeyResultId(id))
        .title("Teams that forecast weekly rise from 10 to 20")
        .measure(measure)
        .build();
  }

  static Metric metric(String baseline, String target) {
    return Metric.of(number(baseline), number(target));
  }

  static Metric percent(String baseline, String target) {
    return metric(baseline, target).withUnit("%");
  }

  static Band atLeast(String bound) {
    return Band.builder().atLeast(number(bound)).build();
  }

  static Milestones milestones(Milestone... milestones) {
    return Milestones.builder().addMilestones(milestones).build();
  }

  static Milestone milestone(String weight) {
    return Milestone.builder().title("A step").weight(number(weight)).build();
  }

  static CheckIn checkIn(String on, String value) {
    return CheckIn.of(day(on), number(value));
  }

  static CheckIn checkIn(String on, String value, String confidence) {
    return checkIn(on, value).withConfidence(number(confidence));
  }

  static CheckIn confidence(String on, String confidence) {
    return CheckIn.builder().on(day(on)).confidence(number(confidence)).build();
  }

  static CheckIn note(String on) {
    return CheckIn.builder().on(day(on)).note("A word").build();
  }

  static CheckIn done(String on, boolean done) {
    return CheckIn.builder().on(day(on)).done(done).build();
  }

  static Commitment commitment(
      String team, String cycle, String operations, Allocation... allocations) {
    return Commitment.builder()
        .team(new TeamId(team))
        .cycle(new CycleId(cycle))
        .operations(number(operations))
        .addAllocations(allocations)
        .addAgreedBy("ann", "ben")
        .agreedOn(day("2026-09-29"))
        .build();
  }

  static Allocation share(String objective, String share) {
    return Allocation.of(new ObjectiveId(objective), number(share));
  }

  static Operation operation(String id, String title) {
    return Operation.builder()
        .id(new OperationId(id))
        .title(title)
        .measure(atLeast("99.9"))
        .build();
  }

  private static Playbook playbookOf(String team) {
    return Playbook.builder()
        .version("2")
        .purpose("How we run OKRs.")
        .addPrinciples("Strategy first")
        .addRoles(Role.builder().name("Advocate").addResponsibilities("Coaches").build())
        .addCadence(cadence("Check-in", "P14D"))
        .addGlossary(GlossaryEntry.builder().term("OKR").meaning("A goal").build())
        .addAdvocates(advocate(team, "2"))
        .build();
  }

  static CadenceEntry cadence(String event, String every) {
    return CadenceEntry.builder().event(event).every(Period.parse(every)).build();
  }

  static Advocate advocate(String team, String acknowledged) {
    return Advocate.builder()
        .person("ann")
        .team(new TeamId(team))
        .acknowledged(acknowledged)
        .build();
  }

  static Waiver waiver(String rule, String subject) {
    return Waiver.builder().rule(rule).subject(subject).reason("We know").build();
  }
}
