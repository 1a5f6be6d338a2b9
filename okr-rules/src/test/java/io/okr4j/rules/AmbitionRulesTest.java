package io.okr4j.rules;

import static io.okr4j.rules.Sample.YEAR;
import static io.okr4j.rules.Sample.atLeast;
import static io.okr4j.rules.Sample.checkIn;
import static io.okr4j.rules.Sample.confidence;
import static io.okr4j.rules.Sample.cycle;
import static io.okr4j.rules.Sample.day;
import static io.okr4j.rules.Sample.done;
import static io.okr4j.rules.Sample.healthy;
import static io.okr4j.rules.Sample.keyResult;
import static io.okr4j.rules.Sample.metric;
import static io.okr4j.rules.Sample.milestone;
import static io.okr4j.rules.Sample.milestones;
import static io.okr4j.rules.Sample.note;
import static io.okr4j.rules.Sample.number;
import static io.okr4j.rules.Sample.objective;
import static io.okr4j.rules.Sample.percent;
import static io.okr4j.rules.Sample.team;
import static io.okr4j.rules.Sample.withStatus;

import io.okr4j.core.Ambition;
import io.okr4j.core.Binary;
import io.okr4j.core.CheckIn;
import io.okr4j.core.CycleId;
import io.okr4j.core.KeyResult;
import io.okr4j.core.Measure;
import io.okr4j.core.Objective;
import io.okr4j.core.ObjectiveStatus;
import io.okr4j.core.TeamId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AmbitionRulesTest {

  @Nested
  class BoldTarget {
    private final RuleTester rule = RuleTester.of("ambition/bold-target");

    private Sample target(Measure measure) {
      return healthy().keyResults(keyResult("k", measure));
    }

    @ParameterizedTest
    @CsvSource({"10, 11", "10, 9", "-10, -11", "-10, -9", "0.001, 0.0011", "30, 33", "10, -10"})
    void aTenthOfTheBaselineIsBold(String baseline, String target) {
      rule.passes(1, target(metric(baseline, target)));
    }

    @ParameterizedTest
    @CsvSource({"10, 10.999, 9.99", "10, 9.001, 9.99", "-10, -10.5, 5", "1000, 1001, 0.1"})
    void lessIsTimid(String baseline, String target, String change) {
      rule.finds(
          target(metric(baseline, target)),
          ("warning keyResult:k: From %s to %s is a change of %s%%; an aspirational target moves"
                  + " by 10%% or more")
              .formatted(baseline, target, change));
    }

    @Test
    void aRiseInPerCentIsBoldToWhenItTakesATenthOfTheRest() {
      rule.passes(1, target(percent("90", "91")));
      rule.passes(1, target(percent("99", "99.1")));
      rule.finds(
          target(percent("90", "90.9")),
          "warning keyResult:k: From 90 to 90.9 is a change of 9%; an aspirational target"
              + " moves by 10% or more");
    }

    @Test
    void onlyPerCentHaveARest() {
      rule.finds(
          target(metric("90", "91")),
          "warning keyResult:k: From 90 to 91 is a change of 1.11%; an aspirational"
              + " target moves by 10% or more");
      rule.finds(
          target(metric("90", "91").withUnit("points")),
          "warning keyResult:k: From 90 to 91 is a change of 1.11%; an aspirational"
              + " target moves by 10% or more");
    }

    @Test
    void aFallInPerCentOrARiseFromAHundredOnIsMeasuredByTheBaselineAlone() {
      rule.finds(
          target(percent("91", "90")),
          "warning keyResult:k: From 91 to 90 is a change of 1.09%; an aspirational"
              + " target moves by 10% or more");
      rule.finds(
          target(percent("100", "109")),
          "warning keyResult:k: From 100 to 109 is a change of 9%; an aspirational target"
              + " moves by 10% or more");
      rule.passes(1, target(percent("100", "110")));
      rule.finds(
          target(percent("120", "125")),
          "warning keyResult:k: From 120 to 125 is a change of 4.16%; an aspirational"
              + " target moves by 10% or more");
    }

    @Test
    void theLargerOfBothChangesCounts() {
      rule.passes(1, target(percent("1", "1.2")));
    }

    @Test
    void aBaselineOfNothingIsNeverTimid() {
      rule.passesOver(target(metric("0", "0.001")));
      rule.passesOver(target(percent("0", "0.001")));
    }

    @Test
    void howBoldIsConfigured() {
      rule.with("minChange", "0.5").passes(target(metric("10", "15")));
      rule.with("minChange", "0.5")
          .finds(
              target(metric("10", "14.9")),
              "warning keyResult:k: From 10 to 14.9 is a change of 49%; an aspirational"
                  + " target moves by 50% or more");
    }

    @ParameterizedTest
    @EnumSource(names = "ASPIRATIONAL", mode = EnumSource.Mode.EXCLUDE)
    void otherObjectivesNeedNotBeBold(Ambition ambition) {
      rule.passesOver(target(metric("10", "10.1")).setup(o -> o.withAmbition(ambition)));
    }

    @Test
    void otherMeasuresHaveNoTargetAndHistoryIsNotAsked() {
      rule.passesOver(target(Binary.of()));
      rule.passesOver(target(milestones(milestone("1"))));
      rule.passesOver(target(atLeast("1")));
      rule.passesOver(
          target(metric("10", "10.1")).setup(o -> withStatus(ObjectiveStatus.CLOSED, o)));
    }

    @Test
    void numbersOfAnySizeAreCompared() {
      rule.finds(
          target(metric("1e100", "9.99e99")),
          "warning keyResult:k: From 1E+100 to 9.99E+99 is a change of 0.1%; an"
              + " aspirational target moves by 10% or more");
      rule.passes(1, target(metric("1e-100", "1e100")));
    }
  }

  @Nested
  class NotAlreadyMet {
    private final RuleTester rule = RuleTester.of("ambition/not-already-met");

    private Sample checkedIn(Measure measure, CheckIn... checkIns) {
      return healthy().keyResults(keyResult("k", measure).withCheckIns(checkIns));
    }

    private final Sample metOnTheSeventhDay =
        checkedIn(metric("1", "2"), checkIn("2026-10-08", "2"));

    private static final String MET =
        "error keyResult:k: \"Teams that forecast weekly rise from 10 to 20\" has"
            + " already reached its target by 2026-10-08; q4 starts on 2026-10-01";

    @Test
    void aTargetMetWithinSevenDaysWasNone() {
      rule.finds(metOnTheSeventhDay, MET);
    }

    @Test
    void aTargetMetADayLaterIsASuccess() {
      rule.passes(1, checkedIn(metric("1", "2"), checkIn("2026-10-09", "2")));
    }

    @Test
    void whatWasLostAgainByThenWasNotMet() {
      rule.passes(
          1, checkedIn(metric("1", "2"), checkIn("2026-10-07", "2"), checkIn("2026-10-08", "1.9")));
    }

    @Test
    void itIsAskedBeforeTheCycleStartsAsOfThatDay() {
      Sample early = checkedIn(metric("1", "2"), checkIn("2026-09-25", "2"));
      rule.asOf("2026-09-24").passes(1, early);
      rule.asOf("2026-09-25")
          .finds(
              early,
              "error keyResult:k: \"Teams that forecast weekly rise from 10 to 20\" has"
                  + " already reached its target by 2026-09-25; q4 starts on 2026-10-01");
      rule.asOf("2026-10-07").passes(1, metOnTheSeventhDay);
      rule.asOf("2026-10-08").finds(metOnTheSeventhDay, MET);
    }

    @Test
    void beyondTheTargetIsMetAndShortOfTheStretchIsNot() {
      rule.finds(checkedIn(metric("1", "2"), checkIn("2026-10-08", "3")), MET);
      rule.passes(
          1, checkedIn(metric("1", "2").withStretch(number("3")), checkIn("2026-10-08", "2.99")));
      rule.finds(
          checkedIn(metric("1", "2").withStretch(number("3")), checkIn("2026-10-08", "3")), MET);
    }

    @Test
    void milestonesAndBinariesCanBeMetToo() {
      rule.finds(checkedIn(Binary.of(), done("2026-10-08", true)), MET);
      rule.passes(1, checkedIn(Binary.of(), done("2026-10-08", false)));
      rule.finds(checkedIn(milestones(milestone("1").withReachedOn(day("2026-10-08")))), MET);
      rule.passes(
          1,
          checkedIn(milestones(milestone("1").withReachedOn(day("2026-10-08")), milestone("1"))));
    }

    @Test
    void aGuardrailIsMeantToBeMet() {
      rule.passesOver(checkedIn(atLeast("1"), checkIn("2026-10-08", "2")));
    }

    @Test
    void howEarlyIsConfigured() {
      rule.with("days", "6").passes(metOnTheSeventhDay);
      rule.with("days", "0").passes(metOnTheSeventhDay);
      rule.with("days", "8")
          .finds(
              metOnTheSeventhDay,
              "error keyResult:k: \"Teams that forecast weekly rise from 10 to 20\" has"
                  + " already reached its target by 2026-10-09; q4 starts on 2026-10-01");
      rule.with("days", "2147483647")
          .finds(
              metOnTheSeventhDay,
              "error keyResult:k: \"Teams that forecast weekly rise from 10 to 20\" has"
                  + " already reached its target by 2026-11-22; q4 starts on 2026-10-01");
    }

    @Test
    void anAgreedObjectiveIsAsked() {
      rule.finds(metOnTheSeventhDay.setup(o -> o.withStatus(ObjectiveStatus.AGREED)), MET);
    }

    @ParameterizedTest
    @EnumSource(names = {"DRAFT", "CLOSED", "DROPPED"})
    void othersAreNot(ObjectiveStatus status) {
      rule.passesOver(metOnTheSeventhDay.setup(o -> withStatus(status, o)));
    }

    @Test
    void withoutAKnownCycleItIsNotAsked() {
      rule.passesOver(metOnTheSeventhDay.setup(o -> o.withCycle(new CycleId("never"))));
    }
  }

  @Nested
  class SomeStretch {
    private final RuleTester rule = RuleTester.of("ambition/some-stretch");
    private final Sample twoSafe =
        healthy()
            .setup(o -> o.withAmbition(Ambition.COMMITTED))
            .and(objective("a").withAmbition(Ambition.LEARNING));

    @Test
    void oneObjectiveMayBeSafe() {
      rule.passesOver(healthy().setup(o -> o.withAmbition(Ambition.COMMITTED)));
    }

    @Test
    void ofTwoOneIsBold() {
      rule.passes(1, healthy().and(objective("a").withAmbition(Ambition.COMMITTED)));
    }

    @Test
    void twoWithoutABoldOneAreTooSafe() {
      rule.finds(
          twoSafe,
          "info team:crew: None of the 2 open objectives of Team crew for q4 is" + " aspirational");
    }

    @Test
    void eachCycleIsAskedByItself() {
      rule.passesOver(twoSafe.objective("a", o -> o.withCycle(YEAR)));
      rule.finds(
          twoSafe.and(
              objective("b").withCycle(YEAR),
              objective("c").withCycle(YEAR),
              objective("d").withCycle(new CycleId("never"))),
          "info team:crew: None of the 2 open objectives of Team crew for q4 is" + " aspirational");
    }

    @ParameterizedTest
    @EnumSource(names = {"CLOSED", "DROPPED"})
    void historyDoesNotCount(ObjectiveStatus over) {
      rule.passesOver(twoSafe.setup(o -> withStatus(over, o)));
      rule.finds(
          twoSafe.and(withStatus(over, objective("b"))),
          "info team:crew: None of the 2 open objectives of Team crew for q4 is" + " aspirational");
    }

    @Test
    void whatDanglesIsPassedOver() {
      rule.passesOver(twoSafe.setup(o -> o.withCycle(new CycleId("never"))));
      rule.passesOver(twoSafe.setup(o -> o.withOwner(new TeamId("nobody"))));
    }
  }

  @Nested
  class NoSandbagging {
    private final RuleTester rule = RuleTester.of("ambition/no-sandbagging").asOf("2027-01-10");
    private static final String FOUND =
        "warning team:crew: Team crew closed 2 aspirational objectives of q4, all of"
            + " them with a score of 0.95 or more";

    private static Objective closed(String id, String value) {
      return withStatus(ObjectiveStatus.CLOSED, objective(id))
          .withKeyResults(
              keyResult(id + "-1", metric("0", "1")).withCheckIns(checkIn("2026-12-20", value)));
    }

    private static Sample closed(Objective... objectives) {
      return healthy().withoutObjectives().and(objectives);
    }

    @Test
    void twoBoldGoalsReachedWereNotBold() {
      rule.finds(closed(closed("a", "0.95"), closed("b", "1")), FOUND);
    }

    @Test
    void oneThatFellShortIsEnough() {
      rule.passes(1, closed(closed("a", "0.9499"), closed("b", "1")));
    }

    @Test
    void aGoalWithoutAScoreWasNotReached() {
      rule.passes(1, closed(closed("a", "1").withKeyResults(), closed("b", "1")));
    }

    @Test
    void oneReachedMayBeLuck() {
      rule.passesOver(closed(closed("a", "1")));
      rule.passesOver(closed(closed("a", "1"), closed("b", "1").withAmbition(Ambition.COMMITTED)));
    }

    @Test
    void otherAmbitionsDoNotCount() {
      rule.finds(
          closed(
              closed("a", "1"), closed("b", "1"), closed("c", "0").withAmbition(Ambition.LEARNING)),
          FOUND);
    }

    @Test
    void droppedAndOpenGoalsDoNotCount() {
      rule.finds(
          closed(
              closed("a", "1"),
              closed("b", "1"),
              withStatus(ObjectiveStatus.DROPPED, closed("c", "0")),
              closed("d", "0").withStatus(ObjectiveStatus.ACTIVE)),
          FOUND);
    }

    @Test
    void theCycleEndedBeforeTheDay() {
      Sample reached = closed(closed("a", "1"), closed("b", "1"));
      rule.asOf("2026-12-31").passesOver(reached);
      rule.asOf("2027-01-01").finds(reached, FOUND);
    }

    @Test
    void scoresAreThoseOfTheDay() {
      // The value is known from 2026-12-20 on, and a later one counts, too.
      Sample corrected =
          closed(
              closed("a", "1"),
              closed("b", "1")
                  .withKeyResults(
                      keyResult("b-1", metric("0", "1"))
                          .withCheckIns(checkIn("2026-12-20", "1"), checkIn("2027-01-10", "0.1"))));
      rule.asOf("2027-01-09").finds(corrected, FOUND);
      rule.asOf("2027-01-10").passes(1, corrected);
    }

    @Test
    void theNewestCycleWithClosedObjectivesCounts() {
      Sample before =
          closed(closed("a", "1"), closed("b", "1"))
              .and(cycle("q3", "2026-07-01", "2026-09-30"))
              .and(cycle("q1", "2027-01-01", "2027-03-31"))
              .and(
                  closed("old", "0").withCycle(new CycleId("q3")),
                  closed("next", "0").withCycle(new CycleId("q1")));
      rule.finds(before, FOUND);
      // In q1 nothing but a dropped objective yet: it does not make the cycle the newest.
      rule.asOf("2027-04-01")
          .finds(before.objective("next", o -> o.withStatus(ObjectiveStatus.DROPPED)), FOUND);
      rule.asOf("2027-04-01").passesOver(before);
    }

    @Test
    void ofCyclesThatEndTogetherTheLaterToStartThenTheFirstInTheListCounts() {
      CycleId twin = new CycleId("twin");
      Sample both = closed(closed("a", "1"), closed("b", "1"), closed("c", "0").withCycle(YEAR));
      rule.finds(both, FOUND);
      rule.finds(
          both.objective("c", o -> o.withCycle(twin))
              .and(cycle("twin", "2026-10-01", "2026-12-31")),
          FOUND);
      rule.passesOver(
          both.objective("c", o -> o.withCycle(twin))
              .and(cycle("twin", "2026-10-02", "2026-12-31")));
    }

    @Test
    void howHighIsConfigured() {
      Sample near = closed(closed("a", "0.9"), closed("b", "1"));
      rule.passes(1, near);
      rule.with("min", "0.9")
          .finds(
              near,
              "warning team:crew: Team crew closed 2 aspirational objectives of q4, all of"
                  + " them with a score of 0.9 or more");
    }

    @Test
    void whatDanglesIsPassedOverAndTeamsAreAskedByThemselves() {
      rule.passesOver(
          closed(
              closed("a", "1").withCycle(new CycleId("never")),
              closed("b", "1").withCycle(new CycleId("never"))));
      rule.passesOver(
          closed(closed("a", "1"), closed("b", "1").withOwner(new TeamId("other")))
              .and(team("other")));
    }
  }

  @Nested
  class NotCertain {
    private final RuleTester rule = RuleTester.of("ambition/not-certain");

    private Sample first(CheckIn[]... checkIns) {
      KeyResult[] keyResults = new KeyResult[checkIns.length];
      for (int i = 0; i < checkIns.length; i++) {
        keyResults[i] = keyResult("k" + i, metric("1", "2")).withCheckIns(checkIns[i]);
      }
      return healthy().keyResults(keyResults);
    }

    private CheckIn[] of(CheckIn... checkIns) {
      return checkIns;
    }

    @Test
    void aBoldGoalIsUncertainAtFirst() {
      rule.passes(1, first(of(confidence("2026-10-05", "0.9"))));
    }

    @Test
    void aGoalThatIsCertainIsNotBold() {
      rule.finds(
          first(of(confidence("2026-10-05", "0.91"))),
          "info objective:setup: \"New customers set themselves up without a call\""
              + " started with a confidence of 0.91 on average, above 0.9");
    }

    @Test
    void theMeanOfAllKeyResultsThatHaveOneCounts() {
      rule.passes(
          1,
          first(
              of(confidence("2026-10-05", "1")),
              of(confidence("2026-10-05", "0.8")),
              of(note("2026-10-05")),
              of()));
      rule.finds(
          first(of(confidence("2026-10-05", "1")), of(confidence("2026-10-05", "0.81"))),
          "info objective:setup: \"New customers set themselves up without a call\""
              + " started with a confidence of 0.905 on average, above 0.9");
    }

    @Test
    void theMeanIsPlainWhateverTheWeights() {
      rule.passes(
          1,
          first(of(confidence("2026-10-05", "1")), of(confidence("2026-10-05", "0.8")))
              .keyResult("k0", k -> k.withWeight(number("100"))));
    }

    @Test
    void theEarliestConfidenceCountsAndOfADayTheFirstInTheList() {
      rule.passes(1, first(of(confidence("2026-11-05", "1"), confidence("2026-10-05", "0.5"))));
      rule.passes(1, first(of(confidence("2026-10-05", "0.5"), confidence("2026-10-05", "1"))));
      rule.finds(
          first(
              of(
                  note("2026-10-01"),
                  confidence("2026-10-05", "1"),
                  confidence("2026-10-05", "0.5"))),
          "info objective:setup: \"New customers set themselves up without a call\""
              + " started with a confidence of 1 on average, above 0.9");
    }

    @Test
    void aConfidenceToComeDoesNotCount() {
      Sample certain = first(of(confidence("2026-11-22", "1")));
      rule.finds(
          certain,
          "info objective:setup: \"New customers set themselves up without a call\""
              + " started with a confidence of 1 on average, above 0.9");
      rule.asOf("2026-11-21").passesOver(certain);
    }

    @Test
    void guardrailsHaveConfidenceToo() {
      rule.finds(
          healthy()
              .keyResults(keyResult("b", atLeast("1")).withCheckIns(confidence("2026-10-05", "1"))),
          "info objective:setup: \"New customers set themselves up without a call\""
              + " started with a confidence of 1 on average, above 0.9");
    }

    @Test
    void howCertainIsConfigured() {
      rule.with("max", "0.5").passes(first(of(confidence("2026-10-05", "0.5"))));
      rule.with("max", "0.5")
          .finds(
              first(of(confidence("2026-10-05", "0.51"))),
              "info objective:setup: \"New customers set themselves up without a call\""
                  + " started with a confidence of 0.51 on average, above 0.5");
    }

    @ParameterizedTest
    @EnumSource(names = "ASPIRATIONAL", mode = EnumSource.Mode.EXCLUDE)
    void otherGoalsMayBeCertain(Ambition ambition) {
      rule.passesOver(
          first(of(confidence("2026-10-05", "1"))).setup(o -> o.withAmbition(ambition)));
    }

    @Test
    void historyIsNotAsked() {
      rule.passesOver(
          first(of(confidence("2026-10-05", "1")))
              .setup(o -> withStatus(ObjectiveStatus.CLOSED, o)));
    }
  }
}
