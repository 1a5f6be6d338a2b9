package io.okr4j.json.benchmark;

import io.okr4j.json.OkrJson;
import java.lang.ref.Reference;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.BenchmarkParams;

/**
 * What a program that was read takes of the heap: the difference that it makes after a collection.
 * The time that is told beside it is that of one reading.
 *
 * <p>Measured once in each JVM, as JMH adds up what is counted in all iterations. Benchmarks return
 * nothing, as JMH keeps what one returned last.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 1)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xms4g", "-Xmx4g", "-XX:+UseSerialGC"})
public class MemoryBenchmark {
  /** How many objectives the program has. */
  @Param({"1000", "10000", "100000"})
  public int objectives;

  private byte[] document = {};
  private long before;
  private Object kept = "";

  /** What is told beside the time. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Retained {
    /** The bytes that an objective takes of the heap, with its share of everything else. */
    public long bytesPerObjective;
  }

  /**
   * Writes the document that is read.
   *
   * @param params tells who reads it
   */
  @Setup
  public void prepare(BenchmarkParams params) {
    document = OkrJson.writeCompact(GeneratedProgram.of(objectives));
    Peer.agree(params, document);
  }

  /** Looks at the heap before a reading. */
  @Setup(Level.Iteration)
  public void forget() {
    kept = "";
    before = used();
  }

  /**
   * Looks at the heap after a reading.
   *
   * @param retained what is told
   */
  @TearDown(Level.Iteration)
  public void weigh(Retained retained) {
    try {
      retained.bytesPerObjective = (used() - before) / objectives;
    } finally {
      Reference.reachabilityFence(kept);
    }
  }

  private static long used() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  /** The program in columns of numbers and bytes: what it takes without any objects. */
  @Benchmark
  public void floor() {
    kept = PackedColumns.of(document);
  }

  /** The program. */
  @Benchmark
  public void okr4j() {
    kept = OkrJson.read(document);
  }

  /** The program as values of Immutables. */
  @Benchmark
  public void jacksonImmutables() {
    kept = Peer.JACKSON_IMMUTABLES.read(document);
  }
}
