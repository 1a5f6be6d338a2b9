package io.okr4j.core;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableList.toImmutableList;
import static io.okr4j.core.ProgramEdits.name;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import io.okr4j.core.CarryOver.DroppedLink;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Carries objectives over to another cycle, once. Not thread-safe. */
final class CarryingOver {
  private final OkrProgram program;
  private final ProgramIndex index;
  private final CycleId cycle;
  private final LocalDate closedOn;
  private final ImmutableMap<ObjectiveId, ObjectiveId> objectiveIds;
  private final ImmutableMap<KeyResultId, KeyResultId> keyResultIds;

  /** The key results that are carried over, old to new. */
  private final Set<KeyResultId> carried = new HashSet<>();

  private final ImmutableList.Builder<KeyResult> met = ImmutableList.builder();
  private final ImmutableListMultimap.Builder<KeyResultId, Milestone> reached =
      ImmutableListMultimap.builder();
  private final ImmutableList.Builder<DroppedLink> dropped = ImmutableList.builder();

  CarryingOver(
      OkrProgram program,
      CycleId cycle,
      LocalDate closedOn,
      Map<ObjectiveId, ObjectiveId> objectiveIds,
      Map<KeyResultId, KeyResultId> keyResultIds) {
    this.program = program;
    this.index = ProgramIndex.of(program);
    this.cycle = cycle;
    this.closedOn = closedOn;
    this.objectiveIds = ImmutableMap.copyOf(objectiveIds);
    this.keyResultIds = ImmutableMap.copyOf(keyResultIds);
  }

  CarryOver run() {
    checkKnown(cycle);
    checkIds(objectiveIds);
    checkIds(keyResultIds);

    // All key results first: an alignment may lead to one of a later objective.
    Map<ObjectiveId, ImmutableList<KeyResult>> keyResults = new HashMap<>();
    Set<KeyResultId> idle = new LinkedHashSet<>(keyResultIds.keySet());
    for (Objective objective : program.objectives()) {
      if (objectiveIds.containsKey(objective.id()) && !keyResults.containsKey(objective.id())) {
        keyResults.put(objective.id(), keyResultsOf(objective));
        objective.keyResults().forEach(keyResult -> idle.remove(keyResult.id()));
      }
    }
    checkArgument(
        idle.isEmpty(), "key results in none of the objectives that are carried over: %s", idle);
    ImmutableList.Builder<Objective> objectives = ImmutableList.builder();
    ImmutableList.Builder<Objective> copies = ImmutableList.builder();
    for (Objective objective : program.objectives()) {
      // Of a repeated id, the first alone is carried over.
      ImmutableList<KeyResult> copied = keyResults.remove(objective.id());
      if (copied == null) {
        objectives.add(objective);
      } else {
        ObjectiveId to = requireNonNull(objectiveIds.get(objective.id()));
        objectives.add(closed(objective, to));
        copies.add(copy(objective, to, copied));
      }
    }
    return new CarryOver(
        program.withObjectives(objectives.addAll(copies.build()).build()),
        met.build(),
        reached.build(),
        dropped.build());
  }

  private void checkKnown(Id id) {
    checkArgument(index.contains(id), "there is no %s in the program", name(id));
  }

  private <I extends Id> void checkIds(ImmutableMap<I, I> ids) {
    Map<I, I> taken = new HashMap<>();
    ids.forEach(
        (from, to) -> {
          checkKnown(from);
          checkArgument(
              !index.contains(to),
              "the new id of %s: %s is in the program already",
              name(from),
              name(to));
          I other = taken.put(to, from);
          checkArgument(other == null, "the new id of %s: %s gets %s too", name(from), other, to);
        });
  }

  private Objective closed(Objective objective, ObjectiveId carriedTo) {
    Closing.Builder closing =
        objective.closing().map(Closing::toBuilder).orElseGet(Closing::builder);
    return objective
        .withStatus(ObjectiveStatus.CLOSED)
        .withClosing(closing.on(closedOn).carriedTo(carriedTo).build());
  }

