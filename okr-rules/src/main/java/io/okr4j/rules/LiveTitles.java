package io.okr4j.rules;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.Multiset;
import io.okr4j.core.KeyResult;
import io.okr4j.core.Objective;
import io.okr4j.core.Operation;
import io.okr4j.rules.Entry.Group;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.Nullable;

/** What has which title in a live program, compared as titles are. */
final class LiveTitles {
  private final LiveLists lists;
  private final Reads reads;
  private final CellBuckets operationCells;
  private final CellBuckets goalCells;
  private final Map<String, Group> operations = new HashMap<>();

  /** Counted when first asked for: most rules do not ask. */
  @Nullable private Multiset<String> goals;

  LiveTitles(LiveLists lists, Reads reads, int size) {
    this.lists = lists;
    this.reads = reads;
    operationCells = new CellBuckets(size);
    goalCells = new CellBuckets(size);
  }

  void changeGoals(@Nullable Objective old, @Nullable Objective now) {
    if (goals != null) {
      List<String> before = titles(old);
      List<String> after = titles(now);
      if (!before.equals(after)) {
        before.forEach(title -> count(title, -1));
        after.forEach(title -> count(title, 1));
      }
    }
  }

  private void count(String title, int more) {
    String folded = Titles.fold(title);
    Multiset<String> all = goals();
    all.setCount(folded, all.count(folded) + more);
    reads.changed(goalCells.of(folded));
  }

  private static List<String> titles(@Nullable Objective objective) {
    List<String> titles = new ArrayList<>();
    if (objective != null) {
      titles.add(objective.title());
      for (KeyResult keyResult : objective.keyResults()) {
        titles.add(keyResult.title());
      }
    }
    return titles;
  }

  private Multiset<String> goals() {
    if (goals == null) {
      Multiset<String> all = HashMultiset.create();
      for (Node node : lists.objectives.nodes()) {
        titles((Objective) node.valueOrNull()).forEach(title -> all.add(Titles.fold(title)));
      }
      goals = all;
    }
    return goals;
  }

  void changeOperation(Node node, @Nullable Operation old, @Nullable Operation now) {
    if (old != null) {
      String title = Titles.fold(old.title());
      operations.computeIfPresent(
          title,
          (same, group) -> {
            group.remove(node);
            return group.isEmpty() ? null : group;
          });
      reads.changed(operationCells.of(title));
    }
    if (now != null) {
      String title = Titles.fold(now.title());
      operations.computeIfAbsent(title, unused -> new Group()).add(node);
      reads.changed(operationCells.of(title));
    }
  }

  /** {@return as {@link RuleContext#operationTitled}} */
  Optional<Operation> operation(String title) {
    String folded = Titles.fold(title);
    reads.read(operationCells.of(folded));
    Group group = operations.get(folded);
    return group == null
        ? Optional.empty()
        : group.nodes().stream()
            .map(node -> (Operation) node.value())
            .min(Comparator.comparing(Operation::id));
  }

  /** {@return as {@link RuleContext#goalsTitled}} */
  int goals(String title) {
    String folded = Titles.fold(title);
    reads.read(goalCells.of(folded));
    return goals().count(folded);
  }
}
