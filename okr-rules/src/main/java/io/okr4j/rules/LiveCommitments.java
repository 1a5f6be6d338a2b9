package io.okr4j.rules;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import io.okr4j.core.Allocation;
import io.okr4j.core.Commitment;
import io.okr4j.core.CycleId;
import io.okr4j.core.Decision;
import io.okr4j.core.ObjectiveId;
import io.okr4j.core.TeamId;
import io.okr4j.rules.Entry.Group;
import io.okr4j.rules.Entry.OfObjective;
import io.okr4j.rules.Entry.OfTeam;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.annotation.Nullable;

/** What the teams of a live program are committed to. */
final class LiveCommitments {
  private final NodeList list;
  private final LiveIds ids;
  private final LiveCycles cycles;
  private final Reads reads;
  private final Map<TeamInCycle, Group> commitments = new HashMap<>();

  /** The commitments of a team for a cycle. */
  private record TeamInCycle(TeamId team, CycleId cycle) {
    @Nullable
    static TeamInCycle of(@Nullable Commitment commitment) {
      return commitment == null ? null : new TeamInCycle(commitment.team(), commitment.cycle());
    }
  }

  LiveCommitments(NodeList list, LiveIds ids, LiveCycles cycles, Reads reads) {
    this.list = list;
    this.ids = ids;
    this.cycles = cycles;
    this.reads = reads;
  }

  /** Puts another commitment in a place, or none. */
  void change(Node node, @Nullable Commitment old, @Nullable Commitment now) {
    list.put(node, now);
    TeamInCycle before = TeamInCycle.of(old);
    TeamInCycle after = TeamInCycle.of(now);
    boolean isOther = !Objects.equals(before, after);
    if (before != null) {
      leave(node, before, isOther);
    }
    if (after != null) {
      enter(node, after, isOther);
    }
    Set<ObjectiveId> takers = takers(old);
    Set<ObjectiveId> takersNow = takers(now);
    for (ObjectiveId id : takers) {
      if (isOther || !takersNow.contains(id)) {
        OfObjective entry = ids.of(id);
        entry.givers.remove(node);
        reads.changed(entry.giversCell);
      }
    }
    for (ObjectiveId id : takersNow) {
      if (isOther || !takers.contains(id)) {
        OfObjective entry = ids.of(id);
        entry.givers.add(node);
        reads.changed(entry.giversCell);
      }
    }
  }

  private void leave(Node node, TeamInCycle before, boolean isOther) {
    OfTeam team = ids.of(before.team);
    reads.changed(team.commitmentsCell);
    if (isOther) {
      Group others = requireNonNull(commitments.get(before));
      others.remove(node);
      askFirst(others);
      team.commitments.remove(node);
      changed(team);
    }
  }

  private void enter(Node node, TeamInCycle after, boolean isOther) {
    OfTeam team = ids.of(after.team);
    reads.changed(team.commitmentsCell);
    if (isOther) {
      Group others = commitments.computeIfAbsent(after, unused -> new Group());
      askFirst(others);
      others.add(node);
      team.commitments.add(node);
      changed(team);
    }
  }

  /** The first of several is no repetition; another may be the first now. */
  private void askFirst(Group others) {
    Node first = others.first();
    if (first != null) {
      reads.ask(first);
    }
  }

  private void changed(OfTeam team) {
    team.committed = null;
    reads.changed(team.committedCell);
  }

  /** {@return the objectives that a commitment gives a share above 0} */
  private static Set<ObjectiveId> takers(@Nullable Commitment commitment) {
    Set<ObjectiveId> takers = new LinkedHashSet<>();
    if (commitment != null) {
      for (Allocation allocation : commitment.allocations()) {
        if (allocation.share().signum() > 0) {
          takers.add(allocation.objective());
        }
      }
    }
    return takers;
  }

  /** {@return the places of the commitments of a team for a cycle, in order; not noted} */
  List<Node> at(TeamId team, CycleId cycle) {
    Group group = commitments.get(new TeamInCycle(team, cycle));
    return group == null ? List.of() : group.nodes();
  }

  /** {@return the commitments of a team} */
  ImmutableList<Commitment> of(TeamId team) {
    OfTeam entry = ids.of(team);
    reads.read(entry.commitmentsCell);
    return commitments(entry);
  }

  private static ImmutableList<Commitment> commitments(OfTeam team) {
    return team.commitments.nodes().stream()
        .map(node -> (Commitment) node.value())
        .collect(toImmutableList());
  }

  /** {@return for which cycles a team is committed} */
  TeamCommitments committed(TeamId id) {
    OfTeam team = ids.of(id);
    reads.read(team.committedCell);
    reads.read(cycles.nesting);
    if (team.committed == null) {
      team.committed = TeamCommitments.of(commitments(team), cycles.alone());
    }
    return team.committed;
  }

  /** The cycles lie within others now. */
  void changedNesting() {
    ids.teams().forEach(team -> team.committed = null);
  }

  /** {@return as {@link RuleContext#gives}} */
  boolean gives(TeamId team, CycleId cycle, ObjectiveId objective) {
    OfObjective entry = ids.of(objective);
    if (entry.giversCell == null) {
      entry.giversCell = new Cell();
    }
    reads.read(entry.giversCell);
    reads.read(cycles.nesting);
    for (Node node : entry.givers.nodes()) {
      Commitment commitment = (Commitment) node.value();
      if (commitment.team().equals(team)
          && cycles.alone().encloses(cycle, commitment.cycle()) == Decision.YES) {
        return true;
      }
    }
    return false;
  }
}
