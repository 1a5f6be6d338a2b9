package io.okr4j.rules;

import com.google.common.collect.ImmutableList;
import io.okr4j.core.Cycle;
import io.okr4j.core.ProgramIndex;
import io.okr4j.core.Strategy;
import io.okr4j.core.Team;
import io.okr4j.core.Worldview;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A strategy and a worldview that all share come before any OKR. */
final class WorldviewRules {
  private static final Parameter<Period> MAX_AGE =
      Parameter.period("maxAge", "P1Y", "how long a strategy stays fresh without a review")
          .relaxes();

  private WorldviewRules() {}

  static ImmutableList<Rule> all() {
    return ImmutableList.of(
        strategyPresent(), complete(), precedesOkrs(), endorsed(), fresh(), priorityGrounded());
  }

  private static Rule strategyPresent() {
    return Rule.builder("worldview/strategy-present", Severity.ERROR)
        .texts(English.TEXTS)
        .example(WorldviewExamples::strategyPresent)
        .ask(SubjectKind.PROGRAM, WorldviewRules::strategyPresent)
        .build();
  }

  private static Verdict strategyPresent(ProgramIndex index, RuleContext context) {
    if (!index.hasOpenObjectives()) {
      return Verdict.notAsked();
    }
    if (index.strategy().isEmpty()) {
      return Verdict.wrong(Fault.of("no-strategy"));
    }
    return Verdict.passedIf(index.hasPriorities(), () -> Fault.of("no-priority"));
  }

  private static Rule complete() {
    return Rule.builder("worldview/complete", Severity.ERROR)
        .texts(English.TEXTS)
        .example(WorldviewExamples::complete)
        .ask(SubjectKind.STRATEGY, WorldviewRules::complete)
        .build();
  }

  private static Verdict complete(Strategy strategy, RuleContext context) {
    Worldview worldview = strategy.worldview();
    List<Phrase> missing = new ArrayList<>();
    if (worldview.dynamics().isEmpty()) {
      missing.add(new Phrase("dynamics"));
    }
    if (worldview.competition().isEmpty()) {
      missing.add(new Phrase("competition"));
    }
    if (worldview.audience().isEmpty()) {
      missing.add(new Phrase("audience"));
    }
    return Verdict.passedIf(
        missing.isEmpty(), () -> Fault.of("incomplete").with("missing", missing));
  }

  private static Rule precedesOkrs() {
    return Rule.builder("worldview/precedes-okrs", Severity.ERROR)
        .texts(English.TEXTS)
        .example(WorldviewExamples::precedesOkrs)
        .ask(SubjectKind.CYCLE, WorldviewRules::precedesOkrs)
        .build();
  }

  private static Verdict precedesOkrs(Cycle cycle, RuleContext context) {
    Optional<Strategy> strategy = context.index().strategy();
    if (strategy.isEmpty() || !context.index().hasOpenObjectives(cycle.id())) {
      return Verdict.notAsked();
    }
    Optional<LocalDate> establishedOn = strategy.get().establishedOn();
    if (establishedOn.isEmpty()) {
      return Verdict.wrong(Fault.of("no-day").with("cycle", cycle.id()).related(Subject.STRATEGY));
    }
    return Verdict.passedIf(
        !establishedOn.get().isAfter(cycle.starts()),
        () ->
            Fault.of("too-late")
                .with("cycle", cycle.id())
                .with("establishedOn", establishedOn.get())
                .with("starts", cycle.starts())
                .related(Subject.STRATEGY));
  }

  private static Rule endorsed() {
    return Rule.builder("worldview/endorsed", Severity.WARNING)
        .texts(English.TEXTS)
        .example(WorldviewExamples::endorsed)
        .ask(SubjectKind.TEAM, WorldviewRules::endorsed)
        .build();
  }

  private static Verdict endorsed(Team team, RuleContext context) {
    if (context.index().strategy().isEmpty() || !ownsOpenObjective(team, context)) {
      return Verdict.notAsked();
    }
    return Verdict.passedIf(
        context.isEndorsedBy(team.id()),
        () -> Fault.of("not-endorsed").with("team", team.name()).related(Subject.STRATEGY));
  }

  private static Rule fresh() {
    return Rule.builder("worldview/fresh", Severity.WARNING)
        .texts(English.TEXTS)
        .parameter(MAX_AGE)
        .example(WorldviewExamples::fresh)
        .ask(SubjectKind.STRATEGY, WorldviewRules::fresh)
        .build();
  }

  private static Verdict fresh(Strategy strategy, RuleContext context) {
    Optional<LocalDate> seenOn =
        Stream.of(strategy.establishedOn(), strategy.reviewedOn())
            .flatMap(Optional::stream)
            .max(Comparator.naturalOrder());
    if (seenOn.isEmpty() || !context.index().hasOpenObjectives()) {
      return Verdict.notAsked();
    }
    Period maxAge = context.get(MAX_AGE);
    return Verdict.passedIf(
        !Days.after(seenOn.get(), maxAge).isBefore(context.asOf()),
        () -> Fault.of("stale").with("seenOn", seenOn.get()).with("maxAge", maxAge));
  }

  private static Rule priorityGrounded() {
    return Rule.builder("worldview/priority-grounded", Severity.INFO)
        .texts(English.TEXTS)
        .example(WorldviewExamples::priorityGrounded)
        .ask(
            SubjectKind.PRIORITY,
            (priority, context) ->
                Verdict.passedIf(
                    !priority.answers().isEmpty(),
                    () -> Fault.of("answers-nothing").with("title", priority.title())))
        .build();
  }

  static boolean ownsOpenObjective(Team team, RuleContext context) {
    return context.outlinesOf(team.id()).stream().anyMatch(o -> o.status().isOpen());
  }
}
