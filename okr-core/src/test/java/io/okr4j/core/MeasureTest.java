package io.okr4j.core;

import static io.okr4j.core.Refusal.assertRefused;
import static io.okr4j.core.Refusal.assertRefusedAt;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Which metrics, bands and milestones cannot exist, and which just can. */
class MeasureTest {

  private static BigDecimal d(String value) {
    return new BigDecimal(value);
  }

  private static Metric.Builder metric(String baseline, String target) {
    return Metric.builder().baseline(d(baseline)).target(d(target));
  }

  @Example
  void aTargetDiffersFromTheBaseline() {
    String message = "Metric.target: found 5, expected another value than the baseline";
    assertRefused(message, () -> Metric.of(d("5"), d("5")));
    assertRefused(message, () -> Metric.of(d("5"), d("5.00")));
    assertRefused(message, () -> Metric.of(d("4"), d("5")).withBaseline(d("5")));
    assertEquals(d("5.01"), Metric.of(d("5"), d("5.01")).target());
  }

  @Example
  void aCommitLiesStrictlyBetweenBaselineAndTarget() {
    for (String commit : List.of("8", "9", "18", "18.1")) {
      assertRefused(
          "Metric.commit: found "
              + commit
              + ", expected a value strictly between the baseline and the target",
          () -> metric("9", "18").commit(d(commit)).build());
      assertRefusedAt(List.of("/commit"), () -> metric("9", "18").build().withCommit(d(commit)));
      assertRefusedAt(
          List.of("/commit"), () -> metric("-9", "-18").commit(d(commit).negate()).build());
    }
    for (String commit : List.of("9.1", "17.9")) {
      assertEquals(Optional.of(d(commit)), metric("9", "18").commit(d(commit)).build().commit());
      assertEquals(Optional.of(d(commit)), metric("18", "9").commit(d(commit)).build().commit());
    }
  }

  @Example
  void aStretchLiesStrictlyBeyondTheTarget() {
    for (String stretch : List.of("8", "9", "17", "18")) {
      assertRefused(
          "Metric.stretch: found " + stretch + ", expected a value strictly beyond the target",
          () -> metric("9", "18").stretch(d(stretch)).build());
      assertRefusedAt(List.of("/stretch"), () -> metric("9", "18").build().withStretch(d(stretch)));
    }
    for (String stretch : List.of("10", "9", "5", "100")) {
      assertRefusedAt(List.of("/stretch"), () -> metric("9", "5").stretch(d(stretch)).build());
    }
    assertEquals(Optional.of(d("18.1")), metric("9", "18").stretch(d("18.1")).build().stretch());
    assertEquals(Optional.of(d("4.9")), metric("9", "5").stretch(d("4.9")).build().stretch());
  }

  @Example
  void withoutAWayToGoCommitAndStretchAreNotBlamedToo() {
    assertRefusedAt(
        List.of("/target"), () -> metric("5", "5").commit(d("7")).stretch(d("9")).build());
  }

  @Example
  void commitAndStretchAreEachBlamedForThemselves() {
    assertRefusedAt(
        List.of("/commit", "/stretch"),
        () -> metric("9", "18").commit(d("20")).stretch(d("17")).build());
  }

  @Property
  void everyMetricGoesFromBaselineOverCommitAndTargetToStretch(@ForAll Metric metric) {
    int way = metric.target().compareTo(metric.baseline());
    assertTrue(way != 0);
    metric
        .commit()
        .ifPresent(
            commit -> {
              assertEquals(way, commit.compareTo(metric.baseline()));
              assertEquals(way, metric.target().compareTo(commit));
            });
    metric.stretch().ifPresent(stretch -> assertEquals(way, stretch.compareTo(metric.target())));
  }

  @Example
  void aBandHasABound() {
    assertRefused(
        "Band: found a band without a bound, expected atLeast, atMost or both",
        () -> Band.builder().unit("%").build());
    assertEquals(d("1"), Band.builder().atLeast(d("1")).build().atLeast().orElseThrow());
    assertEquals(d("1"), Band.builder().atMost(d("1")).build().atMost().orElseThrow());
  }

  @Example
  void theBoundsOfABandDoNotCross() {
    assertRefused(
        "Band.atMost: found 2, expected a value that is not below atLeast",
        () -> Band.builder().atLeast(d("2.01")).atMost(d("2")).build());
    assertRefusedAt(
        List.of("/atMost"), () -> Band.builder().atLeast(d("2")).build().withAtMost(d("1")));
    Band point = Band.builder().atLeast(d("2.0")).atMost(d("2")).build();
    assertEquals(point.atLeast(), point.atMost());
  }

  @Example
  void aBandContainsItsBounds() {
    Band band = Band.builder().atLeast(d("1")).atMost(d("2")).build();
    assertTrue(band.contains(d("1.00")));
    assertTrue(band.contains(d("2.00")));
    assertFalse(band.contains(d("0.99")));
    assertFalse(band.contains(d("2.01")));
    assertTrue(Band.builder().atLeast(d("1")).build().contains(d("1E+100")));
    assertTrue(Band.builder().atMost(d("1")).build().contains(d("-1E+100")));
  }

  @Example
  void milestonesHaveAMilestone() {
    assertRefused(
        "Milestones.milestones: found no milestone, expected at least one milestone",
        () -> Milestones.builder().build());
    Milestones one =
        Milestones.builder().addMilestone(Milestone.builder().title("Launched").build()).build();
    assertEquals(1, one.milestones().size());
    assertRefusedAt(List.of("/milestones"), () -> one.withMilestones());
  }

  @Example
  void anOperationIsMeasuredByAMetricOrABand() {
    Operation.Builder operation = Operation.builder().id(new OperationId("up")).title("Uptime");
    assertRefused(
        "Operation.measure: found a binary measure, expected a metric or a band",
        () -> operation.measure(Binary.of()).build());
    assertRefused(
        "Operation.measure: found milestones, expected a metric or a band",
        () ->
            operation
                .measure(
                    Milestones.builder()
                        .addMilestone(Milestone.builder().title("Launched").build())
                        .build())
                .build());
    Band band = Band.builder().atLeast(d("99.9")).build();
    assertSame(band, operation.measure(band).build().measure());
    Metric metric = Metric.of(d("1"), d("2"));
    assertSame(metric, operation.measure(metric).build().measure());
  }
}
