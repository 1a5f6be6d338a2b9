/**
 * Rules that find where an OKR program falls short, and exact scoring.
 *
 * <p>Nothing here reads the clock, the locale, the environment or a random source: every question
 * that depends on a day takes it. No parameter and no result is ever null.
 */
@ParametersAreNonnullByDefault
package io.okr4j.rules;

import javax.annotation.ParametersAreNonnullByDefault;
