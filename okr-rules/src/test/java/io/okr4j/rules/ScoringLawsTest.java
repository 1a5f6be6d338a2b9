package io.okr4j.rules;

import static io.okr4j.rules.LawRuns.failures;
import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.ZERO;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.okr4j.core.Band;
import io.okr4j.core.Cycle;
import io.okr4j.core.Metric;
import io.okr4j.rules.scoring.BandScoring;
import io.okr4j.rules.scoring.Clamping;
import io.okr4j.rules.scoring.ExpectedProgress;
import io.okr4j.rules.scoring.MetricScoring;
import io.okr4j.rules.scoring.MilestoneScoring;
import io.okr4j.rules.scoring.PacingCurve;
import io.okr4j.rules.scoring.ScoringPolicy;
import io.okr4j.rules.testkit.NotApplicable;
import io.okr4j.rules.testkit.ScoringLaws;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.platform.testkit.engine.EngineExecutionResults;

/** Each law catches a policy that breaks it, and says what to do about it. */
class ScoringLawsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          scoresEveryProgram               | Endless         | divide with MathContext.DECIMAL128
          scoresTheSameEveryTime           | Counting        | Keep no state
          staysBetweenNothingAndAll        | Unclamped       | Clamp scores
          neverScoresLessNearerToTheTarget | OnTheDot        | measure it by a band
          doesNotMindTheUnit               | ShareOfTarget   | score the share of the way
          countsOnlyTheRatioOfWeights      | OutOfTen        | let weights count against each other
          scoresTheSameInAnyOrder          | EveryOther      | The order of a list means nothing
          liesBetweenItsParts              | Fickle          | Whether bands count is to be the same
          leavesEarlierDaysAlone           | BestOfAllTime   | remember nothing from one day to another
          historyIsTheScoreOfEachDay       | BestOfAllTime   | remember nothing from one day to another
          whatIfIsScoringAllOfIt           | EveryOther      | whatever was scored before it
          expectsNoLessOnALaterDay         | Tidal           | never less on a later day
          """)
  void aPolicyThatBreaksALawIsCaughtByIt(String law, String policy, String advice)
      throws Exception {
    Class<?> wrong = Class.forName(ScoringLawsTest.class.getName() + "$" + policy);
    LawRuns.assertCaught(ScoringLaws.class, wrong, law, advice);
  }

  @Test
  void everyLawIsTried() {
    LawRuns.assertAllTried(ScoringLaws.class, ScoringLawsTest.class);
  }

  @Test
  void aPolicyThatKeepsThemAllPasses() {
    LawRuns.assertKept(ScoringLaws.class, Right.class);
  }

  @Test
  void aLawThatIsNotApplicableIsSkippedWithTheReason() {
    EngineExecutionResults results = LawRuns.run(Excused.class);
    assertEquals(Map.of(), failures(results));
    assertEquals(
        Map.of("staysBetweenNothingAndAll", "Who overdelivers is to be seen."),
        LawRuns.skipped(results));
  }

  @Test
  void aPolicyThatIsSparedIsNamed() {
    assertEquals(Map.of(), failures(LawRuns.run(Spared.class)));
    assertTrue(
        failures(LawRuns.run(Misspelt.class))
            .toString()
            .contains("there is no policy hose; did you mean house?"));
  }

  // Policies

  private static ScoringPolicy.Builder house() {
    return ScoringPolicy.standard().toBuilder().name("house");
  }

  /** A scoring of metrics of the house's own. */
  private record Own(BiFunction<Metric, BigDecimal, BigDecimal> scoring) implements MetricScoring {
    static ScoringPolicy policy(BiFunction<Metric, BigDecimal, BigDecimal> scoring) {
      return house().metrics(new Own(scoring)).build();
    }

    @Override
    public BigDecimal score(Metric metric, BigDecimal value) {
      return scoring.apply(metric, value);
    }

    @Override
    public String formula(Metric metric, BigDecimal value) {
      return "the house's own of " + value;
    }
  }

  private static BigDecimal way(Metric metric, BigDecimal value) {
    return value
        .subtract(metric.baseline())
        .divide(metric.target().subtract(metric.baseline()), MathContext.DECIMAL128);
  }

  /** No credit below half of the way, and after that in fifths. */
  static final class Right implements ScoringLaws {
    private static final BigDecimal FIFTHS = BigDecimal.valueOf(5);

    @Override
    public Collection<ScoringPolicy> policies() {
      return List.of(
          house()
              .metrics(new Own(Right::score))
              .bands(new BandScoring.Newest())
              .expected(ExpectedProgress.along(new LastDay()))
              .build());
    }

    private static BigDecimal score(Metric metric, BigDecimal value) {
      BigDecimal way = way(metric, value);
      return way.compareTo(new BigDecimal("0.5")) < 0
          ? ZERO
          : way.multiply(FIFTHS).setScale(0, RoundingMode.FLOOR).divide(FIFTHS);
    }
  }

  /** Expects nothing until the last day. */
  private record LastDay() implements PacingCurve {
    @Override
    public BigDecimal inside(Cycle cycle, LocalDate day) {
      return ZERO;
    }

    @Override
    public String formulaInside(Cycle cycle, LocalDate day) {
      return "nothing until the last day";
    }
  }

  @NotApplicable(law = "staysBetweenNothingAndAll", because = "Who overdelivers is to be seen.")
  static final class Excused implements ScoringLaws {
    @Override
    public Collection<ScoringPolicy> policies() {
      return new Unclamped().policies();
    }
  }

  @NotApplicable(
      law = "staysBetweenNothingAndAll",
      to = "house",
      because = "Who overdelivers is to be seen.")
  static final class Spared implements ScoringLaws {
    @Override
    public Collection<ScoringPolicy> policies() {
      return List.of(ScoringPolicy.standard(), house().clamping(new Clamping(true, false)).build());
    }
  }

  @NotApplicable(law = "staysBetweenNothingAndAll", to = "hose", because = "It is misspelt.")
  static final class Misspelt implements ScoringLaws {
    @Override
    public Collection<ScoringPolicy> policies() {
      return new Unclamped().policies();
    }
  }

  /** Divides as if every quotient had an end. */
  static final class Endless implements ScoringLaws {
    @Override
    public Collection<ScoringPolicy> policies() {
      return List.of(
          Own.policy(
              (metric, value) ->
                  value
                      .subtract(metric.baseline())
                      .divide(metric.target().subtract(metric.baseline()))));
    }
  }

  /** Gives a little more each time that it is asked. */
  static final class Counting implements ScoringLaws {
    private final AtomicInteger asked = new AtomicInteger();

    @Override
    public Collection<ScoringPolicy> policies() {
      return List.of(
          Own.policy(
              (metric, value) ->
                  ONE.subtract(
                      ONE.divide(
                          BigDecimal.valueOf(asked.incrementAndGet()), MathContext.DECIMAL128))));
    }
  }

  /** Counts a metric that goes beyond its target for more than all. */
  static final class Unclamped implements ScoringLaws {
    @Override
    public Collection<ScoringPolicy> policies() {
      return List.of(house().clamping(new Clamping(true, false)).build());
    }
  }

  /** Takes off for going beyond the target. */
  static final class OnTheDot implements ScoringLaws {
    @Override
    public Collection<ScoringPolicy> policies() {
      return List.of(
          Own.policy((metric, value) -> ONE.subtract(ONE.subtract(way(metric, value)).abs())));
    }
  }

  /** Forgets the baseline. */
  static final class ShareOfTarget implements ScoringLaws {
    @Override
    public Collection<ScoringPolicy> policies() {
      return List.of(
          Own.policy(
              (metric, value) ->
                  metric.target().signum() == 0
                      ? ZERO
                      : value.divide(metric.target(), MathContext.DECIMAL128)));
    }
  }

  /** Takes the weights of milestones for points. */
  static final class OutOfTen implements ScoringLaws {
    @Override
    public Collection<ScoringPolicy> policies() {
      return List.of(
          house().milestones(new MilestoneScoring(true, Optional.of(BigDecimal.TEN))).build());
    }
  }

  /** Scores every other value only. */
  static final class EveryOther implements ScoringLaws {
    private final AtomicInteger asked = new AtomicInteger();

    @Override
    public Collection<ScoringPolicy> policies() {
      return List.of(
          Own.policy(
              (metric, value) -> asked.incrementAndGet() % 2 == 0 ? ZERO : way(metric, value)));
    }
  }

  /** Cannot decide whether bands count. */
  static final class Fickle implements ScoringLaws {
    private final AtomicInteger asked = new AtomicInteger();

    @Override
    public Collection<ScoringPolicy> policies() {
      return List.of(
          house()
              .bands(
                  new BandScoring() {
                    @Override
                    public boolean counts() {
                      return asked.incrementAndGet() % 2 == 0;
                    }

                    @Override
                    public BigDecimal score(Band band, BigDecimal newest, int inside, int values) {
                      return band.contains(newest) ? ONE : ZERO;
                    }
                  })
              .build());
    }
  }

  /** Remembers the best that a metric ever scored. */
  static final class BestOfAllTime implements ScoringLaws {
    private final Map<Metric, BigDecimal> best = new ConcurrentHashMap<>();

    @Override
    public Collection<ScoringPolicy> policies() {
      return List.of(
          Own.policy((metric, value) -> best.merge(metric, way(metric, value), BigDecimal::max)));
    }
  }

  /** Expects less every other day. */
  static final class Tidal implements ScoringLaws {
    @Override
    public Collection<ScoringPolicy> policies() {
      return List.of(house().expected(ExpectedProgress.along(new Tide())).build());
    }
  }

  private record Tide() implements PacingCurve {
    @Override
    public BigDecimal inside(Cycle cycle, LocalDate day) {
      return day.toEpochDay() % 2 == 0 ? ONE : ZERO;
    }

    @Override
    public String formulaInside(Cycle cycle, LocalDate day) {
      return "all every other day";
    }
  }
}
