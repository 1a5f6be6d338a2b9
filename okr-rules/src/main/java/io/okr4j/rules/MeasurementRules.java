package io.okr4j.rules;

import com.google.common.collect.ImmutableList;
import io.okr4j.core.Band;
import io.okr4j.core.Binary;
import io.okr4j.core.CadenceEntry;
import io.okr4j.core.CheckIn;
import io.okr4j.core.Cycle;
import io.okr4j.core.KeyResult;
import io.okr4j.core.Milestones;
import io.okr4j.core.Objective;
import io.okr4j.core.ObjectiveStatus;
import io.okr4j.rules.wording.Judgement;
import io.okr4j.rules.wording.KeyResultKind;
import io.okr4j.rules.wording.ObjectiveKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Objectives in words, key results in numbers, and somebody who looks at them. */
final class MeasurementRules {
  private static final Parameter<BigDecimal> MAX_WEIGHT =
      Parameter.ratio("max", "0.8", "the share of the weight that one key result may carry");
  private static final Parameter<Period> EVERY =
      Parameter.period(
          "every",
          "P14D",
          "how much time lies between two check-ins where the playbook does not say");

  private MeasurementRules() {}

  static ImmutableList<Rule> all() {
    return ImmutableList.of(
        hasKeyResults(), objectiveInWords(), quantified(), balancedWeights(), freshCheckIn());
  }

  private static Rule hasKeyResults() {
    return Rule.builder("measurement/has-key-results", Severity.ERROR)
        .summary("Every open objective has key results.")
        .why("Without a key result nobody can tell whether an objective is reached.")
        .mend("Ask how one would see that it is reached, and write down two to five answers.")
        .message("none", "\"{title}\" has no key result")
        .example(MeasurementExamples::hasKeyResults)
        .ask(
            SubjectKind.OBJECTIVE,
            (objective, context) ->
                objective.status().isOpen()
                    ? Verdict.passedIf(
                        !objective.keyResults().isEmpty(),
                        Fault.of("none").with("title", objective.title()))
                    : Verdict.notAsked())
        .build();
  }

  private static Rule objectiveInWords() {
    return Rule.builder("measurement/objective-in-words", Severity.WARNING)
        .summary("An objective says in words what is to change; numbers belong to its key results.")
        .why("A number tells nobody why it should move, and inspires nobody to move it.")
        .mend("Say what will be different for whom, and make the number a key result.")
        .message("metric", "\"{title}\" is itself a metric with a target (\"{words}\")")
        .example(MeasurementExamples::objectiveInWords)
        .ask(SubjectKind.OBJECTIVE, MeasurementRules::inWords)
        .build();
  }

  private static Verdict inWords(Objective objective, RuleContext context) {
    if (!objective.status().isOpen()) {
      return Verdict.notAsked();
    }
    Judgement<ObjectiveKind> judgement = context.wording().judgeObjective(objective.title());
    return Verdict.passedIf(
        judgement.kind() != ObjectiveKind.METRIC,
        Fault.of("metric").with("title", objective.title()).with("words", judgement.words()));
  }

  private static Rule quantified() {
    return Rule.builder("measurement/quantified", Severity.WARNING)
        .summary("A key result that is only done or not done has a number to tell by.")
        .why("Without a number everybody decides for themselves whether it is done.")
        .mend("Say how much of it is enough, best as a metric with a baseline and a target.")
        .message("no-number", "\"{title}\" is done or not done, and names no number to tell by")
        .example(MeasurementExamples::quantified)
        .ask(SubjectKind.KEY_RESULT, MeasurementRules::quantified)
        .build();
  }

  private static Verdict quantified(OwnedKeyResult owned, RuleContext context) {
    String title = owned.keyResult().title();
    if (!owned.objective().status().isOpen()
        || !(owned.keyResult().measure() instanceof Binary)
        || context.wording().judgeKeyResult(title).kind() == KeyResultKind.OUTPUT) {
      return Verdict.notAsked();
    }
    return Verdict.passedIf(
        title.codePoints().anyMatch(Character::isDigit),
        Fault.of("no-number").with("title", title));
  }

