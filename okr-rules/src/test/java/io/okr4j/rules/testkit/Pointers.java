package io.okr4j.rules.testkit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.okr4j.core.Data;
import io.okr4j.core.Objective;
import io.okr4j.core.OkrProgram;
import io.okr4j.core.Strategy;
import io.okr4j.rules.Subject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Follows the pointers of findings into a program.
 *
 * <p>Stateless, and safe to share between threads.
 */
public final class Pointers {
  private Pointers() {}

  /**
   * {@return the subject that stands where a pointer leads}
   *
   * @param program any program
   * @param pointer the pointer of a finding in it
   * @throws AssertionError if it leads to no subject
   */
  public static Subject subjectAt(OkrProgram program, String pointer) {
    return Optional.ofNullable(parts(program).get(pointer))
        .orElseThrow(() -> new AssertionError("a pointer that leads nowhere: " + pointer))
        .subject();
  }

  /**
   * {@return the pointers of all subjects of a program, in the order of findings}
   *
   * @param program any program
   */
  public static ImmutableList<String> inOrder(OkrProgram program) {
    return parts(program).keySet().asList();
  }

  /**
   * A part of a program that rules are asked about.
   *
   * @param subject how it is called
   * @param extensions its extensions
   */
  record Part(Subject subject, ImmutableMap<String, Data> extensions) {}

  /** {@return all parts of a program by their pointers, in the order of findings} */
  static ImmutableMap<String, Part> parts(OkrProgram program) {
    Parts parts = new Parts();
    parts.add("", new Part(Subject.PROGRAM, program.extensions()));
    program.strategy().ifPresent(strategy -> add(parts, strategy));
    parts.add(
        "/departments", program.departments(), d -> new Part(Subject.of(d.id()), d.extensions()));
    parts.add("/teams", program.teams(), t -> new Part(Subject.of(t.id()), t.extensions()));
    parts.add("/cycles", program.cycles(), c -> new Part(Subject.of(c.id()), c.extensions()));
    for (int i = 0; i < program.objectives().size(); i++) {
      String pointer = "/objectives/" + i;
      Objective objective = program.objectives().get(i);
      parts.add(pointer, new Part(Subject.of(objective.id()), objective.extensions()));
      parts.add(
          pointer + "/keyResults",
          objective.keyResults(),
          k -> new Part(Subject.of(k.id()), k.extensions()));
    }
    parts.add("/commitments", program.commitments(), c -> new Part(Subject.of(c), c.extensions()));
    parts.add(
        "/operations", program.operations(), o -> new Part(Subject.of(o.id()), o.extensions()));
    program
        .playbook()
        .ifPresent(p -> parts.add("/playbook", new Part(Subject.PLAYBOOK, p.extensions())));
    parts.add("/waivers", program.waivers(), w -> new Part(Subject.of(w), w.extensions()));
    return parts.all.buildOrThrow();
  }

  private static void add(Parts parts, Strategy strategy) {
    String worldview = "/strategy/worldview";
    parts.add("/strategy", new Part(Subject.STRATEGY, strategy.extensions()));
    parts.add(
        worldview + "/dynamics",
        strategy.worldview().dynamics(),
        d -> new Part(Subject.of(d.id()), d.extensions()));
    parts.add(
        worldview + "/competition",
        strategy.worldview().competition(),
        c -> new Part(Subject.of(c.id()), c.extensions()));
    parts.add(
        worldview + "/audience",
        strategy.worldview().audience(),
        a -> new Part(Subject.of(a.id()), a.extensions()));
    parts.add(
        "/strategy/priorities",
        strategy.priorities(),
        p -> new Part(Subject.of(p.id()), p.extensions()));
  }

  /** Collects parts. */
  private static final class Parts {
    private final ImmutableMap.Builder<String, Part> all = ImmutableMap.builder();

    void add(String pointer, Part part) {
      all.put(pointer, part);
    }

    <T> void add(String list, List<T> values, Function<T, Part> part) {
      for (int i = 0; i < values.size(); i++) {
        add(list + "/" + i, part.apply(values.get(i)));
      }
    }
  }
}
