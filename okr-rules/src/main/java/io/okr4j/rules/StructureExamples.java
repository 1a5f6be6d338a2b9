package io.okr4j.rules;

import static io.okr4j.rules.Bluebird.city;
import static io.okr4j.rules.Bluebird.commute;
import static io.okr4j.rules.Bluebird.day;
import static io.okr4j.rules.Bluebird.example;
import static io.okr4j.rules.Bluebird.member;
import static io.okr4j.rules.Bluebird.program;

import io.okr4j.core.Department;
import io.okr4j.core.DepartmentId;
import io.okr4j.core.Member;
import io.okr4j.core.OkrProgram;
import io.okr4j.core.Scope;
import io.okr4j.core.Support;
import io.okr4j.core.SupportStatus;

/** Examples of {@link StructureRules}. */
final class StructureExamples {
  private static final DepartmentId ENGINEERING = new DepartmentId("engineering");
  private static final DepartmentId DESIGN = new DepartmentId("design");

  private StructureExamples() {}

  static RuleExample crossFunctionalProductTeam() {
    OkrProgram program =
        program(commute().withScope(Scope.PRODUCT))
            .withDepartments(
                Department.builder().id(ENGINEERING).name("Engineering").build(),
                Department.builder().id(DESIGN).name("Design").build());
    Member kim = member("kim").withDepartment(ENGINEERING);
    Member lou = member("lou");
    return example(
        program.withTeams(city().withMembers(kim, lou.withDepartment(ENGINEERING))),
        program.withTeams(city().withMembers(kim, lou.withDepartment(DESIGN))));
  }

  static RuleExample teamFormedFirst() {
    return example(
        program(commute()).withTeams(city().withFormedOn(day("2026-11-02"))),
        program(commute()).withTeams(city().withFormedOn(day("2026-09-01"))));
  }

  static RuleExample ownerStaffed() {
    return example(
        program(commute()),
        program(commute()).withTeams(city().withMembers(member("kim"), member("lou"))));
  }

  static RuleExample supportPledged() {
    Support parking =
        Support.builder()
            .department(DESIGN)
            .need("Signs at twenty parking spots")
            .status(SupportStatus.REQUESTED)
            .build();
    Department design = Department.builder().id(DESIGN).name("Design").build();
    return example(
        program(commute().withSupport(parking)).withDepartments(design),
        program(commute().withSupport(parking.withStatus(SupportStatus.PLEDGED)))
            .withDepartments(design));
  }
}
