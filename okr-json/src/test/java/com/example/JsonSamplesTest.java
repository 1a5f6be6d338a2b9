package com.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.okr4j.core.ObjectiveId;
import io.okr4j.core.OkrProgram;
import io.okr4j.json.OkrJson;
import io.okr4j.json.OkrJsonException;
import io.okr4j.json.OkrModule;
import io.okr4j.json.Problem;
import io.okr4j.json.ProgramLines;
import io.okr4j.json.ReadLimits;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The samples of the Javadoc, each between the marks of its region. */
class JsonSamplesTest {
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
  private final String small = "{\"format\": \"okr/1\", \"organization\": \"Rye and Sons\"}";
  @TempDir private Path directory;

  @Test
  void readsAndWrites() throws IOException {
    Path file = directory.resolve("program.json");
    Files.writeString(file, small);
    // @start region="read"
    OkrProgram program = OkrJson.read(file);
    OkrJson.write(program.withOrganization("Rye and Daughters"), file);
    // @end
    assertEquals("Rye and Daughters", OkrJson.read(file).organization());
  }

  @Test
  void tellsWhatIsWrong() {
    String document = small.replace("organization", "organisation");
    // @start region="problems"
    try {
      out.println(OkrJson.read(document).organization());
    } catch (OkrJsonException e) {
      for (Problem problem : e.problems()) {
        out.println(problem.line() + ":" + problem.column() + " " + problem.message());
      }
    }
    // @end
    assertTrue(printed.toString(StandardCharsets.UTF_8).contains("did you mean \"organization\"?"));
  }

  @Test
  void bindsInsideTheTypesOfAnApplication() {
    String json = "{\"author\": \"Ida\", \"program\": " + small + ", \"focus\": \"come-back\"}";
    // @start region="module"
    record Submission(String author, OkrProgram program, ObjectiveId focus) {}

    JsonMapper mapper = JsonMapper.builder().addModule(new OkrModule()).build();
    Submission submission = mapper.readValue(json, Submission.class);
    // @end
    assertEquals("Rye and Sons", submission.program().organization());
  }

  @Test
  void readsWithinLimits() {
    byte[] upload = small.getBytes(StandardCharsets.UTF_8);
    // @start region="limits"
    OkrProgram program = OkrJson.read(upload, ReadLimits.standard().withBytes(1_000_000));
    // @end
    assertEquals("Rye and Sons", program.organization());
  }

  @Test
  void readsLines() throws IOException {
    Path file = directory.resolve("programs.ndjson");
    Files.write(file, List.of(small, "{}", small));
    List<OkrProgram> read = new ArrayList<>();
    // @start region="lines"
    try (ProgramLines programs = OkrJson.readLines(file)) {
      while (programs.hasNext()) {
        try {
          read.add(programs.next());
        } catch (OkrJsonException e) {
          out.println(e.problems()); // The next line can be read all the same.
        }
      }
    }
    // @end
    assertEquals(2, read.size());
    assertTrue(printed.size() > 0);
  }
}
