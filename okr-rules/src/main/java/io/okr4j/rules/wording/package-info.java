/**
 * Judging words: what a title says, in a language.
 *
 * <p>Rules ask a {@link io.okr4j.rules.wording.Wording} whether a title names work to do or a
 * change to reach, and it answers with a {@link io.okr4j.rules.wording.Judgement} that has the
 * words which decided it. No parameter and no result is ever null.
 */
@NullMarked
package io.okr4j.rules.wording;

import org.jspecify.annotations.NullMarked;
