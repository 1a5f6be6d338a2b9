package io.okr4j.rules.scoring;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.math.BigDecimal.ONE;

import com.google.common.collect.ImmutableList;
import io.okr4j.core.Band;
import io.okr4j.core.CheckIn;
import io.okr4j.core.Closing;
import io.okr4j.core.Cycle;
import io.okr4j.core.Metric;
import io.okr4j.core.Milestones;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Says how exact numbers came about, and what was handed out for them. */
final class Explainer {
  private static final String NO_DATA = "no data";

  /** So many objectives of a row are named; of more a reader would not read the names. */
  private static final int MOST = 12;

  private final ScoringPolicy policy;
  private final LocalDate asOf;
  private final Scorer scorer;

  Explainer(ScoringPolicy policy, LocalDate asOf) {
    this.policy = policy;
    this.asOf = asOf;
    scorer = new Scorer(policy, asOf);
  }

  /** A number that goes into a mean, and how much it weighs. */
  private record Part(BigDecimal number, BigDecimal weight) {}

  Explanation explain(ExactObjective exact, ObjectiveScore score, Contributors contributors) {
    List<Contribution> others = contributors.toObjective();
    return new Explanation(
        exact.objective().id(),
        score.score(),
        because(exact, others),
        score
            .progress()
            .flatMap(p -> rolledUp(exact, others, this::countedProgress, ExactObjective::progress))
            .map(how -> number(score.progress()) + " = " + how),
        score
            .expected()
            .flatMap(e -> mean(exact, others, ExactKeyResult::expected, ExactObjective::expected))
            .map(how -> number(score.expected()) + " = " + how),
        pace(score),
        grade(score),
        score.confidence().map(c -> number(score.confidence()) + " = " + mean(confidences(exact))),
        Optional.empty(),
        Optional.empty(),
        IntStream.range(0, exact.keyResults().size())
            .mapToObj(
                k ->
                    explain(
                        exact.keyResults().get(k),
                        score.keyResults().get(k),
                        exact.cycle(),
                        contributors.toKeyResult(k)))
            .collect(toImmutableList()));
  }

  private String because(ExactObjective exact, List<Contribution> others) {
    Optional<BigDecimal> declared = scorer.declared(exact.objective());
    if (declared.isPresent()) {
      return "declared at the closing on "
          + exact.objective().closing().map(Closing::on).orElseThrow();
    }
    boolean isAbsent =
        policy.noData() == NoData.ABSENT
            && exact.keyResults().stream().anyMatch(k -> scorer.counts(k) && k.score().isEmpty());
    return isAbsent && exact.score().isEmpty()
        ? "not all of its key results have data"
        : rolledUp(exact, others, ExactKeyResult::score, ExactObjective::score)
            .orElse("nothing to average");
  }

  private Optional<BigDecimal> countedProgress(ExactKeyResult keyResult) {
    return keyResult.progress().map(policy.clamping()::clamp);
  }

  /** {@return how a number of an objective is made up of that of its parts; none of nothing} */
  private Optional<String> rolledUp(
      ExactObjective exact,
      List<Contribution> others,
      Function<ExactKeyResult, Optional<BigDecimal>> ofKeyResult,
      Function<ExactObjective, Optional<BigDecimal>> ofObjective) {
    String extreme =
        switch (policy.rollUp()) {
          case WEAKEST -> "the lowest of ";
          case BEST -> "the highest of ";
          case WEIGHTED_MEAN, MEAN, MEAN_BY_SIZE -> "";
        };
    return extreme.isEmpty()
        ? mean(exact, others, ofKeyResult, ofObjective)
        : madeUp(exact, others, ofKeyResult, ofObjective, parts -> extreme + list(parts));
  }

  private Optional<String> mean(
      ExactObjective exact,
      List<Contribution> others,
      Function<ExactKeyResult, Optional<BigDecimal>> ofKeyResult,
      Function<ExactObjective, Optional<BigDecimal>> ofObjective) {
    return madeUp(exact, others, ofKeyResult, ofObjective, Explainer::mean);
  }

