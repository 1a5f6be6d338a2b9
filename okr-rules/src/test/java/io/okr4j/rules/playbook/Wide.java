package io.okr4j.rules.playbook;

import io.okr4j.core.Alignment;
import io.okr4j.core.Cycle;
import io.okr4j.core.CycleId;
import io.okr4j.core.Objective;
import io.okr4j.core.ObjectiveId;
import io.okr4j.core.ObjectiveStatus;
import io.okr4j.core.OkrProgram;
import io.okr4j.core.Priority;
import io.okr4j.core.PriorityId;
import io.okr4j.core.Scope;
import io.okr4j.core.Strategy;
import io.okr4j.core.TeamId;
import java.time.LocalDate;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Programs of many objectives. */
final class Wide {
  private static final int CHILDREN = 6;

  private Wide() {}

  /** {@return a program in which six objectives serve each that serves anything} */
  static OkrProgram program(int objectives) {
    return program(
        objectives,
        i ->
            i <= CHILDREN
                ? Alignment.to(new PriorityId("p" + (i % 2)))
                : Alignment.to(new ObjectiveId("o" + ((i - 1) / CHILDREN))));
  }

  /** {@return a program in which every objective serves the one before it} */
  static OkrProgram chain(int objectives) {
    return program(
        objectives,
        i ->
            i == 1
                ? Alignment.to(new PriorityId("p0"))
                : Alignment.to(new ObjectiveId("o" + (i - 1))));
  }

  private static OkrProgram program(int objectives, IntFunction<Alignment> alignment) {
    return OkrProgram.builder()
        .organization("Wide")
        .strategy(Strategy.builder().addPriorities(priority("p0"), priority("p1")).build())
        .addCycles(
            Cycle.of(
                new CycleId("q4"), LocalDate.parse("2026-10-01"), LocalDate.parse("2026-12-31")))
        .addAllObjectives(
            IntStream.rangeClosed(1, objectives)
                .mapToObj(i -> objective(i, alignment.apply(i)))
                .toList())
        .build();
  }

  private static Objective objective(int i, Alignment alignment) {
    return Objective.builder()
        .id(new ObjectiveId("o" + i))
        .title("Goal " + i)
        .scope(i <= CHILDREN ? Scope.COMPANY : i <= 40 ? Scope.PRODUCT : Scope.TEAM)
        .owner(new TeamId("crew"))
        .cycle(new CycleId("q4"))
        .status(ObjectiveStatus.ACTIVE)
        .addAlignsTo(alignment)
        .build();
  }

  private static Priority priority(String id) {
    return Priority.builder().id(new PriorityId(id)).title("Priority " + id).build();
  }
}
