package io.okr4j.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.okr4j.core.FiscalCalendar.Length;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiscalCalendarTest {
  private static FiscalCalendar quarters(int month, String pattern) {
    return new FiscalCalendar(MonthDay.of(month, 1), Length.QUARTER, pattern);
  }

  @ParameterizedTest
  @CsvSource({
    // The month in which the fiscal year starts, a month, its quarter.
    "5, 1, 3",
    "5, 3, 4",
    "5, 4, 4",
    "5, 5, 1",
    "5, 7, 1",
    "5, 9, 2",
    "5, 11, 3",
    "10, 1, 2",
    "10, 3, 2",
    "10, 5, 3",
    "10, 7, 4",
    "10, 9, 4",
    "10, 11, 1",
    "1, 1, 1",
    "1, 12, 4"
  })
  void quartersCountFromTheStartOfTheFiscalYear(int start, int month, int quarter) {
    assertEquals(quarter, quarters(start, "Qzz").number(LocalDate.of(2030, month, 1)));
    assertEquals(
        "Q" + quarter, quarters(start, "Qzz").cycle(LocalDate.of(2030, month, 9)).id().value());
  }

  @ParameterizedTest
  @CsvSource({
    "7, GJ xx/yy-Qzz, 2030-07-01, GJ 30/31-Q1, 2030-07-01, 2030-09-30",
    "5, GJ xx/yy-Qzz, 2030-08-01, GJ 30/31-Q2, 2030-08-01, 2030-10-31",
    "5, FYyyyy Qzz, 2031-02-28, FY2031 Q4, 2031-02-01, 2031-04-30",
    "1, GJ xxxx-Qzz, 2030-12-31, GJ 2030-Q4, 2030-10-01, 2030-12-31",
    "1, xxxx/yyyy $1, 2030-12-31, 2030/2030 $1, 2030-10-01, 2030-12-31"
  })
  void labelsFollowThePattern(
      int start, String pattern, LocalDate day, String label, LocalDate starts, LocalDate ends) {
    assertEquals(Cycle.of(new CycleId(label), starts, ends), quarters(start, pattern).cycle(day));
  }

  @ParameterizedTest
  @CsvSource({"MONTH, 12", "QUARTER, 4", "TRIMESTER, 3", "HALF, 2", "YEAR, 1"})
  void aYearIsCutIntoCyclesOfOneLength(Length length, int count) {
    FiscalCalendar calendar = new FiscalCalendar(MonthDay.of(4, 6), length, "xxxx-zz");
    List<Cycle> cycles =
        calendar.cycles(LocalDate.parse("2026-04-06"), LocalDate.parse("2027-04-05"));
    assertEquals(count, cycles.size());
    assertEquals(LocalDate.parse("2026-04-06"), cycles.get(0).starts());
    assertEquals(LocalDate.parse("2027-04-05"), cycles.get(count - 1).ends());
    assertEquals("2026-" + count, cycles.get(count - 1).id().value());
  }

  @Property
  void everyDayLiesInOneCycleAndTheNextBeginsTheDayAfter(
      @ForAll @IntRange(min = 1, max = 12) int month,
      @ForAll @IntRange(min = 1, max = 31) int dayOfMonth,
      @ForAll Length length,
      @ForAll @IntRange(min = 0, max = 20_000) int days) {
    MonthDay start =
        MonthDay.of(month, Math.min(dayOfMonth, java.time.Month.of(month).maxLength()));
    FiscalCalendar calendar = new FiscalCalendar(start, length, "xxxx-zz");
    LocalDate day = LocalDate.EPOCH.plusDays(days);
    Cycle cycle = calendar.cycle(day);
    assertTrue(cycle.contains(day), cycle::toString);
    assertEquals(cycle, calendar.cycle(cycle.starts()));
    assertEquals(cycle, calendar.cycle(cycle.ends()));
    assertEquals(cycle.ends().plusDays(1), calendar.cycle(cycle.ends().plusDays(1)).starts());
  }

  @Test
  void cyclesNeedDaysInOrder() {
    LocalDate day = LocalDate.parse("2026-04-06");
    assertEquals(1, quarters(1, "zz").cycles(day, day).size());
    assertThrows(
        IllegalArgumentException.class, () -> quarters(1, "zz").cycles(day, day.minusDays(1)));
  }
}
