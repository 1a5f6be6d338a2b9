package io.okr4j.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Iterables;
import io.okr4j.core.Ambition;
import io.okr4j.core.Band;
import io.okr4j.core.CheckIn;
import io.okr4j.core.Cycle;
import io.okr4j.core.CycleId;
import io.okr4j.core.KeyResult;
import io.okr4j.core.Metric;
import io.okr4j.core.Objective;
import io.okr4j.core.ObjectiveStatus;
import io.okr4j.core.Team;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Bold beats safe. */
final class AmbitionRules {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private static final Parameter<BigDecimal> MIN_CHANGE =
      Parameter.ratio(
              "minChange",
              "0.1",
              "the share of its baseline by which a bold target moves, at least")
          .tightens();
  private static final Parameter<Integer> DAYS =
      Parameter.count("days", 7, "how many days into the cycle a target may not be met yet");
  private static final Parameter<BigDecimal> MIN_SCORE =
      Parameter.ratio("min", "0.95", "the score from which on an aspirational goal was too easy")
          .relaxes();
  private static final Parameter<BigDecimal> MAX_CONFIDENCE =
      Parameter.ratio("max", "0.9", "the first confidence above which a goal is not bold enough")
          .relaxes();

  private AmbitionRules() {}

  static ImmutableList<Rule> all() {
    return ImmutableList.of(
        boldTarget(), notAlreadyMet(), someStretch(), noSandbagging(), notCertain());
  }

  private static Rule boldTarget() {
    return Rule.builder("ambition/bold-target", Severity.WARNING)
        .texts(English.TEXTS)
        .parameter(MIN_CHANGE)
        .example(AmbitionExamples::boldTarget)
        .ask(SubjectKind.KEY_RESULT, AmbitionRules::boldTarget)
        .build();
  }

  private static Verdict boldTarget(OwnedKeyResult owned, RuleContext context) {
    Objective objective = owned.objective();
    if (!objective.status().isOpen()
        || objective.ambition() != Ambition.ASPIRATIONAL
        || !(owned.keyResult().measure() instanceof Metric metric)
        || metric.baseline().signum() == 0) {
      return Verdict.notAsked();
    }
    BigDecimal rise = metric.target().subtract(metric.baseline());
    BigDecimal base = base(metric, rise);
    // Exactly: the share itself is worked out only where it is told.
    return Verdict.passedIf(
        rise.abs().compareTo(base.multiply(context.get(MIN_CHANGE))) >= 0,
        () ->
            Fault.of("timid")
                .with("baseline", metric.baseline())
                .with("target", metric.target())
                .with("change", Words.percent(share(rise.abs(), base)))
                .with("minChange", Words.percent(context.get(MIN_CHANGE))));
  }

  private static BigDecimal share(BigDecimal rise, BigDecimal base) {
    return rise.divide(base, MathContext.DECIMAL128).setScale(4, RoundingMode.DOWN);
  }

  /** The baseline or, of a rise towards 100%, the rest of the way if that is less. */
  private static BigDecimal base(Metric metric, BigDecimal rise) {
    BigDecimal baseline = metric.baseline().abs();
    BigDecimal rest = HUNDRED.subtract(metric.baseline());
    boolean percent = metric.unit().filter("%"::equals).isPresent();
    return percent && rise.signum() > 0 && rest.signum() > 0 ? baseline.min(rest) : baseline;
  }

  private static Rule notAlreadyMet() {
    return Rule.builder("ambition/not-already-met", Severity.ERROR)
        .texts(English.TEXTS)
        .parameter(DAYS)
        .example(AmbitionExamples::notAlreadyMet)
        .ask(SubjectKind.KEY_RESULT, AmbitionRules::notAlreadyMet)
        .build();
  }

  private static Verdict notAlreadyMet(OwnedKeyResult owned, RuleContext context) {
    Optional<Cycle> cycle = context.index().cycle(owned.objective().cycle());
    if (owned.keyResult().measure() instanceof Band
        || !owned.objective().status().isAgreed()
        || cycle.isEmpty()) {
      return Verdict.notAsked();
    }
    LocalDate starts = cycle.get().starts();
    LocalDate early = starts.plusDays(context.get(DAYS));
    LocalDate day = context.asOf().isBefore(early) ? context.asOf() : early;
    Optional<BigDecimal> score = context.scoring().score(owned.keyResult(), day).score();
    return Verdict.passedIf(
        score.filter(s -> s.compareTo(BigDecimal.ONE) == 0).isEmpty(),
        () ->
            Fault.of("met")
                .with("title", owned.keyResult().title())
                .with("cycle", cycle.get().id())
                .with("day", day)
                .with("starts", starts));
  }

