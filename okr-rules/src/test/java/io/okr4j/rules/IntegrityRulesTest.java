package io.okr4j.rules;

import static com.google.common.collect.MoreCollectors.onlyElement;
import static io.okr4j.rules.Sample.CREW;
import static io.okr4j.rules.Sample.FAST_START;
import static io.okr4j.rules.Sample.Q4;
import static io.okr4j.rules.Sample.SETUP;
import static io.okr4j.rules.Sample.YEAR;
import static io.okr4j.rules.Sample.advocate;
import static io.okr4j.rules.Sample.alignedTo;
import static io.okr4j.rules.Sample.checkIn;
import static io.okr4j.rules.Sample.closing;
import static io.okr4j.rules.Sample.commitment;
import static io.okr4j.rules.Sample.cycle;
import static io.okr4j.rules.Sample.day;
import static io.okr4j.rules.Sample.department;
import static io.okr4j.rules.Sample.healthy;
import static io.okr4j.rules.Sample.keyResult;
import static io.okr4j.rules.Sample.keyResultId;
import static io.okr4j.rules.Sample.member;
import static io.okr4j.rules.Sample.metric;
import static io.okr4j.rules.Sample.milestone;
import static io.okr4j.rules.Sample.milestones;
import static io.okr4j.rules.Sample.note;
import static io.okr4j.rules.Sample.objective;
import static io.okr4j.rules.Sample.objectiveId;
import static io.okr4j.rules.Sample.operation;
import static io.okr4j.rules.Sample.priority;
import static io.okr4j.rules.Sample.share;
import static io.okr4j.rules.Sample.support;
import static io.okr4j.rules.Sample.team;
import static io.okr4j.rules.Sample.waiver;
import static io.okr4j.rules.Sample.withStatus;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import io.okr4j.core.AudienceId;
import io.okr4j.core.CompetitorId;
import io.okr4j.core.CycleId;
import io.okr4j.core.DynamicId;
import io.okr4j.core.Improvement;
import io.okr4j.core.ObjectiveStatus;
import io.okr4j.core.PriorityId;
import io.okr4j.core.SupportStatus;
import io.okr4j.core.TeamId;
import io.okr4j.core.Waiver;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IntegrityRulesTest {

  @Nested
  class UniqueId {
    private final RuleTester rule = RuleTester.of("integrity/unique-id");

    @Test
    void everyIdOfTheSampleIsAskedAndUnique() {
      rule.passes(14, healthy());
    }

    @Test
    void theLaterOneOfARepeatedIdIsBlamedInEveryKind() {
      Sample repeated =
          healthy()
              .worldview(
                  w ->
                      w.toBuilder()
                          .addAllDynamics(w.dynamics())
                          .addAllCompetition(w.competition())
                          .addAllAudience(w.audience())
                          .build())
              .and(priority("fast-start"))
              .and(department("design"))
              .and(team("crew"))
              .and(cycle("q4", "2026-10-01", "2026-12-31"))
              .and(objective("setup"))
              .and(operation("uptime", "Uptime of the service"));
      rule.finds(
          repeated,
          "error dynamic:rolling: There is an earlier dynamic with the id rolling",
          "error competitor:sheets: There is an earlier competitor with the id sheets",
          "error audience:finance: There is an earlier audience with the id finance",
          "error priority:fast-start: There is an earlier priority with the id fast-start",
          "error department:design: There is an earlier department with the id design",
          "error team:crew: There is an earlier team with the id crew",
          "error cycle:q4: There is an earlier cycle with the id q4",
          "error objective:setup: There is an earlier objective with the id setup",
          "error operation:uptime: There is an earlier operation with the id uptime");
    }

    @Test
    void itPointsAtTheLaterOneAndOnceForEach() {
      Sample thrice = healthy().and(team("crew"), team("crew"));
      Report report =
          RuleSet.none()
              .with(RuleSet.recommended().rule("integrity/unique-id").orElseThrow())
              .check(thrice.program(), Sample.TODAY);
      assertEquals(
          ImmutableList.of("/teams/1", "/teams/2"),
          report.findings().stream().map(Finding::pointer).toList());
    }

    @Test
    void theIdOfAKeyResultIsUniqueInTheWholeProgram() {
      rule.finds(
          healthy().and(objective("o").withKeyResults(keyResult("self-serve", metric("1", "2")))),
          "error keyResult:self-serve: There is an earlier key result with the id" + " self-serve");
      rule.finds(
          healthy().keyResults(keyResult("k", metric("1", "2")), keyResult("k", metric("1", "2"))),
          "error keyResult:k: There is an earlier key result with the id k");
    }

    @Test
    void aTeamHasOneCommitmentACycle() {
      rule.finds(
          healthy().and(commitment("crew", "q4", "1")),
          "error commitment:crew/q4: There is an earlier commitment of Team crew for q4");
      rule.passes(healthy().and(commitment("crew", "year", "1"), commitment("other", "q4", "1")));
    }

    @Test
    void thingsOfDifferentKindsMayShareAnId() {
      rule.passes(
          healthy()
              .and(team("setup"))
              .and(department("setup"))
              .and(cycle("setup", "2027-01-01", "2027-03-31"))
              .and(operation("setup", "Set up of machines"))
              .and(priority("setup"))
              .keyResults(keyResult("setup", metric("1", "2"))));
    }

    @Test
    void itLooksAtHistoryTooAndDraftsAreNotSpared() {
      rule.finds(
          healthy()
              .and(
                  withStatus(ObjectiveStatus.DROPPED, objective("setup").withKeyResults()),
                  withStatus(ObjectiveStatus.DRAFT, objective("setup").withKeyResults())),
          "error objective:setup: There is an earlier objective with the id setup",
          "error objective:setup: There is an earlier objective with the id setup");
    }
  }

  @Nested
  class KnownReference {
    private final RuleTester rule = RuleTester.of("integrity/known-reference");

    @Test
    void everyReferenceOfTheSampleLeadsSomewhere() {
      // Strategy, priority, team, cycle q4, objective, commitment, operation and playbook.
      rule.passes(8, healthy());
    }

    @Test
    void everyKindOfReferenceIsFollowed() {
      rule.finds(
          healthy()
              .strategy(s -> s.withEndorsedBy(new TeamId("nobody")))
              .priority(
                  "fast-start",
                  p ->
                      p.withAnswers(
                          new DynamicId("none"), new CompetitorId("none"), new AudienceId("none")))
              .team(
                  "crew",
                  t -> t.withParent(new TeamId("nobody")).withMembers(member("ann", "nowhere")))
              .cycle("q4", c -> c.withWithin(new CycleId("never")))
              .setup(
                  o ->
                      o.withOwner(new TeamId("nobody"))
                          .withCycle(new CycleId("never"))
                          .withAlignsTo(
                              alignedTo(
                                  new PriorityId("none"), objectiveId("none"), keyResultId("none")))
                          .withSupport(support("nowhere", SupportStatus.PLEDGED))
                          .withClosing(closing("2026-11-20").withCarriedTo(objectiveId("none"))))
              .commitment(c -> commitment("nobody", "never", "0.5", share("none", "0.5")))
              .and(operation("o", "Backups").withOwner(new TeamId("nobody")))
              .playbook(
                  p ->
                      p.withAdvocates(advocate("nobody", "2"))
                          .withImprovements(
                              Improvement.builder()
                                  .cycle(new CycleId("never"))
                                  .learned("Much")
                                  .build())),
          "error strategy: There is no team nobody, which is named as a team that" + " endorsed it",
          "error priority:fast-start: There is no dynamic none, which is named as what it"
              + " answers",
          "error priority:fast-start: There is no competitor none, which is named as what"
              + " it answers",
          "error priority:fast-start: There is no audience none, which is named as what"
              + " it answers",
          "error team:crew: There is no team nobody, which is named as its parent",
          "error team:crew: There is no department nowhere, which is named as a member's"
              + " department",
          "error cycle:q4: There is no cycle never, which is named as the cycle that it"
              + " is within",
          "error objective:setup: There is no team nobody, which is named as its owner",
          "error objective:setup: There is no cycle never, which is named as its cycle",
          "error objective:setup: There is no priority none, which is named as what it" + " serves",
          "error objective:setup: There is no objective none, which is named as what it"
              + " serves",
          "error objective:setup: There is no key result none, which is named as what it"
              + " serves",
          "error objective:setup: There is no department nowhere, which is named as a"
              + " department that supports it",
          "error objective:setup: There is no objective none, which is named as what"
              + " carries it on",
          "error commitment:nobody/never: There is no team nobody, which is named as its" + " team",
          "error commitment:nobody/never: There is no cycle never, which is named as its"
              + " cycle",
          "error commitment:nobody/never: There is no objective none, which is named as"
              + " what time goes to",
          "error operation:o: There is no team nobody, which is named as its owner",
          "error playbook: There is no team nobody, which is named as an advocate's team",
          "error playbook: There is no cycle never, which is named as the cycle of an"
              + " improvement");
    }

    @Test
    void theNearestIdOfTheKindIsSuggested() {
      rule.finds(
          healthy()
              .and(objective("crow"))
              .and(team("the-crew"))
              .setup(o -> o.withOwner(team("crow").id())),
          "error objective:setup: There is no team crow, which is named as its owner; did"
              + " you mean crew?");
      rule.finds(
          healthy().setup(o -> o.withAlignsTo(alignedTo(keyResultId("selfserve")))),
          "error objective:setup: There is no key result selfserve, which is named as"
              + " what it serves; did you mean self-serve?");
    }

    @Test
    void ofTwoIdsAsNearTheSuggestionDoesNotDependOnTheirOrder() {
      Sample misspelt = healthy().setup(o -> o.withOwner(new TeamId("team-x")));
      String expected =
          "error objective:setup: There is no team team-x, which is named as its owner;"
              + " did you mean team-a?";
      rule.finds(misspelt.and(team("team-a"), team("team-b")), expected);
      rule.finds(misspelt.and(team("team-b"), team("team-a")), expected);
    }

    @Test
    void aReferenceRepeatedIsAReferenceEach() {
      rule.finds(
          healthy().strategy(s -> s.withEndorsedBy(new TeamId("nobody"), new TeamId("nobody"))),
          "error strategy: There is no team nobody, which is named as a team that" + " endorsed it",
          "error strategy: There is no team nobody, which is named as a team that"
              + " endorsed it");
    }

    @Test
    void anIdOfAnotherKindIsNoAnswer() {
      rule.finds(
          healthy().setup(o -> o.withAlignsTo(alignedTo(objectiveId("fast-start")))),
          "error objective:setup: There is no objective fast-start, which is named as"
              + " what it serves");
    }

    @Test
    void itLooksAtHistoryAndAtLaterOnesOfARepeatedId() {
      rule.finds(
          healthy()
              .and(team("crew").withParent(new TeamId("nobody")))
              .and(
                  withStatus(ObjectiveStatus.DROPPED, objective("old"))
                      .withCycle(new CycleId("x"))),
          "error team:crew: There is no team nobody, which is named as its parent",
          "error objective:old: There is no cycle x, which is named as its cycle");
    }

    @Test
    void aDraftIsNotSpared() {
      rule.finds(
          healthy()
              .setup(o -> withStatus(ObjectiveStatus.DRAFT, o).withCycle(new CycleId("never"))),
          "error objective:setup: There is no cycle never, which is named as its cycle");
    }
  }

  @Nested
  class Acyclic {
    private final RuleTester rule = RuleTester.of("integrity/acyclic");

    @Test
    void whatRefersToNothingElseIsNotAsked() {
      // The objective and the cycle within another one.
      rule.passes(2, healthy());
    }

    @Test
    void aLoopOfAlignmentsIsBlamedOnceOnTheSmallestId() {
      rule.finds(
          healthy()
              .and(
                  objective("c").withAlignsTo(alignedTo(objectiveId("b"))),
                  objective("b").withAlignsTo(alignedTo(objectiveId("a"))),
                  objective("a").withAlignsTo(alignedTo(FAST_START, objectiveId("c")))),
          "error objective:a: These objectives serve one another in a loop: a, b and c");
    }

    @Test
    void smallestIsPlainStringOrder() {
      rule.finds(
          healthy()
              .and(
                  objective("a").withAlignsTo(alignedTo(objectiveId("B"))),
                  objective("B").withAlignsTo(alignedTo(objectiveId("a")))),
          "error objective:B: These objectives serve one another in a loop: B and a");
    }

    @Test
    void aKeyResultStandsForItsObjective() {
      rule.finds(
          healthy().setup(o -> o.withAlignsTo(alignedTo(keyResultId("self-serve")))),
          "error objective:setup: This objective serves itself");
    }

    @Test
    void loopsThatShareAnObjectiveAreOne() {
      rule.finds(
          healthy()
              .setup(o -> o.withAlignsTo(alignedTo(objectiveId("a"), objectiveId("b"))))
              .and(
                  objective("a").withAlignsTo(alignedTo(SETUP)),
                  objective("b").withAlignsTo(alignedTo(SETUP))),
          "error objective:a: These objectives serve one another in a loop: a, b and" + " setup");
    }

    @Test
    void loopsThatShareNothingAreOneEach() {
      rule.finds(
          healthy()
              .and(
                  objective("a").withAlignsTo(alignedTo(objectiveId("a"))),
                  objective("b").withAlignsTo(alignedTo(objectiveId("b")))),
          "error objective:a: This objective serves itself",
          "error objective:b: This objective serves itself");
    }

    @Test
    void teamParentsAndCycleNestingMayNotLoopEither() {
      rule.finds(
          healthy()
              .team("crew", t -> t.withParent(new TeamId("boss")))
              .and(team("boss").withParent(CREW))
              .cycle("year", c -> c.withWithin(Q4)),
          "error team:boss: These teams are one another's parents in a loop: boss and" + " crew",
          "error cycle:q4: These cycles are within one another in a loop: q4 and year");
    }

    @Test
    void whatLeadsIntoALoopIsNotInIt() {
      rule.passes(3, healthy().and(objective("a").withAlignsTo(alignedTo(SETUP))));
      rule.finds(
          healthy()
              .setup(o -> o.withAlignsTo(alignedTo(SETUP)))
              .and(objective("a").withAlignsTo(alignedTo(SETUP))),
          "error objective:setup: This objective serves itself");
    }

    @Test
    void aLoopOfHistoryIsALoop() {
      rule.finds(
          healthy()
              .setup(o -> withStatus(ObjectiveStatus.CLOSED, o).withAlignsTo(alignedTo(SETUP))),
          "error objective:setup: This objective serves itself");
    }

    @Test
    void theOthersOfTheLoopAreRelated() {
      Sample loop =
          healthy()
              .team("crew", t -> t.withParent(new TeamId("boss")))
              .and(team("boss").withParent(CREW));
      Report report =
          RuleSet.none()
              .with(RuleSet.recommended().rule("integrity/acyclic").orElseThrow())
              .check(loop.program(), Sample.TODAY);
      assertEquals(ImmutableList.of(Subject.of(CREW)), report.findings().get(0).fault().related());
    }

    @Test
    void aLaterOneOfARepeatedIdIsInNoLoopBecauseReferencesLeadToTheFirst() {
      rule.passes(healthy().and(objective("setup").withAlignsTo(alignedTo(SETUP))));
    }
  }

  @Nested
  class DatesInOrder {
    private final RuleTester rule = RuleTester.of("integrity/dates-in-order");

    private Sample checkedInOn(String... days) {
      return healthy()
          .keyResult(
              "self-serve",
              k -> k.withCheckIns(Arrays.stream(days).map(d -> checkIn(d, "30")).toList()));
    }

    @Test
    void aCheckInMayBeFourteenDaysBeforeItsCycleOrAfter() {
      // Two key results, and q4 within the year.
      rule.passes(3, checkedInOn("2026-09-17", "2027-01-14"));
    }

    @Test
    void aCheckInFurtherAwayIsBlamedOnceAKeyResult() {
      rule.finds(
          checkedInOn("2027-01-15", "2026-11-12", "2026-09-16"),
          "error keyResult:self-serve: \"Share of customers set up without a call rises"
              + " from 22% to 60%\" has entries of 2026-09-16 and 2027-01-15, more than 14 days"
              + " before or 14 days after q4, which runs from 2026-10-01 to 2026-12-31");
    }

    @Test
    void howFarIsConfigured() {
      rule.with("leadDays", "0").passes(checkedInOn("2026-10-01"));
      rule.with("leadDays", "0")
          .finds(
              checkedInOn("2026-09-30"),
              "error keyResult:self-serve: \"Share of customers set up without a call rises"
                  + " from 22% to 60%\" has entries of 2026-09-30, more than 0 days before or 14"
                  + " days after q4, which runs from 2026-10-01 to 2026-12-31");
      rule.with("graceDays", "1").passes(checkedInOn("2027-01-01"));
      rule.with("graceDays", "1")
          .finds(
              checkedInOn("2027-01-02"),
              "error keyResult:self-serve: \"Share of customers set up without a call rises"
                  + " from 22% to 60%\" has entries of 2027-01-02, more than 14 days before or 1"
                  + " day after q4, which runs from 2026-10-01 to 2026-12-31");
    }

    @Test
    void milestonesAreReachedInOrNearTheirCycleToo() {
      rule.finds(
          healthy()
              .keyResults(
                  keyResult(
                      "steps",
                      milestones(
                          milestone("1").withReachedOn(day("2026-09-16")),
                          milestone("1").withReachedOn(day("2026-09-17"))))),
          "error keyResult:steps: \"Teams that forecast weekly rise from 10 to 20\" has"
              + " entries of 2026-09-16, more than 14 days before or 14 days after q4, which"
              + " runs from 2026-10-01 to 2026-12-31");
    }

    @Test
    void dueDaysAndCheckInsToComeAreNoSlips() {
      rule.passes(
          3,
          healthy()
              .keyResults(
                  keyResult("steps", milestones(milestone("1").withDueOn(day("2020-01-01"))))
                      .withCheckIns(note("2026-12-30")),
                  keyResult("self-serve", metric("1", "2")).withCheckIns(note("2026-12-30"))));
    }

    @ParameterizedTest
    @EnumSource(ObjectiveStatus.class)
    void itLooksAtObjectivesOfAnyStatusAsAnError(ObjectiveStatus status) {
      rule.finds(
          checkedInOn("2020-01-01").setup(o -> withStatus(status, o)),
          "error keyResult:self-serve: \"Share of customers set up without a call rises"
              + " from 22% to 60%\" has entries of 2020-01-01, more than 14 days before or 14"
              + " days after q4, which runs from 2026-10-01 to 2026-12-31");
    }

    @Test
    void withoutAKnownCycleKeyResultsAreNotAsked() {
      rule.passes(1, checkedInOn("2020-01-01").setup(o -> o.withCycle(new CycleId("never"))));
    }

    @Test
    void aCycleIsInsideTheOneItIsWithinItsFirstAndLastDayIncluded() {
      rule.passes(3, healthy().cycle("q4", c -> c.withStarts(day("2026-01-01"))));
      rule.finds(
          healthy().cycle("year", c -> c.withEnds(day("2026-12-30"))),
          "error cycle:q4: q4 runs from 2026-10-01 to 2026-12-31, and year, which it is"
              + " within, from 2026-01-01 to 2026-12-30");
      rule.finds(
          healthy().cycle("year", c -> c.withStarts(day("2026-10-02"))),
          "error cycle:q4: q4 runs from 2026-10-01 to 2026-12-31, and year, which it is"
              + " within, from 2026-10-02 to 2026-12-31");
    }

    @Test
    void cyclesInALoopOrWithinNoKnownOneAreNotAsked() {
      rule.passes(2, healthy().cycle("year", c -> c.withWithin(Q4)));
      rule.passes(2, healthy().cycle("q4", c -> c.withWithin(new CycleId("never"))));
    }

    @Test
    void aCycleWithinALoopIsAsked() {
      rule.finds(
          healthy()
              .cycle("year", c -> c.withWithin(YEAR))
              .cycle("q4", c -> c.withEnds(day("2027-01-01"))),
          "error cycle:q4: q4 runs from 2026-10-01 to 2027-01-01, and year, which it is"
              + " within, from 2026-01-01 to 2026-12-31");
    }

    @Test
    void laterOnesOfARepeatedIdAreAskedToo() {
      rule.finds(
          healthy().and(cycle("q4", "2020-01-01", "2020-12-31").withWithin(YEAR)),
          "error cycle:q4: q4 runs from 2020-01-01 to 2020-12-31, and year, which it is"
              + " within, from 2026-01-01 to 2026-12-31");
    }
  }

  @Nested
  class WaiverInUse {
    /** A sample with a finding to waive: the team has no members. */
    private final Sample unstaffed = healthy().team("crew", t -> t.withMembers());

    private final Waiver inUse = waiver("structure/owner-staffed", "team:crew");

    private void finds(Sample sample, String... expected) {
      finds(RuleSet.recommended(), sample, expected);
    }

    private void finds(RuleSet rules, Sample sample, String... expected) {
      Report report = rules.check(sample.program(), Sample.TODAY);
      assertEquals(
          ImmutableList.copyOf(expected),
          report.findings().stream()
              .filter(f -> f.rule().id().equals("integrity/waiver-in-use"))
              .map(Finding::toString)
              .toList());
    }

    @Test
    void aWaiverThatMatchesAFindingIsInUse() {
      finds(unstaffed.and(inUse));
    }

    @Test
    void aWaiverThatMatchesNoFindingOfItsRuleIsNotInUse() {
      finds(
          healthy().and(inUse),
          "warning integrity/waiver-in-use waiver:structure/owner-staffed(team:crew): The"
              + " waiver waives nothing: structure/owner-staffed finds nothing wrong with"
              + " team:crew");
      finds(
          unstaffed.and(waiver("structure/owner-staffed", "team:crow")),
          "warning integrity/waiver-in-use waiver:structure/owner-staffed(team:crow): The"
              + " waiver waives nothing: structure/owner-staffed finds nothing wrong with"
              + " team:crow; did you mean team:crew?");
      finds(
          unstaffed.and(waiver("worldview/endorsed", "team:crew")),
          "warning integrity/waiver-in-use waiver:worldview/endorsed(team:crew): The"
              + " waiver waives nothing: worldview/endorsed finds nothing wrong with team:crew");
    }

    @Test
    void whatIsMisspeltIsFoundAndNothingOfItRemovedWithoutAsking() {
      String correct = "Let the waiver be for team:crew";
      for (String subject : List.of("team:crow", "teams:crew", "crew", "Team:crews")) {
        offers(unstaffed.and(waiver("structure/owner-staffed", subject)), correct);
      }
      String rule = "Let the waiver name the rule structure/owner-staffed";
      offers(unstaffed.and(waiver("structure/owner-stafed", "team:crew")), rule);
      offers(unstaffed.and(waiver("owner-staffed", "team:crew")), rule);
      offers(healthy().and(waiver("structure/owner-stafed", "team:crew")));
      // Another waiver accepts what is near.
      String remove = "Remove the waiver of structure/owner-staffed for team:crow";
      offers(unstaffed.and(inUse, waiver("structure/owner-staffed", "team:crow")), remove);
    }

    private void offers(Sample sample, String... titles) {
      RuleSet rules = RuleSet.recommended();
      Finding finding =
          rules.check(sample.program(), Sample.TODAY).findings().stream()
              .filter(f -> f.subject().text().startsWith("waiver:"))
              .collect(onlyElement());
      assertEquals(
          ImmutableList.copyOf(titles),
          finding.fault().fixes().stream().map(finding::title).toList());
      for (Fix fix : finding.fault().fixes()) {
        assertFalse(fix.isSafe());
        Report mended = rules.check(fix.applyTo(sample.program()), Sample.TODAY);
        assertTrue(
            mended.findings().stream().noneMatch(f -> f.subject().text().startsWith("waiver:")));
      }
    }

    @Test
    void aWaiverHoldsOnItsLastDayAndIsExpiredTheDayAfter() {
      finds(unstaffed.and(inUse.withUntil(Sample.TODAY)));
      finds(
          unstaffed.and(inUse.withUntil(Sample.TODAY.minusDays(1))),
          "warning integrity/waiver-in-use waiver:structure/owner-staffed(team:crew): The"
              + " waiver ran out on 2026-11-21, and waives nothing any more");
    }

    @Test
    void aWaiverOfAnUnknownRuleIsNotInUseExpiredOrNot() {
      String expected =
          "warning integrity/waiver-in-use waiver:structure/nonsense(team:crew): The"
              + " waiver names the rule structure/nonsense, which does not exist";
      finds(unstaffed.and(waiver("structure/nonsense", "team:crew")), expected);
      finds(
          unstaffed.and(waiver("structure/nonsense", "team:crew").withUntil(day("2020-01-01"))),
          expected);
    }

    @Test
    void aWaiverOfARuleThatIsOffIsLeftAloneExpiredOrNot() {
      RuleSet rules = RuleSet.recommended().off("structure/owner-staffed");
      finds(rules, unstaffed.and(inUse, inUse.withUntil(day("2020-01-01"))));
    }

    @Test
    void itCannotBeWaivedItself() {
      String unused = "waiver:structure/owner-staffed(team:crew)";
      String itself = "waiver:integrity/waiver-in-use(" + unused + ")";
      String[] expected = {
        "warning integrity/waiver-in-use "
            + unused
            + ": The waiver waives nothing: structure/owner-staffed finds nothing wrong with team:crew",
        "warning integrity/waiver-in-use "
            + itself
            + ": The waiver waives nothing: integrity/waiver-in-use finds nothing wrong with "
            + unused
      };
      finds(healthy().and(inUse, waiver("integrity/waiver-in-use", unused)), expected);
      // Whatever the order of the waivers.
      finds(
          healthy().and(waiver("integrity/waiver-in-use", unused), inUse),
          expected[1],
          expected[0]);
    }
  }
}
