package io.okr4j.json;

/**
 * Values of a document that was read so far, so that equal ones can be one.
 *
 * <p>Ids, days and numbers repeat a lot, and take half of the memory of a program if each is a
 * value of its own. Only so many are remembered as the document is long, and a new one takes the
 * place of an old one: a document in which nothing repeats must not pay for those where much does.
 */
final class SharedValues {
  private static final int BYTES_PER_SLOT = 64;
  private static final int MIN_SLOTS = 64;

  private final Object[] slots;

  /**
   * Remembers nothing yet.
   *
   * @param bytes how long the document is
   */
  SharedValues(int bytes) {
    slots = new Object[Integer.highestOneBit(Math.max(MIN_SLOTS, bytes / BYTES_PER_SLOT))];
  }

  /** {@return the value, or the equal one of the same class that is remembered} */
  @SuppressWarnings("unchecked") // What is equal to a value of ours is of its class.
  <T> T share(T value) {
    int hash = value.hashCode() * 0x9E3779B9; // 2^32 by the golden ratio: spreads small numbers.
    int newer = hash >>> Integer.numberOfLeadingZeros(slots.length - 1);
    if (value.equals(slots[newer])) {
      return (T) slots[newer];
    }
    int older = newer ^ 1;
    if (value.equals(slots[older])) {
      return (T) slots[older];
    }
    slots[older] = slots[newer];
    slots[newer] = value;
    return value;
  }
}
