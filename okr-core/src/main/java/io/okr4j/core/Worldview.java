package io.okr4j.core;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import org.immutables.value.Value;

/**
 * The worldview that all goals share: key dynamics, competition and audience, established before
 * any OKR.
 *
 * <p>Immutable, and safe to share between threads.
 */
@OkrStyle
@Value.Immutable
public abstract sealed class Worldview implements Extensible, WithWorldview
    permits ImmutableWorldview {
  Worldview() {}

  private static final Worldview EMPTY = builder().build();

  /** {@return a worldview that says nothing yet} */
  public static Worldview empty() {
    return EMPTY;
  }

  /** {@return a builder with nothing set} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the key dynamics, in order} */
  public abstract ImmutableList<Dynamic> dynamics();

  /** {@return the competitors, in order} */
  public abstract ImmutableList<Competitor> competition();

  /** {@return the target audiences, in order} */
  public abstract ImmutableList<Audience> audience();

  @Override
  public abstract ImmutableMap<String, Data> extensions();

  /** {@return a builder that starts from this value} */
  public final Builder toBuilder() {
    return builder().from(this);
  }

  @Value.Check
  void check() {
    Checks.of("Worldview").extensions(extensions()).done();
  }

  /** Builds a {@link Worldview}. Not thread-safe. */
  public static final class Builder extends ImmutableWorldview.Builder {
    Builder() {}
  }
}
