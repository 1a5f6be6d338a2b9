package io.okr4j.rules;

import static io.okr4j.rules.Sample.TODAY;
import static io.okr4j.rules.Sample.healthy;
import static io.okr4j.rules.Sample.objective;
import static io.okr4j.rules.Sample.objectiveId;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import io.okr4j.core.Alignment;
import io.okr4j.core.CheckIn;
import io.okr4j.core.Commitment;
import io.okr4j.core.CycleId;
import io.okr4j.core.KeyResult;
import io.okr4j.core.KeyResultId;
import io.okr4j.core.Objective;
import io.okr4j.core.ObjectiveId;
import io.okr4j.core.ObjectiveStatus;
import io.okr4j.core.OkrProgram;
import io.okr4j.core.Priority;
import io.okr4j.core.PriorityId;
import io.okr4j.core.ProgramEdit;
import io.okr4j.core.ProgramIndex;
import io.okr4j.core.Team;
import io.okr4j.core.Waiver;
import io.okr4j.rules.scoring.Cascade;
import io.okr4j.rules.scoring.ObjectiveScore;
import io.okr4j.rules.scoring.Scorecard;
import io.okr4j.rules.scoring.ScoringPolicy;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What an editor sees of a live program. */
class LiveProgramTest {
  private static final Objective SETUP = objective("setup");
  private static final OkrProgram PROGRAM = healthy().and(SETUP, objective("other")).program();

  private final LiveProgram live = LiveProgram.of(PROGRAM, RuleSet.recommended(), TODAY);

  private static KeyResult keyResult(String id) {
    return Sample.keyResult(id, SETUP.keyResults().get(0).measure());
  }

  private void assertCurrent() {
    assertEquals(RuleSet.recommended().check(live.program(), TODAY), live.report());
  }

  private static List<String> subjects(List<Finding> findings, String rule) {
    return findings.stream()
        .filter(f -> f.rule().id().equals(rule))
        .map(f -> f.subject().text())
        .toList();
  }

  @Test
  void whatIsEditedByIdIsEditedAsInAProgram() {
    live.replace(SETUP.withTitle("Make every set-up effortless"));
    live.add(objectiveId("other"), keyResult("new"));
    live.replace(keyResult("new").withTitle("Raise activation to 60%"));
    live.add(objective("third"));
    live.remove(objectiveId("setup"));
    OkrProgram expected =
        PROGRAM
            .replace(SETUP.withTitle("Make every set-up effortless"))
            .add(objectiveId("other"), keyResult("new"))
            .replace(keyResult("new").withTitle("Raise activation to 60%"))
            .add(objective("third"))
            .remove(objectiveId("setup"));
    assertEquals(expected, live.program());
    assertCurrent();
    IntStream.range(0, 5).forEach(i -> live.undo());
    assertEquals(PROGRAM, live.program());
    assertCurrent();
    assertFalse(live.canUndo());
    assertThrows(IllegalStateException.class, live::undo);
  }

  @Test
  void itTellsWhatAppearedAndVanished() {
    LiveChange bad = live.replace(SETUP.withKeyResults());
    assertEquals(
        List.of("objective:setup"), subjects(bad.appeared(), "measurement/has-key-results"));
    LiveChange good = live.undo();
    assertEquals(
        List.of("objective:setup"), subjects(good.vanished(), "measurement/has-key-results"));
    assertEquals(bad.appeared(), good.vanished());
    assertEquals(bad.vanished(), good.appeared());
  }

  /** Of several findings of one subject only those are told that come or go, and only once. */
  @Test
  void whatStaysIsNotTold() {
    Rule words =
        rule(
            "house/words",
            "{word}",
            SubjectKind.OBJECTIVE,
            (o, context) ->
                Verdict.of(
                    Splitter.on(' ')
                        .splitToStream(o.title())
                        .map(word -> Fault.of("f").about("word", word))
                        .toList()));
    LiveProgram titles =
        LiveProgram.of(PROGRAM.withObjectives(SETUP), RuleSet.none().with(words), TODAY);
    titles.replace(SETUP.withTitle("a b c b"));
    for (String[] step :
        new String[][] {
          {"a c b b", "[]", "[]"},
          {"a b", "[]", "[c, b]"},
          {"b a d", "[d]", "[]"},
          {"a a d b", "[a]", "[]"},
          {"e", "[e]", "[a, a, d, b]"}
        }) {
      LiveChange change = titles.replace(SETUP.withTitle(step[0]));
      assertEquals(step[1], words(change.appeared()));
      assertEquals(step[2], words(change.vanished()));
    }
  }

