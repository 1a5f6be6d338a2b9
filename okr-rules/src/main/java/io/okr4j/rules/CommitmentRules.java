package io.okr4j.rules;

import com.google.common.collect.ImmutableList;
import io.okr4j.core.Allocation;
import io.okr4j.core.Commitment;
import io.okr4j.core.Cycle;
import io.okr4j.core.CycleId;
import io.okr4j.core.Decision;
import io.okr4j.core.Objective;
import io.okr4j.core.ObjectiveStatus;
import io.okr4j.core.ProgramEdit;
import io.okr4j.core.Team;
import io.okr4j.core.TeamId;
import io.okr4j.core.TeamKind;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All of the effort goes to what was agreed on, and everyone signed it. */
final class CommitmentRules {
  private static final Parameter<BigDecimal> TOLERANCE =
      Parameter.ratio("tolerance", "0.01", "by how much the shares together may miss the whole")
          .relaxes();
  private static final Parameter<Period> GRACE =
      Parameter.period(
              "grace", "P14D", "how long after the start of the cycle a team may still sign")
          .relaxes();
  private static final Parameter<BigDecimal> MAX_OPERATIONS =
      Parameter.ratio(
              "maxOperations", "0.5", "the share of its time that business as usual may take")
          .relaxes();

  /**
   * Of rescaled shares, rounded down; what that leaves goes to operations, or to the largest share.
   */
  private static final int SHARE_DECIMALS = 4;

  private CommitmentRules() {}

  static ImmutableList<Rule> all() {
    return ImmutableList.of(
        present(), full(), agreedGoalsOnly(), resourced(), signed(), roomForStrategy());
  }

  /** {@return the cycle of a commitment that is no history; none when that cannot be known} */
  static Optional<Cycle> runningCycle(Commitment commitment, RuleContext context) {
    return context
        .index()
        .cycle(commitment.cycle())
        .filter(cycle -> !cycle.ends().isBefore(context.asOf()));
  }

  private static Rule present() {
    return Rule.builder("commitment/present", Severity.ERROR)
        .texts(English.TEXTS)
        .example(CommitmentExamples::present)
        .ask(SubjectKind.TEAM, CommitmentRules::present)
        .build();
  }

  private static Verdict present(Team team, RuleContext context) {
    Set<CycleId> cycles = new LinkedHashSet<>();
    for (Outline objective : context.outlinesOf(team.id())) {
      if (objective.status().isAgreed() && context.index().cycle(objective.cycle()).isPresent()) {
        cycles.add(objective.cycle());
      }
    }
    boolean asked = false;
    List<Fault> faults = new ArrayList<>();
    for (CycleId cycle : cycles) {
      Decision committed = context.commits(team.id(), cycle);
      asked |= committed != Decision.UNDECIDABLE;
      if (committed == Decision.NO) {
        faults.add(
            Fault.of("no-commitment")
                .with("team", team.name())
                .about("cycle", cycle)
                .related(Subject.of(cycle)));
      }
    }
    return asked ? Verdict.of(faults) : Verdict.notAsked();
  }

  private static Rule full() {
    return Rule.builder("commitment/full", Severity.ERROR)
        .texts(English.TEXTS)
        .parameter(TOLERANCE)
        .example(CommitmentExamples::full)
        .ask(SubjectKind.COMMITMENT, CommitmentRules::full)
        .build();
  }

  private static Verdict full(Commitment commitment, RuleContext context) {
    if (runningCycle(commitment, context).isEmpty()) {
      return Verdict.notAsked();
    }
    BigDecimal sum =
        commitment.allocations().stream()
            .map(Allocation::share)
            .reduce(commitment.operations(), BigDecimal::add);
    return Verdict.passedIf(
        sum.subtract(BigDecimal.ONE).abs().compareTo(context.get(TOLERANCE)) <= 0,
        () -> notWhole(commitment, sum, context));
  }

