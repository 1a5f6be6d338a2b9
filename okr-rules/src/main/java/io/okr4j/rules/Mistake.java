package io.okr4j.rules;

import java.util.Optional;

/**
 * Something in a configuration that cannot be meant.
 *
 * <p>Immutable, and safe to share between threads.
 *
 * @param pointer where it stands, as a JSON pointer from the configuration on; empty for the whole
 * @param found what was found
 * @param expected what was expected instead
 * @param nearest the name that may have been meant
 */
public record Mistake(String pointer, String found, String expected, Optional<String> nearest) {

  /** {@return the sentence that names all of it} */
  public String message() {
    return "found "
        + found
        + "; expected "
        + expected
        + nearest.map(name -> "; did you mean \"" + name + "\"?").orElse("");
  }
}
