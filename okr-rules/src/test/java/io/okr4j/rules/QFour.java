package io.okr4j.rules;

import static io.okr4j.rules.Sample.advocate;
import static io.okr4j.rules.Sample.alignedTo;
import static io.okr4j.rules.Sample.atLeast;
import static io.okr4j.rules.Sample.cadence;
import static io.okr4j.rules.Sample.checkIn;
import static io.okr4j.rules.Sample.cycle;
import static io.okr4j.rules.Sample.day;
import static io.okr4j.rules.Sample.department;
import static io.okr4j.rules.Sample.done;
import static io.okr4j.rules.Sample.keyResult;
import static io.okr4j.rules.Sample.keyResultId;
import static io.okr4j.rules.Sample.member;
import static io.okr4j.rules.Sample.metric;
import static io.okr4j.rules.Sample.milestone;
import static io.okr4j.rules.Sample.milestones;
import static io.okr4j.rules.Sample.number;
import static io.okr4j.rules.Sample.operation;
import static io.okr4j.rules.Sample.percent;
import static io.okr4j.rules.Sample.share;

import io.okr4j.core.Ambition;
import io.okr4j.core.Audience;
import io.okr4j.core.AudienceId;
import io.okr4j.core.Binary;
import io.okr4j.core.Commitment;
import io.okr4j.core.Competitor;
import io.okr4j.core.CompetitorId;
import io.okr4j.core.CycleId;
import io.okr4j.core.DepartmentId;
import io.okr4j.core.Dynamic;
import io.okr4j.core.DynamicId;
import io.okr4j.core.GlossaryEntry;
import io.okr4j.core.Member;
import io.okr4j.core.Objective;
import io.okr4j.core.ObjectiveId;
import io.okr4j.core.ObjectiveStatus;
import io.okr4j.core.OkrProgram;
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
import java.math.BigDecimal;

/**
 * The reference example of the format: an organization halfway through its fourth quarter, with one
 * team that does well, one that was formed too late and one that calls business as usual an OKR.
 */
public final class QFour {
  private static final CycleId Q4 = new CycleId("2026-Q4");
  private static final TeamId LEADERSHIP = new TeamId("leadership");

  private QFour() {}

  /** {@return the program, without the rule configuration of its playbook} */
  public static OkrProgram program() {
    return OkrProgram.builder()
        .organization("Q Four")
        .strategy(strategy())
        .addDepartments(
            department("engineering").withName("Engineering"),
            department("design").withName("Design"),
            department("marketing").withName("Marketing"),
            department("customer-success").withName("Customer success"),
            department("it").withName("IT operations"))
        .addTeams(
            team(
                "leadership",
                "Leadership",
                TeamKind.LEADERSHIP,
                "2024-01-08",
                member("ceo", "marketing"),
                member("cto", "engineering")),
            team(
                    "onboarding",
                    "Onboarding",
                    TeamKind.PRODUCT,
                    "2026-06-01",
                    member("onboarding-lead", "design"),
                    member("onboarding-dev-1", "engineering"),
                    member("onboarding-dev-2", "engineering"),
                    member("onboarding-coach", "customer-success"))
                .withParent(LEADERSHIP),
            team(
                    "ledgers",
                    "Ledgers",
                    TeamKind.PRODUCT,
                    "2026-10-19",
                    member("ledgers-lead", "engineering"),
                    member("ledgers-dev-1", "engineering"))
                .withParent(LEADERSHIP),
            team(
                    "it-operations",
                    "IT operations",
                    TeamKind.FUNCTIONAL,
                    "2023-03-01",
                    member("it-lead", "it"))
                .withParent(LEADERSHIP))
        .addCycles(
            cycle("2026", "2026-01-01", "2026-12-31"),
            cycle("2026-Q4", "2026-10-01", "2026-12-31").withWithin(new CycleId("2026")))
        .addObjectives(winWeekOne(), guidedSetup(), everyLedger(), keepItRunning())
        .addCommitments(
            commitment("leadership", "0.5", "win-week-one", "0.5")
                .withAgreedBy("ceo", "cto")
                .withAgreedOn(day("2026-09-28")),
            commitment("onboarding", "0.2", "guided-setup", "0.8")
                .withAgreedBy("onboarding-lead")
                .withAgreedOn(day("2026-09-29")),
            commitment("ledgers", "0.4", "every-ledger", "0.45"))
        .addOperations(
            operation("service-uptime", "Service uptime")
                .withOwner(new TeamId("it-operations"))
                .withMeasure(atLeast("99.9").withUnit("%"))
                .withReadings(reading("2026-10-31", "99.95"), reading("2026-11-15", "99.82")))
        .playbook(playbook())
        .addWaivers(
            Waiver.builder()
                .rule("scope/output-not-outcome")
                .subject("keyResult:launch-wizard")
                .reason("Contract with the pilot group names the date")
                .approvedBy("ceo")
                .until(day("2026-12-31"))
                .build())
        .build();
  }

