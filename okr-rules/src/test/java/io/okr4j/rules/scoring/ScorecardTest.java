package io.okr4j.rules.scoring;

import static io.okr4j.rules.scoring.Family.objective;
import static io.okr4j.rules.scoring.Family.program;
import static io.okr4j.rules.scoring.Scored.POLICY;
import static io.okr4j.rules.scoring.Scored.TODAY;
import static io.okr4j.rules.scoring.Scored.at;
import static io.okr4j.rules.scoring.Scored.metric;
import static io.okr4j.rules.scoring.Scored.number;
import static io.okr4j.rules.scoring.Scored.score;
import static io.okr4j.rules.scoring.Scored.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.okr4j.core.KeyResult;
import io.okr4j.core.Metric;
import io.okr4j.core.ObjectiveStatus;
import io.okr4j.core.OkrProgram;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Scorecards and scores are values, and a row belongs to its scorecard. */
class ScorecardTest {
  private static final Metric METRIC = metric("0", "10");
  private static final OkrProgram PROGRAM = program(objective("a", at("4", METRIC)));

  @Test
  void scorecardsOfTheSameProgramPolicyAndDayAreEqual() {
    Scorecard scorecard = POLICY.score(PROGRAM, TODAY);
    assertEquals(scorecard, POLICY.score(program(objective("a", at("4", METRIC))), TODAY));
    assertEquals(scorecard.hashCode(), POLICY.score(PROGRAM, TODAY).hashCode());
    for (Scorecard other :
        List.of(
            POLICY.score(PROGRAM, TODAY.plusDays(1)),
            POLICY.score(program(objective("a", at("5", METRIC))), TODAY),
            POLICY.toBuilder().name("other").build().score(PROGRAM, TODAY))) {
      assertNotEquals(scorecard, other);
      assertNotEquals(scorecard.hashCode(), other.hashCode());
    }
    assertNotEquals(scorecard, PROGRAM);
    assertEquals("Scorecard of Acme as of 2026-11-22", scorecard.toString());
  }

  @Test
  void scoresOfKeyResultsAreEqualWhenAllTheirNumbersAre() {
    KeyResult keyResult = at("4", METRIC);
    assertEquals(score(keyResult), score(keyResult));
    assertEquals(score(keyResult).hashCode(), score(keyResult).hashCode());
    assertNotEquals(score(keyResult), score(at("5", METRIC)));
    assertNotEquals(score(keyResult).hashCode(), score(at("5", METRIC)).hashCode());
    assertNotEquals(score(keyResult), score(keyResult, "2026-11-22"), "only one is in a cycle");
    assertNotEquals(score(keyResult), keyResult);
    KeyResult watched = keyResult.withCheckIns(value("2026-10-11", "1"), value("2026-11-22", "4"));
    String told = score(watched, "2026-11-22").toString();
    for (String part :
        List.of(
            "score=Optional[0.4]",
            "progress=Optional[0.4]",
            "evidence=true",
            "expected=Optional[0.571428571429]",
            "pace=Optional[at-risk]",
            "confidence=Optional.empty",
            "forecast=Optional[Forecast[")) {
      assertTrue(told.contains(part), told);
    }
  }

  @Test
  void aRowOfAnotherScorecardIsNotExplained() {
    Scorecard scorecard = POLICY.score(PROGRAM, TODAY);
    Row<?> row = POLICY.score(program(objective("a", at("5", METRIC))), TODAY).cycles().get(0);
    assertTrue(
        assertThrows(IllegalArgumentException.class, () -> scorecard.explain(row))
            .toString()
            .endsWith("is no row of this scorecard"));
  }

  @Test
  void draftsAndWhatWasDroppedCountInNoRow() {
    OkrProgram program =
        program(
            objective("a", at("4", METRIC)),
            objective("b", at("10", METRIC)).withStatus(ObjectiveStatus.DRAFT),
            objective("c", at("10", METRIC)).withStatus(ObjectiveStatus.DROPPED),
            objective("d", at("6", METRIC)).withStatus(ObjectiveStatus.AGREED),
            objective("e"));
    Scorecard scorecard = POLICY.score(program, TODAY);
    assertEquals(number("0.5"), scorecard.cycles().get(0).score());
    assertEquals(number("0.5"), scorecard.teams().get(0).score());
    assertEquals("(0.4 + 0.6) / 2, of a, d", scorecard.explain(scorecard.teams().get(0)));
  }
}
