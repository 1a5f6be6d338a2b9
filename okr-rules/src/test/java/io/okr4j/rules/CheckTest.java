package io.okr4j.rules;

import static io.okr4j.rules.Sample.TODAY;
import static io.okr4j.rules.Sample.healthy;
import static io.okr4j.rules.Sample.keyResult;
import static io.okr4j.rules.Sample.metric;
import static io.okr4j.rules.Sample.objective;
import static io.okr4j.rules.Sample.priority;
import static io.okr4j.rules.Sample.team;
import static io.okr4j.rules.Sample.waiver;
import static io.okr4j.rules.Sample.withStatus;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.okr4j.core.Commitment;
import io.okr4j.core.CycleId;
import io.okr4j.core.Objective;
import io.okr4j.core.ObjectiveStatus;
import io.okr4j.core.OkrProgram;
import io.okr4j.core.ProgramIndex;
import io.okr4j.core.SupportStatus;
import io.okr4j.core.TeamId;
import io.okr4j.core.TeamKind;
import io.okr4j.core.Waiver;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for all rules alike. */
class CheckTest {

  private static Report check(Sample sample) {
    return RuleSet.recommended().check(sample.program(), TODAY);
  }

  private static List<String> found(Report report) {
    return report.findings().stream().map(f -> f.rule() + " " + f.subject()).toList();
  }

  /** The sample with everything wrong that can be wrong with one objective. */
  private static Sample wrong(ObjectiveStatus status) {
    return healthy()
        .setup(
            o ->
                withStatus(status, o)
                    .withTitle("Keep the lights on")
                    .withAlignsTo()
                    .withSupport(Sample.support("design", SupportStatus.DECLINED)))
        .keyResults(
            keyResult("upkeep", metric("10", "10.1")).withTitle("Maintain the level"),
            keyResult("early", metric("10", "20")).withCheckIns(Sample.checkIn("2026-10-02", "20")))
        .team("crew", t -> t.withFormedOn(Sample.day("2026-10-02")));
  }

  @Nested
  class Drafts {

    @Test
    void anActiveObjectiveHasErrors() {
      assertTrue(check(wrong(ObjectiveStatus.ACTIVE)).count(Severity.ERROR) >= 5);
    }

    @Test
    void whatIsFoundInADraftIsAWarningAtMost() {
      List<Finding> ofDraft =
          RuleSet.strict().check(wrong(ObjectiveStatus.DRAFT).program(), TODAY).findings().stream()
              .filter(f -> f.pointer().startsWith("/objectives/"))
              .toList();
      assertTrue(ofDraft.size() >= 5, ofDraft::toString);
      for (Finding finding : ofDraft) {
        assertFalse(finding.severity().isAtLeast(Severity.ERROR), finding::toString);
      }
    }

    @Test
    void whateverTheConfigurationSays() {
      RuleSet rules =
          RuleSet.none()
              .with(RuleSet.recommended().rule("measurement/has-key-results").orElseThrow())
              .on("measurement/has-key-results", Severity.ERROR);
      Sample draft = healthy().keyResults().setup(o -> withStatus(ObjectiveStatus.DRAFT, o));
      assertEquals(
          Severity.WARNING, rules.check(draft.program(), TODAY).findings().get(0).severity());
    }

    @Test
    void aWarningOrLessStaysWhatItIs() {
      Sample draft =
          healthy()
              .setup(o -> withStatus(ObjectiveStatus.DRAFT, o))
              .keyResult("self-serve", k -> k.withWeight(Sample.number("100")))
              .keyResult("first-forecast", k -> k.withMeasure(metric("12", "11.5")));
      Report report = check(draft);
      assertEquals(
          List.of(
              "info measurement/balanced-weights objective:setup",
              "warning ambition/bold-target keyResult:first-forecast",
              "error commitment/agreed-goals-only commitment:crew/q4"),
          report.findings().stream()
              .map(f -> f.severity().word() + " " + f.rule() + " " + f.subject())
              .toList());
    }

    @Test
    void integrityIsExcepted() {
      Sample draft =
          healthy()
              .setup(o -> withStatus(ObjectiveStatus.DRAFT, o).withCycle(new CycleId("never")));
      Finding finding = check(draft).findings().get(0);
      assertEquals("integrity/known-reference", finding.rule().id());
      assertEquals(Severity.ERROR, finding.severity());
    }
  }

  @Nested
  class History {

    @ParameterizedTest
    @EnumSource(names = {"CLOSED", "DROPPED"})
    void anObjectiveOfHistoryIsNoSubject(ObjectiveStatus over) {
      Report report = check(wrong(over).edit(p -> p.withCommitments()));
      assertEquals(List.of(), found(report));
    }

