package io.okr4j.json.cli;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.okr4j.rules.Rule;
import io.okr4j.rules.RuleSet;
import org.junit.jupiter.api.Test;

class RulesCommandTest {
  @Test
  void tellsEveryRuleWithItsParameters() {
    String printed = Okr.run("rules").out();
    for (Rule rule : RuleSet.recommended().rules()) {
      assertTrue(printed.contains(rule.id() + "  " + rule.severity().word() + "\n"), rule.id());
    }
    assertTrue(
        printed.contains("  max = 5: how many open objectives a team may have in a cycle\n"));
  }
}