  private Optional<String> madeUp(
      ExactObjective exact,
      List<Contribution> others,
      Function<ExactKeyResult, Optional<BigDecimal>> ofKeyResult,
      Function<ExactObjective, Optional<BigDecimal>> ofObjective,
      Function<List<Part>, String> formula) {
    ImmutableList.Builder<Part> keyResults = ImmutableList.builder();
    for (ExactKeyResult keyResult : exact.keyResults()) {
      if (scorer.counts(keyResult) && keyResult.score().isPresent()) {
        BigDecimal weight = policy.rollUp().weight(keyResult.keyResult());
        ofKeyResult.apply(keyResult).ifPresent(n -> keyResults.add(new Part(n, weight)));
      }
    }
    List<Contribution> counted =
        others.stream().filter(c -> ofObjective.apply(c.from()).isPresent()).toList();
    ImmutableList<Part> contributed =
        counted.stream()
            .map(c -> new Part(ofObjective.apply(c.from()).orElseThrow(), c.weight()))
            .collect(toImmutableList());
    ImmutableList<Part> own = keyResults.build();
    if (contributed.isEmpty() || policy.cascade().objectives() == Cascade.Objectives.OWN) {
      return own.isEmpty() ? Optional.empty() : Optional.of(formula.apply(own));
    }
    if (policy.cascade().objectives() == Cascade.Objectives.AS_KEY_RESULTS) {
      ImmutableList<Part> all =
          ImmutableList.<Part>builder().addAll(own).addAll(contributed).build();
      return Optional.of(formula.apply(all) + ", with " + names(counted));
    }
    if (own.isEmpty()) {
      return Optional.of(mean(contributed) + ", of " + names(counted));
    }
    String itself = formula.apply(own);
    ImmutableList<Part> all =
        ImmutableList.<Part>builder().add(new Part(rolled(own), ONE)).addAll(contributed).build();
    return Optional.of(mean(all) + ", of itself, " + itself + ", and " + names(counted));
  }

  private BigDecimal rolled(List<Part> parts) {
    RollUp.Sum sum = policy.rollUp().sum();
    parts.forEach(part -> sum.add(part.number(), part.weight()));
    return sum.result().orElseThrow();
  }

  private static String names(List<Contribution> contributions) {
    return contributions.stream()
        .map(c -> c.from().objective().id().value())
        .collect(Collectors.joining(", "));
  }

  private static String list(List<Part> parts) {
    return parts.stream()
        .map(part -> Formulas.number(part.number()))
        .collect(Collectors.joining(", "));
  }

