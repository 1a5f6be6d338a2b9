package io.okr4j.rules.scoring;

import static io.okr4j.rules.scoring.Family.aligned;
import static io.okr4j.rules.scoring.Family.objective;
import static io.okr4j.rules.scoring.Family.program;
import static io.okr4j.rules.scoring.Scored.TODAY;
import static io.okr4j.rules.scoring.Scored.at;
import static io.okr4j.rules.scoring.Scored.exactly;
import static io.okr4j.rules.scoring.Scored.metric;
import static io.okr4j.rules.scoring.Scored.number;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.okr4j.core.Binary;
import io.okr4j.core.CheckIn;
import io.okr4j.core.InvalidValueException;
import io.okr4j.core.KeyResult;
import io.okr4j.core.KeyResultId;
import io.okr4j.core.Metric;
import io.okr4j.core.Objective;
import io.okr4j.core.ObjectiveId;
import io.okr4j.core.OkrProgram;
import io.okr4j.core.ProgramIndex;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class WhatIfTest {
  private static final Metric METRIC = metric("0", "10");
  private static final ScoringPolicy BOTH_WAYS =
      ScoringPolicy.standard().toBuilder().cascade(Cascade.bothWays()).build();

  private final OkrProgram program =
      program(
          objective("a", at("1", METRIC)),
          aligned(objective("b", at("4", METRIC)), new ObjectiveId("a"), "1"),
          objective("c", at("7", METRIC)));

  @Test
  void onlyWhatTheValueTouchesIsScoredAgain() {
    Scorecard before = ScoringPolicy.standard().score(program, TODAY);
    Scorecard after = before.whatIf(new KeyResultId("b0"), number("10"));
    assertEquals(exactly("1"), after.objectives().get(1).score());
    assertSame(before.objectives().get(0), after.objectives().get(0));
    assertSame(before.objectives().get(2), after.objectives().get(2));
    assertEquals(exactly("0.6").get(), after.cycles().get(0).score());
    assertEquals(exactly("0.4").get(), before.cycles().get(0).score());
  }

  @Test
  void anotherKeyResultCanBeTriedInThePlaceOfOne() {
    Scorecard before = ScoringPolicy.standard().score(program, TODAY);
    KeyResult keyResult = program.objectives().get(1).keyResults().get(0);
    Scorecard after = before.whatIf(keyResult.withMeasure(metric("0", "5")));
    assertEquals(exactly("0.8"), after.objectives().get(1).score());
    assertSame(before.objectives().get(0), after.objectives().get(0));
    assertSame(before, before.whatIf(keyResult), "nothing differs");
    assertThrows(
        IllegalArgumentException.class,
        () -> before.whatIf(keyResult.withId(new KeyResultId("z"))));
  }

  @Test
  void withACascadeWhatItContributesToIsScoredAgainToo() {
    Scorecard before = BOTH_WAYS.score(program, TODAY);
    assertEquals(exactly("0.25"), before.objectives().get(0).score());
    Scorecard after = before.whatIf(new KeyResultId("b0"), number("10"));
    assertEquals(exactly("0.55"), after.objectives().get(0).score());
    assertSame(before.objectives().get(2), after.objectives().get(2));
  }

  @Test
  void oneWhatIfCanFollowAnother() {
    Scorecard after =
        BOTH_WAYS
            .score(program, TODAY)
            .whatIf(new KeyResultId("b0"), number("10"))
            .whatIf(new KeyResultId("a0"), number("3"));
    assertEquals(exactly("0.65"), after.objectives().get(0).score());
    assertEquals(after, BOTH_WAYS.score(after.program(), TODAY));
  }

  @Test
  void whatIsNotThereOrHasNoValuesIsRefused() {
    Scorecard scorecard =
        BOTH_WAYS.score(
            program.replace(
                objective(
                    "c",
                    KeyResult.builder()
                        .id(new KeyResultId("c0"))
                        .title("Done")
                        .measure(Binary.of())
                        .build())),
            TODAY);
    assertThrows(
        IllegalArgumentException.class,
        () -> scorecard.whatIf(new KeyResultId("z"), BigDecimal.ONE));
    assertThrows(
        InvalidValueException.class, () -> scorecard.whatIf(new KeyResultId("c0"), BigDecimal.ONE));
  }

  @Property(tries = 200)
  void itIsWhatScoringAllOfItGives(
      @ForAll OkrProgram any,
      @ForAll @BigRange(min = "-100", max = "100") @Scale(2) BigDecimal value) {
    ProgramIndex index = ProgramIndex.of(any);
    // Of a repeated id, the first key result is the one that is meant.
    Optional<KeyResult> metric =
        any.objectives().stream()
            .map(Objective::keyResults)
            .flatMap(List::stream)
            .filter(k -> index.keyResult(k.id()).orElseThrow().measure() instanceof Metric)
            .findFirst();
    for (ScoringPolicy policy : List.of(ScoringPolicy.standard(), BOTH_WAYS)) {
      Scorecard before = policy.score(any, TODAY);
      metric.ifPresent(
          k -> {
            Scorecard after = before.whatIf(k.id(), value);
            Scorecard all = policy.score(any.add(k.id(), CheckIn.of(TODAY, value)), TODAY);
            assertNotSame(before, after);
            assertEquals(all.objectives(), after.objectives());
            assertEquals(all.teams(), after.teams());
            assertEquals(all.priorities(), after.priorities());
            assertEquals(all.cycles(), after.cycles());
            assertEquals(all, after);
          });
    }
  }
}
