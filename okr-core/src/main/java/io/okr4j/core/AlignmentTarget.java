package io.okr4j.core;

/**
 * The id of what an objective can align to: a priority, another objective, or a key result of one.
 *
 * <p>Immutable, and safe to share between threads.
 */
public sealed interface AlignmentTarget extends Id permits PriorityId, ObjectiveId, KeyResultId {}
