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
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads a program from a document in memory. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 6, time = 2)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xms4g", "-Xmx4g", "-XX:+AlwaysPreTouch"})
public class ReadBenchmark {
  private final JsonFactory factory = new JsonFactory();

  /** How many objectives the program has. */
  @Param({"1000", "10000", "100000"})
  public int objectives;

  private byte[] document = {};

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

  /** {@return the number of tokens of the document: what reading takes that keeps nothing} */
  @Benchmark
  public long floor() {
    long tokens = 0;
    try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), document)) {
      while (parser.nextToken() != null) {
        tokens++;
      }
    }
    return tokens;
  }

  /** {@return the program, with every value checked and every fault of the document looked for} */
  @Benchmark
  public OkrProgram okr4j() {
    return OkrJson.read(document);
  }

  /** {@return the program as records, of which nothing is checked} */
  @Benchmark
  public Object jacksonRecords() {
    return Peer.JACKSON_RECORDS.read(document);
  }

  /** {@return the program as values of Immutables, of which only what is missing is looked for} */
  @Benchmark
  public Object jacksonImmutables() {
    return Peer.JACKSON_IMMUTABLES.read(document);
  }

  /** {@return the program as records, of which nothing is checked} */
  @Benchmark
  public Object gson() {
    return Peer.GSON.read(document);
  }

  /** {@return the program as records, of which nothing is checked} */
  @Benchmark
  public Object fastjson2() {
    return Peer.FASTJSON2.read(document);
  }
}
