package io.okr4j.core;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import org.immutables.value.Value;

/**
 * A role in the OKR program.
 *
 * <p>Immutable, and safe to share between threads.
 */
@OkrStyle
@Value.Immutable
public abstract sealed class Role implements Extensible, WithRole permits ImmutableRole {
  Role() {}

  /** {@return a builder with nothing set} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the name of the role, never blank} */
  public abstract String name();

  /** {@return what it is responsible for, in order; none blank} */
  public abstract ImmutableList<String> responsibilities();

  @Override
  public abstract ImmutableMap<String, Data> extensions();

  /** {@return a builder that starts from this value} */
  public final Builder toBuilder() {
    return builder().from(this);
  }

  @Value.Check
  void check() {
    Checks.of("Role")
        .text("name", name())
        .texts("responsibilities", responsibilities())
        .extensions(extensions())
        .done();
  }

  /** Builds a {@link Role}. Not thread-safe. */
  public static final class Builder extends ImmutableRole.Builder {
    Builder() {}
  }
}
