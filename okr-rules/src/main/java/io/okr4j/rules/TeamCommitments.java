package io.okr4j.rules;

import io.okr4j.core.Commitment;
import io.okr4j.core.Cycle;
import io.okr4j.core.CycleId;
import io.okr4j.core.Decision;
import io.okr4j.core.ProgramIndex;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * For which cycles one team is committed: those of its commitments, and those that enclose one.
 * Made in the time that it takes to name these cycles, however many commitments are within each.
 */
final class TeamCommitments {
  static final TeamCommitments NONE = new TeamCommitments(List.of(), Map.of(), Set.of());

  private final List<Commitment> commitments;

  /** Each with whether {@code within} runs into a dangling reference or a loop further out. */
  private final Map<CycleId, Boolean> committed;

  /** The cycles of commitments of which that is so. */
  private final Set<CycleId> undecided;

  private TeamCommitments(
      List<Commitment> commitments, Map<CycleId, Boolean> committed, Set<CycleId> undecided) {
    this.commitments = commitments;
    this.committed = committed;
    this.undecided = undecided;
  }

  static TeamCommitments of(List<Commitment> commitments, ProgramIndex index) {
    TeamCommitments known = new TeamCommitments(commitments, new HashMap<>(), new HashSet<>());
    commitments.forEach(commitment -> known.add(commitment.cycle(), index));
    return known;
  }

  private void add(CycleId inner, ProgramIndex index) {
    List<CycleId> path = new ArrayList<>();
    Optional<CycleId> next = Optional.of(inner);
    boolean broken = false;
    while (next.isPresent()) {
      CycleId id = next.get();
      Optional<Cycle> cycle = index.cycle(id);
      Boolean known = committed.get(id);
      broken = cycle.isEmpty() || Boolean.TRUE.equals(known) || !index.nestingLoop(id).isEmpty();
      if (cycle.isPresent() && known == null) {
        path.add(id);
      }
      next = broken || known != null ? Optional.empty() : cycle.flatMap(Cycle::within);
    }
    for (CycleId id : path) {
      committed.put(id, broken);
    }
    if (broken) {
      undecided.add(inner);
    }
  }

  /** {@return as {@link RuleContext#commits}} */
  Decision commits(CycleId cycle, ProgramIndex index) {
    if (committed.containsKey(cycle)) {
      return Decision.YES;
    }
    return hasUndecidable(cycle, index) ? Decision.UNDECIDABLE : Decision.NO;
  }

  /** {@return as {@link RuleContext#hasUndecidableCommitment}} */
  boolean hasUndecidable(CycleId cycle, ProgramIndex index) {
    if (commitments.isEmpty()) {
      return false;
    }
    if (index.cycle(cycle).isEmpty()) {
      return true;
    }
    for (CycleId inner : undecided) {
      if (index.encloses(cycle, inner) != Decision.YES) {
        return true;
      }
    }
    return false;
  }
}
