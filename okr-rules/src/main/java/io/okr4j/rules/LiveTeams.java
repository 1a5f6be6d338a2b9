package io.okr4j.rules;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import io.okr4j.core.ProgramIndex;
import io.okr4j.core.Team;
import io.okr4j.core.TeamId;
import io.okr4j.rules.Entry.OfTeam;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.annotation.Nullable;

/** The teams of a live program, and the loops of their parents. */
final class LiveTeams {
  private final NodeList list;
  private final LiveIds ids;
  private final Reads reads;

  LiveTeams(NodeList list, LiveIds ids, Reads reads) {
    this.list = list;
    this.ids = ids;
    this.reads = reads;
  }

  /** Takes what is known of the program that a session starts with. */
  void start(ProgramIndex index) {
    for (OfTeam team : ids.teams()) {
      team.loop = index.parentLoop((TeamId) team.id);
    }
  }

  /** Puts another team in a place, or none. */
  void change(Node node, @Nullable Team old, @Nullable Team now) {
    list.put(node, now);
    ids.hold(node, LiveIds.idsOf(old), LiveIds.idsOf(now));
    if (!reads.isBuilding()) {
      if (old != null) {
        reloop(old.id());
      }
      if (now != null) {
        reloop(now.id());
      }
    }
  }

  /** A loop of parents that comes or goes with a team leads through that team. */
  private void reloop(TeamId id) {
    ImmutableSortedSet<TeamId> before = ids.of(id).loop;
    ImmutableSortedSet<TeamId> now = findLoop(id);
    if (!before.equals(now)) {
      for (TeamId member : Sets.union(before, now)) {
        OfTeam other = ids.of(member);
        other.loop = now.contains(member) ? now : ImmutableSortedSet.of();
        reads.changed(other.loopCell);
      }
    }
  }

  private ImmutableSortedSet<TeamId> findLoop(TeamId id) {
    Set<TeamId> path = new LinkedHashSet<>();
    TeamId next = id;
    while (next != null && path.add(next)) {
      Team team = (Team) ids.of(next).firstValue();
      next = team == null ? null : team.parent().orElse(null);
    }
    return id.equals(next) ? ImmutableSortedSet.copyOf(path) : ImmutableSortedSet.of();
  }
}
