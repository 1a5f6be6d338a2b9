package io.okr4j.rules;

import com.google.common.collect.ImmutableList;
import io.okr4j.core.Cycle;
import io.okr4j.core.CycleId;
import io.okr4j.core.OkrProgram;
import io.okr4j.core.Playbook;
import io.okr4j.core.Team;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One playbook aligns every advocate, and improves with every cycle. */
final class PlaybookRules {
  private static final Parameter<Period> GRACE =
      Parameter.period(
          "grace", "P14D", "how long after its end a cycle may go without an improvement");

  private PlaybookRules() {}

  static ImmutableList<Rule> all() {
    return ImmutableList.of(present(), complete(), acknowledged(), improved());
  }

  private static Rule present() {
    return Rule.builder("playbook/present", Severity.ERROR)
        .summary("OKRs are run by a written playbook.")
        .why("Without a playbook every team runs OKRs by its own rules.")
        .mend(
            "Write down why and how you run OKRs: purpose, principles, roles, cadence and glossary.")
        .message("no-playbook", "There are open objectives, but no playbook")
        .example(PlaybookExamples::present)
        .ask(SubjectKind.PROGRAM, PlaybookRules::present)
        .build();
  }

  private static Verdict present(OkrProgram program, RuleContext context) {
    return context.index().openObjectives().isEmpty()
        ? Verdict.notAsked()
        : Verdict.passedIf(program.playbook().isPresent(), Fault.of("no-playbook"));
  }

  private static Rule complete() {
    return Rule.builder("playbook/complete", Severity.WARNING)
        .summary("The playbook has a purpose, principles, roles, a cadence and a glossary.")
        .why("What the playbook leaves open, everyone fills in differently.")
        .mend("Agree on what is missing, and write it down.")
        .message("incomplete", "The playbook leaves out {missing}")
        .example(PlaybookExamples::complete)
        .ask(SubjectKind.PLAYBOOK, PlaybookRules::complete)
        .build();
  }

  private static Verdict complete(Playbook playbook, RuleContext context) {
    List<String> missing = new ArrayList<>();
    if (playbook.purpose().isEmpty()) {
      missing.add("the purpose");
    }
    if (playbook.principles().isEmpty()) {
      missing.add("the principles");
    }
    if (playbook.roles().isEmpty()) {
      missing.add("the roles");
    }
    if (playbook.cadence().isEmpty()) {
      missing.add("the cadence");
    }
    if (playbook.glossary().isEmpty()) {
      missing.add("the glossary");
    }
    return Verdict.passedIf(missing.isEmpty(), Fault.of("incomplete").with("missing", missing));
  }

  private static Rule acknowledged() {
    return Rule.builder("playbook/acknowledged", Severity.WARNING)
        .summary("Every team with objectives has an advocate who knows the current playbook.")
        .why("A team that does not know the playbook plays by its own rules.")
        .mend("Have an advocate of the team read the current version and acknowledge it.")
        .message(
            "not-acknowledged",
            "No advocate of {team} has acknowledged version {version} of the playbook")
        .example(PlaybookExamples::acknowledged)
        .ask(SubjectKind.TEAM, PlaybookRules::acknowledged)
        .build();
  }

  private static Verdict acknowledged(Team team, RuleContext context) {
    Optional<Playbook> playbook = context.program().playbook();
    if (playbook.isEmpty() || !WorldviewRules.ownsOpenObjective(team, context)) {
      return Verdict.notAsked();
    }
    return Verdict.passedIf(
        context.isAcknowledgedBy(team.id()),
        Fault.of("not-acknowledged")
            .with("team", team.name())
            .with("version", playbook.get().version()));
  }

  private static Rule improved() {
    return Rule.builder("playbook/improved", Severity.WARNING)
        .summary("What the last cycle taught is in the playbook.")
        .why("A playbook that never changes repeats every mistake.")
        .mend("Hold the retrospective, and add to the playbook what was learnt and what changes.")
        .message(
            "not-improved", "The playbook names no improvement from {cycle}, which ended on {ends}")
        .parameter(GRACE)
        .example(PlaybookExamples::improved)
        .ask(SubjectKind.PLAYBOOK, PlaybookRules::improved)
        .build();
  }

  private static Verdict improved(Playbook playbook, RuleContext context) {
    Period grace = context.get(GRACE);
    Optional<Cycle> newest =
        context.program().cycles().stream()
            .map(Cycle::id)
            .distinct()
            .filter(id -> !context.index().objectivesIn(id).isEmpty())
            .flatMap(id -> context.index().cycle(id).stream())
            .filter(cycle -> Days.after(cycle.ends(), grace).isBefore(context.asOf()))
            .max(context.index().byAge());
    if (newest.isEmpty()) {
      return Verdict.notAsked();
    }
    CycleId id = newest.get().id();
    return Verdict.passedIf(
        playbook.improvements().stream().anyMatch(i -> i.cycle().equals(id)),
        Fault.of("not-improved")
            .about("cycle", id)
            .with("ends", newest.get().ends())
            .related(Subject.of(id)));
  }
}
