package io.okr4j.core;

/**
 * A typed id: the compiler refuses the id of a team where that of an objective is wanted. Each kind
 * has a namespace of its own.
 *
 * <p>Immutable, and safe to share between threads.
 */
public sealed interface Id
    permits WorldviewId, AlignmentTarget, DepartmentId, TeamId, CycleId, OperationId {

  /**
   * {@return the id of a part of a program}
   *
   * @param part the part
   */
  static Id of(ProgramPart part) {
    if (part instanceof Objective objective) {
      return objective.id();
    } else if (part instanceof Team team) {
      return team.id();
    } else if (part instanceof Cycle cycle) {
      return cycle.id();
    } else if (part instanceof Department department) {
      return department.id();
    } else if (part instanceof Operation operation) {
      return operation.id();
    } else if (part instanceof Priority priority) {
      return priority.id();
    } else if (part instanceof Dynamic dynamic) {
      return dynamic.id();
    } else if (part instanceof Competitor competitor) {
      return competitor.id();
    } else {
      return ((Audience) part).id();
    }
  }

  /** {@return the text of the id, never blank} */
  String value();

  /** {@return the words for what has such ids: {@code key result}, {@code team}} */
  String kind();
}
