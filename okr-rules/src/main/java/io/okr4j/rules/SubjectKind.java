package io.okr4j.rules;

import io.okr4j.core.Audience;
import io.okr4j.core.Commitment;
import io.okr4j.core.Competitor;
import io.okr4j.core.Cycle;
import io.okr4j.core.Department;
import io.okr4j.core.Dynamic;
import io.okr4j.core.Objective;
import io.okr4j.core.Operation;
import io.okr4j.core.Playbook;
import io.okr4j.core.Priority;
import io.okr4j.core.ProgramIndex;
import io.okr4j.core.Strategy;
import io.okr4j.core.Team;
import io.okr4j.core.Waiver;

/**
 * What a rule can be asked about.
 *
 * <p>Immutable, and safe to share between threads.
 *
 * @param <S> the type that the rule is handed
 */
public final class SubjectKind<S> {
  /** The program as a whole: rules are handed its index. */
  public static final SubjectKind<ProgramIndex> PROGRAM =
      new SubjectKind<>(ProgramIndex.class, "program", false);

  /** The strategy, where there is one. */
  public static final SubjectKind<Strategy> STRATEGY =
      new SubjectKind<>(Strategy.class, "strategy", false);

  /** Every key dynamic. */
  public static final SubjectKind<Dynamic> DYNAMIC =
      new SubjectKind<>(Dynamic.class, "dynamic", false);

  /** Every competitor. */
  public static final SubjectKind<Competitor> COMPETITOR =
      new SubjectKind<>(Competitor.class, "competitor", false);

  /** Every audience. */
  public static final SubjectKind<Audience> AUDIENCE =
      new SubjectKind<>(Audience.class, "audience", false);

  /** Every priority; of a repeated id, the first. */
  public static final SubjectKind<Priority> PRIORITY =
      new SubjectKind<>(Priority.class, "priority", true);

  /** Every department. */
  public static final SubjectKind<Department> DEPARTMENT =
      new SubjectKind<>(Department.class, "department", false);

  /** Every team; of a repeated id, the first. */
  public static final SubjectKind<Team> TEAM = new SubjectKind<>(Team.class, "team", true);

  /** Every cycle; of a repeated id, the first. */
  public static final SubjectKind<Cycle> CYCLE = new SubjectKind<>(Cycle.class, "cycle", true);

  /** Every objective, of any status. */
  public static final SubjectKind<Objective> OBJECTIVE =
      new SubjectKind<>(Objective.class, "objective", false);

  /** Every key result, with the objective that it belongs to. */
  public static final SubjectKind<OwnedKeyResult> KEY_RESULT =
      new SubjectKind<>(OwnedKeyResult.class, "key result", false);

  /** Every commitment. */
  public static final SubjectKind<Commitment> COMMITMENT =
      new SubjectKind<>(Commitment.class, "commitment", false);

  /** Every operation. */
  public static final SubjectKind<Operation> OPERATION =
      new SubjectKind<>(Operation.class, "operation", false);

  /** The playbook, where there is one. */
  public static final SubjectKind<Playbook> PLAYBOOK =
      new SubjectKind<>(Playbook.class, "playbook", false);

  /** Every waiver, asked after everything else. */
  public static final SubjectKind<Waiver> WAIVER = new SubjectKind<>(Waiver.class, "waiver", false);

  private final Class<S> type;
  private final String word;
  private final boolean askedOncePerId;

  private SubjectKind(Class<S> type, String word, boolean askedOncePerId) {
    this.type = type;
    this.word = word;
    this.askedOncePerId = askedOncePerId;
  }

  /** {@return the word for it, such as {@code key result}} */
  public String word() {
    return word;
  }

  S cast(Object subject) {
    return type.cast(subject);
  }

  boolean isAskedOncePerId() {
    return askedOncePerId;
  }

  @Override
  public String toString() {
    return word;
  }
}
