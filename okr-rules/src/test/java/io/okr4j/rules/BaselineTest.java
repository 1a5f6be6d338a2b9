package io.okr4j.rules;

import static io.okr4j.rules.Sample.TODAY;
import static io.okr4j.rules.Sample.alignedTo;
import static io.okr4j.rules.Sample.healthy;
import static io.okr4j.rules.Sample.objectiveId;
import static io.okr4j.rules.Sample.share;
import static io.okr4j.rules.Sample.team;
import static io.okr4j.rules.Sample.waiver;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Iterables;
import io.okr4j.core.CycleId;
import io.okr4j.core.ObjectiveStatus;
import io.okr4j.core.OkrProgram;
import io.okr4j.core.TeamId;
import io.okr4j.core.Waiver;
import io.okr4j.core.testkit.Fault;
import io.okr4j.core.testkit.Programs;
import io.okr4j.rules.Baseline.Entry;
import io.okr4j.rules.testkit.Reordering;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class BaselineTest {
  private static final RuleSet RULES = RuleSet.recommended();

  /** Not whole, gives time to a dropped objective, and two of its references lead nowhere. */
  private static final Sample FAULTY =
      healthy()
          .and(
              Sample.objective("old").withStatus(ObjectiveStatus.DROPPED),
              Sample.objective("lost")
                  .withAlignsTo(alignedTo(objectiveId("nowhere"), objectiveId("nobody"))))
          .commitment(c -> c.withAllocations(share("setup", "0.4"), share("old", "0.1")));

  private static Report check(Sample sample) {
    return RULES.check(sample.program(), TODAY);
  }

  /** Each waiver waives nothing, and so gives a finding about itself. */
  private static Report report(String... subjects) {
    OkrProgram.Builder program = OkrProgram.builder().organization("Q");
    for (String subject : subjects) {
      program.addWaiver(waiver("focus/no-slivers", subject));
    }
    return RULES.check(program.build(), TODAY);
  }

  private static List<String> open(Report report) {
    return report.findings().stream().filter(Finding::isOpen).map(Finding::toString).toList();
  }

  @Test
  void acceptsTheFindingsOfTheDayAndCountsNewOnes() {
    Baseline baseline = Baseline.of(report("a", "b"));
    Report later = baseline.accept(report("c", "b", "a"));
    assertEquals(1, later.count(Severity.WARNING));
    assertEquals(2, later.baselined());
    assertEquals("waiver:focus/no-slivers(c)", later.findings().get(0).subject().text());
    assertEquals(List.of(), later.stale());
  }

  @Test
  void acceptsAsManyAlikeAsThereWere() {
    Baseline baseline = Baseline.of(report("a", "a"));
    assertEquals(2, baseline.entries().get(0).count());
    assertEquals(1, baseline.accept(report("a", "a", "a")).count(Severity.WARNING));
    assertEquals(1, baseline.accept(report("a")).stale().get(0).count());
    assertEquals(Baseline.of(report("a")), baseline.prune(report("a")));
  }

  @Test
  void tellsWhatIsStaleAndDropsItWhenAsked() {
    Baseline baseline = Baseline.of(report("a", "b"));
    List<Entry> stale = baseline.accept(report("b")).stale();
    assertEquals(
        List.of("waiver:focus/no-slivers(a)"), stale.stream().map(Entry::subject).toList());
    assertEquals(Baseline.of(report("b")), baseline.prune(report("b")));
    assertEquals(baseline, baseline.prune(report("b", "a")));
  }

  @Nested
  class KnowsAFindingAgain {
    @Test
    void afterItsMessageWasRewordedAndItsSeverityChanged() {
      Rule before = rule(Severity.ERROR, "The title is {count} letters long");
      Rule after = rule(Severity.WARNING, "Nobody reads a title of {count} letters: {title}");
      Baseline baseline = Baseline.of(RuleSet.none().with(before).check(program(), TODAY));
      Report report = baseline.accept(RuleSet.none().with(after).check(program(), TODAY));
      assertEquals(List.of(), open(report));
      assertEquals(1, report.baselined());
    }

    private OkrProgram program() {
      return healthy().program();
    }

    private Rule rule(Severity severity, String message) {
      return Rule.builder("house/title", severity)
          .summary("Titles are short.")
          .why("Nobody remembers a long one.")
          .mend("Shorten it.")
          .message("long", message)
          .ask(
              SubjectKind.OBJECTIVE,
              (objective, context) ->
                  Verdict.wrong(
                      io.okr4j.rules.Fault.of("long")
                          .with("count", objective.title().length())
                          .with("title", objective.title())))
          .build();
    }

    @Test
    void afterTitlesNamesAndNumbersInItsMessageChanged() {
      Sample edited =
          FAULTY
              .team("crew", t -> t.withName("The crew of old"))
              .objective("old", o -> o.withTitle("Something else altogether"))
              .commitment(c -> c.withOperations(Sample.number("0.3")));
      assertNotEquals(open(check(FAULTY)), open(check(edited)));
      assertEquals(Baseline.of(check(FAULTY)), Baseline.of(check(edited)));
    }

    @Test
    void whateverElseIsAddedBeforeIt() {
      OkrProgram program = FAULTY.program();
      OkrProgram longer =
          program
              .withTeams(Iterables.concat(List.of(team("first")), program.teams()))
              .withObjectives(
                  Iterables.concat(
                      List.of(Sample.objective("first").withStatus(ObjectiveStatus.DRAFT)),
                      program.objectives()));
      Report report = Baseline.of(check(FAULTY)).accept(RULES.check(longer, TODAY));
      assertEquals(List.of(), open(report));
      assertEquals(List.of(), report.stale());
    }

    @Test
    void butNotAnotherFindingOfTheSameRuleOnTheSameSubject() {
      Sample owner = healthy().setup(o -> o.withOwner(new TeamId("nobody")));
      Sample cycle = healthy().setup(o -> o.withCycle(new CycleId("nowhere")));
      RuleSet rules = RuleSet.none().with(RULES.rule("integrity/known-reference").orElseThrow());
      Baseline baseline = Baseline.of(rules.check(owner.program(), TODAY));
      Report report = baseline.accept(rules.check(cycle.program(), TODAY));
      assertEquals(1, open(report).size());
      assertEquals(
          ImmutableSortedMap.of("field", "owner", "reference", "nobody"),
          report.stale().get(0).about());
    }
  }

  @Nested
  class WhenAWaiverAcceptsAFindingToo {
    private final Sample found = healthy().commitment(c -> c.withAgreedBy());
    private final Waiver waiver =
        waiver("commitment/signed", "commitment:crew/q4").withUntil(TODAY.plusDays(1));

    @Test
    void theBaselineIsWrittenWithoutIt() {
      assertEquals(List.of(), Baseline.of(check(found.and(waiver))).entries());
    }

    @Test
    void theEntryIsStaleSoThatTheFindingCountsAgainWhenTheWaiverRunsOut() {
      Baseline baseline = Baseline.of(check(found));
      Report waived = baseline.accept(check(found.and(waiver)));
      assertEquals(1, waived.waived());
      assertEquals(0, waived.baselined());
      assertEquals(baseline.entries(), waived.stale());

      Baseline pruned = baseline.prune(waived);
      Report afterwards = RULES.check(found.and(waiver).program(), TODAY.plusDays(2));
      assertEquals(1, pruned.accept(afterwards).findings().stream().filter(this::isIt).count());
    }

    private boolean isIt(Finding finding) {
      return finding.rule().id().equals("commitment/signed") && finding.isOpen();
    }
  }

  @Nested
  class WhenARuleFindsNothing {
    private final Baseline baseline = Baseline.of(report("a"));

    @Test
    void becauseItIsOffWhatWasAcceptedIsLeftAlone() {
      Report report = RULES.off("integrity/waiver-in-use").check(report("a").program(), TODAY);
      assertEquals(List.of(), baseline.accept(report).stale());
      assertEquals(baseline, baseline.prune(report));
    }

    @Test
    void becauseItDoesNotExistAnyMoreWhatWasAcceptedIsStale() {
      Report report = RuleSet.none().check(report("a").program(), TODAY);
      assertEquals(baseline.entries(), baseline.accept(report).stale());
      assertEquals(List.of(), baseline.prune(report).entries());
    }
  }

  @Test
  void whatIsAcceptedStandsInOneOrderAndOnce() {
    Entry a = new Entry("t/a", "team:x", "m", ImmutableSortedMap.of(), 1);
    Entry a2 = new Entry("t/a", "team:x", "m", ImmutableSortedMap.of("cycle", "q1"), 2);
    Entry b = new Entry("t/b", "team:x", "m", ImmutableSortedMap.of(), Integer.MAX_VALUE);
    Entry aTwice = new Entry("t/a", "team:x", "m", ImmutableSortedMap.of(), 2);
    assertEquals(List.of(aTwice, a2, b), new Baseline(ImmutableList.of(b, a2, a, b, a)).entries());
    assertThrows(
        IllegalArgumentException.class,
        () -> new Entry("t/a", "team:x", "m", ImmutableSortedMap.of(), 0));
  }

  /** Of repeated ids the order says which one is meant. */
  @Provide
  Arbitrary<OkrProgram> uniquelyNamed() {
    return Programs.any()
        .faults(
            Arrays.stream(Fault.values())
                .filter(fault -> fault != Fault.REPEATED_IDS)
                .toArray(Fault[]::new));
  }

  @Property(tries = 200)
  void reorderingAProgramDoesNotDisturbIt(
      @ForAll("uniquelyNamed") OkrProgram drawn, @ForAll int order) {
    OkrProgram program = Reordering.withoutTies(drawn);
    assertEquals(
        Baseline.of(RULES.check(program, TODAY)),
        Baseline.of(RULES.check(Reordering.of(program, order), TODAY)));
  }

  @Property(tries = 200)
  void theBaselineOfADayLeavesNothingToCountOnThatDay(@ForAll OkrProgram program) {
    Report report = RULES.check(program, TODAY);
    Baseline baseline = Baseline.of(report);
    Report accepted = baseline.accept(report);
    assertEquals(List.of(), open(accepted));
    assertEquals(List.of(), accepted.stale());
    assertEquals(baseline, baseline.prune(report));
    assertEquals(
        report.findings().stream().map(Finding::toString).toList(),
        accepted.findings().stream().map(Finding::toString).toList());
  }

  @Property(tries = 200)
  void whatIsPrunedAcceptsTheSameAndHasNothingStale(
      @ForAll OkrProgram before, @ForAll OkrProgram after) {
    Baseline baseline = Baseline.of(RULES.check(before, TODAY));
    Report report = RULES.check(after, TODAY);
    Baseline pruned = baseline.prune(report);
    assertEquals(baseline.accept(report).findings(), pruned.accept(report).findings());
    assertEquals(List.of(), pruned.accept(report).stale());
    assertEquals(pruned, pruned.prune(report));
  }
}
