package io.okr4j.rules.testkit;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.math.BigDecimal.ONE;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import com.google.common.collect.Lists;
import com.google.common.collect.Ordering;
import com.google.common.collect.Range;
import com.google.common.collect.Streams;
import io.okr4j.core.Band;
import io.okr4j.core.CheckIn;
import io.okr4j.core.Cycle;
import io.okr4j.core.Id;
import io.okr4j.core.KeyResult;
import io.okr4j.core.KeyResultId;
import io.okr4j.core.Milestone;
import io.okr4j.core.Milestones;
import io.okr4j.core.Objective;
import io.okr4j.core.OkrProgram;
import io.okr4j.core.testkit.Fault;
import io.okr4j.rules.scoring.Cascade;
import io.okr4j.rules.scoring.EmptyObjectives;
import io.okr4j.rules.scoring.Explanation;
import io.okr4j.rules.scoring.History;
import io.okr4j.rules.scoring.KeyResultScore;
import io.okr4j.rules.scoring.ObjectiveScore;
import io.okr4j.rules.scoring.PacingCurve;
import io.okr4j.rules.scoring.Scorecard;
import io.okr4j.rules.scoring.ScoringPolicy;
import io.okr4j.rules.scoring.Series;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;

/**
 * What holds for every way of scoring, tested over arbitrary programs. A test of a company's policy
 * implements this, and names the policy:
 *
 * <pre>{@code
 * class OurPolicyTest implements ScoringLaws {
 *   @Override
 *   public Collection<ScoringPolicy> policies() {
 *     return List.of(OUR_POLICY);
 *   }
 * }
 * }</pre>
 *
 * <p>Each law is a property of its own in the test report. When one fails, jqwik shows the policy,
 * the smallest program that it finds, and the seed with which the failure comes again; the message
 * says what to do about the policy. A law that a policy breaks for a good reason is declared {@link
 * NotApplicable}.
 *
 * <p>Policies of built-in choices can break these by what they choose: {@link
 * io.okr4j.rules.scoring.Clamping Clamping} and {@link io.okr4j.rules.scoring.BandScoring.Distance}
 * the bounds, {@link io.okr4j.rules.scoring.RollUp#MEAN_BY_SIZE} units, {@link
 * io.okr4j.rules.scoring.Cascade.KeyResults#SUM} units, {@link
 * io.okr4j.rules.scoring.Cascade.Objectives#AS_KEY_RESULTS} weights. A scoring of metrics or bands
 * or a pacing curve of an application's own can break any.
 */
public interface ScoringLaws extends LawPrograms {

  /** {@return the policies to test, each with a name of its own} */
  Collection<ScoringPolicy> policies();

  /** {@return the names of the policies} */
  @Provide
  default Arbitrary<String> policyNames() {
    return Arbitraries.of(policies().stream().map(ScoringPolicy::name).toList());
  }

  /** {@return programs with a metric, all ids unique, of numbers that people type} */
  @Provide
  default Arbitrary<OkrProgram> programsWithMetrics() {
    return Laws.programsWithout(Fault.REPEATED_IDS, Fault.EXTREME_DECIMALS)
        .filter(program -> !Metrics.in(program).isEmpty());
  }

  /**
   * A policy scores every program that can exist, on every day, and explains what it scores: it
   * never throws.
   *
   * @param policy the name of a policy
   * @param program any program
   * @param asOf any day
   */
  @Property
  default void scoresEveryProgram(
      @ForAll("policyNames") String policy,
      @ForAll("brokenPrograms") OkrProgram program,
      @ForAll("anyDays") LocalDate asOf) {
    Laws.applicable(this, "scoresEveryProgram", policy)
        .ifPresent(
            applicable -> {
              try {
                Scorecard scorecard = applicable.score(program, asOf);
                scorecard.explain().forEach(ScoringLaws::requireReason);
                Stream.of(scorecard.teams(), scorecard.priorities(), scorecard.cycles())
                    .flatMap(List::stream)
                    .forEach(row -> requireReason(row.id(), scorecard.explain(row)));
                applicable.history(program);
              } catch (RuntimeException e) {
                throw new AssertionError(
                    "A policy scores every program, whatever is wrong with it. Numbers may be of"
                        + " any size and sign, and a quotient may have no end: divide with"
                        + " MathContext.DECIMAL128. "
                        + e,
                    e);
              }
            });
  }

  private static void requireReason(Explanation explanation) {
    requireReason(explanation.id(), explanation.because());
    explanation.parts().forEach(ScoringLaws::requireReason);
  }

