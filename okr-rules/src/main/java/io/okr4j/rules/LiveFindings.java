package io.okr4j.rules;

import static java.util.Objects.requireNonNull;

import io.okr4j.core.Waiver;
import io.okr4j.rules.Entry.Group;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.annotation.Nullable;

/** What was found in a live program, and which waivers accept it. */
final class LiveFindings {
  private final NodeList waiverList;
  private final Reads reads;
  private final LocalDate asOf;
  private final CellBuckets cells;
  private final Map<String, Cell> cellsOfRules = new HashMap<>();
  private final Map<Found, List<Node>> found = new HashMap<>();
  private final Map<String, Set<Found>> foundByRule = new HashMap<>();
  private final Map<String, Subjects> unwaived = new HashMap<>();
  private final Map<Found, Group> waivers = new HashMap<>();
  private final Map<Found, Optional<Waiver>> waiversBefore = new LinkedHashMap<>();

  LiveFindings(NodeList waiverList, Reads reads, LocalDate asOf, int size) {
    this.waiverList = waiverList;
    this.reads = reads;
    this.asOf = asOf;
    cells = new CellBuckets(size);
  }

  // ---- Waivers.

  void changeWaiver(Node node, @Nullable Waiver old, @Nullable Waiver now) {
    if (old != null && Check.isInForce(old, asOf)) {
      Found key = new Found(old.rule(), old.subject());
      beforeWaiver(key);
      Group group = requireNonNull(waivers.get(key));
      group.remove(node);
      if (group.isEmpty()) {
        waivers.remove(key);
      }
    }
    waiverList.put(node, now);
    if (now != null && Check.isInForce(now, asOf)) {
      Found key = new Found(now.rule(), now.subject());
      beforeWaiver(key);
      waivers.computeIfAbsent(key, unused -> new Group()).add(node);
    }
  }

  private void beforeWaiver(Found key) {
    waiversBefore.putIfAbsent(key, waiver(key));
    unwaived.remove(key.rule());
    reads.changed(cellsOfRules.get(key.rule()));
  }

  Optional<Waiver> waiver(Found key) {
    Group group = waivers.get(key);
    return group == null
        ? Optional.empty()
        : Optional.of((Waiver) requireNonNull(group.first()).value());
  }

  /** {@return the waivers that the edit at hand has changed, as they were before it} */
  Map<Found, Optional<Waiver>> waiversBefore() {
    return waiversBefore;
  }

  /** The edit at hand is done. */
  void settle() {
    waiversBefore.clear();
  }

  // ---- Findings.

  void comes(Found key, Node node) {
    List<Node> nodes = found.computeIfAbsent(key, unused -> new ArrayList<>(1));
    nodes.add(node);
    if (nodes.size() == 1) {
      foundByRule.computeIfAbsent(key.rule(), unused -> new HashSet<>()).add(key);
      changed(key);
    }
  }

  void goes(Found key, Node node) {
    List<Node> nodes = requireNonNull(found.get(key));
    nodes.remove(node);
    if (nodes.isEmpty()) {
      found.remove(key);
      requireNonNull(foundByRule.get(key.rule())).remove(key);
      changed(key);
    }
  }

  private void changed(Found key) {
    unwaived.remove(key.rule());
    reads.changed(cells.of(key));
    reads.changed(cellsOfRules.get(key.rule()));
  }

  /** {@return where something was found that a waiver could accept} */
  List<Node> places(Found key) {
    return found.getOrDefault(key, List.of());
  }

  /** {@return as {@link RuleContext#hasFinding}} */
  boolean has(Found key) {
    reads.read(cells.of(key));
    return found.containsKey(key);
  }

  /** {@return as {@link RuleContext#nearestFinding}} */
  Optional<String> nearest(String rule, String missing) {
    reads.read(cellsOfRules.computeIfAbsent(rule, unused -> new Cell()));
    return unwaived.computeIfAbsent(rule, this::findUnwaived).nearest(missing);
  }

  private Subjects findUnwaived(String rule) {
    return Subjects.of(
        foundByRule.getOrDefault(rule, Set.of()).stream()
            .filter(key -> !waivers.containsKey(key))
            .map(Found::subject));
  }
}
