/**
 * OKR programs as JSON documents of the format {@code okr/1}.
 *
 * <p>{@link io.okr4j.json.OkrJson} reads and writes, {@link io.okr4j.json.ProgramLines} reads many
 * programs one by one, and {@link io.okr4j.json.OkrModule} puts types of okr4j into those of an
 * application. {@link io.okr4j.json.JsonSchema} describes the documents to editors and validators.
 *
 * <p>Every fault of a document is told in one go, as {@link io.okr4j.json.Problem problems} with
 * line and column. Nothing here reads the clock, the locale, the environment or a random source. No
 * parameter and no result is ever null.
 */
@NullMarked
package io.okr4j.json;

import org.jspecify.annotations.NullMarked;
