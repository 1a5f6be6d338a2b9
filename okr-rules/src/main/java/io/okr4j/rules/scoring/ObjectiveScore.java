package io.okr4j.rules.scoring;

import com.google.common.collect.ImmutableList;
import io.okr4j.core.Objective;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Where an objective stands on a day. Numbers are rounded to 12 decimals, half up. An objective of
 * which no key result can be averaged has no score, progress, evidence, grade, expected and pace,
 * unless the policy says otherwise.
 *
 * <p>Immutable, and safe to share between threads.
 *
 * @param objective the objective
 * @param score the score, in 0..1 unless the policy does not clamp
 * @param progress the progress, in 0..1 unless the policy does not clamp: no key result counts for
 *     less than nothing or more than all
 * @param evidence the share of the weight of its key results that has data, in 0..1
 * @param grade the grade, by what the objective promises
 * @param expected the progress that is expected by the day, in 0..1; none without a cycle
 * @param pace how progress compares with what is expected; none without a cycle
 * @param confidence the weighted mean of the newest confidences of its key results, in 0..1; none
 *     when none was given
 * @param guardrails whether its guardrails hold; none when no band has a value
 * @param keyResults the scores of all its key results, in their order
 */
public record ObjectiveScore(
    Objective objective,
    Optional<BigDecimal> score,
    Optional<BigDecimal> progress,
    Optional<BigDecimal> evidence,
    Optional<Label> grade,
    Optional<BigDecimal> expected,
    Optional<Label> pace,
    Optional<BigDecimal> confidence,
    Optional<Guardrails> guardrails,
    ImmutableList<KeyResultScore> keyResults) {}
