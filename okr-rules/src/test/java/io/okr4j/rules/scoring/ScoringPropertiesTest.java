package io.okr4j.rules.scoring;

import static io.okr4j.rules.scoring.Scored.POLICY;
import static io.okr4j.rules.scoring.Scored.Q4;
import static io.okr4j.rules.scoring.Scored.TODAY;
import static io.okr4j.rules.scoring.Scored.exactly;
import static io.okr4j.rules.scoring.Scored.keyResult;
import static io.okr4j.rules.scoring.Scored.number;
import static io.okr4j.rules.scoring.Scored.objective;
import static io.okr4j.rules.scoring.Scored.score;
import static java.math.BigDecimal.ZERO;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.Lists;
import io.okr4j.core.Ambition;
import io.okr4j.core.Band;
import io.okr4j.core.CheckIn;
import io.okr4j.core.KeyResult;
import io.okr4j.core.Metric;
import io.okr4j.core.Objective;
import io.okr4j.core.OkrProgram;
import io.okr4j.core.testkit.Values;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

/**
 * What the standard policy promises, beside what {@link io.okr4j.rules.testkit.ScoringLaws} ask of
 * all.
 */
class ScoringPropertiesTest {

  @Property
  void everyObjectiveIsScoredInItsPlaceAndGradedIfItHasAScore(@ForAll OkrProgram program) {
    List<ObjectiveScore> scores = POLICY.score(program, TODAY).objectives();
    assertEquals(program.objectives(), Lists.transform(scores, ObjectiveScore::objective));
    scores.forEach(s -> assertEquals(s.score().isPresent(), s.grade().isPresent(), s::toString));
  }

  @Property
  void everyKeyResultButAGuardrailHasAScore(@ForAll KeyResult keyResult, @ForAll LocalDate day) {
    KeyResultScore scored = POLICY.score(keyResult, day);
    boolean band = keyResult.measure() instanceof Band;
    assertEquals(!band || scored.evidence(), scored.score().isPresent());
    assertEquals(scored.score().isPresent(), scored.progress().isPresent());
  }

  @Property
  void theTargetScoresAllOrSevenTenthsAndTheBaselineNothing(@ForAll("metrics") Metric metric) {
    assertEquals(exactly("0"), score(at(metric.baseline(), metric)).score());
    assertEquals(
        exactly(metric.stretch().isPresent() ? "0.7" : "1"),
        score(at(metric.target(), metric)).score());
    metric
        .commit()
        .ifPresent(commit -> assertEquals(exactly("0.3"), score(at(commit, metric)).score()));
    metric
        .stretch()
        .ifPresent(stretch -> assertEquals(exactly("1"), score(at(stretch, metric)).score()));
  }

  @Property
  void aMeanOfExactlySevenTenthsIsAtSevenTenths(
      @ForAll @IntRange(min = 3, max = 10_000) int b,
      @ForAll @IntRange(min = 3, max = 10_000) int d,
      @ForAll @IntRange(min = 0, max = 10_000) int one,
      @ForAll @IntRange(min = 0, max = 10_000) int other) {
    // a/b, c/d and what is missing to 2.1, which is no more than 1.
    int a = b - one % (b / 2);
    int c = d - other % (d / 2);
    long whole = 10L * b * d;
    long rest = 21L * b * d - 10L * a * d - 10L * c * b;
    Assume.that(rest <= whole && rest >= 0);
    Objective objective =
        objective(Ambition.ASPIRATIONAL, List.of(way(a, b), way(c, d), way(rest, whole)));
    assertEquals(exactly("0.7"), score(objective).score());
    assertEquals(Optional.of(Grading.GREEN), score(objective).grade());
  }

  @Property
  void aKeyResultAtTheBorderOfAGradeHasThatGrade(
      @ForAll("values") BigDecimal baseline,
      @ForAll("values") BigDecimal way,
      @ForAll @BigRange(min = "0.0001", max = "0.9999") @Scale(4) BigDecimal border) {
    Assume.that(way.signum() != 0 && border.signum() > 0);
    Label at = new Label("there", Tone.GOOD);
    Label below = new Label("short", Tone.POOR);
    ScoringPolicy policy =
        POLICY.toBuilder()
            .grading(
                Grading.all(
                    new Grading.Rubric(
                        Grading.Judged.SCORE,
                        io.okr4j.rules.scoring.Scale.of(
                            below,
                            io.okr4j.rules.scoring.Scale.Step.from(border.toPlainString(), at)))))
            .build();
    Metric metric = Metric.of(baseline, baseline.add(way));
    BigDecimal value = baseline.add(way.multiply(border));
    assertEquals(
        Optional.of(at),
        policy.score(objective(keyResult(metric, CheckIn.of(TODAY, value))), TODAY).grade());
    BigDecimal nearly = value.subtract(way.scaleByPowerOfTen(-9));
    assertEquals(
        Optional.of(below),
        policy.score(objective(keyResult(metric, CheckIn.of(TODAY, nearly))), TODAY).grade());
  }

  @Property
  void aForecastStaysWithinTheBoundsOfItsUnit(@ForAll Objective objective) {
    Map<String, UnitBounds> units = new HashMap<>();
    objective.keyResults().stream()
        .filter(k -> k.measure() instanceof Metric metric && metric.unit().isPresent())
        .forEach(
            k ->
                units.put(
                    ((Metric) k.measure()).unit().get(),
                    new UnitBounds(Optional.of(number("-5")), Optional.of(number("5")))));
    ScoringPolicy bounded = POLICY.toBuilder().units(units).build();
    for (KeyResultScore score : bounded.score(objective, Optional.of(Q4), TODAY).keyResults()) {
      score
          .forecast()
          .filter(f -> ((Metric) score.keyResult().measure()).unit().isPresent())
          .ifPresent(
              forecast -> {
                assertTrue(forecast.value().abs().compareTo(number("5")) <= 0);
                forecast
                    .range()
                    .ifPresent(
                        range -> {
                          assertTrue(range.lowest().compareTo(forecast.value()) <= 0);
                          assertTrue(range.highest().compareTo(forecast.value()) >= 0);
                          assertTrue(range.highest().compareTo(number("5")) <= 0);
                          assertTrue(range.lowest().compareTo(number("-5")) >= 0);
                        });
              });
    }
  }

  @Property(tries = 100)
  void whatIsShownIsNearWhatIs(
      @ForAll @BigRange(min = "-2", max = "2") @Scale(12) BigDecimal ratio) {
    for (RoundingMode rounding :
        List.of(RoundingMode.HALF_UP, RoundingMode.HALF_EVEN, RoundingMode.DOWN, RoundingMode.UP)) {
      BigDecimal shown = new BigDecimal(new Display(2, false, rounding).show(ratio));
      assertTrue(shown.subtract(ratio).abs().compareTo(number("0.01")) < 0);
    }
  }

  private static KeyResult way(long value, long target) {
    return at(BigDecimal.valueOf(value), Metric.of(ZERO, BigDecimal.valueOf(target)));
  }

  private static KeyResult at(BigDecimal value, Metric metric) {
    return keyResult(metric, CheckIn.of(TODAY, value));
  }

  @Provide
  Arbitrary<Metric> metrics() {
    return Values.plain().metrics();
  }

  @Provide
  Arbitrary<BigDecimal> values() {
    return Arbitraries.bigDecimals()
        .between(BigDecimal.valueOf(-1000), BigDecimal.valueOf(1000))
        .ofScale(3);
  }
}
