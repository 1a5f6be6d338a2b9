package io.okr4j.core;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A team that owns objectives.
 *
 * <p>Immutable, and safe to share between threads.
 */
@OkrStyle
@Value.Immutable
public abstract sealed class Team implements ProgramPart, WithTeam permits ImmutableTeam {
  Team() {}

  /** {@return a builder with nothing set} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the id, unique among teams} */
  public abstract TeamId id();

  /** {@return the name, never blank} */
  public abstract String name();

  /** {@return what kind of team it is} */
  public abstract TeamKind kind();

  /** {@return the team that this one belongs to} */
  public abstract Optional<TeamId> parent();

  /** {@return the day from which the team exists} */
  public abstract Optional<LocalDate> formedOn();

  /** {@return the members, in order} */
  public abstract ImmutableList<Member> members();

  @Override
  public abstract ImmutableMap<String, Data> extensions();

  /** {@return a builder that starts from this value} */
  public final Builder toBuilder() {
    return builder().from(this);
  }

  @Value.Check
  void check() {
    Checks.of("Team")
        .text("name", name())
        .day("formedOn", formedOn())
        .extensions(extensions())
        .done();
  }

  /** Builds a {@link Team}. Not thread-safe. */
  public static final class Builder extends ImmutableTeam.Builder {
    Builder() {}
  }
}
