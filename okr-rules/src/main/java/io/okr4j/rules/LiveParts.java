package io.okr4j.rules;

import io.okr4j.core.Commitment;
import io.okr4j.core.Cycle;
import io.okr4j.core.Id;
import io.okr4j.core.Objective;
import io.okr4j.core.OkrProgram;
import io.okr4j.core.Operation;
import io.okr4j.core.Playbook;
import io.okr4j.core.Priority;
import io.okr4j.core.ProgramIndex;
import io.okr4j.core.ProgramPart;
import io.okr4j.core.Strategy;
import io.okr4j.core.Team;
import io.okr4j.core.Waiver;
import java.time.LocalDate;
import javax.annotation.Nullable;

/** The parts of a program that is edited, what is known of them, and who looked at what. */
final class LiveParts {
  final LiveLists lists = new LiveLists();
  final Reads reads = new Reads();
  final LiveIds ids = new LiveIds(lists, reads);
  final LiveTitles titles;
  final LiveObjectives objectives;
  final LiveStrategy strategy;
  final LiveTeams teams = new LiveTeams(lists.teams, ids, reads);
  final LiveCycles cycles = new LiveCycles(lists.cycles, reads);
  final LiveCommitments commitments;
  final LivePlaybook playbook = new LivePlaybook(lists.playbook, reads);
  final LiveFindings findings;

  /** Notes what is looked up in it. */
  final LiveIndex index;

  /** For those who look at the whole program. */
  private final Cell everything = new Cell();

  @Nullable private OkrProgram program;

  LiveParts(OkrProgram start, LocalDate asOf) {
    int size = start.objectives().size();
    titles = new LiveTitles(lists, reads, size);
    objectives = new LiveObjectives(lists.objectives, ids, titles, reads, asOf);
    strategy = new LiveStrategy(lists, ids, objectives, reads);
    commitments = new LiveCommitments(lists.commitments, ids, cycles, reads);
    findings = new LiveFindings(lists.waivers, reads, asOf, size);

    index = new LiveIndex(this);
    change(lists.whole.append(), index);
    for (NodeList list : lists.ofProgram()) {
      for (Object value : lists.in(list, start)) {
        change(list.append(), value);
      }
    }
    ProgramIndex ofStart = ProgramIndex.of(start);
    objectives.start(ofStart);
    teams.start(ofStart);
    program = start;
    reads.built();
    for (NodeList list : lists.all()) {
      if (list != lists.header) {
        list.nodes().forEach(reads::ask);
      }
    }
  }

  /** {@return the program as it stands} */
  OkrProgram program() {
    reads.read(everything);
    if (program == null) {
      program = lists.program();
    }
    return program;
  }

  void readAll() {
    reads.read(everything);
  }

  /** Puts another value in a place, or none, and notes whom to ask again. */
  void change(Node node, @Nullable Object now) {
    Object old = node.valueOrNull();
    NodeList list = node.list;
    program = null;
    reads.changed(everything);
    reads.changed(node.valueCellOrNull());
    if (list != lists.header) {
      reads.ask(node);
    }
    if (list == lists.objectives) {
      objectives.change((ObjectiveNode) node, (Objective) old, (Objective) now);
    } else if (list == lists.commitments) {
      commitments.change(node, (Commitment) old, (Commitment) now);
    } else if (list == lists.teams) {
      teams.change(node, (Team) old, (Team) now);
    } else if (list == lists.cycles) {
      changeCycle(node, (Cycle) old, (Cycle) now);
    } else if (list == lists.waivers) {
      findings.changeWaiver(node, (Waiver) old, (Waiver) now);
    } else if (list == lists.strategy) {
      strategy.change(node, (Strategy) now, this::change);
    } else if (list == lists.playbook) {
      playbook.change(node, (Playbook) old, (Playbook) now);
    } else if (list == lists.priorities) {
      strategy.changePriority(node, (Priority) old, (Priority) now);
    } else {
      list.put(node, now);
      ids.hold(node, LiveIds.idsOf(old), LiveIds.idsOf(now));
      if (list == lists.operations) {
        titles.changeOperation(node, (Operation) old, (Operation) now);
      }
    }
  }

  private void changeCycle(Node node, @Nullable Cycle old, @Nullable Cycle now) {
    boolean isNestedAnew = cycles.change(node, old, now);
    ids.hold(node, LiveIds.idsOf(old), LiveIds.idsOf(now));
    if (!reads.isBuilding()) {
      if (isNestedAnew) {
        commitments.changedNesting();
      }
      if (old != null) {
        ids.of(old.id()).objectives.nodes().forEach(objectives::recount);
      }
      if (now != null) {
        ids.of(now.id()).objectives.nodes().forEach(objectives::recount);
      }
    }
  }

  /** The edit at hand is done. */
  void settle() {
    lists.all().forEach(NodeList::settle);
    findings.settle();
  }

  /** {@return whether an earlier part has the same id, or is a commitment for the same} */
  boolean isRepeated(Node node) {
    if (node instanceof ObjectiveNode objective) {
      return objective.entry().first() != node;
    } else if (node.value() instanceof Commitment commitment) {
      return commitments.at(commitment.team(), commitment.cycle()).get(0) != node;
    } else {
      return node.value() instanceof ProgramPart part && ids.first(Id.of(part)) != node;
    }
  }
}
