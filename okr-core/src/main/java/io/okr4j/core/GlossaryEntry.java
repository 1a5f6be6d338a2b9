package io.okr4j.core;

import com.google.common.collect.ImmutableMap;
import org.immutables.value.Value;

/**
 * A term of the playbook and what it means.
 *
 * <p>Immutable, and safe to share between threads.
 */
@OkrStyle
@Value.Immutable
public abstract sealed class GlossaryEntry implements Extensible, WithGlossaryEntry
    permits ImmutableGlossaryEntry {
  GlossaryEntry() {}

  /** {@return a builder with nothing set} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the term, never blank} */
  public abstract String term();

  /** {@return what it means; never blank} */
  public abstract String meaning();

  @Override
  public abstract ImmutableMap<String, Data> extensions();

  /** {@return a builder that starts from this value} */
  public final Builder toBuilder() {
    return builder().from(this);
  }

  @Value.Check
  void check() {
    Checks.of("GlossaryEntry")
        .text("term", term())
        .text("meaning", meaning())
        .extensions(extensions())
        .done();
  }

  /** Builds a {@link GlossaryEntry}. Not thread-safe. */
  public static final class Builder extends ImmutableGlossaryEntry.Builder {
    Builder() {}
  }
}
