package io.okr4j.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.okr4j.rules.Fault;
import io.okr4j.rules.Parameter;
import io.okr4j.rules.Rule;
import io.okr4j.rules.RuleExample;
import io.okr4j.rules.RuleSet;
import io.okr4j.rules.Severity;
import io.okr4j.rules.SubjectKind;
import io.okr4j.rules.Verdict;
import java.io.IOException;
import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;

/** The rules of an application are documented as the built-in ones are. */
class RuleReferenceTest {
  private static final Parameter<Integer> MIN =
      Parameter.count("min", 1, "how many members | at least");
  private static final Parameter<Period> AGE = Parameter.period("age", "P1Y", "how old");

  private static final Rule STAFFED =
      Rule.builder("acme/staffed", Severity.WARNING)
          .summary("Every team has people.")
          .why("Nobody reaches <anything> alone.")
          .mend("Name the members.")
          .message("few", "{team} has {count} members")
          .parameter(MIN)
          .parameter(AGE)
          .example(() -> example("[{\"person\": \"kim\"}]"))
          .ask(
              SubjectKind.TEAM,
              (team, context) ->
                  Verdict.passedIf(
                      team.members().size() >= context.get(MIN),
                      () ->
                          Fault.of("few")
                              .with("team", team.name())
                              .with("count", team.members().size())))
          .ask(SubjectKind.KEY_RESULT, (keyResult, context) -> Verdict.notAsked())
          .build();

  private static RuleExample example(String members) {
    String program =
        """
        {"format": "okr/1", "organization": "Acme",
         "teams": [{"id": "crew", "name": "Crew #1", "kind": "product", "members": %s}]}
        """;
    return new RuleExample(
        OkrJson.read(String.format(program, "[]")),
        OkrJson.read(String.format(program, members)),
        LocalDate.parse("2026-11-16"));
  }

  private static final String PAGE =
      """

      ## acme

      ### acme/staffed

      **Every team has people.**

      - Severity: warning
      - Looks at: team, key result
      - Why it matters: Nobody reaches \\<anything\\> alone.
      - How to mend it: Name the members.

      | parameter | default | meaning |
      | --- | --- | --- |
      | `min` | `1` | how many members \\| at least |
      | `age` | `P1Y` (1 year) | how old |

      Fires as of 2026-11-16:

      ```json
      {
        "format": "okr/1",
        "organization": "Acme",
        "teams": [{"id": "crew", "name": "Crew #1", "kind": "product"}]
      }
      ```

      > **team:crew**
      > Crew \\#1 has 0 members

      Passes with:

      ```json
      {
        "teams": [{"id": "crew", "name": "Crew #1", "kind": "product", "members": [{"person": "kim"}]}]
      }
      ```
      """;

  @Test
  void theDocumentOfARuleSet() throws IOException {
    Golden.check("rules.json", OkrJson.write(RuleSet.none().with(STAFFED)));
  }

  @Test
  void tellsPeopleOfARule() {
    String page = RuleReference.markdown(RuleSet.none().with(STAFFED));
    assertEquals(PAGE, page.substring(page.indexOf("\n\n## ") + 1));
  }

  @Test
  void tellsOfARuleThatIsOffWhatItFindsWhenItIsOn() {
    RuleSet off = RuleSet.recommended().with(STAFFED).off("acme/staffed");
    assertTrue(RuleReference.markdown(off).contains(PAGE));
  }

  @Test
  void tellsProgramsOfARule() {
    assertEquals(
        """
        {
          "format": "okr-rules/1",
          "rules": [
            {
              "rule": "acme/staffed",
              "severity": "warning",
              "subjects": ["team", "keyResult"],
              "summary": "Every team has people.",
              "why": "Nobody reaches <anything> alone.",
              "mend": "Name the members.",
              "parameters": [
                {
                  "name": "min",
                  "default": 1,
                  "expected": "a whole number from 0 on",
                  "meaning": "how many members | at least"
                },
                {
                  "name": "age",
                  "default": "P1Y",
                  "expected": "an ISO 8601 period such as P14D",
                  "meaning": "how old"
                }
              ],
              "example": {
                "asOf": "2026-11-16",
                "fires": {
                  "format": "okr/1",
                  "organization": "Acme",
                  "teams": [{"id": "crew", "name": "Crew #1", "kind": "product"}]
                },
                "findings": [{"subject": "team:crew", "message": "Crew #1 has 0 members"}],
                "passes": {
                  "format": "okr/1",
                  "organization": "Acme",
                  "teams": [
                    {"id": "crew", "name": "Crew #1", "kind": "product", "members": [{"person": "kim"}]}
                  ]
                }
              }
            }
          ]
        }
        """,
        OkrJson.write(RuleSet.none().with(STAFFED)));
    assertEquals(
        "{\"format\":\"okr-rules/1\",\"rules\":[]}",
        new String(OkrJson.writeCompact(RuleSet.none()), UTF_8));
  }

  @Test
  void leavesOutAnExampleThatARuleDoesNotHave() {
    Rule bare =
        Rule.builder("acme/bare", Severity.INFO)
            .summary("Nothing.")
            .why("Nothing.")
            .mend("Nothing.")
            .message("none", "Nothing")
            .ask(SubjectKind.PROGRAM, (program, context) -> Verdict.passed())
            .build();
    RuleSet rules = RuleSet.none().with(bare);
    assertFalse(RuleReference.markdown(rules).contains("Fires"));
    assertFalse(OkrJson.write(rules).contains("example"));
  }
}