  private static void requireReason(Object what, String because) {
    Laws.require(
        !because.isBlank(),
        "The score of %s is explained by nothing: write a formula with its numbers in it.",
        what);
  }

  /**
   * A policy scores the same whenever it is asked the same.
   *
   * @param policy the name of a policy
   * @param program any program
   * @param other what else is scored in between
   * @param asOf any day
   */
  @Property
  default void scoresTheSameEveryTime(
      @ForAll("policyNames") String policy,
      @ForAll("brokenPrograms") OkrProgram program,
      @ForAll("brokenPrograms") OkrProgram other,
      @ForAll("anyDays") LocalDate asOf) {
    Laws.applicable(this, "scoresTheSameEveryTime", policy)
        .ifPresent(
            applicable -> {
              Standing first = Standing.of(applicable.score(program, asOf));
              applicable.score(other, asOf);
              Standing second = Standing.of(applicable.score(program, asOf));
              requireSame(
                  first,
                  second,
                  "A score depends on nothing but what is scored and the day. Keep no state, and"
                      + " read no clock, no random numbers and no hash order");
            });
  }

  /**
   * Scores, and what is averaged and expected, lie between nothing and all.
   *
   * @param policy the name of a policy
   * @param program any program
   * @param asOf any day
   */
  @Property
  default void staysBetweenNothingAndAll(
      @ForAll("policyNames") String policy,
      @ForAll("brokenPrograms") OkrProgram program,
      @ForAll("workingDays") LocalDate asOf) {
    Laws.applicable(this, "staysBetweenNothingAndAll", policy)
        .ifPresent(
            applicable -> {
              for (ObjectiveScore o : applicable.score(program, asOf).objectives()) {
                requireShare("score", o.objective().id(), o.score());
                requireShare("progress", o.objective().id(), o.progress());
                requireShare("evidence", o.objective().id(), o.evidence());
                requireShare("expected", o.objective().id(), o.expected());
                requireShare("confidence", o.objective().id(), o.confidence());
                for (KeyResultScore k : o.keyResults()) {
                  requireShare("score", k.keyResult().id(), k.score());
                  requireShare("expected", k.keyResult().id(), k.expected());
                }
              }
            });
  }

  private static void requireShare(String what, Id id, Optional<BigDecimal> number) {
    Laws.require(
        number.stream().allMatch(n -> n.signum() >= 0 && n.compareTo(ONE) <= 0),
        "The %s of %s is %s, not in 0..1. Clamp scores (Clamping.both()), and expect no more than"
            + " all and no less than nothing.",
        what,
        id,
        number.map(BigDecimal::toString).orElse(""));
  }

  /**
   * A metric that comes nearer to its target, or goes further beyond, never scores less, and nor
   * does its objective.
   *
   * @param policy the name of a policy
   * @param program a program with a metric
   * @param asOf a day
   * @param which decides which metric
   * @param one a value, in hundredths of the way from baseline to target
   * @param other another value
   */
  @Property
  default void neverScoresLessNearerToTheTarget(
      @ForAll("policyNames") String policy,
      @ForAll("programsWithMetrics") OkrProgram program,
      @ForAll("workingDays") LocalDate asOf,
      @ForAll @IntRange(max = 100) int which,
      @ForAll @IntRange(min = -50, max = 300) int one,
      @ForAll @IntRange(min = -50, max = 300) int other) {
    Laws.applicable(this, "neverScoresLessNearerToTheTarget", policy)
        .ifPresent(
            applicable -> {
              KeyResult metric = Metrics.pick(program, which);
              BigDecimal farther = Metrics.value(metric, Math.min(one, other));
              BigDecimal nearer = Metrics.value(metric, Math.max(one, other));
              ImmutableList<BigDecimal> less =
                  scoresAt(applicable, program, asOf, metric.id(), farther);
              ImmutableList<BigDecimal> more =
                  scoresAt(applicable, program, asOf, metric.id(), nearer);
              Laws.require(
                  Streams.zip(less.stream(), more.stream(), BigDecimal::compareTo)
                      .allMatch(order -> order <= 0),
                  "At %s, which is nearer to the target than %s, %s and its objective score %s, and"
                      + " there %s. More of what is aimed at never scores less; where a value can be"
                      + " too much of a good thing, measure it by a band.",
                  nearer,
                  farther,
                  metric.id(),
                  more,
                  less);
            });
  }

