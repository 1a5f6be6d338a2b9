package io.okr4j.core;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How an objective ended.
 *
 * <p>Immutable, and safe to share between threads.
 */
@OkrStyle
@Value.Immutable
public abstract sealed class Closing implements Extensible, WithClosing permits ImmutableClosing {
  Closing() {}

  /** {@return a builder with nothing set} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the day on which it was closed} */
  public abstract LocalDate on();

  /** {@return the score that its owner declared, in 0..1} */
  public abstract Optional<BigDecimal> score();

  /** {@return what was learnt; never blank} */
  public abstract Optional<String> reflection();

  /** {@return the objective of a later cycle that carries it on} */
  public abstract Optional<ObjectiveId> carriedTo();

  @Override
  public abstract ImmutableMap<String, Data> extensions();

  /** {@return a builder that starts from this value} */
  public final Builder toBuilder() {
    return builder().from(this);
  }

  @Value.Check
  Closing check() {
    Checks checks =
        Checks.of("Closing")
            .day("on", on())
            .ratio("score", score())
            .text("reflection", reflection())
            .extensions(extensions())
            .done();
    return checks.hasNormalDecimals()
        ? this
        : toBuilder().score(score().map(Decimals::normalize)).build();
  }

  /** Builds a {@link Closing}. Not thread-safe. */
  public static final class Builder extends ImmutableClosing.Builder {
    Builder() {}
  }
}
