package io.okr4j.core;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;

/**
 * A neutral tree of data: what okr-core keeps without understanding it.
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
  }

  /**
   * True or false.
   *
   * @param value which of them
   */
  record Flag(boolean value) implements Data {}

  /**
   * A list.
   *
   * @param items its items, in order
   */
  record Items(ImmutableList<Data> items) implements Data {}

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
  }

  /** JSON's null, as a value of its own: never a Java null. */
  record Null() implements Data {}
}
