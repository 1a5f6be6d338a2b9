package io.okr4j.core;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How a team puts its whole time into operations and agreed objectives during a cycle, and who
 * signed it.
 *
 * <p>Immutable, and safe to share between threads.
 */
@OkrStyle
@Value.Immutable
public abstract sealed class Commitment implements Extensible, WithCommitment
    permits ImmutableCommitment {
  Commitment() {}

  /** {@return a builder with nothing set} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the team} */
  public abstract TeamId team();

  /** {@return the cycle} */
  public abstract CycleId cycle();

  /**
   * {@return the share of the time that business as usual takes, in 0..1; 0 unless said otherwise}
   */
  @Value.Default
  public BigDecimal operations() {
    return BigDecimal.ZERO;
  }

  /** {@return the shares of the objectives, in order} */
  public abstract ImmutableList<Allocation> allocations();

  /** {@return the people who agreed, each a name, a mail address or a handle, never blank} */
  public abstract ImmutableList<String> agreedBy();

  /** {@return the day on which they agreed} */
  public abstract Optional<LocalDate> agreedOn();

  @Override
  public abstract ImmutableMap<String, Data> extensions();

  /** {@return a builder that starts from this value} */
  public final Builder toBuilder() {
    return builder().from(this);
  }

  @Value.Check
  Commitment check() {
    Checks checks =
        Checks.of("Commitment")
            .ratio("operations", operations())
            .texts("agreedBy", agreedBy())
            .day("agreedOn", agreedOn())
            .extensions(extensions())
            .done();
    return checks.hasNormalDecimals()
        ? this
        : toBuilder().operations(Decimals.normalize(operations())).build();
  }

  /** Builds a {@link Commitment}. Not thread-safe. */
  public static final class Builder extends ImmutableCommitment.Builder {
    Builder() {}
  }
}