  private static Strategy strategy() {
    return Strategy.builder()
        .purpose("Give finance teams of mid-size companies one place to plan.")
        .establishedOn(day("2026-09-14"))
        .worldview(
            Worldview.builder()
                .addDynamics(
                    dynamic(
                        "rolling-forecasts",
                        "Planning moves from yearly budgets to rolling forecasts"),
                    dynamic("connected-tools", "Finance teams buy connected tools, not suites"))
                .addCompetition(
                    competitor("spreadsheets", "Spreadsheets", "Win on shared, live numbers"),
                    competitor(
                        "erp-add-ons", "ERP planning add-ons", "Win on time to first forecast"))
                .addAudience(
                    Audience.builder()
                        .id(new AudienceId("heads-of-finance"))
                        .title("Heads of finance, 200 to 2000 employees")
                        .need("A forecast they trust within a week")
                        .build())
                .build())
        .addPriorities(
            priority(
                    "fast-start",
                    "Be the fastest planning tool to start with",
                    "Trials that forecast in week one convert four times as often")
                .withAnswers(new AudienceId("heads-of-finance"), new CompetitorId("erp-add-ons")),
            priority(
                    "connected",
                    "Be connected to every ledger our audience uses",
                    "Stale numbers are the first reason to leave")
                .withAnswers(new DynamicId("connected-tools")),
            priority(
                "partners", "Let partners sell and run us", "Audience buys through its advisers"))
        .addEndorsedBy(LEADERSHIP, new TeamId("onboarding"))
        .build();
  }

  private static Objective winWeekOne() {
    return objective(
            "win-week-one",
            "Finance teams trust their first forecast within a week",
            Scope.COMPANY,
            "leadership")
        .withAmbition(Ambition.ASPIRATIONAL)
        .withAlignsTo(alignedTo(new PriorityId("fast-start")))
        .withKeyResults(
            keyResult("trial-conversion", percent("9", "18"))
                .withTitle("Trial to paid conversion rises from 9% to 18%")
                .withCheckIns(
                    checkIn("2026-10-15", "9.8", "0.5"),
                    checkIn("2026-11-12", "12.6", "0.6").withNote("Second cohort")),
            keyResult(
                    "time-to-forecast", metric("12", "5").withUnit("days").withStretch(number("3")))
                .withTitle("Median time to first forecast falls from 12 days to 5")
                .withWeight(BigDecimal.valueOf(2))
                .withCheckIns(checkIn("2026-11-12", "8.5", "0.7")));
  }

  private static Objective guidedSetup() {
    return objective(
            "guided-setup",
            "New customers set themselves up without a call",
            Scope.PRODUCT,
            "onboarding")
        .withAmbition(Ambition.ASPIRATIONAL)
        .withAlignsTo(alignedTo(keyResultId("time-to-forecast")))
        .withSupport(support("marketing", "Rewrite the trial e-mails", SupportStatus.PLEDGED))
        .withKeyResults(
            keyResult("self-serve", percent("22", "60"))
                .withTitle("Share of customers set up without a call rises from 22% to 60%")
                .withCheckIns(checkIn("2026-11-10", "41", "0.8")),
            keyResult("launch-wizard", Binary.of())
                .withTitle("Launch the setup wizard")
                .withCheckIns(done("2026-11-03", true)));
  }

