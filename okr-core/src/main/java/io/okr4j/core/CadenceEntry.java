package io.okr4j.core;

import com.google.common.collect.ImmutableMap;
import java.time.Period;
import org.immutables.value.Value;

/**
 * An event of the OKR program that comes again and again.
 *
 * <p>Immutable, and safe to share between threads.
 */
@OkrStyle
@Value.Immutable
public abstract sealed class CadenceEntry implements Extensible, WithCadenceEntry
    permits ImmutableCadenceEntry {
  CadenceEntry() {}

  /** {@return a builder with nothing set} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the event, such as {@code Check-in}; never blank} */
  public abstract String event();

  /** {@return how much time lies between two of them; above zero, no part of it negative} */
  public abstract Period every();

  @Override
  public abstract ImmutableMap<String, Data> extensions();

  /** {@return a builder that starts from this value} */
  public final Builder toBuilder() {
    return builder().from(this);
  }

  @Value.Check
  void check() {
    Checks.of("CadenceEntry")
        .text("event", event())
        .period("every", every())
        .extensions(extensions())
        .done();
  }

  /** Builds a {@link CadenceEntry}. Not thread-safe. */
  public static final class Builder extends ImmutableCadenceEntry.Builder {
    Builder() {}
  }
}
