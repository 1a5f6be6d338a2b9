package io.okr4j.core;

/**
 * A typed id: the compiler refuses the id of a team where that of an objective is wanted. Each kind
 * has a namespace of its own.
 *
 * <p>Immutable, and safe to share between threads.
 */
public sealed interface Id
    permits WorldviewId, AlignmentTarget, DepartmentId, TeamId, CycleId, OperationId {

  /** {@return the text of the id, never blank} */
  String value();

  /** {@return the words for what has such ids: {@code key result}, {@code team}} */
  String kind();
}
