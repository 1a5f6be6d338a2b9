package io.okr4j.rules.scoring;

import com.google.common.collect.ImmutableList;
import io.okr4j.core.CheckIn;
import io.okr4j.core.Id;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * How the numbers of an objective or a key result came about. Each text starts with the number or
 * the name that it explains, and goes on with a formula with numbers in it, or with words: {@code
 * 0.4667 = (1 x 0.4 + 2 x 0.5) / 3}. Numbers in texts have four decimals at most.
 *
 * <p>Immutable, and safe to share between threads.
 *
 * @param id the objective or key result
 * @param score the score, rounded to 12 decimals, half up
 * @param because how the score came about, without the score itself
 * @param progress how the progress came about; none without progress
 * @param expected how the expected progress came about; none where nothing is expected
 * @param pace how the pace came about; none without a pace
 * @param grade how the grade of an objective came about; none without a grade
 * @param confidence how the confidence came about; none without a confidence
 * @param forecast how the forecast of a metric came about; none without a forecast
 * @param checkIn the check-in that the score of a key result rests on; none if it rests on no
 *     single one
 * @param parts how the numbers of the key results came about that an objective rests on
 */
public record Explanation(
    Id id,
    Optional<BigDecimal> score,
    String because,
    Optional<String> progress,
    Optional<String> expected,
    Optional<String> pace,
    Optional<String> grade,
    Optional<String> confidence,
    Optional<String> forecast,
    Optional<CheckIn> checkIn,
    ImmutableList<Explanation> parts) {}
