package io.okr4j.core;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.stream.Collectors;

/**
 * Thrown when a value is built that cannot exist. It names every fault of the value: the field,
 * what was found and what was expected.
 */
public final class InvalidValueException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  /** Every fault, in the order of the fields. */
  private final ImmutableList<Violation> violations;

  InvalidValueException(String type, ImmutableList<Violation> violations) {
    super(
        violations.stream()
            .map(v -> type + v.pointer().replace('/', '.') + ": " + v.message())
            .collect(Collectors.joining("; ")));
    this.violations = violations;
  }

  /** {@return every fault, in the order of the fields; at least one} */
  public ImmutableList<Violation> violations() {
    return violations;
  }

  /**
   * One fault of a value.
   *
   * @param pointer the JSON pointer of the fault, from the value on: {@code /checkIns/2/value};
   *     empty for the value as a whole
   * @param found what was found
   * @param expected what was expected instead
   */
  public record Violation(String pointer, String found, String expected) implements Serializable {

    /** {@return the sentence that names both} */
    public String message() {
      return "found " + found + ", expected " + expected;
    }
  }
}
