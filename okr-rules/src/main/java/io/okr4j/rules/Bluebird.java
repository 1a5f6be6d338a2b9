package io.okr4j.rules;

import com.google.common.collect.ImmutableList;
import io.okr4j.core.Allocation;
import io.okr4j.core.Audience;
import io.okr4j.core.AudienceId;
import io.okr4j.core.CheckIn;
import io.okr4j.core.Commitment;
import io.okr4j.core.Competitor;
import io.okr4j.core.CompetitorId;
import io.okr4j.core.Cycle;
import io.okr4j.core.CycleId;
import io.okr4j.core.Dynamic;
import io.okr4j.core.DynamicId;
import io.okr4j.core.KeyResult;
import io.okr4j.core.KeyResultId;
import io.okr4j.core.Measure;
import io.okr4j.core.Member;
import io.okr4j.core.Metric;
import io.okr4j.core.Objective;
import io.okr4j.core.ObjectiveId;
import io.okr4j.core.ObjectiveStatus;
import io.okr4j.core.OkrProgram;
import io.okr4j.core.Priority;
import io.okr4j.core.PriorityId;
import io.okr4j.core.Scope;
import io.okr4j.core.Strategy;
import io.okr4j.core.Team;
import io.okr4j.core.TeamId;
import io.okr4j.core.TeamKind;
import io.okr4j.core.Worldview;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * Bluebird Bikes, which lends bikes to commuters: the fictional company of the examples, in parts
 * that are as small as can be, so that an example holds only what its rule needs.
 */
final class Bluebird {
  /** The day of all examples, in the middle of the fourth quarter. */
  static final LocalDate TODAY = day("2026-11-16");

  static final TeamId CITY = new TeamId("city");
  static final CycleId Q3 = new CycleId("2026-Q3");
  static final CycleId Q4 = new CycleId("2026-Q4");
  static final ObjectiveId COMMUTE = new ObjectiveId("commute");
  static final PriorityId DAILY = new PriorityId("daily");
  static final AudienceId COMMUTERS = new AudienceId("commuters");

  private Bluebird() {}

  static RuleExample example(OkrProgram fires, OkrProgram passes) {
    return new RuleExample(fires, passes, TODAY);
  }

  /** {@return a program with nothing in it} */
  static OkrProgram empty() {
    return OkrProgram.builder().organization("Bluebird Bikes").build();
  }

  /** {@return a program with objectives, and the team and the cycle that they name} */
  static OkrProgram program(Objective... objectives) {
    return empty().withTeams(city()).withCycles(q4()).withObjectives(objectives);
  }

  static Team city() {
    return team("city", "City bikes");
  }

  static Team team(String id, String name) {
    return Team.builder().id(new TeamId(id)).name(name).kind(TeamKind.PRODUCT).build();
  }

  static Member member(String person) {
    return Member.builder().person(person).build();
  }

  static Cycle q3() {
    return Cycle.of(Q3, day("2026-07-01"), day("2026-09-30"));
  }

  static Cycle q4() {
    return Cycle.of(Q4, day("2026-10-01"), day("2026-12-31"));
  }

  /** {@return a strategy with nothing but priorities} */
  static Strategy strategy(Priority... priorities) {
    return Strategy.builder().addPriorities(priorities).build();
  }

  /** {@return a strategy that leaves nothing open} */
  static Strategy fullStrategy() {
    return strategy(daily().withAnswers(COMMUTERS))
        .withEstablishedOn(day("2026-09-14"))
        .withWorldview(worldview().withAudience(commuters()))
        .withEndorsedBy(CITY);
  }

  /** {@return a worldview that names no audience} */
  static Worldview worldview() {
    return Worldview.builder()
        .addDynamics(
            Dynamic.builder()
                .id(new DynamicId("car-free"))
                .title("City centres close to cars")
                .build())
        .addCompetition(
            Competitor.builder()
                .id(new CompetitorId("scooters"))
                .title("Rental scooters on every corner")
                .build())
        .build();
  }

  static Audience commuters() {
    return Audience.builder().id(COMMUTERS).title("Commuters with less than an hour's way").build();
  }

  static Priority daily() {
    return priority("daily", "Be the daily way to work");
  }

  static Priority priority(String id, String title) {
    return Priority.builder().id(new PriorityId(id)).title(title).build();
  }

  /** {@return an agreed objective of the city team for the fourth quarter} */
  static Objective objective(String id, String title, KeyResult... keyResults) {
    return Objective.builder()
        .id(new ObjectiveId(id))
        .title(title)
        .scope(Scope.TEAM)
        .owner(CITY)
        .cycle(Q4)
        .status(ObjectiveStatus.AGREED)
        .addKeyResults(keyResults)
        .build();
  }

  static Objective commute(KeyResult... keyResults) {
    return objective("commute", "Commuters leave the car at home", keyResults);
  }

  /** {@return a key result from 4,000 to 9,000} */
  static KeyResult riders(CheckIn... checkIns) {
    return keyResult(
            "riders",
            "Weekly riders rise from 4,000 to 9,000",
            Metric.of(number("4000"), number("9000")))
        .withCheckIns(checkIns);
  }

  /** {@return a key result from 30% to 50%} */
  static KeyResult regulars() {
    return keyResult(
        "regulars",
        "New riders who return within a week rise from 30% to 50%",
        percent("30", "50"));
  }

  static KeyResult keyResult(String id, String title, Measure measure) {
    return KeyResult.builder().id(new KeyResultId(id)).title(title).measure(measure).build();
  }

  static Metric percent(String baseline, String target) {
    return Metric.of(number(baseline), number(target)).withUnit("%");
  }

  static CheckIn checkIn(String on, String value) {
    return CheckIn.of(day(on), number(value));
  }

  /** {@return a signed commitment of the city team for the fourth quarter} */
  static Commitment commitment(String operations, Allocation... allocations) {
    return Commitment.builder()
        .team(CITY)
        .cycle(Q4)
        .operations(number(operations))
        .addAllocations(allocations)
        .agreedBy(ImmutableList.of("kim", "lou"))
        .agreedOn(day("2026-09-28"))
        .build();
  }

  static Allocation share(String objective, String share) {
    return Allocation.of(new ObjectiveId(objective), number(share));
  }

  static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  static BigDecimal number(String number) {
    return new BigDecimal(number);
  }
}
