package io.okr4j.rules.scoring;

import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.ZERO;

import com.google.common.collect.ImmutableList;
import io.okr4j.core.Ambition;
import io.okr4j.core.Band;
import io.okr4j.core.Closing;
import io.okr4j.core.Cycle;
import io.okr4j.core.KeyResult;
import io.okr4j.core.Metric;
import io.okr4j.core.Milestones;
import io.okr4j.core.Objective;
import io.okr4j.core.ProgramIndex;
import io.okr4j.rules.scoring.Ratios.WeightedMean;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Scores by a policy as of a day. Not thread-safe. */
final class Scorer {
  private final ScoringPolicy policy;
  private final ExpectedProgress expected;
  private final Rounding ofScores = new Rounding();
  private final Rounding ofExpected = new Rounding();
  private final LocalDate asOf;

  Scorer(ScoringPolicy policy, LocalDate asOf) {
    this.policy = policy;
    this.asOf = asOf;
    expected = policy.expected().remembering();
  }

  /** {@return the numbers of all objectives of a program, in their order} */
  ImmutableList<ExactObjective> exact(ProgramIndex index) {
    List<Objective> objectives = index.program().objectives();
    ExactObjective[] scored = new ExactObjective[objectives.size()];
    CascadeGraph.of(policy, index).score(scored, placeScorer(index, objectives));
    return ImmutableList.copyOf(scored);
  }

  /**
   * {@return the numbers of all objectives, in their order, of which one has changed}
   *
   * @param index the index of the program before
   * @param objectives the objectives now
   * @param before the numbers before
   * @param place where the objective stands that has changed
   */
  ImmutableList<ExactObjective> exact(
      ProgramIndex index,
      List<Objective> objectives,
      ImmutableList<ExactObjective> before,
      int place) {
    ExactObjective[] scored = before.toArray(new ExactObjective[0]);
    CascadeGraph.of(policy, index)
        .rescore(ImmutableList.of(place), scored, placeScorer(index, objectives));
    return ImmutableList.copyOf(scored);
  }

  private CascadeGraph.PlaceScorer placeScorer(ProgramIndex index, List<Objective> objectives) {
    return (place, contributors) -> {
      Objective objective = objectives.get(place);
      return exact(objective, index.cycle(objective.cycle()), contributors);
    };
  }

  ExactObjective exact(Objective objective, Optional<Cycle> cycle, Contributors contributors) {
    ImmutableList.Builder<ExactKeyResult> keyResults =
        ImmutableList.builderWithExpectedSize(objective.keyResults().size());
    for (int k = 0; k < objective.keyResults().size(); k++) {
      keyResults.add(exact(objective.keyResults().get(k), cycle, contributors.toKeyResult(k)));
    }
    return exact(objective, cycle, keyResults.build(), contributors.toObjective());
  }

  ExactKeyResult exact(
      KeyResult keyResult, Optional<Cycle> cycle, List<Contribution> contributions) {
    return exact(keyResult, Facts.of(keyResult, asOf), contributions)
        .expecting(
            cycle.isPresent()
                ? expected.of(keyResult.measure(), cycle.get(), asOf)
                : Optional.empty());
  }

  ExactKeyResult exact(KeyResult keyResult, Facts facts, List<Contribution> contributions) {
    if (!contributions.isEmpty() && !(keyResult.measure() instanceof Band)) {
      switch (policy.cascade().keyResults()) {
        case OWN -> {}
        case MEAN -> {
          Optional<BigDecimal> score = mean(contributions, ExactObjective::score);
          if (score.isPresent()) {
            return new ExactKeyResult(
                keyResult,
                facts,
                facts.newestValue(),
                score,
                mean(contributions, ExactObjective::progress),
                contributions.stream().anyMatch(c -> c.from().hasData()));
          }
        }
        case SUM -> {
          if (keyResult.measure() instanceof Metric metric) {
            Optional<BigDecimal> sum = sum(metric, contributions);
            if (sum.isPresent()) {
              return exact(keyResult, facts, metric, sum);
            }
          }
        }
      }
    }
    if (keyResult.measure() instanceof Metric metric) {
      return exact(keyResult, facts, metric, facts.newestValue());
    } else if (keyResult.measure() instanceof Milestones milestones) {
      BigDecimal score = policy.milestones().score(milestones, asOf);
      return new ExactKeyResult(
          keyResult,
          facts,
          Optional.empty(),
          Optional.of(policy.clamping().clamp(score)),
          Optional.of(score),
          true);
    } else if (keyResult.measure() instanceof Band band) {
      return exact(keyResult, facts, band);
    } else {
      Optional<BigDecimal> done = facts.newestDone().map(d -> d ? ONE : ZERO).or(this::blank);
      return new ExactKeyResult(
          keyResult, facts, Optional.empty(), done, done, facts.newestDone().isPresent());
    }
  }

