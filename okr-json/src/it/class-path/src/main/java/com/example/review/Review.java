package com.example.review;

import io.okr4j.core.Objective;
import io.okr4j.core.OkrProgram;
import io.okr4j.json.OkrJson;
import io.okr4j.rules.Fault;
import io.okr4j.rules.Finding;
import io.okr4j.rules.Rule;
import io.okr4j.rules.RuleContext;
import io.okr4j.rules.RuleSet;
import io.okr4j.rules.Severity;
import io.okr4j.rules.SubjectKind;
import io.okr4j.rules.Verdict;
import io.okr4j.rules.scoring.ObjectiveScore;
import io.okr4j.rules.scoring.RollUp;
import io.okr4j.rules.scoring.ScoringPolicy;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;

/** Checks a program by the built-in rules and one of our own, and scores it by our policy. */
public final class Review {
  private static final Rule LED =
      Rule.builder("acme/led", Severity.ERROR)
          .summary("Somebody leads every open objective.")
          .why("What everybody leads, nobody leads.")
          .mend("Ask who will answer for it, and note the name.")
          .message("no-lead", "Nobody leads \"{title}\"")
          .ask(SubjectKind.OBJECTIVE, Review::isLed)
          .build();

  /** An objective is as strong as the weakest of its key results. */
  private static final ScoringPolicy POLICY =
      ScoringPolicy.standard().toBuilder().name("acme").rollUp(RollUp.WEAKEST).build();

  private Review() {}

  private static Verdict isLed(Objective objective, RuleContext context) {
    return Verdict.passedIf(
        objective.lead().isPresent() || !objective.status().isOpen(),
        () -> Fault.of("no-lead").with("title", objective.title()));
  }

  /** Takes a file and a day: {@code program.json 2026-11-22}. */
  public static void main(String[] args) throws IOException {
    OkrProgram program = OkrJson.read(Path.of(args[0]));
    LocalDate asOf = LocalDate.parse(args[1]);
    for (Finding finding : RuleSet.recommended().with(LED).check(program, asOf).findings()) {
      System.out.println(finding);
    }
    for (ObjectiveScore score : POLICY.score(program, asOf).objectives()) {
      System.out.println(score.objective().title() + ": " + score.score().orElseThrow());
    }
  }
}
