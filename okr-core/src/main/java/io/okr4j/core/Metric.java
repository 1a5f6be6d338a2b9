package io.okr4j.core;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import org.immutables.value.Value;

/**
 * A number that moves from a baseline to a target, upwards or downwards.
 *
 * <p>Immutable, and safe to share between threads.
 */
@OkrStyle
@Value.Immutable
public abstract sealed class Metric implements Measure, WithMetric permits ImmutableMetric {
  Metric() {}

  /**
   * {@return a metric without unit, commit, stretch and plan}
   *
   * @param baseline the value at the start
   * @param target the value to reach
   * @throws InvalidValueException if both are the same
   */
  public static Metric of(BigDecimal baseline, BigDecimal target) {
    return builder().baseline(baseline).target(target).build();
  }

  @Override
  public final <T> T match(
      Function<? super Metric, ? extends T> metric,
      Function<? super Milestones, ? extends T> milestones,
      Function<? super Binary, ? extends T> binary,
      Function<? super Band, ? extends T> band) {
    return metric.apply(this);
  }

  private boolean moves() {
    return baseline().compareTo(target()) != 0;
  }

  private static boolean isBetween(BigDecimal value, BigDecimal from, BigDecimal to) {
    return Integer.signum(value.compareTo(from)) * Integer.signum(to.compareTo(value)) == 1;
  }

  /** {@return a builder with nothing set} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the value at the start} */
  public abstract BigDecimal baseline();

  /** {@return the value to reach; another one than the baseline} */
  public abstract BigDecimal target();

  /** {@return the unit of all values, such as {@code %} or {@code days}; never blank} */
  public abstract Optional<String> unit();

  /**
   * {@return the value that is promised at least, strictly between baseline and target; scores 0.3}
   */
  public abstract Optional<BigDecimal> commit();

  /**
   * {@return the value beyond the target that would be a triumph; scores 1, and the target then
   * 0.7}
   */
  public abstract Optional<BigDecimal> stretch();

  /** {@return the values expected on the way, in order} */
  public abstract ImmutableList<PlanPoint> plan();

  @Override
  public abstract ImmutableMap<String, Data> extensions();

  /** {@return a builder that starts from this value} */
  public final Builder toBuilder() {
    return builder().from(this);
  }

  @Value.Check
  Metric check() {
    Checks checks =
        Checks.of("Metric")
            .decimal("baseline", baseline())
            .decimal("target", target())
            .that(moves(), "/target", target(), "another value than the baseline")
            .text("unit", unit())
            .decimal("commit", commit())
            .that(
                commit().isEmpty() || !moves() || isBetween(commit().get(), baseline(), target()),
                "/commit",
                commit(),
                "a value strictly between the baseline and the target")
            .decimal("stretch", stretch())
            .that(
                stretch().isEmpty() || !moves() || isBetween(target(), baseline(), stretch().get()),
                "/stretch",
                stretch(),
                "a value strictly beyond the target")
            .extensions(extensions())
            .done();
    return checks.hasNormalDecimals()
        ? this
        : toBuilder()
            .baseline(Decimals.normalize(baseline()))
            .target(Decimals.normalize(target()))
            .commit(commit().map(Decimals::normalize))
            .stretch(stretch().map(Decimals::normalize))
            .build();
  }

  /** Builds a {@link Metric}. Not thread-safe. */
  public static final class Builder extends ImmutableMetric.Builder {
    Builder() {}
  }
}
