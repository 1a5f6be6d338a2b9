package io.okr4j.rules.playbook;

import io.okr4j.core.Advocate;
import io.okr4j.core.Alignment;
import io.okr4j.core.Allocation;
import io.okr4j.core.Audience;
import io.okr4j.core.AudienceId;
import io.okr4j.core.Band;
import io.okr4j.core.Binary;
import io.okr4j.core.CadenceEntry;
import io.okr4j.core.CheckIn;
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
import io.okr4j.core.Worldview;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;

/** A program in which everything that somebody can type is the same text, ids included. */
final class Hostile {
  static final LocalDate TODAY = LocalDate.parse("2026-11-16");

  private Hostile() {}

  static OkrProgram program(String text) {
    TeamId team = new TeamId(text);
    CycleId cycle = new CycleId(text);
    DepartmentId department = new DepartmentId(text);
    KeyResult metric =
        KeyResult.builder()
            .id(new KeyResultId(text))
            .title(text)
            .lead(text)
            .description(text)
            .measure(Metric.of(new BigDecimal("1"), new BigDecimal("9")).withUnit(text))
            .addCheckIns(
                CheckIn.builder()
                    .on(LocalDate.parse("2026-11-01"))
                    .value(new BigDecimal("4"))
                    .confidence(new BigDecimal("0.5"))
                    .note(text)
                    .author(text)
                    .build())
            .build();
    Objective objective =
        Objective.builder()
            .id(new ObjectiveId(text))
            .title(text)
            .description(text)
            .lead(text)
            .scope(Scope.COMPANY)
            .owner(team)
            .cycle(cycle)
            .status(ObjectiveStatus.ACTIVE)
            .addAlignsTo(Alignment.to(new PriorityId(text)))
            .addSupport(
                Support.builder()
                    .department(department)
                    .need(text)
                    .status(SupportStatus.REQUESTED)
                    .build())
            .addKeyResults(
                metric,
                metric
                    .withId(new KeyResultId(text + "2"))
                    .withCheckIns()
                    .withMeasure(Binary.builder().build()))
            .build();
    return OkrProgram.builder()
        .organization(text)
        .strategy(
            Strategy.builder()
                .purpose(text)
                .establishedOn(LocalDate.parse("2026-09-01"))
                .worldview(
                    Worldview.builder()
                        .addDynamics(Dynamic.builder().id(new DynamicId(text)).title(text).build())
                        .addCompetition(
                            Competitor.builder()
                                .id(new CompetitorId(text))
                                .title(text)
                                .stance(text)
                                .build())
                        .addAudience(
                            Audience.builder()
                                .id(new AudienceId(text))
                                .title(text)
                                .need(text)
                                .build())
                        .build())
                .addPriorities(
                    Priority.builder()
                        .id(new PriorityId(text))
                        .title(text)
                        .why(text)
                        .addAnswers(new AudienceId(text))
                        .build())
                .addEndorsedBy(team)
                .build())
        .addDepartments(Department.builder().id(department).name(text).build())
        .addTeams(
            Team.builder()
                .id(team)
                .name(text)
                .kind(TeamKind.PRODUCT)
                .addMembers(Member.builder().person(text).department(department).build())
                .build())
        .addCycles(Cycle.of(cycle, LocalDate.parse("2026-10-01"), LocalDate.parse("2026-12-31")))
        .addObjectives(
            objective,
            objective
                .withId(new ObjectiveId(text + "2"))
                .withScope(Scope.TEAM)
                .withAlignsTo(
                    Alignment.to(new KeyResultId(text)), Alignment.to(new PriorityId(text)))
                .withKeyResults())
        .addCommitments(
            Commitment.builder()
                .team(team)
                .cycle(cycle)
                .operations(new BigDecimal("0.5"))
                .addAllocations(Allocation.of(new ObjectiveId(text), new BigDecimal("0.4")))
                .addAgreedBy(text)
                .build())
        .addOperations(
            Operation.builder()
                .id(new OperationId(text))
                .title(text)
                .owner(team)
                .measure(Band.builder().atLeast(BigDecimal.ONE).unit(text).build())
                .addReadings(
                    Reading.builder()
                        .on(LocalDate.parse("2026-11-01"))
                        .value(BigDecimal.TEN)
                        .note(text)
                        .build())
                .build())
        .playbook(
            Playbook.builder()
                .version(text)
                .purpose(text)
                .addPrinciples(text)
                .addRoles(Role.builder().name(text).addResponsibilities(text).build())
                .addCadence(CadenceEntry.builder().event(text).every(Period.ofDays(14)).build())
                .addGlossary(GlossaryEntry.builder().term(text).meaning(text).build())
                .addAdvocates(Advocate.builder().person(text).team(team).acknowledged(text).build())
                .addImprovements(
                    Improvement.builder().cycle(cycle).learned(text).change(text).build())
                .build())
        .addWaivers(Waiver.builder().rule(text).subject(text).reason(text).approvedBy(text).build())
        .build();
  }
}
