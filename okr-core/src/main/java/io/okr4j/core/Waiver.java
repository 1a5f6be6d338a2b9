package io.okr4j.core;

import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A finding that is accepted, with the reason and until when.
 *
 * <p>Immutable, and safe to share between threads.
 */
@OkrStyle
@Value.Immutable
public abstract sealed class Waiver implements Extensible, WithWaiver permits ImmutableWaiver {
  Waiver() {}

  /** {@return a builder with nothing set} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the id of the rule, such as {@code scope/output-not-outcome}; never blank} */
  public abstract String rule();

  /** {@return what the finding is about, such as {@code keyResult:launch-wizard}; never blank} */
  public abstract String subject();

  /** {@return why it is accepted; never blank} */
  public abstract String reason();

  /** {@return who accepted it: a name, a mail address or a handle, never blank} */
  public abstract Optional<String> approvedBy();

  /** {@return the last day on which it holds; for good when there is none} */
  public abstract Optional<LocalDate> until();

  @Override
  public abstract ImmutableMap<String, Data> extensions();

  /** {@return a builder that starts from this value} */
  public final Builder toBuilder() {
    return builder().from(this);
  }

  @Value.Check
  void check() {
    Checks.of("Waiver")
        .text("rule", rule())
        .text("subject", subject())
        .text("reason", reason())
        .text("approvedBy", approvedBy())
        .day("until", until())
        .extensions(extensions())
        .done();
  }

  /** Builds a {@link Waiver}. Not thread-safe. */
  public static final class Builder extends ImmutableWaiver.Builder {
    Builder() {}
  }
}
