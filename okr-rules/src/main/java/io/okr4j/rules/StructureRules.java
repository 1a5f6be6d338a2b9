package io.okr4j.rules;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import io.okr4j.core.Cycle;
import io.okr4j.core.Department;
import io.okr4j.core.Member;
import io.okr4j.core.Objective;
import io.okr4j.core.Scope;
import io.okr4j.core.Support;
import io.okr4j.core.SupportStatus;
import io.okr4j.core.Team;
import io.okr4j.core.TeamKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The right teams first: with the people they need, and the support of the others. */
final class StructureRules {
  private static final Parameter<Integer> MIN_DEPARTMENTS =
      Parameter.count(
              "minDepartments",
              2,
              "how many departments the people of a product team come from, at least")
          .tightens();

  private StructureRules() {}

  static ImmutableList<Rule> all() {
    return ImmutableList.of(
        crossFunctionalProductTeam(), teamFormedFirst(), ownerStaffed(), supportPledged());
  }

  private static Rule crossFunctionalProductTeam() {
    return Rule.builder("structure/cross-functional-product-team", Severity.ERROR)
        .texts(English.TEXTS)
        .parameter(MIN_DEPARTMENTS)
        .example(StructureExamples::crossFunctionalProductTeam)
        .ask(SubjectKind.OBJECTIVE, StructureRules::crossFunctional)
        .build();
  }

  private static Verdict crossFunctional(Objective objective, RuleContext context) {
    Optional<Team> owner = context.index().team(objective.owner());
    if (!objective.status().isOpen() || objective.scope() != Scope.PRODUCT || owner.isEmpty()) {
      return Verdict.notAsked();
    }
    Team team = owner.get();
    Subject subject = Subject.of(team.id());
    if (team.kind() != TeamKind.PRODUCT) {
      return Verdict.wrong(
          Fault.of("no-product-team")
              .with("title", objective.title())
              .with("team", team.name())
              .with("kind", new Phrase("team." + Ascii.toLowerCase(team.kind().name())))
              .related(subject));
    }
    long departments =
        team.members().stream()
            .map(Member::department)
            .flatMap(Optional::stream)
            .distinct()
            .count();
    return Verdict.passedIf(
        team.members().isEmpty() || departments >= context.get(MIN_DEPARTMENTS),
        () ->
            Fault.of("too-few-departments")
                .with("title", objective.title())
                .with("team", team.name())
                .with("count", departments)
                .with("minDepartments", context.get(MIN_DEPARTMENTS))
                .related(subject));
  }

  private static Rule teamFormedFirst() {
    return Rule.builder("structure/team-formed-first", Severity.ERROR)
        .texts(English.TEXTS)
        .example(StructureExamples::teamFormedFirst)
        .ask(SubjectKind.OBJECTIVE, StructureRules::formedFirst)
        .build();
  }

  private static Verdict formedFirst(Objective objective, RuleContext context) {
    Optional<Team> owner = context.index().team(objective.owner());
    Optional<LocalDate> formedOn = owner.flatMap(Team::formedOn);
    Optional<LocalDate> starts = context.index().cycle(objective.cycle()).map(Cycle::starts);
    if (!objective.status().isOpen() || formedOn.isEmpty() || starts.isEmpty()) {
      return Verdict.notAsked();
    }
    return Verdict.passedIf(
        !formedOn.get().isAfter(starts.get()),
        () ->
            Fault.of("formed-later")
                .with("title", objective.title())
                .with("cycle", objective.cycle())
                .with("team", owner.orElseThrow().name())
                .with("formedOn", formedOn.get())
                .with("starts", starts.get())
                .related(Subject.of(objective.owner())));
  }

  private static Rule ownerStaffed() {
    return Rule.builder("structure/owner-staffed", Severity.ERROR)
        .texts(English.TEXTS)
        .example(StructureExamples::ownerStaffed)
        .ask(
            SubjectKind.TEAM,
            (team, context) ->
                WorldviewRules.ownsOpenObjective(team, context)
                    ? Verdict.passedIf(
                        !team.members().isEmpty(),
                        () -> Fault.of("no-members").with("team", team.name()))
                    : Verdict.notAsked())
        .build();
  }

  private static Rule supportPledged() {
    return Rule.builder("structure/support-pledged", Severity.ERROR)
        .texts(English.TEXTS)
        .example(StructureExamples::supportPledged)
        .ask(SubjectKind.OBJECTIVE, StructureRules::pledged)
        .build();
  }

  private static Verdict pledged(Objective objective, RuleContext context) {
    if (!objective.status().isOpen() || objective.support().isEmpty()) {
      return Verdict.notAsked();
    }
    Optional<LocalDate> starts = context.index().cycle(objective.cycle()).map(Cycle::starts);
    List<Fault> faults = new ArrayList<>();
    for (Support support : objective.support()) {
      if (support.status() == SupportStatus.DECLINED) {
        faults.add(fault("declined", support, objective, context));
      } else if (support.status() == SupportStatus.REQUESTED
          && starts.filter(day -> !context.asOf().isBefore(day)).isPresent()) {
        faults.add(
            fault("not-pledged", support, objective, context)
                .with("cycle", objective.cycle())
                .with("starts", starts.orElseThrow()));
      }
    }
    return Verdict.of(faults);
  }

  private static Fault fault(
      String key, Support support, Objective objective, RuleContext context) {
    Optional<Department> department = context.index().department(support.department());
    return Fault.of(key)
        .about("department", support.department())
        .about("need", support.need())
        .with("name", department.map(Department::name).orElse(support.department().value()))
        .with("title", objective.title())
        .related(department.map(Department::id).map(Subject::of).stream().toList());
  }
}
