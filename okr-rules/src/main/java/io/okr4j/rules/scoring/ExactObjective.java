package io.okr4j.rules.scoring;

import com.google.common.collect.ImmutableList;
import io.okr4j.core.Cycle;
import io.okr4j.core.Objective;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The numbers of an objective before they are rounded.
 *
 * @param hasData whether there is any evidence, however little it weighs
 */
record ExactObjective(
    Objective objective,
    Optional<Cycle> cycle,
    ImmutableList<ExactKeyResult> keyResults,
    Optional<BigDecimal> score,
    Optional<BigDecimal> progress,
    Optional<BigDecimal> evidence,
    boolean hasData,
    Optional<BigDecimal> expected) {

  /** {@return the same with another score and progress} */
  ExactObjective scoring(
      Optional<BigDecimal> other, Optional<BigDecimal> otherProgress, boolean known) {
    return new ExactObjective(
        objective, cycle, keyResults, other, otherProgress, evidence, known, expected);
  }
}
