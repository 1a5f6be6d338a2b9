package io.okr4j.rules;

import static io.okr4j.rules.Sample.TODAY;
import static io.okr4j.rules.Sample.advocate;
import static io.okr4j.rules.Sample.alignedTo;
import static io.okr4j.rules.Sample.atLeast;
import static io.okr4j.rules.Sample.checkIn;
import static io.okr4j.rules.Sample.commitment;
import static io.okr4j.rules.Sample.day;
import static io.okr4j.rules.Sample.healthy;
import static io.okr4j.rules.Sample.keyResult;
import static io.okr4j.rules.Sample.metric;
import static io.okr4j.rules.Sample.objective;
import static io.okr4j.rules.Sample.objectiveId;
import static io.okr4j.rules.Sample.operation;
import static io.okr4j.rules.Sample.priority;
import static io.okr4j.rules.Sample.share;
import static io.okr4j.rules.Sample.team;
import static io.okr4j.rules.Sample.waiver;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.okr4j.core.Advocate;
import io.okr4j.core.Alignment;
import io.okr4j.core.Allocation;
import io.okr4j.core.Commitment;
import io.okr4j.core.Cycle;
import io.okr4j.core.CycleId;
import io.okr4j.core.KeyResult;
import io.okr4j.core.Objective;
import io.okr4j.core.Operation;
import io.okr4j.core.Priority;
import io.okr4j.core.Team;
import io.okr4j.core.TeamId;
import io.okr4j.core.Waiver;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Programs of a size that a quadratic rule would take minutes for. The time allowed is many times
 * what is needed.
 */
@Timeout(60)
class SizeTest {

  private static <T> List<T> many(int count, IntFunction<T> each) {
    return IntStream.range(0, count).mapToObj(each).toList();
  }

  private static Report check(Sample sample) {
    return RuleSet.recommended().check(sample.program(), TODAY);
  }

  private static long count(Report report, String rule) {
    return report.findings().stream().filter(f -> f.rule().id().equals(rule)).count();
  }

  @Test
  void aChainOfThirtyThousandObjectives() {
    int length = 30_000;
    List<Objective> chain =
        many(
            length,
            i ->
                i == 0
                    ? objective("o0")
                    : objective("o" + i).withAlignsTo(alignedTo(objectiveId("o" + (i - 1)))));
    Report report = check(healthy().and(chain.toArray(Objective[]::new)));
    assertEquals(0, count(report, "alignment/traces-to-priority"));
    assertEquals(length, count(report, "commitment/resourced"));
  }

  @Test
  void aLoopOfTenThousandObjectives() {
    int length = 10_000;
    List<Objective> loop =
        many(
            length,
            i -> objective("o" + i).withAlignsTo(alignedTo(objectiveId("o" + ((i + 1) % length)))));
    Report report = check(healthy().and(loop.toArray(Objective[]::new)));
    assertEquals(1, count(report, "integrity/acyclic"));
  }

  @Test
  void aNestOfTwoThousandCyclesWithACommitmentEach() {
    int depth = 2_000;
    List<Cycle> nest =
        many(
            depth,
            i -> {
              Cycle cycle = Cycle.of(new CycleId("c" + i), day("2026-01-01"), day("2026-12-31"));
              return i == 0 ? cycle : cycle.withWithin(new CycleId("c" + (i - 1)));
            });
    List<Commitment> commitments = many(depth, i -> commitment("crew", "c" + i, "1"));
    List<Objective> objectives =
        many(depth, i -> objective("o" + i).withCycle(new CycleId("c" + i)));
    Report report =
        check(
            healthy()
                .and(nest.toArray(Cycle[]::new))
                .and(commitments.toArray(Commitment[]::new))
                .and(objectives.toArray(Objective[]::new)));
    assertEquals(depth, count(report, "commitment/resourced"));
  }

  @Test
  void tenThousandAlignmentsOfOneObjective() {
    int count = 10_000;
    List<Alignment> edges = many(count, i -> Alignment.to(objectiveId("o" + i)));
    List<Objective> goals = many(count, i -> objective("o" + i));
    Report report =
        check(healthy().setup(o -> o.withAlignsTo(edges)).and(goals.toArray(Objective[]::new)));
    assertEquals(0, count(report, "alignment/traces-to-priority"));
  }

