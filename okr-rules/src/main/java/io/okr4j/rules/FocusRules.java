package io.okr4j.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import io.okr4j.core.Allocation;
import io.okr4j.core.Band;
import io.okr4j.core.Commitment;
import io.okr4j.core.CycleId;
import io.okr4j.core.Objective;
import io.okr4j.core.Team;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Few things at a time, each with enough effort. */
final class FocusRules {
  private static final Parameter<Integer> MAX_PRIORITIES =
      Parameter.count("max", 5, "how many priorities a strategy may have").relaxes();
  private static final Parameter<Integer> MAX_OBJECTIVES =
      Parameter.count("max", 5, "how many open objectives a team may have in a cycle").relaxes();
  private static final Parameter<Integer> MIN_KEY_RESULTS =
      Parameter.count("min", 2, "how many key results an objective needs, guardrails not counted")
          .tightens();
  private static final Parameter<Integer> MAX_KEY_RESULTS =
      Parameter.count(
              "max", 5, "how many key results an objective may have, guardrails not counted")
          .relaxes();
  private static final Parameter<BigDecimal> MIN_SHARE =
      Parameter.ratio("min", "0.1", "the smallest share of time that still moves an objective")
          .tightens();

  private FocusRules() {}

  static ImmutableList<Rule> all() {
    return ImmutableList.of(fewPriorities(), fewObjectives(), fewKeyResults(), noSlivers());
  }

  /** {@return the open objectives of a team whose cycle is known, by cycle} */
  static ImmutableListMultimap<CycleId, Outline> openByCycle(Team team, RuleContext context) {
    return context.outlinesOf(team.id()).stream()
        .filter(o -> o.status().isOpen() && context.index().cycle(o.cycle()).isPresent())
        .collect(ImmutableListMultimap.toImmutableListMultimap(Outline::cycle, o -> o));
  }

  private static Rule fewPriorities() {
    return Rule.builder("focus/few-priorities", Severity.WARNING)
        .texts(English.TEXTS)
        .parameter(MAX_PRIORITIES)
        .example(FocusExamples::fewPriorities)
        .ask(
            SubjectKind.STRATEGY,
            (strategy, context) ->
                Verdict.passedIf(
                    strategy.priorities().size() <= context.get(MAX_PRIORITIES),
                    () ->
                        Fault.of("too-many")
                            .with("count", strategy.priorities().size())
                            .with("max", context.get(MAX_PRIORITIES))))
        .build();
  }

  private static Rule fewObjectives() {
    return Rule.builder("focus/few-objectives", Severity.WARNING)
        .texts(English.TEXTS)
        .parameter(MAX_OBJECTIVES)
        .example(FocusExamples::fewObjectives)
        .ask(SubjectKind.TEAM, FocusRules::fewObjectives)
        .build();
  }

  private static Verdict fewObjectives(Team team, RuleContext context) {
    ImmutableListMultimap<CycleId, Outline> open = openByCycle(team, context);
    List<Fault> faults = new ArrayList<>();
    for (CycleId cycle : open.keySet()) {
      if (open.get(cycle).size() > context.get(MAX_OBJECTIVES)) {
        faults.add(
            Fault.of("too-many")
                .with("team", team.name())
                .with("count", open.get(cycle).size())
                .about("cycle", cycle)
                .with("max", context.get(MAX_OBJECTIVES)));
      }
    }
    return open.isEmpty() ? Verdict.notAsked() : Verdict.of(faults);
  }

  private static Rule fewKeyResults() {
    return Rule.builder("focus/few-key-results", Severity.WARNING)
        .texts(English.TEXTS)
        .parameter(MIN_KEY_RESULTS)
        .parameter(MAX_KEY_RESULTS)
        .example(FocusExamples::fewKeyResults)
        .ask(SubjectKind.OBJECTIVE, FocusRules::fewKeyResults)
        .build();
  }

  private static Verdict fewKeyResults(Objective objective, RuleContext context) {
    if (!objective.status().isOpen() || objective.keyResults().isEmpty()) {
      return Verdict.notAsked();
    }
    long count =
        objective.keyResults().stream().filter(k -> !(k.measure() instanceof Band)).count();
    if (count < context.get(MIN_KEY_RESULTS)) {
      return Verdict.wrong(
          Fault.of("too-few")
              .with("title", objective.title())
              .with("count", count)
              .with("min", context.get(MIN_KEY_RESULTS)));
    }
    return Verdict.passedIf(
        count <= context.get(MAX_KEY_RESULTS),
        () ->
            Fault.of("too-many")
                .with("title", objective.title())
                .with("count", count)
                .with("max", context.get(MAX_KEY_RESULTS)));
  }

  private static Rule noSlivers() {
    return Rule.builder("focus/no-slivers", Severity.WARNING)
        .texts(English.TEXTS)
        .parameter(MIN_SHARE)
        .example(FocusExamples::noSlivers)
        .ask(SubjectKind.COMMITMENT, FocusRules::noSlivers)
        .build();
  }

  private static Verdict noSlivers(Commitment commitment, RuleContext context) {
    if (commitment.allocations().isEmpty()
        || CommitmentRules.runningCycle(commitment, context).isEmpty()) {
      return Verdict.notAsked();
    }
    List<String> slivers = new ArrayList<>();
    for (Allocation allocation : commitment.allocations()) {
      if (allocation.share().compareTo(context.get(MIN_SHARE)) < 0) {
        slivers.add(Words.title(allocation.objective(), context.index()));
      }
    }
    Collections.sort(slivers);
    return Verdict.passedIf(
        slivers.isEmpty(),
        () ->
            Fault.of("slivers")
                .with("team", Words.name(commitment.team(), context.index()))
                .with("cycle", commitment.cycle())
                .with("min", Words.percent(context.get(MIN_SHARE)))
                .with("objectives", slivers));
  }
}
