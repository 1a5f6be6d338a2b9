package io.okr4j.core;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import org.immutables.value.Value;

/**
 * A guardrail: a number that must stay at or above, or at or below, a bound while the goal is
 * pursued. It is never averaged into a score.
 *
 * <p>Immutable, and safe to share between threads.
 */
@OkrStyle
@Value.Immutable
public abstract sealed class Band implements Measure, WithBand permits ImmutableBand {
  Band() {}

  @Override
  public final <T> T match(
      Function<? super Metric, ? extends T> metric,
      Function<? super Milestones, ? extends T> milestones,
      Function<? super Binary, ? extends T> binary,
      Function<? super Band, ? extends T> band) {
    return band.apply(this);
  }

  /**
   * {@return whether the value lies inside the band, its bounds included}
   *
   * @param value any value, in the unit of the band
   */
  public final boolean contains(BigDecimal value) {
    return (atLeast().isEmpty() || value.compareTo(atLeast().get()) >= 0)
        && (atMost().isEmpty() || value.compareTo(atMost().get()) <= 0);
  }

  /** {@return a builder with nothing set} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the lowest value inside the band} */
  public abstract Optional<BigDecimal> atLeast();

  /** {@return the highest value inside the band} */
  public abstract Optional<BigDecimal> atMost();

  /** {@return the unit of all values; never blank} */
  public abstract Optional<String> unit();

  @Override
  public abstract ImmutableMap<String, Data> extensions();

  /** {@return a builder that starts from this value} */
  public final Builder toBuilder() {
    return builder().from(this);
  }

  @Value.Check
  Band check() {
    Checks checks =
        Checks.of("Band")
            .decimal("atLeast", atLeast())
            .decimal("atMost", atMost())
            .that(
                atLeast().isPresent() || atMost().isPresent(),
                "",
                "a band without a bound",
                "atLeast, atMost or both")
            .that(
                atLeast().isEmpty()
                    || atMost().isEmpty()
                    || atLeast().get().compareTo(atMost().get()) <= 0,
                "/atMost",
                atMost(),
                "a value that is not below atLeast")
            .text("unit", unit())
            .extensions(extensions())
            .done();
    return checks.hasNormalDecimals()
        ? this
        : toBuilder()
            .atLeast(atLeast().map(Decimals::normalize))
            .atMost(atMost().map(Decimals::normalize))
            .build();
  }

  /** Builds a {@link Band}. Not thread-safe. */
  public static final class Builder extends ImmutableBand.Builder {
    Builder() {}
  }
}
