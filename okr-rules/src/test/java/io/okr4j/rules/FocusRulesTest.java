package io.okr4j.rules;

import static io.okr4j.rules.Sample.YEAR;
import static io.okr4j.rules.Sample.atLeast;
import static io.okr4j.rules.Sample.commitment;
import static io.okr4j.rules.Sample.healthy;
import static io.okr4j.rules.Sample.keyResult;
import static io.okr4j.rules.Sample.metric;
import static io.okr4j.rules.Sample.objective;
import static io.okr4j.rules.Sample.objectives;
import static io.okr4j.rules.Sample.priority;
import static io.okr4j.rules.Sample.share;
import static io.okr4j.rules.Sample.team;
import static io.okr4j.rules.Sample.withStatus;

import io.okr4j.core.Allocation;
import io.okr4j.core.CycleId;
import io.okr4j.core.KeyResult;
import io.okr4j.core.ObjectiveStatus;
import io.okr4j.core.TeamId;
import java.util.Arrays;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FocusRulesTest {

  @Nested
  class FewPriorities {
    private final RuleTester rule = RuleTester.of("focus/few-priorities");
    private final Sample five =
        healthy().and(priority("b"), priority("c"), priority("d"), priority("e"));

    @Test
    void fivePrioritiesAreFew() {
      rule.passes(1, five);
    }

    @Test
    void sixAreTooMany() {
      rule.finds(
          five.and(priority("f")),
          "warning strategy: The strategy has too many priorities: 6 instead of at most 5");
    }

    @Test
    void howManyIsConfigured() {
      rule.with("max", "6").passes(five.and(priority("f")));
      rule.with("max", "0")
          .finds(
              healthy(),
              "warning strategy: The strategy has too many priorities: 1 instead of at most 0");
    }

    @Test
    void withoutAStrategyItIsNotAsked() {
      rule.passesOver(healthy().withoutStrategy());
    }
  }

  @Nested
  class FewObjectives {
    private final RuleTester rule = RuleTester.of("focus/few-objectives");

    @Test
    void fiveOpenObjectivesAreFew() {
      rule.passes(1, healthy().and(objectives(4)));
    }

    @Test
    void sixAreTooMany() {
      rule.finds(
          healthy().and(objectives(5)),
          "warning team:crew: Team crew has too many open objectives for q4: 6 instead of"
              + " at most 5");
    }

    @Test
    void howManyIsConfigured() {
      rule.with("max", "3").passes(healthy().and(objectives(2)));
      rule.with("max", "3")
          .finds(
              healthy().and(objectives(3)),
              "warning team:crew: Team crew has too many open objectives for q4: 4 instead of"
                  + " at most 3");
    }

    @Test
    void eachCycleIsCountedByItself() {
      rule.with("max", "1").passes(1, healthy().and(objective("a").withCycle(YEAR)));
      rule.with("max", "1")
          .finds(
              healthy()
                  .and(
                      objective("a").withCycle(YEAR),
                      objective("b"),
                      objective("c").withCycle(YEAR)),
              "warning team:crew: Team crew has too many open objectives for q4: 2 instead of"
                  + " at most 1",
              "warning team:crew: Team crew has too many open objectives for year: 2 instead"
                  + " of at most 1");
    }

    @Test
    void eachTeamIsCountedByItself() {
      rule.with("max", "1")
          .passes(
              2, healthy().and(team("other")).and(objective("a").withOwner(new TeamId("other"))));
    }

    @ParameterizedTest
    @EnumSource(names = {"CLOSED", "DROPPED"})
    void historyDoesNotCount(ObjectiveStatus over) {
      rule.with("max", "1").passes(1, healthy().and(withStatus(over, objective("a"))));
      rule.passesOver(healthy().setup(o -> withStatus(over, o)));
    }

    @Test
    void aDraftCounts() {
      rule.with("max", "1")
          .finds(
              healthy().and(withStatus(ObjectiveStatus.DRAFT, objective("a"))),
              "warning team:crew: Team crew has too many open objectives for q4: 2 instead of"
                  + " at most 1");
    }

    @Test
    void everyOneOfARepeatedIdCounts() {
      rule.with("max", "1")
          .finds(
              healthy().and(objective("setup")),
              "warning team:crew: Team crew has too many open objectives for q4: 2 instead of"
                  + " at most 1");
    }

    @Test
    void aRepeatedTeamIsAskedOnce() {
      rule.with("max", "0")
          .finds(
              healthy().and(team("crew")),
              "warning team:crew: Team crew has too many open objectives for q4: 1 instead of"
                  + " at most 0");
    }

    @Test
    void whatDanglesIsPassedOver() {
      rule.with("max", "0").passesOver(healthy().setup(o -> o.withCycle(new CycleId("never"))));
      rule.with("max", "0").passesOver(healthy().setup(o -> o.withOwner(new TeamId("nobody"))));
    }
  }

  @Nested
  class FewKeyResults {
    private final RuleTester rule = RuleTester.of("focus/few-key-results");

    private Sample goals(int count, KeyResult... bands) {
      KeyResult[] all = Arrays.copyOf(bands, bands.length + count);
      for (int i = 0; i < count; i++) {
        all[bands.length + i] = keyResult("k" + i, metric("1", "2"));
      }
      return healthy().keyResults(all);
    }

    @Test
    void twoToFiveAreFew() {
      rule.passes(1, goals(2));
      rule.passes(1, goals(5));
    }

    @Test
    void oneIsTooFew() {
      rule.finds(
          goals(1),
          "warning objective:setup: \"New customers set themselves up without a call\""
              + " has too few key results, guardrails aside: 1 instead of at least 2");
    }

    @Test
    void sixAreTooMany() {
      rule.finds(
          goals(6),
          "warning objective:setup: \"New customers set themselves up without a call\""
              + " has too many key results, guardrails aside: 6 instead of at most 5");
    }

    @Test
    void guardrailsDoNotCount() {
      rule.passes(1, goals(5, keyResult("b", atLeast("1"))));
      rule.finds(
          goals(1, keyResult("b", atLeast("1"))),
          "warning objective:setup: \"New customers set themselves up without a call\""
              + " has too few key results, guardrails aside: 1 instead of at least 2");
      rule.finds(
          goals(0, keyResult("b", atLeast("1"))),
          "warning objective:setup: \"New customers set themselves up without a call\""
              + " has too few key results, guardrails aside: 0 instead of at least 2");
    }

    @Test
    void howManyIsConfigured() {
      rule.with("min", "1").passes(goals(1));
      rule.with("min", "3")
          .finds(
              goals(2),
              "warning objective:setup: \"New customers set themselves up without a call\""
                  + " has too few key results, guardrails aside: 2 instead of at least 3");
      rule.with("max", "2").passes(goals(2));
      rule.with("max", "2")
          .finds(
              goals(3),
              "warning objective:setup: \"New customers set themselves up without a call\""
                  + " has too many key results, guardrails aside: 3 instead of at most 2");
    }

    @Test
    void withoutAnyItIsLeftToAnotherRule() {
      rule.passesOver(goals(0));
    }

    @Test
    void historyIsNotAsked() {
      rule.passesOver(goals(1).setup(o -> withStatus(ObjectiveStatus.CLOSED, o)));
    }

    @Test
    void everyOneOfARepeatedObjectiveIsAsked() {
      rule.finds(
          healthy().and(objective("setup").withKeyResults(keyResult("k", metric("1", "2")))),
          "warning objective:setup: \"Finance teams like goal setup\" has too few key"
              + " results, guardrails aside: 1 instead of at least 2");
    }
  }

  @Nested
  class NoSlivers {
    private final RuleTester rule = RuleTester.of("focus/no-slivers");

    private Sample shares(Allocation... allocations) {
      return healthy().edit(p -> p.withCommitments(commitment("crew", "q4", "0", allocations)));
    }

    @Test
    void aTenthOfTheTimeMovesAnObjective() {
      rule.passes(1, shares(share("setup", "0.1")));
    }

    @Test
    void lessDoesNot() {
      rule.finds(
          shares(share("setup", "0.099")),
          "warning commitment:crew/q4: Team crew gives less than 10% of its time in q4 to"
              + " \"New customers set themselves up without a call\"");
      rule.finds(
          shares(share("setup", "0")),
          "warning commitment:crew/q4: Team crew gives less than 10% of its time in q4 to"
              + " \"New customers set themselves up without a call\"");
    }

    @Test
    void aCommitmentIsBlamedOnceForAllOfThem() {
      rule.finds(
          shares(share("a", "0.05"), share("setup", "0.9"), share("b", "0.05")),
          "warning commitment:crew/q4: Team crew gives less than 10% of its time in q4 to"
              + " a and b");
    }

    @Test
    void howLittleIsConfigured() {
      rule.with("min", "0.05").passes(shares(share("setup", "0.05")));
      rule.with("min", "0").passes(shares(share("setup", "0")));
      rule.with("min", "0.2")
          .finds(
              shares(share("setup", "0.19")),
              "warning commitment:crew/q4: Team crew gives less than 20% of its time in q4 to"
                  + " \"New customers set themselves up without a call\"");
    }

    @Test
    void operationsAreNoSliver() {
      rule.passes(1, shares(share("setup", "1")));
      rule.passesOver(shares());
    }

    @Test
    void historyAndUnknownCyclesAreNotAsked() {
      rule.asOf("2026-12-31")
          .finds(
              shares(share("setup", "0")),
              "warning commitment:crew/q4: Team crew gives less than 10% of its time in q4 to"
                  + " \"New customers set themselves up without a call\"");
      rule.asOf("2027-01-01").passesOver(shares(share("setup", "0")));
      rule.passesOver(
          shares(share("setup", "0")).commitment(c -> c.withCycle(new CycleId("never"))));
    }

    @Test
    void anUnknownObjectiveGetsASliverLikeAnyOther() {
      rule.finds(
          shares(share("unknown", "0.01")),
          "warning commitment:crew/q4: Team crew gives less than 10% of its time in q4 to"
              + " unknown");
    }
  }
}
