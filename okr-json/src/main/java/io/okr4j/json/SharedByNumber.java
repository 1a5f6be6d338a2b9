package io.okr4j.json;

import java.util.function.LongFunction;

/**
 * Values of a document that a number stands for, each made once as long as it is remembered.
 *
 * <p>Days and decimals repeat a lot: as the number is at hand before the value, neither a second
 * value is made nor a first one looked at. A new value takes the place of the older one of two.
 *
 * @param <T> what the numbers stand for
 */
final class SharedByNumber<T> {
  /** 2^64 by the golden ratio: spreads small numbers. */
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

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
    int newer = slot(number);
    Object known = values[newer];
    if (known != null && numbers[newer] == number) {
      return (T) known;
    }
    int older = newer + 1;
    known = values[older];
    if (known != null && numbers[older] == number) {
      return (T) known;
    }
    T value = make.apply(number);
    numbers[older] = numbers[newer];
    values[older] = values[newer];
    numbers[newer] = number;
    values[newer] = value;
    return value;
  }

  /** {@return the first of two slots} */
  private int slot(long number) {
    // Twice: one product alone sends numbers that are some steps apart to the same few slots.
    long spread = number * GOLDEN;
    spread = (spread ^ spread >>> Integer.SIZE) * GOLDEN;
    return (int) (spread >>> Long.numberOfLeadingZeros(values.length - 1)) & ~1;
  }
}
