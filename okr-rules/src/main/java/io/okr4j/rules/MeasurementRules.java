package io.okr4j.rules;

import com.google.common.collect.ImmutableList;
import io.okr4j.core.Band;
import io.okr4j.core.Binary;
import io.okr4j.core.CheckIn;
import io.okr4j.core.Cycle;
import io.okr4j.core.KeyResult;
import io.okr4j.core.Milestones;
import io.okr4j.core.Objective;
import io.okr4j.core.ObjectiveStatus;
import io.okr4j.rules.wording.Judgement;
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
      Parameter.ratio("max", "0.8", "the share of the weight that one key result may carry")
          .relaxes();
  private static final Parameter<Period> EVERY =
      Parameter.period(
              "every",
              "P14D",
              "how much time lies between two check-ins where the playbook does not say")
          .relaxes();

  private MeasurementRules() {}

  static ImmutableList<Rule> all() {
    return ImmutableList.of(
        hasKeyResults(), objectiveInWords(), quantified(), balancedWeights(), freshCheckIn());
  }

  private static Rule hasKeyResults() {
    return Rule.builder("measurement/has-key-results", Severity.ERROR)
        .texts(English.TEXTS)
        .example(MeasurementExamples::hasKeyResults)
        .ask(
            SubjectKind.OBJECTIVE,
            (objective, context) ->
                objective.status().isOpen()
                    ? Verdict.passedIf(
                        !objective.keyResults().isEmpty(),
                        () -> Fault.of("none").with("title", objective.title()))
                    : Verdict.notAsked())
        .build();
  }

  private static Rule objectiveInWords() {
    return Rule.builder("measurement/objective-in-words", Severity.WARNING)
        .texts(English.TEXTS)
        .parameter(Words.MIN_CONFIDENCE)
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
        !judgement.is(ObjectiveKind.METRIC, context.get(Words.MIN_CONFIDENCE)),
        () -> Fault.of("metric").with("title", objective.title()).with("words", judgement.words()));
  }

  private static Rule quantified() {
    return Rule.builder("measurement/quantified", Severity.WARNING)
        .texts(English.TEXTS)
        .example(MeasurementExamples::quantified)
        .ask(SubjectKind.KEY_RESULT, MeasurementRules::quantified)
        .build();
  }

  private static Verdict quantified(OwnedKeyResult owned, RuleContext context) {
    String title = owned.keyResult().title();
    if (!owned.objective().status().isOpen()
        || !(owned.keyResult().measure() instanceof Binary)
        || context.readsAsOutput(title)) {
      return Verdict.notAsked();
    }
    return Verdict.passedIf(
        title.codePoints().anyMatch(Character::isDigit),
        () -> Fault.of("no-number").with("title", title));
  }

  private static Rule balancedWeights() {
    return Rule.builder("measurement/balanced-weights", Severity.INFO)
        .texts(English.TEXTS)
        .parameter(MAX_WEIGHT)
        .example(MeasurementExamples::balancedWeights)
        .ask(SubjectKind.OBJECTIVE, MeasurementRules::balanced)
        .build();
  }

  private static Verdict balanced(Objective objective, RuleContext context) {
    if (!objective.status().isOpen()) {
      return Verdict.notAsked();
    }
    List<KeyResult> goals =
        objective.keyResults().stream().filter(k -> !(k.measure() instanceof Band)).toList();
    if (goals.size() < 2) {
      return Verdict.notAsked();
    }
    BigDecimal whole =
        goals.stream().map(KeyResult::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    KeyResult heaviest = goals.stream().max(Comparator.comparing(KeyResult::weight)).orElseThrow();
    return Verdict.passedIf(
        heaviest.weight().compareTo(context.get(MAX_WEIGHT).multiply(whole)) <= 0,
        () ->
            Fault.of("outweighs")
                .with("title", heaviest.title())
                .with("share", Words.percent(heaviest.weight().divide(whole, 4, RoundingMode.UP)))
                .with("max", Words.percent(context.get(MAX_WEIGHT)))
                .related(Subject.of(heaviest.id())));
  }

  private static Rule freshCheckIn() {
    return Rule.builder("measurement/fresh-check-in", Severity.WARNING)
        .texts(English.TEXTS)
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
        !due.isBefore(asOf), () -> fault.with("title", keyResult.title()).with("every", every));
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
    return context.cadence("check-in").orElse(context.get(EVERY));
  }
}
