package io.okr4j.rules;

import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.function.Supplier;

/**
 * What a rule says of a subject: that it passed, that the question does not arise, or what is
 * wrong.
 *
 * <p>Immutable, and safe to share between threads.
 */
public final class Verdict {
  private static final Verdict PASSED = new Verdict(ImmutableList.of());
  private static final Verdict NOT_ASKED = new Verdict(ImmutableList.of());

  private final ImmutableList<Fault> faults;

  private Verdict(ImmutableList<Fault> faults) {
    this.faults = faults;
  }

  /** {@return that the subject is as the rule wants it} */
  public static Verdict passed() {
    return PASSED;
  }

  /** {@return that the question does not arise for the subject, or cannot be decided} */
  public static Verdict notAsked() {
    return NOT_ASKED;
  }

  /**
   * {@return what is wrong with the subject}
   *
   * @param fault the one thing that is wrong
   */
  public static Verdict wrong(Fault fault) {
    return new Verdict(ImmutableList.of(fault));
  }

  /**
   * {@return all that is wrong with the subject, or that it passed when nothing is}
   *
   * @param faults everything that is wrong, in order
   */
  public static Verdict of(Collection<Fault> faults) {
    return faults.isEmpty() ? PASSED : new Verdict(ImmutableList.copyOf(faults));
  }

  /**
   * {@return that the subject passed, or what is wrong with it}
   *
   * @param holds whether it passed
   * @param fault says what is wrong when it did not
   */
  public static Verdict passedIf(boolean holds, Supplier<Fault> fault) {
    return holds ? PASSED : wrong(fault.get());
  }

  boolean isAsked() {
    return this != NOT_ASKED;
  }

  ImmutableList<Fault> faults() {
    return faults;
  }
}
