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
import io.okr4j.core.OkrProgram;
import io.okr4j.core.ProgramEdit;
import io.okr4j.core.ProgramIndex;
import io.okr4j.core.Waiver;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
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

  @Test
  void anEditAsksOnlyWhomItConcerns() {
    AtomicInteger asked = new AtomicInteger();
    Rule counts =
        Rule.builder("house/counts", Severity.INFO)
            .summary("s")
            .why("w")
            .mend("m")
            .message("f", "f")
            .ask(
                SubjectKind.OBJECTIVE,
                (o, context) -> {
                  asked.incrementAndGet();
                  return Verdict.passedIf(
                      context.index().team(o.owner()).isPresent(), () -> Fault.of("f"));
                })
            .build();
    List<Objective> many = IntStream.range(0, 100).mapToObj(i -> objective("o" + i)).toList();
    LiveProgram large =
        LiveProgram.of(
            healthy().and(many.toArray(Objective[]::new)).program(),
            RuleSet.none().with(counts),
            TODAY);
    asked.set(0);
    large.replace(many.get(50).withTitle("Another title"));
    assertEquals(1, asked.get());
    large.remove(many.get(50).owner());
    assertTrue(asked.get() > 100);
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
