package io.okr4j.core;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A whole OKR program of an organization: the aggregate of the model.
 *
 * <p>Everything but the name of the organization may be missing, because a program is written step
 * by step: a half-written one can be loaded, checked and shown. For the same reason a program may
 * hold references that lead nowhere, repeated ids and loops; okr-rules finds them.
 *
 * <p>Immutable, and safe to share between threads.
 */
@OkrStyle
@Value.Immutable
public abstract sealed class OkrProgram implements Extensible, WithOkrProgram
    permits ImmutableOkrProgram {
  OkrProgram() {}

  /** {@return a builder with nothing set} */
  public static Builder builder() {
    return new Builder();
  }

  /** {@return the name of the organization, never blank} */
  public abstract String organization();

  /** {@return the strategy that the OKRs follow} */
  public abstract Optional<Strategy> strategy();

  /** {@return the departments, in order} */
  public abstract ImmutableList<Department> departments();

  /** {@return the teams, in order} */
  public abstract ImmutableList<Team> teams();

  /** {@return the cycles, in order} */
  public abstract ImmutableList<Cycle> cycles();

  /** {@return the objectives, in order} */
  public abstract ImmutableList<Objective> objectives();

  /** {@return the commitments, in order} */
  public abstract ImmutableList<Commitment> commitments();

  /** {@return business as usual, in order} */
  public abstract ImmutableList<Operation> operations();

  /** {@return the playbook} */
  public abstract Optional<Playbook> playbook();

  /** {@return the findings that are accepted, in order} */
  public abstract ImmutableList<Waiver> waivers();

  @Override
  public abstract ImmutableMap<String, Data> extensions();

  /** {@return a builder that starts from this value} */
  public final Builder toBuilder() {
    return builder().from(this);
  }

  @Value.Check
  void check() {
    Checks.of("OkrProgram").text("organization", organization()).extensions(extensions()).done();
  }

  /** Builds an {@link OkrProgram}. Not thread-safe. */
  public static final class Builder extends ImmutableOkrProgram.Builder {
    Builder() {}
  }
}
