package io.okr4j.json.benchmark;

import io.okr4j.core.OkrProgram;
import io.okr4j.json.OkrJson;
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

/** Writes a program that was read as a document in memory, on one line. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 6, time = 2)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xms4g", "-Xmx4g", "-XX:+AlwaysPreTouch"})
public class WriteBenchmark {
  /** How many objectives the program has. */
  @Param({"1000", "10000", "100000"})
  public int objectives;

  private OkrProgram program = GeneratedProgram.of(0);
  private Tokens tokens = Tokens.of(OkrJson.writeCompact(program));
  private Object bound = program;

  /**
   * Reads the program that is written.
   *
   * @param params tells who writes it
   */
  @Setup
  public void prepare(BenchmarkParams params) {
    byte[] document = OkrJson.writeCompact(GeneratedProgram.of(objectives));
    Peer.agree(params, document);
    switch (Peer.name(params)) {
      case "floor" -> tokens = Tokens.of(document);
      case "okr4j" -> program = OkrJson.read(document);
      default -> bound = Peer.of(params).read(document);
    }
  }

  /** {@return the document, from tokens that are there already, their texts too} */
  @Benchmark
  public byte[] floor() {
    return tokens.replay();
  }

  /** {@return the document} */
  @Benchmark
  public byte[] okr4j() {
    return OkrJson.writeCompact(program);
  }

  /** {@return the document} */
  @Benchmark
  public byte[] jacksonRecords() {
    return Peer.JACKSON_RECORDS.write(bound);
  }

  /** {@return the document} */
  @Benchmark
  public byte[] jacksonImmutables() {
    return Peer.JACKSON_IMMUTABLES.write(bound);
  }

  /** {@return the document} */
  @Benchmark
  public byte[] gson() {
    return Peer.GSON.write(bound);
  }

  /** {@return the document} */
  @Benchmark
  public byte[] fastjson2() {
    return Peer.FASTJSON2.write(bound);
  }
}
