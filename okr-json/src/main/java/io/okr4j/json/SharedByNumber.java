package io.okr4j.json;

import java.util.function.LongFunction;

/**
 * Values of a document that a number stands for, each made once as long as it is remembered.
 *
 * <p>Days and decimals repeat a lot: as the number is at hand before the value, neither a second
 * value is made nor a first one looked at. A new value takes the place of an old one.
 *
 * @param <T> what the numbers stand for
 */
final class SharedByNumber<T> {
  private final LongFunction<T> make;
  private final long[] numbers;
  private final Object[] values;

  /**
   * Remembers nothing yet.
   *
   * @param bytes how long the document is
   * @param maxSlots how many values are remembered at most
   * @param make makes the value that a number stands for
   */
  SharedByNumber(int bytes, int maxSlots, LongFunction<T> make) {
    this.make = make;
    numbers = new long[SharedValues.slots(bytes, maxSlots)];
    values = new Object[numbers.length];
  }

  /** {@return the value that the number stands for} */
  @SuppressWarnings("unchecked") // Only values that were made are remembered.
  T of(long number) {
    // 2^64 by the golden ratio: spreads small numbers.
    int slot =
        (int) ((number * 0x9E3779B97F4A7C15L) >>> Long.numberOfLeadingZeros(values.length - 1));
    Object known = values[slot];
    if (known != null && numbers[slot] == number) {
      return (T) known;
    }
    T value = make.apply(number);
    numbers[slot] = number;
    values[slot] = value;
    return value;
  }
}
