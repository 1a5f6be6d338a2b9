package io.okr4j.core;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A key result: how one sees that an objective is reached.
 *
 * <p>Immutable, and safe to share between threads.
 */
@OkrStyle
@Value.Immutable
public abstract sealed class KeyResult implements Extensible, WithKeyResult
    permits ImmutableKeyResult {
  KeyResult() {}

  /** {@return a builder with nothing set} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the id, unique among the key results of the whole program} */
  public abstract KeyResultId id();

  /** {@return the key result in words; never blank} */
  public abstract String title();

  /** {@return how it is measured} */
  public abstract Measure measure();

  /** {@return more words; never blank} */
  public abstract Optional<String> description();

  /** {@return the person who leads it: a name, a mail address or a handle, never blank} */
  public abstract Optional<String> lead();

  /**
   * {@return how much it counts against the others of its objective, above 0; 1 unless said
   * otherwise}
   */
  @Value.Default
  public BigDecimal weight() {
    return BigDecimal.ONE;
  }

  /** {@return the check-ins, in the order in which they were given, each fitting the measure} */
  public abstract ImmutableList<CheckIn> checkIns();

  @Override
  public abstract ImmutableMap<String, Data> extensions();

  /** {@return a builder that starts from this value} */
  public final Builder toBuilder() {
    return builder().from(this);
  }

  @Value.Check
  KeyResult check() {
    Checks checks =
        Checks.of("KeyResult")
            .text("title", title())
            .text("description", description())
            .text("lead", lead())
            .positive("weight", weight())
            .fitting(measure(), checkIns())
            .extensions(extensions())
            .done();
    return checks.hasNormalDecimals()
        ? this
        : toBuilder().weight(Decimals.normalize(weight())).build();
  }

  /** Builds a {@link KeyResult}. Not thread-safe. */
  public static final class Builder extends ImmutableKeyResult.Builder {
    Builder() {}
  }
}
