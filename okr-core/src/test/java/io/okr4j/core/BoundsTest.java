package io.okr4j.core;

import static io.okr4j.core.Refusal.assertRefused;
import static io.okr4j.core.Refusal.assertRefusedAt;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableMap;
import com.google.common.reflect.TypeToken;
import io.okr4j.core.InvalidValueException.Violation;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The bounds of shares, weights, days and periods, wherever they stand. */
class BoundsTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  /** Every share, score and confidence: from 0 to 1. */
  private static final ImmutableMap<String, Function<BigDecimal, Extensible>> RATIOS =
      ImmutableMap.of(
          "Allocation.share",
          d -> Allocation.of(new ObjectiveId("o"), d),
          "Commitment.operations",
          d ->
              Commitment.builder()
                  .team(new TeamId("t"))
                  .cycle(new CycleId("c"))
                  .operations(d)
                  .build(),
          "Closing.score",
          d -> Closing.builder().on(DAY).score(d).build(),
          "CheckIn.confidence",
          d -> CheckIn.builder().on(DAY).confidence(d).build());

  /** Every weight: above 0. */
  private static final ImmutableMap<String, Function<BigDecimal, Extensible>> WEIGHTS =
      ImmutableMap.of(
          "Alignment.weight",
          d -> Alignment.builder().target(new PriorityId("p")).weight(d).build(),
          "Milestone.weight",
          d -> Milestone.builder().title("Launched").weight(d).build(),
          "KeyResult.weight",
          d ->
              KeyResult.builder()
                  .id(new KeyResultId("k"))
                  .title("Trials convert")
                  .measure(Binary.of())
                  .weight(d)
                  .build());

  @Example
  void sharesScoresAndConfidencesLieFrom0To1() {
    RATIOS.forEach(
        (field, make) -> {
          for (String outside : List.of("-0.0001", "1.0001", "-1", "70")) {
            assertRefused(
                field + ": found " + outside + ", expected a number from 0 to 1",
                () -> make.apply(new BigDecimal(outside)));
          }
          for (String inside :
              List.of("0", "1", "1E-100", "0.9999999999999999999999999999999999")) {
            assertTrue(make.apply(new BigDecimal(inside)) != null, field);
          }
          assertRefusedAt(
              List.of(field.substring(field.indexOf('.')).replace('.', '/')),
              () -> make.apply(new BigDecimal("1E-101")));
        });
  }

  @Example
  void weightsLieAbove0() {
    WEIGHTS.forEach(
        (field, make) -> {
          for (String outside : List.of("0", "-1", "-1E-100")) {
            BigDecimal weight = new BigDecimal(outside);
            assertRefused(
                field + ": found " + weight + ", expected a number above 0",
                () -> make.apply(weight));
          }
          for (String inside : List.of("1E-100", "0.1", "1E+100")) {
            assertTrue(make.apply(new BigDecimal(inside)) != null, field);
          }
          assertRefusedAt(List.of("/weight"), () -> make.apply(new BigDecimal("1E+101")));
        });
  }

  @Provide
  Arbitrary<Extensible> values() {
    return ValueTypes.values();
  }

  @Property
  void daysLieInTheYears0000To9999(@ForAll("values") Extensible value) {
    List<LocalDate> outside =
        List.of(LocalDate.of(10_000, 1, 1), LocalDate.of(-1, 12, 31), LocalDate.MAX);
    ValueTypes.fields(ValueTypes.typeOf(value))
        .forEach(
            (name, field) ->
                outside.forEach(
                    day ->
                        withDay(field, day)
                            .ifPresent(
                                changed -> assertBeyondAllYears(value, name, changed, day))));
  }

  private static void assertBeyondAllYears(
      Extensible value, String field, Object changed, LocalDate day) {
    InvalidValueException e =
        assertThrows(
            InvalidValueException.class, () -> ValueTypes.with(value, field, changed), field);
    assertEquals(
        new Violation("/" + field, day.toString(), "a day of the years 0000 to 9999"),
        e.violations().get(0));
  }

  @Property
  void everyDayOfTheYears0000To9999IsKept(@ForAll("values") Extensible value) {
    if (value instanceof Cycle) {
      return; // Its days are bounded by each other as well.
    }
    ValueTypes.fields(ValueTypes.typeOf(value))
        .forEach(
            (name, field) -> {
              for (LocalDate day : List.of(LocalDate.of(0, 1, 1), LocalDate.of(9999, 12, 31))) {
                withDay(field, day)
                    .ifPresent(
                        changed ->
                            assertEquals(
                                changed,
                                ValueTypes.get(ValueTypes.with(value, name, changed), field)));
              }
            });
  }

  private static Optional<Object> withDay(Method field, LocalDate day) {
    TypeToken<?> type = TypeToken.of(field.getGenericReturnType());
    if (type.equals(TypeToken.of(LocalDate.class))) {
      return Optional.of(day);
    }
    return type.equals(new TypeToken<Optional<LocalDate>>() {})
        ? Optional.of(Optional.of(day))
        : Optional.empty();
  }

  @Example
  void aCycleDoesNotEndBeforeItStarts() {
    assertRefused(
        "Cycle.ends: found 2026-11-21, expected a day that is not before the start, 2026-11-22",
        () -> Cycle.of(new CycleId("c"), DAY, DAY.minusDays(1)));
    Cycle oneDay = Cycle.of(new CycleId("c"), DAY, DAY);
    assertRefusedAt(List.of("/ends"), () -> oneDay.withStarts(DAY.plusDays(1)));
    assertTrue(oneDay.contains(DAY));
    assertFalse(oneDay.contains(DAY.minusDays(1)));
    assertFalse(oneDay.contains(DAY.plusDays(1)));
    Cycle allTime = Cycle.of(new CycleId("c"), LocalDate.of(0, 1, 1), LocalDate.of(9999, 12, 31));
    assertTrue(allTime.contains(DAY));
  }

  @Example
  void aCadenceIsAPeriodAbove0WithoutNegativeParts() {
    for (Period outside : List.of(Period.ZERO, Period.ofDays(-1), Period.of(0, 1, -1))) {
      assertRefused(
          "CadenceEntry.every: found "
              + outside
              + ", expected a period above zero, no part of it negative",
          () -> CadenceEntry.builder().event("Check-in").every(outside).build());
    }
    assertEquals(
        Period.ofDays(1),
        CadenceEntry.builder().event("Check-in").every(Period.ofDays(1)).build().every());
  }
}
