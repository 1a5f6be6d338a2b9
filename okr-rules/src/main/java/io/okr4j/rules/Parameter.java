package io.okr4j.rules;

import static com.google.common.base.Preconditions.checkArgument;

import io.okr4j.core.Data;
import java.math.BigDecimal;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A typed parameter of a rule, with its default.
 *
 * <p>Immutable, and safe to share between threads.
 *
 * @param <T> the type of its values
 */
public final class Parameter<T> {
  /** What {@link Period#parse} takes, without its signs and small letters. */
  private static final Pattern PERIOD =
      Pattern.compile("P(?=[0-9])([0-9]++Y)?([0-9]++M)?([0-9]++W)?([0-9]++D)?");

  private final String name;
  private final T standard;
  private final String meaning;
  private final String expected;
  private final Predicate<T> allowed;
  private final Function<Data, Optional<T>> reader;
  private final Optional<Effect> effect;

  /** What larger values of a parameter do to its rule, whatever the program. */
  public enum Effect {
    /** Larger values find the same or less. */
    RELAXES,
    /** Larger values find the same or more. */
    TIGHTENS
  }

  private Parameter(
      String name,
      T standard,
      String meaning,
      String expected,
      Predicate<T> allowed,
      Function<Data, Optional<T>> reader,
      Optional<Effect> effect) {
    this.name = name;
    this.standard = standard;
    this.meaning = meaning;
    this.expected = expected;
    this.allowed = allowed;
    this.reader = reader;
    this.effect = effect;
    check(standard);
  }

  /**
   * {@return a parameter whose values are whole numbers from 0 on}
   *
   * @param name its name, as it stands in configurations
   * @param standard its default
   * @param meaning what it says, in one phrase
   */
  public static Parameter<Integer> count(String name, int standard, String meaning) {
    return new Parameter<>(
        name,
        standard,
        meaning,
        "a whole number from 0 on",
        n -> n >= 0,
        Parameter::readCount,
        Optional.empty());
  }

  /**
   * {@return a parameter whose values are exact decimals from 0 to 1}
   *
   * @param name its name, as it stands in configurations
   * @param standard its default, such as {@code 0.5}
   * @param meaning what it says, in one phrase
   */
  public static Parameter<BigDecimal> ratio(String name, String standard, String meaning) {
    return new Parameter<>(
        name,
        new BigDecimal(standard),
        meaning,
        "a number from 0 to 1",
        n -> n.signum() >= 0 && n.compareTo(BigDecimal.ONE) <= 0,
        data -> data instanceof Data.Decimal d ? Optional.of(d.value()) : Optional.empty(),
        Optional.empty());
  }

  /**
   * {@return a parameter whose values are periods of no negative part}
   *
   * @param name its name, as it stands in configurations
   * @param standard its default, such as {@code P14D}
   * @param meaning what it says, in one phrase
   */
  public static Parameter<Period> period(String name, String standard, String meaning) {
    return new Parameter<>(
        name,
        Period.parse(standard),
        meaning,
        "an ISO 8601 period such as P14D",
        period -> !period.isNegative(),
        Parameter::readPeriod,
        Optional.empty());
  }

  /** {@return this parameter, with the promise that larger values find the same or less} */
  public Parameter<T> relaxes() {
    return with(Effect.RELAXES);
  }

  /** {@return this parameter, with the promise that larger values find the same or more} */
  public Parameter<T> tightens() {
    return with(Effect.TIGHTENS);
  }

  private Parameter<T> with(Effect promised) {
    return new Parameter<>(
        name, standard, meaning, expected, allowed, reader, Optional.of(promised));
  }

  /** {@return its name, as it stands in configurations} */
  public String name() {
    return name;
  }

  /** {@return its default} */
  public T standard() {
    return standard;
  }

  /** {@return its default as people read it: {@code 14 days} for {@code P14D}} */
  public String standardInWords() {
    return Texts.inEnglish(standard);
  }

  /** {@return what it says, in one phrase} */
  public String meaning() {
    return meaning;
  }

  /** {@return what larger values do, whatever the program; none when that depends on it} */
  public Optional<Effect> effect() {
    return effect;
  }

  /** {@return what its values look like, such as {@code a number from 0 to 1}} */
  public String expected() {
    return expected;
  }

  /**
   * {@return the value that the data stands for; none when it stands for no allowed value}
   *
   * @param data what a configuration says
   */
  public Optional<T> read(Data data) {
    return reader.apply(data).filter(allowed);
  }

  void check(T value) {
    checkArgument(
        allowed.test(value), "parameter %s: found %s, expected %s", name, value, expected);
  }

  @Override
  public String toString() {
    return name + " = " + standard;
  }

  private static Optional<Integer> readCount(Data data) {
    if (data instanceof Data.Decimal decimal
        && decimal.value().scale() == 0
        && decimal.value().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0
        && decimal.value().signum() >= 0) {
      return Optional.of(decimal.value().intValueExact());
    }
    return Optional.empty();
  }

  private static Optional<Period> readPeriod(Data data) {
    if (!(data instanceof Data.Text text) || !PERIOD.matcher(text.value()).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(Period.parse(text.value()));
    } catch (DateTimeParseException | ArithmeticException e) {
      return Optional.empty(); // Too many days, perhaps by way of weeks.
    }
  }
}