  private ExactKeyResult exact(
      KeyResult keyResult, Facts facts, Metric metric, Optional<BigDecimal> value) {
    if (value.isEmpty()) {
      return new ExactKeyResult(keyResult, facts, value, blank(), blank(), false);
    }
    BigDecimal progress = Ratios.way(metric.baseline(), metric.target(), value.get());
    BigDecimal score = policy.clamping().clamp(policy.metrics().score(metric, value.get()));
    return new ExactKeyResult(
        keyResult, facts, value, Optional.of(score), Optional.of(progress), true);
  }

  private ExactKeyResult exact(KeyResult keyResult, Facts facts, Band band) {
    Optional<BigDecimal> score =
        facts
            .newestValue()
            .map(
                newest ->
                    policy
                        .clamping()
                        .clamp(policy.bands().score(band, newest, facts.inside(), facts.values())));
    Optional<BigDecimal> progress =
        facts.values() == 0 || policy.bands().counts()
            ? score
            : Optional.of(Ratios.share(facts.inside(), facts.values()));
    return policy.bands().counts()
        ? new ExactKeyResult(
            keyResult,
            facts,
            facts.newestValue(),
            score.or(this::blank),
            progress.or(this::blank),
            score.isPresent())
        : new ExactKeyResult(
            keyResult, facts, facts.newestValue(), score, progress, score.isPresent());
  }

  /** What there is to say of a key result without data. */
  private Optional<BigDecimal> blank() {
    return policy.noData() == NoData.ZERO ? Optional.of(ZERO) : Optional.empty();
  }

  private static Optional<BigDecimal> mean(
      List<Contribution> contributions, Function<ExactObjective, Optional<BigDecimal>> number) {
    WeightedMean mean = new WeightedMean();
    for (Contribution contribution : contributions) {
      number.apply(contribution.from()).ifPresent(n -> mean.add(n, contribution.weight()));
    }
    return mean.mean();
  }

  private static Optional<BigDecimal> sum(Metric metric, List<Contribution> contributions) {
    return contributions.stream()
        .flatMap(contribution -> contribution.from().keyResults().stream())
        .filter(k -> k.keyResult().measure() instanceof Metric m && m.unit().equals(metric.unit()))
        .flatMap(k -> k.value().stream())
        .reduce(BigDecimal::add);
  }

  ExactObjective exact(
      Objective objective,
      Optional<Cycle> cycle,
      ImmutableList<ExactKeyResult> keyResults,
      List<Contribution> contributions) {
    RollUp.Sum score = policy.rollUp().sum();
    RollUp.Sum progress = policy.rollUp().sum();
    WeightedMean evidence = new WeightedMean();
    WeightedMean expecting = new WeightedMean();
    boolean isAbsent = false;
    boolean hasData = false;
    for (ExactKeyResult keyResult : keyResults) {
      if (counts(keyResult)) {
        BigDecimal weight = policy.rollUp().weight(keyResult.keyResult());
        evidence.add(keyResult.evidence() ? ONE : ZERO, weight);
        hasData |= keyResult.evidence();
        isAbsent |= keyResult.score().isEmpty() && policy.noData() == NoData.ABSENT;
        if (keyResult.progress().isPresent()) {
          progress.add(policy.clamping().clamp(keyResult.progress().get()), weight);
        }
        if (keyResult.score().isPresent()) {
          score.add(keyResult.score().get(), weight);
          if (keyResult.expected().isPresent()) {
            expecting.add(keyResult.expected().get(), weight);
          }
        }
      }
    }
    if (policy.cascade().objectives() == Cascade.Objectives.AS_KEY_RESULTS) {
      for (Contribution contribution : contributions) {
        ExactObjective from = contribution.from();
        from.score().ifPresent(s -> score.add(s, contribution.weight()));
        from.progress().ifPresent(p -> progress.add(p, contribution.weight()));
        from.evidence().ifPresent(e -> evidence.add(e, contribution.weight()));
        hasData |= from.hasData();
        from.expected().ifPresent(e -> expecting.add(e, contribution.weight()));
      }
    }
    ExactObjective own =
        new ExactObjective(
            objective,
            cycle,
            keyResults,
            isAbsent ? Optional.empty() : score.result(),
            isAbsent ? Optional.empty() : progress.result(),
            evidence.mean(),
            hasData,
            isAbsent ? Optional.empty() : expecting.mean());
    ExactObjective whole =
        policy.cascade().objectives() == Cascade.Objectives.ONE_PART && !contributions.isEmpty()
            ? withOthers(own, contributions)
            : own;
    if (whole.score().isEmpty() && !isAbsent && policy.emptyObjectives() == EmptyObjectives.ZERO) {
      whole = whole.scoring(Optional.of(ZERO), Optional.of(ZERO), whole.hasData());
    }
    Optional<BigDecimal> declared = declared(objective);
    return declared.isPresent() ? whole.scoring(declared, whole.progress(), true) : whole;
  }

