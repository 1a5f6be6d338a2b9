package io.okr4j.rules.scoring;

import com.google.common.collect.ImmutableList;
import io.okr4j.core.OkrProgram;
import java.time.LocalDate;

/**
 * Where all objectives of a program stand on a day.
 *
 * <p>Immutable, and safe to share between threads.
 *
 * @param program the program that was scored
 * @param asOf the day as of which it was scored
 * @param objectives the scores of all its objectives, in their order
 */
public record Scorecard(
    OkrProgram program, LocalDate asOf, ImmutableList<ObjectiveScore> objectives) {}
