package io.okr4j.rules.scoring;

import static java.math.BigDecimal.ONE;

import com.google.common.collect.ImmutableList;
import io.okr4j.core.Band;
import io.okr4j.core.Milestone;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says how exact numbers came about, and what was handed out for them. */
final class Explainer {
  private static final String NO_DATA = "no data";
  private static final String OTHERS = "what aligns to it counts";

  private final ScoringPolicy policy;
  private final LocalDate asOf;

  Explainer(ScoringPolicy policy, LocalDate asOf) {
    this.policy = policy;
    this.asOf = asOf;
  }

  Explanation explain(ExactObjective exact, ObjectiveScore score) {
    ImmutableList.Builder<Explanation> parts = ImmutableList.builder();
    for (int i = 0; i < exact.keyResults().size(); i++) {
      parts.add(explain(exact.keyResults().get(i), score.keyResults().get(i)));
    }
    return new Explanation(
        exact.objective().id(),
        score.score(),
        because(exact),
        pace(score.pace(), score.progress(), score.expected()),
        Optional.empty(),
        parts.build());
  }

  private String because(ExactObjective exact) {
    List<ExactKeyResult> counted =
        exact.keyResults().stream()
            .filter(new Scorer(policy, asOf)::counts)
            .filter(k -> k.score().isPresent())
            .toList();
    boolean cascaded = !policy.cascade().objectives().equals(Cascade.Objectives.OWN);
    if (counted.isEmpty()) {
      return cascaded && exact.score().isPresent() ? OTHERS : "nothing to average";
    }
    String own =
        switch (policy.rollUp()) {
          case WEAKEST -> "the lowest of " + list(counted);
          case BEST -> "the highest of " + list(counted);
          case WEIGHTED_MEAN, MEAN, MEAN_BY_SIZE -> mean(counted);
        };
    return exact.score().isEmpty()
        ? "not all of its key results have data"
        : cascaded ? own + ", and " + OTHERS : own;
  }

  private static String list(List<ExactKeyResult> counted) {
    return counted.stream()
        .map(k -> Formulas.number(k.score().orElseThrow()))
        .collect(Collectors.joining(", "));
  }

  private String mean(List<ExactKeyResult> counted) {
    List<BigDecimal> weights =
        counted.stream().map(k -> policy.rollUp().weight(k.keyResult())).toList();
    boolean equal = weights.stream().allMatch(w -> w.compareTo(ONE) == 0);
    List<String> summands = new ArrayList<>();
    for (int i = 0; i < weights.size(); i++) {
      String score = Formulas.number(counted.get(i).score().orElseThrow());
      summands.add(equal ? score : Formulas.number(weights.get(i)) + " x " + score);
    }
    BigDecimal whole = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    String sum = String.join(" + ", summands);
    return (summands.size() == 1 ? sum : "(" + sum + ")") + " / " + Formulas.number(whole);
  }

  private Explanation explain(ExactKeyResult exact, KeyResultScore score) {
    return new Explanation(
        exact.keyResult().id(),
        score.score(),
        because(exact),
        pace(score.pace(), score.progress(), score.expected()),
        Optional.ofNullable(
            exact.facts().value() == null ? exact.facts().done() : exact.facts().value()),
        ImmutableList.of());
  }

  private String because(ExactKeyResult exact) {
    return exact
        .keyResult()
        .measure()
        .match(
            metric -> {
              if (exact.value().isEmpty()) {
                return exact.evidence() ? OTHERS : NO_DATA;
              }
              BigDecimal value = exact.value().get();
              BigDecimal whole = policy.metrics().score(metric, value);
              if (!exact.score().equals(Optional.of(policy.clamping().clamp(whole)))) {
                return OTHERS;
              }
              String formula = policy.metrics().formula(metric, value);
              int clamped = policy.clamping().clamp(whole).compareTo(whole);
              return clamped == 0
                  ? formula
                  : formula + (clamped > 0 ? ", and not less than 0" : ", and not more than 1");
            },
            milestones -> {
              BigDecimal whole =
                  milestones.milestones().stream()
                      .map(Milestone::weight)
                      .reduce(BigDecimal.ZERO, BigDecimal::add);
              BigDecimal reached =
                  milestones.milestones().stream()
                      .filter(m -> m.reachedOn().filter(on -> !on.isAfter(asOf)).isPresent())
                      .map(Milestone::weight)
                      .reduce(BigDecimal.ZERO, BigDecimal::add);
              return exact.score().equals(Optional.of(Ratios.divide(reached, whole)))
                  ? Formulas.number(reached) + " / " + Formulas.number(whole) + " of the weight"
                  : OTHERS;
            },
            binary ->
                exact
                    .facts()
                    .newestDone()
                    .map(done -> done ? "done" : "not done")
                    .orElse(exact.evidence() ? OTHERS : NO_DATA),
            band -> because(exact, band));
  }

  private String because(ExactKeyResult exact, Band band) {
    if (exact.value().isEmpty()) {
      return NO_DATA;
    }
    String place = band.contains(exact.value().get()) ? "inside" : "outside";
    return Formulas.number(exact.value().get())
        + " is "
        + place
        + ", "
        + exact.facts().inside()
        + " of "
        + exact.facts().values()
        + " inside so far"
        + (policy.bands().counts() ? "" : "; a guardrail is not averaged");
  }

  private Optional<String> pace(
      Optional<Label> pace, Optional<BigDecimal> progress, Optional<BigDecimal> expected) {
    if (pace.isEmpty()) {
      return Optional.empty();
    }
    if (progress.isEmpty()
        || expected.isEmpty()
        || !policy.pacing().scale().labels().contains(pace.get())) {
      return pace.map(Label::name);
    }
    boolean ratio = policy.pacing().comparison() == Pacing.Comparison.RATIO;
    return Optional.of(
        pace.get().name()
            + " by "
            + Formulas.number(policy.pacing().compare(progress.get(), expected.get()))
            + " = "
            + Formulas.number(progress.get())
            + (ratio ? " / " : " - ")
            + Formulas.number(expected.get()));
  }
}
