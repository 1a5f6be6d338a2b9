package io.okr4j.rules;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import io.okr4j.core.OkrProgram;
import io.okr4j.core.ProgramEdit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A mend of a fault that needs no thought: edits of the program after which the finding is gone.
 *
 * <p>Immutable, and safe to share between threads. The edits are made when they are first asked
 * for: most fixes are only read, and never applied.
 */
public final class Fix {
  private final String key;
  private final boolean isSafe;
  private final Supplier<ImmutableList<ProgramEdit>> edits;

  private Fix(String key, boolean isSafe, Supplier<List<ProgramEdit>> edits) {
    this.key = key;
    this.isSafe = isSafe;
    this.edits = Suppliers.memoize(() -> ImmutableList.copyOf(edits.get()));
  }

  /**
   * {@return a fix that can be applied without asking}
   *
   * @param key the key of the text of the rule that says what it does
   * @param edits makes the edits, always the same
   */
  public static Fix safe(String key, Supplier<List<ProgramEdit>> edits) {
    return new Fix(key, true, edits);
  }

  /**
   * {@return a fix that somebody has to agree to}
   *
   * @param key the key of the text of the rule that says what it does
   * @param edits makes the edits, always the same
   */
  public static Fix offered(String key, Supplier<List<ProgramEdit>> edits) {
    return new Fix(key, false, edits);
  }

  /**
   * {@return the key of the text of the rule that says what it does, with the arguments of the
   * fault: {@code Replace "ledgrs" by "ledgers" in owner}}
   */
  public String key() {
    return key;
  }

  /**
   * {@return whether it changes nothing that anyone agreed on or signed, so that it can be applied
   * without asking}
   */
  public boolean isSafe() {
    return isSafe;
  }

  /** {@return the edits, which are applied one after the other} */
  public ImmutableList<ProgramEdit> edits() {
    return edits.get();
  }

  /**
   * {@return whether all edits can be applied to a program; not when another fix has changed what
   * they replace}
   *
   * @param program any program
   */
  public boolean isApplicableTo(OkrProgram program) {
    return tryOn(program).isPresent();
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
    for (ProgramEdit edit : edits()) {
      edited = edit.applyTo(edited);
    }
    return edited;
  }

  /** {@return the mended program; none if the fix cannot be applied to it} */
  Optional<OkrProgram> tryOn(OkrProgram program) {
    OkrProgram edited = program;
    for (ProgramEdit edit : edits()) {
      if (!edit.isApplicableTo(edited)) {
        return Optional.empty();
      }
      edited = edit.applyTo(edited);
    }
    return Optional.of(edited);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Fix fix
        && fix.key.equals(key)
        && fix.isSafe == isSafe
        && fix.edits().equals(edits());
  }

  @Override
  public int hashCode() {
    return Objects.hash(key, isSafe);
  }

  @Override
  public String toString() {
    return key;
  }
}
