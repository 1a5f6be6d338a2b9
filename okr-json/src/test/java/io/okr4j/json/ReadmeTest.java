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
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadmeTest {
  private static final Path SOURCES = Path.of("src/test/java");

  /** {@return the code blocks of the README in Java} */
  private static List<String> shown() throws IOException {
    String readme = Files.readString(Path.of("../README.md"));
    return Splitter.on("```")
        .splitToStream(readme)
        .filter(block -> block.startsWith("java\n"))
        .map(block -> block.substring("java\n".length()))
        .toList();
  }

  private static String between(String mark, String source) throws IOException {
    return Splitter.on(mark + "\n").splitToList(Files.readString(SOURCES.resolve(source))).get(1);
  }

  @Test
  void showsCodeThatCompiles() throws IOException {
    assertEquals(
        List.of(
            between("    // README", "io/okr4j/json/ReadmeSample.java").indent(-4),
            between("// README", "com/example/guardrails/Guardrails.java")),
        shown());
  }

  @Test
  void showsCodeThatChecksAndScores() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ReadmeSample.run(new PrintStream(out, true, UTF_8));
    String printed = out.toString(UTF_8);
    assertTrue(printed.contains("error commitment/full commitment:ledgers/2026-Q4:"), printed);
    assertTrue(
        printed.contains("New customers set themselves up without a call: Optional[0.75]"),
        printed);
  }
}
