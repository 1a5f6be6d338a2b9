package io.okr4j.rules;

import static io.okr4j.rules.Sample.atLeast;
import static io.okr4j.rules.Sample.cadence;
import static io.okr4j.rules.Sample.checkIn;
import static io.okr4j.rules.Sample.day;
import static io.okr4j.rules.Sample.done;
import static io.okr4j.rules.Sample.healthy;
import static io.okr4j.rules.Sample.keyResult;
import static io.okr4j.rules.Sample.metric;
import static io.okr4j.rules.Sample.milestone;
import static io.okr4j.rules.Sample.milestones;
import static io.okr4j.rules.Sample.note;
import static io.okr4j.rules.Sample.number;
import static io.okr4j.rules.Sample.withStatus;

import io.okr4j.core.Binary;
import io.okr4j.core.CheckIn;
import io.okr4j.core.CycleId;
import io.okr4j.core.KeyResult;
import io.okr4j.core.Measure;
import io.okr4j.core.ObjectiveStatus;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MeasurementRulesTest {

  @Nested
  class HasKeyResults {
    private final RuleTester rule = RuleTester.of("measurement/has-key-results");

    @Test
    void anObjectiveHasAKeyResult() {
      rule.passes(1, healthy().keyResults(keyResult("k", atLeast("1"))));
    }

    @Test
    void anObjectiveWithoutOneIsWrong() {
      rule.finds(
          healthy().keyResults(),
          "error objective:setup: \"New customers set themselves up without a call\" has no key"
              + " result");
    }

    @ParameterizedTest
    @EnumSource(names = {"CLOSED", "DROPPED"})
    void historyIsNotAsked(ObjectiveStatus over) {
      rule.passesOver(healthy().keyResults().setup(o -> withStatus(over, o)));
    }

    @Test
    void aDraftIsOnlyWarned() {
      rule.finds(
          healthy().keyResults().setup(o -> withStatus(ObjectiveStatus.DRAFT, o)),
          "warning objective:setup: \"New customers set themselves up without a call\" has no key"
              + " result");
    }
  }

  @Nested
  class ObjectiveInWords {
    private final RuleTester rule = RuleTester.of("measurement/objective-in-words");
    private final Sample number =
        healthy().setup(o -> o.withTitle("Raise trial conversion to 18%"));

    @Test
    void anObjectiveIsInWords() {
      rule.passes(1, healthy());
    }

    @Test
    void aMetricWithATargetIsNoObjective() {
      rule.finds(
          number,
          "warning objective:setup: \"Raise trial conversion to 18%\" is itself a metric (\"conversion\");"
              + " what will be better for whom?");
    }

    @Test
    void historyIsNotAsked() {
      rule.passesOver(number.setup(o -> withStatus(ObjectiveStatus.CLOSED, o)));
    }
  }

  @Nested
  class Quantified {
    private final RuleTester rule = RuleTester.of("measurement/quantified");

    private Sample titled(Measure measure, String title) {
      return healthy().keyResults(keyResult("k", measure).withTitle(title));
    }

    @Test
    void aBinaryKeyResultNamesANumber() {
      rule.passes(1, titled(Binary.of(), "All 3 pilots renew"));
    }

    @Test
    void aDigitOfAnyScriptIsOne() {
      rule.passes(1, titled(Binary.of(), "All \u0663 pilots renew"));
    }

    @Test
    void withoutANumberNobodyCanTell() {
      rule.finds(
          titled(Binary.of(), "Pilots renew"),
          "warning keyResult:k: \"Pilots renew\" is done or not done, and names no number to tell"
              + " by");
    }

    @Test
    void otherMeasuresHaveTheirNumbers() {
      rule.passesOver(titled(metric("1", "2"), "Pilots renew"));
      rule.passesOver(titled(milestones(milestone("1")), "Pilots renew"));
      rule.passesOver(titled(atLeast("1"), "Pilots renew"));
    }

    @Test
    void anOutputIsLeftToAnotherRule() {
      rule.passesOver(titled(Binary.of(), "Launch the wizard"));
    }

    @Test
    void historyIsNotAskedAndADraftIs() {
      Sample vague = titled(Binary.of(), "Pilots renew");
      rule.passesOver(vague.setup(o -> withStatus(ObjectiveStatus.CLOSED, o)));
      rule.finds(
          vague.setup(o -> withStatus(ObjectiveStatus.DRAFT, o)),
          "warning keyResult:k: \"Pilots renew\" is done or not done, and names no number to tell"
              + " by");
    }
  }

  @Nested
  class BalancedWeights {
    private final RuleTester rule = RuleTester.of("measurement/balanced-weights");

    private Sample weights(String... weights) {
      KeyResult[] keyResults = new KeyResult[weights.length];
      for (int i = 0; i < weights.length; i++) {
        keyResults[i] = keyResult("k" + i, metric("1", "2")).withWeight(number(weights[i]));
      }
      return healthy().keyResults(keyResults);
    }

    @Test
    void oneMayCarryFourFifthsOfTheWeight() {
      rule.passes(1, weights("4", "1"));
      rule.passes(1, weights("0.1", "0.8", "0.1"));
    }

    @Test
    void moreOutweighsTheOthers() {
      rule.finds(
          weights("1", "4.01"),
          "info objective:setup: \"Teams that forecast weekly rise from 10 to 20\""
              + " carries 80.04% of the weight of its objective, more than 80%");
    }

    @Test
    void guardrailsHaveNoWeight() {
      rule.finds(
          healthy()
              .keyResults(
                  keyResult("band", atLeast("1")).withWeight(number("100")),
                  keyResult("a", metric("1", "2")).withWeight(number("9")),
                  keyResult("b", metric("1", "2"))),
          "info objective:setup: \"Teams that forecast weekly rise from 10 to 20\""
              + " carries 90% of the weight of its objective, more than 80%");
    }

    @Test
    void aSingleOneCarriesAllOfIt() {
      rule.passesOver(weights("5"));
      rule.passesOver(
          healthy().keyResults(keyResult("a", metric("1", "2")), keyResult("band", atLeast("1"))));
      rule.passesOver(healthy().keyResults());
    }

    @Test
    void howMuchIsConfigured() {
      rule.with("max", "0.5").passes(weights("1", "1"));
      rule.with("max", "0.5")
          .finds(
              weights("3", "2"),
              "info objective:setup: \"Teams that forecast weekly rise from 10 to 20\""
                  + " carries 60% of the weight of its objective, more than 50%");
    }

    @Test
    void historyIsNotAsked() {
      rule.passesOver(weights("9", "1").setup(o -> withStatus(ObjectiveStatus.CLOSED, o)));
    }
  }

  @Nested
  class FreshCheckIn {
    private final RuleTester rule = RuleTester.of("measurement/fresh-check-in");

    private Sample checkedIn(CheckIn... checkIns) {
      return checkedIn(metric("1", "2"), checkIns);
    }

    private Sample checkedIn(Measure measure, CheckIn... checkIns) {
      return healthy().keyResults(keyResult("k", measure).withCheckIns(checkIns));
    }

    private static String stale(String newest) {
      return "warning keyResult:k: The last check-in on \"Teams that forecast weekly rise from 10 to"
          + " 20\" was on "
          + newest
          + "; check-ins are due 14 days apart";
    }

    private static final String NONE =
        "warning keyResult:k: \"Teams that forecast weekly rise from 10 to 20\" has had"
            + " no check-in since q4 started on 2026-10-01; check-ins are due 14 days apart";

    @Test
    void oneCheckInMayBeMissed() {
      rule.passes(1, checkedIn(checkIn("2026-10-25", "1")));
    }

    @Test
    void twoMayNot() {
      rule.finds(checkedIn(checkIn("2026-10-24", "1")), stale("2026-10-24"));
    }

    @Test
    void theNewestCountsWhereverItStandsAndWhateverItSays() {
      rule.passes(1, checkedIn(note("2026-10-25"), checkIn("2026-10-02", "1")));
    }

    @Test
    void aCheckInToComeDoesNotCount() {
      rule.finds(
          checkedIn(checkIn("2026-10-24", "1"), checkIn("2026-11-23", "1")), stale("2026-10-24"));
      rule.passes(1, checkedIn(checkIn("2026-10-24", "1"), checkIn("2026-11-22", "1")));
    }

    @Test
    void withoutAnyTheStartOfTheCycleCounts() {
      rule.asOf("2026-10-29").passes(1, checkedIn());
      rule.asOf("2026-10-30").finds(checkedIn(), NONE);
    }

    @Test
    void aCheckInBeforeTheCycleCountsInsteadOfItsStart() {
      rule.asOf("2026-10-24").finds(checkedIn(checkIn("2026-09-25", "1")), stale("2026-09-25"));
      rule.asOf("2026-10-23").passes(1, checkedIn(checkIn("2026-09-25", "1")));
    }

    @Test
    void itIsAskedInsideTheCycleAlone() {
      rule.asOf("2026-09-30").passesOver(checkedIn());
      rule.asOf("2026-10-01").passes(1, checkedIn());
      rule.asOf("2026-12-31").finds(checkedIn(), NONE);
      rule.asOf("2027-01-01").passesOver(checkedIn());
    }

    @Test
    void thePlaybookSaysHowOften() {
      Sample weekly =
          checkedIn(checkIn("2026-11-08", "1"))
              .playbook(
                  p ->
                      p.withCadence(
                          cadence("Retrospective", "P1D"),
                          cadence("CHECK in!", "P7D"),
                          cadence("Check-in", "P1Y")));
      rule.passes(1, weekly);
      rule.asOf("2026-11-23")
          .finds(
              weekly,
              "warning keyResult:k: The last check-in on \"Teams that forecast weekly rise"
                  + " from 10 to 20\" was on 2026-11-08; check-ins are due 7 days apart");
    }

    @Test
    void whereItDoesNotTheParameterDoes() {
      Sample silent = checkedIn(checkIn("2026-10-25", "1")).playbook(p -> p.withCadence());
      rule.passes(1, silent);
      rule.passes(1, silent.withoutPlaybook());
      rule.asOf("2026-11-23").finds(silent.withoutPlaybook(), stale("2026-10-25"));
      rule.with("every", "P1D")
          .finds(
              silent,
              "warning keyResult:k: The last check-in on \"Teams that forecast weekly rise"
                  + " from 10 to 20\" was on 2026-10-25; check-ins are due 1 day apart");
      rule.with("every", "P1D").passes(1, checkedIn(checkIn("2026-10-25", "1")));
    }

    @Test
    void aCadenceInMonthsIsAddedTwiceAsTheCalendarHasIt() {
      // 31 October and a month is 30 November; another is 30 December.
      Sample monthly =
          checkedIn(checkIn("2026-10-31", "1"))
              .playbook(p -> p.withCadence(cadence("Check-in", "P1M")));
      rule.asOf("2026-12-30").passes(1, monthly);
      rule.asOf("2026-12-31")
          .finds(
              monthly,
              "warning keyResult:k: The last check-in on \"Teams that forecast weekly rise"
                  + " from 10 to 20\" was on 2026-10-31; check-ins are due 1 month apart");
    }

    @Test
    void aCadenceBeyondTheCalendarIsNeverDue() {
      rule.passes(1, checkedIn().playbook(p -> p.withCadence(cadence("Check-in", "P2000000000Y"))));
    }

    @Test
    void guardrailsAreAskedToo() {
      rule.finds(checkedIn(atLeast("1"), checkIn("2026-10-24", "1")), stale("2026-10-24"));
    }

    @Test
    void milestonesTellByTheirDays() {
      rule.passesOver(checkedIn(milestones(milestone("1").withDueOn(day("2026-10-05")))));
    }

    @Test
    void aBinaryThatIsDoneNeedsNoMore() {
      rule.passesOver(checkedIn(Binary.of(), done("2026-10-02", true)));
      rule.finds(checkedIn(Binary.of(), done("2026-10-02", false)), stale("2026-10-02"));
      rule.finds(
          checkedIn(Binary.of(), done("2026-10-02", true), done("2026-10-03", false)),
          stale("2026-10-03"));
      rule.finds(
          checkedIn(Binary.of(), note("2026-10-02"), done("2026-11-23", true)),
          stale("2026-10-02"));
    }

    @Test
    void aMetricThatIsReachedNeedsMore() {
      rule.finds(checkedIn(checkIn("2026-10-24", "2")), stale("2026-10-24"));
    }

    @ParameterizedTest
    @EnumSource(names = "ACTIVE", mode = EnumSource.Mode.EXCLUDE)
    void onlyActiveObjectivesAreAsked(ObjectiveStatus status) {
      rule.passesOver(checkedIn().setup(o -> withStatus(status, o)));
    }

    @Test
    void withoutAKnownCycleItIsNotAsked() {
      rule.passesOver(checkedIn().setup(o -> o.withCycle(new CycleId("never"))));
    }
  }
}
