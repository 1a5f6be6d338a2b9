package io.okr4j.core;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A person who speaks for OKRs in a team, and the version of the playbook that this person
 * acknowledged.
 *
 * <p>Immutable, and safe to share between threads.
 */
@OkrStyle
@Value.Immutable
public abstract sealed class Advocate implements Extensible, WithAdvocate
    permits ImmutableAdvocate {
  Advocate() {}

  /** {@return a builder with nothing set} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return who it is: a name, a mail address or a handle, never blank} */
  public abstract String person();

  /** {@return the team} */
  public abstract TeamId team();

  /** {@return the version of the playbook that was acknowledged; never blank} */
  public abstract Optional<String> acknowledged();

  /** {@return the day on which it was acknowledged} */
  public abstract Optional<LocalDate> on();

  @Override
  public abstract ImmutableMap<String, Data> extensions();

  /** {@return a builder that starts from this value} */
  public final Builder toBuilder() {
    return builder().from(this);
  }

  @Value.Check
  void check() {
    Checks.of("Advocate")
        .text("person", person())
        .text("acknowledged", acknowledged())
        .day("on", on())
        .extensions(extensions())
        .done();
  }

  /** Builds an {@link Advocate}. Not thread-safe. */
  public static final class Builder extends ImmutableAdvocate.Builder {
    Builder() {}
  }
}