  private static Fault notWhole(Commitment commitment, BigDecimal sum, RuleContext context) {
    Fault fault =
        Fault.of("not-whole")
            .with("team", Words.name(commitment.team(), context.index()))
            .with("cycle", commitment.cycle())
            .with("sum", Words.percent(sum))
            .with("operations", Words.percent(commitment.operations()))
            .with("objectives", Words.percent(sum.subtract(commitment.operations())));
    return context.isRepeated()
        ? fault
        : rescaled(commitment, sum)
            .map(
                mended ->
                    fault
                        .with("newOperations", Words.percent(mended.operations()))
                        .with(
                            "newObjectives",
                            Words.percent(BigDecimal.ONE.subtract(mended.operations())))
                        .fix(
                            Fix.offered(
                                "rescale", () -> List.of(ProgramEdit.replace(commitment, mended)))))
            .orElse(fault);
  }

  /**
   * {@return the commitment with the proportions of all shares kept, operations included, and made
   * up to 1; none when there is nothing to keep, or a share would vanish}
   */
  private static Optional<Commitment> rescaled(Commitment commitment, BigDecimal sum) {
    if (sum.signum() == 0) {
      return Optional.empty();
    }
    List<Allocation> allocations = new ArrayList<>();
    BigDecimal rest = BigDecimal.ONE;
    int largest = 0;
    for (Allocation allocation : commitment.allocations()) {
      BigDecimal share = allocation.share().divide(sum, SHARE_DECIMALS, RoundingMode.DOWN);
      if (share.signum() == 0 && allocation.share().signum() > 0) {
        return Optional.empty();
      }
      rest = rest.subtract(share);
      allocations.add(allocation.withShare(share));
      if (share.compareTo(allocations.get(largest).share()) > 0) {
        largest = allocations.size() - 1;
      }
    }
    Commitment.Builder rescaled = commitment.toBuilder();
    if (commitment.operations().signum() > 0) {
      rescaled.operations(rest);
    } else {
      Allocation biggest = allocations.get(largest);
      allocations.set(largest, biggest.withShare(biggest.share().add(rest)));
    }
    return Optional.of(rescaled.allocations(allocations).build());
  }

  private static Rule agreedGoalsOnly() {
    return Rule.builder("commitment/agreed-goals-only", Severity.ERROR)
        .texts(English.TEXTS)
        .example(CommitmentExamples::agreedGoalsOnly)
        .ask(SubjectKind.COMMITMENT, CommitmentRules::agreedGoalsOnly)
        .build();
  }

  private static Verdict agreedGoalsOnly(Commitment commitment, RuleContext context) {
    Optional<Cycle> cycle = runningCycle(commitment, context);
    if (cycle.isEmpty()) {
      return Verdict.notAsked();
    }
    boolean asked = false;
    List<Fault> faults = new ArrayList<>();
    for (Allocation allocation : commitment.allocations()) {
      Optional<Objective> objective = context.index().objective(allocation.objective());
      if (objective.isPresent()) {
        asked = true;
        fault(objective.get(), cycle.get(), context)
            .map(
                fault ->
                    fault
                        .about("objective", allocation.objective())
                        .with("team", Words.name(commitment.team(), context.index()))
                        .with("share", Words.percent(allocation.share()))
                        .with("title", objective.get().title())
                        .with("cycle", commitment.cycle())
                        .related(Subject.of(allocation.objective())))
            .ifPresent(faults::add);
      }
    }
    return asked ? Verdict.of(faults) : Verdict.notAsked();
  }

  private static Optional<Fault> fault(Objective objective, Cycle cycle, RuleContext context) {
    if (objective.status() == ObjectiveStatus.DROPPED) {
      return Optional.of(Fault.of("dropped"));
    }
    if (objective.status() == ObjectiveStatus.DRAFT && !context.asOf().isBefore(cycle.starts())) {
      return Optional.of(Fault.of("draft").with("starts", cycle.starts()));
    }
    return context.index().encloses(objective.cycle(), cycle.id()) == Decision.NO
        ? Optional.of(Fault.of("other-cycle").with("objectiveCycle", objective.cycle()))
        : Optional.empty();
  }

