package io.okr4j.core;

import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A competitor of the shared worldview: who or what the audience could choose instead.
 *
 * <p>Immutable, and safe to share between threads.
 */
@OkrStyle
@Value.Immutable
public abstract sealed class Competitor implements ProgramPart, WithCompetitor
    permits ImmutableCompetitor {
  Competitor() {}

  /** {@return a builder with nothing set} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the id, unique among competitors} */
  public abstract CompetitorId id();

  /** {@return who or what it is; never blank} */
  public abstract String title();

  /** {@return how the organization wants to win against it; never blank} */
  public abstract Optional<String> stance();

  @Override
  public abstract ImmutableMap<String, Data> extensions();

  /** {@return a builder that starts from this value} */
  public final Builder toBuilder() {
    return builder().from(this);
  }

  @Value.Check
  void check() {
    Checks.of("Competitor")
        .text("title", title())
        .text("stance", stance())
        .extensions(extensions())
        .done();
  }

  /** Builds a {@link Competitor}. Not thread-safe. */
  public static final class Builder extends ImmutableCompetitor.Builder {
    Builder() {}
  }
}