  @Test
  void tenThousandReferencesToAsManyIdsThatAreAlmostKnown() {
    int count = 10_000;
    List<Alignment> edges =
        many(count, i -> Alignment.to(objectiveId("objective-%05dx".formatted(i))));
    List<Objective> goals =
        many(count, i -> objective("objective-%05d".formatted(i)).withKeyResults());
    Report report =
        check(healthy().setup(o -> o.withAlignsTo(edges)).and(goals.toArray(Objective[]::new)));
    assertEquals(count, count(report, "integrity/known-reference"));
  }

  @Test
  void tenThousandReferencesToAsManyIdsThatAreFarFromKnown() {
    int count = 10_000;
    List<Alignment> edges =
        many(count, i -> Alignment.to(objectiveId("a long text and then %05d".formatted(i))));
    List<Objective> goals =
        many(count, i -> objective("text that is long and %05d".formatted(i)).withKeyResults());
    Report report =
        check(healthy().setup(o -> o.withAlignsTo(edges)).and(goals.toArray(Objective[]::new)));
    assertEquals(count, count(report, "integrity/known-reference"));
  }

  @Test
  void tenThousandTeamsWithAnAdvocateAndAnEndorsementEach() {
    int count = 10_000;
    List<Team> teams = many(count, i -> team("team-" + i));
    List<TeamId> ids = many(count, i -> new TeamId("team-" + i));
    List<Objective> objectives = many(count, i -> objective("o" + i).withOwner(ids.get(i)));
    List<Advocate> advocates = many(count, i -> advocate("team-" + i, "2"));
    Report report =
        check(
            healthy()
                .and(teams.toArray(Team[]::new))
                .and(objectives.toArray(Objective[]::new))
                .strategy(s -> s.toBuilder().addAllEndorsedBy(ids).build())
                .playbook(p -> p.toBuilder().addAllAdvocates(advocates).build()));
    assertEquals(0, count(report, "worldview/endorsed"));
    assertEquals(0, count(report, "playbook/acknowledged"));
    assertEquals(count, count(report, "commitment/present"));
  }

  @Test
  void tenThousandObjectivesOfOneTeamInOneCommitment() {
    int count = 10_000;
    List<Objective> objectives = many(count, i -> objective("o" + i));
    List<Allocation> shares = many(count, i -> share("o" + i, "0.001"));
    Report report =
        check(
            healthy()
                .and(objectives.toArray(Objective[]::new))
                .commitment(c -> c.toBuilder().addAllAllocations(shares).build()));
    assertEquals(0, count(report, "commitment/resourced"));
    assertEquals(1, count(report, "focus/few-objectives"));
  }

  @Test
  void tenThousandKeyResultsOfOneObjective() {
    int count = 10_000;
    List<KeyResult> keyResults =
        many(
            count,
            i ->
                i % 2 == 0
                    ? keyResult("k" + i, metric("1", "2")).withCheckIns(checkIn("2026-11-12", "1"))
                    : keyResult("k" + i, atLeast("1")).withTitle("Maintain the level"));
    Report report = check(healthy().setup(o -> o.withKeyResults(keyResults)));
    assertEquals(count / 2, count(report, "scope/no-maintenance"));
  }

  @Test
  void tenThousandGuardrailsThatGuardNothing() {
    int count = 10_000;
    List<KeyResult> keyResults = many(count, i -> keyResult("k" + i, atLeast("1")));
    Report report = check(healthy().setup(o -> o.withKeyResults(keyResults)));
    assertEquals(count, count(report, "scope/no-maintenance"));
  }

  @Test
  void tenThousandCheckInsOfOneKeyResult() {
    Report report =
        check(
            healthy()
                .keyResult(
                    "self-serve",
                    k ->
                        k.withCheckIns(
                            many(10_000, i -> checkIn("2026-11-12", String.valueOf(i))))));
    assertEquals(0, count(report, "measurement/fresh-check-in"));
  }

  @Test
  void tenThousandPrioritiesOperationsAndWaivers() {
    int count = 10_000;
    List<Priority> priorities = many(count, i -> priority("p" + i));
    List<Operation> operations = many(count, i -> operation("o" + i, "Operation " + i));
    List<Waiver> waivers = many(count, i -> waiver("alignment/priority-covered", "priority:p" + i));
    Report report =
        check(
            healthy()
                .and(priorities.toArray(Priority[]::new))
                .and(operations.toArray(Operation[]::new))
                .and(waivers.toArray(Waiver[]::new)));
    assertEquals(count, report.waived());
    assertEquals(0, count(report, "integrity/waiver-in-use"));
  }
}
