package io.okr4j.json.benchmark;

import io.okr4j.core.ProgramIndex;
import io.okr4j.rules.Report;
import io.okr4j.rules.RuleSet;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Asks all built-in rules about a whole program whose index is made already. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 6, time = 2)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xms4g", "-Xmx4g", "-XX:+AlwaysPreTouch"})
public class CheckAllBenchmark {
  /** How many objectives the program has. */
  @Param({"1000", "10000", "100000"})
  public int objectives;

  private final ExecutorService executor = Executors.newSingleThreadExecutor();
  private ProgramIndex index = ProgramIndex.of(GeneratedProgram.of(0));
  private FactChecker loop = new FactsInALoop(index.program());

  /** Makes the index, and sees that two threads report what one does. */
  @Setup
  public void prepare() {
    index = ProgramIndex.of(GeneratedProgram.of(objectives));
    loop = new FactsInALoop(index.program());
    if (!okr4j().equals(okr4jOnTwoThreads())) {
      throw new IllegalStateException("two threads report something else than one");
    }
  }

  /** Ends the second thread. */
  @TearDown
  public void end() {
    executor.shutdown();
  }

  /** {@return what a loop over 14 facts finds: see {@link CheckFactsBenchmark}} */
  @Benchmark
  public List<Hit> floor() {
    return loop.check();
  }

  /** {@return the index, which is made before each check} */
  @Benchmark
  public ProgramIndex index() {
    return ProgramIndex.of(index.program());
  }

  /** {@return what is found} */
  @Benchmark
  public Report okr4j() {
    return RuleSet.recommended().check(index, GeneratedProgram.AS_OF);
  }

  /** {@return what is found} */
  @Benchmark
  public Report okr4jOnTwoThreads() {
    return RuleSet.recommended().check(index, GeneratedProgram.AS_OF, 2, executor);
  }
}
