package io.okr4j.json;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * How much reading takes on: for applications that are sent documents by others.
 *
 * {@snippet class="com.example.JsonSamplesTest" region="limits"}
 *
 * <p>Immutable, and safe to share between threads.
 *
 * @param problems how many problems of a document are told, 1 or more; of more, only how many there
 *     are. The one at which reading had to stop is told beside them
 * @param bytes how long a document may be in UTF-8, from 0 to 2^30; of newline-delimited documents,
 *     each line
 */
public record ReadLimits(int problems, int bytes) {
  private static final int MAX_BYTES = 1 << 30;
  private static final ReadLimits STANDARD = new ReadLimits(100, MAX_BYTES);

  /**
   * Checks the limits.
   *
   * @param problems how many problems of a document are told
   * @param bytes how long a document may be
   * @throws IllegalArgumentException if one is out of its range
   */
  public ReadLimits {
    checkArgument(problems >= 1, "problems: found %s, expected 1 or more", problems);
    checkArgument(
        bytes >= 0 && bytes <= MAX_BYTES, "bytes: found %s, expected 0 to %s", bytes, MAX_BYTES);
  }

  /** {@return 100 problems, and 2^30 bytes: longer texts do not fit into an array} */
  public static ReadLimits standard() {
    return STANDARD;
  }

  /**
   * {@return these limits with another number of problems}
   *
   * @param other how many problems of a document are told, 1 or more
   * @throws IllegalArgumentException if it is out of its range
   */
  public ReadLimits withProblems(int other) {
    return new ReadLimits(other, bytes);
  }

  /**
   * {@return these limits with another length}
   *
   * @param other how long a document may be in UTF-8, from 0 to 2^30
   * @throws IllegalArgumentException if it is out of its range
   */
  public ReadLimits withBytes(int other) {
    return new ReadLimits(problems, other);
  }
}