  private static Rule someStretch() {
    return Rule.builder("ambition/some-stretch", Severity.INFO)
        .texts(English.TEXTS)
        .example(AmbitionExamples::someStretch)
        .ask(SubjectKind.TEAM, AmbitionRules::someStretch)
        .build();
  }

  private static Verdict someStretch(Team team, RuleContext context) {
    ImmutableListMultimap<CycleId, Outline> open = FocusRules.openByCycle(team, context);
    boolean asked = false;
    List<Fault> faults = new ArrayList<>();
    for (CycleId cycle : open.keySet()) {
      List<Outline> objectives = open.get(cycle);
      if (objectives.size() >= 2) {
        asked = true;
        if (objectives.stream().noneMatch(o -> o.ambition() == Ambition.ASPIRATIONAL)) {
          faults.add(
              Fault.of("all-safe")
                  .with("team", team.name())
                  .with("count", objectives.size())
                  .about("cycle", cycle));
        }
      }
    }
    return asked ? Verdict.of(faults) : Verdict.notAsked();
  }

  private static Rule noSandbagging() {
    return Rule.builder("ambition/no-sandbagging", Severity.WARNING)
        .texts(English.TEXTS)
        .parameter(MIN_SCORE)
        .example(AmbitionExamples::noSandbagging)
        .ask(SubjectKind.TEAM, AmbitionRules::noSandbagging)
        .build();
  }

  private static Verdict noSandbagging(Team team, RuleContext context) {
    Optional<CycleId> last =
        context.outlinesOf(team.id()).stream()
            .filter(objective -> objective.status() == ObjectiveStatus.CLOSED)
            .flatMap(objective -> context.index().cycle(objective.cycle()).stream())
            .filter(cycle -> cycle.ends().isBefore(context.asOf()))
            .max(context.index().byAge())
            .map(Cycle::id);
    if (last.isEmpty()) {
      return Verdict.notAsked();
    }
    List<Objective> bold =
        context.index().objectivesOf(team.id(), last.get()).stream()
            .filter(o -> o.status() == ObjectiveStatus.CLOSED)
            .filter(o -> o.ambition() == Ambition.ASPIRATIONAL)
            .toList();
    if (bold.size() < 2) {
      return Verdict.notAsked();
    }
    return Verdict.passedIf(
        !bold.stream().allMatch(o -> isReached(o, context)),
        () ->
            Fault.of("all-reached")
                .with("team", team.name())
                .with("count", bold.size())
                .about("cycle", last.get())
                .with("min", context.get(MIN_SCORE))
                .related(Iterables.transform(bold, o -> Subject.of(o.id()))));
  }

  private static boolean isReached(Objective objective, RuleContext context) {
    return context
        .scoring()
        .score(objective, context.asOf())
        .score()
        .filter(score -> score.compareTo(context.get(MIN_SCORE)) >= 0)
        .isPresent();
  }

  private static Rule notCertain() {
    return Rule.builder("ambition/not-certain", Severity.INFO)
        .texts(English.TEXTS)
        .parameter(MAX_CONFIDENCE)
        .example(AmbitionExamples::notCertain)
        .ask(SubjectKind.OBJECTIVE, AmbitionRules::notCertain)
        .build();
  }

  private static Verdict notCertain(Objective objective, RuleContext context) {
    if (!objective.status().isOpen() || objective.ambition() != Ambition.ASPIRATIONAL) {
      return Verdict.notAsked();
    }
    List<BigDecimal> first = new ArrayList<>();
    for (KeyResult keyResult : objective.keyResults()) {
      firstConfidence(keyResult, context.asOf()).ifPresent(first::add);
    }
    if (first.isEmpty()) {
      return Verdict.notAsked();
    }
    BigDecimal count = BigDecimal.valueOf(first.size());
    BigDecimal sum = first.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    return Verdict.passedIf(
        sum.compareTo(context.get(MAX_CONFIDENCE).multiply(count)) <= 0,
        () ->
            Fault.of("certain")
                .with("title", objective.title())
                .with("confidence", sum.divide(count, 4, RoundingMode.UP))
                .with("max", context.get(MAX_CONFIDENCE)));
  }

  private static Optional<BigDecimal> firstConfidence(KeyResult keyResult, LocalDate asOf) {
    return keyResult.checkIns().stream()
        .filter(c -> c.confidence().isPresent() && !c.on().isAfter(asOf))
        .min(Comparator.comparing(CheckIn::on))
        .flatMap(CheckIn::confidence);
  }
}
