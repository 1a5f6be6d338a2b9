package com.example.leads;

import static com.example.leads.Acme.GOAL;
import static com.example.leads.Acme.program;
import static io.okr4j.rules.testkit.RuleExamples.finds;

import io.okr4j.core.ObjectiveId;
import io.okr4j.core.ObjectiveStatus;
import io.okr4j.rules.RuleSet;
import io.okr4j.rules.testkit.RuleExamples;
import io.okr4j.rules.testkit.RuleLaws;
import org.junit.jupiter.api.Test;

class LeadsTest implements RuleLaws {
  @Override
  public RuleSet rules() {
    return RuleSet.none().with(Leads.RULE);
  }

  @Test
  void onlyOpenObjectivesNeedALead() {
    RuleExamples.of(Leads.RULE)
        .asOf("2026-10-09")
        .check(
            program(
                GOAL.withExtensions(finds("Nobody leads \"Customers set themselves up\"")),
                GOAL.withId(new ObjectiveId("led")).withLead("Ann"),
                GOAL.withId(new ObjectiveId("dropped")).withStatus(ObjectiveStatus.DROPPED)));
  }

  @Test
  void theFirstWeekIsForNamingOne() {
    RuleExamples.of(Leads.RULE).asOf("2026-10-08").check(program(GOAL));
  }
}
