package io.okr4j.rules;

import io.okr4j.core.Waiver;
import java.util.Optional;

/**
 * Something that a rule found wrong with a subject.
 *
 * <p>Immutable, and safe to share between threads.
 *
 * @param rule the rule that found it
 * @param severity how much it matters, as configured
 * @param subject what it is about
 * @param pointer where the subject stands in the program, as the JSON pointer that it has in a
 *     document: {@code /objectives/3/keyResults/0}; empty for the program as a whole
 * @param fault what is wrong
 * @param waiver the waiver that accepts it, the first of several
 * @param isBaselined whether a baseline accepts it
 */
public record Finding(
    Rule rule,
    Severity severity,
    Subject subject,
    String pointer,
    Fault fault,
    Optional<Waiver> waiver,
    boolean isBaselined) {

  /** {@return what is wrong, in a sentence that names the values at fault} */
  public String message() {
    return rule.message(fault);
  }

  /**
   * {@return what a fix does, in words: {@code Replace "ledgrs" by "ledgers" in owner}}
   *
   * @param fix one of the fixes of the fault
   */
  public String title(Fix fix) {
    return rule.title(fault, fix);
  }

  /** {@return what to do next} */
  public String guidance() {
    return rule.mend();
  }

  /** {@return whether a waiver accepts it} */
  public boolean isWaived() {
    return waiver.isPresent();
  }

  /** {@return whether it counts: neither a waiver nor a baseline accepts it} */
  public boolean isOpen() {
    return !isWaived() && !isBaselined;
  }

  Finding baselined() {
    return new Finding(rule, severity, subject, pointer, fault, waiver, true);
  }

  @Override
  public String toString() {
    return severity.word() + " " + rule.id() + " " + subject + ": " + message();
  }
}
