package io.okr4j.rules;

import io.okr4j.core.KeyResult;
import io.okr4j.core.Objective;

/**
 * A key result with the objective that it belongs to.
 *
 * <p>Immutable, and safe to share between threads.
 *
 * @param objective the objective
 * @param keyResult one of its key results
 */
public record OwnedKeyResult(Objective objective, KeyResult keyResult) {}
