package io.okr4j.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import io.okr4j.rules.scoring.BandScoring;
import io.okr4j.rules.scoring.EmptyObjectives;
import io.okr4j.rules.scoring.MetricScoring.Between;
import io.okr4j.rules.scoring.NoData;
import io.okr4j.rules.scoring.RollUp;
import io.okr4j.rules.scoring.ScoringPolicy;
import io.okr4j.rules.scoring.Zones;
import io.okr4j.rules.testkit.ScoringLaws;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;

/** The laws of scoring hold for all policies that come with okr4j, and for other choices. */
class BuiltInPoliciesTest implements ScoringLaws {
  private static final ImmutableList<ScoringPolicy> CHOICES =
      ImmutableList.of(
          named("left-out").noData(NoData.LEFT_OUT).build(),
          named("absent").noData(NoData.ABSENT).build(),
          named("empty-is-zero").emptyObjectives(EmptyObjectives.ZERO).build(),
          named("best").rollUp(RollUp.BEST).bands(new BandScoring.Newest()).build(),
          named("steps")
              .metrics(
                  new Zones(new BigDecimal("0.2"), new BigDecimal("0.6"), false, Between.STEPS))
              .bands(new BandScoring.SuccessRatio(Optional.empty()))
              .build());

  private static ScoringPolicy.Builder named(String name) {
    return ScoringPolicy.standard().toBuilder().name(name);
  }

  @Override
  public Collection<ScoringPolicy> policies() {
    return ImmutableList.copyOf(Iterables.concat(ScoringPolicy.presets().values(), CHOICES));
  }
}
