package io.okr4j.core;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A target audience of the shared worldview.
 *
 * <p>Immutable, and safe to share between threads.
 */
@OkrStyle
@Value.Immutable
public abstract sealed class Audience implements ProgramPart, WithAudience
    permits ImmutableAudience {
  Audience() {}

  /** {@return a builder with nothing set} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the id, unique among audiences} */
  public abstract AudienceId id();

  /** {@return who they are; never blank} */
  public abstract String title();

  /** {@return what they need; never blank} */
  public abstract Optional<String> need();

  @Override
  public abstract ImmutableMap<String, Data> extensions();

  /** {@return a builder that starts from this value} */
  public final Builder toBuilder() {
    return builder().from(this);
  }

  @Value.Check
  void check() {
    Checks.of("Audience")
        .text("title", title())
        .text("need", need())
        .extensions(extensions())
        .done();
  }

  /** Builds an {@link Audience}. Not thread-safe. */
  public static final class Builder extends ImmutableAudience.Builder {
    Builder() {}
  }
}
