package io.okr4j.rules;

import static io.okr4j.rules.Sample.YEAR;
import static io.okr4j.rules.Sample.cycle;
import static io.okr4j.rules.Sample.day;
import static io.okr4j.rules.Sample.healthy;
import static io.okr4j.rules.Sample.objective;
import static io.okr4j.rules.Sample.priority;
import static io.okr4j.rules.Sample.team;
import static io.okr4j.rules.Sample.withStatus;

import io.okr4j.core.CycleId;
import io.okr4j.core.DynamicId;
import io.okr4j.core.ObjectiveStatus;
import io.okr4j.core.TeamId;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WorldviewRulesTest {

  /** The sample with all that is ahead or under way made history. */
  private static Sample onlyHistory() {
    return healthy().setup(o -> withStatus(ObjectiveStatus.CLOSED, o));
  }

  @Nested
  class StrategyPresent {
    private final RuleTester rule = RuleTester.of("worldview/strategy-present");

    @Test
    void openObjectivesFollowAStrategyWithPriorities() {
      rule.passes(1, healthy());
    }

    @Test
    void openObjectivesWithoutAStrategyAreWrong() {
      rule.finds(
          healthy().withoutStrategy(), "error program: There are open objectives, but no strategy");
    }

    @Test
    void aStrategyWithoutPriorityIsNotEnough() {
      rule.finds(
          healthy().strategy(s -> s.withPriorities()),
          "error program: There are open objectives, but the strategy has no priorities");
    }

    @Test
    void aDraftIsAnOpenObjective() {
      rule.finds(
          healthy().withoutStrategy().setup(o -> withStatus(ObjectiveStatus.DRAFT, o)),
          "error program: There are open objectives, but no strategy");
    }

    @ParameterizedTest
    @EnumSource(names = {"CLOSED", "DROPPED"})
    void historyNeedsNone(ObjectiveStatus over) {
      rule.passesOver(healthy().withoutStrategy().setup(o -> withStatus(over, o)));
    }

    @Test
    void withoutObjectivesNoneIsMissed() {
      rule.passesOver(healthy().withoutStrategy().withoutObjectives());
    }

    @Test
    void noOtherRuleBlamesTheSameFault() {
      for (Rule other : RuleSet.recommended().rules()) {
        if (!other.id().equals("worldview/strategy-present") && !other.id().startsWith("integ")) {
          RuleTester.of(other).finds(healthy().withoutStrategy());
        }
      }
    }
  }

  @Nested
  class Complete {
    private final RuleTester rule = RuleTester.of("worldview/complete");

    @Test
    void aWorldviewNamesDynamicsCompetitionAndAudience() {
      rule.passes(1, healthy());
    }

    @Test
    void whatIsMissingIsNamed() {
      rule.finds(
          healthy().worldview(w -> w.withDynamics()),
          "error strategy: The worldview leaves out the key dynamics");
      rule.finds(
          healthy().worldview(w -> w.withCompetition()),
          "error strategy: The worldview leaves out the competition");
      rule.finds(
          healthy().worldview(w -> w.withAudience()),
          "error strategy: The worldview leaves out the audience");
      rule.finds(
          healthy().worldview(w -> w.withDynamics().withCompetition().withAudience()),
          "error strategy: The worldview leaves out the key dynamics, the competition and"
              + " the audience");
    }

    @Test
    void itIsAskedBeforeThereAreObjectives() {
      rule.finds(
          healthy().withoutObjectives().worldview(w -> w.withAudience()),
          "error strategy: The worldview leaves out the audience");
    }

    @Test
    void withoutAStrategyThereIsNothingToAsk() {
      rule.passesOver(healthy().withoutStrategy());
    }
  }

  @Nested
  class PrecedesOkrs {
    private final RuleTester rule = RuleTester.of("worldview/precedes-okrs");

    @Test
    void aStrategyEstablishedOnTheFirstDayOfTheCycleIsInTime() {
      // The year has no objectives, and is not asked.
      rule.passes(1, healthy().strategy(s -> s.withEstablishedOn(day("2026-10-01"))));
    }

    @Test
    void aDayLaterIsTooLate() {
      rule.finds(
          healthy().strategy(s -> s.withEstablishedOn(day("2026-10-02"))),
          "error cycle:q4: The strategy was established on 2026-10-02, after the start of"
              + " q4 on 2026-10-01");
    }

    @Test
    void everyCycleWithOpenObjectivesIsBlamed() {
      rule.finds(
          healthy()
              .and(objective("o").withCycle(YEAR))
              .strategy(s -> s.withEstablishedOn(day("2026-10-02"))),
          "error cycle:year: The strategy was established on 2026-10-02, after the start"
              + " of year on 2026-01-01",
          "error cycle:q4: The strategy was established on 2026-10-02, after the start of"
              + " q4 on 2026-10-01");
    }

    @Test
    void aStrategyWithoutADayPrecedesNothing() {
      rule.finds(
          healthy().strategy(s -> s.withEstablishedOn(Optional.empty())),
          "error cycle:q4: q4 has open objectives, but the strategy does not say when it"
              + " was established");
    }

    @Test
    void aReviewIsNoEstablishing() {
      rule.finds(
          healthy()
              .strategy(
                  s -> s.withEstablishedOn(Optional.empty()).withReviewedOn(day("2026-09-01"))),
          "error cycle:q4: q4 has open objectives, but the strategy does not say when it"
              + " was established");
    }

    @Test
    void cyclesOfHistoryAreNotAsked() {
      rule.passesOver(onlyHistory().strategy(s -> s.withEstablishedOn(Optional.empty())));
    }

    @Test
    void anUnknownCycleIsNotAsked() {
      rule.passesOver(
          healthy()
              .setup(o -> o.withCycle(new CycleId("never")))
              .strategy(s -> s.withEstablishedOn(Optional.empty())));
    }

    @Test
    void aRepeatedCycleIsAskedOnceAndTheFirstCounts() {
      rule.passes(1, healthy().and(cycle("q4", "2020-01-01", "2020-03-31")));
    }
  }

  @Nested
  class Endorsed {
    private final RuleTester rule = RuleTester.of("worldview/endorsed");

    @Test
    void aTeamThatEndorsedTheStrategyPasses() {
      rule.passes(1, healthy());
    }

    @Test
    void aTeamWithOpenObjectivesEndorsesTheStrategy() {
      rule.finds(
          healthy().strategy(s -> s.withEndorsedBy()),
          "warning team:crew: Team crew has open objectives, but has not endorsed the"
              + " strategy");
    }

    @Test
    void theEndorsementOfOthersIsNotEnough() {
      rule.finds(
          healthy().strategy(s -> s.withEndorsedBy(new TeamId("other"))),
          "warning team:crew: Team crew has open objectives, but has not endorsed the"
              + " strategy");
    }

    @Test
    void teamsWithoutOpenObjectivesNeedNot() {
      rule.passes(1, healthy().and(team("other")));
      rule.passesOver(onlyHistory().strategy(s -> s.withEndorsedBy()));
    }

    @Test
    void anUnknownOwnerIsNotAsked() {
      rule.passesOver(
          healthy()
              .setup(o -> o.withOwner(new TeamId("nobody")))
              .strategy(s -> s.withEndorsedBy()));
    }

    @Test
    void anUnknownCycleDoesNotMatter() {
      rule.finds(
          healthy().setup(o -> o.withCycle(new CycleId("never"))).strategy(s -> s.withEndorsedBy()),
          "warning team:crew: Team crew has open objectives, but has not endorsed the"
              + " strategy");
    }

    @Test
    void aRepeatedTeamIsAskedOnce() {
      rule.finds(
          healthy().and(team("crew").withName("Second")).strategy(s -> s.withEndorsedBy()),
          "warning team:crew: Team crew has open objectives, but has not endorsed the"
              + " strategy");
    }
  }

  @Nested
  class Fresh {
    private final RuleTester rule = RuleTester.of("worldview/fresh");

    private Sample seen(String establishedOn, String reviewedOn) {
      return healthy()
          .strategy(s -> s.withEstablishedOn(day(establishedOn)).withReviewedOn(day(reviewedOn)));
    }

    @Test
    void aStrategyIsFreshForAYear() {
      rule.passes(1, healthy().strategy(s -> s.withEstablishedOn(day("2025-11-22"))));
      rule.finds(
          healthy().strategy(s -> s.withEstablishedOn(day("2025-11-21"))),
          "warning strategy: The strategy was last looked at on 2025-11-21, more than 1"
              + " year ago");
    }

    @Test
    void theLaterOfBothDaysCounts() {
      rule.passes(seen("2020-01-01", "2025-11-22"));
      rule.passes(seen("2025-11-22", "2020-01-01"));
      rule.finds(
          seen("2025-11-01", "2025-11-21"),
          "warning strategy: The strategy was last looked at on 2025-11-21, more than 1"
              + " year ago");
    }

    @Test
    void aReviewAloneCounts() {
      rule.finds(
          healthy()
              .strategy(
                  s -> s.withEstablishedOn(Optional.empty()).withReviewedOn(day("2025-11-21"))),
          "warning strategy: The strategy was last looked at on 2025-11-21, more than 1"
              + " year ago");
    }

    @Test
    void howLongIsConfigured() {
      RuleTester monthly = rule.with("maxAge", "P1M");
      monthly.passes(seen("2026-01-01", "2026-10-22"));
      monthly.finds(
          seen("2026-01-01", "2026-10-21"),
          "warning strategy: The strategy was last looked at on 2026-10-21, more than 1"
              + " month ago");
      rule.with("maxAge", "P2000000000Y").passes(seen("2020-01-01", "2020-01-01"));
    }

    @Test
    void itIsNotAskedWithoutOpenObjectivesOrWithoutADay() {
      rule.passesOver(onlyHistory().strategy(s -> s.withEstablishedOn(day("2020-01-01"))));
      rule.passesOver(healthy().strategy(s -> s.withEstablishedOn(Optional.empty())));
      rule.passesOver(healthy().withoutStrategy());
    }
  }

  @Nested
  class PriorityGrounded {
    private final RuleTester rule = RuleTester.of("worldview/priority-grounded");

    @Test
    void aPriorityAnswersAPartOfTheWorldview() {
      rule.passes(1, healthy());
    }

    @Test
    void aPriorityThatAnswersNothingIsAWish() {
      rule.finds(
          healthy().and(priority("second").withAnswers()),
          "info priority:second: \"Priority second\" answers nothing in the worldview");
    }

    @Test
    void anAnswerToSomethingUnknownIsLeftToIntegrity() {
      rule.passes(
          1, healthy().priority("fast-start", p -> p.withAnswers(new DynamicId("nothing"))));
    }

    @Test
    void aRepeatedPriorityIsAskedOnceAndTheFirstCounts() {
      rule.passes(1, healthy().and(priority("fast-start").withAnswers()));
    }

    @Test
    void itIsAskedWithoutObjectives() {
      rule.finds(
          healthy().withoutObjectives().priority("fast-start", p -> p.withAnswers()),
          "info priority:fast-start: \"Priority fast-start\" answers nothing in the"
              + " worldview");
    }
  }
}
