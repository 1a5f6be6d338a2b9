package io.okr4j.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.okr4j.core.Priority;
import io.okr4j.core.Strategy;
import io.okr4j.core.TeamId;
import io.okr4j.rules.Entry.OfPriority;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import javax.annotation.Nullable;

/** The strategy of a live program, and its priorities. */
final class LiveStrategy {
  private final LiveLists lists;
  private final LiveIds ids;
  private final LiveObjectives objectives;
  private final Reads reads;
  private final Cell all = new Cell();
  private final Cell anyPriority = new Cell();
  private int priorities;
  @Nullable private ImmutableSet<TeamId> endorsing;

  LiveStrategy(LiveLists lists, LiveIds ids, LiveObjectives objectives, Reads reads) {
    this.lists = lists;
    this.ids = ids;
    this.objectives = objectives;
    this.reads = reads;
  }

  /** Puts another strategy in its place, or none, and {@code parts} in theirs. */
  void change(Node node, @Nullable Strategy now, LiveLists.Changer parts) {
    lists.strategy.put(node, now);
    endorsing = null;
    reads.changed(all);
    for (NodeList list : lists.ofStrategy()) {
      LiveLists.sync(list, list.nodes(), lists.in(list, Optional.ofNullable(now)), parts);
    }
  }

  /** Puts another priority in a place, or none. */
  void changePriority(Node node, @Nullable Priority old, @Nullable Priority now) {
    Set<OfPriority> there = new LinkedHashSet<>();
    Set<OfPriority> touched = new LinkedHashSet<>();
    for (Priority each : new Priority[] {old, now}) {
      if (each != null && touched.add(ids.of(each.id())) && ids.first(each.id()) != null) {
        there.add(ids.of(each.id()));
      }
    }
    lists.priorities.put(node, now);
    ids.hold(node, LiveIds.idsOf(old), LiveIds.idsOf(now));
    int count = priorities + (now == null ? 0 : 1) - (old == null ? 0 : 1);
    if ((count == 0) != (priorities == 0)) {
      reads.changed(anyPriority);
    }
    priorities = count;
    if (!reads.isBuilding()) {
      for (OfPriority priority : touched) {
        if (there.contains(priority) != (priority.first() != null)) {
          objectives.retrace(priority.contributors.nodes());
        }
      }
    }
  }

  Optional<Strategy> get() {
    reads.read(all);
    return lists.strategy.only().map(Strategy.class::cast);
  }

  boolean hasPriorities() {
    reads.read(anyPriority);
    return priorities > 0;
  }

  boolean isEndorsedBy(TeamId team) {
    reads.read(all);
    if (endorsing == null) {
      endorsing = ImmutableSet.copyOf(get().map(Strategy::endorsedBy).orElse(ImmutableList.of()));
    }
    return endorsing.contains(team);
  }
}
