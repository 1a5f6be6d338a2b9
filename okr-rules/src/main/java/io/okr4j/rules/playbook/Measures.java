package io.okr4j.rules.playbook;

import io.okr4j.core.Band;
import io.okr4j.core.CheckIn;
import io.okr4j.core.KeyResult;
import io.okr4j.core.Measure;
import io.okr4j.core.Metric;
import io.okr4j.core.Milestone;
import io.okr4j.core.Milestones;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;

/** Measures in words: what is to be reached, and where it stands. */
final class Measures {
  private Measures() {}

  /** {@return what is to be reached: {@code 9% → 18%}} */
  static String way(PlaybookSource source, Measure measure) {
    PlaybookTexts texts = source.texts();
    return measure.match(
        metric -> way(texts, metric),
        milestones -> texts.count("milestones", milestones.milestones().size()),
        binary -> texts.say("binary"),
        band -> way(texts, band));
  }

  private static String way(PlaybookTexts texts, Metric metric) {
    String way =
        texts.say(
            "way",
            "from",
            PlaybookSource.value(metric.baseline(), metric.unit()),
            "to",
            PlaybookSource.value(metric.target(), metric.unit()));
    return metric
        .stretch()
        .map(
            s ->
                texts.say(
                    "way-stretch", "way", way, "stretch", PlaybookSource.value(s, metric.unit())))
        .orElse(way);
  }

  private static String way(PlaybookTexts texts, Band band) {
    Optional<String> least = band.atLeast().map(b -> PlaybookSource.value(b, band.unit()));
    Optional<String> most = band.atMost().map(b -> PlaybookSource.value(b, band.unit()));
    if (least.isPresent() && most.isPresent()) {
      return texts.say("band", "least", least.get(), "most", most.get());
    }
    return least
        .map(value -> texts.say("band-least", "least", value))
        .orElseGet(() -> texts.say("band-most", "most", most.orElse("")));
  }

  /** {@return where a key result stands on the day: its newest value; empty without one} */
  static String now(PlaybookSource source, KeyResult keyResult) {
    PlaybookTexts texts = source.texts();
    return keyResult
        .measure()
        .match(
            metric -> newest(source, keyResult, metric.unit()),
            milestones -> reached(source, milestones),
            binary ->
                newest(source, keyResult, CheckIn::done)
                    .map(
                        c ->
                            texts.say(
                                c.done().orElse(false) ? "done-on" : "undone-on",
                                "day",
                                source.day(c.on())))
                    .orElse(""),
            band -> newest(source, keyResult, band.unit()));
  }

  private static String newest(PlaybookSource source, KeyResult keyResult, Optional<String> unit) {
    return newest(source, keyResult, CheckIn::value)
        .map(c -> valueOn(source, c, c.value().orElse(BigDecimal.ZERO), unit))
        .orElse("");
  }

  private static String valueOn(
      PlaybookSource source, CheckIn checkIn, BigDecimal value, Optional<String> unit) {
    return source
        .texts()
        .say(
            "value-on",
            "value",
            PlaybookSource.value(value, unit),
            "day",
            source.day(checkIn.on()));
  }

  private static String reached(PlaybookSource source, Milestones milestones) {
    int reached = 0;
    for (Milestone milestone : milestones.milestones()) {
      reached += milestone.reachedOn().filter(on -> !on.isAfter(source.asOf())).isPresent() ? 1 : 0;
    }
    return source
        .texts()
        .say("milestones-reached", "reached", reached, "count", milestones.milestones().size());
  }

  /** {@return the newest check-in that says something, of several on one day the last} */
  static Optional<CheckIn> newest(
      PlaybookSource source, KeyResult keyResult, Function<CheckIn, Optional<?>> says) {
    return keyResult.checkIns().stream()
        .filter(c -> !c.on().isAfter(source.asOf()) && says.apply(c).isPresent())
        .reduce(
            (one, other) ->
                Comparator.comparing(CheckIn::on).compare(one, other) <= 0 ? other : one);
  }
}
