package io.okr4j.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the values of a fault read in its message. */
class FaultTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          P14D | 14 days
          P1D | 1 day
          P0D | 0 days
          P1Y | 1 year
          P3M | 3 months
          P1Y2M | 1 year and 2 months
          P2Y1M3D | 2 years, 1 month and 3 days
          """)
  void aPeriodReadsInWords(String period, String words) {
    assertEquals(words, shown(Period.parse(period)));
  }

  @ParameterizedTest
  @CsvSource({"0.50, 0.5", "1E+3, 1000", "100, 100", "1E+40, 1E+40", "0.000001, 0.000001"})
  void aNumberReadsWithoutWhatItDoesNotNeed(String number, String words) {
    assertEquals(words, shown(new BigDecimal(number)));
  }

  @Test
  void aListReadsAsInASentence() {
    assertEquals("", shown(List.of()));
    assertEquals("a", shown(List.of("a")));
    assertEquals("a and b", shown(List.of("a", "b")));
    LocalDate day = LocalDate.parse("2026-11-16");
    assertEquals("1 day, 2 and 2026-11-16", shown(List.of(Period.ofDays(1), 2, day)));
  }

  @Test
  void aLongListIsCutShort() {
    assertEquals("1, 2, 3, 4, 5, 6, 7, 8, 9 and 10", shown(numbers(10)));
    assertEquals("1, 2, 3, 4, 5, 6, 7, 8, 9, 10 and 3 more", shown(numbers(13)));
  }

  private static List<Integer> numbers(int count) {
    return IntStream.rangeClosed(1, count).boxed().toList();
  }

  private static String shown(Object value) {
    Rule rule =
        Rule.builder("house/rule", Severity.ERROR)
            .summary("It holds.")
            .why("It matters.")
            .mend("Mend it.")
            .message("found", "{value}")
            .ask(
                SubjectKind.PROGRAM,
                (program, context) -> Verdict.wrong(Fault.of("found").with("value", value)))
            .build();
    return RuleSet.none()
        .with(rule)
        .check(Sample.healthy().program(), Sample.TODAY)
        .findings()
        .get(0)
        .message();
  }
}