  private static String words(List<Finding> findings) {
    return findings.stream().map(Finding::message).toList().toString();
  }

  @Test
  void aWaiverThatComesChangesWhatItAccepts() {
    live.replace(SETUP.withKeyResults());
    Waiver waiver =
        Waiver.builder()
            .rule("measurement/has-key-results")
            .subject("objective:setup")
            .reason("It is agreed.")
            .build();
    LiveChange change = live.become(live.program().withWaivers(waiver));
    assertTrue(change.appeared().stream().allMatch(Finding::isWaived));
    assertEquals(1, change.appeared().size());
    assertFalse(change.vanished().get(0).isWaived());
    live.remove(waiver);
    assertCurrent();
  }

  @Test
  void severalEditsAreOne() {
    Objective other = objective("other");
    Objective third = objective("third").withKeyResults();
    List<ProgramEdit> edits =
        List.of(
            ProgramEdit.replace(other, other.withKeyResults()),
            ProgramEdit.add(third),
            ProgramEdit.replace(third, third.withTitle("Another title")));
    OkrProgram expected =
        PROGRAM.replace(other.withKeyResults()).add(third.withTitle("Another title"));
    Report before = live.report();
    LiveProgramLawsTest.assertTells(before, live.apply(edits), live.report());
    assertEquals(expected, live.program());
    assertCurrent();
    live.undo();
    assertEquals(PROGRAM, live.program());
    assertFalse(live.canUndo());
  }

  @Test
  void ofEditsOfWhichOneCannotBeAppliedNoneIs() {
    List<ProgramEdit> edits =
        List.of(
            ProgramEdit.add(objective("third").withKeyResults()),
            ProgramEdit.replace(objective("other"), objective("other").withTitle("Another title")),
            ProgramEdit.add(SETUP));
    assertThrows(IllegalArgumentException.class, () -> live.apply(edits));
    assertEquals(PROGRAM, live.program());
    assertFalse(live.canUndo());
    assertCurrent();
    Report before = live.report();
    LiveProgramLawsTest.assertTells(before, live.remove(objectiveId("setup")), live.report());
    assertCurrent();
  }

  static Stream<Consumer<LiveProgram>> editsThatCannotBeApplied() {
    Objective missing = objective("missing");
    KeyResult taken = SETUP.keyResults().get(0);
    Commitment none = PROGRAM.commitments().get(0).withCycle(new CycleId("missing"));
    Waiver waiver = Sample.waiver("scope/none", "objective:setup");
    return Stream.of(
        l -> l.replace(missing),
        l -> l.replace(keyResult("missing")),
        l -> l.replace(none),
        l -> l.add(SETUP),
        l -> l.add(PROGRAM.strategy().orElseThrow().priorities().get(0)),
        l -> l.add(objectiveId("missing"), keyResult("new")),
        l -> l.add(objectiveId("other"), taken),
        l -> l.add(new KeyResultId("missing"), CheckIn.of(TODAY, BigDecimal.ONE)),
        l -> l.remove(objectiveId("missing")),
        l -> l.remove(new PriorityId("missing")),
        l -> l.remove(waiver),
        l -> l.apply(ProgramEdit.add(SETUP)),
        l -> l.apply(ProgramEdit.replace(missing, missing.withTitle("Another"))),
        l -> l.apply(ProgramEdit.replace(SETUP.withTitle("Stale"), SETUP)),
        l -> l.apply(ProgramEdit.replace(none, none)),
        l -> l.apply(ProgramEdit.replace(waiver, waiver)),
        l -> l.apply(ProgramEdit.remove(waiver)));
  }

  @ParameterizedTest
  @MethodSource("editsThatCannotBeApplied")
  void whatCannotBeAppliedChangesNothing(Consumer<LiveProgram> edit) {
    assertThrows(IllegalArgumentException.class, () -> edit.accept(live));
    assertEquals(PROGRAM, live.program());
    assertFalse(live.canUndo());
    assertCurrent();
    LiveChange next = live.replace(SETUP.withKeyResults());
    LiveProgram other = LiveProgram.of(PROGRAM, RuleSet.recommended(), TODAY);
    assertEquals(other.replace(SETUP.withKeyResults()), next);
    assertCurrent();
  }

