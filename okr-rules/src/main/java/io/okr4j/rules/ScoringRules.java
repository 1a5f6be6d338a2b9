package io.okr4j.rules;

import com.google.common.collect.ImmutableList;
import io.okr4j.core.Closing;
import io.okr4j.core.Objective;
import io.okr4j.core.ObjectiveStatus;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** How closed objectives ended. */
final class ScoringRules {
  private static final Parameter<BigDecimal> TOLERANCE =
      Parameter.ratio("tolerance", "0.1", "by how much a declared score may miss the computed one")
          .relaxes();

  private ScoringRules() {}

  static ImmutableList<Rule> all() {
    return ImmutableList.of(declaredScore(), reflected());
  }

  private static Rule declaredScore() {
    return Rule.builder("scoring/declared-score", Severity.WARNING)
        .texts(English.TEXTS)
        .parameter(TOLERANCE)
        .example(ScoringExamples::declaredScore)
        .ask(SubjectKind.OBJECTIVE, ScoringRules::declaredScore)
        .build();
  }

  private static Verdict declaredScore(Objective objective, RuleContext context) {
    Optional<BigDecimal> declared = objective.closing().flatMap(Closing::score);
    if (objective.status() != ObjectiveStatus.CLOSED || declared.isEmpty()) {
      return Verdict.notAsked();
    }
    Closing closing = objective.closing().orElseThrow();
    Optional<BigDecimal> computed = context.scoring().score(objective, closing.on()).score();
    if (computed.isEmpty()) {
      return Verdict.notAsked();
    }
    return Verdict.passedIf(
        declared.get().subtract(computed.get()).abs().compareTo(context.get(TOLERANCE)) <= 0,
        () ->
            Fault.of("differs")
                .with("title", objective.title())
                .with("declared", declared.get())
                .with("computed", computed.get().setScale(4, RoundingMode.HALF_UP))
                .with("on", closing.on()));
  }

  private static Rule reflected() {
    return Rule.builder("scoring/reflected", Severity.INFO)
        .texts(English.TEXTS)
        .example(ScoringExamples::reflected)
        .ask(
            SubjectKind.OBJECTIVE,
            (objective, context) ->
                objective.status() == ObjectiveStatus.CLOSED
                    ? Verdict.passedIf(
                        objective.closing().flatMap(Closing::reflection).isPresent(),
                        () -> Fault.of("no-reflection").with("title", objective.title()))
                    : Verdict.notAsked())
        .build();
  }
}
