package io.okr4j.json;

import static io.okr4j.json.Documents.program;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

class ReadLimitsTest {
  @Test
  void asManyProblemsAreToldAsAreAskedFor() {
    String document = program("\"a\": 1" + ", \"a\": 1".repeat(299));
    for (int problems : new int[] {1, 100, 299, 300, 1000}) {
      OkrJsonException e =
          assertThrows(
              OkrJsonException.class,
              () -> OkrJson.read(document, ReadLimits.standard().withProblems(problems)));
      assertEquals(Math.min(300, problems), e.problems().size());
      assertEquals(300 - e.problems().size(), e.omitted());
    }
  }

  @Test
  void longerDocumentsAreRefused(@TempDir Path directory) throws IOException {
    String document = program("\"x-a\": \"é\"");
    byte[] bytes = document.getBytes(UTF_8);
    Path file = Files.write(directory.resolve("a.json"), bytes);
    ReadLimits enough = ReadLimits.standard().withBytes(bytes.length);
    assertEquals(OkrJson.read(document), OkrJson.read(document, enough));
    assertEquals(OkrJson.read(document), OkrJson.read(bytes, enough));
    assertEquals(OkrJson.read(document), OkrJson.read(file, enough));
    ReadLimits less = enough.withBytes(bytes.length - 1);
    for (Executable reading :
        List.<Executable>of(
            () -> OkrJson.read(document, less),
            () -> OkrJson.read(bytes, less),
            () -> OkrJson.read(file, less),
            () -> OkrJson.readData(bytes, less),
            () -> OkrJson.readLines(file, less).next())) {
      assertEquals(
          "line 1, column 1: found a text of more bytes; expected at most "
              + less.bytes()
              + " bytes",
          assertThrows(OkrJsonException.class, reading).getMessage());
    }
  }

  @Test
  void limitsThatCannotBe() {
    ReadLimits limits = ReadLimits.standard();
    assertThrows(IllegalArgumentException.class, () -> limits.withProblems(0));
    assertThrows(IllegalArgumentException.class, () -> limits.withBytes(-1));
    assertThrows(IllegalArgumentException.class, () -> limits.withBytes(Integer.MAX_VALUE));
  }
}
