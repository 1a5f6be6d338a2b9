package io.okr4j.core;

import static io.okr4j.core.Refusal.assertRefused;
import static io.okr4j.core.Refusal.assertRefusedAt;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.okr4j.core.testkit.Values;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/**
 * Decimals keep their value to the last digit, and not its spelling; they are bounded in digits and
 * size. All of it holds wherever a decimal enters.
 */
class DecimalTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final Band ANY_BAND = Band.builder().atLeast(BigDecimal.ZERO).build();

  /** Every way for a decimal of any size to enter, giving back what was kept. */
  private static final ImmutableMap<String, UnaryOperator<BigDecimal>> WAYS =
      ImmutableMap.<String, UnaryOperator<BigDecimal>>builder()
          .put("CheckIn.of", d -> CheckIn.of(DAY, d).value().orElseThrow())
          .put(
              "CheckIn.withValue",
              d -> CheckIn.of(DAY, BigDecimal.ONE).withValue(d).value().orElseThrow())
          .put(
              "CheckIn.withValue, optional",
              d -> CheckIn.of(DAY, BigDecimal.ONE).withValue(Optional.of(d)).value().orElseThrow())
          .put("Reading", d -> Reading.builder().on(DAY).value(d).build().value())
          .put(
              "Reading.withValue",
              d -> Reading.builder().on(DAY).value(BigDecimal.ONE).build().withValue(d).value())
          .put("PlanPoint", d -> PlanPoint.builder().on(DAY).value(d).build().value())
          .put(
              "PlanPoint.withValue",
              d -> PlanPoint.builder().on(DAY).value(BigDecimal.ONE).build().withValue(d).value())
          .put("Band, atLeast", d -> Band.builder().atLeast(d).build().atLeast().orElseThrow())
          .put("Band, atMost", d -> Band.builder().atMost(d).build().atMost().orElseThrow())
          .put(
              "Band.withAtMost",
              d ->
                  ANY_BAND
                      .withAtMost(BigDecimal.ONE)
                      .withAtLeast(Optional.empty())
                      .withAtMost(d)
                      .atMost()
                      .orElseThrow())
          .put(
              "Metric, baseline",
              d -> Metric.of(d, d.signum() == 0 ? BigDecimal.ONE : BigDecimal.ZERO).baseline())
          .put(
              "Metric, target",
              d -> Metric.of(d.signum() == 0 ? BigDecimal.ONE : BigDecimal.ZERO, d).target())
          .put("Data", d -> new Data.Decimal(d).value())
          .buildOrThrow();

  /** Every way for a decimal above 0 to enter. */
  private static final ImmutableMap<String, UnaryOperator<BigDecimal>> WAYS_OF_WEIGHTS =
      ImmutableMap.<String, UnaryOperator<BigDecimal>>builder()
          .put(
              "Alignment",
              d -> Alignment.builder().target(new ObjectiveId("o")).weight(d).build().weight())
          .put("Alignment.with", d -> Alignment.to(new ObjectiveId("o")).withWeight(d).weight())
          .put("Milestone", d -> Milestone.builder().title("a").weight(d).build().weight())
          .put("Milestone.with", d -> Milestone.builder().title("a").build().withWeight(d).weight())
          .put("KeyResult", d -> keyResult().weight(d).build().weight())
          .put("KeyResult.with", d -> keyResult().build().withWeight(d).weight())
          .buildOrThrow();

  /** Every way for a share of 1 to enter. */
  private static final ImmutableMap<String, UnaryOperator<BigDecimal>> WAYS_OF_SHARES =
      ImmutableMap.<String, UnaryOperator<BigDecimal>>builder()
          .put("Allocation", d -> Allocation.of(new ObjectiveId("o"), d).share())
          .put(
              "Allocation.with",
              d -> Allocation.of(new ObjectiveId("o"), BigDecimal.ONE).withShare(d).share())
          .put("Commitment", d -> commitment().operations(d).build().operations())
          .put("Commitment.with", d -> commitment().build().withOperations(d).operations())
          .put("Closing", d -> Closing.builder().on(DAY).score(d).build().score().orElseThrow())
          .put(
              "Closing.with",
              d -> Closing.builder().on(DAY).build().withScore(d).score().orElseThrow())
          .put(
              "CheckIn",
              d -> CheckIn.builder().on(DAY).confidence(d).build().confidence().orElseThrow())
          .put(
              "CheckIn.with",
              d -> CheckIn.of(DAY, BigDecimal.ONE).withConfidence(d).confidence().orElseThrow())
          .buildOrThrow();

  private static KeyResult.Builder keyResult() {
    return KeyResult.builder().id(new KeyResultId("k")).title("a").measure(Binary.of());
  }

  private static Commitment.Builder commitment() {
    return Commitment.builder().team(new TeamId("t")).cycle(new CycleId("c"));
  }

  private static void assertKept(String kept, String spelling) {
    WAYS.forEach(
        (name, way) ->
            assertEquals(new BigDecimal(kept), way.apply(new BigDecimal(spelling)), name));
  }

  @Provide
  Arbitrary<BigDecimal> decimals() {
    return Values.any().decimals();
  }

  @Provide
  Arbitrary<BigDecimal> weights() {
    return Values.any().weights();
  }

  @Provide
  Arbitrary<BigDecimal> ratios() {
    return Values.any().ratios();
  }

  @Example
  void theValueIsKeptAndNotItsSpelling() {
    assertKept("1.5", "1.50");
    assertKept("10", "10");
    assertKept("10", "10.0");
    assertKept("10", "1E+1");
    assertKept("0", "0.000");
    assertKept("0", "-0.0");
    assertKept("0", "0E+2147483647");
    assertKept("0", "0E-2147483647");
    assertKept("-0.001", "-1.000E-3");
  }

  @Property
  void decimalsAreNormalWhereverTheyEnter(@ForAll("decimals") BigDecimal decimal) {
    WAYS.forEach((name, way) -> assertNormal(decimal, way.apply(decimal), name));
  }

  @Property
  void weightsAreNormalWhereverTheyEnter(@ForAll("weights") BigDecimal weight) {
    WAYS_OF_WEIGHTS.forEach((name, way) -> assertNormal(weight, way.apply(weight), name));
  }

  @Property
  void sharesAreNormalWhereverTheyEnter(@ForAll("ratios") BigDecimal share) {
    WAYS_OF_SHARES.forEach((name, way) -> assertNormal(share, way.apply(share), name));
  }

  private static void assertNormal(BigDecimal given, BigDecimal kept, String name) {
    assertEquals(0, given.compareTo(kept), name);
    assertEquals(Math.max(given.stripTrailingZeros().scale(), 0), kept.scale(), name);
  }

  @Property
  void commitAndStretchAreNormalToo(@ForAll Metric metric, @ForAll @IntRange(max = 5) int zeros) {
    UnaryOperator<BigDecimal> respelt = d -> d.setScale(d.scale() + zeros);
    Metric.Builder same =
        metric.toBuilder()
            .baseline(respelt.apply(metric.baseline()))
            .target(respelt.apply(metric.target()))
            .commit(metric.commit().map(respelt))
            .stretch(metric.stretch().map(respelt));
    assertEquals(metric, same.build());
    metric
        .commit()
        .ifPresent(commit -> assertEquals(metric, metric.withCommit(respelt.apply(commit))));
    metric
        .stretch()
        .ifPresent(stretch -> assertEquals(metric, metric.withStretch(respelt.apply(stretch))));
    assertEquals(metric, metric.withBaseline(respelt.apply(metric.baseline())));
    assertEquals(metric, metric.withTarget(respelt.apply(metric.target())));
  }

  @Property
  void equalDecimalsMakeEqualValues(
      @ForAll("decimals") BigDecimal decimal, @ForAll @IntRange(max = 9) int zeros) {
    BigDecimal respelt = decimal.setScale(Math.max(decimal.scale(), 0) + zeros);
    assertEquals(CheckIn.of(DAY, decimal), CheckIn.of(DAY, respelt));
    assertEquals(CheckIn.of(DAY, decimal).hashCode(), CheckIn.of(DAY, respelt).hashCode());
    assertEquals(new Data.Decimal(decimal), new Data.Decimal(respelt));
  }

  @Example
  void thirtyFourDigitsAreKept() {
    String digits = "1234567890123456789012345678901234";
    assertKept(digits, digits);
    assertKept(digits, digits + ".000");
    assertKept("0.000" + digits, "0.000" + digits);
    assertKept(digits + "0".repeat(60), digits + "E+60");
  }

  @Example
  void thirtyFiveDigitsAreRefused() {
    String digits = "12345678901234567890123456789012345";
    assertBeyondBounds(digits, new BigDecimal(digits));
    assertBeyondBounds("0." + digits, new BigDecimal("0." + digits));
    assertBeyondBounds(
        "-1.2345678901234567890123456789012345", new BigDecimal(digits).movePointLeft(34).negate());
  }

  @Example
  void sizesFrom1eMinus100To1e100AreKept() {
    assertKept("1" + "0".repeat(100), "1E+100");
    assertKept("-1" + "0".repeat(100), "-1E+100");
    assertKept("0." + "0".repeat(99) + "1", "1E-100");
    assertKept("-0." + "0".repeat(99) + "1", "-1E-100");
  }

  @Example
  void sizesBeyondAreRefused() {
    for (String beyond :
        List.of(
            "1.000000000000000000000000000000001E+100",
            "-1.000000000000000000000000000000001E+100",
            "1E+101",
            "-2E+100",
            "9.999999999999999999999999999999999E-101",
            "-1E-101")) {
      assertBeyondBounds(beyond, new BigDecimal(beyond));
    }
  }

  @Example
  void hugeExponentsAreRefusedAtOnce() {
    for (String huge :
        List.of(
            "1E+999999999", "-1E+999999999", "1E-999999999", "1E+2147483647", "1E-2147483647")) {
      assertTimeoutPreemptively(
          Duration.ofSeconds(5), () -> assertBeyondBounds(huge, new BigDecimal(huge)));
      assertTimeoutPreemptively(
          Duration.ofSeconds(5), () -> assertRefusedEverywhere(new BigDecimal(huge)));
    }
  }

  @Example
  void aMillionZerosAreRefusedAtOnce() {
    BigInteger huge = BigInteger.TEN.pow(1_000_000);
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          for (int scale : new int[] {0, 1_000_000, 1_000_001}) {
            BigDecimal decimal = new BigDecimal(huge, scale);
            assertRefusedAt(List.of("/value"), () -> CheckIn.of(DAY, decimal));
            assertRefusedAt(List.of("/share"), () -> Allocation.of(new ObjectiveId("o"), decimal));
            assertRefusedAt(List.of("/target"), () -> Metric.of(new BigDecimal("-1"), decimal));
          }
        });
  }

  @Example
  void aThousandDigitsOfSpellingAreReadAsTheirValue() {
    assertKept("1.5", "1.5" + "0".repeat(998));
    assertThrows(
        InvalidValueException.class,
        () -> CheckIn.of(DAY, new BigDecimal("1.5" + "0".repeat(999))));
  }

  private static void assertBeyondBounds(String shown, BigDecimal decimal) {
    assertRefused(
        "CheckIn.value: found "
            + shown
            + ", expected a decimal of at most 34 significant digits,"
            + " 0 or between 1e-100 and 1e100 in size",
        () -> CheckIn.of(DAY, decimal));
    WAYS.forEach(
        (name, way) -> assertThrows(InvalidValueException.class, () -> way.apply(decimal), name));
  }

  private static void assertRefusedEverywhere(BigDecimal decimal) {
    ImmutableList.of(WAYS, WAYS_OF_WEIGHTS)
        .forEach(
            ways ->
                ways.forEach(
                    (name, way) ->
                        assertThrows(InvalidValueException.class, () -> way.apply(decimal), name)));
    WAYS_OF_SHARES.forEach(
        (name, way) -> assertThrows(InvalidValueException.class, () -> way.apply(decimal), name));
  }
}
