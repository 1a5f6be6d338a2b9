package io.okr4j.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.Iterators;
import com.google.common.collect.Multiset;
import io.okr4j.core.ObjectiveId;
import io.okr4j.core.OkrProgram;
import io.okr4j.core.testkit.Programs;
import io.okr4j.core.testkit.Step;
import io.okr4j.core.testkit.Values;
import io.okr4j.rules.scoring.ObjectiveScore;
import io.okr4j.rules.scoring.Scorecard;
import io.okr4j.rules.scoring.ScoringPolicy;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A live program always knows what a check of the program as it stands would find. */
class LiveProgramLawsTest {
  private static final RuleSet LOOKUPS = RuleSet.none().with(LookupRules.all());

  @Provide
  Arbitrary<OkrProgram> programs() {
    return Arbitraries.oneOf(Programs.any(), Programs.broken().objectives(0, 10));
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Values.plain().days();
  }

  @Provide
  Arbitrary<List<Step>> steps() {
    return Programs.any().steps().list().ofMaxSize(8);
  }

  @Property(tries = 200)
  void theBuiltInRulesFindTheSame(
      @ForAll("programs") OkrProgram program,
      @ForAll("steps") List<Step> steps,
      @ForAll("days") LocalDate asOf) {
    assertFollows(RuleSet.recommended(), program, steps, asOf);
  }

  /** Every question is asked for itself, so that none is right because of another. */
  @Property(tries = 500)
  void whoLooksAnythingUpIsAskedAgainWhenItChanges(
      @ForAll("programs") OkrProgram program,
      @ForAll("steps") List<Step> steps,
      @ForAll("days") LocalDate asOf) {
    assertFollows(LOOKUPS, program, steps, asOf);
  }

  @Property(tries = 100)
  void whoAsksForOtherFindingsIsAskedAgainWhenTheyChange(
      @ForAll("programs") OkrProgram program,
      @ForAll("steps") List<Step> steps,
      @ForAll("days") LocalDate asOf) {
    assertFollows(RuleSet.recommended().with(LookupRules.aboutWaivers()), program, steps, asOf);
  }

  private static void assertFollows(
      RuleSet rules, OkrProgram program, List<Step> steps, LocalDate asOf) {
    LiveProgram live = LiveProgram.of(program, rules, asOf);
    Deque<OkrProgram> before = new ArrayDeque<>();
    assertSame(rules.check(program, asOf), live);
    for (Step step : steps) {
      before.push(live.program());
      OkrProgram next = step.apply(live.program());
      Report old = live.report();
      LiveChange change = live.become(next);
      assertSame(rules.check(next, asOf), live);
      assertTells(old, change, live.report());
    }
    while (!before.isEmpty()) {
      Report old = live.report();
      LiveChange change = live.undo();
      assertSame(rules.check(before.pop(), asOf), live);
      assertTells(old, change, live.report());
    }
    assertFalse(live.canUndo());
  }

  private static void assertSame(Report expected, LiveProgram live) {
    Report report = live.report();
    assertEquals(expected.program(), report.program());
    assertEquals(lines(expected.findings()), lines(report.findings()));
    assertEquals(expected, report);
    assertEquals(expected.rules(), live.profile());
  }

  @Property(tries = 200)
  void scoresAreThoseOfTheProgramAsItStands(
      @ForAll("programs") OkrProgram program,
      @ForAll("steps") List<Step> steps,
      @ForAll("policies") ScoringPolicy policy,
      @ForAll("days") LocalDate asOf) {
    LiveProgram live = LiveProgram.of(program, RuleSet.none(), policy, asOf);
    for (Step step : steps) {
      live.become(step.apply(live.program()));
      Scorecard scorecard = policy.score(live.program(), asOf);
      Set<ObjectiveId> seen = new HashSet<>();
      for (ObjectiveScore score : scorecard.objectives()) {
        ObjectiveId id = score.objective().id();
        if (seen.add(id)) {
          assertEquals(score, live.score(id).orElseThrow());
        }
      }
      assertEquals(scorecard, live.scorecard());
      assertEquals(scorecard.cycles(), live.scorecard().cycles());
    }
  }

  @Provide
  Arbitrary<ScoringPolicy> policies() {
    return Arbitraries.of(ScoringPolicy.presets().values());
  }

  private static List<String> lines(List<Finding> findings) {
    List<String> lines = new ArrayList<>();
    findings.forEach(finding -> lines.add(finding.pointer() + " " + finding));
    return lines;
  }

  /** That a change is what lies between two reports. */
  static void assertTells(Report before, LiveChange change, Report after) {
    Multiset<Finding> findings = HashMultiset.create();
    before.findings().forEach(finding -> findings.add(anywhere(finding)));
    for (Finding finding : change.vanished()) {
      assertEquals(true, before.findings().contains(finding), finding + " was there");
      assertEquals(true, findings.remove(anywhere(finding)), finding + " vanished");
    }
    for (Finding finding : change.appeared()) {
      assertEquals(true, after.findings().contains(finding), finding + " is there");
      findings.add(anywhere(finding));
    }
    assertInOrder(change.appeared(), after);
    assertInOrder(change.vanished(), before);
    Multiset<Finding> expected = HashMultiset.create();
    after.findings().forEach(finding -> expected.add(anywhere(finding)));
    assertEquals(expected, findings);
  }

  /** That findings stand in the order of a report, which may have some more than once. */
  private static void assertInOrder(List<Finding> findings, Report report) {
    Iterator<Finding> all = report.findings().iterator();
    for (Finding finding : findings) {
      assertTrue(Iterators.contains(all, finding), finding + " stands later in the report");
    }
  }

  private static Finding anywhere(Finding finding) {
    return new Finding(
        finding.rule(),
        finding.severity(),
        finding.subject(),
        "",
        finding.fault(),
        finding.waiver(),
        finding.isBaselined());
  }
}