  /** Places that empty leave gaps; pointers count only what is there. */
  @Test
  void aFindingPointsToWhereItsSubjectStandsNow() {
    Rule empty =
        counts(
            "house/key-results",
            SubjectKind.OBJECTIVE,
            new AtomicInteger(),
            (o, context) -> !o.keyResults().isEmpty());
    RuleSet rules = RuleSet.none().with(empty);
    List<Objective> many =
        IntStream.range(0, 40).mapToObj(i -> objective("o" + i).withKeyResults()).toList();
    LiveProgram gaps = LiveProgram.of(PROGRAM.withObjectives(many), rules, TODAY);
    List<Supplier<LiveChange>> edits = new ArrayList<>();
    for (int i = 0; i < 40; i += 3) {
      ObjectiveId gone = objectiveId("o" + i);
      edits.add(() -> gaps.remove(gone));
    }
    for (int i = 0; i < 40; i++) {
      Objective added = objective("p" + i).withKeyResults();
      edits.add(() -> gaps.add(added));
    }
    edits.add(() -> gaps.become(gaps.program().withObjectives(many)));
    edits.add(() -> gaps.remove(objectiveId("o7")));
    Deque<Report> before = new ArrayDeque<>();
    for (Supplier<LiveChange> edit : edits) {
      before.push(gaps.report());
      LiveChange change = edit.get();
      assertEquals(rules.check(gaps.program(), TODAY), gaps.report());
      LiveProgramLawsTest.assertTells(before.element(), change, gaps.report());
    }
    while (gaps.canUndo()) {
      Report after = gaps.report();
      LiveChange change = gaps.undo();
      assertEquals(before.element(), gaps.report());
      LiveProgramLawsTest.assertTells(after, change, before.pop());
    }
  }

  @Test
  void scoresFollowTheProgram() {
    OkrProgram chain =
        healthy()
            .setup(o -> o.withAlignsTo(Alignment.to(objectiveId("other"))))
            .and(objective("other"))
            .program();
    ScoringPolicy cascading =
        ScoringPolicy.standard().toBuilder().cascade(Cascade.bothWays()).build();
    for (ScoringPolicy policy : List.of(ScoringPolicy.standard(), cascading)) {
      LiveProgram scored = LiveProgram.of(chain, RuleSet.none(), policy, TODAY);
      assertEquals(TODAY, scored.asOf());
      assertEquals(Optional.empty(), scored.score(objectiveId("missing")));
      for (OkrProgram program :
          List.of(
              chain,
              chain.remove(objectiveId("setup")),
              chain.withCycles(),
              chain.replace(chain.objectives().get(0).withKeyResults()))) {
        scored.become(program);
        Scorecard expected = policy.score(program, TODAY);
        assertEquals(expected, scored.scorecard());
        assertSame(scored.scorecard(), scored.scorecard());
        for (ObjectiveScore score : expected.objectives()) {
          assertEquals(Optional.of(score), scored.score(score.objective().id()));
        }
      }
    }
  }

  @Test
  void itIsOfNoUseAfterARuleHasFailed() {
    Rule fails =
        rule(
            "house/fails",
            "f",
            SubjectKind.OBJECTIVE,
            (o, context) -> {
              if (o.title().equals("Fail")) {
                throw new IllegalArgumentException("it fails");
              }
              return Verdict.passed();
            });
    LiveProgram brittle = LiveProgram.of(PROGRAM, RuleSet.none().with(fails), TODAY);
    Objective other = objective("other");
    IllegalStateException failed =
        assertThrows(IllegalStateException.class, () -> brittle.replace(other.withTitle("Fail")));
    assertTrue(failed.toString().contains("objective:other"), failed::toString);
    for (Runnable use :
        List.<Runnable>of(
            brittle::report,
            brittle::profile,
            () -> brittle.score(objectiveId("setup")),
            () -> brittle.replace(other),
            brittle::undo)) {
      IllegalStateException thrown = assertThrows(IllegalStateException.class, use::run);
      assertTrue(thrown.toString().contains("start another session"), thrown::toString);
    }
  }

  private static <S> Rule counts(
      String id, SubjectKind<S> kind, AtomicInteger asked, BiPredicate<S, RuleContext> holds) {
    return rule(
        id,
        "f",
        kind,
        (subject, context) -> {
          asked.incrementAndGet();
          return Verdict.passedIf(holds.test(subject, context), () -> Fault.of("f"));
        });
  }

  private static <S> Rule rule(
      String id, String message, SubjectKind<S> kind, BiFunction<S, RuleContext, Verdict> answer) {
    return Rule.builder(id, Severity.INFO)
        .summary("s")
        .why("w")
        .mend("m")
        .message("f", message)
        .ask(kind, answer)
        .build();
  }

