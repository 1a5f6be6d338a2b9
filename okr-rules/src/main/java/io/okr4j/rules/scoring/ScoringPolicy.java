package io.okr4j.rules.scoring;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.ZERO;

import com.google.common.collect.ImmutableList;
import io.okr4j.core.Ambition;
import io.okr4j.core.Band;
import io.okr4j.core.CheckIn;
import io.okr4j.core.KeyResult;
import io.okr4j.core.Metric;
import io.okr4j.core.Milestone;
import io.okr4j.core.Milestones;
import io.okr4j.core.Objective;
import io.okr4j.core.OkrProgram;
import io.okr4j.rules.scoring.Ratios.WeightedMean;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * How key results and objectives are scored.
 *
 * <ul>
 *   <li>A metric scores the way that it has come from its baseline to its target, within 0..1. With
 *       a stretch, the target scores 0.7 and the stretch 1; a commit scores 0.3; in between the
 *       score is linear.
 *   <li>Milestones score the share of their weight that is reached; a binary measure scores 1 when
 *       the newest check-in says done, else 0.
 *   <li>A band is a guardrail: it scores 1 while its newest value is inside and 0 when it is
 *       outside, and is never averaged.
 *   <li>An objective scores the weighted mean of its key results that are no bands.
 *   <li>No data is not 0%: what has no value scores 0, and says that there is no evidence.
 * </ul>
 *
 * <p>Only values of the day and before count; the newest does, and of several on one day the last
 * in the list.
 *
 * <p>Immutable, and safe to share between threads.
 */
public final class ScoringPolicy {
  private static final BigDecimal COMMIT_SCORE = new BigDecimal("0.3");
  private static final BigDecimal TARGET_SCORE = new BigDecimal("0.7");
  private static final BigDecimal COMMITTED_YELLOW = new BigDecimal("0.7");
  private static final BigDecimal BOLD_GREEN = new BigDecimal("0.7");
  private static final BigDecimal BOLD_YELLOW = new BigDecimal("0.4");

  private static final ScoringPolicy STANDARD = new ScoringPolicy();

  private ScoringPolicy() {}

  /** {@return the policy that applies unless another one was agreed on} */
  public static ScoringPolicy standard() {
    return STANDARD;
  }

  /**
   * {@return where all objectives of a program stand on a day}
   *
   * @param program any program
   * @param asOf the day
   */
  public Scorecard score(OkrProgram program, LocalDate asOf) {
    return new Scorecard(
        program,
        asOf,
        program.objectives().stream().map(o -> score(o, asOf)).collect(toImmutableList()));
  }

  /**
   * {@return where an objective stands on a day}
   *
   * @param objective any objective
   * @param asOf the day
   */
  public ObjectiveScore score(Objective objective, LocalDate asOf) {
    WeightedMean score = new WeightedMean();
    WeightedMean progress = new WeightedMean();
    WeightedMean evidence = new WeightedMean();
    boolean held = false;
    boolean broken = false;
    ImmutableList.Builder<KeyResultScore> keyResults = ImmutableList.builder();
    for (KeyResult keyResult : objective.keyResults()) {
      Exact exact = exact(keyResult, asOf);
      keyResults.add(exact.of(keyResult));
      if (keyResult.measure() instanceof Band) {
        broken |= exact.score().filter(s -> s.signum() == 0).isPresent();
        held |= exact.score().isPresent();
      } else {
        score.add(exact.score().orElse(ZERO), keyResult.weight());
        progress.add(Ratios.clamp(exact.progress().orElse(ZERO)), keyResult.weight());
        evidence.add(exact.evidence() ? ONE : ZERO, keyResult.weight());
      }
    }
    Optional<BigDecimal> mean = score.mean().map(Ratios::round);
    Optional<BigDecimal> meanProgress = progress.mean().map(Ratios::round);
    return new ObjectiveScore(
        objective,
        mean,
        meanProgress,
        evidence.mean().map(Ratios::round),
        mean.flatMap(s -> meanProgress.map(p -> grade(objective.ambition(), s, p))),
        broken
            ? Optional.of(Guardrails.BROKEN)
            : held ? Optional.of(Guardrails.HELD) : Optional.empty(),
        keyResults.build());
  }

  /**
   * {@return where a key result stands on a day}
   *
   * @param keyResult any key result
   * @param asOf the day
   */
  public KeyResultScore score(KeyResult keyResult, LocalDate asOf) {
    return exact(keyResult, asOf).of(keyResult);
  }

  private static Exact exact(KeyResult keyResult, LocalDate asOf) {
    return keyResult
        .measure()
        .match(
            metric -> scoreMetric(metric, newestValue(keyResult, asOf)),
            milestones -> Exact.of(reached(milestones, asOf), true),
            binary -> {
              Optional<Boolean> done =
                  newest(keyResult.checkIns(), asOf, c -> c.done().isPresent())
                      .flatMap(CheckIn::done);
              return Exact.of(Optional.of(done.orElse(false) ? ONE : ZERO), done.isPresent());
            },
            band -> scoreBand(keyResult, band, asOf));
  }