  /** {@return what a key result and its objective score, where they do, if it has the value} */
  private static ImmutableList<BigDecimal> scoresAt(
      ScoringPolicy policy, OkrProgram program, LocalDate asOf, KeyResultId id, BigDecimal value) {
    for (ObjectiveScore o :
        policy.score(program.add(id, CheckIn.of(asOf, value)), asOf).objectives()) {
      for (KeyResultScore k : o.keyResults()) {
        if (k.keyResult().id().equals(id)) {
          return Stream.of(k.score(), o.score())
              .flatMap(Optional::stream)
              .collect(toImmutableList());
        }
      }
    }
    throw new AssertionError(id);
  }

  /**
   * A metric scores the same in another unit and with another zero: in cents and in dollars, as a
   * loss and as what is left.
   *
   * @param policy the name of a policy
   * @param program a program with a metric
   * @param asOf a day
   * @param which decides which metric
   * @param factor by what all values of the metric are multiplied
   * @param falls whether they are turned round, so that what rose falls
   * @param shift what is added to them
   */
  @Property
  default void doesNotMindTheUnit(
      @ForAll("policyNames") String policy,
      @ForAll("programsWithMetrics") OkrProgram program,
      @ForAll("workingDays") LocalDate asOf,
      @ForAll @IntRange(max = 100) int which,
      @ForAll @BigRange(min = "0.01", max = "1000") BigDecimal factor,
      @ForAll boolean falls,
      @ForAll @BigRange(min = "-1000", max = "1000") BigDecimal shift) {
    Laws.applicable(this, "doesNotMindTheUnit", policy)
        .ifPresent(
            applicable -> {
              BigDecimal by = falls ? factor.negate() : factor;
              KeyResult metric =
                  Metrics.converted(
                      Metrics.pick(program, which), value -> value.multiply(by).add(shift));
              requireSame(
                  Standing.of(applicable.score(program, asOf)),
                  Standing.of(applicable.score(program.replace(metric), asOf)),
                  "All values of "
                      + metric.id()
                      + " were multiplied by "
                      + by
                      + ", and "
                      + shift
                      + " was added: score the share of the way from baseline to target, not a"
                      + " value, and let no number count as it is");
            });
  }

  /**
   * Only the ratio of the weights of the key results of an objective counts, and of the milestones
   * of a key result.
   *
   * @param policy the name of a policy
   * @param program a program of numbers that people type
   * @param asOf a day
   * @param which decides which objective
   * @param factor by what all weights in it are multiplied
   */
  @Property
  default void countsOnlyTheRatioOfWeights(
      @ForAll("policyNames") String policy,
      @ForAll("programsWithMetrics") OkrProgram program,
      @ForAll("workingDays") LocalDate asOf,
      @ForAll @IntRange(max = 100) int which,
      @ForAll @BigRange(min = "0.01", max = "1000") BigDecimal factor) {
    Laws.applicable(this, "countsOnlyTheRatioOfWeights", policy)
        .ifPresent(
            applicable -> {
              Objective objective = program.objectives().get(which % program.objectives().size());
              OkrProgram scaled =
                  program.replace(
                      objective.withKeyResults(
                          Lists.transform(objective.keyResults(), k -> weighted(k, factor))));
              requireSame(
                  Standing.of(applicable.score(program, asOf)),
                  Standing.of(applicable.score(scaled, asOf)),
                  "All weights in "
                      + objective.id()
                      + " were multiplied by "
                      + factor
                      + ": let weights count against each other alone, not against sizes or other"
                      + " numbers");
            });
  }

  private static KeyResult weighted(KeyResult keyResult, BigDecimal factor) {
    KeyResult weighted = keyResult.withWeight(keyResult.weight().multiply(factor));
    return keyResult.measure() instanceof Milestones milestones
        ? weighted.withMeasure(
            milestones.withMilestones(
                Lists.<Milestone, Milestone>transform(
                    milestones.milestones(), m -> m.withWeight(m.weight().multiply(factor)))))
        : weighted;
  }

  /**
   * Everything scores the same in whatever order the lists of a program are.
   *
   * @param policy the name of a policy
   * @param program a program in which nothing hangs on the order
   * @param asOf any day
   * @param order decides the order
   */
  @Property
  default void scoresTheSameInAnyOrder(
      @ForAll("policyNames") String policy,
      @ForAll("unorderedPrograms") OkrProgram program,
      @ForAll("workingDays") LocalDate asOf,
      @ForAll @IntRange(min = -8, max = 8) int order) {
    Laws.applicable(this, "scoresTheSameInAnyOrder", policy)
        .ifPresent(
            applicable ->
                requireSame(
                    Standing.of(applicable.score(program, asOf)),
                    Standing.of(applicable.score(Reordering.of(program, order), asOf)),
                    "The order of a list means nothing. Score each value by itself, whatever was"
                        + " scored before it"));
  }

