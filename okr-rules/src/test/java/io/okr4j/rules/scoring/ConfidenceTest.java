package io.okr4j.rules.scoring;

import static io.okr4j.rules.scoring.Scored.confidence;
import static io.okr4j.rules.scoring.Scored.exactly;
import static io.okr4j.rules.scoring.Scored.keyResult;
import static io.okr4j.rules.scoring.Scored.metric;
import static io.okr4j.rules.scoring.Scored.number;
import static io.okr4j.rules.scoring.Scored.objective;
import static io.okr4j.rules.scoring.Scored.score;
import static io.okr4j.rules.scoring.Scored.value;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.okr4j.core.Band;
import io.okr4j.core.KeyResult;
import io.okr4j.core.Metric;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConfidenceTest {
  private static final Metric METRIC = metric("0", "10");

  @Test
  void theNewestOneCountsWhateverComesLaterWithoutOne() {
    KeyResult keyResult =
        keyResult(
            METRIC,
            confidence("2026-11-10", "0.7"),
            confidence("2026-11-01", "0.9"),
            value("2026-11-20", "5"),
            confidence("2026-11-23", "0.1"));
    assertEquals(exactly("0.7"), score(keyResult).confidence());
  }

  @Test
  void withoutOneThereIsNone() {
    assertEquals(Optional.empty(), score(keyResult(METRIC)).confidence());
    assertEquals(Optional.empty(), score(objective(keyResult(METRIC))).confidence());
  }

  @Test
  void ofAnObjectiveItIsTheWeightedMeanOfThoseGivenGuardrailsIncluded() {
    Band band = Band.builder().atLeast(number("5")).build();
    assertEquals(
        exactly("0.6"),
        score(
                objective(
                    keyResult(METRIC, confidence("2026-11-10", "0.9")),
                    keyResult(METRIC).withWeight(number("7")),
                    keyResult(band, confidence("2026-11-10", "0.45")).withWeight(number("2"))))
            .confidence());
  }
}
