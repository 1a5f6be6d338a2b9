package io.okr4j.rules;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.annotation.Nullable;

/**
 * A list of a live program. Places are numbered once and for all: one that is taken out leaves its
 * slot empty, and can come back to it.
 */
final class NodeList {
  final SubjectKind<?> kind;

  /** Where the list stands among the others, in the order in which rules are asked. */
  final int rank;

  /** Where it stands in a document. */
  final String pointer;

  private final List<Node> nodes = new ArrayList<>();

  /** How many slots are empty, as a binary indexed tree; none until one is. */
  @Nullable private int[] empty;

  private final List<Toggle> toggles = new ArrayList<>();

  /** A slot that was filled or emptied by the edit at hand. */
  private record Toggle(int slot, int more) {}

  NodeList(SubjectKind<?> kind, int rank, String pointer) {
    this.kind = kind;
    this.rank = rank;
    this.pointer = pointer;
  }

  List<Node> nodes() {
    return nodes;
  }

  /** {@return what stands in a list of one place at most} */
  Optional<Object> only() {
    return nodes.stream().filter(Node::isThere).map(Node::value).findFirst();
  }

  /** {@return a new place at the end, empty as yet} */
  Node append() {
    Node node =
        kind == SubjectKind.OBJECTIVE
            ? new ObjectiveNode(this, nodes.size())
            : new Node(this, nodes.size());
    nodes.add(node);
    if (empty != null) {
      if (nodes.size() >= empty.length) {
        count();
      } else {
        addEmpty(node.slot, 1);
      }
    }
    return node;
  }

  /** Puts another value in a place, or none. */
  void put(Node node, @Nullable Object value) {
    boolean was = node.isThere();
    node.set(value);
    boolean is = node.isThere();
    if (was != is) {
      toggles.add(new Toggle(node.slot, is ? 1 : -1));
      if (empty != null) {
        addEmpty(node.slot, is ? -1 : 1);
      } else if (!is) {
        count();
      }
    }
  }

  /** {@return how many parts stand before a place} */
  int position(Node node) {
    return node.slot - emptyBefore(node.slot);
  }

  /** {@return how many parts stood before a place before the edit at hand} */
  int positionBefore(Node node) {
    int position = position(node);
    for (Toggle toggle : toggles) {
      if (toggle.slot < node.slot) {
        position -= toggle.more;
      }
    }
    return position;
  }

  /** The edit at hand is done. */
  void settle() {
    toggles.clear();
  }

  /** {@return the values of all places, in order} */
  ImmutableList<Object> values() {
    ImmutableList.Builder<Object> values = ImmutableList.builderWithExpectedSize(nodes.size());
    for (Node node : nodes) {
      if (node.isThere()) {
        values.add(node.value());
      }
    }
    return values.build();
  }

  private int emptyBefore(int slot) {
    int sum = 0;
    if (empty != null) {
      for (int i = slot; i > 0; i -= i & -i) {
        sum += empty[i];
      }
    }
    return sum;
  }

  private void addEmpty(int slot, int more) {
    int[] tree = empty;
    for (int i = slot + 1; tree != null && i < tree.length; i += i & -i) {
      tree[i] += more;
    }
  }

  private void count() {
    empty = new int[Math.max(16, 2 * nodes.size())];
    for (Node node : nodes) {
      if (!node.isThere()) {
        addEmpty(node.slot, 1);
      }
    }
  }
}
