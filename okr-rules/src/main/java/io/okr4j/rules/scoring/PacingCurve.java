package io.okr4j.rules.scoring;

import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.ZERO;

import io.okr4j.core.Cycle;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * How much of the way is expected by a day of a cycle: 0 at its start, 1 at its end, and never less
 * on a later day. Beside those that come with okr4j there may be others of an application's own.
 *
 * <p>Immutable, safe to share between threads, and equal to what expects the same.
 */
public interface PacingCurve {

  /**
   * {@return the share of the way that is expected by the day, in 0..1 with 34 digits}
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

  /** The same on every day: {@code t}, the share of the cycle's days that is over. */
  record Linear() implements PacingCurve {
    @Override
    public BigDecimal inside(Cycle cycle, LocalDate day) {
      return Ratios.divide(elapsed(cycle, day), elapsed(cycle, cycle.ends()));
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
      return Ratios.divide(over.pow(2).multiply(rise), all.pow(3));
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
          : Ratios.divide(calendar.workingDays(cycle.starts(), day), all);
    }
  }

  private static long elapsed(Cycle cycle, LocalDate day) {
    return day.toEpochDay() - cycle.starts().toEpochDay();
  }
}
