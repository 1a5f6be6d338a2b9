package io.okr4j.core;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import io.okr4j.core.Change.Kind;
import java.util.Optional;

/**
 * A place in a program that is compared with another, and where changes in it are told.
 *
 * @param isAgreed whether this is a key result that was agreed, so that goalposts can be moved
 */
record Place(
    ImmutableList.Builder<Change> changes,
    String subject,
    String field,
    String item,
    boolean isAgreed) {

  /** The fields of a key result that say what it has to reach; empty for its being there at all. */
  private static final ImmutableSet<String> GOALPOSTS =
      ImmutableSet.of(
          "",
          "measure.type",
          "measure.baseline",
          "measure.target",
          "measure.commit",
          "measure.stretch",
          "measure.atLeast",
          "measure.atMost",
          "measure.milestones",
          "measure.milestones.weight");

  /** {@return the place of a part as a whole} */
  static Place part(ImmutableList.Builder<Change> changes, String subject) {
    return new Place(changes, subject, "", "", false);
  }

  /** {@return how what has the id is written as a subject} */
  static String subject(Id id) {
    return (id instanceof KeyResultId ? "keyResult" : id.kind()) + ":" + id.value();
  }

  Place part(String subject) {
    return part(changes, subject);
  }

  Place agreed(boolean agreed) {
    return new Place(changes, subject, field, item, agreed);
  }

  Place field(String name) {
    return new Place(changes, subject, field.isEmpty() ? name : field + "." + name, item, isAgreed);
  }

  Place item(String key) {
    return new Place(changes, subject, field, key, isAgreed);
  }

  /** Tells that something is here, is no more, or has another value. */
  void tell(Optional<Data> before, Optional<Data> after) {
    Kind kind = before.isEmpty() ? Kind.ADDED : after.isEmpty() ? Kind.REMOVED : Kind.CHANGED;
    tell(kind, before, after, isAgreed && GOALPOSTS.contains(field));
  }

  void tellMoved(Id from, Id to) {
    tell(
        Kind.MOVED,
        Optional.of(new Data.Text(from.value())),
        Optional.of(new Data.Text(to.value())),
        false);
  }

  void tellReordered() {
    tell(Kind.REORDERED, Optional.empty(), Optional.empty(), false);
  }

  private void tell(
      Kind kind, Optional<Data> before, Optional<Data> after, boolean movesGoalposts) {
    changes.add(new Change(subject, kind, field, item, before, after, movesGoalposts));
  }
}