  private static Rule balancedWeights() {
    return Rule.builder("measurement/balanced-weights", Severity.INFO)
        .summary("No key result outweighs all the others.")
        .why("Where one key result decides the score, the others are decoration.")
        .mend("Even out the weights, or drop the key results that hardly count.")
        .message(
            "outweighs",
            "\"{title}\" carries {share} of the weight of its objective, more than {max}")
        .parameter(MAX_WEIGHT)
        .example(MeasurementExamples::balancedWeights)
        .ask(SubjectKind.OBJECTIVE, MeasurementRules::balanced)
        .build();
  }

  private static Verdict balanced(Objective objective, RuleContext context) {
    List<KeyResult> goals =
        objective.keyResults().stream().filter(k -> !(k.measure() instanceof Band)).toList();
    if (!objective.status().isOpen() || goals.size() < 2) {
      return Verdict.notAsked();
    }
    BigDecimal whole =
        goals.stream().map(KeyResult::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    KeyResult heaviest = goals.stream().max(Comparator.comparing(KeyResult::weight)).orElseThrow();
    return Verdict.passedIf(
        heaviest.weight().compareTo(context.get(MAX_WEIGHT).multiply(whole)) <= 0,
        Fault.of("outweighs")
            .with("title", heaviest.title())
            .with("share", Words.percent(heaviest.weight().divide(whole, 4, RoundingMode.UP)))
            .with("max", Words.percent(context.get(MAX_WEIGHT)))
            .related(Subject.of(heaviest.id())));
  }

  private static Rule freshCheckIn() {
    return Rule.builder("measurement/fresh-check-in", Severity.WARNING)
        .summary("Every key result of an active objective has a check-in as often as agreed.")
        .why("A goal that nobody looks at steers nothing.")
        .mend("Check in now, with a value, a confidence and a word on what is next.")
        .message(
            "stale", "The last check-in on \"{title}\" was on {newest}; they are due {every} apart")
        .message(
            "none",
            "\"{title}\" has had no check-in since {cycle} started on {starts}; they are due {every}"
                + " apart")
        .parameter(EVERY)
        .example(MeasurementExamples::freshCheckIn)
        .ask(SubjectKind.KEY_RESULT, MeasurementRules::fresh)
        .build();
  }

  private static Verdict fresh(OwnedKeyResult owned, RuleContext context) {
    KeyResult keyResult = owned.keyResult();
    LocalDate asOf = context.asOf();
    Optional<LocalDate> starts =
        context
            .index()
            .cycle(owned.objective().cycle())
            .filter(cycle -> cycle.contains(asOf))
            .map(Cycle::starts);
    if (owned.objective().status() != ObjectiveStatus.ACTIVE
        || starts.isEmpty()
        || keyResult.measure() instanceof Milestones
        || isDone(keyResult, context)) {
      return Verdict.notAsked();
    }
    Optional<LocalDate> newest =
        keyResult.checkIns().stream()
            .map(CheckIn::on)
            .filter(on -> !on.isAfter(asOf))
            .max(Comparator.naturalOrder());
    Period every = cadence(context);
    LocalDate due = Days.after(Days.after(newest.orElse(starts.get()), every), every);
    Fault fault =
        newest.isPresent()
            ? Fault.of("stale").with("newest", newest.get())
            : Fault.of("none")
                .with("cycle", owned.objective().cycle())
                .with("starts", starts.get());
    return Verdict.passedIf(
        !due.isBefore(asOf), fault.with("title", keyResult.title()).with("every", every));
  }

  private static boolean isDone(KeyResult keyResult, RuleContext context) {
    return keyResult.measure() instanceof Binary
        && context
            .scoring()
            .score(keyResult, context.asOf())
            .score()
            .filter(score -> score.signum() > 0)
            .isPresent();
  }

  private static Period cadence(RuleContext context) {
    return context.program().playbook().stream()
        .flatMap(playbook -> playbook.cadence().stream())
        .filter(entry -> Titles.areEqual(entry.event(), "check-in"))
        .findFirst()
        .map(CadenceEntry::every)
        .orElse(context.get(EVERY));
  }
}
