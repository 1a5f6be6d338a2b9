package io.okr4j.core;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** Short ways to write the programs of examples. */
final class Samples {
  static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  private Samples() {}

  static ObjectiveId o(String id) {
    return new ObjectiveId(id);
  }

  static KeyResultId k(String id) {
    return new KeyResultId(id);
  }

  static PriorityId p(String id) {
    return new PriorityId(id);
  }

  static TeamId t(String id) {
    return new TeamId(id);
  }

  static CycleId c(String id) {
    return new CycleId(id);
  }

  static OkrProgram.Builder program() {
    return OkrProgram.builder().organization("Q Four");
  }

  /** An objective of team t and cycle c. */
  static Objective objective(String id, AlignmentTarget... alignsTo) {
    return Objective.builder()
        .id(o(id))
        .title("Trials convert")
        .scope(Scope.TEAM)
        .owner(t("t"))
        .cycle(c("c"))
        .alignsTo(Arrays.stream(alignsTo).map(Alignment::to).toList())
        .build();
  }

  static KeyResult keyResult(String id) {
    return KeyResult.builder().id(k(id)).title("Trials convert").measure(Binary.of()).build();
  }

  static Strategy strategy(String... priorities) {
    return Strategy.builder()
        .priorities(
            Arrays.stream(priorities)
                .map(id -> Priority.builder().id(p(id)).title("Be fast").build())
                .toList())
        .build();
  }

  static Team team(String id, Optional<String> parent) {
    return Team.builder()
        .id(t(id))
        .name("Team")
        .kind(TeamKind.PRODUCT)
        .parent(parent.map(TeamId::new))
        .build();
  }

  static Cycle cycle(String id, Optional<String> within) {
    return Cycle.of(c(id), DAY, DAY).withWithin(within.map(CycleId::new));
  }

  static Commitment commitment(String team, String cycle) {
    return Commitment.builder().team(t(team)).cycle(c(cycle)).build();
  }
}
