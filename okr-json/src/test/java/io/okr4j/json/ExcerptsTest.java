package io.okr4j.json;

import static io.okr4j.json.Documents.program;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import org.junit.jupiter.api.Test;

/** People see where a problem is, whatever else the document holds. */
class ExcerptsTest {
  private static ImmutableList<String> excerpts(String document) {
    return assertThrows(OkrJsonException.class, () -> OkrJson.read(document)).excerpts();
  }

  @Test
  void ofALongLineWhatIsNear() {
    ImmutableList<String> excerpts =
        excerpts(
            program(
                "\"x-a\": \"" + "b".repeat(200) + "\", \"a\": 1, \"x-b\": \"" + "c".repeat(99)));
    assertEquals(
        "..."
            + "b".repeat(57)
            + "\", \"a\": 1, \"x-b\": \""
            + "c".repeat(24)
            + "...\n"
            + " ".repeat(63)
            + "^",
        excerpts.get(0));
    assertEquals("..." + "c".repeat(59) + "}\n" + " ".repeat(63) + "^", excerpts.get(1));
  }

  @Test
  void nothingThatSteersATerminal() {
    ImmutableList<String> excerpts =
        excerpts("{\r\n\t\"\u202e\u007f\": 1, \"e\u0301🥐\": 2, \"b\": 3\r\n}");
    assertEquals(" \"��\": 1, \"é🥐\": 2, \"b\": 3\n ^".replace("é", "e\u0301"), excerpts.get(2));
    assertEquals("            　      ^", excerpts.get(4).lines().toList().get(1));
  }

  @Test
  void nothingOfAnEmptyText() {
    assertEquals(ImmutableList.of(""), excerpts(""));
  }

  @Test
  void ofOneLineOfManyMegabytesInNoTime() {
    String document =
        program("\"x-a\": \"" + "é".repeat(5_000_000) + "\"" + ", \"a\": 1".repeat(1000));
    assertEquals(100, excerpts(document).size());
    assertTrue(excerpts(document).get(99).endsWith("^"));
  }
}
