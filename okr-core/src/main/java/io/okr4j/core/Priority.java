package io.okr4j.core;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A strategic priority: what every objective serves in the end.
 *
 * <p>Immutable, and safe to share between threads.
 */
@OkrStyle
@Value.Immutable
public abstract sealed class Priority implements ProgramPart, WithPriority
    permits ImmutablePriority {
  Priority() {}

  /** {@return a builder with nothing set} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the id, unique among priorities} */
  public abstract PriorityId id();

  /** {@return the priority in words; never blank} */
  public abstract String title();

  /** {@return why it is one; never blank} */
  public abstract Optional<String> why();

  /** {@return the parts of the worldview that it answers, in order} */
  public abstract ImmutableList<WorldviewId> answers();

  @Override
  public abstract ImmutableMap<String, Data> extensions();

  /** {@return a builder that starts from this value} */
  public final Builder toBuilder() {
    return builder().from(this);
  }

  @Value.Check
  void check() {
    Checks.of("Priority").text("title", title()).text("why", why()).extensions(extensions()).done();
  }

  /** Builds a {@link Priority}. Not thread-safe. */
  public static final class Builder extends ImmutablePriority.Builder {
    Builder() {}
  }
}
