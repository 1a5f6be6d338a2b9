package io.okr4j.rules;

import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.SetMultimap;
import io.okr4j.core.Id;
import io.okr4j.core.KeyResult;
import io.okr4j.core.KeyResultId;
import io.okr4j.core.Objective;
import io.okr4j.core.ObjectiveId;
import io.okr4j.core.ProgramIndex;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which objectives and key results have the id of an earlier one.
 *
 * @param objectives the places of the objectives
 * @param keyResults the places of the key results, by that of their objective
 */
record Repeats(BitSet objectives, SetMultimap<Integer, Integer> keyResults) {
  private static final Repeats NONE = new Repeats(new BitSet(), ImmutableSetMultimap.of());

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
    ImmutableSetMultimap.Builder<Integer, Integer> keyResults = ImmutableSetMultimap.builder();
    Set<Id> seen = new HashSet<>();
    for (int i = 0; i < objectives.size(); i++) {
      Objective objective = objectives.get(i);
      if (!seen.add(objective.id())) {
        repeated.set(i);
      }
      List<KeyResult> list = objective.keyResults();
      for (int k = 0; k < list.size(); k++) {
        if (!seen.add(list.get(k).id())) {
          keyResults.put(i, k);
        }
      }
    }
    return new Repeats(repeated, keyResults.build());
  }
}
