package io.okr4j.core;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a cycle taught, and what changes because of it.
 *
 * <p>Immutable, and safe to share between threads.
 */
@OkrStyle
@Value.Immutable
public abstract sealed class Improvement implements Extensible, WithImprovement
    permits ImmutableImprovement {
  Improvement() {}

  /** {@return a builder with nothing set} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the cycle} */
  public abstract CycleId cycle();

  /** {@return what was learnt; never blank} */
  public abstract String learned();

  /** {@return what changes in the way OKRs are run; never blank} */
  public abstract Optional<String> change();

  @Override
  public abstract ImmutableMap<String, Data> extensions();

  /** {@return a builder that starts from this value} */
  public final Builder toBuilder() {
    return builder().from(this);
  }

  @Value.Check
  void check() {
    Checks.of("Improvement")
        .text("learned", learned())
        .text("change", change())
        .extensions(extensions())
        .done();
  }

  /** Builds an {@link Improvement}. Not thread-safe. */
  public static final class Builder extends ImmutableImprovement.Builder {
    Builder() {}
  }
}
