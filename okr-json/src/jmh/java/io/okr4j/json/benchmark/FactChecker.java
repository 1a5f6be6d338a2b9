package io.okr4j.json.benchmark;

import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.Multisets;
import io.okr4j.core.OkrProgram;
import java.util.List;

/** Checks one program for the facts of {@link Facts}, time and again. */
interface FactChecker {
  /** {@return every fact that does not hold, in any order} */
  List<Hit> check();

  /** {@return whether it can check a fact} */
  default boolean knows(String fact) {
    return true;
  }

  /**
   * {@return a checker, all that can be made ready before a check made ready}
   *
   * @param name the name of its benchmark
   * @throws IllegalStateException if it finds something else than the loop does, in a fact that it
   *     knows
   */
  static FactChecker of(String name, OkrProgram program) {
    FactChecker checker =
        switch (name) {
          case "floor" -> new FactsInALoop(program);
          case "okr4j" -> new FactsAsRules(program);
          case "hibernateValidator" -> new FactsAsConstraints(program);
          case "drools" -> new FactsInDrools(program);
          case "easyRules" -> new FactsInEasyRules(program);
          case "jsonSchema" -> new FactsAsSchema(program);
          default -> throw new IllegalArgumentException(name);
        };
    ImmutableMultiset<Hit> found = ImmutableMultiset.copyOf(checker.check());
    ImmutableMultiset<Hit> expected =
        new FactsInALoop(program)
            .check().stream()
                .filter(hit -> checker.knows(hit.fact()))
                .collect(ImmutableMultiset.toImmutableMultiset());
    if (!found.equals(expected)) {
      throw new IllegalStateException(
          name
              + " finds beside what the loop finds "
              + Multisets.difference(found, expected)
              + " and does not find "
              + Multisets.difference(expected, found));
    }
    return checker;
  }
}
