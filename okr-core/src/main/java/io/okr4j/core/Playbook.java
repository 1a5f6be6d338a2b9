package io.okr4j.core;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The playbook: the one document that aligns everybody on why and how OKRs are run, with the rules
 * that were agreed on.
 *
 * <p>Immutable, and safe to share between threads.
 */
@OkrStyle
@Value.Immutable
public abstract sealed class Playbook implements Extensible, WithPlaybook
    permits ImmutablePlaybook {
  Playbook() {}

  /** {@return a builder with nothing set} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the version, which advocates acknowledge; never blank} */
  public abstract String version();

  /** {@return why the organization runs OKRs; never blank} */
  public abstract Optional<String> purpose();

  /** {@return the principles, in order; none blank} */
  public abstract ImmutableList<String> principles();

  /** {@return the roles, in order} */
  public abstract ImmutableList<Role> roles();

  /** {@return what happens how often, in order} */
  public abstract ImmutableList<CadenceEntry> cadence();

  /** {@return the terms, in order} */
  public abstract ImmutableList<GlossaryEntry> glossary();

  /** {@return who speaks for OKRs where, in order} */
  public abstract ImmutableList<Advocate> advocates();

  /** {@return what past cycles taught, in order} */
  public abstract ImmutableList<Improvement> improvements();

  /**
   * {@return the rule configuration that was agreed on, as okr-rules understands it; no null in it}
   */
  public abstract Optional<Data.Fields> rules();

  /** {@return the scoring policy that was agreed on, as okr-rules understands it; no null in it} */
  public abstract Optional<Data.Fields> scoring();

  @Override
  public abstract ImmutableMap<String, Data> extensions();

  /** {@return a builder that starts from this value} */
  public final Builder toBuilder() {
    return builder().from(this);
  }

  @Value.Check
  void check() {
    Checks.of("Playbook")
        .text("version", version())
        .text("purpose", purpose())
        .texts("principles", principles())
        .withoutNull("rules", rules())
        .withoutNull("scoring", scoring())
        .extensions(extensions())
        .done();
  }

  /** Builds a {@link Playbook}. Not thread-safe. */
  public static final class Builder extends ImmutablePlaybook.Builder {
    Builder() {}
  }
}
