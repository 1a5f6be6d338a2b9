package io.okr4j.core;

import com.google.common.collect.ImmutableMap;
import org.immutables.value.Value;

/**
 * A department: where the people of cross-functional teams come from, and who pledges support.
 *
 * <p>Immutable, and safe to share between threads.
 */
@OkrStyle
@Value.Immutable
public abstract sealed class Department implements ProgramPart, WithDepartment
    permits ImmutableDepartment {
  Department() {}

  /** {@return a builder with nothing set} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the id, unique among departments} */
  public abstract DepartmentId id();

  /** {@return the name, never blank} */
  public abstract String name();

  @Override
  public abstract ImmutableMap<String, Data> extensions();

  /** {@return a builder that starts from this value} */
  public final Builder toBuilder() {
    return builder().from(this);
  }

  @Value.Check
  void check() {
    Checks.of("Department").text("name", name()).extensions(extensions()).done();
  }

  /** Builds a {@link Department}. Not thread-safe. */
  public static final class Builder extends ImmutableDepartment.Builder {
    Builder() {}
  }
}
