package io.okr4j.rules;

import static io.okr4j.rules.Bluebird.Q3;
import static io.okr4j.rules.Bluebird.checkIn;
import static io.okr4j.rules.Bluebird.commute;
import static io.okr4j.rules.Bluebird.day;
import static io.okr4j.rules.Bluebird.example;
import static io.okr4j.rules.Bluebird.keyResult;
import static io.okr4j.rules.Bluebird.number;
import static io.okr4j.rules.Bluebird.objective;
import static io.okr4j.rules.Bluebird.percent;
import static io.okr4j.rules.Bluebird.program;
import static io.okr4j.rules.Bluebird.q3;
import static io.okr4j.rules.Bluebird.regulars;
import static io.okr4j.rules.Bluebird.riders;

import io.okr4j.core.Ambition;
import io.okr4j.core.Closing;
import io.okr4j.core.KeyResult;
import io.okr4j.core.Metric;
import io.okr4j.core.Objective;
import io.okr4j.core.ObjectiveStatus;
import io.okr4j.core.OkrProgram;

/** Examples of {@link AmbitionRules}. */
final class AmbitionExamples {
  private AmbitionExamples() {}

  static RuleExample boldTarget() {
    KeyResult timid =
        keyResult(
            "riders",
            "Weekly riders rise from 4,000 to 4,200",
            Metric.of(number("4000"), number("4200")));
    return example(
        program(bold(commute(timid, regulars()))), program(bold(commute(riders(), regulars()))));
  }

  static RuleExample notAlreadyMet() {
    return example(
        program(commute(riders(checkIn("2026-10-05", "9100")))),
        program(commute(riders(checkIn("2026-10-05", "4100")))));
  }

  static RuleExample someStretch() {
    Objective tours = objective("tours", "Tourists discover the city by bike");
    return example(program(commute(), tours), program(commute(), bold(tours)));
  }

  static RuleExample noSandbagging() {
    Objective commute = closed(commute(riders(checkIn("2026-09-28", "9000"))));
    return example(
        program(commute, closed(tours("40"))).withCycles(q3()),
        program(commute, closed(tours("31"))).withCycles(q3()));
  }

  private static Objective tours(String reached) {
    return objective(
        "tours",
        "Tourists discover the city by bike",
        keyResult("tourists", "Rides by visitors rise from 10% to 40%", percent("10", "40"))
            .withCheckIns(checkIn("2026-09-28", reached)));
  }

  private static Objective closed(Objective objective) {
    return bold(objective)
        .withCycle(Q3)
        .withStatus(ObjectiveStatus.CLOSED)
        .withClosing(
            Closing.builder().on(day("2026-10-02")).reflection("The new docks decided it").build());
  }

  static RuleExample notCertain() {
    return example(withFirstConfidence("0.95"), withFirstConfidence("0.5"));
  }

  private static OkrProgram withFirstConfidence(String confidence) {
    return program(
        bold(commute(riders(checkIn("2026-10-05", "4100").withConfidence(number(confidence))))));
  }

  private static Objective bold(Objective objective) {
    return objective.withAmbition(Ambition.ASPIRATIONAL);
  }
}
