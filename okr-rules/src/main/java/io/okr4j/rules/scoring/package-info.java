/**
 * Exact scores of key results and objectives.
 *
 * <p>Every number is worked out with 18 decimals or more, sums without any rounding, and handed out
 * rounded to 12 decimals, half up, so that it compares with a threshold as the exact number would:
 * 10/13, 1/3 and 389/390 average 0.7, and are at 0.7. No parameter and no result is ever null.
 */
@ParametersAreNonnullByDefault
package io.okr4j.rules.scoring;

import javax.annotation.ParametersAreNonnullByDefault;
