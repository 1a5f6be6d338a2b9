package io.okr4j.rules;

import com.google.common.collect.ImmutableList;
import io.okr4j.core.OkrProgram;
import io.okr4j.core.ProgramEdit;

/**
 * A mend of a fault that needs no thought: edits of the program after which the finding is gone.
 *
 * <p>Immutable, and safe to share between threads.
 *
 * @param title what it does, in words: {@code Replace "ledgrs" by "ledgers" in owner}
 * @param isSafe whether it changes nothing that anyone agreed on or signed, so that it can be
 *     applied without asking
 * @param edits the edits, which are applied one after the other
 */
public record Fix(String title, boolean isSafe, ImmutableList<ProgramEdit> edits) {

  /**
   * {@return a fix that can be applied without asking}
   *
   * @param title what it does, in words
   * @param edits the edits
   */
  public static Fix safe(String title, ProgramEdit... edits) {
    return new Fix(title, true, ImmutableList.copyOf(edits));
  }

  /**
   * {@return a fix that somebody has to agree to}
   *
   * @param title what it does, in words
   * @param edits the edits
   */
  public static Fix offered(String title, ProgramEdit... edits) {
    return new Fix(title, false, ImmutableList.copyOf(edits));
  }

  /**
   * {@return whether all edits can be applied to a program; not when another fix has changed what
   * they replace}
   *
   * @param program any program
   */
  public boolean isApplicableTo(OkrProgram program) {
    OkrProgram edited = program;
    for (ProgramEdit edit : edits) {
      if (!edit.isApplicableTo(edited)) {
        return false;
      }
      edited = edit.applyTo(edited);
    }
    return true;
  }

  /**
   * {@return the mended program}
   *
   * @param program the program that the fix was offered for, or one in which what it replaces is
   *     the same
   * @throws IllegalArgumentException if the fix cannot be applied to it
   */
  public OkrProgram applyTo(OkrProgram program) {
    OkrProgram edited = program;
    for (ProgramEdit edit : edits) {
      edited = edit.applyTo(edited);
    }
    return edited;
  }
}
