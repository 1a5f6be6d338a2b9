package io.okr4j.rules.playbook;

import io.okr4j.core.Advocate;
import io.okr4j.core.Alignment;
import io.okr4j.core.AlignmentTarget;
import io.okr4j.core.Allocation;
import io.okr4j.core.Ambition;
import io.okr4j.core.Band;
import io.okr4j.core.CadenceEntry;
import io.okr4j.core.CheckIn;
import io.okr4j.core.Closing;
import io.okr4j.core.Commitment;
import io.okr4j.core.Cycle;
import io.okr4j.core.CycleId;
import io.okr4j.core.Department;
import io.okr4j.core.DepartmentId;
import io.okr4j.core.GlossaryEntry;
import io.okr4j.core.Improvement;
import io.okr4j.core.KeyResult;
import io.okr4j.core.KeyResultId;
import io.okr4j.core.Member;
import io.okr4j.core.Metric;
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
import io.okr4j.core.Role;
import io.okr4j.core.Scope;
import io.okr4j.core.Strategy;
import io.okr4j.core.Support;
import io.okr4j.core.SupportStatus;
import io.okr4j.core.Team;
import io.okr4j.core.TeamId;
import io.okr4j.core.TeamKind;
import io.okr4j.core.Waiver;
import io.okr4j.rules.QFour;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;

/**
 * The reference example a while later, when everything has happened that a playbook tells of: goals
 * of an earlier quarter were closed, dropped and carried over, people learned, waivers ran out, one
 * team promised more than it has.
 */
final class Lived {
  private static final CycleId Q3 = new CycleId("2026-Q3");
  private static final CycleId Q4 = new CycleId("2026-Q4");
  private static final CycleId YEAR = new CycleId("2026");
  private static final TeamId LEADERSHIP = new TeamId("leadership");
  private static final TeamId ONBOARDING = new TeamId("onboarding");

  private Lived() {}

  static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  static BigDecimal number(String number) {
    return new BigDecimal(number);
  }

  /** {@return the program of the last version of the playbook} */
  static OkrProgram before() {
    return QFour.program();
  }

  static OkrProgram after() {
    OkrProgram before = before();
    OkrProgram.Builder after = before.toBuilder();
    after.strategy(before.strategy().map(Lived::strategy));
    after.addDepartments(Department.builder().id(new DepartmentId("legal")).name("Legal").build());
    after.addTeams(
        Team.builder()
            .id(new TeamId("night-shift"))
            .name("Night shift")
            .kind(TeamKind.FUNCTIONAL)
            .addMembers(
                Member.builder().person("sam").build(),
                Member.builder().person("toni").department(new DepartmentId("it")).build())
            .build(),
        Team.builder()
            .id(new TeamId("planned"))
            .name("Planned team")
            .kind(TeamKind.PRODUCT)
            .build());
    after.cycles(
        List.of(
            Cycle.of(Q3, day("2026-07-01"), day("2026-09-30")).withWithin(YEAR),
            before.cycles().get(0),
            before.cycles().get(1)));
    after.objectives(
        List.of(
            before.objectives().get(0).withLead("ceo").withDescription("What we live from."),
            guidedSetup(before.objectives().get(1)),
            before.objectives().get(3).withTitle("Keep the lights on"),
            before
                .objectives()
                .get(2)
                .withDescription("Long ago it was one ledger. ".repeat(8).strip()),
            goal("first-call", "Nobody needs a first call", Q3, ObjectiveStatus.CLOSED)
                .withKeyResults(
                    metric("first-calls", "40", "10")
                        .withCheckIns(CheckIn.of(day("2026-09-20"), number("16"))))
                .withClosing(
                    Closing.builder()
                        .on(day("2026-09-30"))
                        .score(number("0.8"))
                        .reflection("Half of them called all the same")
                        .carriedTo(new ObjectiveId("guided-setup"))
                        .build()),
            goal("one-year", "A year in which nobody leaves", YEAR, ObjectiveStatus.ACTIVE)
                .withScope(Scope.COMPANY)
                .withAlignsTo(
                    aligned(new PriorityId("fast-start"), "1"),
                    aligned(new PriorityId("connected"), "3"))
                .withKeyResults(
                    KeyResult.builder()
                        .id(new KeyResultId("leavers"))
                        .title("Leavers a month stay within 2 to 5")
                        .measure(
                            Band.builder()
                                .atLeast(number("2"))
                                .atMost(number("5"))
                                .unit("people")
                                .build())
                        .addCheckIns(
                            CheckIn.of(day("2026-10-31"), number("6")),
                            CheckIn.of(day("2026-11-20"), number("5")))
                        .build(),
                    metric("stayers", "1000000", "2500000").withLead("cto")),
            goal("given-up", "A telephone in every office", Q4, ObjectiveStatus.DROPPED),
            goal("on-its-own", "Nights are quiet", Q4, ObjectiveStatus.DRAFT)
                .withOwner(new TeamId("night-shift"))
                .withScope(Scope.TEAM)));
    after.addCommitments(
        commitment("it-operations", Q4, "0.9", "keep-it-running", "0.35"),
        commitment("leadership", YEAR, "0", "one-year", "0.25").withAgreedBy("ceo"),
        commitment("onboarding", Q3, "0.5", "first-call", "0.5"));
    after.operations(
        List.of(
            Operation.builder()
                .id(new OperationId("service-uptime"))
                .title("Service uptime")
                .owner(new TeamId("it-operations"))
                .measure(Band.builder().atLeast(number("99.9")).unit("%").build())
                .addReadings(
                    Reading.builder().on(day("2026-11-20")).value(number("99.9")).build(),
                    Reading.builder().on(day("2026-10-31")).value(number("99.1")).build(),
                    Reading.builder().on(day("2026-12-01")).value(number("97")).build())
                .build(),
            Operation.builder()
                .id(new OperationId("tickets"))
                .title("Open tickets")
                .measure(Metric.of(number("90"), number("30")).withUnit("tickets"))
                .addReadings(
                    Reading.builder().on(day("2026-11-22")).value(number("-0.125")).build())
                .build(),
            Operation.builder()
                .id(new OperationId("heat"))
                .title("Heat in the server room")
                .measure(Band.builder().atMost(number("28")).unit("\u00b0C").build())
                .addReadings(Reading.builder().on(day("2026-11-19")).value(number("28.5")).build())
                .build()));
    after.playbook(before.playbook().map(Lived::playbook));
    after.addWaivers(
        waiver("scope/no-operations", "objective:keep-it-running").withUntil(day("2026-11-21")),
        waiver("scope/no-operations", "team:it-operations").withUntil(day("2026-11-22")),
        waiver("structure/team-formed-first", "objective:every-ledger").withApprovedBy("cto"));
    return after.build();
  }

