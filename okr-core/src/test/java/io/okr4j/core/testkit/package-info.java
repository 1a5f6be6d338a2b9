/**
 * Arbitrary values and programs, for property tests with jqwik.
 *
 * <p>With this jar among the dependencies of a test, jqwik knows every type of okr-core: a property
 * that takes {@code @ForAll OkrProgram program} gets programs that are healthy, half written, or
 * broken in any way. {@link io.okr4j.core.testkit.Programs} and {@link
 * io.okr4j.core.testkit.Values} give what a property asks for in particular.
 *
 * <p>All that is generated follows from jqwik's seed alone, and shrinks to few and plain parts. No
 * parameter and no result is ever null.
 */
@NullMarked
package io.okr4j.core.testkit;

import org.jspecify.annotations.NullMarked;
