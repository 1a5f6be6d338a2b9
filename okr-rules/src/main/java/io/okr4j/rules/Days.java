package io.okr4j.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;

/** Counts days without ever running out of the calendar. */
final class Days {
  private Days() {}

  /** {@return the day a period later; the last day there is when it lies beyond} */
  static LocalDate after(LocalDate day, Period period) {
    try {
      return day.plus(period);
    } catch (DateTimeException | ArithmeticException e) {
      return LocalDate.MAX;
    }
  }
}
