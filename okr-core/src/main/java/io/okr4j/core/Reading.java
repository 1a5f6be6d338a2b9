package io.okr4j.core;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A value of an operation on a day.
 *
 * <p>Immutable, and safe to share between threads.
 */
@OkrStyle
@Value.Immutable
public abstract sealed class Reading implements Extensible, WithReading permits ImmutableReading {
  Reading() {}

  /** {@return a builder with nothing set} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the day} */
  public abstract LocalDate on();

  /** {@return the value on that day, in the unit of the measure} */
  public abstract BigDecimal value();

  /** {@return words; never blank} */
  public abstract Optional<String> note();

  @Override
  public abstract ImmutableMap<String, Data> extensions();

  /** {@return a builder that starts from this value} */
  public final Builder toBuilder() {
    return builder().from(this);
  }

  @Value.Check
  Reading check() {
    Checks checks =
        Checks.of("Reading")
            .day("on", on())
            .decimal("value", value())
            .text("note", note())
            .extensions(extensions())
            .done();
    return checks.hasNormalDecimals()
        ? this
        : toBuilder().value(Decimals.normalize(value())).build();
  }

  /** Builds a {@link Reading}. Not thread-safe. */
  public static final class Builder extends ImmutableReading.Builder {
    Builder() {}
  }
}
