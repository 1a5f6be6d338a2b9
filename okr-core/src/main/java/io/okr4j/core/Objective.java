package io.okr4j.core;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An objective: a change worth wanting, in words, with the key results that tell whether it came.
 *
 * <p>Immutable, and safe to share between threads.
 */
@OkrStyle
@Value.Immutable
public abstract sealed class Objective implements ProgramPart, WithObjective
    permits ImmutableObjective {
  Objective() {}

  /** {@return a builder with nothing set} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the id, unique among objectives} */
  public abstract ObjectiveId id();

  /** {@return the objective in words; never blank} */
  public abstract String title();

  /** {@return how far it reaches} */
  public abstract Scope scope();

  /** {@return the team that owns it} */
  public abstract TeamId owner();

  /** {@return the cycle that it is set for} */
  public abstract CycleId cycle();

  /** {@return more words; never blank} */
  public abstract Optional<String> description();

  /** {@return the person who leads it: a name, a mail address or a handle, never blank} */
  public abstract Optional<String> lead();

  /** {@return what it promises; committed unless said otherwise} */
  @Value.Default
  public Ambition ambition() {
    return Ambition.COMMITTED;
  }

  /** {@return where it is in its life; draft unless said otherwise} */
  @Value.Default
  public ObjectiveStatus status() {
    return ObjectiveStatus.DRAFT;
  }

  /** {@return what it serves, in order} */
  public abstract ImmutableList<Alignment> alignsTo();

  /** {@return what it needs from departments, in order} */
  public abstract ImmutableList<Support> support();

  /** {@return the key results, in order} */
  public abstract ImmutableList<KeyResult> keyResults();

  /** {@return how it ended, once closed} */
  public abstract Optional<Closing> closing();

  @Override
  public abstract ImmutableMap<String, Data> extensions();

  /** {@return a builder that starts from this value} */
  public final Builder toBuilder() {
    return builder().from(this);
  }

  @Value.Check
  void check() {
    Checks.of("Objective")
        .text("title", title())
        .text("description", description())
        .text("lead", lead())
        .extensions(extensions())
        .done();
  }

  /** Builds an {@link Objective}. Not thread-safe. */
  public static final class Builder extends ImmutableObjective.Builder {
    Builder() {}
  }
}
