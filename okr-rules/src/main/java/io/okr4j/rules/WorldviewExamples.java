package io.okr4j.rules;

import static io.okr4j.rules.Bluebird.CITY;
import static io.okr4j.rules.Bluebird.COMMUTERS;
import static io.okr4j.rules.Bluebird.DAILY;
import static io.okr4j.rules.Bluebird.commute;
import static io.okr4j.rules.Bluebird.commuters;
import static io.okr4j.rules.Bluebird.daily;
import static io.okr4j.rules.Bluebird.day;
import static io.okr4j.rules.Bluebird.empty;
import static io.okr4j.rules.Bluebird.example;
import static io.okr4j.rules.Bluebird.fullStrategy;
import static io.okr4j.rules.Bluebird.program;
import static io.okr4j.rules.Bluebird.strategy;
import static io.okr4j.rules.Bluebird.worldview;

import io.okr4j.core.Alignment;
import io.okr4j.core.Strategy;
import io.okr4j.core.Worldview;

/** Examples of {@link WorldviewRules}. */
final class WorldviewExamples {
  private WorldviewExamples() {}

  static RuleExample strategyPresent() {
    return example(
        program(commute()),
        program(commute().withAlignsTo(Alignment.to(DAILY))).withStrategy(fullStrategy()));
  }

  static RuleExample complete() {
    return example(
        empty().withStrategy(strategy().withWorldview(worldview())),
        empty().withStrategy(strategy().withWorldview(worldview().withAudience(commuters()))));
  }

  static RuleExample precedesOkrs() {
    return example(
        program(commute()).withStrategy(strategy().withEstablishedOn(day("2026-10-12"))),
        program(commute()).withStrategy(strategy().withEstablishedOn(day("2026-09-14"))));
  }

  static RuleExample endorsed() {
    return example(
        program(commute()).withStrategy(strategy()),
        program(commute()).withStrategy(strategy().withEndorsedBy(CITY)));
  }

  static RuleExample fresh() {
    Strategy strategy = strategy().withEstablishedOn(day("2025-03-03"));
    return example(
        program(commute()).withStrategy(strategy),
        program(commute()).withStrategy(strategy.withReviewedOn(day("2026-09-14"))));
  }

  static RuleExample priorityGrounded() {
    Worldview worldview = Worldview.empty().withAudience(commuters());
    return example(
        empty().withStrategy(strategy(daily()).withWorldview(worldview)),
        empty().withStrategy(strategy(daily().withAnswers(COMMUTERS)).withWorldview(worldview)));
  }
}
