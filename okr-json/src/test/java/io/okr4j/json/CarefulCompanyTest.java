package io.okr4j.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.io.Resources;
import io.okr4j.core.OkrProgram;
import io.okr4j.rules.Finding;
import io.okr4j.rules.Report;
import io.okr4j.rules.Rule;
import io.okr4j.rules.RuleSet;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Where everyone does their part, the rules have nothing to say: not even a hint, on any day. */
class CarefulCompanyTest {
  private static final LocalDate FIRST = LocalDate.parse("2026-10-01");
  private static final LocalDate LAST = LocalDate.parse("2027-01-31");
  private static final RuleSet RULES = RuleSet.recommended();

  private final OkrProgram start;

  CarefulCompanyTest() throws IOException {
    start = OkrJson.read(Resources.toByteArray(Resources.getResource(getClass(), "fernway.json")));
  }

  @Test
  void nothingIsFoundOnAnyDay() {
    assertEquals(40, start.objectives().size());
    List<String> found = new ArrayList<>();
    OkrProgram company = start;
    for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
      company = CompanyLife.live(company, day);
      for (Finding finding : RULES.check(company, day).findings()) {
        if (!finding.isWaived()) {
          found.add(day + " " + finding);
        }
      }
    }
    assertEquals("", String.join("\n", found));
  }

  /** Silence says something only of rules that had something to look at. */
  @Test
  void everyRuleHadItsSay() {
    Set<Rule> silent = new HashSet<>(RULES.rules());
    OkrProgram company = start;
    for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
      company = CompanyLife.live(company, day);
      Report report = RULES.check(company, day);
      report.rules().entrySet().stream()
          .filter(rule -> rule.getValue().asked() > 0)
          .forEach(rule -> silent.remove(rule.getKey()));
    }
    assertEquals(Set.of(), silent);
  }

  /** Care is what makes the difference: the same company falls short as soon as nobody acts. */
  @Test
  void whatNobodyDoesIsFound() {
    assertEquals(
        Set.of("measurement/fresh-check-in", "playbook/improved"),
        rulesThatFind(LocalDate.parse("2026-11-30")));
    assertEquals(
        Set.of(
            "integrity/waiver-in-use",
            "playbook/improved",
            "scope/output-not-outcome",
            "structure/support-pledged"),
        rulesThatFind(LAST));
  }

  private Set<String> rulesThatFind(LocalDate day) {
    return RULES.check(start, day).findings().stream()
        .filter(finding -> !finding.isWaived())
        .map(finding -> finding.rule().id())
        .collect(Collectors.toSet());
  }
}
