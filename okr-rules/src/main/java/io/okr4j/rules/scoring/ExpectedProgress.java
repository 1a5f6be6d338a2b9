package io.okr4j.rules.scoring;

import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.ZERO;

import com.google.common.collect.ImmutableList;
import io.okr4j.core.Band;
import io.okr4j.core.Binary;
import io.okr4j.core.Cycle;
import io.okr4j.core.Measure;
import io.okr4j.core.Metric;
import io.okr4j.core.Milestone;
import io.okr4j.core.Milestones;
import io.okr4j.core.PlanPoint;
import io.okr4j.rules.scoring.Ratios.WeightedMean;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import javax.annotation.Nullable;

/**
 * How much progress is expected of a key result by a day. Of a band nothing is: it is to hold on
 * every day.
 *
 * <p>Immutable, and safe to share between threads.
 *
 * @param curve what is expected where nothing else is said
 * @param plans whether a metric that has a plan follows it: straight in days from (start, baseline)
 *     by way of the points inside the cycle to (end, target), within 0..1
 * @param dueDates whether milestones of which any has a due date follow them: the share of the
 *     weight that is due; what has no date is due at the cycle's end
 * @param binaryAtEnd whether a binary measure is expected at the cycle's end, and nothing before
 */
public record ExpectedProgress(
    PacingCurve curve, boolean plans, boolean dueDates, boolean binaryAtEnd) {
  private static final ExpectedProgress STANDARD = along(new PacingCurve.Linear());

  /**
   * {@return what is usually expected: the same on every day, unless a plan or due dates differ}
   */
  public static ExpectedProgress standard() {
    return STANDARD;
  }

  /**
   * {@return what is expected along a curve, unless a plan or due dates differ}
   *
   * @param curve the curve
   */
  public static ExpectedProgress along(PacingCurve curve) {
    return new ExpectedProgress(curve, true, true, true);
  }

  /**
   * {@return the progress that is expected by the day, with 18 decimals; none of a band}
   *
   * @param measure the measure of a key result
   * @param cycle the cycle of its objective
   * @param day any day
   */
  public Optional<BigDecimal> of(Measure measure, Cycle cycle, LocalDate day) {
    if (measure instanceof Metric metric && plans && !metric.plan().isEmpty()) {
      return Optional.of(byPlan(metric, cycle, day));
    } else if (measure instanceof Milestones milestones && dueDates && hasDueDate(milestones)) {
      return byDueDates(milestones, cycle, day);
    } else if (measure instanceof Binary && binaryAtEnd) {
      return Optional.of(day.isBefore(cycle.ends()) ? ZERO : ONE);
    } else {
      return measure instanceof Band ? Optional.empty() : Optional.of(curve.expected(cycle, day));
    }
  }

  private static boolean hasDueDate(Milestones milestones) {
    return milestones.milestones().stream().anyMatch(m -> m.dueOn().isPresent());
  }

  /** {@return the same, quicker for many key results of one cycle in a row; not thread-safe} */
  ExpectedProgress remembering() {
    return new ExpectedProgress(new Remembered(curve), plans, dueDates, binaryAtEnd);
  }

  /** A curve that remembers its last answer: all key results of an objective ask the same. */
  private static final class Remembered implements PacingCurve {
    private final PacingCurve curve;
    @Nullable private Cycle lastCycle;
    @Nullable private LocalDate lastDay;
    private BigDecimal last = ZERO;

    Remembered(PacingCurve curve) {
      this.curve = curve;
    }

    @Override
    public BigDecimal expected(Cycle cycle, LocalDate day) {
      if (cycle != lastCycle || !day.equals(lastDay)) {
        last = curve.expected(cycle, day);
        lastCycle = cycle;
        lastDay = day;
      }
      return last;
    }

    @Override
    public BigDecimal inside(Cycle cycle, LocalDate day) {
      return curve.inside(cycle, day);
    }
  }

  /** {@return how what is expected of a key result comes about, as it follows on the share} */
  String formula(Measure measure, Cycle cycle, LocalDate day) {
    return measure.match(
        metric ->
            plans && !metric.plan().isEmpty()
                ? planFormula(metric, cycle, day)
                : curve.formula(cycle, day),
        milestones ->
            dueDates && hasDueDate(milestones)
                ? " = the share of the weight that is due"
                : curve.formula(cycle, day),
        binary ->
            binaryAtEnd
                ? ", as it is due at the end of the cycle, " + cycle.ends()
                : curve.formula(cycle, day),
        band -> "");
  }

  private static String planFormula(Metric metric, Cycle cycle, LocalDate day) {
    if (!day.isAfter(cycle.starts()) || !day.isBefore(cycle.ends())) {
      return new PacingCurve.Linear().formula(cycle, day);
    }
    Stretch stretch = stretch(metric, cycle, day);
    return ", by the plan from "
        + Formulas.value(stretch.fromValue())
        + " on "
        + stretch.from()
        + " to "
        + Formulas.value(stretch.toValue())
        + " on "
        + stretch.to();
  }

  /** Two neighbouring points of a plan. */
  private record Stretch(LocalDate from, BigDecimal fromValue, LocalDate to, BigDecimal toValue) {}

  private static Stretch stretch(Metric metric, Cycle cycle, LocalDate day) {
    Stretch stretch = new Stretch(cycle.starts(), metric.baseline(), cycle.ends(), metric.target());
    // The sort is stable: of several points on one day, the last in the list is the one left from.
    for (PlanPoint point :
        ImmutableList.sortedCopyOf(Comparator.comparing(PlanPoint::on), metric.plan())) {
      if (point.on().isAfter(cycle.starts()) && point.on().isBefore(cycle.ends())) {
        if (point.on().isAfter(day)) {
          return new Stretch(stretch.from(), stretch.fromValue(), point.on(), point.value());
        }
        stretch = new Stretch(point.on(), point.value(), stretch.to(), stretch.toValue());
      }
    }
    return stretch;
  }

  private static BigDecimal byPlan(Metric metric, Cycle cycle, LocalDate day) {
    if (!day.isBefore(cycle.ends())) {
      return ONE;
    }
    if (!day.isAfter(cycle.starts())) {
      return ZERO;
    }
    Stretch stretch = stretch(metric, cycle, day);
    // ((v0 - b) * days + (v1 - v0) * over) / ((t - b) * days), divided once.
    BigDecimal days = BigDecimal.valueOf(stretch.to().toEpochDay() - stretch.from().toEpochDay());
    BigDecimal over = BigDecimal.valueOf(day.toEpochDay() - stretch.from().toEpochDay());
    BigDecimal reached =
        stretch
            .fromValue()
            .subtract(metric.baseline())
            .multiply(days)
            .add(stretch.toValue().subtract(stretch.fromValue()).multiply(over));
    BigDecimal whole = metric.target().subtract(metric.baseline()).multiply(days);
    return Ratios.clamp(Ratios.share(reached, whole));
  }

  private static Optional<BigDecimal> byDueDates(
      Milestones milestones, Cycle cycle, LocalDate day) {
    WeightedMean due = new WeightedMean();
    for (Milestone milestone : milestones.milestones()) {
      LocalDate on = milestone.dueOn().orElse(cycle.ends());
      due.add(on.isAfter(day) ? ZERO : ONE, milestone.weight());
    }
    return due.mean();
  }
}
