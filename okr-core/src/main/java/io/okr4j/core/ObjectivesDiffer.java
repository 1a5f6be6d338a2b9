package io.okr4j.core;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableListMultimap.toImmutableListMultimap;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Compares objectives with their key results, which may move from one to another. */
final class ObjectivesDiffer implements Differ<ImmutableList<Objective>> {
  private final Differ<Objective> objectives;
  private final Differ<KeyResult> keyResults;

  /**
   * What compares objectives.
   *
   * @param objectives compares objectives, without their key results
   * @param keyResults compares key results
   */
  ObjectivesDiffer(Differ<Objective> objectives, Differ<KeyResult> keyResults) {
    this.objectives = objectives;
    this.keyResults = keyResults;
  }

  @Override
  public Data data(ImmutableList<Objective> list) {
    return new Data.Items(ImmutableList.of());
  }

  @Override
  public void compare(
      Place at,
      Optional<ImmutableList<Objective>> before,
      Optional<ImmutableList<Objective>> after) {
    new Comparison(at, before.orElse(ImmutableList.of()), after.orElse(ImmutableList.of())).run();
  }

  /** A key result, and the place of its objective in the list. */
  private record Owned(KeyResult keyResult, int objective) {
    static ImmutableList<Owned> in(List<Objective> objectives) {
      return IntStream.range(0, objectives.size())
          .boxed()
          .flatMap(i -> objectives.get(i).keyResults().stream().map(k -> new Owned(k, i)))
          .collect(toImmutableList());
    }

    KeyResultId id() {
      return keyResult.id();
    }
  }

  private final class Comparison {
    private final Place at;
    private final List<Objective> before;
    private final List<Objective> after;
    private final Matching matching;
    private final List<Owned> oldKeyResults;
    private final List<Owned> newKeyResults;
    private final Matching keyResultMatching;
    private final ImmutableListMultimap<Integer, KeyResult> added;

    Comparison(Place at, List<Objective> before, List<Objective> after) {
      this.at = at;
      this.before = before;
      this.after = after;
      matching = Matching.byKey(before, after, Objective::id);
      oldKeyResults = Owned.in(before);
      newKeyResults = Owned.in(after);
      keyResultMatching = Matching.byKey(oldKeyResults, newKeyResults, Owned::id);
      added =
          IntStream.range(0, newKeyResults.size())
              .filter(keyResultMatching::isNew)
              .mapToObj(newKeyResults::get)
              .collect(toImmutableListMultimap(Owned::objective, Owned::keyResult));
    }

    void run() {
      int old = 0;
      for (int i = 0; i < before.size(); i++) {
        Objective objective = before.get(i);
        int partner = matching.partner(i);
        objectives.compare(
            place(objective),
            Optional.of(objective),
            partner == Matching.NONE ? Optional.empty() : Optional.of(after.get(partner)));
        List<Integer> stayed = new ArrayList<>();
        for (int end = old + objective.keyResults().size(); old < end; old++) {
          if (compareKeyResult(old)) {
            stayed.add(keyResultMatching.partner(old));
          }
        }
        if (partner != Matching.NONE) {
          tellNewKeyResults(partner);
        }
        if (!Matching.isInOrder(stayed.stream().mapToInt(place -> place).toArray())) {
          place(objective).field("keyResults").tellReordered();
        }
      }
      for (int j = 0; j < after.size(); j++) {
        if (matching.isNew(j)) {
          Objective objective = after.get(j);
          objectives.compare(place(objective), Optional.empty(), Optional.of(objective));
          tellNewKeyResults(j);
        }
      }
      if (!matching.isInOrder()) {
        at.tellReordered();
      }
    }

    private Place place(Objective objective) {
      return at.part(Place.subject(objective.id()));
    }

    private void tellNewKeyResults(int objective) {
      for (KeyResult keyResult : added.get(objective)) {
        keyResults.compare(
            at.part(Place.subject(keyResult.id())), Optional.empty(), Optional.of(keyResult));
      }
    }

    /** {@return whether the key result is in the same objective still} */
    private boolean compareKeyResult(int place) {
      Owned old = oldKeyResults.get(place);
      Objective objective = before.get(old.objective());
      Place here = at.part(Place.subject(old.id()));
      boolean wasAgreed = objective.status() != ObjectiveStatus.DRAFT;
      int partner = keyResultMatching.partner(place);
      if (partner == Matching.NONE) {
        boolean objectiveStays = matching.partner(old.objective()) != Matching.NONE;
        keyResults.compare(
            here.agreed(wasAgreed && objectiveStays),
            Optional.of(old.keyResult()),
            Optional.empty());
        return false;
      }
      Owned now = newKeyResults.get(partner);
      boolean hasStayed = matching.partner(old.objective()) == now.objective();
      if (!hasStayed) {
        here.tellMoved(objective.id(), after.get(now.objective()).id());
      }
      if (!old.keyResult().equals(now.keyResult())) {
        keyResults.compare(
            here.agreed(wasAgreed), Optional.of(old.keyResult()), Optional.of(now.keyResult()));
      }
      return hasStayed;
    }
  }
}