  private static String mean(List<Part> parts) {
    boolean equal = parts.stream().allMatch(part -> part.weight().compareTo(ONE) == 0);
    String sum =
        parts.stream()
            .map(
                part ->
                    (equal ? "" : Formulas.number(part.weight()) + " x ")
                        + Formulas.summand(part.number()))
            .collect(Collectors.joining(" + "));
    BigDecimal whole = parts.stream().map(Part::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
    return (parts.size() == 1 ? sum : "(" + sum + ")") + " / " + Formulas.number(whole);
  }

  private List<Part> confidences(ExactObjective exact) {
    return exact.keyResults().stream()
        .flatMap(
            k ->
                k.facts().newestConfidence().stream()
                    .map(c -> new Part(c, policy.rollUp().weight(k.keyResult()))))
        .toList();
  }

  /** {@return how the score of a row came about} */
  static String explain(List<ExactObjective> objectives) {
    return objectives.size() > MOST
        ? "the mean of " + objectives.size() + " objectives"
        : mean(objectives.stream().map(o -> new Part(o.score().orElseThrow(), ONE)).toList())
            + ", of "
            + objectives.stream()
                .map(o -> o.objective().id().value())
                .collect(Collectors.joining(", "));
  }

  private Explanation explain(
      ExactKeyResult exact,
      KeyResultScore score,
      Optional<Cycle> cycle,
      List<Contribution> others) {
    Optional<String> fromOthers = fromOthers(exact, others);
    return new Explanation(
        exact.keyResult().id(),
        score.score(),
        fromOthers.orElseGet(() -> because(exact, others)),
        score
            .progress()
            .filter(p -> fromOthers.isEmpty())
            .flatMap(p -> progress(exact))
            .map(how -> number(score.progress()) + " = " + how),
        score
            .expected()
            .map(
                e ->
                    number(score.expected())
                        + policy
                            .expected()
                            .formula(exact.keyResult().measure(), cycle.orElseThrow(), asOf)),
        score.pace().map(pace -> compared(pace, score.progress(), score.expected())),
        Optional.empty(),
        confidence(exact.facts()),
        exact.keyResult().measure() instanceof Metric metric
            ? cycle.flatMap(
                c -> Forecaster.explain(policy, metric, exact.keyResult().checkIns(), c, asOf))
            : Optional.empty(),
        Optional.ofNullable(
            exact.facts().value() == null ? exact.facts().done() : exact.facts().value()),
        ImmutableList.of());
  }

  private static Optional<String> confidence(Facts facts) {
    return Optional.ofNullable(facts.confidence())
        .map(
            (CheckIn checkIn) ->
                number(checkIn.confidence()) + ", by the check-in of " + checkIn.on());
  }

  /** {@return how a key result takes the mean of others, if it does} */
  private Optional<String> fromOthers(ExactKeyResult exact, List<Contribution> others) {
    List<Contribution> counted = others.stream().filter(c -> c.from().score().isPresent()).toList();
    return policy.cascade().keyResults() == Cascade.KeyResults.MEAN
            && !counted.isEmpty()
            && !(exact.keyResult().measure() instanceof Band)
        ? Optional.of(
            mean(
                    counted.stream()
                        .map(c -> new Part(c.from().score().orElseThrow(), c.weight()))
                        .toList())
                + ", of "
                + names(counted))
        : Optional.empty();
  }

  private Optional<String> progress(ExactKeyResult exact) {
    return exact
        .keyResult()
        .measure()
        .match(
            metric -> exact.value().map(v -> Formulas.way(metric.baseline(), metric.target(), v)),
            milestones -> Optional.of(reached(milestones)),
            binary -> exact.facts().newestDone().map(done -> done ? "done" : "not done"),
            band ->
                exact.value().isPresent() && !policy.bands().counts()
                    ? Optional.of(
                        exact.facts().inside() + " / " + exact.facts().values() + " inside")
                    : Optional.empty());
  }

  private String reached(Milestones milestones) {
    MilestoneScoring scoring = policy.milestones();
    return Formulas.number(scoring.reached(milestones, asOf))
        + " / "
        + Formulas.number(scoring.whole(milestones))
        + " of the weight";
  }

  private String because(ExactKeyResult exact, List<Contribution> others) {
    return exact
        .keyResult()
        .measure()
        .match(
            metric -> {
              if (exact.value().isEmpty()) {
                return NO_DATA;
              }
              BigDecimal value = exact.value().get();
              String formula =
                  clamped(
                      policy.metrics().formula(metric, value),
                      policy.metrics().score(metric, value));
              return exact.facts().newestValue().equals(exact.value())
                  ? formula
                  : formula + ", with the sum of the values of " + names(others);
            },
            milestones -> clamped(reached(milestones), policy.milestones().score(milestones, asOf)),
            binary ->
                exact.facts().newestDone().map(done -> done ? "done" : "not done").orElse(NO_DATA),
            band -> because(exact, band));
  }

  private String clamped(String formula, BigDecimal whole) {
    int clamped = policy.clamping().clamp(whole).compareTo(whole);
    return clamped == 0
        ? formula
        : formula + (clamped > 0 ? ", and not less than 0" : ", and not more than 1");
  }

  private String because(ExactKeyResult exact, Band band) {
    if (exact.value().isEmpty()) {
      return NO_DATA;
    }
    String place = band.contains(exact.value().get()) ? " is inside" : " is outside";
    String newest = Formulas.number(exact.value().get()) + place;
    int inside = exact.facts().inside();
    int values = exact.facts().values();
    if (policy.bands() instanceof BandScoring.SuccessRatio ratio) {
      return ratio
          .planned()
          .map(planned -> inside + " / " + planned + " of the planned values inside")
          .orElse(inside + " / " + values + " of the values inside");
    } else if (policy.bands() instanceof BandScoring.Distance) {
      return newest + ", by its distance from the nearer bound";
    }
    String soFar = newest + ", " + inside + " of " + values + " inside so far";
    return policy.bands().counts() ? soFar : soFar + "; a guardrail is not averaged";
  }

  private Optional<String> pace(ObjectiveScore score) {
    return score
        .pace()
        .map(
            pace ->
                policy.pacing().objectives() == Labelling.NUMBERS
                    ? compared(pace, score.progress(), score.expected())
                    : pace.name() + ", " + chosen(policy.pacing().objectives()));
  }

  private Optional<String> grade(ObjectiveScore score) {
    Grading grading = policy.grading();
    boolean byScore = grading.rubric(score.objective().ambition()).judged() == Grading.Judged.SCORE;
    return score
        .grade()
        .map(
            grade ->
                grade.name()
                    + (grading.objectives() == Labelling.NUMBERS
                        ? byScore
                            ? " by the score of " + number(score.score())
                            : " by the progress of " + number(score.progress())
                        : ", " + chosen(grading.objectives())));
  }

  private static String chosen(Labelling labelling) {
    return labelling == Labelling.BEST
        ? "the best of its key results"
        : "the worst of its key results";
  }

  private String compared(
      Label pace, Optional<BigDecimal> progress, Optional<BigDecimal> expected) {
    if (progress.isEmpty()
        || expected.isEmpty()
        || !policy.pacing().scale().labels().contains(pace)) {
      return pace.name();
    }
    boolean ratio = policy.pacing().comparison() == Pacing.Comparison.RATIO;
    return pace.name()
        + " by "
        + Formulas.number(policy.pacing().compare(progress.get(), expected.get()))
        + " = "
        + Formulas.number(progress.get())
        + (ratio ? " / " : " - ")
        + Formulas.number(expected.get());
  }

  private static String number(Optional<BigDecimal> number) {
    return number.map(Formulas::number).orElse("none");
  }
}
