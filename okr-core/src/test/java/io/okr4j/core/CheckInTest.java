package io.okr4j.core;

import static io.okr4j.core.Refusal.assertRefused;
import static io.okr4j.core.Refusal.assertRefusedAt;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** A check-in says something, and speaks of the measure that its key result has. */
class CheckInTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final CheckIn VALUE = CheckIn.of(DAY, BigDecimal.ONE);
  private static final CheckIn DONE = CheckIn.builder().on(DAY).done(false).build();
  private static final CheckIn CONFIDENCE =
      CheckIn.builder().on(DAY).confidence(BigDecimal.ZERO).build();
  private static final CheckIn NOTE = CheckIn.builder().on(DAY).note("Second cohort").build();

  private static final Measure METRIC = Metric.of(BigDecimal.ONE, BigDecimal.TEN);
  private static final Measure BAND = Band.builder().atMost(BigDecimal.ONE).build();
  private static final Measure BINARY = Binary.of();
  private static final Measure MILESTONES =
      Milestones.builder().addMilestone(Milestone.builder().title("Launched").build()).build();

  private static KeyResult.Builder keyResult(Measure measure) {
    return KeyResult.builder().id(new KeyResultId("k")).title("Trials convert").measure(measure);
  }

  @Example
  void aCheckInSaysSomething() {
    String message =
        "CheckIn: found a check-in that says nothing,"
            + " expected at least one of value, done, confidence and note";
    assertRefused(message, () -> CheckIn.builder().on(DAY).build());
    assertRefused(message, () -> CheckIn.builder().on(DAY).author("ada").build());
    assertRefused(message, () -> VALUE.withValue(Optional.empty()));
  }

  @Example
  void checkInsFitTheMeasure() {
    for (Measure measure : List.of(METRIC, BAND)) {
      List<CheckIn> fitting = List.of(VALUE, CONFIDENCE, NOTE);
      assertEquals(fitting, keyResult(measure).checkIns(fitting).build().checkIns());
    }
    List<CheckIn> fitting = List.of(DONE, CONFIDENCE, NOTE);
    assertEquals(fitting, keyResult(BINARY).checkIns(fitting).build().checkIns());
    List<CheckIn> words = List.of(CONFIDENCE, NOTE);
    assertEquals(words, keyResult(MILESTONES).checkIns(words).build().checkIns());
  }

  @Example
  void aCheckInThatSpeaksOfAnotherMeasureIsRefused() {
    assertRefused(
        "KeyResult.checkIns.0.done: found done in a check-in of a metric,"
            + " expected value, confidence or note",
        () -> keyResult(METRIC).addCheckIn(DONE).build());
    assertRefused(
        "KeyResult.checkIns.1.done: found done in a check-in of a band,"
            + " expected value, confidence or note",
        () -> keyResult(BAND).addCheckIns(VALUE, DONE).build());
    assertRefused(
        "KeyResult.checkIns.0.value: found value in a check-in of a binary measure,"
            + " expected done, confidence or note",
        () -> keyResult(BINARY).addCheckIn(VALUE).build());
    assertRefused(
        "KeyResult.checkIns.0.value: found value in a check-in of milestones,"
            + " expected confidence or note",
        () -> keyResult(MILESTONES).addCheckIn(VALUE).build());
  }

  @Example
  void everyUnfittingCheckInIsNamed() {
    assertRefusedAt(
        List.of("/checkIns/0/value", "/checkIns/0/done", "/checkIns/2/value"),
        () -> keyResult(MILESTONES).addCheckIns(VALUE.withDone(true), NOTE, VALUE).build());
  }

  @Example
  void anotherMeasureDoesNotTakeTheCheckInsOfTheOldOne() {
    KeyResult keyResult = keyResult(METRIC).addCheckIn(VALUE).build();
    assertRefusedAt(List.of("/checkIns/0/value"), () -> keyResult.withMeasure(BINARY));
    assertEquals(BAND, keyResult.withMeasure(BAND).measure());
  }

  @Property
  void checkInsMayComeInAnyOrderAndSeveralOnOneDay(@ForAll KeyResult keyResult) {
    List<CheckIn> twice = new ArrayList<>(keyResult.checkIns());
    Collections.reverse(twice);
    twice.addAll(keyResult.checkIns());
    assertEquals(twice, keyResult.withCheckIns(twice).checkIns());
  }
}
