package io.okr4j.core;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A whole OKR program of an organization: the aggregate of the model.
 *
 * <p>Everything but the name of the organization may be missing, because a program is written step
 * by step: a half-written one can be loaded, checked and shown. For the same reason a program may
 * hold references that lead nowhere, repeated ids and loops; okr-rules finds them.
 *
 * {@snippet class="com.example.ProgramSamplesTest" region="build"}
 *
 * <p>A change gives a new program:
 *
 * {@snippet class="com.example.ProgramSamplesTest" region="edit"}
 *
 * <p>Immutable, and safe to share between threads.
 */
@OkrStyle
@Value.Immutable
public abstract sealed class OkrProgram implements Extensible, WithOkrProgram
    permits ImmutableOkrProgram {
  OkrProgram() {}

  /** {@return a builder with nothing set} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the name of the organization, never blank} */
  public abstract String organization();

  /** {@return the strategy that the OKRs follow} */
  public abstract Optional<Strategy> strategy();

  /** {@return the departments, in order} */
  public abstract ImmutableList<Department> departments();

  /** {@return the teams, in order} */
  public abstract ImmutableList<Team> teams();

  /** {@return the cycles, in order} */
  public abstract ImmutableList<Cycle> cycles();

  /** {@return the objectives, in order} */
  public abstract ImmutableList<Objective> objectives();

  /** {@return the commitments, in order} */
  public abstract ImmutableList<Commitment> commitments();

  /** {@return business as usual, in order} */
  public abstract ImmutableList<Operation> operations();

  /** {@return the playbook} */
  public abstract Optional<Playbook> playbook();

  /** {@return the findings that are accepted, in order} */
  public abstract ImmutableList<Waiver> waivers();

  @Override
  public abstract ImmutableMap<String, Data> extensions();

  /**
   * {@return this program with a part in the place of the first of its kind that has its id}
   *
   * @param part the new part
   * @throws IllegalArgumentException if nothing of its kind has the id
   */
  public final OkrProgram replace(ProgramPart part) {
    return ProgramEdits.replace(this, part);
  }

  /**
   * {@return this program with a key result in the place of the first that has its id}
   *
   * @param keyResult the new key result
   * @throws IllegalArgumentException if no key result has the id
   */
  public final OkrProgram replace(KeyResult keyResult) {
    return ProgramEdits.edit(this, keyResult.id(), old -> keyResult);
  }

  /**
   * {@return this program with a commitment in the place of the first of its team for its cycle}
   *
   * @param commitment the new commitment
   * @throws IllegalArgumentException if the team has no commitment for the cycle
   */
  public final OkrProgram replace(Commitment commitment) {
    return ProgramEdits.replace(this, commitment);
  }

  /**
   * {@return this program with one more part, at the end of the list of its kind}
   *
   * <p>A program without a strategy gets one for a priority or a part of the worldview.
   *
   * @param part the new part
   * @throws IllegalArgumentException if something of its kind has the id
   */
  public final OkrProgram add(ProgramPart part) {
    return ProgramEdits.add(this, part);
  }

  /**
   * {@return this program with one more key result, at the end of an objective}
   *
   * @param objective the id of the objective
   * @param keyResult the new key result
   * @throws IllegalArgumentException if there is no such objective, or if a key result of the
   *     program has the id
   */
  public final OkrProgram add(ObjectiveId objective, KeyResult keyResult) {
    return ProgramEdits.add(this, objective, keyResult);
  }

  /**
   * {@return this program with one more check-in, at the end of those of a key result}
   *
   * @param keyResult the id of the key result
   * @param checkIn the new check-in
   * @throws IllegalArgumentException if there is no such key result
   * @throws InvalidValueException if the check-in does not fit its measure
   */
  public final OkrProgram add(KeyResultId keyResult, CheckIn checkIn) {
    return ProgramEdits.edit(this, keyResult, old -> old.toBuilder().addCheckIn(checkIn).build());
  }

  /**
   * {@return this program without the first part, or key result, that has an id}
   *
   * @param id the id
   * @throws IllegalArgumentException if nothing has it
   */
  public final OkrProgram remove(Id id) {
    return ProgramEdits.remove(this, id);
  }

  /**
   * {@return this program without the first waiver that equals one}
   *
   * @param waiver the waiver
   * @throws IllegalArgumentException if there is no such waiver
   */
  public final OkrProgram remove(Waiver waiver) {
    return ProgramEdits.remove(this, waiver);
  }

  /**
   * {@return this program with objectives carried over to another cycle, and what was left behind}
   *
   * <p>Each objective gets a copy at the end of the program: a draft of the new cycle with what is
   * left to reach.
   *
   * <ul>
   *   <li>The baseline of a metric is the newest value, whatever its day; target and stretch stay.
   *       Commit, plan, check-ins and reached milestones are left behind, and so are key results
   *       that were met. Milestones that were not reached stay as they are; so do guardrails.
   *   <li>Alignments to objectives and key results that are carried over lead to their copies.
   *       Those to priorities stay, and those to open objectives of a cycle that encloses the new
   *       one. All others are dropped.
   *   <li>Support is requested anew, whatever was said before: a pledge was for the old cycle.
   *   <li>Title, description, people, ambition, weights and extensions stay as they are.
   * </ul>
   *
   * <p>The old objective is closed on the given day, and its closing says where it was carried to.
   * If it had a closing, its score, reflection and extensions stay. Commitments stay as they are.
   *
   * @param cycle the id of the new cycle
   * @param closedOn the day on which the old objectives are closed
   * @param objectives the objectives to carry over, each with the id of its copy; of a repeated id,
   *     the first objective that has it is meant
   * @param keyResults the key results of these objectives, each with the id of its copy; those that
   *     were met need none
   * @throws IllegalArgumentException if the cycle, an objective or a key result is not in the
   *     program, a new id is in the program already or given twice, a key result that is to be
   *     carried over has no new id, or one that is given belongs to another objective
   * @throws InvalidValueException if the day is outside the years 0000 to 9999
   */
  public final CarryOver carryOver(
      CycleId cycle,
      LocalDate closedOn,
      Map<ObjectiveId, ObjectiveId> objectives,
      Map<KeyResultId, KeyResultId> keyResults) {
    return new CarryingOver(this, cycle, closedOn, objectives, keyResults).run();
  }

  /** {@return a builder that starts from this value} */
  public final Builder toBuilder() {
    return builder().from(this);
  }

  @Value.Check
  void check() {
    Checks.of("OkrProgram").text("organization", organization()).extensions(extensions()).done();
  }

  /** Builds an {@link OkrProgram}. Not thread-safe. */
  public static final class Builder extends ImmutableOkrProgram.Builder {
    Builder() {}
  }
}
