package io.okr4j.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.okr4j.core.OkrProgram;
import io.okr4j.core.Waiver;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class BaselineTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  /** Each waiver waives nothing, and so gives a finding about itself. */
  private static Report report(String... subjects) {
    OkrProgram.Builder program = OkrProgram.builder().organization("Q");
    for (String subject : subjects) {
      program.addWaiver(
          Waiver.builder().rule("focus/no-slivers").subject(subject).reason("because").build());
    }
    return RuleSet.recommended().check(program.build(), TODAY);
  }

  @Test
  void acceptsTheFindingsOfTheDayAndCountsNewOnes() {
    Baseline baseline = Baseline.of(report("a", "b"));
    Report later = baseline.accept(report("c", "b", "a"));
    assertEquals(1, later.count(Severity.WARNING));
    assertEquals(2, later.baselined());
    assertEquals("waiver:focus/no-slivers(c)", later.findings().get(0).subject().text());
    assertEquals(List.of(), baseline.stale(report("c", "b", "a")));
  }

  @Test
  void acceptsAsManyAlikeAsThereWere() {
    Baseline baseline = Baseline.of(report("a", "a"));
    assertEquals(2, baseline.entries().get(0).count());
    assertEquals(1, baseline.accept(report("a", "a", "a")).count(Severity.WARNING));
    assertEquals(1, baseline.stale(report("a")).get(0).count());
  }

  @Test
  void tellsWhatIsStaleAndDropsItWhenAsked() {
    Baseline baseline = Baseline.of(report("a", "b"));
    assertEquals("waiver:focus/no-slivers(a)", baseline.stale(report("b")).get(0).subject());
    assertEquals(Baseline.of(report("b")), baseline.prune(report("b")));
    assertEquals(baseline, baseline.prune(report("b", "a")));
  }
}
