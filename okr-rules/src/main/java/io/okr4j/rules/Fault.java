package io.okr4j.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;

/**
 * One thing that is wrong with a subject: the key of a message of the rule, and the arguments that
 * the message names.
 *
 * <p>Immutable, and safe to share between threads.
 *
 * @param key the key of the message, the same for the same kind of fault whatever the wording
 * @param arguments what the message and the titles of the fixes name, by name, in order
 * @param identity the names of the arguments that tell this fault from others of the same rule,
 *     subject and message
 * @param related other subjects that have to do with it, in order
 * @param fixes mends that need no thought, the best first
 */
public record Fault(
    String key,
    ImmutableMap<String, Object> arguments,
    ImmutableSet<String> identity,
    ImmutableList<Subject> related,
    ImmutableList<Fix> fixes) {

  /**
   * {@return a fault without arguments}
   *
   * @param key the key of one of the messages of the rule
   */
  public static Fault of(String key) {
    return new Fault(
        key, ImmutableMap.of(), ImmutableSet.of(), ImmutableList.of(), ImmutableList.of());
  }

  /**
   * {@return this fault with an argument that tells it from others of the same rule, subject and
   * message: the cycle of "one each cycle", say}
   *
   * @param name the name that the message gives it
   * @param value an id, a text, a day, a period, a number, a {@link Phrase}, or a list of such
   */
  public Fault about(String name, Object value) {
    ImmutableSet<String> names = ImmutableSet.<String>builder().addAll(identity).add(name).build();
    return new Fault(key, added(name, value), names, related, fixes);
  }

  /**
   * {@return this fault with an argument}
   *
   * @param name the name that the message gives it
   * @param value an id, a text, a day, a period, a number, a {@link Phrase}, or a list of such
   */
  public Fault with(String name, Object value) {
    return new Fault(key, added(name, value), identity, related, fixes);
  }

  /**
   * {@return this fault with other subjects that have to do with it}
   *
   * @param subjects the other subjects, in order
   */
  public Fault related(Iterable<Subject> subjects) {
    return new Fault(
        key,
        arguments,
        identity,
        ImmutableList.<Subject>builder().addAll(related).addAll(subjects).build(),
        fixes);
  }

  /**
   * {@return this fault with a mend that needs no thought}
   *
   * @param fix the mend
   */
  public Fault fix(Fix fix) {
    return new Fault(
        key,
        arguments,
        identity,
        related,
        ImmutableList.<Fix>builder().addAll(fixes).add(fix).build());
  }

  /**
   * {@return this fault with another subject that has to do with it}
   *
   * @param subject the other subject
   */
  public Fault related(Subject subject) {
    return related(ImmutableList.of(subject));
  }

  private ImmutableMap<String, Object> added(String name, Object value) {
    return ImmutableMap.<String, Object>builder()
        .putAll(arguments)
        .put(name, value instanceof Iterable<?> list ? ImmutableList.copyOf(list) : value)
        .buildOrThrow();
  }
}
