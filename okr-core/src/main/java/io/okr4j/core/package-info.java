/**
 * The immutable model of an OKR program.
 *
 * <p>An {@link io.okr4j.core.OkrProgram} holds everything, and every part is made by its builder.
 * {@link io.okr4j.core.ProgramIndex} answers who owns, serves and reaches what, {@link
 * io.okr4j.core.ProgramDiff} tells what changed, and {@link io.okr4j.core.ProgramEdit} is a change
 * as a value.
 *
 * <p>Two kinds of wrong are never mixed. A value that cannot exist is refused by the type itself,
 * with an {@link io.okr4j.core.InvalidValueException}. A practice that falls short, a reference
 * that leads nowhere included, can be loaded and shown; okr-rules finds it. Nothing here reads the
 * clock, the locale, the environment or a random source. No parameter and no result is ever null.
 */
@NullMarked
package io.okr4j.core;

import org.jspecify.annotations.NullMarked;
