package io.okr4j.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterators;
import com.google.common.primitives.Bytes;
import io.okr4j.core.OkrProgram;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramLinesTest {

  private static String line(String organization) {
    return "{\"format\": \"okr/1\", \"organization\": \"" + organization + "\"}";
  }

  private static ProgramLines lines(String text) {
    return OkrJson.readLines(new ByteArrayInputStream(text.getBytes(UTF_8)));
  }

  @Test
  void programsAreReadOneByOneAndBlankLinesSkipped() {
    ProgramLines programs =
        lines("\n" + line("a") + "\r\n \t\r\n" + line("🥐") + "\n\n" + line("c"));
    assertEquals(0, programs.line());
    assertEquals("a", programs.next().organization());
    assertEquals(2, programs.line());
    assertTrue(programs.hasNext());
    assertEquals(2, programs.line());
    assertEquals("🥐", programs.next().organization());
    assertEquals(4, programs.line());
    assertEquals("c", programs.next().organization());
    assertEquals(6, programs.line());
    assertFalse(programs.hasNext());
    assertThrows(NoSuchElementException.class, programs::next);
  }

  @Test
  void nothingButBlankLinesIsNothing() {
    assertFalse(lines("").hasNext());
    assertFalse(lines("\n \n").hasNext());
  }

  @Test
  void aBadLineIsToldWithItsNumberAndTheRestIsRead() {
    ProgramLines programs = lines(line("a") + "\n" + line(" ") + "\n[\n" + line("b") + "\n");
    assertEquals("a", programs.next().organization());
    Problem blank = assertThrows(OkrJsonException.class, programs::next).problems().get(0);
    assertEquals("line 2, column 37, /organization", blank.toString().split(": ", -1)[0]);
    ImmutableList<Problem> cut = assertThrows(OkrJsonException.class, programs::next).problems();
    assertEquals(3, cut.get(cut.size() - 1).line());
    assertEquals("b", programs.next().organization());
    assertFalse(programs.hasNext());
  }

  @Test
  void positionsAreThoseOfTheWholeInput() {
    ProgramLines programs = lines(line("a") + "\n" + line("é") + "\n" + line("c"));
    programs.next();
    programs.next();
    assertTrue(programs.hasNext());
    assertEquals(
        ImmutableMap.of("/organization", new SourcePosition(2, 37), "", new SourcePosition(2, 1)),
        programs.positions(ImmutableList.of("", "/organization")));
  }

  @Test
  void aLineThatIsTooLongIsSkipped() {
    String text = line("b".repeat(200_000)) + "\n" + line("c") + "\n" + line("d".repeat(60));
    ProgramLines programs =
        OkrJson.readLines(
            new ByteArrayInputStream(text.getBytes(UTF_8)),
            ReadLimits.standard().withBytes(line("c").length()));
    Problem problem = assertThrows(OkrJsonException.class, programs::next).problems().get(0);
    assertEquals(
        "line 1, column 1: found a text of more bytes; expected at most 40 bytes",
        problem.toString());
    assertEquals("c", programs.next().organization());
    assertEquals(3, assertThrows(OkrJsonException.class, programs::next).problems().get(0).line());
    assertFalse(programs.hasNext());
  }

  @Test
  void aBadLineCanBePutAside() {
    byte[] bad = {'{', (byte) 0xFF, '}'};
    byte[] text = Bytes.concat(bad, ("\n" + line("c")).getBytes(UTF_8));
    ProgramLines programs = OkrJson.readLines(new ByteArrayInputStream(text));
    assertThrows(OkrJsonException.class, programs::next);
    assertArrayEquals(bad, programs.text());
  }

  @Test
  void theInputIsReadLazilyAndClosed(@TempDir Path directory) throws IOException {
    byte[] line = (line("a") + "\n").getBytes(UTF_8);
    InputStream endless =
        new SequenceInputStream(
            Iterators.asEnumeration(
                Stream.generate(() -> new ByteArrayInputStream(line)).iterator()));
    ProgramLines programs = OkrJson.readLines(endless);
    for (int i = 0; i < 10_000; i++) {
      assertEquals(OkrProgram.builder().organization("a").build(), programs.next());
    }

    Path file =
        Files.writeString(directory.resolve("programs.ndjson"), line("a") + "\n" + line("b"));
    ProgramLines closed = OkrJson.readLines(file);
    closed.close();
    assertThrows(UncheckedIOException.class, closed::hasNext);
  }
}
