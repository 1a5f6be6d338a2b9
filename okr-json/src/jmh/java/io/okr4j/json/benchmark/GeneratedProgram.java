package io.okr4j.json.benchmark;

import com.google.common.collect.ImmutableList;
import io.okr4j.core.Advocate;
import io.okr4j.core.Alignment;
import io.okr4j.core.AlignmentTarget;
import io.okr4j.core.Allocation;
import io.okr4j.core.Ambition;
import io.okr4j.core.Audience;
import io.okr4j.core.AudienceId;
import io.okr4j.core.Band;
import io.okr4j.core.Binary;
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
import io.okr4j.core.Reading;
import io.okr4j.core.Scope;
import io.okr4j.core.Strategy;
import io.okr4j.core.Support;
import io.okr4j.core.SupportStatus;
import io.okr4j.core.Team;
import io.okr4j.core.TeamId;
import io.okr4j.core.TeamKind;
import io.okr4j.core.Worldview;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Random;

/**
 * Makes programs as large organizations have them: a tree of teams, two objectives a team and
 * quarter, which serve one or two that teams above share or a priority, 3 to 5 key results with 2
 * to 8 check-ins each, many distinct numbers and titles, and effort that is committed in full.
 *
 * <p>The same number of objectives gives the same program, always.
 */
final class GeneratedProgram {
  /** The day of all questions that depend on one. */
  static final LocalDate AS_OF = LocalDate.of(2026, 11, 22);

  private static final long SEED = 2026;
  private static final int QUARTERS = 4;
  private static final int OBJECTIVES_A_QUARTER = 2;
  private static final int TEAMS_BELOW = 5;
  private static final int DEPARTMENTS = 8;
  private static final int PRIORITIES = 6;
  private static final int YEAR = 2026;

  private static final ImmutableList<String> WHO =
      ImmutableList.of(
          "Guests", "Drivers", "Clinics", "Bakeries", "New users", "Schools", "Tenants", "Farmers");
  private static final ImmutableList<String> WHAT =
      ImmutableList.of(
          "find their first order without help",
          "trust the figures of the month",
          "come back within a week",
          "get an answer on the day they ask",
          "pay on time and without a reminder",
          "plan a season in one afternoon",
          "recommend us to a neighbour",
          "move in without calling us");
  private static final ImmutableList<String> PLACES =
      ImmutableList.of("Aarhus", "Bilbao", "Cork", "Delft", "Espoo", "Faro", "Graz", "Hull");
  private static final ImmutableList<String> NUMBERS =
      ImmutableList.of(
          "Repeat orders",
          "Answers on the same day",
          "Invoices paid on time",
          "Trials that become customers",
          "Guests who recommend us",
          "Deliveries without damage");
  private static final ImmutableList<String> UNITS =
      ImmutableList.of("%", "orders a week", "points", "kEUR");
  private static final ImmutableList<String> NOTES =
      ImmutableList.of(
          "The new form went live in", "Two large customers left in", "A holiday week in");

  private final Random random = new Random(SEED);
  private final int objectives;
  private final int teams;

  private GeneratedProgram(int objectives) {
    this.objectives = objectives;
    int ofOneTeam = QUARTERS * OBJECTIVES_A_QUARTER;
    this.teams = (objectives + ofOneTeam - 1) / ofOneTeam;
  }

  /**
   * {@return a program of so many objectives}
   *
   * @param objectives how many
   */
  static OkrProgram of(int objectives) {
    return new GeneratedProgram(objectives).program();
  }

