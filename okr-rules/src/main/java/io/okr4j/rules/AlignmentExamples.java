package io.okr4j.rules;

import static io.okr4j.rules.Bluebird.COMMUTE;
import static io.okr4j.rules.Bluebird.DAILY;
import static io.okr4j.rules.Bluebird.Q3;
import static io.okr4j.rules.Bluebird.commute;
import static io.okr4j.rules.Bluebird.daily;
import static io.okr4j.rules.Bluebird.day;
import static io.okr4j.rules.Bluebird.example;
import static io.okr4j.rules.Bluebird.objective;
import static io.okr4j.rules.Bluebird.priority;
import static io.okr4j.rules.Bluebird.program;
import static io.okr4j.rules.Bluebird.q3;
import static io.okr4j.rules.Bluebird.q4;
import static io.okr4j.rules.Bluebird.strategy;

import io.okr4j.core.Alignment;
import io.okr4j.core.Cycle;
import io.okr4j.core.CycleId;
import io.okr4j.core.Objective;

/** Examples of {@link AlignmentRules}. */
final class AlignmentExamples {
  private AlignmentExamples() {}

  static RuleExample tracesToPriority() {
    Objective commute = commute().withAlignsTo(Alignment.to(DAILY));
    Objective tours = objective("tours", "Tourists discover the city by bike");
    return example(
        program(commute, tours).withStrategy(strategy(daily())),
        program(commute, tours.withAlignsTo(Alignment.to(COMMUTE)))
            .withStrategy(strategy(daily())));
  }

  static RuleExample priorityCovered() {
    Objective commute = commute().withAlignsTo(Alignment.to(DAILY));
    Objective trust = objective("trust", "Riders trust every bike that they unlock");
    return example(
        program(commute, trust.withAlignsTo(Alignment.to(DAILY)))
            .withStrategy(strategy(daily(), priority("safe", "Be the safest way to ride"))),
        program(commute, trust.withAlignsTo(Alignment.to(priority("safe", "-").id())))
            .withStrategy(strategy(daily(), priority("safe", "Be the safest way to ride"))));
  }

  static RuleExample cycleNesting() {
    Cycle year = Cycle.of(new CycleId("2026"), day("2026-01-01"), day("2026-12-31"));
    Objective habit = objective("habit", "Cycling becomes the habit of the city");
    Objective commute = commute().withAlignsTo(Alignment.to(habit.id()));
    Cycle[] cycles = {year, q3().withWithin(year.id()), q4().withWithin(year.id())};
    return example(
        program(habit.withCycle(Q3), commute).withCycles(cycles),
        program(habit.withCycle(year.id()), commute).withCycles(cycles));
  }

  static RuleExample noCopiedGoal() {
    Alignment toCommute = Alignment.to(COMMUTE);
    return example(
        program(
            commute(),
            objective("first-ride", "Commuters leave the car at home").withAlignsTo(toCommute)),
        program(
            commute(),
            objective("first-ride", "The first ride wins new riders over")
                .withAlignsTo(toCommute)));
  }
}
