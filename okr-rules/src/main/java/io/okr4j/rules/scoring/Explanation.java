package io.okr4j.rules.scoring;

import com.google.common.collect.ImmutableList;
import io.okr4j.core.CheckIn;
import io.okr4j.core.Id;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * How the numbers of an objective or a key result came about.
 *
 * <p>Immutable, and safe to share between threads.
 *
 * @param id the objective or key result
 * @param score the score, rounded to 12 decimals, half up
 * @param because how the score came about: a formula with numbers in it, such as {@code (1 x 0.4 +
 *     2 x 0.35) / 3}, or words
 * @param pace how the pace came about; none without a pace
 * @param checkIn the check-in that the score of a key result rests on; none if it rests on no
 *     single one
 * @param parts how the numbers of the key results came about that an objective rests on
 */
public record Explanation(
    Id id,
    Optional<BigDecimal> score,
    String because,
    Optional<String> pace,
    Optional<CheckIn> checkIn,
    ImmutableList<Explanation> parts) {}
