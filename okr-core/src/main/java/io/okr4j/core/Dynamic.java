package io.okr4j.core;

import com.google.common.collect.ImmutableMap;
import org.immutables.value.Value;

/**
 * A key dynamic of the shared worldview: what changes around the organization.
 *
 * <p>Immutable, and safe to share between threads.
 */
@OkrStyle
@Value.Immutable
public abstract sealed class Dynamic implements ProgramPart, WithDynamic permits ImmutableDynamic {
  Dynamic() {}

  /** {@return a builder with nothing set} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the id, unique among dynamics} */
  public abstract DynamicId id();

  /** {@return what changes, in words; never blank} */
  public abstract String title();

  @Override
  public abstract ImmutableMap<String, Data> extensions();

  /** {@return a builder that starts from this value} */
  public final Builder toBuilder() {
    return builder().from(this);
  }

  @Value.Check
  void check() {
    Checks.of("Dynamic").text("title", title()).extensions(extensions()).done();
  }

  /** Builds a {@link Dynamic}. Not thread-safe. */
  public static final class Builder extends ImmutableDynamic.Builder {
    Builder() {}
  }
}
