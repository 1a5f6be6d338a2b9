package io.okr4j.core;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/**
 * Answers questions about a program in constant time, or in the time that it takes to read the
 * answer: what has an id, who aligns to whom, who owns what in which cycle, and which priorities an
 * objective serves in the end.
 *
 * <p>It is built once, in linear time, for any program that can exist: with references that lead
 * nowhere, repeated ids, loops and shared parents. Where an id is repeated, looking it up gives the
 * first that has it, and alignments lead to that one.
 *
 * {@snippet class="com.example.ProgramSamplesTest" region="index"}
 *
 * <p>Immutable, and safe to share between threads; all but the one that a live check of okr-rules
 * hands to rules. That one follows the edits of its program, and rules keep nothing of it.
 */
public interface ProgramIndex {

  /**
   * {@return the index of a program}
   *
   * @param program any program
   */
  static ProgramIndex of(OkrProgram program) {
    return new BuiltIndex(program);
  }

  /** {@return the program that this is the index of} */
  OkrProgram program();

  /** {@return the strategy of the program} */
  Optional<Strategy> strategy();

  /** {@return the playbook of the program} */
  Optional<Playbook> playbook();

  /** {@return the cycles of the program, of each id the first, in order} */
  ImmutableList<Cycle> cycles();

  /**
   * {@return the first dynamic that has the id}
   *
   * @param id any id
   */
  Optional<Dynamic> dynamic(DynamicId id);

  /**
   * {@return the first competitor that has the id}
   *
   * @param id any id
   */
  Optional<Competitor> competitor(CompetitorId id);

  /**
   * {@return the first audience that has the id}
   *
   * @param id any id
   */
  Optional<Audience> audience(AudienceId id);

  /**
   * {@return the first priority that has the id}
   *
   * @param id any id
   */
  Optional<Priority> priority(PriorityId id);

  /**
   * {@return the first department that has the id}
   *
   * @param id any id
   */
  Optional<Department> department(DepartmentId id);

  /**
   * {@return the first team that has the id}
   *
   * @param id any id
   */
  Optional<Team> team(TeamId id);

  /**
   * {@return the first cycle that has the id}
   *
   * @param id any id
   */
  Optional<Cycle> cycle(CycleId id);

  /**
   * {@return the first objective that has the id}
   *
   * @param id any id
   */
  Optional<Objective> objective(ObjectiveId id);

  /**
   * {@return the first key result of the program that has the id}
   *
   * @param id any id
   */
  Optional<KeyResult> keyResult(KeyResultId id);

  /**
   * {@return the first operation that has the id}
   *
   * @param id any id
   */
  Optional<Operation> operation(OperationId id);

  /**
   * {@return the first commitment of a team for a cycle}
   *
   * @param team any team
   * @param cycle any cycle
   */
  Optional<Commitment> commitment(TeamId team, CycleId cycle);

  /**
   * {@return whether something in the program has the id}
   *
   * @param id an id of any kind
   */
  boolean contains(Id id);

  /**
   * {@return all ids of the kind of the given one, each once, in the order of the program}
   *
   * @param id an id of any kind, in the program or not
   */
  Set<? extends Id> namespace(Id id);

  /**
   * {@return the objective that a key result belongs to; where its id is repeated, that of the
   * first}
   *
   * @param id the id of a key result
   */
  Optional<Objective> objectiveOf(KeyResultId id);

  /** {@return the objectives that are draft, agreed or active, in the order of the program} */
  ImmutableList<Objective> openObjectives();

  /** {@return whether any objective is draft, agreed or active} */
  boolean hasOpenObjectives();

  /**
   * {@return whether any objective of a cycle is draft, agreed or active}
   *
   * @param cycle any cycle
   */
  boolean hasOpenObjectives(CycleId cycle);

  /**
   * {@return whether a cycle has any objective}
   *
   * @param cycle any cycle
   */
  boolean hasObjectives(CycleId cycle);

  /** {@return whether the strategy has any priority} */
  boolean hasPriorities();

  /**
   * {@return the objectives that a team owns, in the order of the program}
   *
   * @param team any team
   */
  ImmutableList<Objective> objectivesOf(TeamId team);

  /**
   * {@return the objectives of a cycle, in the order of the program}
   *
   * @param cycle any cycle
   */
  ImmutableList<Objective> objectivesIn(CycleId cycle);

  /**
   * {@return the objectives that a team owns in a cycle, in the order of the program}
   *
   * @param team any team
   * @param cycle any cycle
   */
  ImmutableList<Objective> objectivesOf(TeamId team, CycleId cycle);

  /**
   * {@return the commitments of a team, in the order of the program}
   *
   * @param team any team
   */
  ImmutableList<Commitment> commitmentsOf(TeamId team);

  /**
   * {@return the objectives that align to exactly this target, in the order of the program, once
   * for each of their alignments to it}
   *
   * @param target a priority, an objective or a key result, in the program or not
   */
  ImmutableList<Objective> contributorsTo(AlignmentTarget target);

  /**
   * {@return the objective that an alignment leads to: the target itself, or the one that the
   * target is a key result of; none for a priority and for what is not in the program}
   *
   * @param target any target
   */
  default Optional<Objective> objectiveAt(AlignmentTarget target) {
    if (target instanceof ObjectiveId id) {
      return objective(id);
    }
    return target instanceof KeyResultId id ? objectiveOf(id) : Optional.empty();
  }

  /**
   * {@return the priorities that some chain of alignments from the objective reaches, in the order
   * of the program}
   *
   * @param objective an objective of the program; of a repeated id, its own alignments count
   */
  ImmutableSet<PriorityId> prioritiesReachedBy(Objective objective);

  /**
   * {@return the objectives from which some chain of alignments reaches the priority, in the order
   * of the program}
   *
   * @param id the id of a priority
   */
  ImmutableList<Objective> objectivesReaching(PriorityId id);

  /**
   * {@return whether some chain of alignments from the objective reaches a priority; undecidable
   * when none does and one of them runs into a dangling reference or a loop}
   *
   * @param objective an objective of the program
   */
  Decision tracesToPriority(Objective objective);

  /**
   * {@return whether a cycle encloses another: it is the same, or the other is within it in any
   * number of steps; undecidable when {@code within} runs into a dangling reference or a loop
   * first, or when one of them is not in the program}
   *
   * @param outer the cycle that may enclose
   * @param inner the cycle that may be enclosed
   */
  Decision encloses(CycleId outer, CycleId inner);

  /**
   * {@return the order of cycles by age, the oldest first: by their ends, then by their starts; of
   * two that have both in common, the later one in the program first}
   */
  Comparator<Cycle> byAge();

  /**
   * {@return all objectives of the alignment loop that the objective lies in, in plain order of
   * their ids; empty when it lies in none}
   *
   * <p>A key result stands for its objective. A loop is a strongly connected set: where two loops
   * share an objective, they are one.
   *
   * @param id any objective
   */
  ImmutableSortedSet<ObjectiveId> alignmentLoop(ObjectiveId id);

  /**
   * {@return all teams of the loop of parents that the team lies in, in plain order of their ids;
   * empty when it lies in none}
   *
   * @param id any team
   */
  ImmutableSortedSet<TeamId> parentLoop(TeamId id);

  /**
   * {@return all cycles of the loop of nesting that the cycle lies in, in plain order of their ids;
   * empty when it lies in none}
   *
   * @param id any cycle
   */
  ImmutableSortedSet<CycleId> nestingLoop(CycleId id);
}