  /** {@return the score that was declared at the closing of an objective, if that counts} */
  Optional<BigDecimal> declared(Objective objective) {
    return policy.closed() == ClosedObjectives.COMPUTED
        ? Optional.empty()
        : objective
            .closing()
            .filter(closing -> !closing.on().isAfter(asOf))
            .flatMap(Closing::score);
  }

  boolean counts(ExactKeyResult keyResult) {
    return policy.bands().counts() || !(keyResult.keyResult().measure() instanceof Band);
  }

  private static ExactObjective withOthers(ExactObjective own, List<Contribution> contributions) {
    ImmutableList<Contribution> parts =
        ImmutableList.<Contribution>builder()
            .add(new Contribution(own, ONE))
            .addAll(contributions)
            .build();
    return new ExactObjective(
        own.objective(),
        own.cycle(),
        own.keyResults(),
        mean(parts, ExactObjective::score),
        mean(parts, ExactObjective::progress),
        mean(parts, ExactObjective::evidence),
        parts.stream().anyMatch(part -> part.from().hasData()),
        mean(parts, ExactObjective::expected));
  }

  ObjectiveScore finish(ExactObjective exact) {
    Optional<BigDecimal> score = ofScores.round(exact.score());
    Optional<BigDecimal> progress = ofScores.round(exact.progress());
    ImmutableList.Builder<KeyResultScore> parts =
        ImmutableList.builderWithExpectedSize(exact.keyResults().size());
    for (ExactKeyResult keyResult : exact.keyResults()) {
      parts.add(finish(keyResult, exact.cycle()));
    }
    ImmutableList<KeyResultScore> keyResults = parts.build();
    return new ObjectiveScore(
        exact.objective(),
        score,
        progress,
        Ratios.round(exact.evidence()),
        score.flatMap(s -> grade(exact, s, progress.orElse(ZERO))),
        Ratios.round(exact.expected()),
        exact.evidence().isEmpty() ? Optional.empty() : pace(exact, keyResults),
        confidence(keyResults),
        guardrails(exact),
        keyResults);
  }

  private Optional<Label> grade(ExactObjective exact, BigDecimal score, BigDecimal progress) {
    Grading grading = policy.grading();
    Ambition ambition = exact.objective().ambition();
    Optional<Label> own = grading.grade(ambition, score, progress);
    return grading.objectives() == Labelling.NUMBERS
        ? own
        : grading.ofObjective(
            ambition,
            own,
            exact.keyResults().stream()
                .filter(k -> counts(k) && k.evidence() && k.score().isPresent())
                .flatMap(
                    k ->
                        grading
                            .grade(ambition, k.score().get(), k.progress().orElse(ZERO))
                            .stream())
                .toList());
  }

  private Optional<Label> pace(ExactObjective exact, ImmutableList<KeyResultScore> keyResults) {
    Optional<Label> own = pace(exact.cycle(), exact.hasData(), exact.progress(), exact.expected());
    return policy.pacing().objectives() == Labelling.NUMBERS
        ? own
        : policy
            .pacing()
            .ofObjective(own, keyResults.stream().flatMap(k -> k.pace().stream()).toList());
  }

  KeyResultScore finish(ExactKeyResult exact, Optional<Cycle> cycle) {
    KeyResult keyResult = exact.keyResult();
    return new KeyResultScore(
        keyResult,
        ofScores.round(exact.score()),
        ofScores.round(exact.progress()),
        exact.evidence(),
        ofExpected.round(exact.expected()),
        exact.expected().isEmpty()
            ? Optional.empty()
            : pace(cycle, exact.evidence(), exact.progress(), exact.expected()),
        exact.facts().newestConfidence(),
        cycle.isPresent() && keyResult.measure() instanceof Metric metric
            ? () -> Forecaster.forecast(policy, metric, keyResult.checkIns(), cycle.get(), asOf)
            : Optional::empty);
  }

  private Optional<Label> pace(
      Optional<Cycle> cycle,
      boolean evidence,
      Optional<BigDecimal> progress,
      Optional<BigDecimal> expected) {
    return cycle.isPresent()
        ? policy.pacing().pace(cycle.get(), asOf, evidence, progress, expected)
        : Optional.empty();
  }

  private Optional<BigDecimal> confidence(ImmutableList<KeyResultScore> keyResults) {
    WeightedMean confidence = new WeightedMean();
    for (KeyResultScore keyResult : keyResults) {
      if (keyResult.confidence().isPresent()) {
        confidence.add(keyResult.confidence().get(), policy.rollUp().weight(keyResult.keyResult()));
      }
    }
    return Ratios.round(confidence.mean());
  }

  private static Optional<Guardrails> guardrails(ExactObjective exact) {
    Optional<Guardrails> guardrails = Optional.empty();
    for (ExactKeyResult keyResult : exact.keyResults()) {
      if (keyResult.keyResult().measure() instanceof Band band && keyResult.value().isPresent()) {
        if (!band.contains(keyResult.value().get())) {
          return Optional.of(Guardrails.BROKEN);
        }
        guardrails = Optional.of(Guardrails.HELD);
      }
    }
    return guardrails;
  }
}
