package io.okr4j.core.testkit;

import com.google.common.collect.ImmutableList;
import io.okr4j.core.OkrProgram;
import java.util.function.UnaryOperator;

/**
 * One step of work on a program, whichever program that is: one part is added, removed, moved or
 * replaced, or one field changed, anywhere in it.
 *
 * <pre>{@code
 * @Property
 * void ourRuleSeesEveryChange(@ForAll OkrProgram program, @ForAll Step step) {
 *   OkrProgram changed = step.apply(program);
 *   ...
 * }
 * }</pre>
 *
 * <p>What is new is taken from another arbitrary program, in which things are called as in all
 * generated programs, so that references mostly lead somewhere. A program that was healthy or
 * exemplary need not be so after a step. Where in the program the step is made depends on what is
 * there, so a list of steps makes sense after any other, and shrinks step by step.
 *
 * <p>Immutable, and safe to share between threads.
 *
 * @see Programs#steps()
 */
public final class Step implements UnaryOperator<OkrProgram> {
  private final OkrProgram other;
  private final ImmutableList<Integer> numbers;

  Step(OkrProgram other, ImmutableList<Integer> numbers) {
    this.other = other;
    this.numbers = numbers;
  }

  /**
   * {@return the program after this step, which differs from it}
   *
   * @param program any program
   */
  @Override
  public OkrProgram apply(OkrProgram program) {
    return Reworks.PROGRAM
        .apply(program, other, Rework.Picks.of(numbers))
        .orElseGet(() -> program.withOrganization(program.organization() + " 2"));
  }

  @Override
  public String toString() {
    return "step " + numbers + " towards " + other;
  }
}
