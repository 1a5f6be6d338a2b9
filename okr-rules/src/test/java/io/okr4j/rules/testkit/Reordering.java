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
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
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
   * <p>Each list is reordered by itself, so that what happens to one does not hang on the others,
   * and stays the same when a failing program shrinks.
   *
   * @param program any program
   * @param order decides the order; 0 turns all lists around
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
        .withDepartments(shuffle(program.departments()))
        .withTeams(shuffle(each(program.teams(), t -> t.withMembers(shuffle(t.members())))))
        .withCycles(shuffle(program.cycles()))
        .withObjectives(shuffle(each(program.objectives(), this::reorder)))
        .withCommitments(
            shuffle(
                each(
                    program.commitments(),
                    c ->
                        c.withAllocations(shuffle(c.allocations()))
                            .withAgreedBy(shuffle(c.agreedBy())))))
        .withOperations(shuffle(program.operations()))
        .withPlaybook(program.playbook().map(this::reorder))
        .withWaivers(shuffle(program.waivers()));
  }

  private Strategy reorder(Strategy strategy) {
    return strategy
        .withWorldview(
            strategy
                .worldview()
                .withDynamics(shuffle(strategy.worldview().dynamics()))
                .withCompetition(shuffle(strategy.worldview().competition()))
                .withAudience(shuffle(strategy.worldview().audience())))
        .withPriorities(
            shuffle(each(strategy.priorities(), p -> p.withAnswers(shuffle(p.answers())))))
        .withEndorsedBy(shuffle(strategy.endorsedBy()));
  }

  private Objective reorder(Objective objective) {
    return objective
        .withAlignsTo(shuffle(objective.alignsTo()))
        .withSupport(shuffle(objective.support()))
        .withKeyResults(shuffle(each(objective.keyResults(), this::reorder)));
  }

  private KeyResult reorder(KeyResult keyResult) {
    KeyResult reordered = keyResult.withCheckIns(shuffle(keyResult.checkIns()));
    return keyResult.measure() instanceof Milestones milestones
        ? reordered.withMeasure(milestones.withMilestones(shuffle(milestones.milestones())))
        : reordered;
  }

  private Playbook reorder(Playbook playbook) {
    return playbook
        .withPrinciples(shuffle(playbook.principles()))
        .withRoles(shuffle(playbook.roles()))
        .withCadence(shuffle(playbook.cadence()))
        .withGlossary(shuffle(playbook.glossary()))
        .withAdvocates(shuffle(playbook.advocates()))
        .withImprovements(shuffle(playbook.improvements()));
  }

  private <T> List<T> shuffle(List<T> values) {
    if (order == 0) {
      return Lists.reverse(values);
    }
    List<T> shuffled = new ArrayList<>(values);
    Collections.shuffle(shuffled, new Random(order));
    return shuffled;
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