  private static Objective everyLedger() {
    return objective(
            "every-ledger",
            "Every ledger our customers use is one click away",
            Scope.PRODUCT,
            "ledgers")
        .withStatus(ObjectiveStatus.AGREED)
        .withAlignsTo(alignedTo(new PriorityId("connected")))
        .withSupport(
            support("marketing", "Launch with two ledger vendors", SupportStatus.REQUESTED),
            support("customer-success", "Two pilot customers per ledger", SupportStatus.DECLINED))
        .withKeyResults(
            keyResult(
                    "ledger-coverage",
                    percent("54", "80")
                        .withPlan(
                            PlanPoint.builder().on(day("2026-11-15")).value(number("60")).build()))
                .withTitle("Customers whose ledger connects natively go from 54% to 80%"),
            keyResult(
                    "connector-milestones",
                    milestones(
                        milestone("1")
                            .withTitle("First connector in daily use")
                            .withReachedOn(day("2026-11-05")),
                        milestone("1").withTitle("Second connector in daily use"),
                        milestone("2").withTitle("Third connector in daily use")))
                .withTitle("Three ledger connectors used daily by a pilot customer"));
  }

  private static Objective keepItRunning() {
    return objective("keep-it-running", "Keep the lights on in IT", Scope.TEAM, "it-operations")
        .withKeyResults(
            keyResult("uptime", atLeast("99.9").withUnit("%"))
                .withTitle("Maintain 99.9% uptime")
                .withCheckIns(checkIn("2026-10-31", "99.95"), checkIn("2026-11-15", "99.82")),
            keyResult("answer-tickets", Binary.of())
                .withTitle("Continue to answer support tickets within a day"));
  }

  private static Playbook playbook() {
    return Playbook.builder()
        .version("2")
        .purpose("Why we run OKRs, how we agree on them, and how we get better at them.")
        .addPrinciples("Strategy first", "Bold over safe", "Nothing from business as usual")
        .addRoles(
            role("OKR lead", "Runs the cycle", "Keeps this playbook"),
            role("OKR advocate", "Coaches one team"))
        .addCadence(cadence("Check-in", "P14D"), cadence("Retrospective", "P3M"))
        .addGlossary(
            GlossaryEntry.builder()
                .term("Business as usual")
                .meaning("Work that keeps the company running; it is never a key result")
                .build())
        .addAdvocates(
            advocate("onboarding", "2").withPerson("onboarding-lead").withOn(day("2026-09-22")),
            advocate("ledgers", "1").withPerson("ledgers-lead").withOn(day("2026-04-02")))
        .build();
  }

  private static Dynamic dynamic(String id, String title) {
    return Dynamic.builder().id(new DynamicId(id)).title(title).build();
  }

  private static Competitor competitor(String id, String title, String stance) {
    return Competitor.builder().id(new CompetitorId(id)).title(title).stance(stance).build();
  }

  private static Priority priority(String id, String title, String why) {
    return Priority.builder().id(new PriorityId(id)).title(title).why(why).build();
  }

  private static Team team(
      String id, String name, TeamKind kind, String formedOn, Member... members) {
    return Team.builder()
        .id(new TeamId(id))
        .name(name)
        .kind(kind)
        .formedOn(day(formedOn))
        .addMembers(members)
        .build();
  }

  private static Objective objective(String id, String title, Scope scope, String owner) {
    return Objective.builder()
        .id(new ObjectiveId(id))
        .title(title)
        .scope(scope)
        .owner(new TeamId(owner))
        .cycle(Q4)
        .status(ObjectiveStatus.ACTIVE)
        .build();
  }

  private static Support support(String department, String need, SupportStatus status) {
    return Support.builder()
        .department(new DepartmentId(department))
        .need(need)
        .status(status)
        .build();
  }

  private static Commitment commitment(
      String team, String operations, String objective, String share) {
    return Commitment.builder()
        .team(new TeamId(team))
        .cycle(Q4)
        .operations(number(operations))
        .addAllocations(share(objective, share))
        .build();
  }

  private static Reading reading(String on, String value) {
    return Reading.builder().on(day(on)).value(number(value)).build();
  }

  private static Role role(String name, String... responsibilities) {
    return Role.builder().name(name).addResponsibilities(responsibilities).build();
  }
}
