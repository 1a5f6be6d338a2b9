package io.okr4j.rules;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.okr4j.core.AlignmentTarget;
import io.okr4j.core.CycleId;
import io.okr4j.core.Id;
import io.okr4j.core.KeyResultId;
import io.okr4j.core.ObjectiveId;
import io.okr4j.core.PriorityId;
import io.okr4j.core.ProgramPart;
import io.okr4j.core.TeamId;
import io.okr4j.rules.Entry.OfCycle;
import io.okr4j.rules.Entry.OfObjective;
import io.okr4j.rules.Entry.OfPriority;
import io.okr4j.rules.Entry.OfTarget;
import io.okr4j.rules.Entry.OfTeam;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.Nullable;

/** What has which id in a live program, and in which order. */
final class LiveIds {
  private final LiveLists lists;
  private final Reads reads;
  private final Map<Id, Entry> entries = new HashMap<>();
  private final List<OfTeam> teams = new ArrayList<>();

  /** For those who look at all ids of a kind. */
  private final Map<Class<?>, Cell> cells = new HashMap<>();

  private final Map<Class<?>, NearestId> names = new HashMap<>();

  LiveIds(LiveLists lists, Reads reads) {
    this.lists = lists;
    this.reads = reads;
  }

  // ---- Entries; what is looked at here is not noted.

  Entry of(Id id) {
    Entry entry = entries.get(id);
    if (entry == null) {
      entry = newEntry(id);
      entries.put(id, entry);
    }
    return entry;
  }

  private Entry newEntry(Id id) {
    if (id instanceof ObjectiveId objective) {
      return new OfObjective(objective);
    } else if (id instanceof PriorityId priority) {
      return new OfPriority(priority);
    } else if (id instanceof KeyResultId keyResult) {
      return new OfTarget(keyResult);
    } else if (id instanceof TeamId team) {
      OfTeam entry = new OfTeam(team);
      teams.add(entry);
      return entry;
    } else if (id instanceof CycleId cycle) {
      return new OfCycle(cycle);
    } else {
      return new Entry(id);
    }
  }

  OfObjective of(ObjectiveId id) {
    return (OfObjective) of((Id) id);
  }

  OfTeam of(TeamId id) {
    return (OfTeam) of((Id) id);
  }

  OfCycle of(CycleId id) {
    return (OfCycle) of((Id) id);
  }

  OfPriority of(PriorityId id) {
    return (OfPriority) of((Id) id);
  }

  OfTarget of(AlignmentTarget id) {
    return (OfTarget) of((Id) id);
  }

  /** {@return the first place that has the id; none if nothing has it} */
  @Nullable
  Node first(Id id) {
    return of(id).first();
  }

  /** {@return the ids by which a value is looked up: its own, if it has one} */
  static List<Id> idsOf(@Nullable Object value) {
    return value instanceof ProgramPart part ? List.of(Id.of(part)) : List.of();
  }

  // ---- Edits.

  /**
   * Lets a place have other ids of a kind than before, or the same in another order. Whoever looks
   * at something by its id, or at all of them in order, sees no other changes than these.
   */
  void hold(Node node, List<? extends Id> before, List<? extends Id> now) {
    if (!before.equals(now)) {
      Set<Id> old = new LinkedHashSet<>(before);
      Set<Id> all = new LinkedHashSet<>(now);
      Sets.difference(old, all).forEach(id -> hold(node, of(id), false));
      Sets.difference(all, old).forEach(id -> hold(node, of(id), true));
      Class<?> kind = (before.isEmpty() ? now : before).get(0).getClass();
      reads.changed(cells.get(kind));
      names.remove(kind);
    }
  }

  private void hold(Node node, Entry entry, boolean holds) {
    Node before = entry.first();
    if (holds) {
      entry.holders.add(node);
    } else {
      entry.holders.remove(node);
    }
    Node now = entry.first();
    if (before != now) {
      // Others may be the first of the id now, or no longer.
      reads.changed(entry.place);
      if (before != null) {
        reads.ask(before);
      }
      if (now != null) {
        reads.ask(now);
      }
    }
  }

  // ---- What is looked up.

  /** {@return the first value with the id} */
  Optional<Object> look(Id id) {
    return look(of(id));
  }

  Optional<Object> look(Entry entry) {
    reads.read(entry.place);
    Node first = entry.first();
    if (first == null) {
      return Optional.empty();
    }
    reads.read(first.valueCell());
    return Optional.of(first.value());
  }

  boolean contains(Id id) {
    Entry entry = of(id);
    reads.read(entry.place);
    return entry.first() != null;
  }

  /** {@return all ids of a kind, in the order of the program} */
  ImmutableSet<Id> all(Class<? extends Id> kind) {
    readOrder(kind);
    ImmutableSet.Builder<Id> all = ImmutableSet.builder();
    for (Node node : lists.of(kind).nodes()) {
      if (node.isThere()) {
        for (Id id : idsOf(node, kind)) {
          if (first(id) == node) {
            all.add(id);
          }
        }
      }
    }
    return all.build();
  }

  private static List<? extends Id> idsOf(Node node, Class<? extends Id> kind) {
    return kind == KeyResultId.class
        ? LiveObjectives.keyResultIds(((ObjectiveNode) node).objective())
        : idsOf(node.value());
  }

  void readOrder(Class<? extends Id> kind) {
    reads.read(cells.computeIfAbsent(kind, unused -> new Cell()));
  }

  /** {@return the id of the same kind that somebody may have meant} */
  Optional<Id> nearest(Id missing) {
    readOrder(missing.getClass());
    return names
        .computeIfAbsent(missing.getClass(), unused -> NearestId.among(all(missing.getClass())))
        .to(missing);
  }

  /** {@return the entries of all teams, those included that are only referred to} */
  List<OfTeam> teams() {
    return teams;
  }
}
