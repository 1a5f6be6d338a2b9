package com.example.leads;

import io.okr4j.core.Cycle;
import io.okr4j.core.CycleId;
import io.okr4j.core.Objective;
import io.okr4j.core.ObjectiveId;
import io.okr4j.core.OkrProgram;
import io.okr4j.core.Scope;
import io.okr4j.core.TeamId;
import java.time.LocalDate;

/** A company with as little as a rule about objectives needs. */
final class Acme {
  static final LocalDate DAY = LocalDate.of(2026, 10, 20);
  private static final CycleId Q4 = new CycleId("q4");

  static final Objective GOAL =
      Objective.builder()
          .id(new ObjectiveId("setup"))
          .title("Customers set themselves up")
          .scope(Scope.TEAM)
          .owner(new TeamId("onboarding"))
          .cycle(Q4)
          .build();

  private Acme() {}

  static OkrProgram program(Objective... objectives) {
    return OkrProgram.builder()
        .organization("Acme")
        .addCycle(Cycle.of(Q4, LocalDate.of(2026, 10, 1), LocalDate.of(2026, 12, 31)))
        .addObjectives(objectives)
        .build();
  }
}
