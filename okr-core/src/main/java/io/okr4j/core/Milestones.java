package io.okr4j.core;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.function.Function;
import org.immutables.value.Value;

/**
 * Weighted milestones, each reached on a day or not yet.
 *
 * <p>Immutable, and safe to share between threads.
 */
@OkrStyle
@Value.Immutable
public abstract sealed class Milestones implements Measure, WithMilestones
    permits ImmutableMilestones {
  Milestones() {}

  @Override
  public final <T> T match(
      Function<? super Metric, ? extends T> metric,
      Function<? super Milestones, ? extends T> milestones,
      Function<? super Binary, ? extends T> binary,
      Function<? super Band, ? extends T> band) {
    return milestones.apply(this);
  }

  /** {@return a builder with nothing set} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the milestones, in order; at least one} */
  public abstract ImmutableList<Milestone> milestones();

  @Override
  public abstract ImmutableMap<String, Data> extensions();

  /** {@return a builder that starts from this value} */
  public final Builder toBuilder() {
    return builder().from(this);
  }

  @Value.Check
  void check() {
    Checks.of("Milestones")
        .that(!milestones().isEmpty(), "/milestones", "no milestone", "at least one milestone")
        .extensions(extensions())
        .done();
  }

  /** Builds a {@link Milestones}. Not thread-safe. */
  public static final class Builder extends ImmutableMilestones.Builder {
    Builder() {}
  }
}
