package io.okr4j.core;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import org.immutables.value.Value;

/**
 * An edge from an objective to what it serves: a priority, another objective, or a key result of
 * one. An objective may have many.
 *
 * <p>Immutable, and safe to share between threads.
 */
@OkrStyle
@Value.Immutable
public abstract sealed class Alignment implements Extensible, WithAlignment
    permits ImmutableAlignment {
  Alignment() {}

  /**
   * {@return an alignment of weight 1}
   *
   * @param target what the objective serves
   */
  public static Alignment to(AlignmentTarget target) {
    return builder().target(target).build();
  }

  /** {@return a builder with nothing set} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return what the objective serves} */
  public abstract AlignmentTarget target();

  /** {@return how much this edge counts against the others, above 0; 1 unless said otherwise} */
  @Value.Default
  public BigDecimal weight() {
    return BigDecimal.ONE;
  }

  @Override
  public abstract ImmutableMap<String, Data> extensions();

  /** {@return a builder that starts from this value} */
  public final Builder toBuilder() {
    return builder().from(this);
  }

  @Value.Check
  Alignment check() {
    Checks checks =
        Checks.of("Alignment").positive("weight", weight()).extensions(extensions()).done();
    return checks.hasNormalDecimals()
        ? this
        : toBuilder().weight(Decimals.normalize(weight())).build();
  }

  /** Builds an {@link Alignment}. Not thread-safe. */
  public static final class Builder extends ImmutableAlignment.Builder {
    Builder() {}
  }
}
