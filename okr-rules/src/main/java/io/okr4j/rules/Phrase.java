package io.okr4j.rules;

import io.okr4j.core.Id;

/**
 * A word or phrase as an argument of a message: a text named by its key, so that it is said in the
 * language of the message.
 *
 * <p>Immutable, and safe to share between threads.
 *
 * @param key the key of a text of the rule, or of one that all rules share
 */
public record Phrase(String key) {

  /**
   * {@return what an id is the id of: {@code key result}, say}
   *
   * @param id any id
   */
  public static Phrase kindOf(Id id) {
    return new Phrase("kind." + id.kind().replace(' ', '-'));
  }
}
