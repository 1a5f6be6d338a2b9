package com.example.guardrails;

import io.okr4j.core.Band;
import io.okr4j.core.KeyResult;
import io.okr4j.core.KeyResultId;
import io.okr4j.core.Objective;
import io.okr4j.core.Operation;
import io.okr4j.core.ProgramEdit;
import io.okr4j.core.Team;
import io.okr4j.core.TeamKind;
import io.okr4j.rules.Fault;
import io.okr4j.rules.Fix;
import io.okr4j.rules.Parameter;
import io.okr4j.rules.Rule;
import io.okr4j.rules.RuleContext;
import io.okr4j.rules.RuleProvider;
import io.okr4j.rules.Severity;
import io.okr4j.rules.SubjectKind;
import io.okr4j.rules.Verdict;
import java.util.List;
import java.util.Optional;

/** The rule of an application. What follows stands in the README, word for word. */
// README
public final class Guardrails implements RuleProvider {
  private static final Parameter<Integer> MIN =
      Parameter.count("min", 1, "how many guardrails an objective needs");

  public static final Rule RULE =
      Rule.builder("acme/guardrails", Severity.WARNING)
          .summary("Every objective of a product team has a guardrail.")
          .why("What nobody guards is sacrificed for the target.")
          .mend("Add a band: a value that must hold while the goal is pursued.")
          .message("too-few", "\"{title}\" has {count} of at least {min} guardrails")
          .message("guard", "Guard it with {operation}")
          .parameter(MIN)
          .ask(SubjectKind.OBJECTIVE, Guardrails::check)
          .build();

  private static Verdict check(Objective objective, RuleContext context) {
    Optional<Team> owner = context.index().team(objective.owner());
    if (!objective.status().isOpen()
        || owner.filter(team -> team.kind() == TeamKind.PRODUCT).isEmpty()) {
      return Verdict.notAsked();
    }
    long count = objective.keyResults().stream().filter(k -> k.measure() instanceof Band).count();
    Fault fault =
        Fault.of("too-few")
            .with("title", objective.title())
            .with("count", count)
            .with("min", context.get(MIN));
    return Verdict.passedIf(count >= context.get(MIN), () -> withFix(fault, objective, context));
  }

  /** Offers what the team keeps within a band anyway as a guardrail of the objective. */
  private static Fault withFix(Fault fault, Objective objective, RuleContext context) {
    return context.program().operations().stream()
        .filter(o -> o.owner().equals(Optional.of(objective.owner())) && !context.isRepeated())
        .filter(o -> o.measure() instanceof Band && !context.index().contains(guardrailId(o)))
        .findFirst()
        .map(o -> fault.with("operation", o.title()).fix(fix(o, objective)))
        .orElse(fault);
  }

  private static Fix fix(Operation operation, Objective objective) {
    KeyResult guardrail =
        KeyResult.builder()
            .id(guardrailId(operation))
            .title("Guardrail: " + operation.title())
            .measure(operation.measure())
            .build();
    Objective guarded = objective.toBuilder().addKeyResult(guardrail).build();
    return Fix.offered("guard", () -> List.of(ProgramEdit.replace(objective, guarded)));
  }

  private static KeyResultId guardrailId(Operation operation) {
    return new KeyResultId("guard-" + operation.id());
  }

  @Override
  public List<Rule> rules() {
    return List.of(RULE);
  }
}
// README
