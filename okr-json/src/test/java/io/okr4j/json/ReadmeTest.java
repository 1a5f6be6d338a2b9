package io.okr4j.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Splitter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ReadmeTest {
  private static final Path SOURCE = Path.of("src/test/java/io/okr4j/json/ReadmeSample.java");

  @Test
  void showsCodeThatCompiles() throws IOException {
    String readme = Files.readString(Path.of("../README.md"));
    String shown = Splitter.on("```").splitToList(readme).get(1);
    String compiled = Splitter.on("    // README\n").splitToList(Files.readString(SOURCE)).get(1);
    assertEquals("java\n" + compiled.indent(-4), shown);
  }

  @Test
  void showsCodeThatChecksScoresAndAddsARule() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ReadmeSample.run(new PrintStream(out, true, UTF_8));
    String printed = out.toString(UTF_8);
    assertTrue(
        printed.contains(
            "warning acme/guardrail objective:guided-setup:"
                + " \"New customers set themselves up without a call\" has no guardrail"),
        printed);
    assertTrue(printed.contains("error commitment/full commitment:ledgers/2026-Q4:"), printed);
    assertTrue(
        printed.contains("New customers set themselves up without a call: Optional[0.75]"),
        printed);
  }
}
