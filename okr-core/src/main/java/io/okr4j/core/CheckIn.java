package io.okr4j.core;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What was said of a key result on a day: at least one of a value, done, a confidence or a note.
 *
 * <p>Immutable, and safe to share between threads.
 */
@OkrStyle
@Value.Immutable
public abstract sealed class CheckIn implements Extensible, WithCheckIn permits ImmutableCheckIn {
  CheckIn() {}

  /**
   * {@return a check-in that gives a value}
   *
   * @param on the day
   * @param value the value on that day
   */
  public static CheckIn of(LocalDate on, BigDecimal value) {
    return builder().on(on).value(value).build();
  }

  /** {@return a builder with nothing set} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the day} */
  public abstract LocalDate on();

  /** {@return the value on that day, in the unit of the measure; for metrics and bands alone} */
  public abstract Optional<BigDecimal> value();

  /** {@return whether it is done; for binary measures alone} */
  public abstract Optional<Boolean> done();

  /** {@return how likely success seems, in 0..1} */
  public abstract Optional<BigDecimal> confidence();

  /** {@return words; never blank} */
  public abstract Optional<String> note();

  /** {@return who says it: a name, a mail address or a handle, never blank} */
  public abstract Optional<String> author();

  @Override
  public abstract ImmutableMap<String, Data> extensions();

  /** {@return a builder that starts from this value} */
  public final Builder toBuilder() {
    return builder().from(this);
  }

  @Value.Check
  CheckIn check() {
    Checks checks =
        Checks.of("CheckIn")
            .day("on", on())
            .decimal("value", value())
            .ratio("confidence", confidence())
            .text("note", note())
            .text("author", author())
            .that(
                value().isPresent()
                    || done().isPresent()
                    || confidence().isPresent()
                    || note().isPresent(),
                "",
                "a check-in that says nothing",
                "at least one of value, done, confidence and note")
            .extensions(extensions())
            .done();
    return checks.hasNormalDecimals()
        ? this
        : toBuilder()
            .value(value().map(Decimals::normalize))
            .confidence(confidence().map(Decimals::normalize))
            .build();
  }

  /** Builds a {@link CheckIn}. Not thread-safe. */
  public static final class Builder extends ImmutableCheckIn.Builder {
    Builder() {}
  }
}
