package io.okr4j.core;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The difference between two programs: what was added, removed and changed, field by field.
 *
 * {@snippet class="com.example.ProgramSamplesTest" region="diff"}
 *
 * <p>Parts belong together that have the same id; commitments, that have the same team and cycle;
 * waivers, that have the same rule and subject. A key result may move from one objective to
 * another. Of repeated ids, the first belongs to the first. Items of lists inside a part belong
 * together that are equal, then those of the same day, title, person or whatever else tells them
 * apart. Two programs without a difference are equal.
 *
 * <p>Changes come in the order of the program format; of the parts of a list, those of the old
 * program come first, then those that were added. The key results of an objective come after its
 * other fields. A list whose items changed places is told once, after its items.
 *
 * <p>Immutable, and safe to share between threads.
 *
 * @param before the old program
 * @param after the new program
 * @param changes all changes
 */
public record ProgramDiff(OkrProgram before, OkrProgram after, ImmutableList<Change> changes) {

  /**
   * {@return the difference between two programs}
   *
   * @param before the old program, any one
   * @param after the new program, any one
   */
  public static ProgramDiff between(OkrProgram before, OkrProgram after) {
    ImmutableList.Builder<Change> changes = ImmutableList.builder();
    ProgramShape.PROGRAM.compare(
        Place.part(changes, "program"), Optional.of(before), Optional.of(after));
    return new ProgramDiff(before, after, changes.build());
  }

  /** {@return whether the programs are equal} */
  public boolean isEmpty() {
    return changes.isEmpty();
  }

  /**
   * {@return the changes of what has an id, in order; those of the key results of an objective are
   * not among its own}
   *
   * @param id any id
   */
  public ImmutableList<Change> changesOf(Id id) {
    String subject = Place.subject(id);
    return filter(change -> change.subject().equals(subject));
  }

  /** {@return the changes that move goalposts, in order} */
  public ImmutableList<Change> movedGoalposts() {
    return filter(Change::movesGoalposts);
  }

  private ImmutableList<Change> filter(Predicate<Change> which) {
    return changes.stream().filter(which).collect(ImmutableList.toImmutableList());
  }

  /** {@return the changes, each on a line of its own} */
  @Override
  public String toString() {
    return changes.stream().map(Change::toString).collect(Collectors.joining("\n"));
  }
}
