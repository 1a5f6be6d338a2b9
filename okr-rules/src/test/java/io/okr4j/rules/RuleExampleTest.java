package io.okr4j.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.okr4j.core.OkrProgram;
import io.okr4j.core.Team;
import io.okr4j.core.TeamId;
import io.okr4j.core.TeamKind;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RuleExampleTest {
  private static final LocalDate DAY = LocalDate.parse("2026-11-16");
  private static final OkrProgram NOBODY = OkrProgram.builder().organization("Acme").build();
  private static final Team CREW =
      Team.builder().id(new TeamId("crew")).name("Crew").kind(TeamKind.PRODUCT).build();

  @Test
  void anApplicationsRuleHasAnExampleInALine() {
    Rule rule = anyTeam().example(() -> new RuleExample(NOBODY, NOBODY.add(CREW), DAY)).build();
    RuleExample example = rule.example().orElseThrow();
    RuleSet rules = RuleSet.none().with(rule);
    assertEquals(1, rules.check(example.fires(), example.asOf()).findings().size());
    assertEquals(0, rules.check(example.passes(), example.asOf()).findings().size());
  }

  @Test
  void anExampleIsBuiltOnlyWhenAskedFor() {
    AtomicInteger built = new AtomicInteger();
    Rule rule =
        anyTeam()
            .example(
                () -> {
                  built.incrementAndGet();
                  return new RuleExample(NOBODY, NOBODY.add(CREW), DAY);
                })
            .build();
    RuleSet.recommended().with(rule).check(NOBODY, DAY);
    assertEquals(0, built.get());
    assertEquals(rule.example().orElseThrow(), rule.example().orElseThrow());
    assertEquals(2, built.get());
  }

  @Test
  void aRuleNeedsNoExample() {
    assertEquals(Optional.empty(), anyTeam().build().example());
  }

  @Test
  void anExampleHasTwoSides() {
    assertThrows(IllegalArgumentException.class, () -> new RuleExample(NOBODY, NOBODY, DAY));
  }

  private static Rule.Builder anyTeam() {
    return Rule.builder("acme/any-team", Severity.WARNING)
        .summary("There is a team.")
        .why("Nobody reaches anything alone.")
        .mend("Add a team.")
        .message("none", "There is no team")
        .ask(
            SubjectKind.PROGRAM,
            (program, context) ->
                Verdict.passedIf(!program.program().teams().isEmpty(), () -> Fault.of("none")));
  }
}
