package io.okr4j.json.benchmark;

import io.okr4j.core.AlignmentTarget;
import io.okr4j.core.Cycle;
import io.okr4j.core.CycleId;
import io.okr4j.core.KeyResult;
import io.okr4j.core.Objective;
import io.okr4j.core.OkrProgram;
import io.okr4j.core.Team;
import io.okr4j.core.TeamId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What a program has, by id: what the index is to okr4j.
 *
 * @param teams the teams
 * @param cycles the cycles
 * @param targets what alignments can lead to
 */
record Known(Map<TeamId, Team> teams, Map<CycleId, Cycle> cycles, Set<AlignmentTarget> targets) {
  static Known of(OkrProgram program) {
    Map<TeamId, Team> teams = new HashMap<>();
    program.teams().forEach(team -> teams.put(team.id(), team));
    Map<CycleId, Cycle> cycles = new HashMap<>();
    program.cycles().forEach(cycle -> cycles.put(cycle.id(), cycle));
    Set<AlignmentTarget> targets = new HashSet<>();
    program.strategy().ifPresent(s -> s.priorities().forEach(p -> targets.add(p.id())));
    for (Objective objective : program.objectives()) {
      targets.add(objective.id());
      for (KeyResult keyResult : objective.keyResults()) {
        targets.add(keyResult.id());
      }
    }
    return new Known(teams, cycles, targets);
  }
}
