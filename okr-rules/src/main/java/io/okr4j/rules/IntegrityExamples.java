package io.okr4j.rules;

import static io.okr4j.rules.Bluebird.checkIn;
import static io.okr4j.rules.Bluebird.city;
import static io.okr4j.rules.Bluebird.commute;
import static io.okr4j.rules.Bluebird.day;
import static io.okr4j.rules.Bluebird.empty;
import static io.okr4j.rules.Bluebird.example;
import static io.okr4j.rules.Bluebird.program;
import static io.okr4j.rules.Bluebird.riders;
import static io.okr4j.rules.Bluebird.strategy;
import static io.okr4j.rules.Bluebird.team;

import io.okr4j.core.Department;
import io.okr4j.core.DepartmentId;
import io.okr4j.core.OkrProgram;
import io.okr4j.core.Team;
import io.okr4j.core.TeamId;
import io.okr4j.core.Waiver;

/** Examples of {@link IntegrityRules}. */
final class IntegrityExamples {
  private IntegrityExamples() {}

  static RuleExample uniqueId() {
    return example(
        empty().withDepartments(department("design", "Design"), department("design", "Research")),
        empty()
            .withDepartments(department("design", "Design"), department("research", "Research")));
  }

  private static Department department(String id, String name) {
    return Department.builder().id(new DepartmentId(id)).name(name).build();
  }

  static RuleExample knownReference() {
    return example(
        empty().withTeams(team("workshop", "Workshop"), city().withParent(new TeamId("workshp"))),
        empty().withTeams(team("workshop", "Workshop"), city().withParent(new TeamId("workshop"))));
  }

  static RuleExample acyclic() {
    Team workshop = team("workshop", "Workshop");
    Team city = city().withParent(workshop.id());
    return example(
        empty().withTeams(workshop.withParent(city.id()), city), empty().withTeams(workshop, city));
  }

  static RuleExample datesInOrder() {
    return example(
        program(commute(riders(checkIn("2025-11-09", "5200")))),
        program(commute(riders(checkIn("2026-11-09", "5200")))));
  }

  static RuleExample waiverInUse() {
    OkrProgram unfinished = empty().withStrategy(strategy());
    Waiver waiver =
        Waiver.builder()
            .rule("worldview/complete")
            .subject("strategy")
            .reason("The offsite in December settles the worldview")
            .build();
    return example(
        unfinished.withWaivers(waiver.withUntil(day("2026-10-31"))),
        unfinished.withWaivers(waiver.withUntil(day("2026-12-31"))));
  }
}
