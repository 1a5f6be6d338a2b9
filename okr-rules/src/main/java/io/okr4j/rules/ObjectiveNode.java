package io.okr4j.rules;

import com.google.common.collect.ImmutableSet;
import io.okr4j.core.KeyResultId;
import io.okr4j.core.Objective;
import io.okr4j.core.PriorityId;
import io.okr4j.rules.Entry.OfCycle;
import io.okr4j.rules.Entry.OfObjective;
import io.okr4j.rules.Entry.OfTarget;
import io.okr4j.rules.Entry.OfTeam;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.annotation.Nullable;

/** The place of an objective, with what its ids lead to, so that they are looked up once. */
final class ObjectiveNode extends Node {
  private static final OfTarget[] NONE = {};

  @Nullable private OfObjective entry;
  @Nullable private OfTeam owner;
  @Nullable private OfCycle cycle;

  /** What it aligns to, in order. */
  OfTarget[] targets = NONE;

  /** Its key results, in order. */
  OfTarget[] keyResults = NONE;

  /** The key results that have the id of an earlier one. */
  @Nullable private BitSet repeated;

  /** Whether it is open, and its cycle contains the day. */
  boolean isCurrent;

  /** If it is current, the priorities that it serves. */
  ImmutableSet<PriorityId> serves = ImmutableSet.of();

  ObjectiveNode(NodeList list, int slot) {
    super(list, slot);
  }

  /** Looks up what the ids of an objective lead to, as far as they are not the same as before. */
  void link(@Nullable Objective old, Objective now, LiveIds ids) {
    if (old == null || !old.id().equals(now.id())) {
      entry = ids.of(now.id());
    }
    if (old == null || !old.owner().equals(now.owner())) {
      owner = ids.of(now.owner());
    }
    if (old == null || !old.cycle().equals(now.cycle())) {
      cycle = ids.of(now.cycle());
    }
    if (old == null || !LiveObjectives.targets(old).equals(LiveObjectives.targets(now))) {
      targets = new OfTarget[now.alignsTo().size()];
      for (int i = 0; i < targets.length; i++) {
        targets[i] = ids.of(now.alignsTo().get(i).target());
      }
    }
    if (old == null || !LiveObjectives.keyResultIds(old).equals(LiveObjectives.keyResultIds(now))) {
      linkKeyResults(LiveObjectives.keyResultIds(now), ids);
    }
  }

  private void linkKeyResults(List<KeyResultId> keyResultIds, LiveIds ids) {
    keyResults = new OfTarget[keyResultIds.size()];
    Set<KeyResultId> seen = new HashSet<>();
    repeated = null;
    for (int i = 0; i < keyResults.length; i++) {
      keyResults[i] = ids.of(keyResultIds.get(i));
      if (!seen.add(keyResultIds.get(i))) {
        repeated = repeated == null ? new BitSet() : repeated;
        repeated.set(i);
      }
    }
  }

  OfObjective entry() {
    return Objects.requireNonNull(entry);
  }

  OfTeam owner() {
    return Objects.requireNonNull(owner);
  }

  OfCycle cycle() {
    return Objects.requireNonNull(cycle);
  }

  Objective objective() {
    return (Objective) value();
  }

  /** {@return whether an earlier key result of the program has the id of one} */
  boolean isRepeated(int keyResult) {
    return keyResults[keyResult].first() != this || (repeated != null && repeated.get(keyResult));
  }
}
