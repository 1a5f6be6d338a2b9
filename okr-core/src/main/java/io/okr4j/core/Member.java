package io.okr4j.core;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A member of a team.
 *
 * <p>Immutable, and safe to share between threads.
 */
@OkrStyle
@Value.Immutable
public abstract sealed class Member implements Extensible, WithMember permits ImmutableMember {
  Member() {}

  /** {@return a builder with nothing set} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return who it is: a name, a mail address or a handle, never blank} */
  public abstract String person();

  /** {@return the department that the person comes from} */
  public abstract Optional<DepartmentId> department();

  @Override
  public abstract ImmutableMap<String, Data> extensions();

  /** {@return a builder that starts from this value} */
  public final Builder toBuilder() {
    return builder().from(this);
  }

  @Value.Check
  void check() {
    Checks.of("Member").text("person", person()).extensions(extensions()).done();
  }

  /** Builds a {@link Member}. Not thread-safe. */
  public static final class Builder extends ImmutableMember.Builder {
    Builder() {}
  }
}