  private OkrProgram program() {
    OkrProgram.Builder program = OkrProgram.builder();
    program.organization("Benchmark of " + objectives).strategy(strategy()).playbook(playbook());
    for (int i = 0; i < DEPARTMENTS; i++) {
      program.addDepartment(
          Department.builder().id(department(i)).name("Department of " + PLACES.get(i)).build());
    }
    program.addCycle(cycle(cycle(), 1, 12).build());
    for (int quarter = 1; quarter <= QUARTERS; quarter++) {
      program.addCycle(cycle(cycle(quarter), quarter * 3 - 2, quarter * 3).within(cycle()).build());
    }
    for (int team = 0; team < teams; team++) {
      program.addTeam(team(team));
      if (team % 3 == 0) {
        program.addOperation(operation(team));
      }
    }
    for (int i = 0; i < objectives; i++) {
      program.addObjective(objective(i));
    }
    for (int i = 0; i < objectives; i += OBJECTIVES_A_QUARTER) {
      program.addCommitment(commitment(i));
    }
    return program.build();
  }

  private static Strategy strategy() {
    Worldview.Builder worldview = Worldview.builder();
    Strategy.Builder strategy = Strategy.builder();
    for (int i = 0; i < PRIORITIES; i++) {
      String place = PLACES.get(i);
      DynamicId dynamic = new DynamicId("dynamic-" + i);
      CompetitorId competitor = new CompetitorId("competitor-" + i);
      AudienceId audience = new AudienceId("audience-" + i);
      worldview
          .addDynamic(Dynamic.builder().id(dynamic).title("Rents rise in " + place).build())
          .addCompetition(Competitor.builder().id(competitor).title("Shops of " + place).build())
          .addAudience(Audience.builder().id(audience).title("Families of " + place).build());
      strategy.addPriority(
          Priority.builder()
              .id(priority(i))
              .title("The first choice of " + place)
              .addAnswers(dynamic, competitor, audience)
              .build());
    }
    return strategy
        .purpose("Good things nearby")
        .establishedOn(LocalDate.of(YEAR - 1, 11, 3))
        .worldview(worldview.build())
        .addEndorsedBy(teamId(0))
        .build();
  }

  private Playbook playbook() {
    Playbook.Builder playbook = Playbook.builder().version("3").purpose("Few goals, and bold ones");
    for (int team = 0; team < teams; team++) {
      playbook.addAdvocate(
          Advocate.builder()
              .person(person(team, 0))
              .team(teamId(team))
              .acknowledged("3")
              .on(LocalDate.of(YEAR, 1, 2 + team % 20))
              .build());
    }
    return playbook.build();
  }

  private static Cycle.Builder cycle(CycleId id, int firstMonth, int lastMonth) {
    return Cycle.builder()
        .id(id)
        .starts(LocalDate.of(YEAR, firstMonth, 1))
        .ends(LocalDate.of(YEAR, lastMonth, 1).plusMonths(1).minusDays(1));
  }

  private Team team(int index) {
    Team.Builder team =
        Team.builder()
            .id(teamId(index))
            .name("Team " + PLACES.get(index % PLACES.size()) + " " + index)
            .kind(index == 0 ? TeamKind.LEADERSHIP : TeamKind.PRODUCT)
            .formedOn(LocalDate.of(YEAR - 2, 1 + index % 12, 1));
    if (index > 0) {
      team.parent(teamId((index - 1) / TEAMS_BELOW));
    }
    for (int i = 0; i < 4 + random.nextInt(4); i++) {
      team.addMember(
          Member.builder().person(person(index, i)).department(department(index + i)).build());
    }
    return team.build();
  }

  private Operation operation(int team) {
    BigDecimal floor = BigDecimal.valueOf(900 + random.nextInt(90), 1);
    Operation.Builder operation =
        Operation.builder()
            .id(new OperationId("operation-" + team))
            .title("The counters of team " + team + " are open")
            .owner(teamId(team))
            .measure(Band.builder().atLeast(floor).unit("%").build());
    for (int month = 1; month < 11; month++) {
      BigDecimal value = floor.add(BigDecimal.valueOf(random.nextInt(40) - 4, 1));
      operation.addReading(
          Reading.builder().on(LocalDate.of(YEAR, month, 28)).value(value).build());
    }
    return operation.build();
  }

