package io.okr4j.rules;

import static io.okr4j.rules.Sample.checkIn;
import static io.okr4j.rules.Sample.closing;
import static io.okr4j.rules.Sample.healthy;
import static io.okr4j.rules.Sample.keyResult;
import static io.okr4j.rules.Sample.metric;
import static io.okr4j.rules.Sample.number;
import static io.okr4j.rules.Sample.withStatus;

import io.okr4j.core.CycleId;
import io.okr4j.core.ObjectiveStatus;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ScoringRulesTest {

  @Nested
  class DeclaredScore {
    private final RuleTester rule = RuleTester.of("scoring/declared-score");

    /** Closed on 2026-11-20, with half of the way done by then and the rest the day after. */
    private Sample declared(String score) {
      return healthy()
          .keyResults(
              keyResult("k", metric("0", "1"))
                  .withCheckIns(checkIn("2026-11-20", "0.5"), checkIn("2026-11-21", "1")))
          .setup(
              o ->
                  o.withStatus(ObjectiveStatus.CLOSED)
                      .withClosing(closing("2026-11-20").withScore(number(score))));
    }

    @Test
    void aDeclaredScoreMayMissTheComputedOneByATenth() {
      rule.passes(1, declared("0.5"));
      rule.passes(1, declared("0.4"));
      rule.passes(1, declared("0.6"));
    }

    @Test
    void moreIsWarnedOf() {
      rule.finds(
          declared("0.601"),
          "warning objective:setup: \"New customers set themselves up without a call\""
              + " was closed with a score of 0.601, but its key results give 0.5 as of"
              + " 2026-11-20");
      rule.finds(
          declared("0.399"),
          "warning objective:setup: \"New customers set themselves up without a call\""
              + " was closed with a score of 0.399, but its key results give 0.5 as of"
              + " 2026-11-20");
    }

    @Test
    void theScoreIsThatOfTheDayOfTheClosingWheneverItIsAsked() {
      rule.asOf("2026-01-01").passes(1, declared("0.5"));
      rule.asOf("2030-01-01")
          .finds(
              declared("1"),
              "warning objective:setup: \"New customers set themselves up without a call\""
                  + " was closed with a score of 1, but its key results give 0.5 as of 2026-11-20");
    }

    @Test
    void noDataScoresNothingAndIsCompared() {
      rule.finds(
          declared("0.5").keyResult("k", k -> k.withCheckIns()),
          "warning objective:setup: \"New customers set themselves up without a call\""
              + " was closed with a score of 0.5, but its key results give 0 as of 2026-11-20");
    }

    @Test
    void howMuchIsConfigured() {
      rule.with("tolerance", "0").passes(declared("0.5"));
      rule.with("tolerance", "0")
          .finds(
              declared("0.51"),
              "warning objective:setup: \"New customers set themselves up without a call\""
                  + " was closed with a score of 0.51, but its key results give 0.5 as of"
                  + " 2026-11-20");
      rule.with("tolerance", "0.5").passes(declared("1"));
    }

    @Test
    void itIsNotAskedWithoutBothScores() {
      rule.passesOver(declared("1").keyResults());
      rule.passesOver(declared("1").setup(o -> o.withClosing(closing("2026-11-20"))));
      rule.passesOver(declared("1").setup(o -> o.withClosing(Optional.empty())));
    }

    @ParameterizedTest
    @EnumSource(names = "CLOSED", mode = EnumSource.Mode.EXCLUDE)
    void onlyClosedObjectivesAreAsked(ObjectiveStatus status) {
      rule.passesOver(declared("1").setup(o -> o.withStatus(status)));
    }

    @Test
    void theCycleDoesNotMatter() {
      rule.passes(1, declared("0.5").setup(o -> o.withCycle(new CycleId("never"))));
    }
  }

  @Nested
  class Reflected {
    private final RuleTester rule = RuleTester.of("scoring/reflected");
    private static final String NONE =
        "info objective:setup: \"New customers set themselves up without a call\" was closed"
            + " without a reflection";

    @Test
    void aClosedObjectiveSaysWhatWasLearnt() {
      rule.passes(1, healthy().setup(o -> withStatus(ObjectiveStatus.CLOSED, o)));
    }

    @Test
    void withoutAReflectionItIsRepeated() {
      rule.finds(
          healthy()
              .setup(
                  o ->
                      withStatus(ObjectiveStatus.CLOSED, o)
                          .withClosing(closing("2026-11-20").withReflection(Optional.empty()))),
          NONE);
      rule.finds(healthy().setup(o -> o.withStatus(ObjectiveStatus.CLOSED)), NONE);
    }

    @ParameterizedTest
    @EnumSource(names = "CLOSED", mode = EnumSource.Mode.EXCLUDE)
    void onlyClosedObjectivesAreAsked(ObjectiveStatus status) {
      rule.passesOver(healthy().setup(o -> o.withStatus(status)));
    }
  }
}