  /**
   * An objective scores no less than the lowest and no more than the highest of its parts: the key
   * results that count, and where objectives take part in others, those that align to it.
   *
   * @param policy the name of a policy
   * @param program any program, all ids unique
   * @param asOf a day
   */
  @Property
  default void liesBetweenItsParts(
      @ForAll("policyNames") String policy,
      @ForAll("unorderedPrograms") OkrProgram program,
      @ForAll("workingDays") LocalDate asOf) {
    Laws.applicable(this, "liesBetweenItsParts", policy)
        .ifPresent(
            applicable -> {
              boolean bandsCount = applicable.bands().counts();
              Scorecard scorecard = applicable.score(program, asOf);
              for (ObjectiveScore objective : scorecard.objectives()) {
                List<BigDecimal> own =
                    objective.keyResults().stream()
                        .filter(k -> bandsCount || !(k.keyResult().measure() instanceof Band))
                        .flatMap(k -> k.score().stream())
                        .toList();
                if (own.isEmpty() && applicable.emptyObjectives() == EmptyObjectives.ZERO) {
                  continue;
                }
                ImmutableList.Builder<BigDecimal> parts = ImmutableList.builder();
                parts.addAll(own);
                if (applicable.cascade().objectives() != Cascade.Objectives.OWN) {
                  scorecard.objectives().stream()
                      .filter(other -> alignsTo(other.objective(), objective.objective()))
                      .forEach(other -> other.score().ifPresent(parts::add));
                }
                requireBetween(objective, parts.build());
              }
            });
  }

  private static boolean alignsTo(Objective one, Objective other) {
    return Iterables.any(one.alignsTo(), alignment -> alignment.target().equals(other.id()));
  }

  private static void requireBetween(ObjectiveScore objective, ImmutableList<BigDecimal> parts) {
    Laws.require(
        objective.score().isEmpty()
            || (!parts.isEmpty() && Range.encloseAll(parts).contains(objective.score().get())),
        "%s scores %s, which is not between its parts %s. Whether bands count is to be the same"
            + " whenever it is asked, and a scoring of metrics or bands is to give the same for the"
            + " same.",
        objective.objective().id(),
        objective.score().map(BigDecimal::toString).orElse(""),
        parts);
  }

  /**
   * What comes later never changes what is scored as of an earlier day.
   *
   * @param policy the name of a policy
   * @param program any program
   * @param day a day
   */
  @Property
  default void leavesEarlierDaysAlone(
      @ForAll("policyNames") String policy,
      @ForAll("brokenPrograms") OkrProgram program,
      @ForAll("workingDays") LocalDate day) {
    Laws.applicable(this, "leavesEarlierDaysAlone", policy)
        .ifPresent(
            applicable -> {
              Standing then = Standing.of(applicable.score(until(day, program), day));
              applicable.score(program, LocalDate.MAX);
              requireSame(
                  then,
                  Standing.of(applicable.score(program, day)),
                  "Check-ins and milestones came after "
                      + day
                      + ", and changed what is scored as of it: remember nothing from one day to"
                      + " another");
            });
  }

  /** {@return the program as it was known on a day} */
  private static OkrProgram until(LocalDate day, OkrProgram program) {
    return program.withObjectives(
        Lists.transform(
            program.objectives(),
            o -> o.withKeyResults(Lists.transform(o.keyResults(), k -> until(day, k)))));
  }

  private static KeyResult until(LocalDate day, KeyResult keyResult) {
    KeyResult then =
        keyResult.withCheckIns(Iterables.filter(keyResult.checkIns(), c -> !c.on().isAfter(day)));
    return keyResult.measure() instanceof Milestones milestones
        ? then.withMeasure(
            milestones.withMilestones(
                Lists.<Milestone, Milestone>transform(
                    milestones.milestones(),
                    m -> m.withReachedOn(m.reachedOn().filter(on -> !on.isAfter(day))))))
        : then;
  }

