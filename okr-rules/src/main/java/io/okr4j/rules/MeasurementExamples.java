package io.okr4j.rules;

import static io.okr4j.rules.Bluebird.checkIn;
import static io.okr4j.rules.Bluebird.commute;
import static io.okr4j.rules.Bluebird.example;
import static io.okr4j.rules.Bluebird.keyResult;
import static io.okr4j.rules.Bluebird.number;
import static io.okr4j.rules.Bluebird.objective;
import static io.okr4j.rules.Bluebird.program;
import static io.okr4j.rules.Bluebird.regulars;
import static io.okr4j.rules.Bluebird.riders;

import io.okr4j.core.Binary;
import io.okr4j.core.CheckIn;
import io.okr4j.core.ObjectiveStatus;
import io.okr4j.core.OkrProgram;

/** Examples of {@link MeasurementRules}. */
final class MeasurementExamples {
  private MeasurementExamples() {}

  static RuleExample hasKeyResults() {
    return example(program(commute()), program(commute(riders(), regulars())));
  }

  static RuleExample objectiveInWords() {
    return example(
        program(objective("commute", "Grow weekly riders to 9,000", riders(), regulars())),
        program(commute(riders(), regulars())));
  }

  static RuleExample quantified() {
    return example(
        program(
            commute(
                riders(),
                keyResult("praise", "Riders recommend us to their friends", Binary.of()))),
        program(
            commute(
                riders(),
                keyResult("praise", "9 of 10 riders recommend us to their friends", Binary.of()))));
  }

  static RuleExample balancedWeights() {
    return example(
        program(commute(riders().withWeight(number("9")), regulars())),
        program(commute(riders().withWeight(number("2")), regulars())));
  }

  static RuleExample freshCheckIn() {
    return example(
        active(checkIn("2026-10-05", "4100")),
        active(checkIn("2026-10-05", "4100"), checkIn("2026-11-09", "5200")));
  }

  private static OkrProgram active(CheckIn... checkIns) {
    return program(commute(riders(checkIns)).withStatus(ObjectiveStatus.ACTIVE));
  }
}
