package io.okr4j.rules.scoring;

import io.okr4j.core.KeyResult;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Where a key result stands on a day. Numbers are rounded to 12 decimals, half up.
 *
 * <p>Immutable, and safe to share between threads.
 *
 * @param keyResult the key result
 * @param score the score, in 0..1 unless the policy does not clamp; none for a band without a value
 * @param progress how much of the way is done: below 0 for a step back, above 1 beyond the target;
 *     for a guardrail, the share of its values so far that are inside, none without a value
 * @param evidence whether there is any data to judge by
 * @param expected the progress that is expected by the day, in 0..1; none for a band, and without a
 *     cycle
 * @param pace how progress compares with what is expected; none where nothing is expected
 * @param confidence the newest confidence that was given, in 0..1
 * @param forecast where a metric will be at the end of the cycle; none without values on two
 *     distinct days, and without a cycle
 */
public record KeyResultScore(
    KeyResult keyResult,
    Optional<BigDecimal> score,
    Optional<BigDecimal> progress,
    boolean evidence,
    Optional<BigDecimal> expected,
    Optional<Label> pace,
    Optional<BigDecimal> confidence,
    Optional<Forecast> forecast) {}
