package io.okr4j.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import io.okr4j.core.OkrProgram;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What every built-in rule owes its readers beside what the laws ask: words, and examples that show
 * one thing.
 */
class RuleExamplesTest {
  private static final RuleSet RULES = RuleSet.recommended();

  static List<Rule> rules() {
    return RULES.rules();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theRuleFindsOneThingInTheProgramThatFires(Rule rule) {
    List<Finding> findings = findings(rule, example(rule).fires(), rule(rule));
    assertEquals(1, findings.size(), () -> findings.toString());
    assertEquals(rule.severity(), findings.get(0).severity(), "unless it is about a draft");
  }

  /** So a reader who looks for what is wrong sees that, and not something else. */
  @ParameterizedTest
  @MethodSource("rules")
  void thatIsAllThatTheRulesTellApart(Rule rule) {
    RuleExample example = example(rule);
    Set<String> fires = all(rule, example.fires());
    Set<String> passes = all(rule, example.passes());
    assertEquals(ImmutableSet.of(), Sets.difference(passes, fires), "found where it should pass");
    assertTrue(
        Sets.difference(fires, passes).stream().allMatch(f -> f.startsWith(rule.id() + " ")),
        () -> Sets.difference(fires, passes).toString());
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theExamplesHangTogether(Rule rule) {
    if (!rule.theme().equals("integrity")) {
      Predicate<Finding> integrity = f -> f.rule().theme().equals("integrity");
      assertEquals(List.of(), findings(rule, example(rule).fires(), integrity));
      assertEquals(List.of(), findings(rule, example(rule).passes(), integrity));
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void theRuleSaysWhatItIsAbout(Rule rule) {
    for (String text : List.of(rule.summary(), rule.why(), rule.mend())) {
      assertTrue(text.matches("\\p{Lu}.*\\."), text);
    }
    for (Parameter<?> parameter : rule.parameters()) {
      assertFalse(parameter.meaning().isBlank(), parameter.name());
    }
    assertFalse(rule.subjects().isEmpty());
  }

  /** Which subject is to blame: the one that a reader would look at first. */
  @Test
  void theExamplesBlameTheSubjectThatMatters() {
    assertEquals(
        """
        alignment/cycle-nesting objective:commute
        alignment/no-copied-goal objective:first-ride
        alignment/priority-covered priority:safe
        alignment/traces-to-priority objective:tours
        ambition/bold-target keyResult:riders
        ambition/no-sandbagging team:city
        ambition/not-already-met keyResult:riders
        ambition/not-certain objective:commute
        ambition/some-stretch team:city
        commitment/agreed-goals-only commitment:city/2026-Q4
        commitment/full commitment:city/2026-Q4
        commitment/present team:city
        commitment/resourced objective:tours
        commitment/room-for-strategy commitment:city/2026-Q4
        commitment/signed commitment:city/2026-Q4
        focus/few-key-results objective:commute
        focus/few-objectives team:city
        focus/few-priorities strategy
        focus/no-slivers commitment:city/2026-Q4
        integrity/acyclic team:city
        integrity/dates-in-order keyResult:riders
        integrity/known-reference team:city
        integrity/unique-id department:design
        integrity/waiver-in-use waiver:worldview/complete(strategy)
        measurement/balanced-weights objective:commute
        measurement/fresh-check-in keyResult:riders
        measurement/has-key-results objective:commute
        measurement/objective-in-words objective:commute
        measurement/quantified keyResult:praise
        playbook/acknowledged team:city
        playbook/complete playbook
        playbook/improved playbook
        playbook/present program
        scope/no-maintenance keyResult:ready
        scope/no-operations objective:trust
        scope/output-not-outcome keyResult:app
        scoring/declared-score objective:commute
        scoring/reflected objective:commute
        structure/cross-functional-product-team objective:commute
        structure/owner-staffed team:city
        structure/support-pledged objective:commute
        structure/team-formed-first objective:commute
        worldview/complete strategy
        worldview/endorsed team:city
        worldview/fresh strategy
        worldview/precedes-okrs cycle:2026-Q4
        worldview/priority-grounded priority:daily
        worldview/strategy-present program
        """,
        rules().stream()
            .map(
                r ->
                    r.id() + " " + findings(r, example(r).fires(), rule(r)).get(0).subject() + "\n")
            .collect(Collectors.joining()));
  }

  private static RuleExample example(Rule rule) {
    return rule.example().orElseThrow(() -> new AssertionError(rule + " has no example"));
  }

  private static Predicate<Finding> rule(Rule rule) {
    return finding -> finding.rule().equals(rule);
  }

  private static List<Finding> findings(Rule rule, OkrProgram program, Predicate<Finding> which) {
    return RULES.check(program, example(rule).asOf()).findings().stream().filter(which).toList();
  }

  /** Messages left aside: they may speak of what differs. */
  private static Set<String> all(Rule rule, OkrProgram program) {
    return findings(rule, program, f -> true).stream()
        .map(f -> f.rule() + " " + f.subject())
        .collect(Collectors.toSet());
  }
}
