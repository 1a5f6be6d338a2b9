package io.okr4j.rules;

import com.google.common.collect.ImmutableList;
import io.okr4j.core.Cycle;
import io.okr4j.core.CycleId;
import io.okr4j.core.Playbook;
import io.okr4j.core.ProgramIndex;
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
        .texts(English.TEXTS)
        .example(PlaybookExamples::present)
        .ask(SubjectKind.PROGRAM, PlaybookRules::present)
        .build();
  }

  private static Verdict present(ProgramIndex index, RuleContext context) {
    return index.hasOpenObjectives()
        ? Verdict.passedIf(index.playbook().isPresent(), () -> Fault.of("no-playbook"))
        : Verdict.notAsked();
  }

  private static Rule complete() {
    return Rule.builder("playbook/complete", Severity.WARNING)
        .texts(English.TEXTS)
        .example(PlaybookExamples::complete)
        .ask(SubjectKind.PLAYBOOK, PlaybookRules::complete)
        .build();
  }

  private static Verdict complete(Playbook playbook, RuleContext context) {
    List<Phrase> missing = new ArrayList<>();
    if (playbook.purpose().isEmpty()) {
      missing.add(new Phrase("purpose"));
    }
    if (playbook.principles().isEmpty()) {
      missing.add(new Phrase("principles"));
    }
    if (playbook.roles().isEmpty()) {
      missing.add(new Phrase("roles"));
    }
    if (playbook.cadence().isEmpty()) {
      missing.add(new Phrase("cadence"));
    }
    if (playbook.glossary().isEmpty()) {
      missing.add(new Phrase("glossary"));
    }
    return Verdict.passedIf(
        missing.isEmpty(), () -> Fault.of("incomplete").with("missing", missing));
  }

  private static Rule acknowledged() {
    return Rule.builder("playbook/acknowledged", Severity.WARNING)
        .texts(English.TEXTS)
        .example(PlaybookExamples::acknowledged)
        .ask(SubjectKind.TEAM, PlaybookRules::acknowledged)
        .build();
  }

  private static Verdict acknowledged(Team team, RuleContext context) {
    Optional<Playbook> playbook = context.index().playbook();
    if (playbook.isEmpty() || !WorldviewRules.ownsOpenObjective(team, context)) {
      return Verdict.notAsked();
    }
    return Verdict.passedIf(
        context.isAcknowledgedBy(team.id()),
        () ->
            Fault.of("not-acknowledged")
                .with("team", team.name())
                .with("version", playbook.get().version()));
  }

  private static Rule improved() {
    return Rule.builder("playbook/improved", Severity.WARNING)
        .texts(English.TEXTS)
        .parameter(GRACE)
        .example(PlaybookExamples::improved)
        .ask(SubjectKind.PLAYBOOK, PlaybookRules::improved)
        .build();
  }

  private static Verdict improved(Playbook playbook, RuleContext context) {
    Period grace = context.get(GRACE);
    Optional<Cycle> newest =
        context.index().cycles().stream()
            .filter(cycle -> context.index().hasObjectives(cycle.id()))
            .filter(cycle -> Days.after(cycle.ends(), grace).isBefore(context.asOf()))
            .max(context.index().byAge());
    if (newest.isEmpty()) {
      return Verdict.notAsked();
    }
    CycleId id = newest.get().id();
    return Verdict.passedIf(
        playbook.improvements().stream().anyMatch(i -> i.cycle().equals(id)),
        () ->
            Fault.of("not-improved")
                .about("cycle", id)
                .with("ends", newest.get().ends())
                .related(Subject.of(id)));
  }
}
