/**
 * Exact scores of key results and objectives, and of teams, priorities and cycles with them.
 *
 * <p>A {@link io.okr4j.rules.scoring.ScoringPolicy} gives the {@link
 * io.okr4j.rules.scoring.Scorecard} of a program as of a day, and its {@link
 * io.okr4j.rules.scoring.History}. Of a policy, every choice can be replaced, some by code of an
 * application: {@link io.okr4j.rules.scoring.MetricScoring}, {@link
 * io.okr4j.rules.scoring.BandScoring} and {@link io.okr4j.rules.scoring.PacingCurve}.
 *
 * <p>Every number is worked out with 18 decimals or more, sums without any rounding, and handed out
 * rounded to 12 decimals, half up, so that it compares with a threshold as the exact number would:
 * 10/13, 1/3 and 389/390 average 0.7, and are at 0.7. No parameter and no result is ever null.
 */
@NullMarked
package io.okr4j.rules.scoring;

import org.jspecify.annotations.NullMarked;
