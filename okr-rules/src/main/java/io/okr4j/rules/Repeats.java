package io.okr4j.rules;

import com.google.common.collect.ImmutableMap;
import io.okr4j.core.Id;
import io.okr4j.core.KeyResult;
import io.okr4j.core.KeyResultId;
import io.okr4j.core.Objective;
import io.okr4j.core.ObjectiveId;
import io.okr4j.core.ProgramIndex;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which objectives and key results have the id of an earlier one.
 *
 * @param objectives the places of the objectives
 * @param keyResults the places of the key results, by that of their objective
 */
record Repeats(BitSet objectives, Map<Integer, BitSet> keyResults) {
  private static final BitSet NO_KEY_RESULTS = new BitSet();
  private static final Repeats NONE = new Repeats(new BitSet(), ImmutableMap.of());

  /** {@return the places of the key results of the objective at a place that have earlier ids} */
  BitSet keyResults(int objective) {
    return keyResults.isEmpty()
        ? NO_KEY_RESULTS
        : keyResults.getOrDefault(objective, NO_KEY_RESULTS);
  }

  static Repeats of(List<Objective> objectives, ProgramIndex index) {
    int keyResults = 0;
    for (Objective objective : objectives) {
      keyResults += objective.keyResults().size();
    }
    // The index knows how many different ids there are: mostly as many as there are parts.
    return index.namespace(new ObjectiveId("any")).size() == objectives.size()
            && index.namespace(new KeyResultId("any")).size() == keyResults
        ? NONE
        : find(objectives);
  }

  private static Repeats find(List<Objective> objectives) {
    BitSet repeated = new BitSet();
    Map<Integer, BitSet> keyResults = new HashMap<>();
    Set<Id> seen = new HashSet<>();
    for (int i = 0; i < objectives.size(); i++) {
      Objective objective = objectives.get(i);
      if (!seen.add(objective.id())) {
        repeated.set(i);
      }
      List<KeyResult> list = objective.keyResults();
      for (int k = 0; k < list.size(); k++) {
        if (!seen.add(list.get(k).id())) {
          keyResults.computeIfAbsent(i, place -> new BitSet()).set(k);
        }
      }
    }
    return new Repeats(repeated, keyResults);
  }
}
