package io.okr4j.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Documents to test with, and what is wrong with them. */
final class Documents {
  /** Stands in front of every place where a problem is expected. */
  private static final char MARK = '▶';

  private Documents() {}

  static byte[] resource(String name) {
    try {
      return Resources.toByteArray(Resources.getResource(Documents.class, name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@return the sample that users are shown} */
  static byte[] sample() {
    try {
      return Files.readAllBytes(Path.of("samples/q-four.json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@return a program with the fields, which are JSON} */
  static String program(String fields) {
    return "{\"format\": \"okr/1\", \"organization\": \"Q\", " + fields + "}";
  }

  /** {@return a program with a list of one value, which is JSON} */
  static String program(String list, String item) {
    return program("\"" + list + "\": [" + item + "]");
  }

  /** {@return a program with one key result that has the fields, which are JSON} */
  static String keyResult(String fields) {
    return program(
        "objectives",
        "{\"id\": \"o\", \"title\": \"O\", \"scope\": \"team\", \"owner\": \"t\", \"cycle\": \"c\","
            + " \"keyResults\": [{\"id\": \"k\", \"title\": \"K\", "
            + fields
            + "}]}");
  }

  static ImmutableList<Problem> problems(byte[] document) {
    return assertThrows(OkrJsonException.class, () -> OkrJson.read(document)).problems();
  }

  static ImmutableList<Problem> problems(String document) {
    return problems(document.getBytes(UTF_8));
  }

  /**
   * Asserts that a document has these problems and no others, at the marked places.
   *
   * @param marked the document, with ▶ in front of every place
   * @param expected the pointer and the message of each problem, in order
   */
  static void assertProblems(String marked, String... expected) {
    ImmutableList<Problem> problems = problems(marked.replace(String.valueOf(MARK), ""));
    assertEquals(
        String.join("\n", expected),
        String.join(
            "\n", problems.stream().map(p -> (p.pointer() + ": " + p.message()).strip()).toList()));
    assertEquals(
        positions(marked),
        problems.stream().map(p -> new SourcePosition(p.line(), p.column())).toList());
  }

  private static ImmutableList<SourcePosition> positions(String marked) {
    ImmutableList.Builder<SourcePosition> positions = ImmutableList.builder();
    int line = 1;
    int column = 1;
    for (int c : marked.codePoints().toArray()) {
      if (c == MARK) {
        positions.add(new SourcePosition(line, column));
      } else if (c == '\n') {
        line++;
        column = 1;
      } else {
        column++;
      }
    }
    return positions.build();
  }
}