  private static Strategy strategy(Strategy strategy) {
    return strategy.withReviewedOn(day("2026-11-02")).toBuilder()
        .addPriorities(Priority.builder().id(new PriorityId("calm")).title("Stay calm").build())
        .build();
  }

  private static Objective guidedSetup(Objective objective) {
    KeyResult selfServe = objective.keyResults().get(0);
    return objective
        .withLead("onboarding-lead")
        .withAlignsTo(
            aligned(new KeyResultId("time-to-forecast"), "3"),
            aligned(new PriorityId("connected"), "1"))
        .withSupport(
            objective.support().get(0).withStatus(SupportStatus.REQUESTED),
            Support.builder()
                .department(new DepartmentId("marketing"))
                .need("A film of two minutes")
                .status(SupportStatus.REQUESTED)
                .build())
        .withKeyResults(
            selfServe
                .withMeasure(Metric.of(number("22"), number("50")).withUnit("%"))
                .withCheckIns(
                    CheckIn.of(day("2026-11-10"), number("41")).withConfidence(number("0.8")),
                    CheckIn.of(day("2026-11-20"), number("44"))
                        .withConfidence(number("0.9"))
                        .withNote("The wizard helps"),
                    CheckIn.of(day("2026-12-20"), number("52"))),
            objective.keyResults().get(1));
  }

  private static Playbook playbook(Playbook playbook) {
    return playbook.withVersion("3").toBuilder()
        .addPrinciples("Fewer goals")
        .addRoles(Role.builder().name("Guest").build())
        .addCadence(
            CadenceEntry.builder().event("Stand-up").every(Period.ofDays(3)).build(),
            CadenceEntry.builder().event("Offsite").every(Period.parse("P1Y2M10D")).build(),
            CadenceEntry.builder().event("Review").every(Period.parse("P6M")).build())
        .addGlossary(GlossaryEntry.builder().term("Wizard").meaning("A guide in steps").build())
        .addAdvocates(
            Advocate.builder()
                .person("it-lead")
                .team(new TeamId("it-operations"))
                .acknowledged("3")
                .on(day("2026-11-01"))
                .build(),
            Advocate.builder().person("ceo").team(LEADERSHIP).build())
        .addImprovements(
            Improvement.builder().cycle(Q3).learned("Too many goals").change("Two a team").build(),
            Improvement.builder().cycle(YEAR).learned("Check-ins were late").build())
        .build();
  }

  private static Objective goal(String id, String title, CycleId cycle, ObjectiveStatus status) {
    return Objective.builder()
        .id(new ObjectiveId(id))
        .title(title)
        .scope(Scope.PRODUCT)
        .owner(ONBOARDING)
        .cycle(cycle)
        .ambition(Ambition.COMMITTED)
        .status(status)
        .build();
  }

  private static KeyResult metric(String id, String baseline, String target) {
    return KeyResult.builder()
        .id(new KeyResultId(id))
        .title("From " + baseline + " to " + target)
        .measure(Metric.of(number(baseline), number(target)))
        .build();
  }

  private static Alignment aligned(AlignmentTarget target, String weight) {
    return Alignment.to(target).withWeight(number(weight));
  }

  private static Commitment commitment(
      String team, CycleId cycle, String operations, String objective, String share) {
    return Commitment.builder()
        .team(new TeamId(team))
        .cycle(cycle)
        .operations(number(operations))
        .addAllocations(Allocation.of(new ObjectiveId(objective), number(share)))
        .build();
  }

  private static Waiver waiver(String rule, String subject) {
    return Waiver.builder().rule(rule).subject(subject).reason("Until the move is over").build();
  }
}
