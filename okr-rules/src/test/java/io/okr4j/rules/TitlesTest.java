package io.okr4j.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitlesTest {

  @ParameterizedTest
  @CsvSource({
    "Check-in, check in",
    "'  Check -- in! ', check in",
    "50% more, 50 more",
    "Größe, GRÖSSE",
    "Größe, GRÖẞE",
    "ÉTÉ, été",
    "\u039f\u0394\u039f\u03a3, \u03bf\u03b4\u03bf\u03c2",
    "\u039f\u0394\u039f\u03a3.\u0391, \u039f\u0394\u039f\u03a3 \u0391"
  })
  void caseAndSignsDoNotCount(String one, String other) {
    assertTrue(Titles.areEqual(one, other), () -> Titles.fold(one) + " / " + Titles.fold(other));
  }

  @ParameterizedTest
  @CsvSource({"Check-in, Checkin", "Check in, Check on", "Half of 50, Half of 5 0"})
  void lettersAndDigitsDo(String one, String other) {
    assertFalse(Titles.areEqual(one, other));
  }

  @Test
  void everyRunOfSignsIsOneSpace() {
    assertEquals("new set up", Titles.fold("\u2014 New: (set) / up?!"));
    assertEquals("", Titles.fold("?!"));
  }

  @Property
  void foldingTwiceIsFoldingOnce(@ForAll String title) {
    assertEquals(Titles.fold(title), Titles.fold(Titles.fold(title)));
  }
}
