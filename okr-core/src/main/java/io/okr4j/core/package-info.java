/**
 * The immutable model of an OKR program.
 *
 * <p>Two kinds of wrong are never mixed. A value that cannot exist is refused by the type itself,
 * with an {@link io.okr4j.core.InvalidValueException}. A practice that falls short, a reference
 * that leads nowhere included, can be loaded and shown; okr-rules finds it. Nothing here reads the
 * clock, the locale, the environment or a random source. No parameter and no result is ever null.
 */
@ParametersAreNonnullByDefault
package io.okr4j.core;

import javax.annotation.ParametersAreNonnullByDefault;
