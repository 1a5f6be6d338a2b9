package io.okr4j.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.okr4j.core.Data;
import java.math.BigDecimal;
import java.time.Period;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParameterTest {
  private static final Parameter<Integer> COUNT = Parameter.count("max", 5, "how many at most");
  private static final Parameter<BigDecimal> RATIO = Parameter.ratio("min", "0.5", "the least");
  private static final Parameter<Period> PERIOD = Parameter.period("every", "P14D", "how often");

  @Test
  void itSaysWhatItIs() {
    assertEquals("max", COUNT.name());
    assertEquals(5, COUNT.standard());
    assertEquals("how many at most", COUNT.meaning());
    assertEquals("a whole number from 0 on", COUNT.expected());
    assertEquals("5", COUNT.standardInWords());
    assertEquals("0.5", RATIO.standardInWords());
    assertEquals("14 days", PERIOD.standardInWords());
    assertEquals("max = 5", COUNT.toString());
  }

  @Test
  void itPromisesWhatLargerValuesDo() {
    assertEquals(Optional.empty(), COUNT.effect());
    assertEquals(Optional.of(Parameter.Effect.RELAXES), COUNT.relaxes().effect());
    assertEquals(Optional.of(Parameter.Effect.TIGHTENS), RATIO.tightens().effect());
    assertEquals("min", RATIO.tightens().name());
  }

  @ParameterizedTest
  @CsvSource({"-0.1, false", "0, true", "1, true", "1.01, false"})
  void aRatioIsFromNothingToAll(BigDecimal value, boolean allowed) {
    assertEquals(
        allowed ? Optional.of(value) : Optional.empty(), RATIO.read(new Data.Decimal(value)));
  }

  @ParameterizedTest
  @CsvSource({
    "-1, false",
    "0, true",
    "2147483647, true",
    "2147483648, false",
    "1.5, false",
    "1e99, false"
  })
  void aCountIsAWholeNumber(BigDecimal value, boolean allowed) {
    assertEquals(
        allowed ? Optional.of(value.intValue()) : Optional.empty(),
        COUNT.read(new Data.Decimal(value)));
  }

  @Test
  void aDefaultThatIsNotAllowedIsRefused() {
    assertEquals(
        "parameter max: found -1, expected a whole number from 0 on",
        assertThrows(IllegalArgumentException.class, () -> Parameter.count("max", -1, "how many"))
            .getMessage());
    assertThrows(IllegalArgumentException.class, () -> Parameter.ratio("min", "1.1", "the least"));
    assertThrows(
        IllegalArgumentException.class, () -> Parameter.period("every", "P-1D", "how often"));
  }
}
