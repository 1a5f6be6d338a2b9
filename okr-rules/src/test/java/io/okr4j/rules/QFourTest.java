package io.okr4j.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableMap;
import io.okr4j.core.Data;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * What the rules find in the reference example halfway through its cycle. The table was worked out
 * by hand from the description of the rules.
 */
class QFourTest {
  private static final LocalDate AS_OF = LocalDate.parse("2026-11-22");

  private final Report report = RuleSet.recommended().check(QFour.program(), AS_OF);

  @Test
  void everyRuleFindsWhatItsDescriptionSays() {
    assertEquals(
        """
        warning alignment/priority-covered priority:partners
        info worldview/priority-grounded priority:partners
        warning playbook/acknowledged team:leadership
        warning playbook/acknowledged team:ledgers
        warning worldview/endorsed team:ledgers
        error commitment/present team:it-operations
        warning playbook/acknowledged team:it-operations
        warning worldview/endorsed team:it-operations
        waived scope/output-not-outcome keyResult:launch-wizard
        error structure/cross-functional-product-team objective:every-ledger
        error structure/support-pledged objective:every-ledger
        error structure/support-pledged objective:every-ledger
        error structure/team-formed-first objective:every-ledger
        error alignment/traces-to-priority objective:keep-it-running
        warning focus/few-key-results objective:keep-it-running
        error scope/no-operations objective:keep-it-running
        error scope/no-maintenance keyResult:uptime
        warning measurement/fresh-check-in keyResult:answer-tickets
        warning measurement/quantified keyResult:answer-tickets
        error scope/no-maintenance keyResult:answer-tickets
        error commitment/full commitment:ledgers/2026-Q4
        warning commitment/signed commitment:ledgers/2026-Q4
        """,
        report.findings().stream().map(QFourTest::show).collect(Collectors.joining()));
    assertEquals(10, report.count(Severity.ERROR));
    assertEquals(10, report.count(Severity.WARNING));
    assertEquals(1, report.count(Severity.INFO));
    assertEquals(1, report.waived());
  }

  @Test
  void theProfileCountsWhomEachRuleAskedAndWhoPassed() {
    assertEquals(
        """
        alignment/cycle-nesting 1 1
        alignment/no-copied-goal 1 1
        alignment/priority-covered 3 2
        alignment/traces-to-priority 4 3
        ambition/bold-target 3 3
        ambition/no-sandbagging 0 0
        ambition/not-already-met 7 7
        ambition/not-certain 2 2
        ambition/some-stretch 0 0
        commitment/agreed-goals-only 3 3
        commitment/full 3 2
        commitment/present 4 3
        commitment/resourced 3 3
        commitment/room-for-strategy 2 2
        commitment/signed 3 2
        focus/few-key-results 4 3
        focus/few-objectives 4 4
        focus/few-priorities 1 1
        focus/no-slivers 3 3
        integrity/acyclic 7 7
        integrity/dates-in-order 7 7
        integrity/known-reference 17 17
        integrity/unique-id 35 35
        integrity/waiver-in-use 1 1
        measurement/balanced-weights 3 3
        measurement/fresh-check-in 5 4
        measurement/has-key-results 4 4
        measurement/objective-in-words 4 4
        measurement/quantified 1 0
        playbook/acknowledged 4 1
        playbook/complete 1 1
        playbook/improved 0 0
        playbook/present 1 1
        scope/no-maintenance 8 6
        scope/no-operations 4 3
        scope/output-not-outcome 7 6
        scoring/declared-score 0 0
        scoring/reflected 0 0
        structure/cross-functional-product-team 2 1
        structure/owner-staffed 4 4
        structure/support-pledged 2 1
        structure/team-formed-first 4 3
        worldview/complete 1 1
        worldview/endorsed 4 2
        worldview/fresh 1 1
        worldview/precedes-okrs 1 1
        worldview/priority-grounded 3 2
        worldview/strategy-present 1 1
        """,
        report.rules().entrySet().stream()
            .map(e -> "%s %s\n".formatted(e.getKey(), show(e.getValue())))
            .collect(Collectors.joining()));
  }

  @Test
  void theProfileOfAThemeIsTheSumOfItsRules() {
    assertEquals(
        """
        alignment 9 7
        ambition 12 12
        commitment 18 15
        focus 12 11
        integrity 67 67
        measurement 17 15
        playbook 6 3
        scope 19 15
        scoring 0 0
        structure 12 9
        worldview 11 8
        """,
        report.themes().entrySet().stream()
            .map(e -> "%s %s\n".formatted(e.getKey(), show(e.getValue())))
            .collect(Collectors.joining()));
  }

  @Test
  void thePlaybookOfTheExampleAllowsThreeObjectivesAtMost() {
    Data.Fields setting =
        new Data.Fields(
            ImmutableMap.of(
                "severity", new Data.Text("error"), "max", new Data.Decimal(Sample.number("3"))));
    Data.Fields configuration =
        new Data.Fields(
            ImmutableMap.of(
                "preset",
                new Data.Text("recommended"),
                "rules",
                new Data.Fields(ImmutableMap.of("focus/few-objectives", setting))));
    RuleSet agreedOn = RuleSet.recommended().configured(configuration).orThrow();

    assertEquals(RuleTester.show(report), RuleTester.show(agreedOn.check(QFour.program(), AS_OF)));
    assertEquals(Severity.ERROR, agreedOn.severity("focus/few-objectives").orElseThrow());
  }

  private static String show(Finding finding) {
    String severity = finding.isWaived() ? "waived" : finding.severity().word();
    return severity + " " + finding.rule() + " " + finding.subject() + "\n";
  }

  private static String show(Tally tally) {
    return tally.asked() + " " + tally.passed();
  }
}
