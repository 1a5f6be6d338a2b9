package com.example;

import io.okr4j.core.Cycle;
import io.okr4j.core.CycleId;
import io.okr4j.core.KeyResult;
import io.okr4j.core.KeyResultId;
import io.okr4j.core.Metric;
import io.okr4j.core.Objective;
import io.okr4j.core.ObjectiveId;
import io.okr4j.core.OkrProgram;
import io.okr4j.core.Scope;
import io.okr4j.core.TeamId;
import java.math.BigDecimal;
import java.time.LocalDate;

/** The program of the samples. */
final class Bakery {
  static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  static final Objective GOAL =
      Objective.builder()
          .id(new ObjectiveId("come-back"))
          .title("Whoever tries our bread comes back")
          .scope(Scope.PRODUCT)
          .owner(new TeamId("shop"))
          .cycle(new CycleId("2026-Q4"))
          .addKeyResult(
              KeyResult.builder()
                  .id(new KeyResultId("second-visits"))
                  .title("Share of guests who return within a week rises from 20% to 40%")
                  .measure(Metric.of(new BigDecimal("20"), new BigDecimal("40")).withUnit("%"))
                  .build())
          .build();

  private Bakery() {}

  static OkrProgram program(Objective... objectives) {
    return OkrProgram.builder()
        .organization("Rye and Sons")
        .addCycle(
            Cycle.of(new CycleId("2026-Q4"), LocalDate.of(2026, 10, 1), LocalDate.of(2026, 12, 31)))
        .addObjectives(objectives)
        .build();
  }
}
