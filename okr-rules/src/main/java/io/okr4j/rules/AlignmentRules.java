package io.okr4j.rules;

import com.google.common.collect.ImmutableList;
import io.okr4j.core.Alignment;
import io.okr4j.core.AlignmentTarget;
import io.okr4j.core.Decision;
import io.okr4j.core.KeyResultId;
import io.okr4j.core.Objective;
import io.okr4j.core.Priority;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every goal serves the strategy, and every priority is served. */
final class AlignmentRules {
  private AlignmentRules() {}

  static ImmutableList<Rule> all() {
    return ImmutableList.of(tracesToPriority(), priorityCovered(), cycleNesting(), noCopiedGoal());
  }

  private static Rule tracesToPriority() {
    return Rule.builder("alignment/traces-to-priority", Severity.ERROR)
        .texts(English.TEXTS)
        .example(AlignmentExamples::tracesToPriority)
        .ask(SubjectKind.OBJECTIVE, AlignmentRules::tracesToPriority)
        .build();
  }

  private static Verdict tracesToPriority(Objective objective, RuleContext context) {
    if (!objective.status().isOpen() || !context.index().hasPriorities()) {
      return Verdict.notAsked();
    }
    Decision decision = context.index().tracesToPriority(objective);
    if (decision != Decision.NO) {
      return decision == Decision.YES ? Verdict.passed() : Verdict.notAsked();
    }
    Fault fault =
        objective.alignsTo().isEmpty()
            ? Fault.of("serves-nothing")
            : Fault.of("no-priority")
                .with(
                    "targets",
                    objective.alignsTo().stream()
                        .map(a -> Words.title(a.target(), context.index()))
                        .sorted()
                        .toList());
    return Verdict.wrong(fault.with("title", objective.title()));
  }

  private static Rule priorityCovered() {
    return Rule.builder("alignment/priority-covered", Severity.WARNING)
        .texts(English.TEXTS)
        .example(AlignmentExamples::priorityCovered)
        .ask(SubjectKind.PRIORITY, AlignmentRules::priorityCovered)
        .build();
  }

  private static Verdict priorityCovered(Priority priority, RuleContext context) {
    if (!context.isAnyCurrent()) {
      return Verdict.notAsked();
    }
    return Verdict.passedIf(
        context.isServed(priority.id()),
        () -> Fault.of("not-served").with("title", priority.title()));
  }

  private static Rule cycleNesting() {
    return Rule.builder("alignment/cycle-nesting", Severity.ERROR)
        .texts(English.TEXTS)
        .example(AlignmentExamples::cycleNesting)
        .ask(SubjectKind.OBJECTIVE, AlignmentRules::cycleNesting)
        .build();
  }

  private static Verdict cycleNesting(Objective objective, RuleContext context) {
    if (!objective.status().isOpen()) {
      return Verdict.notAsked();
    }
    boolean asked = false;
    List<Fault> faults = new ArrayList<>();
    for (Alignment alignment : objective.alignsTo()) {
      Optional<Objective> served = context.index().objectiveAt(alignment.target());
      Decision encloses =
          served
              .map(s -> context.index().encloses(s.cycle(), objective.cycle()))
              .orElse(Decision.UNDECIDABLE);
      asked |= encloses != Decision.UNDECIDABLE;
      if (encloses == Decision.NO) {
        faults.add(
            Fault.of("other-cycle")
                .about("target", Subject.of(alignment.target()))
                .with("title", objective.title())
                .with("goal", Words.title(alignment.target(), context.index()))
                .with("targetCycle", served.orElseThrow().cycle())
                .with("cycle", objective.cycle())
                .related(Subject.of(alignment.target())));
      }
    }
    return asked ? Verdict.of(faults) : Verdict.notAsked();
  }

  private static Rule noCopiedGoal() {
    return Rule.builder("alignment/no-copied-goal", Severity.WARNING)
        .texts(English.TEXTS)
        .example(AlignmentExamples::noCopiedGoal)
        .ask(SubjectKind.OBJECTIVE, AlignmentRules::noCopiedGoal)
        .build();
  }

  private static Verdict noCopiedGoal(Objective objective, RuleContext context) {
    if (!objective.status().isOpen()) {
      return Verdict.notAsked();
    }
    boolean asked = false;
    List<Fault> faults = new ArrayList<>();
    for (Alignment alignment : objective.alignsTo()) {
      AlignmentTarget target = alignment.target();
      Optional<Objective> served = context.index().objectiveAt(target);
      if (served.isEmpty() || served.get().id().equals(objective.id())) {
        continue;
      }
      asked = true;
      String title =
          target instanceof KeyResultId id
              ? context.index().keyResult(id).orElseThrow().title()
              : served.get().title();
      if (Titles.areEqual(title, objective.title())) {
        faults.add(
            Fault.of("copied")
                .about("target", Subject.of(target))
                .with("title", objective.title())
                .with("kind", Phrase.kindOf(target))
                .related(Subject.of(target)));
      }
    }
    return asked ? Verdict.of(faults) : Verdict.notAsked();
  }
}
