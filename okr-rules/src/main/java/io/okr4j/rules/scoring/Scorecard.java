package io.okr4j.rules.scoring;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import io.okr4j.core.CheckIn;
import io.okr4j.core.CycleId;
import io.okr4j.core.KeyResult;
import io.okr4j.core.KeyResultId;
import io.okr4j.core.OkrProgram;
import io.okr4j.core.PriorityId;
import io.okr4j.core.ProgramIndex;
import io.okr4j.core.TeamId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javax.annotation.Nullable;

/**
 * Where all objectives of a program stand on a day, and with them its teams, priorities and cycles.
 * Scorecards are equal if policy, program and day are, since everything else follows from them.
 *
 * <p>Immutable, and safe to share between threads.
 */
public final class Scorecard {
  private final ScoringPolicy policy;
  private final OkrProgram program;

  /** Of the program or, after a what-if, of one that differs in a key result alone. */
  private final ProgramIndex index;

  private final LocalDate asOf;
  private final ImmutableList<ExactObjective> exact;
  private final ImmutableList<ObjectiveScore> objectives;
  private final Supplier<Rows> rows;

  private Scorecard(
      ScoringPolicy policy,
      OkrProgram program,
      ProgramIndex index,
      LocalDate asOf,
      ImmutableList<ExactObjective> exact,
      ImmutableList<ObjectiveScore> objectives) {
    this.policy = policy;
    this.program = program;
    this.index = index;
    this.asOf = asOf;
    this.exact = exact;
    this.objectives = objectives;
    rows = Suppliers.memoize(() -> Rows.of(program, index, exact));
  }

  static Scorecard of(ScoringPolicy policy, ProgramIndex index, LocalDate asOf) {
    Scorer scorer = new Scorer(policy, asOf);
    ImmutableList<ExactObjective> exact = scorer.exact(index);
    return new Scorecard(
        policy,
        index.program(),
        index,
        asOf,
        exact,
        exact.stream().map(scorer::finish).collect(toImmutableList()));
  }

  /**
   * {@return where the program would stand on the same day with another key result in the place of
   * the first that has its id} Only its objective, and with a cascade what that contributes to, is
   * scored again.
   *
   * @param keyResult the key result as it might be
   * @throws IllegalArgumentException if no key result has the id
   */
  public Scorecard whatIf(KeyResult keyResult) {
    return whatIf(program.replace(keyResult));
  }

  /**
   * {@return where the program would stand on the same day if a check-in of that day gave a value}
   *
   * @param id the id of a key result with a metric or a band
   * @param value the value, in the unit of its measure
   * @throws IllegalArgumentException if no key result has the id
   * @throws io.okr4j.core.InvalidValueException if its measure has no values
   */
  public Scorecard whatIf(KeyResultId id, BigDecimal value) {
    return whatIf(program.add(id, CheckIn.of(asOf, value)));
  }

  /** Scores a program that differs from this one in a single objective at most. */
  private Scorecard whatIf(OkrProgram changed) {
    int place = 0;
    while (place < exact.size()
        && changed.objectives().get(place).equals(program.objectives().get(place))) {
      place++;
    }
    if (place == exact.size()) {
      return this;
    }
    Scorer scorer = new Scorer(policy, asOf);
    ImmutableList<ExactObjective> now = scorer.exact(index, changed.objectives(), exact, place);
    ImmutableList.Builder<ObjectiveScore> finished = ImmutableList.builder();
    for (int i = 0; i < now.size(); i++) {
      finished.add(now.get(i).equals(exact.get(i)) ? objectives.get(i) : scorer.finish(now.get(i)));
    }
    return new Scorecard(policy, changed, index, asOf, now, finished.build());
  }

  /** {@return the policy by which it was scored} */
  public ScoringPolicy policy() {
    return policy;
  }

  /** {@return the program that was scored} */
  public OkrProgram program() {
    return program;
  }

  /** {@return the day as of which it was scored} */
  public LocalDate asOf() {
    return asOf;
  }

  /** {@return the scores of all objectives, in the order of the program} */
  public ImmutableList<ObjectiveScore> objectives() {
    return objectives;
  }

  /**
   * {@return where teams stand in the cycles in which they have a score, in the order of the
   * program and then of its cycles}
   */
  public ImmutableList<Row<TeamId>> teams() {
    return rows.get().teams();
  }

  /**
   * {@return where priorities stand in the cycles in which they have a score, by all objectives
   * that reach them by any chain of alignments; in the order of the program and then of its cycles}
   */
  public ImmutableList<Row<PriorityId>> priorities() {
    return rows.get().priorities();
  }

  /** {@return where the cycles stand that have a score, in the order of the program} */
  public ImmutableList<Row<CycleId>> cycles() {
    return rows.get().cycles();
  }

  /** {@return how the numbers of all objectives came about, in the order of the program} */
  public ImmutableList<Explanation> explain() {
    Explainer explainer = new Explainer(policy, asOf);
    CascadeGraph graph = CascadeGraph.of(policy, index);
    ExactObjective[] scored = exact.toArray(new ExactObjective[0]);
    ImmutableList.Builder<Explanation> explanations = ImmutableList.builder();
    for (int i = 0; i < exact.size(); i++) {
      explanations.add(
          explainer.explain(scored[i], objectives.get(i), graph.contributors(i, scored)));
    }
    return explanations.build();
  }

  /**
   * {@return how the score of a row came about: the mean of the scores of its objectives, with
   * their ids, or how many they are if they are many}
   *
   * @param row a row of this scorecard
   * @throws IllegalArgumentException if it is of another one
   */
  public String explain(Row<?> row) {
    Optional<ImmutableList<ExactObjective>> parts = rows.get().partsOf(row);
    checkArgument(parts.isPresent(), "%s is no row of this scorecard", row);
    return Explainer.explain(parts.get());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Scorecard scorecard
        && policy.equals(scorecard.policy)
        && asOf.equals(scorecard.asOf)
        && program.equals(scorecard.program);
  }

  @Override
  public int hashCode() {
    return Objects.hash(policy, asOf, program);
  }

  @Override
  public String toString() {
    return "Scorecard of " + program.organization() + " as of " + asOf;
  }
}