  private Objective copy(Objective objective, ObjectiveId id, ImmutableList<KeyResult> keyResults) {
    ImmutableList.Builder<Alignment> alignments = ImmutableList.builder();
    for (Alignment alignment : objective.alignsTo()) {
      Optional<AlignmentTarget> target = target(alignment.target());
      target.ifPresentOrElse(
          to -> alignments.add(alignment.withTarget(to)),
          () -> dropped.add(new DroppedLink(id, alignment)));
    }
    return objective.toBuilder()
        .id(id)
        .cycle(cycle)
        .status(ObjectiveStatus.DRAFT)
        .alignsTo(alignments.build())
        .support(
            objective.support().stream()
                .map(support -> support.withStatus(SupportStatus.REQUESTED))
                .collect(toImmutableList()))
        .keyResults(keyResults)
        .closing(Optional.empty())
        .build();
  }

  /** {@return what the copy aligns to instead, if anything} */
  private Optional<AlignmentTarget> target(AlignmentTarget target) {
    if (target instanceof PriorityId) {
      return Optional.of(target);
    } else if (target instanceof ObjectiveId id && objectiveIds.containsKey(id)) {
      return Optional.ofNullable(objectiveIds.get(id));
    } else if (target instanceof KeyResultId id && carried.contains(id)) {
      return Optional.ofNullable(keyResultIds.get(id));
    }
    return index
        .objectiveAt(target)
        .filter(objective -> !objectiveIds.containsKey(objective.id()))
        .filter(objective -> objective.status().isOpen())
        .filter(objective -> index.encloses(objective.cycle(), cycle) == Decision.YES)
        .map(objective -> target);
  }

  private ImmutableList<KeyResult> keyResultsOf(Objective objective) {
    ImmutableList.Builder<KeyResult> copies = ImmutableList.builder();
    for (KeyResult keyResult : objective.keyResults()) {
      Optional<Measure> rest = rest(keyResult);
      if (rest.isEmpty()) {
        met.add(keyResult);
      } else {
        KeyResultId id = keyResultIds.get(keyResult.id());
        checkArgument(
            id != null, "%s of %s has no new id", name(keyResult.id()), name(objective.id()));
        carried.add(keyResult.id());
        copies.add(
            keyResult.toBuilder().id(id).measure(rest.get()).checkIns(ImmutableList.of()).build());
      }
    }
    return copies.build();
  }

  /** {@return how what is left to reach of the key result is measured; nothing if it was met} */
  private Optional<Measure> rest(KeyResult keyResult) {
    return keyResult
        .measure()
        .match(
            metric -> rest(metric, newest(keyResult, CheckIn::value)),
            milestones -> rest(keyResult.id(), milestones),
            binary ->
                newest(keyResult, CheckIn::done).orElse(false)
                    ? Optional.empty()
                    : Optional.of(binary),
            Optional::of);
  }

  /** A value short of the target is a baseline that fits target and stretch, even if it fell. */
  private static Optional<Measure> rest(Metric metric, Optional<BigDecimal> newest) {
    BigDecimal baseline = newest.orElse(metric.baseline());
    boolean isMet =
        metric.target().compareTo(baseline) * metric.target().compareTo(metric.baseline()) <= 0;
    return isMet
        ? Optional.empty()
        : Optional.of(
            metric.toBuilder()
                .baseline(baseline)
                .commit(Optional.empty())
                .plan(ImmutableList.of())
                .build());
  }

  private Optional<Measure> rest(KeyResultId id, Milestones milestones) {
    ImmutableList<Milestone> rest =
        milestones.milestones().stream()
            .filter(milestone -> milestone.reachedOn().isEmpty())
            .collect(toImmutableList());
    if (rest.isEmpty()) {
      return Optional.empty();
    }
    milestones.milestones().stream()
        .filter(milestone -> milestone.reachedOn().isPresent())
        .forEach(milestone -> reached.put(id, milestone));
    return Optional.of(milestones.withMilestones(rest));
  }

  /** {@return the newest of what check-ins say; of several of a day, the last in the list} */
  private static <V> Optional<V> newest(
      KeyResult keyResult, Function<CheckIn, Optional<V>> getter) {
    Optional<CheckIn> newest = Optional.empty();
    for (CheckIn checkIn : keyResult.checkIns()) {
      if (getter.apply(checkIn).isPresent()
          && newest.filter(other -> other.on().isAfter(checkIn.on())).isEmpty()) {
        newest = Optional.of(checkIn);
      }
    }
    return newest.flatMap(getter);
  }
}
