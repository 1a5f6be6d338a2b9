package io.okr4j.rules;

import static io.okr4j.rules.Bluebird.checkIn;
import static io.okr4j.rules.Bluebird.commute;
import static io.okr4j.rules.Bluebird.day;
import static io.okr4j.rules.Bluebird.example;
import static io.okr4j.rules.Bluebird.number;
import static io.okr4j.rules.Bluebird.program;
import static io.okr4j.rules.Bluebird.riders;

import io.okr4j.core.Closing;
import io.okr4j.core.ObjectiveStatus;
import io.okr4j.core.OkrProgram;

/** Examples of {@link ScoringRules}. */
final class ScoringExamples {
  private static final Closing CLOSING = Closing.builder().on(day("2026-11-13")).build();
  private static final String LEARNT = "Docks at the stations brought most of the new riders";

  private ScoringExamples() {}

  static RuleExample declaredScore() {
    Closing reflected = CLOSING.withReflection(LEARNT);
    return example(
        closed(reflected.withScore(number("0.9"))), closed(reflected.withScore(number("0.5"))));
  }

  static RuleExample reflected() {
    return example(closed(CLOSING), closed(CLOSING.withReflection(LEARNT)));
  }

  private static OkrProgram closed(Closing closing) {
    return program(
        commute(riders(checkIn("2026-11-09", "6500")))
            .withStatus(ObjectiveStatus.CLOSED)
            .withClosing(closing));
  }
}
