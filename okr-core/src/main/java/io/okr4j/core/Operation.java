package io.okr4j.core;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Business as usual: essential, measured on its own, and never an OKR.
 *
 * <p>Immutable, and safe to share between threads.
 */
@OkrStyle
@Value.Immutable
public abstract sealed class Operation implements ProgramPart, WithOperation
    permits ImmutableOperation {
  Operation() {}

  /** {@return a builder with nothing set} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the id, unique among operations} */
  public abstract OperationId id();

  /** {@return what is kept running; never blank} */
  public abstract String title();

  /** {@return the team that runs it} */
  public abstract Optional<TeamId> owner();

  /** {@return how it is measured: a metric or a band} */
  public abstract Measure measure();

  /** {@return the values so far, in the order in which they were given} */
  public abstract ImmutableList<Reading> readings();

  @Override
  public abstract ImmutableMap<String, Data> extensions();

  /** {@return a builder that starts from this value} */
  public final Builder toBuilder() {
    return builder().from(this);
  }

  @Value.Check
  void check() {
    Checks.of("Operation")
        .text("title", title())
        .that(
            measure() instanceof Metric || measure() instanceof Band,
            "/measure",
            Checks.kindOf(measure()),
            "a metric or a band")
        .extensions(extensions())
        .done();
  }

  /** Builds an {@link Operation}. Not thread-safe. */
  public static final class Builder extends ImmutableOperation.Builder {
    Builder() {}
  }
}
