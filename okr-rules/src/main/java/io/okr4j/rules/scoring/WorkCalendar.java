package io.okr4j.rules.scoring;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * Says which days people work. The library knows no holidays of its own.
 *
 * <p>Immutable, and safe to share between threads.
 *
 * @param daysOff the days of the week that nobody works
 * @param holidays further days that nobody works
 */
public record WorkCalendar(
    ImmutableSet<DayOfWeek> daysOff, ImmutableSortedSet<LocalDate> holidays) {
  private static final int WEEK = 7;

  /** {@return the calendar of a week from Monday to Friday, without holidays} */
  public static WorkCalendar mondayToFriday() {
    return new WorkCalendar(
        Sets.immutableEnumSet(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), ImmutableSortedSet.of());
  }

  /**
   * {@return how many working days there are after a day, up to another one}
   *
   * @param after the day before the first that counts
   * @param until the last day that counts, not before {@code after}
   */
  public long workingDays(LocalDate after, LocalDate until) {
    long days = until.toEpochDay() - after.toEpochDay();
    long working = days / WEEK * (WEEK - daysOff.size());
    for (long rest = days % WEEK; rest > 0; rest--) {
      working += isDayOff(until.minusDays(rest - 1)) ? 0 : 1;
    }
    return working
        - holidays.subSet(after, false, until, true).stream().filter(h -> !isDayOff(h)).count();
  }

  private boolean isDayOff(LocalDate day) {
    return daysOff.contains(day.getDayOfWeek());
  }
}
