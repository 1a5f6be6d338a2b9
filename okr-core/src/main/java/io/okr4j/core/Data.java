package io.okr4j.core;

import com.google.common.base.Joiner;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;

/**
 * A neutral tree of data: what okr-core keeps without understanding it, and the values that a
 * {@link Change} tells. As a string it is for people: {@code {on: 2026-11-12, value: 12.6}}.
 *
 * <p>Immutable, and safe to share between threads.
 */
public sealed interface Data {

  /** The deepest nesting of lists and maps that the model keeps: 500 levels. */
  int MAX_DEPTH = 500;

  /**
   * A text, which may be empty.
   *
   * @param value the text; well-formed Unicode
   */
  record Text(String value) implements Data {
    /**
     * Checks the text.
     *
     * @param value the text
     * @throws InvalidValueException if it is not well-formed Unicode
     */
    public Text {
      Checks.of("Data").unicode("", value).done();
    }

    @Override
    public String toString() {
      return value;
    }
  }

  /**
   * An exact decimal, normalised: the value is kept, not its spelling.
   *
   * @param value the value, of at most 34 significant digits, 0 or between 1e-100 and 1e100 in size
   */
  record Decimal(BigDecimal value) implements Data {
    /**
     * Checks and normalises the value.
     *
     * @param value the value
     * @throws InvalidValueException if it is beyond the bounds
     */
    public Decimal {
      Checks.of("Data").decimal("", value).done();
      value = Decimals.normalize(value);
    }

    @Override
    public String toString() {
      return value.toPlainString();
    }
  }

  /**
   * True or false.
   *
   * @param value which of them
   */
  record Flag(boolean value) implements Data {
    @Override
    public String toString() {
      return String.valueOf(value);
    }
  }

  /**
   * A list.
   *
   * @param items its items, in order
   */
  record Items(ImmutableList<Data> items) implements Data {
    @Override
    public String toString() {
      return items.toString();
    }
  }

  /**
   * A map from names to data.
   *
   * @param fields its fields, in order; the order does not count in comparisons
   */
  record Fields(ImmutableMap<String, Data> fields) implements Data {
    /**
     * Checks the names.
     *
     * @param fields the fields
     * @throws InvalidValueException if a name is not well-formed Unicode
     */
    public Fields {
      Checks checks = Checks.of("Data");
      fields.keySet().forEach(name -> checks.unicode("", name));
      checks.done();
    }

    @Override
    public String toString() {
      return "{" + Joiner.on(", ").withKeyValueSeparator(": ").join(fields) + "}";
    }
  }

  /** JSON's null, as a value of its own: never a Java null. */
  record Null() implements Data {
    @Override
    public String toString() {
      return "null";
    }
  }
}
