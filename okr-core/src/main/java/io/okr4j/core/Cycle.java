package io.okr4j.core;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A cycle: the time, in whole days, that objectives are set for.
 *
 * <p>Immutable, and safe to share between threads.
 */
@OkrStyle
@Value.Immutable
public abstract sealed class Cycle implements ProgramPart, WithCycle permits ImmutableCycle {
  Cycle() {}

  /**
   * {@return a cycle of its own}
   *
   * @param id the id
   * @param starts the first day
   * @param ends the last day
   * @throws InvalidValueException if it ends before it starts
   */
  public static Cycle of(CycleId id, LocalDate starts, LocalDate ends) {
    return builder().id(id).starts(starts).ends(ends).build();
  }

  /**
   * {@return whether the day lies inside the cycle, its first and last day included}
   *
   * @param day any day
   */
  public final boolean contains(LocalDate day) {
    return !day.isBefore(starts()) && !day.isAfter(ends());
  }

  /** {@return a builder with nothing set} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the id, unique among cycles} */
  public abstract CycleId id();

  /** {@return the first day} */
  public abstract LocalDate starts();

  /** {@return the last day, not before the first} */
  public abstract LocalDate ends();

  /** {@return the longer cycle that this one is part of} */
  public abstract Optional<CycleId> within();

  @Override
  public abstract ImmutableMap<String, Data> extensions();

  /** {@return a builder that starts from this value} */
  public final Builder toBuilder() {
    return builder().from(this);
  }

  @Value.Check
  void check() {
    Checks.of("Cycle")
        .day("starts", starts())
        .day("ends", ends())
        .that(
            !ends().isBefore(starts()),
            "/ends",
            ends(),
            "a day that is not before the start, " + starts())
        .extensions(extensions())
        .done();
  }

  /** Builds a {@link Cycle}. Not thread-safe. */
  public static final class Builder extends ImmutableCycle.Builder {
    Builder() {}
  }
}
