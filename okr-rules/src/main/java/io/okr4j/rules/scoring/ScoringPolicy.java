package io.okr4j.rules.scoring;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.okr4j.core.Cycle;
import io.okr4j.core.KeyResult;
import io.okr4j.core.Metric;
import io.okr4j.core.Objective;
import io.okr4j.core.OkrProgram;
import io.okr4j.core.ProgramIndex;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * How key results and objectives are scored: a bundle of small choices, each a value of its own.
 * Unless another one is made, {@link #standard()} is:
 *
 * <ul>
 *   <li>A metric scores the way that it has come from its baseline to its target, within 0..1. With
 *       a stretch, the target scores 0.7 and the stretch 1; a commit scores 0.3; in between the
 *       score is linear.
 *   <li>Milestones score the share of their weight that is reached; a binary measure scores 1 when
 *       the newest check-in says done, else 0.
 *   <li>A band is a guardrail: it scores 1 while its newest value is inside and 0 when it is
 *       outside, and is never averaged.
 *   <li>An objective scores the weighted mean of its key results that are no bands.
 *   <li>No data is not 0%: what has no value scores 0, and says that there is no evidence.
 * </ul>
 *
 * <p>Only values of the day and before count; the newest does, and of several on one day the last
 * in the list.
 *
 * <p>Every choice can be made otherwise:
 *
 * {@snippet class="com.example.RuleSamplesTest" region="score"}
 *
 * <p>Policies that are equal score the same. Immutable, and safe to share between threads.
 *
 * @param name what the policy is called; never blank
 * @param metrics what the value of a metric scores
 * @param milestones what milestones score
 * @param bands what a band scores, and whether that counts
 * @param clamping whether a key result can count for less than nothing or more than all
 * @param noData what a key result without any data is worth
 * @param emptyObjectives what an objective is worth of which nothing can be averaged
 * @param rollUp how the key results of an objective make up its numbers
 * @param cascade whether what others contribute counts
 * @param closed what an objective scores from its closing on
 * @param expected how much progress is expected by a day
 * @param pacing how progress is judged against what is expected
 * @param grading how objectives are graded
 * @param confidence what confidences are called; none calls them nothing
 * @param units what values units allow, so that no forecast leaves them
 * @param display how people read scores and progress
 */
public record ScoringPolicy(
    String name,
    MetricScoring metrics,
    MilestoneScoring milestones,
    BandScoring bands,
    Clamping clamping,
    NoData noData,
    EmptyObjectives emptyObjectives,
    RollUp rollUp,
    Cascade cascade,
    ClosedObjectives closed,
    ExpectedProgress expected,
    Pacing pacing,
    Grading grading,
    Optional<Scale> confidence,
    ImmutableMap<String, UnitBounds> units,
    Display display) {
  private static final UnitBounds NO_BOUNDS = new UnitBounds(Optional.empty(), Optional.empty());
  private static final ScoringPolicy STANDARD = new Builder().build();

  /** {@return the policy that applies unless another one was agreed on} */
  public static ScoringPolicy standard() {
    return STANDARD;
  }

  /**
   * {@return policies under the name of the convention that they follow, the standard one first:
   * {@code standard}; {@code google}, scores and colours of Google's OKR playbook; {@code zones},
   * with marks that are derived and grades that are zones; {@code letters}, A to F; {@code
   * elapsed-difference} and {@code elapsed-ratio}, progress against the share of the cycle that is
   * over; {@code weakest-link}; {@code contribution}, where aligned objectives count}
   */
  public static ImmutableMap<String, ScoringPolicy> presets() {
    return Presets.ALL;
  }

  /** {@return a builder that starts from this policy} */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.name = name;
    builder.metrics = metrics;
    builder.milestones = milestones;
    builder.bands = bands;
    builder.clamping = clamping;
    builder.noData = noData;
    builder.emptyObjectives = emptyObjectives;
    builder.rollUp = rollUp;
    builder.cascade = cascade;
    builder.closed = closed;
    builder.expected = expected;
    builder.pacing = pacing;
    builder.grading = grading;
    builder.confidence = confidence;
    builder.units = units;
    builder.display = display;
    return builder;
  }

  /**
   * {@return where a program stands on a day: in linear time, the index included}
   *
   * @param program any program
   * @param asOf the day
   */
  public Scorecard score(OkrProgram program, LocalDate asOf) {
    return score(ProgramIndex.of(program), asOf);
  }

  /**
   * {@return where a program stands on a day}
   *
   * @param index the index of any program
   * @param asOf the day
   */
  public Scorecard score(ProgramIndex index, LocalDate asOf) {
    return Scorecard.of(this, index, asOf);
  }

  /**
   * {@return where an objective stands on a day, by itself: what others contribute does not count}
   *
   * @param objective any objective
   * @param cycle its cycle; without one nothing is expected or forecast
   * @param asOf the day
   */
  public ObjectiveScore score(Objective objective, Optional<Cycle> cycle, LocalDate asOf) {
    Scorer scorer = new Scorer(this, asOf);
    return scorer.finish(scorer.exact(objective, cycle, Contributors.NONE));
  }

  /**
   * {@return where an objective stands on a day, by itself and without regard to its cycle}
   *
   * @param objective any objective
   * @param asOf the day
   */
  public ObjectiveScore score(Objective objective, LocalDate asOf) {
    return score(objective, Optional.empty(), asOf);
  }

  /**
   * {@return where a key result stands on a day, by itself: what others contribute does not count}
   *
   * @param keyResult any key result
   * @param cycle the cycle of its objective; without one nothing is expected or forecast
   * @param asOf the day
   */
  public KeyResultScore score(KeyResult keyResult, Optional<Cycle> cycle, LocalDate asOf) {
    Scorer scorer = new Scorer(this, asOf);
    return scorer.finish(scorer.exact(keyResult, cycle, ImmutableList.of()), cycle);
  }

  /**
   * {@return where a key result stands on a day, by itself and without regard to a cycle}
   *
   * @param keyResult any key result
   * @param asOf the day
   */
  public KeyResultScore score(KeyResult keyResult, LocalDate asOf) {
    return score(keyResult, Optional.empty(), asOf);
  }

  /**
   * {@return the scores of a program day by day, worked out in one pass over its check-ins; with a
   * cascade, every change of a score costs once more the parts of what it contributes to}
   *
   * @param program any program
   */
  public History history(OkrProgram program) {
    return History.of(this, ProgramIndex.of(program));
  }

  UnitBounds bounds(Metric metric) {
    return metric.unit().map(units::get).orElse(NO_BOUNDS);
  }

  /** Builds a {@link ScoringPolicy}. Not thread-safe. */
  public static final class Builder {
    private String name = "standard";
    private MetricScoring metrics = Zones.standard();
    private MilestoneScoring milestones = MilestoneScoring.standard();
    private BandScoring bands = new BandScoring.Guardrail();
    private Clamping clamping = Clamping.both();
    private NoData noData = NoData.ZERO;
    private EmptyObjectives emptyObjectives = EmptyObjectives.ABSENT;
    private RollUp rollUp = RollUp.WEIGHTED_MEAN;
    private Cascade cascade = Cascade.none();
    private ClosedObjectives closed = ClosedObjectives.COMPUTED;
    private ExpectedProgress expected = ExpectedProgress.standard();
    private Pacing pacing = Pacing.standard();
    private Grading grading = Grading.standard();
    private Optional<Scale> confidence = Optional.empty();
    private ImmutableMap<String, UnitBounds> units = ImmutableMap.of();
    private Display display = Display.standard();

    private Builder() {}

    /**
     * {@return this builder}
     *
     * @param name what the policy is called; never blank
     */
    @CanIgnoreReturnValue
    public Builder name(String name) {
      this.name = name;
      return this;
    }

    /**
     * {@return this builder}
     *
     * @param metrics what the value of a metric scores
     */
    @CanIgnoreReturnValue
    public Builder metrics(MetricScoring metrics) {
      this.metrics = metrics;
      return this;
    }

    /**
     * {@return this builder}
     *
     * @param milestones what milestones score
     */
    @CanIgnoreReturnValue
    public Builder milestones(MilestoneScoring milestones) {
      this.milestones = milestones;
      return this;
    }

    /**
     * {@return this builder}
     *
     * @param bands what a band scores, and whether that counts
     */
    @CanIgnoreReturnValue
    public Builder bands(BandScoring bands) {
      this.bands = bands;
      return this;
    }

    /**
     * {@return this builder}
     *
     * @param clamping whether a key result can count for less than nothing or more than all
     */
    @CanIgnoreReturnValue
    public Builder clamping(Clamping clamping) {
      this.clamping = clamping;
      return this;
    }

    /**
     * {@return this builder}
     *
     * @param noData what a key result without any data is worth
     */
    @CanIgnoreReturnValue
    public Builder noData(NoData noData) {
      this.noData = noData;
      return this;
    }

    /**
     * {@return this builder}
     *
     * @param emptyObjectives what an objective is worth of which nothing can be averaged
     */
    @CanIgnoreReturnValue
    public Builder emptyObjectives(EmptyObjectives emptyObjectives) {
      this.emptyObjectives = emptyObjectives;
      return this;
    }

    /**
     * {@return this builder}
     *
     * @param rollUp how the key results of an objective make up its numbers
     */
    @CanIgnoreReturnValue
    public Builder rollUp(RollUp rollUp) {
      this.rollUp = rollUp;
      return this;
    }

    /**
     * {@return this builder}
     *
     * @param cascade whether what others contribute counts
     */
    @CanIgnoreReturnValue
    public Builder cascade(Cascade cascade) {
      this.cascade = cascade;
      return this;
    }

    /**
     * {@return this builder}
     *
     * @param closed what an objective scores from its closing on
     */
    @CanIgnoreReturnValue
    public Builder closed(ClosedObjectives closed) {
      this.closed = closed;
      return this;
    }

    /**
     * {@return this builder}
     *
     * @param expected how much progress is expected by a day
     */
    @CanIgnoreReturnValue
    public Builder expected(ExpectedProgress expected) {
      this.expected = expected;
      return this;
    }

    /**
     * {@return this builder}
     *
     * @param pacing how progress is judged against what is expected
     */
    @CanIgnoreReturnValue
    public Builder pacing(Pacing pacing) {
      this.pacing = pacing;
      return this;
    }

    /**
     * {@return this builder}
     *
     * @param grading how objectives are graded
     */
    @CanIgnoreReturnValue
    public Builder grading(Grading grading) {
      this.grading = grading;
      return this;
    }

    /**
     * {@return this builder}
     *
     * @param confidence what confidences are called
     */
    @CanIgnoreReturnValue
    public Builder confidence(Scale confidence) {
      this.confidence = Optional.of(confidence);
      return this;
    }

    /**
     * {@return this builder}
     *
     * @param units what values units allow, so that no forecast leaves them
     */
    @CanIgnoreReturnValue
    public Builder units(Map<String, UnitBounds> units) {
      this.units = ImmutableMap.copyOf(units);
      return this;
    }

    /**
     * {@return this builder}
     *
     * @param display how people read scores and progress
     */
    @CanIgnoreReturnValue
    public Builder display(Display display) {
      this.display = display;
      return this;
    }

    /** {@return the policy} */
    public ScoringPolicy build() {
      return new ScoringPolicy(
          name,
          metrics,
          milestones,
          bands,
          clamping,
          noData,
          emptyObjectives,
          rollUp,
          cascade,
          closed,
          expected,
          pacing,
          grading,
          confidence,
          units,
          display);
    }
  }
}
