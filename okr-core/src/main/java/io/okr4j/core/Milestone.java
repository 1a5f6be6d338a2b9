package io.okr4j.core;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One of the milestones of a key result.
 *
 * <p>Immutable, and safe to share between threads.
 */
@OkrStyle
@Value.Immutable
public abstract sealed class Milestone implements Extensible, WithMilestone
    permits ImmutableMilestone {
  Milestone() {}

  /** {@return a builder with nothing set} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return what is reached; never blank} */
  public abstract String title();

  /** {@return how much it counts against the others, above 0; 1 unless said otherwise} */
  @Value.Default
  public BigDecimal weight() {
    return BigDecimal.ONE;
  }

  /** {@return the day by which it is due} */
  public abstract Optional<LocalDate> dueOn();

  /** {@return the day on which it was reached} */
  public abstract Optional<LocalDate> reachedOn();

  @Override
  public abstract ImmutableMap<String, Data> extensions();

  /** {@return a builder that starts from this value} */
  public final Builder toBuilder() {
    return builder().from(this);
  }

  @Value.Check
  Milestone check() {
    Checks checks =
        Checks.of("Milestone")
            .text("title", title())
            .positive("weight", weight())
            .day("dueOn", dueOn())
            .day("reachedOn", reachedOn())
            .extensions(extensions())
            .done();
    return checks.hasNormalDecimals()
        ? this
        : toBuilder().weight(Decimals.normalize(weight())).build();
  }

  /** Builds a {@link Milestone}. Not thread-safe. */
  public static final class Builder extends ImmutableMilestone.Builder {
    Builder() {}
  }
}
