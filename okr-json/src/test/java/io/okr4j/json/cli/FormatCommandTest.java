package io.okr4j.json.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.okr4j.json.OkrJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormatCommandTest {
  private static final Path SAMPLE = Path.of("samples/q-four.json");

  @Test
  void printsTheCanonicalForm() throws IOException {
    Okr okr = Okr.run("format", SAMPLE.toString());
    assertEquals(OkrJson.write(OkrJson.read(SAMPLE)), okr.out());
    assertEquals(okr.out(), Okr.runWithInput(okr.out(), "format", "-").out());
    assertEquals(0, okr.exit());
  }

  @Test
  void writesTheCanonicalFormBack(@TempDir Path directory) throws IOException {
    Path file = Files.copy(SAMPLE, directory.resolve("program.json"));
    Okr okr = Okr.run("format", "--write", file.toString());
    assertEquals(new Okr(0, "", ""), okr);
    assertEquals(OkrJson.write(OkrJson.read(SAMPLE)), Files.readString(file));
  }

  @Test
  void leavesAFileAloneThatCannotBeRead(@TempDir Path directory) throws IOException {
    Path file = Files.writeString(directory.resolve("broken.json"), "{\"format\": ");
    assertEquals(2, Okr.run("format", "--write", file.toString()).exit());
    assertEquals("{\"format\": ", Files.readString(file));
  }

  @Test
  void writesBackNoStandardInput() {
    Okr okr = Okr.run("format", "--write", "-");
    assertTrue(okr.err().startsWith("--write takes files of one program each"), okr.err());
    assertEquals(2, okr.exit());
  }
}
