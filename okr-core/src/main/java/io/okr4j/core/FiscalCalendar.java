package io.okr4j.core;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts fiscal years into cycles of one length.
 *
 * <p>The labels, which become the ids of cycles, follow a pattern. In it {@code xxxx} stands for
 * the year in which the fiscal year starts and {@code yyyy} for that in which it ends, {@code xx}
 * and {@code yy} for their last two digits, and {@code zz} for the number of the cycle in the
 * fiscal year, from 1 on: by {@code FY xx/yy-Qzz}, the first quarter from July 2030 on is {@code FY
 * 30/31-Q1}. Everything else stands for itself.
 *
 * <p>Immutable, and safe to share between threads.
 *
 * @param start the day on which fiscal years start; of 29 February, the 28th in other years
 * @param length the length of the cycles
 * @param pattern the pattern of the labels; one that gives two cycles the same label gives them the
 *     same id
 */
public record FiscalCalendar(MonthDay start, Length length, String pattern) {
  private static final int MONTHS = 12;
  private static final Pattern PLACEHOLDER = Pattern.compile("xxxx|yyyy|xx|yy|zz");

  /** The length of a cycle. */
  public enum Length {
    /** A month: 12 a year. */
    MONTH(1),
    /** A quarter: 4 a year. */
    QUARTER(3),
    /** A trimester: 3 a year, of four months. */
    TRIMESTER(4),
    /** Half a year. */
    HALF(6),
    /** A year. */
    YEAR(12);

    private final int months;

    Length(int months) {
      this.months = months;
    }
  }

  /**
   * {@return the cycle that the day lies in}
   *
   * @param day any day between the years 1 and 9998
   * @throws InvalidValueException if the pattern gives a label that is blank
   */
  public Cycle cycle(LocalDate day) {
    LocalDate year = yearOf(day);
    int number = numberIn(year, day);
    String label = label(year, number);
    return Cycle.of(
        new CycleId(label), starts(year, number), starts(year, number + 1).minusDays(1));
  }

  /**
   * {@return the number of the cycle that the day lies in, in its fiscal year, from 1 on}
   *
   * @param day any day
   */
  public int number(LocalDate day) {
    return numberIn(yearOf(day), day);
  }

  /**
   * {@return all cycles from that of one day to that of another, in order}
   *
   * @param from a day of the first cycle
   * @param to a day of the last cycle
   * @throws IllegalArgumentException if the last day is before the first
   */
  public ImmutableList<Cycle> cycles(LocalDate from, LocalDate to) {
    checkArgument(!to.isBefore(from), "%s is before %s", to, from);
    ImmutableList.Builder<Cycle> cycles = ImmutableList.builder();
    for (Cycle cycle = cycle(from); !cycle.starts().isAfter(to); cycle = cycle(after(cycle))) {
      cycles.add(cycle);
    }
    return cycles.build();
  }

  private static LocalDate after(Cycle cycle) {
    return cycle.ends().plusDays(1);
  }

  private LocalDate yearOf(LocalDate day) {
    LocalDate year = start.atYear(day.getYear());
    return year.isAfter(day) ? start.atYear(day.getYear() - 1) : year;
  }

  private int numberIn(LocalDate year, LocalDate day) {
    int number = 1;
    while (!starts(year, number + 1).isAfter(day)) {
      number++;
    }
    return number;
  }

  private LocalDate starts(LocalDate year, int number) {
    int months = (number - 1) * length.months;
    return months == MONTHS ? start.atYear(year.getYear() + 1) : year.plusMonths(months);
  }

  private String label(LocalDate year, int number) {
    int first = year.getYear();
    int last = starts(year, MONTHS / length.months + 1).minusDays(1).getYear();
    return PLACEHOLDER
        .matcher(pattern)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    switch (found.group()) {
                      case "xxxx" -> String.valueOf(first);
                      case "yyyy" -> String.valueOf(last);
                      case "xx" -> twoDigits(first);
                      case "yy" -> twoDigits(last);
                      default -> String.valueOf(number);
                    }));
  }

  private static String twoDigits(int year) {
    return String.format(Locale.ROOT, "%02d", year % 100);
  }
}