  @Test
  void anEditAsksOnlyWhomItConcerns() {
    AtomicInteger asked = new AtomicInteger();
    Rule owner =
        counts(
            "house/owner",
            SubjectKind.OBJECTIVE,
            asked,
            (o, context) -> context.index().team(o.owner()).isPresent());
    List<Objective> many = IntStream.range(0, 100).mapToObj(i -> objective("o" + i)).toList();
    LiveProgram large =
        LiveProgram.of(
            healthy().and(many.toArray(Objective[]::new)).program(),
            RuleSet.none().with(owner),
            TODAY);
    asked.set(0);
    large.replace(many.get(50).withTitle("Another title"));
    assertEquals(1, asked.get());
    large.remove(many.get(50).owner());
    assertTrue(asked.get() > 100);
  }

  @Test
  void ofTheQuestionsAboutASubjectOnlyThoseAreAskedAgainThatLookedAtWhatChanged() {
    AtomicInteger owners = new AtomicInteger();
    AtomicInteger cycles = new AtomicInteger();
    AtomicInteger ofKeyResults = new AtomicInteger();
    RuleSet rules =
        RuleSet.none()
            .with(
                counts(
                    "house/cycle",
                    SubjectKind.OBJECTIVE,
                    cycles,
                    (o, context) -> context.index().cycle(o.cycle()).isEmpty()),
                counts(
                    "house/owner",
                    SubjectKind.OBJECTIVE,
                    owners,
                    (o, context) -> context.index().team(o.owner()).isEmpty()),
                counts(
                    "house/key-result",
                    SubjectKind.KEY_RESULT,
                    ofKeyResults,
                    (k, context) -> context.index().team(k.objective().owner()).isEmpty()));
    LiveProgram two = LiveProgram.of(PROGRAM, rules, TODAY);
    Team team = PROGRAM.teams().get(0);
    cycles.set(0);
    owners.set(0);
    ofKeyResults.set(0);
    Report before = two.report();
    LiveChange change = two.replace(team.withName("Another name"));
    assertEquals(0, cycles.get());
    assertEquals(PROGRAM.objectives().size(), owners.get());
    assertEquals(
        PROGRAM.objectives().stream().mapToInt(o -> o.keyResults().size()).sum(),
        ofKeyResults.get());
    assertEquals(new LiveChange(ImmutableList.of(), ImmutableList.of()), change);
    assertEquals(before.findings(), two.report().findings());
    assertEquals(rules.check(two.program(), TODAY), two.report());
  }

  @Test
  void aValueThatChangesAsksNoQuestionThatLooksAtOutlinesOnly() {
    AtomicInteger asked = new AtomicInteger();
    Rule outlines =
        counts(
            "house/outlines",
            SubjectKind.TEAM,
            asked,
            (team, context) -> context.outlinesOf(team.id()).isEmpty());
    LiveProgram teams = LiveProgram.of(PROGRAM, RuleSet.none().with(outlines), TODAY);
    asked.set(0);
    teams.replace(SETUP.withTitle("Another title").withKeyResults());
    assertEquals(0, asked.get());
    teams.replace(SETUP.withStatus(ObjectiveStatus.DROPPED));
    assertEquals(1, asked.get());
  }

  @Test
  void whoNoLongerLooksIsNoLongerAsked() {
    AtomicInteger asked = new AtomicInteger();
    Rule owner =
        counts(
            "house/owner",
            SubjectKind.OBJECTIVE,
            asked,
            (o, c) -> o.title().equals("Look away") || c.index().team(o.owner()).isPresent());
    LiveProgram one =
        LiveProgram.of(PROGRAM.withObjectives(SETUP), RuleSet.none().with(owner), TODAY);
    Team team = PROGRAM.teams().get(0);
    one.replace(SETUP.withTitle("Look away"));
    asked.set(0);
    one.replace(team.withName("Another name"));
    assertEquals(0, asked.get());
    one.undo();
    one.undo();
    asked.set(0);
    one.replace(team.withName("Another name"));
    assertEquals(1, asked.get());
  }

  @Test
  void whatOneQuestionLookedAtAnotherMayLookAtNow() {
    AtomicInteger first = new AtomicInteger();
    AtomicInteger second = new AtomicInteger();
    RuleSet rules =
        RuleSet.none()
            .with(
                counts(
                    "house/first",
                    SubjectKind.OBJECTIVE,
                    first,
                    (o, c) -> o.title().equals("B") || c.index().team(o.owner()).isPresent()),
                counts(
                    "house/second",
                    SubjectKind.OBJECTIVE,
                    second,
                    (o, c) -> o.title().equals("A") || c.index().team(o.owner()).isPresent()));
    LiveProgram one = LiveProgram.of(PROGRAM.withObjectives(SETUP.withTitle("A")), rules, TODAY);
    one.replace(SETUP.withTitle("B"));
    first.set(0);
    second.set(0);
    one.remove(SETUP.owner());
    assertEquals(0, first.get());
    assertEquals(1, second.get());
    assertEquals(rules.check(one.program(), TODAY), one.report());
  }

