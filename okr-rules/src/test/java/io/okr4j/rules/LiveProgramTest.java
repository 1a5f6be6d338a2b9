package io.okr4j.rules;

import static io.okr4j.rules.Sample.TODAY;
import static io.okr4j.rules.Sample.healthy;
import static io.okr4j.rules.Sample.objective;
import static io.okr4j.rules.Sample.objectiveId;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import io.okr4j.core.KeyResult;
import io.okr4j.core.Objective;
import io.okr4j.core.ObjectiveStatus;
import io.okr4j.core.OkrProgram;
import io.okr4j.core.ProgramEdit;
import io.okr4j.core.ProgramIndex;
import io.okr4j.core.Team;
import io.okr4j.core.Waiver;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

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
  void editsOfWhichOneCannotBeAppliedChangeNothing() {
    List<ProgramEdit> edits =
        ImmutableList.of(
            ProgramEdit.replace(SETUP, SETUP.withTitle("Another title")),
            ProgramEdit.add(objective("other")));
    assertThrows(IllegalArgumentException.class, () -> live.apply(edits));
    assertEquals(PROGRAM, live.program());
    assertFalse(live.canUndo());
    assertCurrent();
  }

  @Test
  void itIsOfNoUseAfterARuleHasFailed() {
    Rule fails =
        Rule.builder("house/fails", Severity.INFO)
            .summary("s")
            .why("w")
            .mend("m")
            .message("f", "f")
            .ask(
                SubjectKind.OBJECTIVE,
                (o, context) -> {
                  if (o.title().equals("Fail")) {
                    throw new IllegalArgumentException("it fails");
                  }
                  return Verdict.passed();
                })
            .build();
    LiveProgram brittle = LiveProgram.of(PROGRAM, RuleSet.none().with(fails), TODAY);
    assertThrows(IllegalStateException.class, () -> brittle.replace(SETUP.withTitle("Fail")));
    assertThrows(IllegalStateException.class, brittle::report);
  }

  private static <S> Rule counts(
      String id, SubjectKind<S> kind, AtomicInteger asked, BiPredicate<S, RuleContext> holds) {
    return Rule.builder(id, Severity.INFO)
        .summary("s")
        .why("w")
        .mend("m")
        .message("f", "f")
        .ask(
            kind,
            (subject, context) -> {
              asked.incrementAndGet();
              return Verdict.passedIf(holds.test(subject, context), () -> Fault.of("f"));
            })
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
