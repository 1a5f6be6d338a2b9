package com.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableMap;
import io.okr4j.core.Data;
import io.okr4j.core.OkrProgram;
import io.okr4j.rules.Fault;
import io.okr4j.rules.Finding;
import io.okr4j.rules.Report;
import io.okr4j.rules.Rule;
import io.okr4j.rules.RuleExample;
import io.okr4j.rules.RuleSet;
import io.okr4j.rules.Severity;
import io.okr4j.rules.SubjectKind;
import io.okr4j.rules.Verdict;
import io.okr4j.rules.playbook.PlaybookDocument;
import io.okr4j.rules.playbook.PlaybookTemplates;
import io.okr4j.rules.scoring.ObjectiveScore;
import io.okr4j.rules.scoring.RollUp;
import io.okr4j.rules.scoring.Scorecard;
import io.okr4j.rules.scoring.ScoringPolicy;
import io.okr4j.rules.wording.Wording;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The samples of the Javadoc, each between the marks of its region. */
class RuleSamplesTest {
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
  private final OkrProgram program = Bakery.program(Bakery.GOAL);
  private final LocalDate asOf = Bakery.DAY;

  // @start region="rule"
  static final Rule LED =
      Rule.builder("acme/led", Severity.WARNING)
          .summary("Somebody leads every open objective.")
          .why("What everybody leads, nobody leads.")
          .mend("Ask who will answer for it, and note the name.")
          .message("no-lead", "Nobody leads \"{title}\"")
          .ask(
              SubjectKind.OBJECTIVE,
              (objective, context) ->
                  Verdict.passedIf(
                      objective.lead().isPresent() || !objective.status().isOpen(),
                      () -> Fault.of("no-lead").with("title", objective.title())))
          .build();

  // @end

  @Test
  void checks() {
    // @start region="check"
    RuleSet rules = RuleSet.recommended().with(LED).off("ambition/some-stretch");
    Report report = rules.check(program, asOf);
    for (Finding finding : report.findings()) {
      out.println(finding + "\n  " + finding.guidance());
    }
    // @end
    assertTrue(printed().contains("Nobody leads \"Whoever tries our bread comes back\""));
  }

  @Test
  void hasAnExample() {
    OkrProgram ledByNobody = program;
    Rule.Builder builder =
        Rule.builder("acme/led", Severity.WARNING)
            .summary("Somebody leads every open objective.")
            .why("What everybody leads, nobody leads.")
            .mend("Ask who will answer for it, and note the name.")
            .message("no-lead", "Nobody leads \"{title}\"")
            .ask(SubjectKind.OBJECTIVE, (objective, context) -> Verdict.passed());
    // @start region="example"
    builder.example(
        () -> new RuleExample(ledByNobody, ledByNobody.replace(Bakery.GOAL.withLead("Ida")), asOf));
    // @end
    assertTrue(builder.build().example().isPresent());
  }

  @Test
  void configures() {
    Data.Fields configuration =
        new Data.Fields(
            ImmutableMap.of(
                "preset",
                new Data.Text("starter"),
                "rules",
                new Data.Fields(
                    ImmutableMap.of(
                        "focus/few-objectives",
                        new Data.Fields(
                            ImmutableMap.of("max", new Data.Decimal(BigDecimal.valueOf(3))))))));
    // @start region="configure"
    RuleSet rules = RuleSet.recommended().configured(configuration).orThrow();
    // @end
    assertEquals(RuleSet.starter().rules(), rules.rules());
    assertFalse(RuleSet.starter().equals(rules));
  }

  @Test
  void scores() {
    // @start region="score"
    ScoringPolicy policy = ScoringPolicy.standard().toBuilder().rollUp(RollUp.WEAKEST).build();
    Scorecard scorecard = policy.score(program, asOf);
    for (ObjectiveScore score : scorecard.objectives()) {
      out.println(score.objective().title() + ": " + score.score().orElseThrow());
    }
    // @end
    assertTrue(printed().contains("comes back: 0"), printed());
  }

  @Test
  void judgesTitlesInGerman() {
    // @start region="german"
    RuleSet rules = RuleSet.recommended().wording(Wording.german());
    // @end
    assertEquals(Wording.german(), rules.wording());
  }

  @Test
  void rendersPlaybooks() {
    RuleSet rules = RuleSet.recommended();
    ScoringPolicy policy = ScoringPolicy.standard();
    // @start region="playbook"
    PlaybookDocument document =
        PlaybookDocument.of(rules.check(program, asOf), policy.score(program, asOf));
    String html = PlaybookTemplates.html().render(document);
    // @end
    assertTrue(html.contains("Rye and Sons"));

    String ourStyle = "/* as the company has it */";
    // @start region="templates"
    PlaybookTemplates house = PlaybookTemplates.html().with("style", ourStyle);
    String inOurStyle = house.render(document);
    // @end
    assertTrue(inOurStyle.contains(ourStyle));
  }

  private String printed() {
    return printed.toString(StandardCharsets.UTF_8);
  }
}
