package io.okr4j.json;

/**
 * Values of a document that was read so far, so that equal ones can be one.
 *
 * <p>Ids, names and units repeat a lot, and take much of the memory of a program if each is a value
 * of its own. Only so many are remembered, and fewer of a short document, and a new one takes the
 * place of the older of two: a document in which nothing repeats must not pay for those where much
 * does.
 */
final class SharedValues {
  private static final int BYTES_PER_SLOT = 64;
  private static final int MIN_SLOTS = 64;

  /** As many as stay in a processor's cache: looking beyond it takes longer than making a value. */
  private static final int MAX_SLOTS = 1 << 14;

  private final Object[] slots;

  /** The hash values of what is in the slots: only what is likely to be equal is looked at. */
  private final int[] hashes;

  /**
   * Remembers nothing yet.
   *
   * @param bytes how long the document is
   */
  SharedValues(int bytes) {
    slots = new Object[slots(bytes, MAX_SLOTS)];
    hashes = new int[slots.length];
  }

  /** {@return how many values of a document to remember: a power of two} */
  static int slots(int bytes, int max) {
    return Integer.highestOneBit(Math.min(max, Math.max(MIN_SLOTS, bytes / BYTES_PER_SLOT)));
  }

  /** {@return the value, or the equal one of the same class that is remembered} */
  @SuppressWarnings("unchecked") // What is equal to a value of ours is of its class.
  <T> T share(T value) {
    int hash = value.hashCode();
    int newer = slot(hash);
    if (hashes[newer] == hash && value.equals(slots[newer])) {
      return (T) slots[newer];
    }
    int older = newer + 1;
    if (hashes[older] == hash && value.equals(slots[older])) {
      return (T) slots[older];
    }
    remember(newer, hash, value);
    return value;
  }

  /** {@return a text of these characters, which is made only if none is remembered} */
  String text(char[] chars, int start, int length) {
    int hash = 0;
    for (int i = start; i < start + length; i++) {
      hash = 31 * hash + chars[i];
    }
    int newer = slot(hash);
    if (hashes[newer] == hash && isText(slots[newer], chars, start, length)) {
      return (String) slots[newer];
    }
    int older = newer + 1;
    if (hashes[older] == hash && isText(slots[older], chars, start, length)) {
      return (String) slots[older];
    }
    String text = new String(chars, start, length);
    remember(newer, hash, text);
    return text;
  }

  private static boolean isText(Object value, char[] chars, int start, int length) {
    if (!(value instanceof String text) || text.length() != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (text.charAt(i) != chars[start + i]) {
        return false;
      }
    }
    return true;
  }

  /** {@return the first of two slots} */
  private int slot(int hash) {
    // 2^32 by the golden ratio: spreads small numbers.
    return (hash * 0x9E3779B9) >>> Integer.numberOfLeadingZeros(slots.length - 1) & ~1;
  }

  private void remember(int newer, int hash, Object value) {
    int older = newer + 1;
    slots[older] = slots[newer];
    hashes[older] = hashes[newer];
    slots[newer] = value;
    hashes[newer] = hash;
  }
}
