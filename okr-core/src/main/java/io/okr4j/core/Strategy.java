package io.okr4j.core;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The strategy that OKRs follow: purpose, worldview and priorities, and who endorsed them.
 *
 * <p>Immutable, and safe to share between threads.
 */
@OkrStyle
@Value.Immutable
public abstract sealed class Strategy implements Extensible, WithStrategy
    permits ImmutableStrategy {
  Strategy() {}

  /** {@return a builder with nothing set} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return what the organization is for; never blank} */
  public abstract Optional<String> purpose();

  /** {@return the day on which the strategy was established} */
  public abstract Optional<LocalDate> establishedOn();

  /** {@return the day of its last review} */
  public abstract Optional<LocalDate> reviewedOn();

  /** {@return the shared worldview; empty unless said otherwise} */
  @Value.Default
  public Worldview worldview() {
    return Worldview.empty();
  }

  /** {@return the strategic priorities, in order} */
  public abstract ImmutableList<Priority> priorities();

  /** {@return the teams that endorsed the strategy} */
  public abstract ImmutableList<TeamId> endorsedBy();

  @Override
  public abstract ImmutableMap<String, Data> extensions();

  /** {@return a builder that starts from this value} */
  public final Builder toBuilder() {
    return builder().from(this);
  }

  @Value.Check
  void check() {
    Checks.of("Strategy")
        .text("purpose", purpose())
        .day("establishedOn", establishedOn())
        .day("reviewedOn", reviewedOn())
        .extensions(extensions())
        .done();
  }

  /** Builds a {@link Strategy}. Not thread-safe. */
  public static final class Builder extends ImmutableStrategy.Builder {
    Builder() {}
  }
}
