package io.okr4j.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableMap;
import io.okr4j.core.Data;
import io.okr4j.rules.testkit.Pointers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Puts one rule to samples, and compares all that it finds with what is expected. */
final class RuleTester {
  private final RuleSet rules;
  private final LocalDate asOf;

  private RuleTester(RuleSet rules, LocalDate asOf) {
    this.rules = rules;
    this.asOf = asOf;
  }

  /** {@return a tester of a built-in rule, as it comes, as of {@link Sample#TODAY}} */
  static RuleTester of(String rule) {
    return of(RuleSet.recommended().rule(rule).orElseThrow());
  }

  static RuleTester of(Rule rule) {
    return new RuleTester(RuleSet.none().with(rule), Sample.TODAY);
  }

  /** {@return this tester with another value of a parameter: a number, or a period} */
  RuleTester with(String parameter, String value) {
    Data data =
        value.startsWith("P") ? new Data.Text(value) : new Data.Decimal(new BigDecimal(value));
    return new RuleTester(rules.configured(configuration(parameter, data)).orThrow(), asOf);
  }

  RuleTester asOf(String day) {
    return new RuleTester(rules, LocalDate.parse(day));
  }

  /**
   * Asserts that the rule finds exactly this, in this order.
   *
   * @param expected the findings, each as {@code severity subject: message}
   */
  void finds(Sample sample, String... expected) {
    Report report = rules.check(sample.program(), asOf);
    assertEquals(
        String.join("\n", expected),
        String.join("\n", report.findings().stream().map(RuleTester::show).toList()));
    for (Finding finding : report.findings()) {
      assertSame(rule(), finding.rule());
      assertEquals(finding.subject(), Pointers.subjectAt(sample.program(), finding.pointer()));
      assertEquals(rule().mend(), finding.guidance());
    }
    long faulty = report.findings().stream().map(Finding::pointer).distinct().count();
    Tally tally = tally(report);
    assertEquals(faulty, tally.asked() - tally.passed(), () -> "subjects at fault by the profile");
  }

  /** Asserts that the rule asks at least one subject, and finds nothing. */
  void passes(Sample sample) {
    finds(sample);
    assertTrue(tally(rules.check(sample.program(), asOf)).asked() > 0, "it asked nothing");
  }

  /** Asserts that the rule asks exactly as many subjects, and finds nothing. */
  void passes(int asked, Sample sample) {
    finds(sample);
    assertEquals(new Tally(asked, asked), tally(rules.check(sample.program(), asOf)));
  }

  /** Asserts that there is nothing that the rule would ask. */
  void passesOver(Sample sample) {
    passes(0, sample);
  }

  private Rule rule() {
    return rules.rules().get(0);
  }

  private Tally tally(Report report) {
    return report.rules().getOrDefault(rule(), new Tally(-1, -1));
  }

  private Data.Fields configuration(String parameter, Data value) {
    Data.Fields setting = new Data.Fields(ImmutableMap.of(parameter, value));
    Data.Fields byRule = new Data.Fields(ImmutableMap.of(rule().id(), setting));
    return new Data.Fields(ImmutableMap.of("rules", byRule));
  }

  private static String show(Finding finding) {
    return finding.severity().word() + " " + finding.subject() + ": " + finding.message();
  }

  /** {@return the findings, each as {@code severity rule subject: message}} */
  static List<String> show(Report report) {
    return report.findings().stream().map(Finding::toString).toList();
  }
}
