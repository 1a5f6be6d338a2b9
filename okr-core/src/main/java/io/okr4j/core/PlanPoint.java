package io.okr4j.core;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.immutables.value.Value;

/**
 * A point of the plan of a metric: the value expected on a day.
 *
 * <p>Immutable, and safe to share between threads.
 */
@OkrStyle
@Value.Immutable
public abstract sealed class PlanPoint implements Extensible, WithPlanPoint
    permits ImmutablePlanPoint {
  PlanPoint() {}

  /** {@return a builder with nothing set} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the day} */
  public abstract LocalDate on();

  /** {@return the value expected on it, in the unit of the metric} */
  public abstract BigDecimal value();

  @Override
  public abstract ImmutableMap<String, Data> extensions();

  /** {@return a builder that starts from this value} */
  public final Builder toBuilder() {
    return builder().from(this);
  }

  @Value.Check
  PlanPoint check() {
    Checks checks =
        Checks.of("PlanPoint")
            .day("on", on())
            .decimal("value", value())
            .extensions(extensions())
            .done();
    return checks.hasNormalDecimals()
        ? this
        : toBuilder().value(Decimals.normalize(value())).build();
  }

  /** Builds a {@link PlanPoint}. Not thread-safe. */
  public static final class Builder extends ImmutablePlanPoint.Builder {
    Builder() {}
  }
}