  @Test
  void whoLooksAtHundredsIsAskedAgainForEach() {
    AtomicInteger asked = new AtomicInteger();
    List<Objective> many = IntStream.range(0, 300).mapToObj(i -> objective("o" + i)).toList();
    RuleSet rules =
        RuleSet.none()
            .with(
                counts(
                    "house/all",
                    SubjectKind.PROGRAM,
                    asked,
                    (p, c) -> many.stream().allMatch(o -> p.objective(o.id()).isPresent())));
    LiveProgram large = LiveProgram.of(PROGRAM.withObjectives(many), rules, TODAY);
    for (int i = 0; i < many.size(); i += 50) {
      asked.set(0);
      large.replace(many.get(i).withTitle("Another title"));
      assertEquals(1, asked.get());
    }
    large.remove(many.get(299).id());
    assertEquals(rules.check(large.program(), TODAY), large.report());
  }

  /** Whether there is any is asked again when the first comes or the last goes, not for others. */
  @Test
  void oneMoreOfManyAsksNobodyWhoAsksForAny() {
    AtomicInteger asked = new AtomicInteger();
    RuleSet rules =
        RuleSet.none()
            .with(
                counts("a/open", SubjectKind.PROGRAM, asked, (p, c) -> p.hasOpenObjectives()),
                counts("a/current", SubjectKind.PROGRAM, asked, (p, c) -> c.isAnyCurrent()),
                counts("a/priority", SubjectKind.PROGRAM, asked, (p, c) -> p.hasPriorities()),
                counts(
                    "a/open-in",
                    SubjectKind.CYCLE,
                    asked,
                    (cycle, c) -> c.index().hasOpenObjectives(cycle.id())),
                counts(
                    "a/any-in",
                    SubjectKind.CYCLE,
                    asked,
                    (cycle, c) -> c.index().hasObjectives(cycle.id())),
                counts("a/served", SubjectKind.PRIORITY, asked, (p, c) -> c.isServed(p.id())));
    Priority priority = PROGRAM.strategy().orElseThrow().priorities().get(0);
    LiveProgram any = LiveProgram.of(PROGRAM.withObjectives(SETUP), rules, TODAY);
    asked.set(0);
    any.add(objective("other"));
    any.replace(SETUP.withStatus(ObjectiveStatus.DROPPED));
    any.undo();
    any.remove(SETUP.id());
    assertEquals(0, asked.get());
    // The last open one, then the last one.
    any.replace(objective("other").withStatus(ObjectiveStatus.DROPPED));
    assertEquals(2 + 1 + 1, asked.getAndSet(0));
    any.remove(objectiveId("other"));
    assertEquals(1, asked.getAndSet(0));
    any.add(SETUP);
    assertEquals(2 + 2 + 1, asked.getAndSet(0));
    any.add(priority.withId(new PriorityId("other")));
    assertEquals(1, asked.getAndSet(0)); // Whether the new one is served.
    any.remove(priority.id());
    any.remove(new PriorityId("other"));
    assertEquals(1, asked.getAndSet(0)); // Whether there is any priority.
    assertEquals(rules.check(any.program(), TODAY), any.report());
  }

  @Test
  void severalThreadsReportWhatOneDoes() {
    List<Objective> many = new ArrayList<>();
    IntStream.range(0, 3000)
        .forEach(
            i ->
                many.add(
                    i % 7 == 0 ? SETUP : objective("o" + i).withKeyResults(keyResult("k" + i))));
    ProgramIndex index = ProgramIndex.of(healthy().and(many.toArray(Objective[]::new)).program());
    RuleSet rules = RuleSet.recommended();
    Report expected = rules.check(index, TODAY);
    ExecutorService pool = Executors.newFixedThreadPool(3);
    try {
      assertEquals(expected, rules.check(index, TODAY, 4, pool));
    } finally {
      pool.shutdown();
    }
    Executor never = task -> {};
    assertEquals(expected, rules.check(index, TODAY, 2, never));
    assertThrows(IllegalArgumentException.class, () -> rules.check(index, TODAY, 0, never));
  }
}
