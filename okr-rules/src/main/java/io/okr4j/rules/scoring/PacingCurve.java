package io.okr4j.rules.scoring;

import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.ZERO;

import io.okr4j.core.Cycle;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * How much of the way is expected by a day of a cycle: 0 before its start, 1 at its end, and never
 * less on a later day.
 *
 * <p>Immutable, and safe to share between threads.
 */
public sealed interface PacingCurve {

  /**
   * {@return the share of the way that is expected by the day, in 0..1 with 18 decimals}
   *
   * @param cycle the cycle; one of a single day expects all from that day on
   * @param day any day
   */
  default BigDecimal expected(Cycle cycle, LocalDate day) {
    if (!day.isBefore(cycle.ends())) {
      return ONE;
    }
    return day.isAfter(cycle.starts()) ? inside(cycle, day) : ZERO;
  }

  /**
   * {@return the share of the way that is expected by a day after the start and before the end}
   *
   * @param cycle the cycle
   * @param day a day strictly inside it
   */
  BigDecimal inside(Cycle cycle, LocalDate day);

  /**
   * {@return how that comes about, as it follows on the share, such as {@code = 52 / 91 of the
   * days}}
   *
   * @param cycle the cycle
   * @param day any day
   */
  default String formula(Cycle cycle, LocalDate day) {
    if (!day.isBefore(cycle.ends())) {
      return ", as the cycle ends on " + cycle.ends();
    }
    return day.isBefore(cycle.starts())
        ? ", as the cycle starts on " + cycle.starts()
        : " = " + formulaInside(cycle, day);
  }

  /**
   * {@return the same for a day from the start on and before the end, without the sign}
   *
   * @param cycle the cycle
   * @param day a day inside it
   */
  String formulaInside(Cycle cycle, LocalDate day);

  private static String days(Cycle cycle, LocalDate day) {
    return elapsed(cycle, day) + " / " + elapsed(cycle, cycle.ends());
  }

  /** The same on every day: {@code t}, the share of the cycle's days that is over. */
  record Linear() implements PacingCurve {
    @Override
    public BigDecimal inside(Cycle cycle, LocalDate day) {
      return Ratios.share(elapsed(cycle, day), elapsed(cycle, cycle.ends()));
    }

    @Override
    public String formulaInside(Cycle cycle, LocalDate day) {
      return days(cycle, day) + " of the days";
    }
  }

  /**
   * Slow at first and at last: {@code 3t^2 - 2t^3}, where t is the share of the cycle's days that
   * is over (the cubic Hermite curve that is flat at both ends, known as smoothstep).
   */
  record SCurve() implements PacingCurve {
    @Override
    public BigDecimal inside(Cycle cycle, LocalDate day) {
      BigDecimal over = BigDecimal.valueOf(elapsed(cycle, day));
      BigDecimal all = BigDecimal.valueOf(elapsed(cycle, cycle.ends()));
      BigDecimal rise = all.multiply(BigDecimal.valueOf(3)).subtract(over.add(over));
      return Ratios.share(over.pow(2).multiply(rise), all.pow(3));
    }

    @Override
    public String formulaInside(Cycle cycle, LocalDate day) {
      return "3 x t^2 - 2 x t^3, with " + days(cycle, day) + " of the days as t";
    }
  }

  /**
   * The same on every working day: the share of the cycle's working days after its first day that
   * is over. Where there is none, as {@link Linear}.
   *
   * @param calendar says which days are working days
   */
  record WorkingDays(WorkCalendar calendar) implements PacingCurve {
    @Override
    public BigDecimal inside(Cycle cycle, LocalDate day) {
      long all = calendar.workingDays(cycle.starts(), cycle.ends());
      return all == 0
          ? new Linear().inside(cycle, day)
          : Ratios.share(calendar.workingDays(cycle.starts(), day), all);
    }

    @Override
    public String formulaInside(Cycle cycle, LocalDate day) {
      long all = calendar.workingDays(cycle.starts(), cycle.ends());
      return all == 0
          ? new Linear().formulaInside(cycle, day)
          : calendar.workingDays(cycle.starts(), day) + " / " + all + " of the working days";
    }
  }

  /**
   * The same on every day, today among those that are over: {@code (days over + 1) / (days of the
   * cycle + 1)}, as whoever counts both the first and the last day does; 0 before the start.
   */
  record DaysBegun() implements PacingCurve {
    @Override
    public BigDecimal expected(Cycle cycle, LocalDate day) {
      return day.equals(cycle.starts())
          ? inside(cycle, day)
          : PacingCurve.super.expected(cycle, day);
    }

    @Override
    public BigDecimal inside(Cycle cycle, LocalDate day) {
      return Ratios.share(elapsed(cycle, day) + 1, elapsed(cycle, cycle.ends()) + 1);
    }

    @Override
    public String formulaInside(Cycle cycle, LocalDate day) {
      return (elapsed(cycle, day) + 1)
          + " / "
          + (elapsed(cycle, cycle.ends()) + 1)
          + " of the days, today included";
    }
  }

  /**
   * A company's own curve, from (0, 0) by way of the points to (1, 1): late effects, a quiet start,
   * or a step a month.
   *
   * @param curve the curve; the progress of its points is the share of the cycle's days that is
   *     over, and their score is what is expected by then
   */
  record Points(MetricScoring.Curve curve) implements PacingCurve {
    @Override
    public BigDecimal inside(Cycle cycle, LocalDate day) {
      return curve.at(
          ZERO,
          BigDecimal.valueOf(elapsed(cycle, cycle.ends())),
          BigDecimal.valueOf(elapsed(cycle, day)));
    }

    @Override
    public String formulaInside(Cycle cycle, LocalDate day) {
      return "the curve at " + days(cycle, day) + " of the days";
    }
  }

  private static long elapsed(Cycle cycle, LocalDate day) {
    return day.toEpochDay() - cycle.starts().toEpochDay();
  }
}
