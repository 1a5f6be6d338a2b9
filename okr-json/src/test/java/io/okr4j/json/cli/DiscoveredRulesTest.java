package io.okr4j.json.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.example.guardrails.Guardrails;
import com.example.guardrails.Providers;
import io.okr4j.rules.Rule;
import io.okr4j.rules.RuleProvider;
import io.okr4j.rules.RuleSet;
import io.okr4j.rules.Severity;
import io.okr4j.rules.SubjectKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line uses the rules of an application that are on the class path. */
class DiscoveredRulesTest {
  private static final String SAMPLE = "samples/q-four.json";

  @TempDir private Path directory = Path.of("");

  private Okr run(Class<?> provider, String... arguments) throws IOException {
    return Providers.onClassPath(directory, provider, () -> Okr.run(arguments));
  }

  @Test
  void aCheckAsksThem() throws IOException {
    Okr okr = run(Guardrails.class, "check", SAMPLE);
    assertTrue(
        okr.out()
            .contains(
                "\n  - \"New customers set themselves up without a call\" has 0 of at least 1"
                    + " guardrails\n"),
        okr.out());
    assertFalse(Okr.run("check", SAMPLE).out().contains("guardrails\n"));
  }

  @Test
  void aFileConfiguresThem() throws IOException {
    Path rules =
        Files.writeString(
            directory.resolve("rules.json"), "{\"rules\": {\"acme/guardrails\": {\"min\": 3}}}");
    Okr okr = run(Guardrails.class, "check", SAMPLE, "--rules", rules.toString());
    assertTrue(okr.out().contains("has 0 of at least 3 guardrails"));
    assertEquals(2, Okr.run("check", SAMPLE, "--rules", rules.toString()).exit());
  }

  @Test
  void theReferencePageDescribesThem() throws IOException {
    Okr okr = run(Guardrails.class, "rules", "--format", "markdown");
    assertTrue(okr.out().contains("### acme/guardrails"));
    assertTrue(okr.out().contains("### worldview/complete"));
  }

  /** Provides a rule that there is already. */
  public static final class Twice implements RuleProvider {
    @Override
    public List<Rule> rules() {
      return RuleSet.recommended().rules();
    }
  }

  @Test
  void providersThatCannotBeUsedAreToldAndNothingIsChecked() throws IOException {
    Okr twice = run(Twice.class, "check", SAMPLE);
    assertTrue(
        twice.err().startsWith("The rules on the class path cannot be used: there is a rule "),
        twice.err());
    assertEquals(2, twice.exit());
    Okr none = run(DiscoveredRulesTest.class, "rules");
    assertTrue(none.err().startsWith("The rules on the class path cannot be used: "), none.err());
    assertEquals(2, none.exit());
  }

  /** Provides a rule that fails. */
  public static final class Failing implements RuleProvider {
    @Override
    public List<Rule> rules() {
      return List.of(
          Rule.builder("acme/failing", Severity.INFO)
              .summary("It fails.")
              .why("Rules have bugs.")
              .mend("Mend the rule.")
              .message("none", "Nothing")
              .ask(
                  SubjectKind.PROGRAM,
                  (program, context) -> {
                    throw new IllegalStateException("out of order");
                  })
              .build());
    }
  }

  @Test
  void aRuleThatFailsDoesNotLookLikeAFinding() throws IOException {
    Okr okr = run(Failing.class, "check", SAMPLE);
    assertTrue(okr.err().contains("rule acme/failing failed on program: out of order"), okr.err());
    assertEquals(2, okr.exit());
  }
}
