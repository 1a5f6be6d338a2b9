package io.okr4j.core;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import org.immutables.value.Value;

/**
 * The share of its time that a team gives to an objective.
 *
 * <p>Immutable, and safe to share between threads.
 */
@OkrStyle
@Value.Immutable
public abstract sealed class Allocation implements Extensible, WithAllocation
    permits ImmutableAllocation {
  Allocation() {}

  /**
   * {@return an allocation}
   *
   * @param objective the objective
   * @param share the share of the time of the team, in 0..1
   * @throws InvalidValueException if the share is outside 0..1
   */
  public static Allocation of(ObjectiveId objective, BigDecimal share) {
    return builder().objective(objective).share(share).build();
  }

  /** {@return a builder with nothing set} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the objective} */
  public abstract ObjectiveId objective();

  /** {@return the share of the time of the team, in 0..1} */
  public abstract BigDecimal share();

  @Override
  public abstract ImmutableMap<String, Data> extensions();

  /** {@return a builder that starts from this value} */
  public final Builder toBuilder() {
    return builder().from(this);
  }

  @Value.Check
  Allocation check() {
    Checks checks = Checks.of("Allocation").ratio("share", share()).extensions(extensions()).done();
    return checks.hasNormalDecimals()
        ? this
        : toBuilder().share(Decimals.normalize(share())).build();
  }

  /** Builds an {@link Allocation}. Not thread-safe. */
  public static final class Builder extends ImmutableAllocation.Builder {
    Builder() {}
  }
}
