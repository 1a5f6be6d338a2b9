package io.okr4j.rules.scoring;

import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.ZERO;

import com.google.common.collect.ImmutableList;
import io.okr4j.core.Cycle;
import io.okr4j.rules.scoring.Scale.Step;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How progress is judged against what is expected by the day.
 *
 * <p>The first that holds: before the cycle's start {@code notStarted}, without any evidence {@code
 * noData}, with all of the way done {@code achieved}, after the cycle's end {@code missed}; else
 * the scale. A label that is left out is passed over.
 *
 * <p>Immutable, and safe to share between threads.
 *
 * @param comparison how progress compares with what is expected
 * @param scale the paces, by the outcome of the comparison
 * @param notStarted what it is called before the cycle's start
 * @param noData what it is called without any evidence
 * @param achieved what it is called from a progress of 1 on
 * @param missed what it is called after the cycle's end
 * @param objectives what an objective is labelled by: from {@code achieved} as the best by way of
 *     the scale down to {@code missed}, the other labels not counting
 */
public record Pacing(
    Comparison comparison,
    Scale scale,
    Optional<Label> notStarted,
    Optional<Label> noData,
    Optional<Label> achieved,
    Optional<Label> missed,
    Labelling objectives) {
  /** The cycle has not started. */
  public static final Label NOT_STARTED = new Label("not-started", Tone.NEUTRAL);

  /** There is nothing to judge by. */
  public static final Label NO_DATA = new Label("no-data", Tone.NEUTRAL);

  /** All of the way is done. */
  public static final Label ACHIEVED = new Label("achieved", Tone.GOOD);

  /** The cycle is over, and not all of the way is done. */
  public static final Label MISSED = new Label("missed", Tone.POOR);

  /** More than 0.1 further than expected. */
  public static final Label AHEAD = new Label("ahead", Tone.GOOD);

  /** At most 0.1 short of what is expected. */
  public static final Label ON_TRACK = new Label("on-track", Tone.GOOD);

  /** At most 0.3 short of what is expected. */
  public static final Label AT_RISK = new Label("at-risk", Tone.FAIR);

  /** More than 0.3 short of what is expected. */
  public static final Label BEHIND = new Label("behind", Tone.POOR);

  private static final Pacing STANDARD =
      of(
          Comparison.DIFFERENCE,
          Scale.of(
              BEHIND,
              Step.above("0.1", AHEAD),
              Step.from("-0.1", ON_TRACK),
              Step.from("-0.3", AT_RISK)));

  /** How progress compares with what is expected. */
  public enum Comparison {
    /** Progress less what is expected: 0 is exactly on pace, -0.1 is a tenth of the way short. */
    DIFFERENCE,
    /**
     * Progress divided by what is expected: 1 is exactly on pace, 0.5 is half of what is expected.
     * While nothing is expected, any progress that is no step back counts as 1, and a step back as
     * 0.
     */
    RATIO
  }

  /** {@return the usual paces, by difference} */
  public static Pacing standard() {
    return STANDARD;
  }

  /**
   * {@return other paces, with the usual names outside the cycle, without data and at the end of
   * the way}
   *
   * @param comparison how progress compares with what is expected
   * @param scale the paces, by the outcome of the comparison
   */
  public static Pacing of(Comparison comparison, Scale scale) {
    return new Pacing(
        comparison,
        scale,
        Optional.of(NOT_STARTED),
        Optional.of(NO_DATA),
        Optional.of(ACHIEVED),
        Optional.of(MISSED),
        Labelling.NUMBERS);
  }

  /**
   * {@return the outcome of the comparison, on which the scale goes, rounded to 12 decimals}
   *
   * @param progress the progress
   * @param expected the progress that is expected, not below 0
   */
  public BigDecimal compare(BigDecimal progress, BigDecimal expected) {
    if (comparison == Comparison.DIFFERENCE) {
      return Ratios.round(progress.subtract(expected));
    }
    if (expected.signum() == 0) {
      return progress.signum() < 0 ? ZERO : ONE;
    }
    return Ratios.round(Ratios.share(progress, expected));
  }

  /** {@return the pace of an objective of which the pace by its own numbers is known} */
  Optional<Label> ofObjective(Optional<Label> own, List<Label> parts) {
    ImmutableList.Builder<Label> order = ImmutableList.builder();
    achieved.ifPresent(order::add);
    order.addAll(scale.labels());
    missed.ifPresent(order::add);
    return objectives.label(own, parts, order.build());
  }

  Optional<Label> pace(
      Cycle cycle,
      LocalDate asOf,
      boolean evidence,
      Optional<BigDecimal> progress,
      Optional<BigDecimal> expected) {
    if (notStarted.isPresent() && asOf.isBefore(cycle.starts())) {
      return notStarted;
    }
    if (noData.isPresent() && !evidence) {
      return noData;
    }
    if (achieved.isPresent() && progress.isPresent() && Ratios.isWhole(progress.get())) {
      return achieved;
    }
    if (missed.isPresent() && asOf.isAfter(cycle.ends())) {
      return missed;
    }
    return progress.isPresent() && expected.isPresent()
        ? scale.label(compare(progress.get(), expected.get()))
        : Optional.empty();
  }
}