  private Objective objective(int index) {
    int team = teamOf(index);
    int quarter = quarterOf(index);
    boolean isOver = quarter < QUARTERS;
    Objective.Builder objective =
        Objective.builder()
            .id(objectiveId(index))
            .title(title(index))
            .scope(team == 0 ? Scope.COMPANY : Scope.PRODUCT)
            .owner(teamId(team))
            .cycle(cycle(quarter))
            .lead(person(team, index % 4))
            .ambition(random.nextInt(3) == 0 ? Ambition.ASPIRATIONAL : Ambition.COMMITTED)
            .status(isOver ? ObjectiveStatus.CLOSED : ObjectiveStatus.ACTIVE);
    for (AlignmentTarget target : targets(index)) {
      objective.addAlignsTo(Alignment.to(target));
    }
    if (random.nextInt(3) == 0) {
      objective.addSupport(
          Support.builder()
              .department(department(index))
              .need("Two people for " + (2 + random.nextInt(9)) + " weeks")
              .status(SupportStatus.PLEDGED)
              .build());
    }
    int keyResults = keyResultsOf(index);
    for (int i = 0; i < keyResults; i++) {
      objective.addKeyResult(keyResult(index, i, quarter));
    }
    if (isOver) {
      objective.closing(
          Closing.builder()
              .on(LocalDate.of(YEAR, quarter * 3, 28))
              .score(BigDecimal.valueOf(random.nextInt(11), 1))
              .reflection("What helped in " + pick(PLACES) + " was time, " + random.nextInt(99))
              .build());
    }
    return objective.build();
  }

  /** {@return what an objective serves: one that the team above shares, or a priority} */
  private ImmutableList<AlignmentTarget> targets(int index) {
    AlignmentTarget priority = priority(index % PRIORITIES);
    int team = teamOf(index);
    if (team == 0) {
      return ImmutableList.of(priority);
    }
    int above = index - (team - (team - 1) / TEAMS_BELOW) * QUARTERS * OBJECTIVES_A_QUARTER;
    AlignmentTarget parent = random.nextInt(4) == 0 ? keyResultId(above, 0) : objectiveId(above);
    return switch (random.nextInt(10)) {
      case 0 -> ImmutableList.of(parent, priority);
      case 1 -> ImmutableList.of(parent, objectiveId(above ^ 1));
      default -> ImmutableList.of(parent);
    };
  }

  private KeyResult keyResult(int objective, int index, int quarter) {
    KeyResult.Builder keyResult =
        KeyResult.builder()
            .id(keyResultId(objective, index))
            .lead(person(teamOf(objective), index));
    BigDecimal baseline = BigDecimal.valueOf(100 + random.nextInt(4000), 1);
    BigDecimal target = baseline.add(BigDecimal.valueOf(50 + random.nextInt(2000), 1));
    Measure measure = measure(quarter, baseline, target);
    keyResult
        .measure(measure)
        .title(
            measure.match(
                metric ->
                    String.format(
                        Locale.ROOT,
                        "%s in %s rise from %s to %s",
                        pick(NUMBERS),
                        pick(PLACES),
                        baseline,
                        target),
                milestones -> "The three houses of " + pick(PLACES) + " are open, " + objective,
                binary -> "The contract of " + pick(PLACES) + " is signed, " + objective,
                band -> "Complaints in " + pick(PLACES) + " stay below " + target));
    if (random.nextInt(4) == 0) {
      keyResult.weight(BigDecimal.valueOf(2));
    }
    int checkIns = 2 + random.nextInt(7);
    for (int i = 0; i < checkIns; i++) {
      keyResult.addCheckIn(checkIn(objective, quarter, measure, baseline, target, i));
    }
    return keyResult.build();
  }

  private Measure measure(int quarter, BigDecimal baseline, BigDecimal target) {
    return switch (random.nextInt(20)) {
      case 0 -> Binary.builder().build();
      case 1, 2 -> Band.builder().atMost(target).unit(pick(UNITS)).build();
      case 3, 4 -> {
        Milestones.Builder milestones = Milestones.builder();
        for (int month = 2; month >= 0; month--) {
          milestones.addMilestone(
              Milestone.builder()
                  .title("House " + (100 + random.nextInt(900)) + " is open")
                  .dueOn(LocalDate.of(YEAR, quarter * 3 - month, 20))
                  .build());
        }
        yield milestones.build();
      }
      default -> {
        Metric.Builder metric =
            Metric.builder().baseline(baseline).target(target).unit(pick(UNITS));
        if (random.nextInt(5) == 0) {
          metric.stretch(target.add(BigDecimal.valueOf(20 + random.nextInt(400), 1)));
        }
        yield metric.build();
      }
    };
  }

