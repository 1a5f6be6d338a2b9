package com.example.leads;

import static com.example.leads.Acme.DAY;
import static com.example.leads.Acme.GOAL;
import static com.example.leads.Acme.program;

import io.okr4j.core.Objective;
import io.okr4j.rules.Fault;
import io.okr4j.rules.Parameter;
import io.okr4j.rules.Rule;
import io.okr4j.rules.RuleContext;
import io.okr4j.rules.RuleExample;
import io.okr4j.rules.Severity;
import io.okr4j.rules.SubjectKind;
import io.okr4j.rules.Verdict;
import java.time.Period;

/** A rule of Acme: somebody leads. */
final class Leads {
  static final Parameter<Period> GRACE =
      Parameter.period("grace", "P7D", "how long a cycle may run before a lead is named").relaxes();

  static final Rule RULE =
      Rule.builder("acme/led", Severity.WARNING)
          .summary("Somebody leads every open objective.")
          .why("What everybody leads, nobody leads.")
          .mend("Ask who will answer for it, and note the name.")
          .message("no-lead", "Nobody leads \"{title}\", {grace} into {cycle}")
          .parameter(GRACE)
          .example(() -> new RuleExample(program(GOAL), program(GOAL.withLead("Ann")), DAY))
          .ask(SubjectKind.OBJECTIVE, Leads::check)
          .build();

  private static Verdict check(Objective objective, RuleContext context) {
    return context
        .index()
        .cycle(objective.cycle())
        .filter(cycle -> objective.status().isOpen())
        .map(
            cycle ->
                Verdict.passedIf(
                    objective.lead().isPresent()
                        || !context.asOf().isAfter(cycle.starts().plus(context.get(GRACE))),
                    () ->
                        Fault.of("no-lead")
                            .with("title", objective.title())
                            .with("grace", context.get(GRACE))
                            .with("cycle", cycle.id())))
        .orElse(Verdict.notAsked());
  }

  private Leads() {}
}
