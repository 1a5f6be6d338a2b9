package io.okr4j.json.benchmark;

import static java.util.Objects.requireNonNull;

import io.okr4j.core.ObjectiveId;
import io.okr4j.core.OkrProgram;
import io.okr4j.core.PriorityId;
import io.okr4j.core.ProgramIndex;
import io.okr4j.rules.scoring.Row;
import io.okr4j.rules.scoring.Scorecard;
import io.okr4j.rules.scoring.ScoringPolicy;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.annotation.Nullable;
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
import org.openjdk.jmh.infra.BenchmarkParams;

/** Scores a whole program whose index, graph or database is made already. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 6, time = 2)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xms4g", "-Xmx4g", "-XX:+AlwaysPreTouch"})
public class ScoreBenchmark {
  /** How many objectives the program has. */
  @Param({"1000", "10000", "100000"})
  public int objectives;

  private OkrProgram program = GeneratedProgram.of(0);
  private ProgramIndex index = ProgramIndex.of(program);
  private ScoresInGraph graph = new ScoresInGraph(program);
  @Nullable private ScoresInSqlite database;

  /**
   * Makes the index, and the graph or the database if it is measured, and sees that they score
   * alike.
   *
   * @param params tells who is measured
   * @throws SQLException if the database fails
   */
  @Setup
  public void prepare(BenchmarkParams params) throws SQLException {
    program = GeneratedProgram.of(objectives);
    index = ProgramIndex.of(program);
    Standings exact = Standings.of(okr4j());
    Map<ObjectiveId, Double> scores = new HashMap<>();
    floor().forEach((id, each) -> scores.put(id, each.score()));
    scores.values().removeIf(score -> Double.isNaN(score));
    Standings.agree(exact.objectives(), scores);
    if (Peer.name(params).equals("jgrapht")) {
      graph = new ScoresInGraph(program);
      exact.agree(jgrapht());
    } else if (Peer.name(params).equals("sqlite")) {
      database = new ScoresInSqlite(program);
      exact.agree(sqlite());
    }
  }

  /**
   * Ends the database.
   *
   * @throws SQLException if the database fails
   */
  @TearDown
  public void end() throws SQLException {
    if (database != null) {
      database.close();
    }
  }

  /** {@return the scores of a pass with doubles and maps, without grades, paces and forecasts} */
  @Benchmark
  public Map<ObjectiveId, Doubles> floor() {
    return Doubles.of(program);
  }

  /** {@return the exact scores; grades and paces included, forecasts and rows on demand} */
  @Benchmark
  public Scorecard okr4j() {
    return ScoringPolicy.standard().score(index, GeneratedProgram.AS_OF);
  }

  /** {@return the same, and where teams, priorities and cycles stand} */
  @Benchmark
  public List<Row<PriorityId>> okr4jWithRows() {
    return okr4j().priorities();
  }

  /** {@return the scores with doubles, and where priorities stand, by a graph} */
  @Benchmark
  public Standings jgrapht() {
    return graph.score();
  }

  /**
   * {@return the scores with doubles, and where priorities stand, by a database}
   *
   * @throws SQLException if the database fails
   */
  @Benchmark
  public Standings sqlite() throws SQLException {
    return requireNonNull(database).score();
  }
}
