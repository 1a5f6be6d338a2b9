package io.okr4j.rules.wording;

/**
 * A set of classes of a {@link Lexicon}, each by a bit of its own.
 *
 * @param low the bits of the first classes
 * @param high the bits of the others
 */
record WordClasses(long low, long high) {
  static final WordClasses NONE = new WordClasses(0, 0);

  /** How many classes a lexicon can have. */
  static final int MOST = 2 * Long.SIZE;

  /** {@return the class of a number, from 0 on} */
  static WordClasses of(int number) {
    return number < Long.SIZE
        ? new WordClasses(1L << number, 0)
        : new WordClasses(0, 1L << (number - Long.SIZE));
  }

  boolean isEmpty() {
    return low == 0 && high == 0;
  }

  /** {@return whether the two have a class in common} */
  boolean meets(WordClasses others) {
    return (low & others.low) != 0 || (high & others.high) != 0;
  }

  WordClasses with(WordClasses others) {
    return new WordClasses(low | others.low, high | others.high);
  }
}
