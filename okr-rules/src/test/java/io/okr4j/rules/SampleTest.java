package io.okr4j.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SampleTest {

  @Test
  void nothingIsFoundInTheSample() {
    Report report = RuleSet.recommended().check(Sample.healthy().program(), Sample.TODAY);
    assertEquals(List.of(), RuleTester.show(report));
  }

  @Test
  void nothingIsFoundInTheSampleWithMoreObjectives() {
    Report report =
        RuleSet.recommended()
            .off("commitment/resourced")
            .check(Sample.healthy().and(Sample.objectives(4)).program(), Sample.TODAY);
    assertEquals(List.of(), RuleTester.show(report));
  }
}
