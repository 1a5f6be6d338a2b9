package io.okr4j.json;

import static io.okr4j.json.Documents.assertProblems;
import static io.okr4j.json.Documents.keyResult;
import static io.okr4j.json.Documents.problems;
import static io.okr4j.json.Documents.program;
import static io.okr4j.json.Documents.sample;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.io.BaseEncoding;
import com.google.common.primitives.Bytes;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no JSON, or made to hurt, gives problems in little time and never another exception. */
@Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileInputTest {
  private static final String ENCODING = "well-formed UTF-8 without a byte order mark";

  // Text that is no JSON.

  @Test
  void faultsBeforeTheEndOfJsonAreToldToo() {
    assertProblems(
        """
        {
          "format": "okr/1",
          "organization": ▶"",
          "teams": [
            {"id": "t", "name": "🥐", "kind": ▶"team"},
            {"id": "u", "name": "U" ▶"kind": "product"},
            {"id": ""}
          ]
        }
        """,
        "/organization: found \"\"; expected a text that is not blank",
        "/teams/0/kind: found \"team\"; expected leadership, product or functional",
        "/teams/1/name: found a double quote; expected a comma or \"}\"");
  }

  /** Documents, what is found at the mark and what is expected there. */
  static Stream<Arguments> brokenDocuments() {
    return """
        {▶ | the end of the text | the name of a field in double quotes or "}"
        {▶, | "," | the name of a field in double quotes or "}"
        {▶'a' | a single quote | the name of a field in double quotes or "}"
        {▶format: 1} | "format" | the name of a field in double quotes or "}"
        {▶// x | a comment | the name of a field in double quotes or "}"
        {▶# x | a comment | the name of a field in double quotes or "}"
        {"x-a" ▶1} | "1" | a colon
        {"x-a": ▶} | "}" | a value
        {"x-a": ▶, | "," | a value
        {"x-a": 1, ▶} | "}" | the name of a field in double quotes, or no comma before it
        {"x-a": 0,▶6} | "6" | a point, not a comma, in a number
        {"x-a": 1 ▶/* x */} | a comment | a comma or "}"
        {"x-a": 1▶; | ";" | a comma or "}"
        {"x-é🥐": 1▶é | "é" | a comma or "}"
        {"x-a": ▶NaN} | "NaN" | a value
        {"x-a": ▶Infinity} | "Infinity" | a value
        {"x-a": ▶-Infinity} | "-Infinity" | a number such as 12, -0.5 or 1e6
        {"x-a": ▶+1} | "+1" | a number such as 12, -0.5 or 1e6
        {"x-a": ▶.5} | ".5" | a number such as 12, -0.5 or 1e6
        {"x-a": ▶012} | "012" | a number such as 12, -0.5 or 1e6
        {"x-a": ▶-01} | "-01" | a number such as 12, -0.5 or 1e6
        {"x-a": ▶1.} | "1." | a number such as 12, -0.5 or 1e6
        {"x-a": ▶1.5.2} | "1.5.2" | a number such as 12, -0.5 or 1e6
        {"x-a": ▶1e+} | "1e+" | a number such as 12, -0.5 or 1e6
        {"x-a": 0▶x10} | "x10" | a comma or "}"
        {"x-a": 1.▶ | the end of the text | the rest of a number
        {"x-a": -▶ | the end of the text | the rest of a number
        {"x-a": 1▶ | the end of the text | a comma or "}"
        {"x-a": ▶True} | "True" | true in lower case
        {"x-a": ▶nul | "nul" | a value
        {"x-a": ▶truer} | "truer" | a value
        {"x-a": [▶ | the end of the text | a value or "]"
        {"x-a": [1, ▶] | "]" | a value, or no comma before it
        {"x-a": [1▶} | "}" | a comma or "]"
        {"x-a": [1]▶] | "]" | a comma or "}"
        {"x-a": "b▶ | the end of the text | the double quote at the end of a text
        {"x-a": "b\\▶ | the end of the text | the double quote at the end of a text
        {"x-a": "b\\u00▶ | the end of the text | the double quote at the end of a text
        {"x-a": "b▶\\x"} | "\\x" | an escape such as \\n, \\" or \\u00e9
        {"x-a": "b▶\\u00g1"} | "\\u" | an escape such as \\n, \\" or \\u00e9
        {"x-▶\\'": 1} | "\\'" | an escape such as \\n, \\" or \\u00e9
        {"▶\\ud83e": 1} | "\\ud83e" | well-formed Unicode, without half a surrogate pair
        {"\\ud83e\\udd50\\\\ud800▶\\udd50": 1} | "\\udd50" | well-formed Unicode, without half a surrogate pair
        {"▶\\ud83e\\u0041": 1} | "\\ud83e" | well-formed Unicode, without half a surrogate pair
        {} ▶{} | "{" | the end of the text
        {}▶} | "}" | the end of the text
        {}▶, | "," | the end of the text
        """
        .lines()
        .map(line -> Arguments.of((Object[]) line.split(" \\| ", -1)));
  }

  @ParameterizedTest
  @MethodSource("brokenDocuments")
  void textThatStopsBeingJson(String marked, String found, String expected) {
    ImmutableList<Problem> problems = problems(marked.replace("▶", ""));
    assertLast(problems, 1, 1 + marked.codePointCount(0, marked.indexOf('▶')), found, expected);
  }

  private static void assertLast(
      ImmutableList<Problem> problems, int line, int column, String found, String expected) {
    Problem last = problems.get(problems.size() - 1);
    assertEquals(
        new Problem(last.pointer(), line, column, found, expected, Optional.empty()), last);
  }

  @Test
  void controlCharactersAndLineBreaks() {
    String escape = "an escape such as \\n, \\\" or \\u00e9";
    String orEnd = "the double quote at the end of the text, or " + escape;
    assertLast(problems("{\"x-a\": \"b\nc\"}"), 1, 11, "a line break inside a text", orEnd);
    assertLast(problems("{\"x-a\": \"b\r\"}"), 1, 11, "a line break inside a text", orEnd);
    assertLast(problems("{\"x-a\": \"\t\"}"), 1, 10, "a tab inside a text", escape);
    assertLast(
        problems("{\"x-a\": \"\0\"}"), 1, 10, "the control character U+0000 inside a text", escape);
    assertLast(problems("{}\n\0"), 2, 1, "the control character U+0000", "the end of the text");
    assertLast(
        problems("\0{\"format\": \"okr/1\"}"), 1, 1, "the control character U+0000", "a value");
    assertLast(problems("\u00a0{}"), 1, 1, "\"\\u00a0\"", "a value");
    assertLast(problems("{}\u007f"), 1, 3, "\"\\u007f\"", "the end of the text");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "\n\r\n\t "})
  void emptyTexts(String document) {
    Problem problem = problems(document).get(0);
    assertEquals("an empty text", problem.found());
    assertEquals("an object that describes a program", problem.expected());
    assertEquals(document.isEmpty() ? 1 : problem.line(), problem.line());
  }

  // Encodings.

  @Test
  void byteOrderMarksAndOtherEncodingsAreRefusedByName() {
    String document = program("\"teams\": []");
    assertLast(problems("\ufeff" + document), 1, 1, "a byte order mark (U+FEFF)", ENCODING);
    assertLast(
        problems(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}),
        1,
        1,
        "a byte order mark (U+FEFF)",
        ENCODING);
    for (Charset charset : List.of(UTF_16BE, UTF_16LE)) {
      assertLast(problems(document.getBytes(charset)), 1, 1, "text in UTF-16", ENCODING);
      assertLast(
          problems(("\ufeff" + document).getBytes(charset)), 1, 1, "text in UTF-16", ENCODING);
    }
    for (Charset charset : List.of(Charset.forName("UTF-32BE"), Charset.forName("UTF-32LE"))) {
      assertLast(problems(document.getBytes(charset)), 1, 1, "text in UTF-32", ENCODING);
      assertLast(
          problems(("\ufeff" + document).getBytes(charset)), 1, 1, "text in UTF-32", ENCODING);
    }
    assertLast(
        problems("{\ufeff"), 1, 2, "\"\\ufeff\"", "the name of a field in double quotes or \"}\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ff",
        "80",
        "c3",
        "c328",
        "c0af",
        "e08080",
        "f0808080",
        "eda080",
        "edbfbf",
        "f4908080",
        "f8888080"
      })
  void bytesThatAreNotUtf8(String hex) {
    byte[] bad = BaseEncoding.base16().lowerCase().decode(hex);
    byte[] start = "{\"format\": \"okr/1\",\n \"organization\": \"\", \"é\": \"🥐".getBytes(UTF_8);
    byte[] end = "\"}".getBytes(UTF_8);
    ImmutableList<Problem> problems = problems(Bytes.concat(start, bad, end));
    assertEquals("/organization", problems.get(0).pointer());
    assertEquals("/é", problems.get(1).pointer());
    String found = String.format("the byte 0x%02X out of place", bad[0]);
    assertLast(problems, 2, 29, found, ENCODING);
    assertEquals("/é", problems.get(2).pointer());
  }

  @Test
  void badBytesAfterTheDocumentAndAfterAFaultOfTheText() {
    byte[] bad = {(byte) 0xFF};
    byte[] whole = program("\"teams\": []").getBytes(UTF_8);
    assertLast(
        problems(Bytes.concat(whole, bad)),
        1,
        whole.length + 1,
        "the byte 0xFF out of place",
        ENCODING);
    assertLast(problems(Bytes.concat("{\"a\"; ".getBytes(UTF_8), bad)), 1, 5, "\";\"", "a colon");
  }

  @Test
  void aStringWithHalfASurrogatePair() {
    String document = program("\"x-a\": \"🥐\ud83e\"");
    OkrJsonException e = assertThrows(OkrJsonException.class, () -> OkrJson.read(document));
    assertLast(e.problems(), 1, 51, "half a surrogate pair, U+D83E,", ENCODING);
  }

  // Size.

  @Test
  void deepNesting() {
    String inside = "[".repeat(499) + "]".repeat(499);
    OkrJson.read(program("\"x-a\": " + inside));
    ImmutableList<Problem> problems = problems(program("\"x-a\": [" + inside + "]"));
    assertLast(
        problems, 1, 548, "a list or object inside 500 others", "at most 500 levels of nesting");
    for (String open : List.of("[", "{\"a\":", "[{\"a\":")) {
      String deep = open.repeat(1_000_000);
      for (String document :
          List.of(
              deep,
              program("\"x-a\": " + deep),
              program("\"a\": " + deep),
              program("\"teams\": " + deep),
              keyResult("\"measure\": {\"a\": " + deep))) {
        ImmutableList<Problem> found = problems(document);
        assertEquals(
            "at most 500 levels of nesting", found.get(found.size() - 1).expected(), document);
      }
    }
  }

  @Test
  void hugeNumbers() {
    String digits = "9".repeat(10_000_000);
    assertProblems(
        keyResult(
            "\"measure\": {\"type\": \"metric\", \"baseline\": ▶"
                + digits
                + ", \"target\": ▶0."
                + digits
                + "}, \"weight\": ▶1e"
                + digits
                + ", \"lead\": ▶1"),
        Stream.of(
                "measure/baseline: found " + digits.substring(0, 60) + "...",
                "measure/target: found 0." + digits.substring(0, 58) + "...",
                "weight: found 1e" + digits.substring(0, 58) + "...")
            .map(
                start ->
                    "/objectives/0/keyResults/0/"
                        + start
                        + "; expected a number of at most 34 significant digits, 0 or between"
                        + " 1e-100 and 1e100 in size")
            .collect(Collectors.joining("\n")),
        "/objectives/0/keyResults/0/lead: found 1; expected a text that is not blank");
  }

  @Test
  void hugeTextsAndNames() {
    String text = "é".repeat(5_000_000);
    String program = OkrJson.write(OkrJson.read(program("\"x-" + text + "\": \"" + text + "\"")));
    assertTrue(program.length() > 10_000_000);
    assertEquals(2, problems(program("\"" + text + "\": 1, \"teams\": [\"" + text + "\"]")).size());
    assertEquals(
        100, problems(program("\"x-" + text + "\": [" + "1e200,".repeat(1000) + "1]")).size());
  }

  @Test
  void aMillionFields() {
    String unknown = fields("a");
    assertOmitted(999_900, program(unknown));
    assertOmitted(
        999_900, keyResult("\"measure\": {" + unknown + ", \"type\": \"band\", \"atMost\": 1}"));
    assertOmitted(999_900, program("\"x-a\": {\"a\": 1" + ", \"a\": 1".repeat(1_000_000) + "}"));
    assertOmitted(999_900, program("\"teams\": []" + ", \"teams\": []".repeat(1_000_000)));
    assertEquals(1_000_000, OkrJson.read(program(fields("x-"))).extensions().size());
  }

  private static String fields(String start) {
    return IntStream.range(0, 1_000_000)
        .mapToObj(i -> "\"" + start + i + "\": 1")
        .collect(Collectors.joining(", "));
  }

  private static void assertOmitted(long omitted, String document) {
    assertEquals(
        omitted, assertThrows(OkrJsonException.class, () -> OkrJson.read(document)).omitted());
  }

  /** Names of which a table that knows them by their hash value is full soon. */
  static Stream<Arguments> namesThatFillATable() {
    return Stream.of(Arguments.of("Aa", "BB"), Arguments.of("~~~~", "    "));
  }

  @ParameterizedTest
  @MethodSource("namesThatFillATable")
  void namesOfTheSameHash(String zero, String one) {
    String names =
        IntStream.range(0, 1 << 16)
            .mapToObj(
                bits ->
                    IntStream.range(0, 16)
                        .mapToObj(i -> (bits >> i & 1) == 0 ? zero : one)
                        .collect(Collectors.joining("", "\"x-", "\": 1")))
            .collect(Collectors.joining(", "));
    assertEquals(1 << 16, OkrJson.read(program(names)).extensions().size());
    assertEquals(1, OkrJson.read(program("\"x-a\": {" + names + "}")).extensions().size());
    String number =
        "a number of at most 34 significant digits, 0 or between 1e-100 and 1e100 in size";
    assertProblems(
        program("\"x-🥐é\": {" + names + "},\n  \"x-é🥐\": ▶1e200, \"x-b\": ▶1e300"),
        "/x-é🥐: found 1e200; expected " + number,
        "/x-b: found 1e300; expected " + number);
  }

  // Damage.

  @Test
  void aDamagedProgramIsAProgramOrHasProblems() {
    byte[] whole = sample();
    int programs = 0;
    for (int i = 0; i < whole.length; i++) {
      byte[] truncated = Arrays.copyOf(whole, i);
      byte[] without = Bytes.concat(truncated, Arrays.copyOfRange(whole, i + 1, whole.length));
      assertFalse(i < whole.length - 1 && isProgram(truncated), "without its end");
      programs += isProgram(without) ? 1 : 0;
    }
    assertTrue(programs > 0, "a letter of a title can be missing");
  }

  private static boolean isProgram(byte[] document) {
    try {
      OkrJson.read(document);
      return true;
    } catch (OkrJsonException e) {
      Problem last = e.problems().get(e.problems().size() - 1);
      assertFalse(last.expected().equals("ordinary JSON"), "a fault that nobody can tell");
      return false;
    }
  }
}