    @Test
    void aCommitmentIsHistoryTheDayAfterItsCycleEnds() {
      Commitment wrong =
          Sample.commitment("crew", "q4", "0.9", Sample.share("setup", "0.01")).withAgreedBy();
      Sample sample = healthy().edit(p -> p.withCommitments(wrong));
      List<String> ofCommitment =
          List.of(
              "commitment/full commitment:crew/q4",
              "commitment/room-for-strategy commitment:crew/q4",
              "commitment/signed commitment:crew/q4",
              "focus/no-slivers commitment:crew/q4");
      assertEquals(
          ofCommitment,
          found(RuleSet.recommended().check(sample.program(), Sample.day("2026-12-31"))).stream()
              .filter(f -> f.contains("commitment:"))
              .toList());
      assertEquals(
          List.of(),
          found(RuleSet.recommended().check(sample.program(), Sample.day("2027-01-01"))).stream()
              .filter(f -> f.contains("commitment:"))
              .toList());
    }

    @Test
    void anOpenObjectiveOfAnEndedCycleIsNone() {
      Sample sample = healthy().keyResults();
      assertEquals(
          List.of("measurement/has-key-results objective:setup"),
          found(RuleSet.recommended().check(sample.program(), Sample.day("2027-01-10"))));
    }
  }

  @Nested
  class Blame {

    @Test
    void aDanglingOwnerIsBlamedOnce() {
      assertEquals(
          List.of("integrity/known-reference objective:setup"),
          found(check(healthy().setup(o -> o.withOwner(new TeamId("nobody"))))));
    }

    @Test
    void aDanglingCycleIsBlamedOnce() {
      assertEquals(
          List.of("integrity/known-reference objective:setup"),
          found(check(healthy().setup(o -> o.withCycle(new CycleId("never"))))));
    }

    @Test
    void aDanglingCycleOfACommitmentIsBlamedOnce() {
      assertEquals(
          List.of("integrity/known-reference commitment:crew/never"),
          found(check(healthy().commitment(c -> c.withCycle(new CycleId("never"))))));
    }

    @Test
    void aDanglingNestingIsBlamedOnce() {
      assertEquals(
          List.of("integrity/known-reference cycle:q4"),
          found(check(healthy().cycle("q4", c -> c.withWithin(new CycleId("never"))))));
    }

    @Test
    void aLoopOfCyclesIsBlamedOnce() {
      assertEquals(
          List.of("integrity/acyclic cycle:q4"),
          found(check(healthy().cycle("year", c -> c.withWithin(Sample.Q4)))));
    }

    @Test
    void aDanglingAlignmentIsBlamedOnceAndNothingServesThePriority() {
      assertEquals(
          List.of(
              "alignment/priority-covered priority:fast-start",
              "integrity/known-reference objective:setup"),
          found(
              check(
                  healthy()
                      .setup(
                          o -> o.withAlignsTo(Sample.alignedTo(Sample.objectiveId("unknown")))))));
    }
  }

  @Nested
  class RepeatedIds {

    @Test
    void teamsCyclesAndPrioritiesAreAskedOncePerId() {
      Sample repeated =
          healthy()
              .team("crew", t -> t.withMembers())
              .priority("fast-start", p -> p.withAnswers())
              .and(team("crew").withMembers())
              .and(priority("fast-start").withAnswers())
              .and(Sample.cycle("q4", "2026-10-01", "2026-12-31"))
              .strategy(s -> s.withEstablishedOn(Sample.day("2026-11-01")));
      assertEquals(
          List.of(
              "worldview/priority-grounded priority:fast-start",
              "integrity/unique-id priority:fast-start",
              "structure/owner-staffed team:crew",
              "integrity/unique-id team:crew",
              "worldview/precedes-okrs cycle:q4",
              "integrity/unique-id cycle:q4"),
          found(check(repeated)));
    }

    @Test
    void objectivesAndKeyResultsAreAllLookedAt() {
      Objective bare = objective("setup").withKeyResults();
      Sample repeated = healthy().keyResults().and(bare, bare);
      assertEquals(
          List.of(
              "measurement/has-key-results objective:setup",
              "integrity/unique-id objective:setup",
              "measurement/has-key-results objective:setup",
              "integrity/unique-id objective:setup",
              "measurement/has-key-results objective:setup"),
          found(check(repeated)));
    }

    @Test
    void theFirstOfARepeatedIdIsMeant() {
      Sample repeated = healthy().and(team("crew").withMembers().withKind(TeamKind.FUNCTIONAL));
      assertEquals(List.of("integrity/unique-id team:crew"), found(check(repeated)));
    }
  }

