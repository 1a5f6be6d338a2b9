package io.okr4j.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import io.okr4j.core.OkrProgram;
import io.okr4j.rules.Baseline;
import io.okr4j.rules.Baseline.Entry;
import io.okr4j.rules.RuleSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BaselineDocumentTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private static final Baseline BASELINE =
      new Baseline(
          ImmutableList.of(
              new Entry(
                  "integrity/known-reference",
                  "objective:o",
                  "unknown-reference",
                  ImmutableSortedMap.of("reference", "ledgrs", "field", "owner"),
                  2),
              new Entry(
                  "commitment/full", "commitment:t/c", "not-whole", ImmutableSortedMap.of(), 1)));

  @Test
  void isWrittenInAnOrderOfItsOwnAndWithoutWhatIsUsual() {
    assertEquals(
        """
        {
          "format": "okr-baseline/1",
          "findings": [
            {"rule": "commitment/full", "subject": "commitment:t/c", "message": "not-whole"},
            {
              "rule": "integrity/known-reference",
              "subject": "objective:o",
              "message": "unknown-reference",
              "about": {"field": "owner", "reference": "ledgrs"},
              "count": 2
            }
          ]
        }
        """,
        OkrJson.write(BASELINE));
    assertEquals("{\"format\": \"okr-baseline/1\"}\n", OkrJson.write(Baseline.NONE));
  }

  @Property(tries = 100)
  void readsBackAsTheSame(@ForAll OkrProgram program) {
    Baseline baseline = Baseline.of(RuleSet.recommended().check(program, TODAY));
    assertEquals(baseline, OkrJson.readBaseline(OkrJson.write(baseline).getBytes(UTF_8)));
    assertEquals(baseline, OkrJson.readBaseline(OkrJson.writeCompact(baseline)));
  }

  @Test
  void tellsEveryFaultOfADocument() {
    assertEquals(
        List.of(
            "line 2, column 15, /findings/0: found a finding that is accepted without \"subject\";"
                + " expected a text that is not blank",
            "line 2, column 31, /findings/0/sbject: found \"sbject\", which is no field of a finding"
                + " that is accepted; expected one of rule, subject, message, about, count; did you"
                + " mean \"subject\"?",
            "line 2, column 57, /findings/0/message: found \" \"; expected a text that is not blank",
            "line 2, column 81, /findings/0/about/cycle: found 1; expected a text",
            "line 3, column 3, /findings/0/about/cycle: found \"cycle\" a second time; expected each"
                + " field once",
            "line 3, column 27, /findings/0/count: found 0; expected a whole number from 1 to"
                + " 2147483647",
            "line 3, column 30, /findings/0/x-why: found \"x-why\", which is no field of a finding"
                + " that is accepted; expected one of rule, subject, message, about, count"),
        problems(
            """
            {"format": "okr-baseline/1",
             "findings": [{"rule": "a/b", "sbject": "s", "message": " ", "about": {"cycle": 1,
              "cycle": "q"}, "count": 0, "x-why": "so"}]}
            """));
  }

  private static List<String> problems(String document) {
    return assertThrows(
            OkrJsonException.class, () -> OkrJson.readBaseline(document.getBytes(UTF_8)))
        .problems()
        .stream()
        .map(Problem::toString)
        .toList();
  }

  @Test
  void refusesDocumentsOfOtherFormatsByName() {
    assertEquals(
        List.of("line 1, column 12, /format: found \"okr/1\"; expected \"okr-baseline/1\""),
        problems("{\"format\": \"okr/1\", \"organization\": \"Q\"}"));
    assertEquals(
        List.of(
            "line 1, column 12, /format: found \"okr-baseline/2\"; expected \"okr-baseline/1\";"
                + " upgrade okr4j to read a newer format"),
        problems("{\"format\": \"okr-baseline/2\", \"accepted\": []}"));
    assertEquals(1, problems("[]").size());
    assertEquals(1, problems("<<<<<<< HEAD").size());
  }

  @Test
  void whatAMergeLeftTwiceCountsTwice() {
    String entry = "{\"rule\": \"a/b\", \"subject\": \"s\", \"message\": \"m\"}";
    Baseline merged =
        OkrJson.readBaseline(
            "{\"format\": \"okr-baseline/1\", \"findings\": [%s, %s]}"
                .formatted(entry, entry)
                .getBytes(UTF_8));
    assertEquals(2, merged.entries().get(0).count());
  }

  @Test
  void isWrittenToAFileInOneGo(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("baseline.json");
    OkrJson.write(Baseline.NONE, file);
    OkrJson.write(BASELINE, file);
    assertEquals(BASELINE, OkrJson.readBaseline(file));
    assertEquals(List.of(file), list(directory), "nothing is left beside it");
  }

  @Test
  void keepsLinksAndPermissionsOfTheFileThatItReplaces(@TempDir Path directory) throws IOException {
    Path file = Files.writeString(directory.resolve("real.json"), "");
    Path link = Files.createSymbolicLink(directory.resolve("link.json"), file);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));
    OkrJson.write(BASELINE, link);
    assertTrue(Files.isSymbolicLink(link));
    assertEquals(BASELINE, OkrJson.readBaseline(file));
    assertEquals("rw-rw-r--", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
  }

  private static List<Path> list(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.toList();
    }
  }
}
