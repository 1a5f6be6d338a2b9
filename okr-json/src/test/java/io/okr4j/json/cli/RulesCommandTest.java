package io.okr4j.json.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Splitter;
import io.okr4j.json.Golden;
import io.okr4j.json.OkrJson;
import io.okr4j.rules.Rule;
import io.okr4j.rules.RuleSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class RulesCommandTest {
  @Test
  void tellsEveryRuleWithItsParameters() {
    String printed = Okr.run("rules").out();
    for (Rule rule : RuleSet.recommended().rules()) {
      assertTrue(printed.contains(rule.id() + "  " + rule.severity().word() + "\n"), rule.id());
    }
    assertTrue(
        printed.contains("  max = 5: how many open objectives a team may have in a cycle\n"));
  }

  /** The reference page in the repository is what the rules say today. */
  @Test
  void writesTheReferencePage() throws IOException {
    Okr okr = Okr.run("rules", "--format", "markdown");
    Golden.check(Path.of("../okr-rules/RULES.md"), okr.out());
    assertEquals("", okr.err());
    assertEquals(0, okr.exit());
  }

  @Test
  void tellsProgramsOfEveryRule() {
    Okr okr = Okr.run("rules", "--format", "json");
    assertEquals(OkrJson.write(RuleSet.recommended()), okr.out());
    assertEquals(0, okr.exit());
  }

  /** A reader can copy the example of a fault into a file and check it. */
  @Test
  void showsExamplesThatCanBeRead() {
    String page = Okr.run("rules", "--format", "markdown").out();
    List<String> parts = Splitter.on("```json\n").splitToList(page);
    for (int i = 1; i < parts.size(); i += 2) {
      OkrJson.read(parts.get(i).substring(0, parts.get(i).indexOf("```")));
    }
    assertEquals(2 * RuleSet.recommended().rules().size(), parts.size() - 1);
  }

  @Test
  void refusesAFormatThatItDoesNotKnow() {
    Okr okr = Okr.run("rules", "--format", "pdf");
    assertTrue(
        okr.err().contains("found \"pdf\"; expected one of text, markdown, json"), okr.err());
    assertEquals(2, okr.exit());
  }
}
