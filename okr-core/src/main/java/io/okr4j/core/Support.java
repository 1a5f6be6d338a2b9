package io.okr4j.core;

import com.google.common.collect.ImmutableMap;
import org.immutables.value.Value;

/**
 * What an objective needs from a department.
 *
 * <p>Immutable, and safe to share between threads.
 */
@OkrStyle
@Value.Immutable
public abstract sealed class Support implements Extensible, WithSupport permits ImmutableSupport {
  Support() {}

  /** {@return a builder with nothing set} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the department that is asked} */
  public abstract DepartmentId department();

  /** {@return what is needed; never blank} */
  public abstract String need();

  /** {@return where the request stands} */
  public abstract SupportStatus status();

  @Override
  public abstract ImmutableMap<String, Data> extensions();

  /** {@return a builder that starts from this value} */
  public final Builder toBuilder() {
    return builder().from(this);
  }

  @Value.Check
  void check() {
    Checks.of("Support").text("need", need()).extensions(extensions()).done();
  }

  /** Builds a {@link Support}. Not thread-safe. */
  public static final class Builder extends ImmutableSupport.Builder {
    Builder() {}
  }
}
