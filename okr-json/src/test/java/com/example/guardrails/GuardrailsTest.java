package com.example.guardrails;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.okr4j.core.OkrProgram;
import io.okr4j.core.Waiver;
import io.okr4j.json.OkrJson;
import io.okr4j.json.RuleReference;
import io.okr4j.rules.Finding;
import io.okr4j.rules.Fix;
import io.okr4j.rules.Mistake;
import io.okr4j.rules.Report;
import io.okr4j.rules.Rule;
import io.okr4j.rules.RuleConfiguration;
import io.okr4j.rules.RuleSet;
import io.okr4j.rules.Severity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rule of an application, as an application sees okr4j: from another package. */
class GuardrailsTest {
  private static final LocalDate AS_OF = LocalDate.of(2026, 11, 22);
  private static final RuleSet RULES = RuleSet.recommended().with(Guardrails.RULE);

  private final OkrProgram program;

  GuardrailsTest() throws IOException {
    program = OkrJson.read(Path.of("samples/q-four.json"));
  }

  private static List<Finding> found(Report report) {
    return report.findings().stream().filter(f -> f.rule() == Guardrails.RULE).toList();
  }

  private static List<String> told(Report report) {
    return found(report).stream().map(Finding::toString).toList();
  }

  private static RuleConfiguration configured(String json) {
    return RULES.configured(OkrJson.readData(json.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void itFindsObjectivesOfProductTeamsWithoutAGuardrail() {
    Report report = RULES.check(program, AS_OF);
    assertEquals(
        List.of(
            "warning acme/guardrails objective:guided-setup: \"New customers set themselves up"
                + " without a call\" has 0 of at least 1 guardrails"),
        told(report).stream().limit(1).toList());
    assertEquals(
        "Add a band: a value that must hold while the goal is pursued.",
        found(report).get(0).guidance());
  }

  @Test
  void itIsFoundByServiceLoader(@TempDir Path directory) throws IOException {
    List<Rule> discovered =
        Providers.onClassPath(
            directory, Guardrails.class, () -> RuleSet.recommended().withDiscovered().rules());
    assertEquals(RULES.rules(), discovered);
    assertFalse(RuleSet.recommended().withDiscovered().rules().contains(Guardrails.RULE));
  }

  @Test
  void itIsConfiguredInJson() {
    RuleSet rules =
        configured("{\"rules\": {\"acme/guardrails\": {\"severity\": \"error\", \"min\": 2}}}")
            .orThrow();
    assertTrue(told(rules.check(program, AS_OF)).get(0).startsWith("error acme/guardrails"));
    assertTrue(told(rules.check(program, AS_OF)).get(0).endsWith("has 0 of at least 2 guardrails"));
    assertEquals(
        List.of(
            "found \"acme/guardrail\"; expected the id of a rule; did you mean"
                + " \"acme/guardrails\"?"),
        configured("{\"rules\": {\"acme/guardrail\": {}}}").mistakes().stream()
            .map(Mistake::message)
            .toList());
  }

  @Test
  void itsFindingsAreWaived() {
    OkrProgram waived =
        program.toBuilder()
            .addWaiver(
                Waiver.builder()
                    .rule("acme/guardrails")
                    .subject("objective:guided-setup")
                    .reason("The pilot group is guard enough")
                    .build())
            .build();
    Report report = RULES.check(waived, AS_OF);
    assertTrue(found(report).get(0).isWaived());
  }

  @Test
  void itsFixGuardsTheObjectiveAndBreaksNothing() {
    OkrProgram running =
        program.withOperations(
            program.operations().get(0).withOwner(program.objectives().get(0).owner()));
    Finding finding = found(RULES.check(running, AS_OF)).get(0);
    Fix fix = finding.fault().fixes().get(0);
    assertEquals("Guard it with " + running.operations().get(0).title(), finding.title(fix));
    assertFalse(fix.isSafe(), "whoever agreed to the objective is to be asked");

    Report fixed = RULES.check(fix.applyTo(running), AS_OF);
    assertEquals(found(RULES.check(running, AS_OF)).size() - 1, found(fixed).size());
    assertEquals(RULES.check(running, AS_OF).count(Severity.ERROR), fixed.count(Severity.ERROR));
  }

  @Test
  void withoutAnythingToGuardItWithItOffersNoFix() {
    OkrProgram idle = program.withOperations();
    assertEquals(List.of(), found(RULES.check(idle, AS_OF)).get(0).fault().fixes());
  }

  @Test
  void itIsDocumentedAsTheBuiltInOnesAre() {
    String page = RuleReference.markdown(RULES);
    String section = page.substring(page.indexOf("### acme/guardrails"), page.indexOf("## align"));
    assertTrue(section.contains("Every objective of a product team has a guardrail."), section);
    assertTrue(section.contains("how many guardrails an objective needs"), section);
    assertTrue(OkrJson.write(RULES).contains("\"rule\": \"acme/guardrails\""));
  }
}
