package io.okr4j.core;

import com.google.common.collect.ImmutableMap;
import java.util.function.Function;
import org.immutables.value.Value;

/**
 * Done or not done, as the newest check-in says.
 *
 * <p>Immutable, and safe to share between threads.
 */
@OkrStyle
@Value.Immutable
public abstract sealed class Binary implements Measure, WithBinary permits ImmutableBinary {
  Binary() {}

  private static final Binary PLAIN = builder().build();

  /** {@return the binary measure without extensions} */
  public static Binary of() {
    return PLAIN;
  }

  @Override
  public final <T> T match(
      Function<? super Metric, ? extends T> metric,
      Function<? super Milestones, ? extends T> milestones,
      Function<? super Binary, ? extends T> binary,
      Function<? super Band, ? extends T> band) {
    return binary.apply(this);
  }

  /** {@return a builder with nothing set} */
  public static Builder builder() {
    return new Builder();
  }

  @Override
  public abstract ImmutableMap<String, Data> extensions();

  /** {@return a builder that starts from this value} */
  public final Builder toBuilder() {
    return builder().from(this);
  }

  @Value.Check
  void check() {
    Checks.of("Binary").extensions(extensions()).done();
  }

  /** Builds a {@link Binary}. Not thread-safe. */
  public static final class Builder extends ImmutableBinary.Builder {
    Builder() {}
  }
}