  private CheckIn checkIn(
      int objective,
      int quarter,
      Measure measure,
      BigDecimal baseline,
      BigDecimal target,
      int index) {
    CheckIn.Builder checkIn =
        CheckIn.builder().on(LocalDate.of(YEAR, quarter * 3 - 2, 1).plusDays(10L * index + 3));
    if (measure instanceof Metric || measure instanceof Band) {
      BigDecimal share = BigDecimal.valueOf(10L * index + random.nextInt(20), 2);
      BigDecimal way = target.subtract(baseline).multiply(share);
      checkIn.value(baseline.add(way).setScale(1, RoundingMode.HALF_UP));
    }
    if (measure instanceof Binary) {
      checkIn.done(index > 4);
    }
    if (!(measure instanceof Band)) {
      checkIn.confidence(BigDecimal.valueOf(2L + random.nextInt(8), 1));
    }
    if (random.nextInt(6) == 0 || measure instanceof Milestones) {
      checkIn.note(pick(NOTES) + " week " + random.nextInt(52) + " in " + pick(PLACES));
      checkIn.author(person(teamOf(objective), index % 4));
    }
    return checkIn.build();
  }

  private Commitment commitment(int objective) {
    int team = teamOf(objective);
    int operations = 20 + 2 * random.nextInt(20);
    Commitment.Builder commitment =
        Commitment.builder()
            .team(teamId(team))
            .cycle(cycle(quarterOf(objective)))
            .operations(BigDecimal.valueOf(operations, 2))
            .addAgreedBy(person(team, 0))
            .addAgreedBy(person(team, 1))
            .agreedOn(LocalDate.of(YEAR, quarterOf(objective) * 3 - 2, 1));
    int committed = Math.min(OBJECTIVES_A_QUARTER, objectives - objective);
    for (int i = 0; i < committed; i++) {
      commitment.addAllocation(
          Allocation.builder()
              .objective(objectiveId(objective + i))
              .share(BigDecimal.valueOf((100 - operations) / committed, 2))
              .build());
    }
    return commitment.build();
  }

  private static int teamOf(int objective) {
    return objective / (QUARTERS * OBJECTIVES_A_QUARTER);
  }

  private static int quarterOf(int objective) {
    return objective / OBJECTIVES_A_QUARTER % QUARTERS + 1;
  }

  private static int keyResultsOf(int objective) {
    return 3 + objective * 7 % 3;
  }

  private static String title(int objective) {
    String who = WHO.get(objective % WHO.size());
    String what = WHAT.get(objective / WHO.size() % WHAT.size());
    return who + " of district " + objective + " " + what;
  }

  private static CycleId cycle() {
    return new CycleId(String.valueOf(YEAR));
  }

  private static CycleId cycle(int quarter) {
    return new CycleId(YEAR + "-Q" + quarter);
  }

  private static PriorityId priority(int index) {
    return new PriorityId("priority-" + index);
  }

  private static DepartmentId department(int index) {
    return new DepartmentId("department-" + index % DEPARTMENTS);
  }

  private static TeamId teamId(int index) {
    return new TeamId("team-" + index);
  }

  private static ObjectiveId objectiveId(int index) {
    return new ObjectiveId("district-" + index);
  }

  private static KeyResultId keyResultId(int objective, int index) {
    return new KeyResultId("district-" + objective + "-" + (index + 1));
  }

  private static String person(int team, int index) {
    return "person-" + team + "-" + index + "@example.com";
  }

  private <T> T pick(ImmutableList<T> list) {
    return list.get(random.nextInt(list.size()));
  }
}
