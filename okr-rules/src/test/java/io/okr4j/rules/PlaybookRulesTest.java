package io.okr4j.rules;

import static io.okr4j.rules.Sample.Q4;
import static io.okr4j.rules.Sample.YEAR;
import static io.okr4j.rules.Sample.advocate;
import static io.okr4j.rules.Sample.cycle;
import static io.okr4j.rules.Sample.healthy;
import static io.okr4j.rules.Sample.objective;
import static io.okr4j.rules.Sample.team;
import static io.okr4j.rules.Sample.withStatus;

import io.okr4j.core.CycleId;
import io.okr4j.core.Improvement;
import io.okr4j.core.ObjectiveStatus;
import io.okr4j.core.TeamId;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlaybookRulesTest {

  @Nested
  class Present {
    private final RuleTester rule = RuleTester.of("playbook/present");

    @Test
    void okrsAreRunByAPlaybook() {
      rule.passes(1, healthy());
    }

    @Test
    void openObjectivesWithoutOneAreWrong() {
      rule.finds(
          healthy().withoutPlaybook(), "error program: There are open objectives, but no playbook");
      rule.finds(
          healthy().withoutPlaybook().setup(o -> withStatus(ObjectiveStatus.DRAFT, o)),
          "error program: There are open objectives, but no playbook");
    }

    @ParameterizedTest
    @EnumSource(names = {"CLOSED", "DROPPED"})
    void historyNeedsNone(ObjectiveStatus over) {
      rule.passesOver(healthy().withoutPlaybook().setup(o -> withStatus(over, o)));
      rule.passesOver(healthy().withoutPlaybook().withoutObjectives());
    }

    @Test
    void noOtherRuleBlamesTheSameFault() {
      for (Rule other : RuleSet.recommended().rules()) {
        if (!other.id().equals("playbook/present")) {
          RuleTester.of(other).finds(healthy().withoutPlaybook());
        }
      }
    }
  }

  @Nested
  class Complete {
    private final RuleTester rule = RuleTester.of("playbook/complete");

    @Test
    void aPlaybookHasAllItsParts() {
      rule.passes(1, healthy());
    }

    @Test
    void whatIsMissingIsNamed() {
      rule.finds(
          healthy().playbook(p -> p.withPurpose(Optional.empty())),
          "warning playbook: The playbook leaves out the purpose");
      rule.finds(
          healthy().playbook(p -> p.withPrinciples()),
          "warning playbook: The playbook leaves out the principles");
      rule.finds(
          healthy().playbook(p -> p.withRoles()),
          "warning playbook: The playbook leaves out the roles");
      rule.finds(
          healthy().playbook(p -> p.withCadence()),
          "warning playbook: The playbook leaves out the cadence");
      rule.finds(
          healthy().playbook(p -> p.withGlossary()),
          "warning playbook: The playbook leaves out the glossary");
      rule.finds(
          healthy().playbook(p -> p.withGlossary().withPrinciples()),
          "warning playbook: The playbook leaves out the principles and the glossary");
    }

    @Test
    void advocatesAndImprovementsAreNoParts() {
      rule.passes(1, healthy().playbook(p -> p.withAdvocates().withImprovements()));
    }

    @Test
    void itIsAskedWithoutObjectives() {
      rule.finds(
          healthy().withoutObjectives().playbook(p -> p.withGlossary()),
          "warning playbook: The playbook leaves out the glossary");
    }

    @Test
    void withoutAPlaybookItIsNotAsked() {
      rule.passesOver(healthy().withoutPlaybook());
    }
  }

  @Nested
  class Acknowledged {
    private final RuleTester rule = RuleTester.of("playbook/acknowledged");
    private static final String NOBODY_DID =
        "warning team:crew: No advocate of Team crew has acknowledged version 2 of the"
            + " playbook";

    @Test
    void anAdvocateOfTheTeamAcknowledgedTheCurrentVersion() {
      rule.passes(1, healthy());
    }

    @Test
    void oneOfSeveralIsEnough() {
      rule.passes(
          1,
          healthy().playbook(p -> p.withAdvocates(advocate("crew", "1"), advocate("crew", "2"))));
    }

    @Test
    void anotherVersionAnotherTeamOrNothingIsNotEnough() {
      rule.finds(healthy().playbook(p -> p.withAdvocates(advocate("crew", "1"))), NOBODY_DID);
      rule.finds(healthy().playbook(p -> p.withAdvocates(advocate("other", "2"))), NOBODY_DID);
      rule.finds(
          healthy()
              .playbook(
                  p -> p.withAdvocates(advocate("crew", "2").withAcknowledged(Optional.empty()))),
          NOBODY_DID);
      rule.finds(healthy().playbook(p -> p.withAdvocates()), NOBODY_DID);
    }

    @Test
    void teamsWithoutOpenObjectivesNeedNone() {
      rule.passes(1, healthy().and(team("other")));
      rule.passesOver(
          healthy()
              .playbook(p -> p.withAdvocates())
              .setup(o -> withStatus(ObjectiveStatus.CLOSED, o)));
    }

    @Test
    void withoutAPlaybookOrAKnownOwnerItIsNotAsked() {
      rule.passesOver(healthy().withoutPlaybook());
      rule.passesOver(
          healthy().playbook(p -> p.withAdvocates()).setup(o -> o.withOwner(new TeamId("nobody"))));
    }
  }

  @Nested
  class Improved {
    private final RuleTester rule = RuleTester.of("playbook/improved").asOf("2027-01-15");
    private static final CycleId Q3 = new CycleId("q3");
    private static final String NOT_IMPROVED =
        "warning playbook: The playbook names no improvement from q4, which ended on"
            + " 2026-12-31";

    private Sample learnt(CycleId... cycles) {
      return healthy()
          .playbook(
              p ->
                  p.withImprovements(
                      Arrays.stream(cycles)
                          .map(c -> Improvement.builder().cycle(c).learned("Much").build())
                          .toList()));
    }

    @Test
    void whatTheLastCycleTaughtIsInThePlaybook() {
      rule.passes(1, learnt(Q4));
      rule.finds(learnt(), NOT_IMPROVED);
    }

    @Test
    void thereAreFourteenDaysToWriteItDown() {
      rule.asOf("2027-01-14").passesOver(learnt());
      rule.asOf("2027-01-15").finds(learnt(), NOT_IMPROVED);
    }

    @Test
    void howLongIsConfigured() {
      rule.with("grace", "P1M").passesOver(learnt());
      rule.with("grace", "P0D").asOf("2027-01-01").finds(learnt(), NOT_IMPROVED);
      rule.with("grace", "P0D").asOf("2026-12-31").passesOver(learnt());
    }

    @Test
    void theNewestCycleWithObjectivesCountsAndOlderOnesMayBeMissing() {
      Sample twoCycles =
          learnt(Q4)
              .and(cycle("q3", "2026-07-01", "2026-09-30"))
              .and(objective("old").withCycle(Q3));
      rule.passes(1, twoCycles);
      rule.finds(
          learnt(Q3)
              .and(cycle("q3", "2026-07-01", "2026-09-30"))
              .and(objective("old").withCycle(Q3)),
          NOT_IMPROVED);
    }

    @Test
    void aCycleWithoutObjectivesDoesNotCount() {
      // The year ended on the same day and started earlier; q1 ended later, but is empty.
      rule.asOf("2027-06-01").passes(1, learnt(Q4).and(cycle("q1", "2027-01-01", "2027-03-31")));
      rule.passesOver(learnt().withoutObjectives());
    }

    @ParameterizedTest
    @EnumSource(ObjectiveStatus.class)
    void objectivesOfAnyStatusMakeACycleOneToLearnFrom(ObjectiveStatus status) {
      rule.finds(learnt().setup(o -> withStatus(status, o)), NOT_IMPROVED);
    }

    @Test
    void ofCyclesThatEndTogetherTheLaterToStartThenTheFirstInTheListCounts() {
      Sample yearToo = learnt(Q4).and(objective("a").withCycle(YEAR));
      rule.passes(1, yearToo);
      CycleId twin = new CycleId("twin");
      rule.passes(
          1,
          learnt(Q4)
              .and(cycle("twin", "2026-10-01", "2026-12-31"))
              .and(objective("a").withCycle(twin)));
      rule.finds(
          learnt(Q4)
              .and(cycle("twin", "2026-10-02", "2026-12-31"))
              .and(objective("a").withCycle(twin)),
          "warning playbook: The playbook names no improvement from twin, which ended on"
              + " 2026-12-31");
    }

    @Test
    void unknownCyclesAndAMissingPlaybookAreNotAsked() {
      rule.passesOver(learnt().setup(o -> o.withCycle(new CycleId("never"))));
      rule.passesOver(learnt().withoutPlaybook());
    }
  }
}