  private static Exact scoreMetric(Metric metric, Optional<BigDecimal> value) {
    BigDecimal score = value.map(v -> scoreOf(metric, v)).orElse(ZERO);
    BigDecimal progress =
        value.map(v -> Ratios.way(metric.baseline(), metric.target(), v)).orElse(ZERO);
    return new Exact(Optional.of(score), Optional.of(progress), value.isPresent());
  }

  /** Piecewise linear through the baseline, the commit, the target and the stretch. */
  private static BigDecimal scoreOf(Metric metric, BigDecimal value) {
    BigDecimal targetScore = metric.stretch().isPresent() ? TARGET_SCORE : ONE;
    if (metric.stretch().isPresent() && isBeyond(metric, value, metric.target())) {
      return Ratios.clamp(
          between(metric.target(), targetScore, metric.stretch().get(), ONE, value));
    }
    if (metric.commit().isPresent()) {
      BigDecimal commit = metric.commit().get();
      return Ratios.clamp(
          isBeyond(metric, value, commit)
              ? between(commit, COMMIT_SCORE, metric.target(), targetScore, value)
              : between(metric.baseline(), ZERO, commit, COMMIT_SCORE, value));
    }
    return Ratios.clamp(between(metric.baseline(), ZERO, metric.target(), targetScore, value));
  }

  private static BigDecimal between(
      BigDecimal from, BigDecimal fromScore, BigDecimal to, BigDecimal toScore, BigDecimal value) {
    return fromScore.add(toScore.subtract(fromScore).multiply(Ratios.way(from, to, value)));
  }

  /** {@return whether the value is further than the mark, in the direction of the metric} */
  private static boolean isBeyond(Metric metric, BigDecimal value, BigDecimal mark) {
    return value.compareTo(mark) * metric.target().compareTo(metric.baseline()) > 0;
  }

  private static Optional<BigDecimal> reached(Milestones milestones, LocalDate asOf) {
    WeightedMean reached = new WeightedMean();
    for (Milestone milestone : milestones.milestones()) {
      boolean isReached = milestone.reachedOn().filter(on -> !on.isAfter(asOf)).isPresent();
      reached.add(isReached ? ONE : ZERO, milestone.weight());
    }
    return reached.mean();
  }

  private static Exact scoreBand(KeyResult keyResult, Band band, LocalDate asOf) {
    WeightedMean inside = new WeightedMean();
    for (CheckIn checkIn : keyResult.checkIns()) {
      if (checkIn.value().isPresent() && !checkIn.on().isAfter(asOf)) {
        inside.add(band.contains(checkIn.value().get()) ? ONE : ZERO, ONE);
      }
    }
    Optional<BigDecimal> newest = newestValue(keyResult, asOf);
    return new Exact(
        newest.map(value -> band.contains(value) ? ONE : ZERO), inside.mean(), newest.isPresent());
  }

  private static Optional<BigDecimal> newestValue(KeyResult keyResult, LocalDate asOf) {
    return newest(keyResult.checkIns(), asOf, c -> c.value().isPresent()).flatMap(CheckIn::value);
  }

  private static Optional<CheckIn> newest(
      List<CheckIn> checkIns, LocalDate asOf, Predicate<CheckIn> counts) {
    Optional<CheckIn> newest = Optional.empty();
    for (CheckIn checkIn : checkIns) {
      if (!checkIn.on().isAfter(asOf)
          && counts.test(checkIn)
          && (newest.isEmpty() || !checkIn.on().isBefore(newest.get().on()))) {
        newest = Optional.of(checkIn);
      }
    }
    return newest;
  }

  private static Grade grade(Ambition ambition, BigDecimal score, BigDecimal progress) {
    BigDecimal judged = ambition == Ambition.COMMITTED ? progress : score;
    BigDecimal green = ambition == Ambition.COMMITTED ? ONE : BOLD_GREEN;
    BigDecimal yellow = ambition == Ambition.COMMITTED ? COMMITTED_YELLOW : BOLD_YELLOW;
    if (judged.compareTo(green) >= 0) {
      return Grade.GREEN;
    }
    return judged.compareTo(yellow) >= 0 ? Grade.YELLOW : Grade.RED;
  }

  /** The numbers of a key result before they are rounded. */
  private record Exact(
      Optional<BigDecimal> score, Optional<BigDecimal> progress, boolean evidence) {

    static Exact of(Optional<BigDecimal> both, boolean evidence) {
      return new Exact(both, both, evidence);
    }

    KeyResultScore of(KeyResult keyResult) {
      return new KeyResultScore(
          keyResult, score.map(Ratios::round), progress.map(Ratios::round), evidence);
    }
  }
}
