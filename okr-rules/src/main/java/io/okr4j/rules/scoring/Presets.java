package io.okr4j.rules.scoring;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.collect.ImmutableMap;
import io.okr4j.rules.scoring.Grading.Judged;
import io.okr4j.rules.scoring.Grading.Rubric;
import io.okr4j.rules.scoring.MetricScoring.Goal;
import io.okr4j.rules.scoring.MetricScoring.Straight;
import io.okr4j.rules.scoring.Pacing.Comparison;
import io.okr4j.rules.scoring.Scale.Step;
import java.util.function.Function;
import java.util.stream.Stream;

/** Policies under the name of the convention that they follow. */
final class Presets {
  private static final ScoringPolicy STANDARD = ScoringPolicy.standard();

  static final ImmutableMap<String, ScoringPolicy> ALL =
      Stream.of(
              STANDARD,
              google(),
              zones(),
              letters(),
              elapsedDifference(),
              elapsedRatio(),
              weakestLink(),
              contribution())
          .collect(toImmutableMap(ScoringPolicy::name, Function.identity()));

  private Presets() {}

  /**
   * A score is the share of the target that was reached, an objective's is the plain mean, and all
   * of them are coloured alike: green from 0.7, yellow from 0.4, else red (Google's OKR playbook,
   * in John Doerr's "Measure What Matters").
   */
  private static ScoringPolicy google() {
    Scale colours =
        Scale.of(Grading.RED, Step.from("0.7", Grading.GREEN), Step.from("0.4", Grading.YELLOW));
    return STANDARD.toBuilder()
        .name("google")
        .metrics(new Straight(Goal.TARGET))
        .rollUp(RollUp.MEAN)
        .grading(Grading.all(new Rubric(Judged.SCORE, colours)))
        .build();
  }

  /**
   * Marks that are not given lie at 0.3 and 0.7 of the way from baseline to stretch, and a grade is
   * the zone that was reached (Puzzle ITC's OKR tool).
   */
  private static ScoringPolicy zones() {
    Scale zones =
        Scale.of(
            new Label("fail", Tone.POOR),
            Step.from("1", new Label("stretch", Tone.GOOD)),
            Step.from("0.7", new Label("target", Tone.GOOD)),
            Step.from("0.3", new Label("commit", Tone.FAIR)));
    Zones standard = Zones.standard();
    return STANDARD.toBuilder()
        .name("zones")
        .metrics(new Zones(standard.commit(), standard.target(), true, standard.between()))
        .grading(Grading.all(new Rubric(Judged.SCORE, zones)))
        .build();
  }

  /** School grades: A from 0.9, B from 0.7, C from 0.4, D from 0.2, else F (structured-plan). */
  private static ScoringPolicy letters() {
    Scale letters =
        Scale.of(
            new Label("F", Tone.POOR),
            Step.from("0.9", new Label("A", Tone.GOOD)),
            Step.from("0.7", new Label("B", Tone.GOOD)),
            Step.from("0.4", new Label("C", Tone.FAIR)),
            Step.from("0.2", new Label("D", Tone.POOR)));
    return STANDARD.toBuilder()
        .name("letters")
        .grading(Grading.all(new Rubric(Judged.SCORE, letters)))
        .build();
  }

  /**
   * On track up to 0.2 short of the share of the cycle that is over, in danger up to 0.4 short,
   * else off track, whatever plans say (BurningOKR).
   */
  private static ScoringPolicy elapsedDifference() {
    return elapsed(
        "elapsed-difference",
        Comparison.DIFFERENCE,
        Scale.of(
            new Label("off-track", Tone.POOR),
            Step.from("-0.2", Pacing.ON_TRACK),
            Step.from("-0.4", new Label("in-danger", Tone.FAIR))));
  }

  /**
   * On track from 70% of the share of the cycle that is over, behind from 40% of it, else at risk,
   * whatever plans say (Oboard).
   */
  private static ScoringPolicy elapsedRatio() {
    return elapsed(
        "elapsed-ratio",
        Comparison.RATIO,
        Scale.of(
            new Label("at-risk", Tone.POOR),
            Step.from("0.7", Pacing.ON_TRACK),
            Step.from("0.4", new Label("behind", Tone.FAIR))));
  }

  private static ScoringPolicy elapsed(String name, Comparison comparison, Scale scale) {
    return STANDARD.toBuilder()
        .name(name)
        .expected(new ExpectedProgress(new PacingCurve.Linear(), false, false, false))
        .pacing(Pacing.of(comparison, scale))
        .build();
  }

  /** An objective scores as its lowest key result does (Perdoo's weakest link). */
  private static ScoringPolicy weakestLink() {
    return STANDARD.toBuilder().name("weakest-link").rollUp(RollUp.WEAKEST).build();
  }

  /**
   * What aligns to an objective or a key result counts for it, each objective being one part of its
   * own (Synergita).
   */
  private static ScoringPolicy contribution() {
    return STANDARD.toBuilder().name("contribution").cascade(Cascade.bothWays()).build();
  }
}
