package io.okr4j.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import io.okr4j.core.CycleId;
import io.okr4j.core.Id;
import io.okr4j.core.Objective;
import io.okr4j.core.ObjectiveId;
import io.okr4j.core.PriorityId;
import io.okr4j.core.TeamId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.annotation.Nullable;

/**
 * What a live index knows under one id, of a part that is there or of one that is only referred to.
 */
class Entry {
  final Id id;

  /** Where the parts stand that have the id, in order; mostly one. */
  final Group holders = new Group();

  /** For those who look up what has the id: changes with the first place. */
  final Cell place = new Cell();

  Entry(Id id) {
    this.id = id;
  }

  @Nullable
  Node first() {
    return holders.first();
  }

  @Nullable
  Object firstValue() {
    Node first = first();
    return first == null ? null : first.value();
  }

  /** Places in the order of the program. */
  static final class Group {
    private final List<Node> nodes = new ArrayList<>(1);

    @Nullable
    Node first() {
      return nodes.isEmpty() ? null : nodes.get(0);
    }

    List<Node> nodes() {
      return nodes;
    }

    boolean isEmpty() {
      return nodes.isEmpty();
    }

    void add(Node node) {
      nodes.add(from(node.slot + 1), node);
    }

    void remove(Node node) {
      nodes.remove(from(node.slot));
    }

    /** {@return where the first place stands that is no earlier than a slot} */
    private int from(int slot) {
      int low = 0;
      int high = nodes.size();
      // Mostly places come at the end.
      if (high > 0 && nodes.get(high - 1).slot < slot) {
        return high;
      }
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (nodes.get(middle).slot < slot) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low;
    }
  }

  /** What objectives can align to. */
  static class OfTarget extends Entry {
    /** The objectives that align to exactly this, once for each of their alignments. */
    final Group contributors = new Group();

    @Nullable Cell contributorsCell;

    OfTarget(Id id) {
      super(id);
    }

    /** {@return the entry of the objective that alignments to this lead to} */
    @Nullable
    OfObjective objective() {
      Node first = first();
      return first == null ? null : ((ObjectiveNode) first).entry();
    }
  }

  /** A priority. */
  static final class OfPriority extends OfTarget {
    /** How many objectives serve it that are current. */
    int servants;

    final Cell served = new Cell();

    OfPriority(PriorityId id) {
      super(id);
    }

    PriorityId priority() {
      return (PriorityId) id;
    }

    @Override
    @Nullable
    OfObjective objective() {
      return null;
    }
  }

  /** An objective. */
  static final class OfObjective extends OfTarget {
    /** The commitments that give it a share above 0. */
    final Group givers = new Group();

    @Nullable Cell giversCell;
    ImmutableSet<PriorityId> reached = ImmutableSet.of();
    boolean undecidable;
    ImmutableSortedSet<ObjectiveId> loop = ImmutableSortedSet.of();

    /** Its answers while they are worked out anew. */
    @Nullable LiveAlignment.Step step;

    /** For those who look at what it reaches. */
    final Cell traces = new Cell();

    @Nullable Cell loopCell;

    OfObjective(ObjectiveId id) {
      super(id);
    }

    ObjectiveId objectiveId() {
      return (ObjectiveId) id;
    }
  }

  /** A team. */
  static final class OfTeam extends Entry {
    final Group objectives = new Group();
    final Group commitments = new Group();
    final Cell objectivesCell = new Cell();
    final Cell outlinesCell = new Cell();

    /** For those who look at its objectives of one cycle. */
    final Map<CycleId, Cell> cellsOfCycles = new HashMap<>(4);

    final Cell commitmentsCell = new Cell();
    final Cell committedCell = new Cell();
    @Nullable ImmutableList<Objective> objectivesView;
    @Nullable TeamCommitments committed;
    ImmutableSortedSet<TeamId> loop = ImmutableSortedSet.of();
    final Cell loopCell = new Cell();

    OfTeam(TeamId id) {
      super(id);
    }
  }

  /** A cycle. */
  static final class OfCycle extends Entry {
    final Group objectives = new Group();
    int open;
    final Cell anyOpen = new Cell();
    final Cell any = new Cell();
    final Cell objectivesCell = new Cell();

    OfCycle(CycleId id) {
      super(id);
    }
  }
}
