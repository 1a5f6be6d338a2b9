package io.okr4j.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.okr4j.core.AudienceId;
import io.okr4j.core.Commitment;
import io.okr4j.core.CompetitorId;
import io.okr4j.core.Cycle;
import io.okr4j.core.CycleId;
import io.okr4j.core.Department;
import io.okr4j.core.DepartmentId;
import io.okr4j.core.DynamicId;
import io.okr4j.core.Id;
import io.okr4j.core.KeyResultId;
import io.okr4j.core.Objective;
import io.okr4j.core.ObjectiveId;
import io.okr4j.core.OkrProgram;
import io.okr4j.core.Operation;
import io.okr4j.core.OperationId;
import io.okr4j.core.Playbook;
import io.okr4j.core.PriorityId;
import io.okr4j.core.Strategy;
import io.okr4j.core.Team;
import io.okr4j.core.TeamId;
import io.okr4j.core.Waiver;
import io.okr4j.core.Worldview;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.annotation.Nullable;

/** The lists of a live program, in the order in which rules are asked. */
final class LiveLists {
  private final List<NodeList> all = new ArrayList<>();

  /** One place, for the index of the program. */
  final NodeList whole = list(SubjectKind.PROGRAM, "");

  /** One place at most. */
  final NodeList strategy = list(SubjectKind.STRATEGY, "/strategy");

  final NodeList dynamics = list(SubjectKind.DYNAMIC, "/strategy/worldview/dynamics/");
  final NodeList competitors = list(SubjectKind.COMPETITOR, "/strategy/worldview/competition/");
  final NodeList audiences = list(SubjectKind.AUDIENCE, "/strategy/worldview/audience/");
  final NodeList priorities = list(SubjectKind.PRIORITY, "/strategy/priorities/");
  final NodeList departments = list(SubjectKind.DEPARTMENT, "/departments/");
  final NodeList teams = list(SubjectKind.TEAM, "/teams/");
  final NodeList cycles = list(SubjectKind.CYCLE, "/cycles/");
  final NodeList objectives = list(SubjectKind.OBJECTIVE, "/objectives/");
  final NodeList commitments = list(SubjectKind.COMMITMENT, "/commitments/");
  final NodeList operations = list(SubjectKind.OPERATION, "/operations/");

  /** One place at most. */
  final NodeList playbook = list(SubjectKind.PLAYBOOK, "/playbook");

  final NodeList waivers = list(SubjectKind.WAIVER, "/waivers/");

  /** One place, for a program that has nothing but what stands in no list; no subject of rules. */
  final NodeList header = list(SubjectKind.PROGRAM, "");

  private final ImmutableMap<Class<? extends Id>, NodeList> byIds =
      ImmutableMap.<Class<? extends Id>, NodeList>builder()
          .put(DynamicId.class, dynamics)
          .put(CompetitorId.class, competitors)
          .put(AudienceId.class, audiences)
          .put(PriorityId.class, priorities)
          .put(DepartmentId.class, departments)
          .put(TeamId.class, teams)
          .put(CycleId.class, cycles)
          .put(ObjectiveId.class, objectives)
          .put(KeyResultId.class, objectives)
          .put(OperationId.class, operations)
          .buildOrThrow();

  private NodeList list(SubjectKind<?> kind, String pointer) {
    NodeList list = new NodeList(kind, all.size(), pointer);
    all.add(list);
    return list;
  }

  List<NodeList> all() {
    return all;
  }

  /** {@return the lists whose places stand in a program itself, not in its strategy} */
  List<NodeList> ofProgram() {
    return List.of(
        strategy,
        departments,
        teams,
        cycles,
        objectives,
        commitments,
        operations,
        playbook,
        waivers,
        header);
  }

  /** {@return what a list holds in a program} */
  List<? extends Object> in(NodeList list, OkrProgram program) {
    if (list == strategy) {
      return program.strategy().stream().toList();
    } else if (list == departments) {
      return program.departments();
    } else if (list == teams) {
      return program.teams();
    } else if (list == cycles) {
      return program.cycles();
    } else if (list == objectives) {
      return program.objectives();
    } else if (list == commitments) {
      return program.commitments();
    } else if (list == operations) {
      return program.operations();
    } else if (list == playbook) {
      return program.playbook().stream().toList();
    } else if (list == waivers) {
      return program.waivers();
    } else {
      return ImmutableList.of(header(program));
    }
  }

