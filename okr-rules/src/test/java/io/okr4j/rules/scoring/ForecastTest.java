package io.okr4j.rules.scoring;

import static io.okr4j.rules.scoring.Scored.Q4;
import static io.okr4j.rules.scoring.Scored.confidence;
import static io.okr4j.rules.scoring.Scored.day;
import static io.okr4j.rules.scoring.Scored.exactly;
import static io.okr4j.rules.scoring.Scored.keyResult;
import static io.okr4j.rules.scoring.Scored.metric;
import static io.okr4j.rules.scoring.Scored.number;
import static io.okr4j.rules.scoring.Scored.score;
import static io.okr4j.rules.scoring.Scored.value;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.okr4j.core.CheckIn;
import io.okr4j.core.Metric;
import io.okr4j.rules.scoring.Forecast.Range;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ForecastTest {
  private static Optional<Forecast> forecast(Metric metric, CheckIn... checkIns) {
    return score(keyResult(metric, checkIns), "2026-11-22").forecast();
  }

  private static Forecast exact(Metric metric, CheckIn... checkIns) {
    return forecast(metric, checkIns).orElseThrow();
  }

  @Test
  void valuesOnALineGoOnAlongIt() {
    Forecast forecast =
        exact(metric("0", "10"), value("2026-10-11", "1"), value("2026-10-21", "2"));
    assertEquals(exactly("9.1").get(), forecast.value());
    assertEquals(exactly("0.91").get(), forecast.score());
    assertEquals(Optional.of(day("2027-01-09")), forecast.reachedOn());
    assertEquals(Optional.empty(), forecast.range());
  }

  @Test
  void twoDistinctDaysAreNeededAndSeveralValuesOfADayAreSeveralPoints() {
    Metric metric = metric("0", "10");
    assertEquals(Optional.empty(), forecast(metric));
    assertEquals(Optional.empty(), forecast(metric, value("2026-10-11", "1")));
    assertEquals(
        Optional.empty(), forecast(metric, value("2026-10-11", "1"), value("2026-10-11", "2")));
    assertEquals(
        Optional.empty(), forecast(metric, value("2026-10-11", "1"), confidence("2026-10-12")));
    assertEquals(
        Optional.empty(), forecast(metric, value("2026-10-11", "1"), value("2026-11-23", "2")));
    // (0, 0), (10, 1), (20, 2) and (20, 5): n 4, 50, 900, 8, 150; d 1100, b 200, a -300.
    Forecast forecast =
        exact(metric, value("2026-10-11", "1"), value("2026-10-21", "2"), value("2026-10-21", "5"));
    assertEquals(exactly("16.272727272727").get(), forecast.value());
  }

  @Test
  void valuesBeforeTheStartCount() {
    Forecast forecast =
        exact(metric("0", "10"), value("2026-09-21", "-1"), value("2026-09-11", "-2"));
    assertEquals(exactly("9.1").get(), forecast.value());
  }

  @Test
  void aLineThatMovesAwayNeverReachesTheTarget() {
    Forecast forecast =
        exact(metric("0", "10"), value("2026-10-11", "-1"), value("2026-10-21", "-2"));
    assertEquals(exactly("-9.1").get(), forecast.value());
    assertEquals(exactly("0").get(), forecast.score());
    assertEquals(Optional.empty(), forecast.reachedOn());
  }

  @Test
  void aFlatLineNeverReachesTheTarget() {
    Forecast forecast =
        exact(metric("0", "10"), value("2026-10-11", "0"), value("2026-10-21", "0"));
    assertEquals(Optional.empty(), forecast.reachedOn());
  }

  @Test
  void theTargetIsReachedOnTheDayOnWhichTheLineIsExactlyThere() {
    assertEquals(
        Optional.of(day("2026-10-31")),
        exact(metric("0", "3"), value("2026-10-11", "1"), value("2026-10-21", "2")).reachedOn());
    assertEquals(
        Optional.of(day("2026-10-31")),
        exact(metric("9", "6"), value("2026-10-11", "8"), value("2026-10-21", "7")).reachedOn());
  }

  @Test
  void theTargetIsNotReachedBeforeTheStartNorInAHundredYears() {
    assertEquals(
        Optional.of(day("2026-10-01")),
        exact(metric("0", "1"), value("2026-10-02", "500"), value("2026-10-03", "501"))
            .reachedOn());
    CheckIn early = value("2026-10-02", "1");
    CheckIn late = value("2026-10-03", "2");
    assertEquals(
        Optional.of(Q4.starts().plusDays(36_525)),
        exact(metric("0", "36525"), early, late).reachedOn());
    assertEquals(Optional.empty(), exact(metric("0", "36525.1"), early, late).reachedOn());
  }

  @Test
  void fourPointsGiveARange() {
    // (0, 0), (10, 2), (20, 2), (30, 4): the line 0.2 + 0.12x, residuals -0.2, 0.6, -0.6, 0.2 and
    // so s^2 = 0.8 / 2; at day 91 11.12 +- 2 * sqrt(0.4 * (1 + 1/4 + 76^2 / 500)).
    Forecast forecast =
        exact(
            metric("0", "10"),
            value("2026-10-11", "2"),
            value("2026-10-21", "2"),
            value("2026-10-31", "4"));
    assertEquals(exactly("11.12").get(), forecast.value());
    Range range = forecast.range().orElseThrow();
    double spread = 2 * Math.sqrt(0.4 * (1.25 + 76 * 76 / 500.0));
    assertEquals(11.12 - spread, range.lowest().doubleValue(), 1e-9);
    assertEquals(11.12 + spread, range.highest().doubleValue(), 1e-9);
  }

  @Test
  void pointsOnALineLeaveNoRoom() {
    Forecast forecast =
        exact(
            metric("0", "10"),
            value("2026-10-11", "1"),
            value("2026-10-21", "2"),
            value("2026-10-31", "3"));
    assertEquals(Optional.of(new Range(forecast.value(), forecast.value())), forecast.range());
  }

  @Test
  void noForecastLeavesWhatTheUnitAllows() {
    ScoringPolicy bounded =
        ScoringPolicy.standard().toBuilder()
            .units(
                Map.of("%", new UnitBounds(Optional.of(number("0")), Optional.of(number("100")))))
            .build();
    Metric metric = metric("0", "90").withUnit("%");
    Forecast forecast =
        bounded
            .score(
                keyResult(
                    metric,
                    value("2026-10-11", "20"),
                    value("2026-10-21", "55"),
                    value("2026-10-31", "60")),
                Optional.of(Q4),
                day("2026-11-22"))
            .forecast()
            .orElseThrow();
    assertEquals(exactly("100").get(), forecast.value());
    assertEquals(exactly("1").get(), forecast.score());
    Range range = forecast.range().orElseThrow();
    assertEquals(exactly("100").get(), range.highest());
    assertTrue(range.lowest().compareTo(range.highest()) <= 0);
  }

  @Test
  void numbersOfAnySizeAreForecast() {
    Forecast forecast =
        exact(metric("0", "1e100"), value("2026-10-11", "1e-100"), value("2026-10-21", "1e99"));
    assertTrue(forecast.reachedOn().isPresent());
  }
}
