package io.okr4j.rules.scoring;

import io.okr4j.core.CycleId;
import io.okr4j.core.Id;
import java.math.BigDecimal;

/**
 * Where a team, a priority or a whole cycle stands in one cycle: the mean over its objectives of
 * that cycle that are agreed, active or closed and have a score. Numbers are rounded to 12
 * decimals, half up.
 *
 * <p>Immutable, and safe to share between threads.
 *
 * @param id the team, the priority or the cycle
 * @param cycle the cycle
 * @param score the mean of the scores
 * @param evidence the mean of the evidence, in 0..1
 * @param <I> the kind of its id
 */
public record Row<I extends Id>(I id, CycleId cycle, BigDecimal score, BigDecimal evidence) {}
