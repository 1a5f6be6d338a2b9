package io.okr4j.rules;

import com.google.common.collect.ImmutableList;

/**
 * What an edit of a {@link LiveProgram} changed in what is found. A finding that only stands
 * elsewhere in the document has neither appeared nor vanished.
 *
 * <p>Immutable, and safe to share between threads.
 *
 * @param appeared what is found now and was not before, in the order of a report
 * @param vanished what was found before and is no longer, in the order of a report and with the
 *     pointers of before
 */
public record LiveChange(ImmutableList<Finding> appeared, ImmutableList<Finding> vanished) {}
