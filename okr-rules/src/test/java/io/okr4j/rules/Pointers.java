package io.okr4j.rules;

import io.okr4j.core.OkrProgram;
import io.okr4j.core.Strategy;
import java.util.ArrayList;
import java.util.List;

/** Follows the pointers of findings into a program. */
final class Pointers {
  private Pointers() {}

  /** {@return the subject that stands where the pointer leads} */
  static Subject subjectAt(OkrProgram program, String pointer) {
    if (pointer.isEmpty()) {
      return Subject.PROGRAM;
    }
    List<String> path = List.of(pointer.substring(1).split("/"));
    int index = path.size() == 1 ? -1 : Integer.parseInt(path.get(path.size() - 1));
    return switch (pointer.replaceAll("\\d+", "#")) {
      case "/strategy" -> Subject.STRATEGY;
      case "/strategy/worldview/dynamics/#" ->
          Subject.of(strategy(program).worldview().dynamics().get(index).id());
      case "/strategy/worldview/competition/#" ->
          Subject.of(strategy(program).worldview().competition().get(index).id());
      case "/strategy/worldview/audience/#" ->
          Subject.of(strategy(program).worldview().audience().get(index).id());
      case "/strategy/priorities/#" -> Subject.of(strategy(program).priorities().get(index).id());
      case "/departments/#" -> Subject.of(program.departments().get(index).id());
      case "/teams/#" -> Subject.of(program.teams().get(index).id());
      case "/cycles/#" -> Subject.of(program.cycles().get(index).id());
      case "/objectives/#" -> Subject.of(program.objectives().get(index).id());
      case "/objectives/#/keyResults/#" -> {
        int objective = Integer.parseInt(path.get(1));
        yield Subject.of(program.objectives().get(objective).keyResults().get(index).id());
      }
      case "/commitments/#" -> Subject.of(program.commitments().get(index));
      case "/operations/#" -> Subject.of(program.operations().get(index).id());
      case "/playbook" -> Subject.PLAYBOOK;
      case "/waivers/#" -> Subject.of(program.waivers().get(index));
      default -> throw new AssertionError("a pointer that leads nowhere: " + pointer);
    };
  }

  /** {@return the pointers of all subjects, as they stand in a document} */
  static List<String> inOrder(OkrProgram program) {
    List<String> pointers = new ArrayList<>(List.of(""));
    if (program.strategy().isPresent()) {
      pointers.add("/strategy");
      String worldview = "/strategy/worldview";
      addAll(pointers, worldview + "/dynamics", strategy(program).worldview().dynamics());
      addAll(pointers, worldview + "/competition", strategy(program).worldview().competition());
      addAll(pointers, worldview + "/audience", strategy(program).worldview().audience());
      addAll(pointers, "/strategy/priorities", strategy(program).priorities());
    }
    addAll(pointers, "/departments", program.departments());
    addAll(pointers, "/teams", program.teams());
    addAll(pointers, "/cycles", program.cycles());
    for (int i = 0; i < program.objectives().size(); i++) {
      pointers.add("/objectives/" + i);
      addAll(
          pointers, "/objectives/" + i + "/keyResults", program.objectives().get(i).keyResults());
    }
    addAll(pointers, "/commitments", program.commitments());
    addAll(pointers, "/operations", program.operations());
    pointers.add("/playbook");
    addAll(pointers, "/waivers", program.waivers());
    return pointers;
  }

  private static void addAll(List<String> pointers, String list, List<?> values) {
    for (int i = 0; i < values.size(); i++) {
      pointers.add(list + "/" + i);
    }
  }

  private static Strategy strategy(OkrProgram program) {
    return program.strategy().orElseThrow();
  }
}
