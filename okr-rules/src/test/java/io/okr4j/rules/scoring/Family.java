package io.okr4j.rules.scoring;

import static io.okr4j.rules.scoring.Scored.Q4;
import static io.okr4j.rules.scoring.Scored.number;

import io.okr4j.core.Alignment;
import io.okr4j.core.AlignmentTarget;
import io.okr4j.core.KeyResult;
import io.okr4j.core.KeyResultId;
import io.okr4j.core.Objective;
import io.okr4j.core.ObjectiveId;
import io.okr4j.core.ObjectiveStatus;
import io.okr4j.core.OkrProgram;
import io.okr4j.core.Team;
import io.okr4j.core.TeamId;
import io.okr4j.core.TeamKind;
import java.util.List;

/** Programs of objectives that are called after letters, of one team in one cycle. */
final class Family {
  private Family() {}

  static OkrProgram program(Objective... objectives) {
    return OkrProgram.builder()
        .organization("Acme")
        .addTeams(Team.builder().id(new TeamId("t")).name("T").kind(TeamKind.PRODUCT).build())
        .addCycles(Q4)
        .addObjectives(objectives)
        .build();
  }

  /** An active objective, whose key results are called after it: a0, a1. */
  static Objective objective(String id, KeyResult... keyResults) {
    Objective.Builder named =
        Scored.objective(keyResults).toBuilder()
            .id(new ObjectiveId(id))
            .status(ObjectiveStatus.ACTIVE)
            .keyResults(List.of());
    for (int k = 0; k < keyResults.length; k++) {
      named.addKeyResults(keyResults[k].withId(new KeyResultId(id + k)));
    }
    return named.build();
  }

  static Objective aligned(Objective objective, AlignmentTarget target, String weight) {
    return objective.toBuilder()
        .addAlignsTo(Alignment.to(target).withWeight(number(weight)))
        .build();
  }
}
