package io.okr4j.json.benchmark;

import io.okr4j.core.Alignment;
import io.okr4j.core.Allocation;
import io.okr4j.core.CheckIn;
import io.okr4j.core.Commitment;
import io.okr4j.core.KeyResult;
import io.okr4j.core.Measure;
import io.okr4j.core.Metric;
import io.okr4j.core.Objective;
import io.okr4j.core.OkrProgram;
import io.okr4j.core.ProgramEdit;
import io.okr4j.rules.LiveChange;
import io.okr4j.rules.LiveProgram;
import io.okr4j.rules.Report;
import io.okr4j.rules.RuleSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
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

/**
 * Edits a program that is checked all the while, anywhere in it. Every second edit takes the one
 * before back, so that the program stays as it was generated.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 6, time = 2)
@Fork(
    value = 1,
    jvmArgsAppend = {"-Xms6g", "-Xmx6g", "-XX:+AlwaysPreTouch"})
public class LiveBenchmark {
  private static final int EDITS = 4096;

  /** How many objectives the program has. */
  @Param({"1000", "10000", "100000", "1000000"})
  public int objectives;

  private OkrProgram program = GeneratedProgram.of(0);
  private LiveProgram live = live();
  private LiveByHand byHand = new LiveByHand(program);
  private final List<Edit> values = new ArrayList<>();
  private final List<Edit> titles = new ArrayList<>();
  private final List<Edit> alignments = new ArrayList<>();
  private final List<Edit> allocations = new ArrayList<>();
  private int next;

  /** An edit, and the same by hand. */
  private record Edit(ProgramEdit edit, Function<LiveByHand, List<Hit>> byHand) {}

  private LiveProgram live() {
    return LiveProgram.of(program, RuleSet.recommended(), GeneratedProgram.AS_OF);
  }

  /** Starts the session, makes the edits, and sees that what they lead to is what a check finds. */
  @Setup
  public void prepare() {
    program = GeneratedProgram.of(objectives);
    live = live();
    SplittableRandom random = new SplittableRandom(9);
    while (values.size() < EDITS) {
      Objective objective = program.objectives().get(random.nextInt(objectives));
      Objective other = program.objectives().get(random.nextInt(Math.max(1, objectives / 20)));
      edit(titles, objective, objective.withTitle("Make " + objective.title()));
      edit(alignments, objective, objective.withAlignsTo(Alignment.to(other.id())));
      Commitment commitment =
          program.commitments().get(random.nextInt(program.commitments().size()));
      if (!commitment.allocations().isEmpty()) {
        List<Allocation> shares = new ArrayList<>(commitment.allocations());
        shares.set(0, shares.get(0).withShare(new BigDecimal("0.05")));
        Commitment edited = commitment.withAllocations(shares);
        allocations.add(new Edit(ProgramEdit.replace(commitment, edited), by -> by.put(edited)));
        allocations.add(
            new Edit(ProgramEdit.replace(edited, commitment), by -> by.put(commitment)));
      }
      KeyResult keyResult = objective.keyResults().get(0);
      Measure measure = keyResult.measure();
      if (measure instanceof Metric metric) {
        CheckIn checkIn = CheckIn.of(GeneratedProgram.AS_OF, metric.target());
        List<KeyResult> keyResults = new ArrayList<>(objective.keyResults());
        keyResults.set(0, keyResult.toBuilder().addCheckIn(checkIn).build());
        edit(values, objective, objective.withKeyResults(keyResults));
      }
    }
    byHand = new LiveByHand(program);
    if (byHand.size() != new FactsInALoop(program).check().size()) {
      throw new IllegalStateException("by hand something else is found");
    }
    for (List<Edit> edits : List.of(values, titles, alignments, allocations)) {
      live.apply(edits.get(0).edit());
      if (!live.report().equals(anew())) {
        throw new IllegalStateException("live something else is found after " + edits.get(0));
      }
      live.undo();
    }
  }

  private static void edit(List<Edit> edits, Objective before, Objective after) {
    edits.add(new Edit(ProgramEdit.replace(before, after), by -> by.put(after)));
    edits.add(new Edit(ProgramEdit.replace(after, before), by -> by.put(before)));
  }

  private Report anew() {
    return RuleSet.recommended().check(live.program(), GeneratedProgram.AS_OF);
  }

  /** Does the next edit. */
  private LiveChange next(List<Edit> edits) {
    LiveChange change = live.apply(edits.get(next).edit());
    next = (next + 1) % edits.size();
    return change;
  }

  /** Does the next edit by hand. */
  private List<Hit> nextByHand(List<Edit> edits) {
    List<Hit> found = edits.get(next).byHand().apply(byHand);
    next = (next + 1) % edits.size();
    return found;
  }

  /** {@return the facts that do not hold with a new value} */
  @Benchmark
  public List<Hit> floorValue() {
    return nextByHand(values);
  }

  /** {@return the facts that do not hold with a new title} */
  @Benchmark
  public List<Hit> floorTitle() {
    return nextByHand(titles);
  }

  /** {@return the facts that do not hold with a new alignment} */
  @Benchmark
  public List<Hit> floorAlignment() {
    return nextByHand(alignments);
  }

  /** {@return the facts that do not hold with a new share} */
  @Benchmark
  public List<Hit> floorAllocation() {
    return nextByHand(allocations);
  }

  /** {@return what comes of a new value} */
  @Benchmark
  public LiveChange okr4jValue() {
    return next(values);
  }

  /** {@return what comes of a new title} */
  @Benchmark
  public LiveChange okr4jTitle() {
    return next(titles);
  }

  /** {@return what comes of a new alignment} */
  @Benchmark
  public LiveChange okr4jAlignment() {
    return next(alignments);
  }

  /** {@return what comes of a new share} */
  @Benchmark
  public LiveChange okr4jAllocation() {
    return next(allocations);
  }

  /** {@return what a check finds in the whole program, its index included} */
  @Benchmark
  public Report fullCheck() {
    return RuleSet.recommended().check(program, GeneratedProgram.AS_OF);
  }
}
