package io.okr4j.core;

/**
 * The id of a part of the worldview, which a priority can answer.
 *
 * <p>Immutable, and safe to share between threads.
 */
public sealed interface WorldviewId extends Id permits DynamicId, CompetitorId, AudienceId {}
