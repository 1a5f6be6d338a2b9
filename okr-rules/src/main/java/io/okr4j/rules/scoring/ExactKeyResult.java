package io.okr4j.rules.scoring;

import io.okr4j.core.KeyResult;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The numbers of a key result before they are rounded.
 *
 * @param value the value that a metric was judged by
 */
record ExactKeyResult(
    KeyResult keyResult,
    Facts facts,
    Optional<BigDecimal> value,
    Optional<BigDecimal> score,
    Optional<BigDecimal> progress,
    boolean evidence,
    Optional<BigDecimal> expected) {

  /** Before it is known what is expected. */
  ExactKeyResult(
      KeyResult keyResult,
      Facts facts,
      Optional<BigDecimal> value,
      Optional<BigDecimal> score,
      Optional<BigDecimal> progress,
      boolean evidence) {
    this(keyResult, facts, value, score, progress, evidence, Optional.empty());
  }

  ExactKeyResult expecting(Optional<BigDecimal> share) {
    return share.isEmpty()
        ? this
        : new ExactKeyResult(keyResult, facts, value, score, progress, evidence, share);
  }
}
