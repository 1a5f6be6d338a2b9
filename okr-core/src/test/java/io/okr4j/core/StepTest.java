package io.okr4j.core;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.okr4j.core.testkit.Step;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Steps of work on a program, as users of the testkit take them. */
class StepTest {
  @Property
  void aStepChangesTheProgram(@ForAll OkrProgram program, @ForAll Step step) {
    assertNotEquals(program, step.apply(program));
  }

  @Property
  void aStepMadeAgainGivesTheSame(@ForAll OkrProgram program, @ForAll Step step) {
    assertEquals(step.apply(program), step.apply(program));
  }

  /** Which places there are: {@link io.okr4j.core.testkit.ReworksTest}. */
  @Property
  void aStepIsMadeInOnePlace(@ForAll OkrProgram program, @ForAll Step step) {
    assertDoesNotThrow(() -> Edit.between(program, step.apply(program)));
  }
}
