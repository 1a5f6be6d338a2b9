package io.okr4j.core;

import com.google.common.base.Ascii;
import java.util.Optional;

/**
 * One thing that is different between two programs.
 *
 * <p>Immutable, and safe to share between threads.
 *
 * @param subject what changed, as it is written in waivers and reports: {@code keyResult:uptime},
 *     {@code commitment:TEAM/CYCLE}, {@code waiver:RULE(SUBJECT)}, or plain {@code program}, {@code
 *     strategy} and {@code playbook}; of what was added, as it is now, of all else, as it was
 * @param kind what happened to it
 * @param field the names of the field in the program format, the outer first: {@code
 *     measure.target}; empty for the subject as a whole
 * @param item which item of the list that the field is, or lies in: the day of a check-in, the
 *     title of a milestone, the person of a member; empty for a field outside of lists, and for a
 *     list of plain texts and ids
 * @param before the old value; missing for what was added or reordered
 * @param after the new value; missing for what was removed or reordered
 * @param movesGoalposts whether it changes what a key result has to reach, after its objective was
 *     agreed: the kind of its measure, baseline, target, commit, stretch, a bound of a band, or
 *     milestones and their weights; or takes the key result away from an objective that stays. In
 *     the old program, the objective was agreed, active, closed or dropped
 */
public record Change(
    String subject,
    Kind kind,
    String field,
    String item,
    Optional<Data> before,
    Optional<Data> after,
    boolean movesGoalposts) {

  /** What happened. */
  public enum Kind {
    /** It is there now, and was not before. */
    ADDED,
    /** It was there, and is no more. */
    REMOVED,
    /** It has another value. */
    CHANGED,
    /** The key result belongs to another objective; the values are the ids of the objectives. */
    MOVED,
    /** What stands in the list before and after stands there in another order. */
    REORDERED;

    /** {@return the word for it: {@code added}, {@code moved}} */
    public String word() {
      return Ascii.toLowerCase(name());
    }
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(subject + " " + kind.word());
    text.append(field.isEmpty() ? "" : " " + field);
    text.append(item.isEmpty() ? "" : " (" + item + ")");
    before.ifPresent(value -> text.append(": ").append(value));
    after.ifPresent(value -> text.append(before.isPresent() ? " -> " : ": ").append(value));
    return text.append(movesGoalposts ? ", moves the goalposts" : "").toString();
  }
}
