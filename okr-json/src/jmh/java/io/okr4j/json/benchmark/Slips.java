package io.okr4j.json.benchmark;

import io.okr4j.core.Alignment;
import io.okr4j.core.CheckIn;
import io.okr4j.core.Commitment;
import io.okr4j.core.CycleId;
import io.okr4j.core.KeyResult;
import io.okr4j.core.Objective;
import io.okr4j.core.ObjectiveId;
import io.okr4j.core.ObjectiveStatus;
import io.okr4j.core.OkrProgram;
import io.okr4j.core.TeamId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes one of the facts fail for every seventh objective and commitment, each in turn. */
final class Slips {
  private static final int EVERY = 7;
  private static final int KINDS = 13;

  private Slips() {}

  static OkrProgram in(OkrProgram program) {
    List<Objective> objectives = new ArrayList<>(program.objectives());
    for (int i = 0; i < objectives.size(); i += EVERY) {
      objectives.set(i, slipped(objectives.get(i), i / EVERY % KINDS));
    }
    List<Commitment> commitments = new ArrayList<>(program.commitments());
    for (int i = 0; i < commitments.size(); i += EVERY) {
      commitments.set(i, commitments.get(i).withOperations(new BigDecimal("0.95")));
    }
    return program.toBuilder().objectives(objectives).commitments(commitments).build();
  }

  private static Objective slipped(Objective objective, int kind) {
    KeyResult first = objective.keyResults().get(0);
    return switch (kind) {
      case 0 -> objective.withTitle((objective.title() + " ").repeat(3).strip());
      case 1 -> objective.withLead(Optional.empty());
      case 2 -> objective.withLead("stranger@example.com");
      case 3 -> objective.withOwner(new TeamId("nobody"));
      case 4 -> objective.withCycle(new CycleId("never"));
      case 5 -> objective.withAlignsTo();
      case 6 -> objective.withAlignsTo(Alignment.to(new ObjectiveId("nowhere")));
      case 7 -> objective.withKeyResults(first);
      case 8 -> objective.withStatus(ObjectiveStatus.CLOSED).withClosing(Optional.empty());
      case 9 -> with(objective, first.withLead(Optional.empty()));
      case 10 -> with(objective, first.withCheckIns(first.checkIns().get(0)));
      case 11 -> with(objective, early(first));
      default -> with(objective, first.withWeight(BigDecimal.TEN));
    };
  }

  private static KeyResult early(KeyResult keyResult) {
    List<CheckIn> checkIns = new ArrayList<>(keyResult.checkIns());
    checkIns.set(0, checkIns.get(0).withOn(LocalDate.of(2025, 1, 6)));
    return keyResult.withCheckIns(checkIns);
  }

  private static Objective with(Objective objective, KeyResult first) {
    List<KeyResult> keyResults = new ArrayList<>(objective.keyResults());
    keyResults.set(0, first);
    return objective.withKeyResults(keyResults);
  }
}
