package io.okr4j.json;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.ImmutableSet;
import com.google.common.io.Resources;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import de.jcup.sarif_2_1_0.SarifSchema210ImportExportSupport;
import de.jcup.sarif_2_1_0.model.Result;
import de.jcup.sarif_2_1_0.model.Run;
import de.jcup.sarif_2_1_0.model.SarifSchema210;
import de.jcup.sarif_2_1_0.model.Suppression;
import io.okr4j.core.Objective;
import io.okr4j.core.OkrProgram;
import io.okr4j.core.testkit.Fault;
import io.okr4j.core.testkit.Programs;
import io.okr4j.rules.Baseline;
import io.okr4j.rules.Finding;
import io.okr4j.rules.Report;
import io.okr4j.rules.RuleSet;
import io.okr4j.rules.Severity;
import io.okr4j.rules.testkit.Reordering;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What views of code scanning are given: held to the official schema, and read by a reader. */
class SarifTest {
  private static final LocalDate DAY = LocalDate.parse("2026-11-22");
  private static final Path SAMPLE = Path.of("samples/q-four.json");
  private static final RuleSet RULES = RuleSet.recommended();
  private static final Schema SCHEMA = schema();

  private static Schema schema() {
    try {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
          .getSchema(
              Resources.toString(Resources.getResource("schema/sarif-schema-2.1.0.json"), UTF_8),
              InputFormat.JSON);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Provide
  Arbitrary<OkrProgram> programs() {
    return Programs.any();
  }

  /** Where an id is repeated, it means the first: there the order says something. */
  @Provide
  Arbitrary<OkrProgram> unorderedPrograms() {
    return Programs.any()
        .faults(EnumSet.complementOf(EnumSet.of(Fault.REPEATED_IDS)).toArray(new Fault[0]))
        .map(Reordering::withoutTies);
  }

  private static OkrProgram sample() throws IOException {
    return OkrJson.read(SAMPLE);
  }

  private static CheckedDocument checked(OkrProgram program) {
    return CheckedDocument.of("okrs/acme.json", RULES.check(program, DAY), ImmutableMap.of());
  }

  private static Run run(CheckedDocument... documents) throws IOException {
    SarifSchema210 sarif =
        new SarifSchema210ImportExportSupport().fromJSON(OkrJson.writeSarif(List.of(documents)));
    assertEquals(1, sarif.getRuns().size());
    return sarif.getRuns().get(0);
  }

  @Property(tries = 50)
  void theOfficialSchemaHolds(@ForAll("programs") OkrProgram program) {
    Report report = RULES.check(program, DAY);
    String accepted =
        OkrJson.writeSarif(
            List.of(
                CheckedDocument.of(
                    "a b/ü.json", Baseline.of(report).accept(report), ImmutableMap.of()),
                CheckedDocument.of("-", report, ImmutableMap.of()),
                checked(program)));
    assertEquals(List.of(), Schemas.errors(SCHEMA, accepted));
  }

  @Test
  void theSchemaIsOneThatCanBeBroken() {
    assertNotEquals(
        List.of(), Schemas.errors(SCHEMA, "{\"version\": \"2.1.0\", \"runs\": [{\"tool\": {}}]}"));
  }

  @Property(tries = 50)
  void aReaderFindsEveryFindingWithItsRule(@ForAll("programs") OkrProgram program)
      throws IOException {
    Report report = RULES.check(program, DAY);
    Run run = run(CheckedDocument.of("acme.json", report, ImmutableMap.of()));
    assertEquals(report.findings().size(), run.getResults().size());
    for (int i = 0; i < report.findings().size(); i++) {
      Finding finding = report.findings().get(i);
      Result result = run.getResults().get(i);
      String id = finding.rule().id();
      assertEquals(id, result.getRuleId());
      assertEquals(
          id,
          run.getTool().getDriver().getRules().stream()
              .toList()
              .get(result.getRuleIndex())
              .getId());
      String level = finding.severity() == Severity.INFO ? "note" : finding.severity().word();
      assertEquals(level, result.getLevel().value());
      assertTrue(result.getMessage().getText().startsWith(finding.message()));
      assertEquals(finding.isWaived(), !result.getSuppressions().isEmpty());
    }
  }

  /** All differ, and are the same in another order. */
  @Property(tries = 50)
  void fingerprintsSurviveReordering(
      @ForAll("unorderedPrograms") OkrProgram program, @ForAll Random random) throws IOException {
    ImmutableMultiset<String> before = fingerprints(checked(program));
    assertEquals(before.size(), before.elementSet().size());
    assertEquals(before, fingerprints(checked(Reordering.of(program, random))));
  }

  @Test
  void fingerprintsSurviveRewording() throws IOException {
    OkrProgram program = sample();
    List<Objective> renamed =
        program.objectives().stream()
            .map(o -> o.withTitle("In other words: " + o.title()))
            .collect(toImmutableList());
    ImmutableSet<String> common =
        ImmutableSet.of(
            "commitment/resourced", "alignment/traces-to-priority", "structure/support-pledged");
    assertFalse(of(checked(program), common).isEmpty());
    assertEquals(
        of(checked(program), common), of(checked(program.withObjectives(renamed)), common));
  }

  private static ImmutableSet<String> of(CheckedDocument document, ImmutableSet<String> rules)
      throws IOException {
    return run(document).getResults().stream()
        .filter(result -> rules.contains(result.getRuleId()))
        .map(SarifTest::fingerprint)
        .collect(toImmutableSet());
  }

  private static ImmutableMultiset<String> fingerprints(CheckedDocument document)
      throws IOException {
    return run(document).getResults().stream()
        .map(SarifTest::fingerprint)
        .collect(ImmutableMultiset.toImmutableMultiset());
  }

  private static String fingerprint(Result result) {
    return requireNonNull(
        result.getPartialFingerprints().getAdditionalProperties().get("okr4jFinding/v1"));
  }

  @Test
  void whatIsWaivedOrAcceptedIsSuppressedAndSaysWhy() throws IOException {
    Report report = RULES.check(sample(), DAY);
    Report accepted = Baseline.of(report).accept(report);
    Run run = run(CheckedDocument.of("acme.json", accepted, ImmutableMap.of()));
    for (int i = 0; i < accepted.findings().size(); i++) {
      Finding finding = accepted.findings().get(i);
      Suppression suppression = run.getResults().get(i).getSuppressions().iterator().next();
      if (finding.isWaived()) {
        assertEquals("inSource", suppression.getKind().value());
        assertTrue(
            suppression.getJustification().startsWith(finding.waiver().orElseThrow().reason()));
      } else {
        assertEquals("external", suppression.getKind().value());
        assertEquals("unchanged", run.getResults().get(i).getBaselineState().value());
      }
    }
  }

  @Test
  void whatTheBaselineDoesNotAcceptIsNewAndWhatIsStaleIsAbsent() throws IOException {
    OkrProgram program = sample();
    Baseline baseline = Baseline.of(RULES.check(program, DAY));
    OkrProgram mended = program.withCommitments(List.of());
    Report report = baseline.accept(RULES.check(mended, DAY));
    Run run = run(CheckedDocument.of("acme.json", report, ImmutableMap.of()));
    assertFalse(report.stale().isEmpty());
    assertEquals(report.findings().stream().filter(Finding::isOpen).count(), count(run, "new"));
    assertEquals(report.baselined(), count(run, "unchanged"));
    assertEquals(report.stale().size(), count(run, "absent"));
  }

  private static long count(Run run, String state) {
    return run.getResults().stream()
        .filter(r -> r.getBaselineState() != null && state.equals(r.getBaselineState().value()))
        .filter(r -> state.equals("unchanged") != r.getSuppressions().isEmpty())
        .count();
  }

  @Test
  void theSampleAsItIsShown() throws IOException {
    byte[] bytes = Files.readAllBytes(SAMPLE);
    Report report = RULES.check(OkrJson.read(bytes), DAY);
    List<String> pointers = report.findings().stream().map(Finding::pointer).toList();
    String sarif =
        OkrJson.writeSarif(
            List.of(
                CheckedDocument.of("q-four.json", report, SourcePosition.find(bytes, pointers))));
    Golden.check("check.sarif", sarif);
    assertEquals(List.of(), Schemas.errors(SCHEMA, sarif));
  }
}
