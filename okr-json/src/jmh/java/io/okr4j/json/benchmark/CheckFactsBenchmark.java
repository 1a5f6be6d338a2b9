package io.okr4j.json.benchmark;

import java.util.List;
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
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.BenchmarkParams;

/**
 * Checks 14 facts of a program in which every seventh objective has one slip. All that can be made
 * ready before is made ready: maps, the index, beans, trees.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 6, time = 2)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xms4g", "-Xmx4g", "-XX:+AlwaysPreTouch"})
public class CheckFactsBenchmark {
  /** How many objectives the program has. */
  @Param({"1000", "10000", "100000"})
  public int objectives;

  private FactChecker checker = List::of;

  /**
   * Makes who is measured ready, and sees that it finds what the loop finds.
   *
   * @param params tells who is measured
   */
  @Setup
  public void prepare(BenchmarkParams params) {
    checker = FactChecker.of(Peer.name(params), Slips.in(GeneratedProgram.of(objectives)));
  }

  /** {@return what a loop finds} */
  @Benchmark
  public List<Hit> floor() {
    return checker.check();
  }

  /** {@return what rules of okr4j find} */
  @Benchmark
  public List<Hit> okr4j() {
    return checker.check();
  }

  /** {@return what constraints find} */
  @Benchmark
  public List<Hit> hibernateValidator() {
    return checker.check();
  }

  /** {@return what Drools finds} */
  @Benchmark
  public List<Hit> drools() {
    return checker.check();
  }

  /** {@return what Easy Rules finds} */
  @Benchmark
  public List<Hit> easyRules() {
    return checker.check();
  }

  /** {@return what a schema finds, of eight of the facts} */
  @Benchmark
  public List<Hit> jsonSchema() {
    return checker.check();
  }
}
