package io.okr4j.json;

import io.okr4j.core.OkrProgram;
import io.okr4j.rules.Finding;
import io.okr4j.rules.RuleSet;
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

    RuleSet rules = RuleSet.recommended().configured(program).orThrow();
    for (Finding finding : rules.check(program, asOf).findings()) {
      out.println(finding + "\n  " + finding.guidance());
    }

    for (ObjectiveScore score : ScoringPolicy.standard().score(program, asOf).objectives()) {
      out.println(score.objective().title() + ": " + score.score());
    }
    // README
  }
}
