package io.okr4j.rules.scoring;

import static io.okr4j.rules.scoring.Scored.POLICY;
import static io.okr4j.rules.scoring.Scored.TODAY;
import static io.okr4j.rules.scoring.Scored.exactly;
import static io.okr4j.rules.scoring.Scored.keyResult;
import static io.okr4j.rules.scoring.Scored.objective;
import static io.okr4j.rules.scoring.Scored.score;
import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.ZERO;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.Lists;
import io.okr4j.core.Ambition;
import io.okr4j.core.Band;
import io.okr4j.core.CheckIn;
import io.okr4j.core.KeyResult;
import io.okr4j.core.Metric;
import io.okr4j.core.Milestone;
import io.okr4j.core.Milestones;
import io.okr4j.core.Objective;
import io.okr4j.core.testkit.Values;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

/** What holds for the scores of all key results and objectives. */
class ScoringPropertiesTest {

  @Property
  void scoresLieBetweenNothingAndAll(@ForAll Objective objective, @ForAll LocalDate day) {
    ObjectiveScore scored = POLICY.score(objective, day);
    scored.keyResults().forEach(k -> assertRatio(k.score()));
    assertRatio(scored.score());
    assertRatio(scored.progress());
    assertRatio(scored.evidence());
    assertEquals(scored.score().isPresent(), scored.grade().isPresent());
    assertEquals(scored, POLICY.score(objective, day));
  }

  private static void assertRatio(Optional<BigDecimal> ratio) {
    ratio.ifPresent(r -> assertTrue(r.compareTo(ZERO) >= 0 && r.compareTo(ONE) <= 0, r::toString));
  }

  @Property
  void everyKeyResultButAGuardrailHasAScore(@ForAll KeyResult keyResult, @ForAll LocalDate day) {
    KeyResultScore scored = POLICY.score(keyResult, day);
    boolean band = keyResult.measure() instanceof Band;
    assertEquals(!band || scored.evidence(), scored.score().isPresent());
    assertEquals(scored.score().isPresent(), scored.progress().isPresent());
  }

  @Property
  void comingNearerToTheTargetNeverScoresLess(
      @ForAll("metrics") Metric metric,
      @ForAll("values") BigDecimal one,
      @ForAll("values") BigDecimal other) {
    boolean up = metric.target().compareTo(metric.baseline()) > 0;
    BigDecimal nearer = up ? one.max(other) : one.min(other);
    BigDecimal farther = up ? one.min(other) : one.max(other);
    KeyResultScore near = score(at(nearer, metric));
    KeyResultScore far = score(at(farther, metric));
    assertTrue(near.score().get().compareTo(far.score().get()) >= 0);
    assertTrue(near.progress().get().compareTo(far.progress().get()) >= 0);
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
  void theUnitAndTheZeroOfAMetricDoNotCount(
      @ForAll("metrics") Metric metric,
      @ForAll("values") BigDecimal value,
      @ForAll("values") BigDecimal shift,
      @ForAll("values") BigDecimal scale) {
    Assume.that(scale.signum() != 0);
    UnaryOperator<BigDecimal> converted = v -> v.multiply(scale).add(shift);
    Metric other =
        metric.toBuilder()
            .baseline(converted.apply(metric.baseline()))
            .target(converted.apply(metric.target()))
            .commit(metric.commit().map(converted))
            .stretch(metric.stretch().map(converted))
            .build();
    KeyResultScore before = score(at(value, metric));
    KeyResultScore after = score(at(converted.apply(value), other));
    assertEquals(before.score(), after.score());
    assertEquals(before.progress(), after.progress());
  }

  @Property
  void onlyTheRatioOfWeightsCounts(
      @ForAll("objectives") Objective objective,
      @ForAll @BigRange(min = "0.001", max = "1000") @Scale(3) BigDecimal factor) {
    Objective scaled =
        objective.withKeyResults(
            Lists.transform(
                objective.keyResults(), k -> k.withWeight(k.weight().multiply(factor))));
    assertSameScores(score(objective), score(scaled));
  }

  @Property
  void onlyTheRatioOfTheWeightsOfMilestonesCounts(
      @ForAll("milestones") Milestones milestones,
      @ForAll @BigRange(min = "0.001", max = "1000") @Scale(3) BigDecimal factor) {
    Milestones scaled =
        milestones.withMilestones(
            Lists.<Milestone, Milestone>transform(
                milestones.milestones(), m -> m.withWeight(m.weight().multiply(factor))));
    assertEquals(score(keyResult(milestones)).score(), score(keyResult(scaled)).score());
  }

  @Property
  void theOrderOfKeyResultsDoesNotCount(@ForAll Objective objective, @ForAll Random random) {
    List<KeyResult> shuffled = Lists.newArrayList(objective.keyResults());
    Collections.shuffle(shuffled, random);
    assertSameScores(score(objective), score(objective.withKeyResults(shuffled)));
  }

  private static void assertSameScores(ObjectiveScore expected, ObjectiveScore actual) {
    assertEquals(expected.score(), actual.score());
    assertEquals(expected.progress(), actual.progress());
    assertEquals(expected.evidence(), actual.evidence());
    assertEquals(expected.grade(), actual.grade());
    assertEquals(expected.guardrails(), actual.guardrails());
  }

  @Property
  void whatComesLaterNeverChangesAnEarlierDay(@ForAll KeyResult keyResult, @ForAll LocalDate day) {
    List<CheckIn> soFar =
        keyResult.checkIns().stream().filter(checkIn -> !checkIn.on().isAfter(day)).toList();
    KeyResultScore all = POLICY.score(keyResult, day);
    KeyResultScore then = POLICY.score(keyResult.withCheckIns(soFar), day);
    assertEquals(then.score(), all.score());
    assertEquals(then.progress(), all.progress());
    assertEquals(then.evidence(), all.evidence());
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

  @Provide
  Arbitrary<Objective> objectives() {
    return Values.plain().objectives();
  }

  @Provide
  Arbitrary<Milestones> milestones() {
    return Values.plain().milestoneMeasures();
  }
}