  /** {@return the program without what stands in its lists} */
  static OkrProgram header(OkrProgram program) {
    return OkrProgram.builder()
        .organization(program.organization())
        .extensions(program.extensions())
        .build();
  }

  /** {@return the parts of a strategy that stand in a list} */
  List<? extends Object> in(NodeList list, Optional<Strategy> from) {
    if (from.isEmpty()) {
      return ImmutableList.of();
    }
    Worldview worldview = from.get().worldview();
    if (list == dynamics) {
      return worldview.dynamics();
    } else if (list == competitors) {
      return worldview.competition();
    } else if (list == audiences) {
      return worldview.audience();
    } else {
      return from.get().priorities();
    }
  }

  /** {@return the list in which what has such an id stands} */
  NodeList of(Class<? extends Id> kind) {
    return Objects.requireNonNull(byIds.get(kind));
  }

  /** {@return the lists of the parts of a strategy} */
  List<NodeList> ofStrategy() {
    return List.of(dynamics, competitors, audiences, priorities);
  }

  /** {@return the program as it stands} */
  OkrProgram program() {
    OkrProgram.Builder program =
        OkrProgram.builder().from((OkrProgram) header.nodes().get(0).value());
    for (NodeList list : ofProgram()) {
      add(list.nodes(), program);
    }
    return program.build();
  }

  /** {@return a program that has nothing but what stands in some places} */
  static OkrProgram program(List<Node> places) {
    OkrProgram.Builder program = OkrProgram.builder().organization("edited");
    add(places, program);
    return program.build();
  }

  private static void add(List<Node> places, OkrProgram.Builder program) {
    for (Node place : places) {
      if (place.isThere()) {
        add(place.value(), program);
      }
    }
  }

  private static void add(Object value, OkrProgram.Builder program) {
    if (value instanceof Objective objective) {
      program.addObjective(objective);
    } else if (value instanceof Commitment commitment) {
      program.addCommitment(commitment);
    } else if (value instanceof Team team) {
      program.addTeam(team);
    } else if (value instanceof Operation operation) {
      program.addOperation(operation);
    } else if (value instanceof Cycle cycle) {
      program.addCycle(cycle);
    } else if (value instanceof Department department) {
      program.addDepartment(department);
    } else if (value instanceof Waiver waiver) {
      program.addWaiver(waiver);
    } else if (value instanceof Strategy strategy) {
      program.strategy(strategy);
    } else if (value instanceof Playbook playbook) {
      program.playbook(playbook);
    }
  }

  /** Puts another value in a place, or none. */
  interface Changer {
    void change(Node node, @Nullable Object now);
  }

  /**
   * Makes places of a list hold what they should, in that order, and new places at its end the
   * rest. What is in common at its beginning and its end is left alone; what lies between changes
   * place by place.
   */
  static void sync(NodeList list, List<Node> places, List<?> values, Changer changer) {
    List<Node> nodes = new ArrayList<>(places);
    nodes.removeIf(node -> !node.isThere());
    int both = Math.min(nodes.size(), values.size());
    int same = 0;
    while (same < both && isSame(nodes.get(same), values.get(same))) {
      same++;
    }
    int sameEnd = 0;
    if (values.size() <= nodes.size()) {
      while (sameEnd < both - same
          && isSame(
              nodes.get(nodes.size() - 1 - sameEnd), values.get(values.size() - 1 - sameEnd))) {
        sameEnd++;
      }
    }
    int changed = values.size() - sameEnd;
    for (int i = same; i < changed; i++) {
      Node node = i < nodes.size() ? nodes.get(i) : list.append();
      if (!node.isThere() || !isSame(node, values.get(i))) {
        changer.change(node, values.get(i));
      }
    }
    for (int i = changed; i < nodes.size() - sameEnd; i++) {
      changer.change(nodes.get(i), null);
    }
  }

  private static boolean isSame(Node node, Object value) {
    return node.value() == value || node.value().equals(value);
  }
}
