package io.okr4j.core;

/**
 * What stands in one of the lists of a program and has an id there. (A key result stands in its
 * objective.)
 *
 * <p>Every implementation is immutable, and safe to share between threads.
 */
public sealed interface ProgramPart extends Extensible
    permits Dynamic,
        Competitor,
        Audience,
        Priority,
        Department,
        Team,
        Cycle,
        Objective,
        Operation {}
