package io.okr4j.rules;

import static io.okr4j.rules.Bluebird.commute;
import static io.okr4j.rules.Bluebird.example;
import static io.okr4j.rules.Bluebird.keyResult;
import static io.okr4j.rules.Bluebird.objective;
import static io.okr4j.rules.Bluebird.percent;
import static io.okr4j.rules.Bluebird.program;
import static io.okr4j.rules.Bluebird.riders;

import io.okr4j.core.Binary;

/** Examples of {@link ScopeRules}. */
final class ScopeExamples {
  private ScopeExamples() {}

  static RuleExample noOperations() {
    return example(
        program(objective("trust", "Keep the bikes in good order")),
        program(objective("trust", "Riders trust every bike that they unlock")));
  }

  static RuleExample noMaintenance() {
    return example(
        program(
            commute(
                riders(),
                keyResult("ready", "Keep 95% of the bikes ready to ride", percent("94", "95")))),
        program(
            commute(
                riders(),
                keyResult(
                    "ready", "Bikes ready to ride rise from 80% to 95%", percent("80", "95")))));
  }

  static RuleExample outputNotOutcome() {
    return example(
        program(commute(riders(), keyResult("app", "Launch the new app", Binary.of()))),
        program(
            commute(
                riders(),
                keyResult(
                    "app", "Rides booked in the app rise from 20% to 60%", percent("20", "60")))));
  }
}
