package io.okr4j.json;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableMap;
import io.okr4j.core.OkrProgram;
import io.okr4j.core.ProgramIndex;
import io.okr4j.rules.Report;
import io.okr4j.rules.RuleSet;
import io.okr4j.rules.scoring.Scorecard;
import io.okr4j.rules.scoring.ScoringPolicy;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever the shape of a program, four times as much takes about four times as long; comparing
 * each with each, sixteen times.
 */
class GrowthTest {
  private static final int SMALL = 1_000;
  private static final int TIMES = 4;
  private static final int MANY_TIMES = 16;
  private static final int TRIES = 20;
  private static final int LIMIT = 10;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** A program in all the forms that work starts from. */
  private static final class Subject {
    private final OkrProgram program;
    private final byte[] document;
    private final ProgramIndex index;
    private final Report report;
    private final Scorecard scorecard;

    Subject(OkrProgram program) {
      this.program = program;
      document = OkrJson.writeCompact(program);
      index = ProgramIndex.of(program);
      report = RuleSet.recommended().check(index, HostileShape.TODAY);
      scorecard = ScoringPolicy.standard().score(index, HostileShape.TODAY);
    }
  }

  private static final ImmutableMap<String, Consumer<Subject>> STEPS =
      ImmutableMap.<String, Consumer<Subject>>builder()
          .put("read", s -> OkrJson.read(s.document))
          .put("write", s -> OkrJson.writeCompact(s.program))
          .put("index", s -> ProgramIndex.of(s.program))
          .put("check", s -> RuleSet.recommended().check(s.index, HostileShape.TODAY))
          .put("check strictly", s -> RuleSet.strict().check(s.index, HostileShape.TODAY))
          .put(
              "score",
              s -> ScoringPolicy.standard().score(s.index, HostileShape.TODAY).priorities())
          .put("write a report", s -> OkrJson.writeCompact(s.report, ImmutableMap.of()))
          .put("write a scorecard", s -> OkrJson.writeCompact(s.scorecard))
          .put("explain", s -> OkrJson.writeExplanationCompact(s.scorecard))
          .buildOrThrow();

  @ParameterizedTest
  @EnumSource
  void isLinear(HostileShape shape) {
    Subject small = new Subject(shape.of(SMALL));
    Subject large = new Subject(shape.of(SMALL * TIMES));
    STEPS.forEach(
        (name, step) ->
            // What is quadratic never comes near to it; what is linear does as soon as no compiler
            // or collector is in the way.
            assertTrue(
                IntStream.range(0, TRIES)
                    .anyMatch(unused -> time(step, large) < LIMIT * time(step, small)),
                name));
  }

  /** Looking through all ids for one is so fast that it shows in a large program only. */
  @Test
  void whatWasMeantIsFoundAmongMany() {
    RuleSet references =
        RuleSet.none()
            .with(
                RuleSet.recommended().rules().stream()
                    .filter(rule -> rule.id().equals("integrity/known-reference"))
                    .toList());
    Consumer<ProgramIndex> check = index -> references.check(index, HostileShape.TODAY);
    ProgramIndex small = ProgramIndex.of(HostileShape.DANGLING.of(SMALL * TIMES));
    ProgramIndex large = ProgramIndex.of(HostileShape.DANGLING.of(SMALL * TIMES * MANY_TIMES));
    assertTrue(
        IntStream.range(0, 5)
            .anyMatch(unused -> time(check, large) < 3 * MANY_TIMES * time(check, small)));
  }

  /** Processor time of this thread, so that other programs do not count. */
  private static <S> long time(Consumer<S> step, S subject) {
    long start = THREADS.getCurrentThreadCpuTime();
    step.accept(subject);
    return THREADS.getCurrentThreadCpuTime() - start;
  }
}