  private static Rule resourced() {
    return Rule.builder("commitment/resourced", Severity.ERROR)
        .texts(English.TEXTS)
        .example(CommitmentExamples::resourced)
        .ask(SubjectKind.OBJECTIVE, CommitmentRules::resourced)
        .build();
  }

  private static Verdict resourced(Objective objective, RuleContext context) {
    Optional<Team> owner = context.index().team(objective.owner());
    if (!objective.status().isAgreed()
        || owner.isEmpty()
        || context.index().cycle(objective.cycle()).isEmpty()) {
      return Verdict.notAsked();
    }
    TeamId team = objective.owner();
    if (context.gives(team, objective.cycle(), objective.id())) {
      return Verdict.passed();
    }
    if (context.commits(team, objective.cycle()) != Decision.YES
        || context.hasUndecidableCommitment(team, objective.cycle())) {
      return Verdict.notAsked();
    }
    return Verdict.wrong(
        Fault.of("no-share")
            .with("title", objective.title())
            .with("team", owner.get().name())
            .with("cycle", objective.cycle())
            .related(Subject.of(objective.owner())));
  }

  private static Rule signed() {
    return Rule.builder("commitment/signed", Severity.WARNING)
        .texts(English.TEXTS)
        .parameter(GRACE)
        .example(CommitmentExamples::signed)
        .ask(SubjectKind.COMMITMENT, CommitmentRules::signed)
        .build();
  }

  private static Verdict signed(Commitment commitment, RuleContext context) {
    Optional<Cycle> cycle = runningCycle(commitment, context);
    if (cycle.isEmpty()) {
      return Verdict.notAsked();
    }
    LocalDate starts = cycle.get().starts();
    LocalDate last = Days.after(starts, context.get(GRACE));
    Optional<LocalDate> agreedOn = commitment.agreedOn();
    if (agreedOn.isPresent() && agreedOn.get().isAfter(last)) {
      return Verdict.wrong(
          Fault.of("late")
              .with("team", Words.name(commitment.team(), context.index()))
              .with("cycle", commitment.cycle())
              .with("agreedOn", agreedOn.get())
              .with("grace", context.get(GRACE))
              .with("starts", starts));
    }
    List<Phrase> missing = new ArrayList<>();
    if (commitment.agreedBy().isEmpty()) {
      missing.add(new Phrase("agreed-by"));
    }
    if (agreedOn.isEmpty()) {
      missing.add(new Phrase("agreed-on"));
    }
    return Verdict.passedIf(
        missing.isEmpty() || !context.asOf().isAfter(last),
        () ->
            Fault.of("unsigned")
                .with("team", Words.name(commitment.team(), context.index()))
                .with("cycle", commitment.cycle())
                .with("missing", missing)
                .with("grace", context.get(GRACE))
                .with("starts", starts));
  }

  private static Rule roomForStrategy() {
    return Rule.builder("commitment/room-for-strategy", Severity.WARNING)
        .texts(English.TEXTS)
        .parameter(MAX_OPERATIONS)
        .example(CommitmentExamples::roomForStrategy)
        .ask(SubjectKind.COMMITMENT, CommitmentRules::roomForStrategy)
        .build();
  }

  private static Verdict roomForStrategy(Commitment commitment, RuleContext context) {
    Optional<Team> team = context.index().team(commitment.team());
    if (runningCycle(commitment, context).isEmpty()
        || team.filter(t -> t.kind() == TeamKind.PRODUCT).isEmpty()) {
      return Verdict.notAsked();
    }
    return Verdict.passedIf(
        commitment.operations().compareTo(context.get(MAX_OPERATIONS)) <= 0,
        () ->
            Fault.of("little-room")
                .with("team", team.orElseThrow().name())
                .with("cycle", commitment.cycle())
                .with("operations", Words.percent(commitment.operations()))
                .with("maxOperations", Words.percent(context.get(MAX_OPERATIONS))));
  }
}