  @Nested
  class Order {

    @Test
    void findingsComeInTheOrderOfTheProgramThenOfTheRules() {
      List<String> pointers =
          RuleSet.recommended().check(QFour.program(), TODAY).findings().stream()
              .map(Finding::pointer)
              .distinct()
              .toList();
      assertEquals(
          List.of(
              "/strategy/priorities/2",
              "/teams/0",
              "/teams/2",
              "/teams/3",
              "/objectives/1/keyResults/1",
              "/objectives/2",
              "/objectives/3",
              "/objectives/3/keyResults/0",
              "/objectives/3/keyResults/1",
              "/commitments/2"),
          pointers);
    }

    @Test
    void everyKindOfSubjectHasItsPlace() {
      Rule everywhere = everywhere();
      List<String> pointers =
          RuleSet.none()
              .with(everywhere)
              .check(healthy().and(waiver("app/everywhere", "program")).program(), TODAY)
              .findings()
              .stream()
              .map(Finding::pointer)
              .toList();
      assertEquals(
          List.of(
              "",
              "/strategy",
              "/strategy/worldview/dynamics/0",
              "/strategy/worldview/competition/0",
              "/strategy/worldview/audience/0",
              "/strategy/priorities/0",
              "/departments/0",
              "/departments/1",
              "/teams/0",
              "/cycles/0",
              "/cycles/1",
              "/objectives/0",
              "/objectives/0/keyResults/0",
              "/objectives/0/keyResults/1",
              "/commitments/0",
              "/operations/0",
              "/playbook",
              "/waivers/0"),
          pointers);
    }

    private Rule everywhere() {
      Rule.Builder builder =
          Rule.builder("app/everywhere", Severity.INFO)
              .summary("Everything is found.")
              .why("To see the order.")
              .mend("Not at all.")
              .message("found", "Found");
      for (SubjectKind<?> kind :
          List.of(
              SubjectKind.WAIVER,
              SubjectKind.PLAYBOOK,
              SubjectKind.OPERATION,
              SubjectKind.COMMITMENT,
              SubjectKind.KEY_RESULT,
              SubjectKind.OBJECTIVE,
              SubjectKind.CYCLE,
              SubjectKind.TEAM,
              SubjectKind.DEPARTMENT,
              SubjectKind.PRIORITY,
              SubjectKind.AUDIENCE,
              SubjectKind.COMPETITOR,
              SubjectKind.DYNAMIC,
              SubjectKind.STRATEGY,
              SubjectKind.PROGRAM)) {
        builder.ask(kind, (subject, context) -> Verdict.wrong(Fault.of("found")));
      }
      return builder.build();
    }

    @Test
    void severalFaultsOfOneSubjectKeepTheirOrder() {
      Report report = RuleSet.recommended().check(QFour.program(), TODAY);
      assertEquals(
          List.of("marketing", "customer-success"),
          report.findings().stream()
              .filter(f -> f.rule().id().equals("structure/support-pledged"))
              .map(f -> String.valueOf(f.fault().arguments().get("department")))
              .toList());
    }
  }

  @Nested
  class Waivers {
    private final Sample unstaffed = healthy().team("crew", t -> t.withMembers());
    private final Waiver waived = waiver("structure/owner-staffed", "team:crew");

    @Test
    void aWaivedFindingStaysVisible() {
      Report report = check(unstaffed.and(waived));
      assertEquals(List.of("structure/owner-staffed team:crew"), found(report));
      Finding finding = report.findings().get(0);
      assertTrue(finding.isWaived());
      assertFalse(finding.isOpen());
      assertEquals(waived, finding.waiver().orElseThrow());
      assertEquals(Severity.ERROR, finding.severity());
      assertEquals(1, report.waived());
      assertEquals(0, report.count(Severity.ERROR));
      assertFalse(report.hasAtLeast(Severity.INFO));
    }

    @Test
    void aWaivedSubjectHasNotPassed() {
      Rule rule = RuleSet.recommended().rule("structure/owner-staffed").orElseThrow();
      assertEquals(new Tally(1, 0), check(unstaffed.and(waived)).rules().get(rule));
    }

    @Test
    void aWaiverHoldsOnItsLastDayAndNotAfter() {
      assertEquals(1, check(unstaffed.and(waived.withUntil(TODAY))).waived());
      Report expired = check(unstaffed.and(waived.withUntil(TODAY.minusDays(1))));
      assertEquals(0, expired.waived());
      assertEquals(
          List.of(
              "structure/owner-staffed team:crew",
              "integrity/waiver-in-use waiver:structure/owner-staffed(team:crew)"),
          found(expired));
    }

