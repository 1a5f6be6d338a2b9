package io.okr4j.rules;

import static com.google.common.base.Preconditions.checkArgument;

import io.okr4j.core.OkrProgram;
import java.time.LocalDate;

/**
 * An example of what a rule finds: a program in which it finds something wrong, and one that it
 * lets pass.
 *
 * <p>The best examples are tiny, and the two programs differ only where it matters, so that a
 * reader sees at a glance what is wrong and how it looks when it is right:
 *
 * {@snippet class="com.example.RuleSamplesTest" region="example"}
 *
 * <p>Immutable, and safe to share between threads.
 *
 * @param fires a program in which the rule finds something wrong
 * @param passes a program that the rule asks about, and in which it finds nothing
 * @param asOf the day as of which both are checked
 */
public record RuleExample(OkrProgram fires, OkrProgram passes, LocalDate asOf) {
  /**
   * Checks that there is a difference.
   *
   * @param fires a program in which the rule finds something wrong
   * @param passes a program that the rule asks about, and in which it finds nothing
   * @param asOf the day as of which both are checked
   * @throws IllegalArgumentException if the two programs are equal
   */
  public RuleExample {
    checkArgument(!fires.equals(passes), "the program that fires is the one that passes");
  }
}
