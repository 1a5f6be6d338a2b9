package io.okr4j.rules;

import static io.okr4j.rules.Bluebird.CITY;
import static io.okr4j.rules.Bluebird.Q3;
import static io.okr4j.rules.Bluebird.commute;
import static io.okr4j.rules.Bluebird.empty;
import static io.okr4j.rules.Bluebird.example;
import static io.okr4j.rules.Bluebird.program;
import static io.okr4j.rules.Bluebird.q3;
import static io.okr4j.rules.Bluebird.q4;

import io.okr4j.core.Advocate;
import io.okr4j.core.CadenceEntry;
import io.okr4j.core.GlossaryEntry;
import io.okr4j.core.Improvement;
import io.okr4j.core.OkrProgram;
import io.okr4j.core.Playbook;
import io.okr4j.core.Role;
import java.time.Period;

/** Examples of {@link PlaybookRules}. */
final class PlaybookExamples {
  private static final Playbook PLAYBOOK = Playbook.builder().version("2").build();
  private static final Advocate KIM = Advocate.builder().person("kim").team(CITY).build();

  private PlaybookExamples() {}

  static RuleExample present() {
    return example(
        program(commute()),
        program(commute()).withPlaybook(full().withAdvocates(KIM.withAcknowledged("2"))));
  }

  static RuleExample complete() {
    return example(empty().withPlaybook(full().withGlossary()), empty().withPlaybook(full()));
  }

  private static Playbook full() {
    return PLAYBOOK
        .withPurpose("Everybody knows why we run OKRs, and how")
        .withPrinciples("Strategy first", "Few goals, and bold ones")
        .withRoles(Role.builder().name("Advocate").addResponsibilities("Coaches a team").build())
        .withCadence(CadenceEntry.builder().event("Check-in").every(Period.ofDays(14)).build())
        .withGlossary(
            GlossaryEntry.builder()
                .term("Guardrail")
                .meaning("A value that must hold while a goal is pursued")
                .build());
  }

  static RuleExample acknowledged() {
    return example(
        program(commute()).withPlaybook(PLAYBOOK.withAdvocates(KIM.withAcknowledged("1"))),
        program(commute()).withPlaybook(PLAYBOOK.withAdvocates(KIM.withAcknowledged("2"))));
  }

  static RuleExample improved() {
    OkrProgram program = program(commute().withCycle(Q3)).withCycles(q3(), q4());
    return example(
        program.withPlaybook(PLAYBOOK),
        program.withPlaybook(
            PLAYBOOK.withImprovements(
                Improvement.builder()
                    .cycle(Q3)
                    .learned("Check-ins late in the week went unread")
                    .change("Check in on Mondays")
                    .build())));
  }
}