  /**
   * The history says of each day what the policy scores as of it, once there is evidence.
   *
   * @param policy the name of a policy
   * @param program a program of numbers that people type: shares are rounded to 12 decimals, so
   *     that in others there may be evidence that does not show
   * @param any a day; those of the first check-ins are looked at, too
   */
  @Property
  default void historyIsTheScoreOfEachDay(
      @ForAll("policyNames") String policy,
      @ForAll("programsWithMetrics") OkrProgram program,
      @ForAll("workingDays") LocalDate any) {
    Laws.applicable(this, "historyIsTheScoreOfEachDay", policy)
        .ifPresent(
            applicable -> {
              History history = applicable.history(program);
              Stream.concat(Stream.of(any), Metrics.checkedOn(program))
                  .distinct()
                  .forEach(
                      day -> {
                        for (ObjectiveScore o : applicable.score(program, day).objectives()) {
                          requireScoredSo(
                              o.objective().id(),
                              o.score(),
                              o.evidence().stream().anyMatch(e -> e.signum() > 0),
                              history.objective(o.objective().id(), day, day),
                              day);
                          for (KeyResultScore k : o.keyResults()) {
                            requireScoredSo(
                                k.keyResult().id(),
                                k.score(),
                                k.evidence(),
                                history.keyResult(k.keyResult().id(), day, day),
                                day);
                          }
                        }
                      });
            });
  }

  private static void requireScoredSo(
      Id id, Optional<BigDecimal> score, boolean hasEvidence, Series series, LocalDate day) {
    Optional<BigDecimal> then = series.on(day);
    Laws.require(
        then.equals(score) || (then.isEmpty() && !hasEvidence),
        "%s scores %s as of %s, and in its history %s. Score each day by itself, and remember"
            + " nothing from one day to another.",
        id,
        score,
        day,
        then);
  }

  /**
   * What would be if a value were another is what scoring the whole program with it gives.
   *
   * @param policy the name of a policy
   * @param program a program with a metric
   * @param asOf a day
   * @param which decides which metric
   * @param hundredths the value, in hundredths of the way from baseline to target
   */
  @Property
  default void whatIfIsScoringAllOfIt(
      @ForAll("policyNames") String policy,
      @ForAll("programsWithMetrics") OkrProgram program,
      @ForAll("workingDays") LocalDate asOf,
      @ForAll @IntRange(max = 100) int which,
      @ForAll @IntRange(min = -50, max = 300) int hundredths) {
    Laws.applicable(this, "whatIfIsScoringAllOfIt", policy)
        .ifPresent(
            applicable -> {
              KeyResult metric = Metrics.pick(program, which);
              BigDecimal value = Metrics.value(metric, hundredths);
              OkrProgram changed = program.add(metric.id(), CheckIn.of(asOf, value));
              requireSame(
                  Standing.of(applicable.score(program, asOf).whatIf(metric.id(), value)),
                  Standing.of(applicable.score(changed, asOf)),
                  "What if "
                      + metric.id()
                      + " were at "
                      + value
                      + "? To score that alone is to be the same as to score all of it: score each"
                      + " value by itself, whatever was scored before it");
            });
  }

  /**
   * What is expected starts at nothing, ends at all, and never falls: without a plan, which may say
   * otherwise.
   *
   * @param policy the name of a policy
   * @param cycle a cycle
   * @param one a day
   * @param other another day
   */
  @Property
  default void expectsNoLessOnALaterDay(
      @ForAll("policyNames") String policy,
      @ForAll Cycle cycle,
      @ForAll("workingDays") LocalDate one,
      @ForAll("workingDays") LocalDate other) {
    Laws.applicable(this, "expectsNoLessOnALaterDay", policy)
        .ifPresent(
            applicable -> {
              List<LocalDate> days =
                  Stream.of(one, other, cycle.starts().minusDays(1), cycle.ends())
                      .sorted()
                      .toList();
              PacingCurve curve = applicable.expected().curve();
              List<BigDecimal> expected =
                  days.stream().map(day -> curve.expected(cycle, day)).toList();
              Laws.require(
                  Ordering.<BigDecimal>natural().isOrdered(expected)
                      && curve.expected(cycle, cycle.starts().minusDays(1)).signum() == 0
                      && curve.expected(cycle, cycle.ends()).compareTo(ONE) == 0,
                  "On %s it expects %s. Expect nothing before a cycle starts, all from its end on,"
                      + " and never less on a later day.",
                  days,
                  expected);
            });
  }

  private static void requireSame(Standing expected, Standing actual, String advice) {
    Laws.require(
        expected.equals(actual),
        "%s. It was %s, and then %s.",
        advice,
        expected.without(actual),
        actual.without(expected));
  }
}