    @Test
    void itWaivesItsRuleAndItsSubjectAlone() {
      assertEquals(
          0, check(unstaffed.and(waiver("structure/owner-staffed", "team:other"))).waived());
      assertEquals(0, check(unstaffed.and(waiver("worldview/endorsed", "team:crew"))).waived());
    }

    @Test
    void itWaivesAllThatItsRuleFindsOfTheSubject() {
      OkrProgram program =
          QFour.program()
              .withWaivers(waiver("structure/support-pledged", "objective:every-ledger"));
      assertEquals(2, RuleSet.recommended().check(program, TODAY).waived());
    }

    @Test
    void theFirstOfSeveralIsNamedAndAllAreInUse() {
      Waiver other = waived.withReason("For another reason");
      Report report = check(unstaffed.and(waived.withUntil(TODAY.minusDays(1)), other, waived));
      assertEquals(other, report.findings().get(0).waiver().orElseThrow());
      assertEquals(2, report.findings().size(), () -> found(report).toString());
    }

    @Test
    void aDraftAndAnIntegrityFindingCanBeWaived() {
      Sample dangling = healthy().setup(o -> o.withCycle(new CycleId("never")));
      assertEquals(
          1, check(dangling.and(waiver("integrity/known-reference", "objective:setup"))).waived());
    }
  }

  @Nested
  class Profile {

    @Test
    void aRuleThatHadNothingToLookAtSaysSo() {
      Report report =
          RuleSet.recommended().check(OkrProgram.builder().organization("Nobody").build(), TODAY);
      assertEquals(List.of(), report.findings());
      assertEquals(ImmutableSet.copyOf(RuleSet.recommended().rules()), report.rules().keySet());
      assertEquals(ImmutableSet.of(new Tally(0, 0)), ImmutableSet.copyOf(report.rules().values()));
    }

    @Test
    void aRuleThatIsOffIsNotInIt() {
      Report report =
          RuleSet.recommended().off("playbook/present").check(healthy().program(), TODAY);
      assertTrue(
          report.rules().keySet().stream().noneMatch(r -> r.id().equals("playbook/present")));
      assertEquals(RuleSet.recommended().rules().size() - 1, report.rules().size());
    }

    @Test
    void aSubjectWithSeveralFaultsCountsOnce() {
      Rule pledged = RuleSet.recommended().rule("structure/support-pledged").orElseThrow();
      Report report = RuleSet.recommended().check(QFour.program(), TODAY);
      assertEquals(new Tally(2, 1), report.rules().get(pledged));
    }

    @Test
    void themesAreTheSumsOfTheirRules() {
      Report report =
          RuleSet.none()
              .with(RuleSet.recommended().rule("playbook/acknowledged").orElseThrow())
              .with(RuleSet.recommended().rule("playbook/complete").orElseThrow())
              .check(QFour.program(), TODAY);
      assertEquals(ImmutableMap.of("playbook", new Tally(5, 2)), report.themes());
    }
  }

  @Nested
  class Reports {

    @Test
    void theReportKnowsWhatWasCheckedAndWhen() {
      Report report = check(healthy());
      assertEquals(healthy().program(), report.program());
      assertEquals(TODAY, report.asOf());
    }

    @Test
    void anIndexIsCheckedAsItsProgramIs() {
      OkrProgram program = QFour.program();
      assertEquals(
          RuleSet.recommended().check(program, TODAY),
          RuleSet.recommended().check(ProgramIndex.of(program), TODAY));
    }

    @Test
    void findingsAreCountedBySeverity() {
      Report report = RuleSet.recommended().check(QFour.program(), TODAY);
      assertTrue(report.hasAtLeast(Severity.ERROR));
      RuleSet infos =
          RuleSet.none()
              .with(RuleSet.recommended().rule("worldview/priority-grounded").orElseThrow());
      Report info = infos.check(QFour.program(), TODAY);
      assertEquals(1, info.count(Severity.INFO));
      assertTrue(info.hasAtLeast(Severity.INFO));
      assertFalse(info.hasAtLeast(Severity.WARNING));
    }
  }

  static List<Rule> rules() {
    return RuleSet.recommended().rules();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void everyRuleSaysWhatItDemandsWhyAndHowToMend(Rule rule) {
    for (String text : List.of(rule.summary(), rule.why(), rule.mend())) {
      assertTrue(text.endsWith("."), text);
    }
    assertFalse(rule.subjects().isEmpty());
    assertTrue(rule.id().startsWith(rule.theme() + "/"));
    for (Parameter<?> parameter : rule.parameters()) {
      assertFalse(parameter.meaning().isBlank());
      assertFalse(parameter.expected().isBlank());
    }
  }
}
