package io.okr4j.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Range;
import io.okr4j.core.Data;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A field of a configuration: what {@link ScoringConfiguration} reads, in the words and with the
 * bounds that it reads it with, so that schemas, forms and reference pages can be made of it.
 *
 * <p>Immutable, and safe to share between threads.
 *
 * @param name its name
 * @param meaning what it says, in a phrase
 * @param kind what its value looks like
 * @param required whether it must be there
 * @param usual the value that it has when it is missing; none if that depends on the preset, or if
 *     there is none
 */
public record Setting(
    String name, String meaning, Kind kind, boolean required, Optional<Data> usual) {

  /** What a value looks like. */
  public sealed interface Kind {}

  /**
   * A text of people's own.
   *
   * @param orFalse whether {@code false} may stand in its place, for none
   */
  public record Text(boolean orFalse) implements Kind {}

  /** True or false. */
  public record Flag() implements Kind {}

  /** A day such as 2026-12-25. */
  public record Day() implements Kind {}

  /**
   * One of some words.
   *
   * @param words the words
   */
  public record Word(ImmutableList<String> words) implements Kind {}

  /**
   * A number.
   *
   * @param expected what people call such a number, with its article
   * @param range where it must lie
   * @param decimals how many decimals it may have, at most; none for any number of them
   */
  public record Numeric(String expected, Range<BigDecimal> range, Optional<Integer> decimals)
      implements Kind {}

  /**
   * A list.
   *
   * @param items what its items look like
   */
  public record ListOf(Kind items) implements Kind {}

  /**
   * An object whose fields have names of people's own.
   *
   * @param values what their values look like
   */
  public record MapOf(Kind values) implements Kind {}

  /**
   * An object with settings of its own; fields whose names start with {@code x-} are free.
   *
   * @param noun what people call what it describes, with its article
   * @param about what that is, in a sentence
   * @param example JSON of a small one
   * @param settings its settings
   * @param apart settings that exclude one another
   * @param conditions what else is expected
   */
  public record Group(
      String noun,
      String about,
      String example,
      ImmutableList<Setting> settings,
      ImmutableList<Apart> apart,
      ImmutableList<Condition> conditions)
      implements Kind {}

  /**
   * An object of which one setting tells which of several it is.
   *
   * @param noun what people call what it describes, with its article
   * @param types what it can be; the first setting of each tells which it is
   */
  public record OneOf(String noun, ImmutableList<Group> types) implements Kind {}

  /**
   * Settings of which none can stand beside any of the others.
   *
   * @param some the names of some settings
   * @param others the names of the others
   */
  public record Apart(ImmutableList<String> some, ImmutableList<String> others) {}

  /**
   * What is expected of a setting because of its neighbours.
   *
   * @param name the setting
   * @param expected what is expected, in words; mistakes say the same, or more
   */
  public record Condition(String name, String expected) {}
}
