package io.okr4j.rules.scoring;

import com.google.common.collect.ImmutableList;
import io.okr4j.core.Cycle;
import io.okr4j.core.Objective;
import java.math.BigDecimal;
import java.util.Optional;

/** The numbers of an objective before they are rounded. */
record ExactObjective(
    Objective objective,
    Optional<Cycle> cycle,
    ImmutableList<ExactKeyResult> keyResults,
    Optional<BigDecimal> score,
    Optional<BigDecimal> progress,
    Optional<BigDecimal> evidence,
    Optional<BigDecimal> expected) {}
