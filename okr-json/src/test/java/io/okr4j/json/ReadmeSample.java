package io.okr4j.json;

import io.okr4j.core.Band;
import io.okr4j.core.OkrProgram;
import io.okr4j.core.Scope;
import io.okr4j.rules.Fault;
import io.okr4j.rules.Finding;
import io.okr4j.rules.Rule;
import io.okr4j.rules.RuleSet;
import io.okr4j.rules.Severity;
import io.okr4j.rules.SubjectKind;
import io.okr4j.rules.Verdict;
import io.okr4j.rules.scoring.ObjectiveScore;
import io.okr4j.rules.scoring.ScoringPolicy;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;

/** The code of the README, word for word; what it imports is above. */
final class ReadmeSample {
  private ReadmeSample() {}

  static void run(PrintStream out) throws IOException {
    // README
    OkrProgram program = OkrJson.read(Path.of("samples/q-four.json"));
    LocalDate asOf = LocalDate.parse("2026-11-22");

    Rule guardrail =
        Rule.builder("acme/guardrail", Severity.WARNING)
            .summary("Every objective of a product has a guardrail.")
            .why("What nobody guards is sacrificed for the target.")
            .mend("Add a band: a value that must hold while the goal is pursued.")
            .message("none", "\"{title}\" has no guardrail")
            .ask(
                SubjectKind.OBJECTIVE,
                (objective, context) ->
                    objective.scope() == Scope.PRODUCT
                        ? Verdict.passedIf(
                            objective.keyResults().stream()
                                .anyMatch(k -> k.measure() instanceof Band),
                            () -> Fault.of("none").with("title", objective.title()))
                        : Verdict.notAsked())
            .build();

    RuleSet rules = RuleSet.recommended().with(guardrail).configured(program).orThrow();
    for (Finding finding : rules.check(program, asOf).findings()) {
      out.println(finding + "\n  " + finding.guidance());
    }

    for (ObjectiveScore score : ScoringPolicy.standard().score(program, asOf).objectives()) {
      out.println(score.objective().title() + ": " + score.score());
    }
    // README
  }
}
