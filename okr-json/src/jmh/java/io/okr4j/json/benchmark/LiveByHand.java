package io.okr4j.json.benchmark;

import io.okr4j.core.Commitment;
import io.okr4j.core.CycleId;
import io.okr4j.core.KeyResult;
import io.okr4j.core.Objective;
import io.okr4j.core.ObjectiveId;
import io.okr4j.core.OkrProgram;
import io.okr4j.core.TeamId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A program in maps, of which the 14 facts and the scores in doubles are worked out again where an
 * edit touches them: what one writes by hand for these facts and no others.
 */
final class LiveByHand {
  /** What a commitment is known by. */
  private record TeamInCycle(TeamId team, CycleId cycle) {
    static TeamInCycle of(Commitment commitment) {
      return new TeamInCycle(commitment.team(), commitment.cycle());
    }
  }

  private final Known known;
  private final Map<ObjectiveId, Objective> objectives = new HashMap<>();
  private final Map<TeamInCycle, Commitment> commitments = new HashMap<>();
  private final Map<Object, List<Hit>> hits = new HashMap<>();
  private final Map<ObjectiveId, Doubles> scores = new HashMap<>();

  LiveByHand(OkrProgram program) {
    known = Known.of(program);
    program.objectives().forEach(this::put);
    program.commitments().forEach(this::put);
  }

  /** {@return the facts that do not hold of an objective in the place of the one with its id} */
  List<Hit> put(Objective objective) {
    Objective before = objectives.put(objective.id(), objective);
    if (before != null) {
      for (KeyResult keyResult : before.keyResults()) {
        known.targets().remove(keyResult.id());
      }
    }
    for (KeyResult keyResult : objective.keyResults()) {
      known.targets().add(keyResult.id());
    }
    List<Hit> found = new ArrayList<>();
    FactsInALoop.check(objective, known, found);
    scores.put(objective.id(), Doubles.score(objective, known.cycles().get(objective.cycle())));
    return put(objective.id(), found);
  }

  /** {@return the facts that do not hold of a commitment in the place of the one before} */
  List<Hit> put(Commitment commitment) {
    commitments.put(TeamInCycle.of(commitment), commitment);
    List<Hit> found = new ArrayList<>();
    FactsInALoop.check(commitment, found);
    return put(TeamInCycle.of(commitment), found);
  }

  private List<Hit> put(Object subject, List<Hit> found) {
    if (found.isEmpty()) {
      hits.remove(subject);
    } else {
      hits.put(subject, found);
    }
    return found;
  }

  /** {@return how many facts do not hold} */
  int size() {
    return hits.values().stream().mapToInt(List::size).sum();
  }
}
