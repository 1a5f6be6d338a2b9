package io.okr4j.rules.scoring;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static io.okr4j.rules.scoring.Scored.grading;
import static io.okr4j.rules.scoring.Scored.number;
import static io.okr4j.rules.scoring.Scored.pacing;

import com.google.common.collect.ImmutableList;
import io.okr4j.rules.scoring.MetricScoring.Between;
import io.okr4j.rules.scoring.MetricScoring.Curve;
import io.okr4j.rules.scoring.MetricScoring.Goal;
import io.okr4j.rules.scoring.MetricScoring.Point;
import io.okr4j.rules.scoring.MetricScoring.Straight;
import io.okr4j.rules.testkit.NotApplicable;
import io.okr4j.rules.testkit.ScoringLaws;
import java.util.Collection;
import java.util.Iterator;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Group;
import net.jqwik.api.PropertyDefaults;
import net.jqwik.api.Shrinkable;

/** The laws of scoring hold whatever is chosen, but where a choice is there to break one. */
@SuppressWarnings("ClassCanBeStatic") // A group of jqwik cannot.
class MixedPoliciesTest {
  private static final int TRIES = 75;
  private static final int MIXES = 100;

  private static final Curve CURVE =
      new Curve(
          ImmutableList.of(
              new Point(number("0.2"), number("0.1")), new Point(number("0.6"), number("0.9"))),
          Between.LINEAR);

  @Group
  @PropertyDefaults(tries = TRIES)
  class OfAllChoicesThatKeepThem implements ScoringLaws {
    @Override
    public Collection<ScoringPolicy> policies() {
      return mixes(mix -> mix);
    }
  }

  @Group
  @PropertyDefaults(tries = TRIES)
  @NotApplicable(
      law = "staysBetweenNothingAndAll",
      because = "What falls behind and what overshoots is to be seen.")
  class Unclamped implements ScoringLaws {
    @Override
    public Collection<ScoringPolicy> policies() {
      return mixes(mix -> mix.clamping(new Clamping(false, false)));
    }
  }

  @Group
  @PropertyDefaults(tries = TRIES)
  @NotApplicable(law = "doesNotMindTheUnit", because = "The way of a metric counts in its unit.")
  class BySize implements ScoringLaws {
    @Override
    public Collection<ScoringPolicy> policies() {
      return mixes(mix -> mix.rollUp(RollUp.MEAN_BY_SIZE));
    }
  }

  @Group
  @PropertyDefaults(tries = TRIES)
  @NotApplicable(law = "doesNotMindTheUnit", because = "The values of several are added up.")
  class SumsOfValues implements ScoringLaws {
    @Override
    public Collection<ScoringPolicy> policies() {
      return mixes(mix -> mix.cascade(new Cascade(Cascade.KeyResults.SUM, Cascade.Objectives.OWN)));
    }
  }

  @Group
  @PropertyDefaults(tries = TRIES)
  @NotApplicable(
      law = "countsOnlyTheRatioOfWeights",
      because = "Key results weigh against the alignments of other objectives.")
  class ObjectivesAsKeyResults implements ScoringLaws {
    @Override
    public Collection<ScoringPolicy> policies() {
      return mixes(
          mix ->
              mix.cascade(new Cascade(Cascade.KeyResults.OWN, Cascade.Objectives.AS_KEY_RESULTS)));
    }
  }

  @Group
  @PropertyDefaults(tries = TRIES)
  @NotApplicable(law = "liesBetweenItsParts", because = "People declare what an objective scores.")
  class Declared implements ScoringLaws {
    @Override
    public Collection<ScoringPolicy> policies() {
      return mixes(mix -> mix.closed(ClosedObjectives.DECLARED));
    }
  }

  /** {@return policies of choices by chance, each with the change, always the same} */
  private static ImmutableList<ScoringPolicy> mixes(UnaryOperator<ScoringPolicy.Builder> change) {
    Iterator<ScoringPolicy> mixes =
        mixes().generator(MIXES).stream(new Random(42)).map(Shrinkable::value).iterator();
    return IntStream.range(0, MIXES)
        .mapToObj(i -> change.apply(mixes.next().toBuilder().name("mix " + i)).build())
        .collect(toImmutableList());
  }

  private static Arbitrary<ScoringPolicy> mixes() {
    Arbitrary<MetricScoring> metrics =
        Arbitraries.of(
            Zones.standard(),
            new Zones(number("0.3"), number("0.7"), true, Between.LINEAR),
            new Zones(number("0.2"), number("0.9"), false, Between.STEPS),
            new Zones(number("0.2"), number("0.6"), true, Between.STEPS),
            new Straight(Goal.TARGET),
            new Straight(Goal.STRETCH),
            CURVE,
            new Curve(CURVE.points(), Between.STEPS));
    Arbitrary<BandScoring> bands =
        Arbitraries.of(
            new BandScoring.Guardrail(),
            new BandScoring.Newest(),
            new BandScoring.SuccessRatio(Optional.empty()),
            new BandScoring.SuccessRatio(Optional.of(4)),
            new BandScoring.Distance());
    Arbitrary<MilestoneScoring> milestones =
        Arbitraries.of(
            MilestoneScoring.standard(), new MilestoneScoring(false, Optional.of(number("3"))));
    Arbitrary<Cascade> cascades =
        Combinators.combine(
                Arbitraries.of(Cascade.KeyResults.OWN, Cascade.KeyResults.MEAN),
                Arbitraries.of(Cascade.Objectives.OWN, Cascade.Objectives.ONE_PART))
            .as(Cascade::new);
    Arbitrary<ScoringPolicy.Builder> parts =
        Combinators.combine(metrics, bands, milestones)
            .as(
                (metric, band, milestone) ->
                    ScoringPolicy.standard().toBuilder()
                        .metrics(metric)
                        .bands(band)
                        .milestones(milestone));
    Arbitrary<ScoringPolicy.Builder> wholes =
        Combinators.combine(
                parts,
                Arbitraries.of(NoData.class),
                Arbitraries.of(EmptyObjectives.class),
                Arbitraries.of(RollUp.WEIGHTED_MEAN, RollUp.MEAN, RollUp.WEAKEST, RollUp.BEST),
                cascades)
            .as(
                (builder, noData, empty, rollUp, cascade) ->
                    builder.noData(noData).emptyObjectives(empty).rollUp(rollUp).cascade(cascade));
    return Combinators.combine(
            wholes,
            curves(),
            Arbitraries.of(Labelling.class),
            Arbitraries.of(Pacing.Comparison.class))
        .as(
            (builder, curve, labelling, comparison) ->
                builder
                    .expected(ExpectedProgress.along(curve))
                    .pacing(pacing(comparison, labelling))
                    .grading(grading(labelling))
                    .build());
  }

  private static Arbitrary<PacingCurve> curves() {
    return Arbitraries.of(
        new PacingCurve.Linear(),
        new PacingCurve.DaysBegun(),
        new PacingCurve.SCurve(),
        new PacingCurve.WorkingDays(WorkCalendar.mondayToFriday()),
        new PacingCurve.Points(CURVE));
  }
}
