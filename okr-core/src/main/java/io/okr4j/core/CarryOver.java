package io.okr4j.core;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;

/**
 * What came of carrying objectives over to another cycle.
 *
 * <p>Immutable, and safe to share between threads.
 *
 * @param program the program with the old objectives closed and their copies at the end
 * @param metKeyResults the key results that were met, and so have no copy, in the order of the
 *     program: metrics at or beyond their target, binary ones that are done, and those of which all
 *     milestones are reached
 * @param reachedMilestones the milestones that were reached and so are not in the copy of their key
 *     result, in the order of the program, by the old ids of the key results that were carried over
 * @param droppedLinks the alignments that the copies do not have, in the order of the program
 * @see OkrProgram#carryOver
 */
public record CarryOver(
    OkrProgram program,
    ImmutableList<KeyResult> metKeyResults,
    ImmutableListMultimap<KeyResultId, Milestone> reachedMilestones,
    ImmutableList<DroppedLink> droppedLinks) {

  /**
   * An alignment that the copy of an objective does not have.
   *
   * @param objective the id of the copy
   * @param alignment the alignment, as the old objective has it
   */
  public record DroppedLink(ObjectiveId objective, Alignment alignment) {}
}
