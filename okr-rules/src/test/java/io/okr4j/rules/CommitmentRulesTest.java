package io.okr4j.rules;

import static io.okr4j.rules.Sample.Q4;
import static io.okr4j.rules.Sample.YEAR;
import static io.okr4j.rules.Sample.commitment;
import static io.okr4j.rules.Sample.cycle;
import static io.okr4j.rules.Sample.day;
import static io.okr4j.rules.Sample.healthy;
import static io.okr4j.rules.Sample.objective;
import static io.okr4j.rules.Sample.share;
import static io.okr4j.rules.Sample.team;
import static io.okr4j.rules.Sample.withStatus;

import io.okr4j.core.Commitment;
import io.okr4j.core.CycleId;
import io.okr4j.core.ObjectiveStatus;
import io.okr4j.core.TeamId;
import io.okr4j.core.TeamKind;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CommitmentRulesTest {
  private static final CycleId NEVER = new CycleId("never");
  private static final TeamId NOBODY = new TeamId("nobody");

  /** The day after the cycle of the commitment ended: it is history. */
  private static final String AFTERWARDS = "2027-01-01";

  private static final String LAST_DAY = "2026-12-31";

  private static Sample committed(Commitment... commitments) {
    return healthy().edit(p -> p.withCommitments(commitments));
  }

  @Nested
  class Present {
    private final RuleTester rule = RuleTester.of("commitment/present");
    private static final String NONE =
        "error team:crew: Team crew has agreed objectives for q4, but has not committed"
            + " its time";

    @Test
    void aTeamWithAgreedObjectivesHasACommitmentForTheirCycle() {
      rule.passes(1, healthy());
      rule.finds(committed(), NONE);
    }

    @Test
    void aCommitmentForACycleWithinIsEnough() {
      rule.passes(1, healthy().setup(o -> o.withCycle(YEAR)));
    }

    @Test
    void aCommitmentForAnEnclosingCycleIsNot() {
      rule.finds(committed(commitment("crew", "year", "1")), NONE);
    }

    @Test
    void theCommitmentOfAnotherTeamIsNot() {
      rule.finds(committed(commitment("other", "q4", "1")), NONE);
    }

    @Test
    void eachCycleIsBlamed() {
      rule.finds(
          committed().and(objective("a").withCycle(YEAR)).and(objective("b")),
          NONE,
          "error team:crew: Team crew has agreed objectives for year, but has not"
              + " committed its time");
    }

    @Test
    void anAgreedObjectiveCountsAsAnActiveOneDoes() {
      rule.finds(committed().setup(o -> o.withStatus(ObjectiveStatus.AGREED)), NONE);
    }

    @ParameterizedTest
    @EnumSource(names = {"DRAFT", "CLOSED", "DROPPED"})
    void otherObjectivesNeedNoCommitment(ObjectiveStatus status) {
      rule.passesOver(committed().setup(o -> withStatus(status, o)));
    }

    @Test
    void aCommitmentThatIsHistoryCounts() {
      rule.asOf("2027-06-01").passes(1, healthy());
    }

    @Test
    void anAgreedObjectiveOfAnEndedCycleIsNotHistory() {
      rule.asOf("2027-06-01").finds(committed(), NONE);
    }

    @Test
    void whatDanglesIsPassedOver() {
      rule.passesOver(committed().setup(o -> o.withOwner(NOBODY)));
      rule.passesOver(committed().setup(o -> o.withCycle(NEVER)));
      rule.passesOver(committed(commitment("crew", "never", "1")));
      rule.passesOver(
          healthy().setup(o -> o.withCycle(YEAR)).cycle("q4", c -> c.withWithin(NEVER)));
      rule.passesOver(
          healthy()
              .and(cycle("other", "2026-01-01", "2026-12-31"))
              .setup(o -> o.withCycle(new CycleId("other")))
              .cycle("year", c -> c.withWithin(YEAR)));
    }

    @Test
    void aCommitmentForTheVeryCycleCountsWhateverItsNesting() {
      rule.passes(1, healthy().cycle("q4", c -> c.withWithin(NEVER)));
      rule.passes(1, healthy().cycle("year", c -> c.withWithin(Q4)));
    }
  }

  @Nested
  class Full {
    private final RuleTester rule = RuleTester.of("commitment/full");

    private Sample sum(String operations, String... shares) {
      Commitment commitment = commitment("crew", "q4", operations);
      for (String share : shares) {
        commitment = commitment.toBuilder().addAllocations(share("setup", share)).build();
      }
      return committed(commitment);
    }

    @Test
    void operationsAndSharesMakeUpTheWholeTime() {
      rule.passes(1, healthy());
      rule.passes(1, sum("1"));
      rule.passes(1, sum("0", "0.7", "0.3"));
    }

    @Test
    void theyMayMissItByOneHundredth() {
      rule.passes(1, sum("0.2", "0.79"));
      rule.passes(1, sum("0.2", "0.81"));
    }

    @Test
    void whatIsMissingOrTooMuchIsWrong() {
      rule.finds(
          sum("0.2", "0.5", "0.2899"),
          "error commitment:crew/q4: Team crew commits 98.99% of its time for q4 instead"
              + " of 100%: 20% to operations, 78.99% to objectives");
      rule.finds(
          sum("0.2", "0.8101"),
          "error commitment:crew/q4: Team crew commits 101.01% of its time for q4 instead"
              + " of 100%: 20% to operations, 81.01% to objectives");
      rule.finds(
          sum("0"),
          "error commitment:crew/q4: Team crew commits 0% of its time for q4 instead of"
              + " 100%: 0% to operations, 0% to objectives");
    }

    @Test
    void byHowMuchIsConfigured() {
      rule.with("tolerance", "0.2").passes(sum("0.8"));
      rule.with("tolerance", "0.2")
          .finds(
              sum("0.79"),
              "error commitment:crew/q4: Team crew commits 79% of its time for q4 instead of"
                  + " 100%: 79% to operations, 0% to objectives");
    }

    @Test
    void allocationsCountWhateverTheyGiveTo() {
      rule.passes(1, committed(commitment("crew", "q4", "0.2", share("unknown", "0.8"))));
      rule.passes(1, healthy().setup(o -> withStatus(ObjectiveStatus.DROPPED, o)));
    }

    @Test
    void itIsAskedUntilTheCycleEnds() {
      rule.asOf(LAST_DAY).passes(1, healthy());
      rule.asOf(AFTERWARDS).passesOver(sum("0"));
      rule.asOf("2020-01-01").passes(1, healthy());
    }

    @Test
    void aCommitmentForNoKnownCycleIsNotAskedOneOfNoKnownTeamIs() {
      rule.passesOver(committed(commitment("crew", "never", "0")));
      rule.finds(
          committed(commitment("nobody", "q4", "0")),
          "error commitment:nobody/q4: nobody commits 0% of its time for q4 instead of"
              + " 100%: 0% to operations, 0% to objectives");
    }
  }

  @Nested
  class AgreedGoalsOnly {
    private final RuleTester rule = RuleTester.of("commitment/agreed-goals-only");
    private static final String DRAFT =
        "error commitment:crew/q4: Team crew gives 80% of its time to \"New customers"
            + " set themselves up without a call\", still a draft although q4 started on"
            + " 2026-10-01";

    private Sample status(ObjectiveStatus status) {
      return healthy().setup(o -> withStatus(status, o));
    }

    @ParameterizedTest
    @EnumSource(names = {"AGREED", "ACTIVE", "CLOSED"})
    void timeGoesToWhatIsAgreedOn(ObjectiveStatus status) {
      rule.passes(1, status(status));
    }

    @Test
    void aDroppedObjectiveGetsNone() {
      String found =
          "error commitment:crew/q4: Team crew gives 80% of its time to \"New customers"
              + " set themselves up without a call\", which was dropped";
      rule.finds(status(ObjectiveStatus.DROPPED), found);
      rule.asOf("2020-01-01").finds(status(ObjectiveStatus.DROPPED), found);
    }

    @Test
    void aDraftGetsNoneOnceTheCycleHasStarted() {
      rule.asOf("2026-09-30").passes(1, status(ObjectiveStatus.DRAFT));
      rule.asOf("2026-10-01").finds(status(ObjectiveStatus.DRAFT), DRAFT);
      rule.finds(status(ObjectiveStatus.DRAFT), DRAFT);
    }

    @Test
    void theStartIsThatOfTheCycleOfTheCommitment() {
      Sample yearly = status(ObjectiveStatus.DRAFT).setup(o -> o.withCycle(YEAR));
      rule.asOf("2026-09-30").passes(1, yearly);
      rule.asOf("2026-10-01").finds(yearly, DRAFT);
    }

    @Test
    void anObjectiveOfAnEnclosingCycleMayGetSome() {
      rule.passes(1, healthy().setup(o -> o.withCycle(YEAR)));
    }

    @Test
    void anObjectiveOfAnotherCycleGetsNone() {
      rule.finds(
          healthy()
              .and(cycle("next", "2027-01-01", "2027-03-31"))
              .setup(o -> o.withCycle(new CycleId("next"))),
          "error commitment:crew/q4: Team crew gives 80% of its time in q4 to \"New"
              + " customers set themselves up without a call\", which is set for next");
      rule.finds(
          committed(commitment("crew", "year", "0.2", share("setup", "0.8"))),
          "error commitment:crew/year: Team crew gives 80% of its time in year to \"New"
              + " customers set themselves up without a call\", which is set for q4");
    }

    @Test
    void eachAllocationIsBlamedOnceAndForTheGravestFault() {
      rule.finds(
          committed(
                  commitment(
                      "crew", "year", "0", share("setup", "0"), share("a", "1"), share("a", "0.3")))
              .setup(o -> withStatus(ObjectiveStatus.DROPPED, o))
              .and(objective("a").withStatus(ObjectiveStatus.DRAFT)),
          "error commitment:crew/year: Team crew gives 0% of its time to \"New customers"
              + " set themselves up without a call\", which was dropped",
          "error commitment:crew/year: Team crew gives 100% of its time to \"Finance"
              + " teams like goal a\", still a draft although year started on 2026-01-01",
          "error commitment:crew/year: Team crew gives 30% of its time to \"Finance teams"
              + " like goal a\", still a draft although year started on 2026-01-01");
    }

    @Test
    void itIsAskedUntilTheCycleEnds() {
      rule.asOf(LAST_DAY).finds(status(ObjectiveStatus.DRAFT), DRAFT);
      rule.asOf(AFTERWARDS).passesOver(status(ObjectiveStatus.DRAFT));
    }

    @Test
    void whatDanglesIsPassedOver() {
      rule.passesOver(committed(commitment("crew", "q4", "0", share("unknown", "1"))));
      rule.passesOver(committed(commitment("crew", "never", "0", share("setup", "1"))));
      rule.finds(healthy().setup(o -> o.withCycle(NEVER)));
      rule.finds(healthy().setup(o -> o.withCycle(YEAR)).cycle("q4", c -> c.withWithin(NEVER)));
    }

    @Test
    void aCommitmentThatGivesToNothingIsNotAsked() {
      rule.passesOver(committed(commitment("crew", "q4", "1")));
    }

    @Test
    void ofARepeatedObjectiveTheFirstCounts() {
      rule.passes(1, healthy().and(withStatus(ObjectiveStatus.DROPPED, objective("setup"))));
    }
  }

  @Nested
  class Resourced {
    private final RuleTester rule = RuleTester.of("commitment/resourced");
    private static final String NONE =
        "error objective:setup: Team crew has committed its time for q4, but none of it"
            + " to \"New customers set themselves up without a call\"";

    private Sample shares(String... shares) {
      Commitment commitment = commitment("crew", "q4", "0.2");
      for (String share : shares) {
        commitment = commitment.toBuilder().addAllocations(share("setup", share)).build();
      }
      return committed(commitment);
    }

    @Test
    void anAgreedObjectiveHasAShareOfTheTime() {
      rule.passes(1, healthy());
      rule.passes(1, shares("0.0001"));
      rule.passes(1, shares("0", "0.1"));
    }

    @Test
    void noShareIsNone() {
      rule.finds(shares(), NONE);
    }

    @Test
    void aShareOfNothingIsNone() {
      rule.finds(shares("0", "0"), NONE);
    }

    @Test
    void aShareOfAnotherObjectiveIsNone() {
      rule.finds(committed(commitment("crew", "q4", "0", share("other", "1"))), NONE);
    }

    @Test
    void theShareOfAnotherTeamIsNone() {
      rule.finds(
          committed(
              commitment("crew", "q4", "1"), commitment("other", "q4", "0", share("setup", "1"))),
          NONE);
    }

    @Test
    void aShareInACycleWithinIsEnough() {
      rule.passes(1, healthy().setup(o -> o.withCycle(YEAR)));
      rule.passes(
          1,
          committed(
                  commitment("crew", "year", "1"),
                  commitment("crew", "q4", "0", share("setup", "1")))
              .setup(o -> o.withCycle(YEAR)));
    }

    @Test
    void aShareInAnEnclosingCycleIsNot() {
      rule.finds(
          committed(
              commitment("crew", "q4", "1"), commitment("crew", "year", "0", share("setup", "1"))),
          NONE);
    }

    @Test
    void withoutACommitmentItIsLeftToAnotherRule() {
      rule.passesOver(committed());
      rule.passesOver(committed(commitment("crew", "year", "1")));
      rule.passesOver(committed(commitment("other", "q4", "1")));
    }

    @Test
    void aCommitmentThatIsHistoryCounts() {
      rule.asOf("2027-06-01").passes(1, healthy());
      rule.asOf("2027-06-01").finds(shares(), NONE);
    }

    @ParameterizedTest
    @EnumSource(names = {"DRAFT", "CLOSED", "DROPPED"})
    void onlyAgreedObjectivesAreAsked(ObjectiveStatus status) {
      rule.passesOver(shares().setup(o -> withStatus(status, o)));
    }

    @Test
    void whatDanglesIsPassedOver() {
      rule.passesOver(shares().setup(o -> o.withCycle(NEVER)));
      rule.passesOver(committed(commitment("nobody", "q4", "1")).setup(o -> o.withOwner(NOBODY)));
      rule.passesOver(committed(commitment("crew", "q4", "1"), commitment("crew", "never", "1")));
      rule.passesOver(shares().setup(o -> o.withCycle(YEAR)).cycle("q4", c -> c.withWithin(NEVER)));
    }

    @Test
    void aShareMatchesEveryOneOfARepeatedId() {
      rule.passes(2, healthy().and(objective("setup")));
    }
  }

  @Nested
  class Signed {
    private final RuleTester rule = RuleTester.of("commitment/signed");
    private static final String LAST_TO_SIGN = "2026-10-15";
    private static final String A_DAY_LATER = "2026-10-16";

    @Test
    void aCommitmentIsSignedFourteenDaysAfterItsCycleStartsAtTheLatest() {
      rule.passes(1, healthy().commitment(c -> c.withAgreedOn(day(LAST_TO_SIGN))));
      rule.finds(
          healthy().commitment(c -> c.withAgreedOn(day(A_DAY_LATER))),
          "warning commitment:crew/q4: Team crew signed its commitment on 2026-10-16,"
              + " more than 14 days after the start of q4 on 2026-10-01");
    }

    @Test
    void lateIsLateWheneverItIsAsked() {
      rule.asOf("2026-10-01")
          .finds(
              healthy().commitment(c -> c.withAgreedOn(day(A_DAY_LATER))),
              "warning commitment:crew/q4: Team crew signed its commitment on 2026-10-16,"
                  + " more than 14 days after the start of q4 on 2026-10-01");
    }

    @Test
    void untilThenItMayBeUnsigned() {
      Sample unsigned = healthy().commitment(c -> c.withAgreedBy().withAgreedOn(Optional.empty()));
      rule.asOf(LAST_TO_SIGN).passes(1, unsigned);
      rule.asOf(A_DAY_LATER)
          .finds(
              unsigned,
              "warning commitment:crew/q4: The commitment of Team crew does not say who"
                  + " agreed to it and when it was agreed, more than 14 days after the start of q4"
                  + " on 2026-10-01");
    }

    @Test
    void itIsSignedByWhomAndWhen() {
      rule.finds(
          healthy().commitment(c -> c.withAgreedBy()),
          "warning commitment:crew/q4: The commitment of Team crew does not say who"
              + " agreed to it, more than 14 days after the start of q4 on 2026-10-01");
      rule.finds(
          healthy().commitment(c -> c.withAgreedOn(Optional.empty())),
          "warning commitment:crew/q4: The commitment of Team crew does not say when it"
              + " was agreed, more than 14 days after the start of q4 on 2026-10-01");
    }

    @Test
    void howLongIsConfigured() {
      Sample late = healthy().commitment(c -> c.withAgreedOn(day("2026-11-01")));
      rule.with("grace", "P1M").passes(late);
      rule.with("grace", "P30D")
          .finds(
              late,
              "warning commitment:crew/q4: Team crew signed its commitment on 2026-11-01,"
                  + " more than 30 days after the start of q4 on 2026-10-01");
      rule.with("grace", "P2000000000Y").passes(late.commitment(c -> c.withAgreedBy()));
    }

    @Test
    void historyAndUnknownCyclesAreNotAsked() {
      Sample unsigned = healthy().commitment(c -> c.withAgreedBy());
      rule.asOf(AFTERWARDS).passesOver(unsigned);
      rule.passesOver(unsigned.commitment(c -> c.withCycle(NEVER)));
    }
  }

  @Nested
  class RoomForStrategy {
    private final RuleTester rule = RuleTester.of("commitment/room-for-strategy");

    private Sample operations(String operations) {
      return committed(commitment("crew", "q4", operations));
    }

    @Test
    void businessAsUsualTakesHalfOfTheTimeAtMost() {
      rule.passes(1, operations("0.5"));
      rule.finds(
          operations("0.501"),
          "warning commitment:crew/q4: Business as usual takes 50.1% of the time of Team"
              + " crew in q4, more than 50%");
    }

    @Test
    void howMuchIsConfigured() {
      rule.with("maxOperations", "0.8").passes(operations("0.8"));
      rule.with("maxOperations", "0.2")
          .finds(
              operations("0.5"),
              "warning commitment:crew/q4: Business as usual takes 50% of the time of Team"
                  + " crew in q4, more than 20%");
    }

    @ParameterizedTest
    @EnumSource(names = "PRODUCT", mode = EnumSource.Mode.EXCLUDE)
    void otherTeamsMayKeepThingsRunning(TeamKind kind) {
      rule.passesOver(operations("1").team("crew", t -> t.withKind(kind)));
    }

    @Test
    void historyAndWhatDanglesAreNotAsked() {
      rule.asOf(AFTERWARDS).passesOver(operations("1"));
      rule.passesOver(committed(commitment("crew", "never", "1")));
      rule.passesOver(committed(commitment("nobody", "q4", "1")));
    }

    @Test
    void ofARepeatedTeamTheFirstCounts() {
      rule.passesOver(
          operations("1").team("crew", t -> t.withKind(TeamKind.LEADERSHIP)).and(team("crew")));
    }

    @Test
    void aLaterCommitmentOfTheSameTeamAndCycleIsAskedToo() {
      rule.finds(
          healthy().and(commitment("crew", "q4", "1")),
          "warning commitment:crew/q4: Business as usual takes 100% of the time of Team"
              + " crew in q4, more than 50%");
    }
  }
}
