package io.okr4j.rules.testkit;

import com.google.common.collect.Lists;
import io.okr4j.core.CheckIn;
import io.okr4j.core.KeyResult;
import io.okr4j.core.Milestones;
import io.okr4j.core.Objective;
import io.okr4j.core.OkrProgram;
import io.okr4j.core.Playbook;
import io.okr4j.core.Strategy;
import io.okr4j.rules.Titles;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Puts the lists of a program into another order.
 *
 * <p>Stateless, and safe to share between threads.
 */
public final class Reordering {
  private final int order;

  private Reordering(int order) {
    this.order = order;
  }

  /**
   * {@return the program with all its lists in another order}
   *
   * <p>Each list of two or more is reordered by itself, and in much the same way when it gets
   * shorter, so that a failing program shrinks to the two items whose order matters.
   *
   * @param program any program
   * @param order 0 turns all lists around; 1 or more puts the item of that index first, or the last
   *     one of a shorter list; -1 or less puts the item of that index from the end last
   */
  public static OkrProgram of(OkrProgram program, int order) {
    return new Reordering(order).reorder(program);
  }

  /**
   * {@return the program with only the first of what the order decides about}
   *
   * <p>These are the check-ins of a key result on one day, events of one name in the cadence, and
   * cycles that start and end together.
   *
   * @param program any program
   */
  public static OkrProgram withoutTies(OkrProgram program) {
    return program
        .withObjectives(
            each(
                program.objectives(),
                o ->
                    o.withKeyResults(
                        each(
                            o.keyResults(),
                            k -> k.withCheckIns(first(k.checkIns(), CheckIn::on))))))
        .withCycles(first(program.cycles(), c -> new Span(c.starts(), c.ends())))
        .withPlaybook(
            program
                .playbook()
                .map(p -> p.withCadence(first(p.cadence(), e -> Titles.fold(e.event())))));
  }

  private record Span(LocalDate starts, LocalDate ends) {}

  private OkrProgram reorder(OkrProgram program) {
    return program
        .withStrategy(program.strategy().map(this::reorder))
        .withDepartments(reordered(program.departments()))
        .withTeams(reordered(each(program.teams(), t -> t.withMembers(reordered(t.members())))))
        .withCycles(reordered(program.cycles()))
        .withObjectives(reordered(each(program.objectives(), this::reorder)))
        .withCommitments(
            reordered(
                each(
                    program.commitments(),
                    c ->
                        c.withAllocations(reordered(c.allocations()))
                            .withAgreedBy(reordered(c.agreedBy())))))
        .withOperations(reordered(program.operations()))
        .withPlaybook(program.playbook().map(this::reorder))
        .withWaivers(reordered(program.waivers()));
  }

  private Strategy reorder(Strategy strategy) {
    return strategy
        .withWorldview(
            strategy
                .worldview()
                .withDynamics(reordered(strategy.worldview().dynamics()))
                .withCompetition(reordered(strategy.worldview().competition()))
                .withAudience(reordered(strategy.worldview().audience())))
        .withPriorities(
            reordered(each(strategy.priorities(), p -> p.withAnswers(reordered(p.answers())))))
        .withEndorsedBy(reordered(strategy.endorsedBy()));
  }

  private Objective reorder(Objective objective) {
    return objective
        .withAlignsTo(reordered(objective.alignsTo()))
        .withSupport(reordered(objective.support()))
        .withKeyResults(reordered(each(objective.keyResults(), this::reorder)));
  }

  private KeyResult reorder(KeyResult keyResult) {
    KeyResult reordered = keyResult.withCheckIns(reordered(keyResult.checkIns()));
    return keyResult.measure() instanceof Milestones milestones
        ? reordered.withMeasure(milestones.withMilestones(reordered(milestones.milestones())))
        : reordered;
  }

  private Playbook reorder(Playbook playbook) {
    return playbook
        .withPrinciples(reordered(playbook.principles()))
        .withRoles(reordered(playbook.roles()))
        .withCadence(reordered(playbook.cadence()))
        .withGlossary(reordered(playbook.glossary()))
        .withAdvocates(reordered(playbook.advocates()))
        .withImprovements(reordered(playbook.improvements()));
  }

  private <T> List<T> reordered(List<T> values) {
    if (order < 0) {
      return Lists.reverse(withFirst(Lists.reverse(values), -Math.max(order, -Integer.MAX_VALUE)));
    }
    return order == 0 ? Lists.reverse(values) : withFirst(values, order);
  }

  private static <T> List<T> withFirst(List<T> values, int index) {
    List<T> moved = new ArrayList<>(values);
    if (moved.size() > 1) {
      moved.add(0, moved.remove(Math.min(index, moved.size() - 1)));
    }
    return moved;
  }

  private static <T> List<T> each(List<T> values, UnaryOperator<T> edit) {
    return values.stream().map(edit).toList();
  }

  private static <T, K> Collection<T> first(List<T> values, Function<T, K> key) {
    Map<K, T> first = new LinkedHashMap<>();
    values.forEach(value -> first.putIfAbsent(key.apply(value), value));
    return first.values();
  }
}
