package io.okr4j.rules;

import io.okr4j.core.Ambition;
import io.okr4j.core.CycleId;
import io.okr4j.core.Objective;
import io.okr4j.core.ObjectiveStatus;

/**
 * What most rules about a team want to know of each of its objectives. In a {@link LiveProgram}, a
 * rule that looks at no more is not asked again for every word and number that changes there.
 *
 * <p>Immutable, and safe to share between threads.
 *
 * @param cycle the cycle that the objective is set for
 * @param status where it is in its life
 * @param ambition what it promises
 */
public record Outline(CycleId cycle, ObjectiveStatus status, Ambition ambition) {
  /**
   * {@return the outline of an objective}
   *
   * @param objective the objective
   */
  public static Outline of(Objective objective) {
    return new Outline(objective.cycle(), objective.status(), objective.ambition());
  }
}
