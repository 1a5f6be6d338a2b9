package io.okr4j.rules.wording;

import static com.google.common.base.Preconditions.checkArgument;

import java.math.BigDecimal;

/**
 * What was made of a title.
 *
 * <p>Immutable, and safe to share between threads.
 *
 * @param kind what it says
 * @param words the words of the title that decided it, as they stand there; empty when it is the
 *     lack of words
 * @param about the words of the title that name what the work or the number is about, as they stand
 *     there, such as {@code the wizard} of {@code Launch the wizard}; empty when that is not clear
 * @param confidence how sure that is, from 0 to 1: about the share of judgements as sure as this
 *     one that people agree with
 * @param <K> the type of the kinds
 */
public record Judgement<K>(K kind, String words, String about, BigDecimal confidence) {

  /**
   * Takes what was made of a title.
   *
   * @param kind what it says
   * @param words the words that decided it; empty when it is the lack of words
   * @param about the words that name what it is about; empty when that is not clear
   * @param confidence how sure that is, from 0 to 1
   * @throws IllegalArgumentException if the confidence is not from 0 to 1
   */
  public Judgement {
    checkArgument(
        confidence.signum() >= 0 && confidence.compareTo(BigDecimal.ONE) <= 0,
        "confidence: found %s, expected a number from 0 to 1",
        confidence);
  }

  /**
   * {@return whether the title says that, at least as sure as is asked for}
   *
   * @param what a kind
   * @param minConfidence how sure it must be, from 0 to 1
   */
  public boolean is(K what, BigDecimal minConfidence) {
    return kind.equals(what) && confidence.compareTo(minConfidence) >= 0;
  }
}
