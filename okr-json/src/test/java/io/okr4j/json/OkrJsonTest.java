package io.okr4j.json;

import static io.okr4j.json.Documents.keyResult;
import static io.okr4j.json.Documents.program;
import static io.okr4j.json.Documents.resource;
import static io.okr4j.json.Documents.sample;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Sets;
import io.okr4j.core.Band;
import io.okr4j.core.CheckIn;
import io.okr4j.core.Data;
import io.okr4j.core.DynamicId;
import io.okr4j.core.KeyResult;
import io.okr4j.core.Metric;
import io.okr4j.core.Objective;
import io.okr4j.core.ObjectiveStatus;
import io.okr4j.core.OkrProgram;
import io.okr4j.core.PriorityId;
import io.okr4j.core.Strategy;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class OkrJsonTest {
  private static final OkrProgram Q_FOUR = OkrJson.read(sample());

  @Test
  void theReferenceExampleIsRead() {
    assertEquals("Q Four", Q_FOUR.organization());
    Strategy strategy = Q_FOUR.strategy().orElseThrow();
    assertEquals(LocalDate.of(2026, 9, 14), strategy.establishedOn().orElseThrow());
    assertEquals(
        ImmutableList.of(new DynamicId("connected-tools")), strategy.priorities().get(1).answers());
    Objective first = Q_FOUR.objectives().get(0);
    assertEquals(ObjectiveStatus.ACTIVE, first.status());
    assertEquals(new PriorityId("fast-start"), first.alignsTo().get(0).target());
    Metric metric = assertInstanceOf(Metric.class, first.keyResults().get(1).measure());
    assertEquals(new BigDecimal("3"), metric.stretch().orElseThrow());
    assertEquals(
        new BigDecimal("8.5"), first.keyResults().get(1).checkIns().get(0).value().orElseThrow());
    assertInstanceOf(Band.class, Q_FOUR.operations().get(0).measure());
    assertEquals(Period.ofDays(14), Q_FOUR.playbook().orElseThrow().cadence().get(0).every());
    assertEquals(
        new Data.Text("recommended"),
        Q_FOUR.playbook().orElseThrow().rules().orElseThrow().fields().get("preset"));
  }

  static List<byte[]> documents() {
    return List.of(sample(), resource("every-field.json"));
  }

  @ParameterizedTest
  @MethodSource("documents")
  void whatIsWrittenReadsBackAsTheSameProgramAndIsWrittenTheSameAgain(byte[] document) {
    OkrProgram program = OkrJson.read(document);
    String written = OkrJson.write(program);
    assertEquals(program, OkrJson.read(written));
    assertEquals(written, OkrJson.write(OkrJson.read(written)));
    assertEquals(program, OkrJson.read(OkrJson.writeCompact(program)));
  }

  @Test
  void theCanonicalFormIsStable() {
    byte[] canonical = resource("every-field.json");
    assertEquals(new String(canonical, UTF_8), OkrJson.write(OkrJson.read(canonical)));
  }

  @Test
  void whatIsEmptyOrDefaultIsLeftOut() {
    OkrProgram program =
        OkrJson.read(
            program(
                """
                "strategy": {"worldview": {"dynamics": []}, "priorities": []}, "teams": [],
                "objectives": [
                  {"id": "o", "title": "O", "scope": "team", "owner": "t", "cycle": "c",
                   "ambition": "committed", "status": "draft", "alignsTo": [
                     {"weight": 1.00, "priority": "p"}], "keyResults": []}],
                "commitments": [{"team": "t", "cycle": "c", "operations": 0e3}],
                "playbook": {"version": "1", "rules": {}}"""));
    assertEquals(
        """
        {
          "format": "okr/1",
          "organization": "Q",
          "strategy": {},
          "objectives": [
            {
              "id": "o",
              "title": "O",
              "scope": "team",
              "owner": "t",
              "cycle": "c",
              "alignsTo": [{"priority": "p"}]
            }
          ],
          "commitments": [{"team": "t", "cycle": "c"}],
          "playbook": {"version": "1", "rules": {}}
        }
        """,
        OkrJson.write(program));
  }

  @Test
  void extensionsKeepTheirOrderAndStandLast() {
    String document =
        "{\"format\":\"okr/1\",\"organization\":\"Q\",\"x-b\":null,\"x-a\":{\"z\":[],\"y\":\"\"}}";
    OkrProgram program =
        OkrJson.read(
            "{\"format\":\"okr/1\",\"x-b\":null,\"organization\":\"Q\",\"x-a\":{\"z\":[],\"y\":\"\"}}");
    assertEquals(document, new String(OkrJson.writeCompact(program), UTF_8));
  }

  @ParameterizedTest
  @CsvSource({
    "1.50, 1.5",
    "1E+1, 10",
    "100e-2, 1",
    "-0.0, 0",
    "0e-9, 0",
    "1e39, 1000000000000000000000000000000000000000",
    "1e40, 1E+40",
    "-1.25e-99, -1.25E-99",
    "1234567890123456789012345678901234, 1234567890123456789012345678901234",
    "1234567890123456789, 1234567890123456789",
    "-12345678901234567890, -12345678901234567890",
    "0.0000000000000000000000000000000000001, 0.0000000000000000000000000000000000001"
  })
  void numbersKeepTheirValue(String read, String written) {
    OkrProgram program = OkrJson.read(program("\"x-n\": " + read));
    assertEquals(new Data.Decimal(new BigDecimal(read)), program.extensions().get("x-n"));
    String compact = new String(OkrJson.writeCompact(program), UTF_8);
    assertTrue(compact.endsWith("\"x-n\":" + written + "}"), compact);
  }

  @Test
  void textIsEscapedOnlyWhereJsonRequiresIt() {
    String text = "\"\\ / é 🥐 \u2028 \n\t\u0001\u007f";
    OkrProgram program = OkrProgram.builder().organization(text).build();
    assertEquals(
        "{\"format\": \"okr/1\", \"organization\": \"\\\"\\\\ / é 🥐 \u2028 \\n\\t\\u0001\u007f\"}\n",
        OkrJson.write(program));
    assertEquals(program, OkrJson.read(OkrJson.write(program)));
  }

  @Test
  void escapesAreReadInNamesAndValues() {
    assertEquals(
        OkrProgram.builder().organization("A/🥐").build(),
        OkrJson.read(
            "{\"\\u0066ormat\": \"okr\\/1\", \"organizatio\\u006E\": \"\\u0041/\\uD83E\\uDD50\"}"));
  }

  @Test
  void weeksAreDays() {
    OkrProgram program =
        OkrJson.read(
            program(
                """
                "playbook": {"version": "1", "cadence": [
                  {"event": "a", "every": "P2W"}, {"event": "b", "every": "P1Y2M1W3D"}]}"""));
    assertEquals(
        ImmutableList.of(Period.ofDays(14), Period.of(1, 2, 10)),
        program.playbook().orElseThrow().cadence().stream().map(e -> e.every()).toList());
  }

  @Test
  void linesAreAHundredColumnsWideWhereTheyCanBe() {
    String wide = "é".repeat(39);
    String start = "{\n  \"format\": \"okr/1\",\n  \"organization\": \"Q\",\n  \"x-list\": [";
    assertEquals(
        start + "\"" + wide + "\", \"" + wide + "🥐\"],\n  \"x-z\": 1\n}\n",
        OkrJson.write(OkrJson.read(listOf(wide, wide + "🥐"))));
    assertEquals(
        start + "\n    \"" + wide + "\",\n    \"" + wide + "🥐🥐\"\n  ],\n  \"x-z\": 1\n}\n",
        OkrJson.write(OkrJson.read(listOf(wide, wide + "🥐🥐"))));
  }

  private static String listOf(String first, String second) {
    return program("\"x-list\": [\"" + first + "\", \"" + second + "\"], \"x-z\": 1");
  }

  @Test
  void whatWouldBeNestedTooDeepIsNotWritten() {
    Data data = new Data.Items(ImmutableList.of());
    for (int i = 1; i < 499; i++) {
      data = new Data.Items(ImmutableList.of(data));
    }
    OkrProgram program = OkrProgram.builder().organization("Q").putExtension("x-a", data).build();
    assertEquals(program, OkrJson.read(OkrJson.write(program)));

    Data deeper = new Data.Fields(ImmutableMap.of("a", data));
    OkrProgram deepest = OkrProgram.builder().organization("Q").putExtension("x-a", deeper).build();
    String message =
        assertThrows(IllegalArgumentException.class, () -> OkrJson.write(deepest)).toString();
    assertTrue(message.contains("500"), message);
  }

  @Test
  void equalIdsOfADocumentAreOneObject() {
    Objective objective = Q_FOUR.objectives().get(0);
    assertSame(objective.cycle(), Q_FOUR.objectives().get(1).cycle());
  }

  /** A program has the same values again and again, and they are most of what it takes. */
  @Test
  void mostEqualDecimalsAndTextsOfADocumentAreOneObject() {
    int different = 6000;
    Objective objective = Q_FOUR.objectives().get(0);
    KeyResult keyResult = objective.keyResults().get(0);
    List<CheckIn> checkIns = new ArrayList<>();
    for (int i = 0; i < 10 * different; i++) {
      checkIns.add(
          CheckIn.of(LocalDate.EPOCH, BigDecimal.valueOf(i % different, 1))
              .withNote("Two clinics more in week " + i % 50));
    }
    OkrProgram read =
        OkrJson.read(
            OkrJson.writeCompact(
                Q_FOUR.withObjectives(objective.withKeyResults(keyResult.withCheckIns(checkIns)))));
    Set<Object> values = Sets.newIdentityHashSet();
    Set<Object> notes = Sets.newIdentityHashSet();
    for (CheckIn checkIn : read.objectives().get(0).keyResults().get(0).checkIns()) {
      values.add(checkIn.value().orElseThrow());
      notes.add(checkIn.note().orElseThrow());
    }
    assertTrue(values.size() < 3 * different, () -> "decimals: " + values.size());
    assertTrue(notes.size() <= 100, () -> "texts: " + notes.size());
  }

  @Test
  void filesAndStringsAreReadAsBytesAre(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("program.json");
    OkrJson.write(Q_FOUR, file);
    assertArrayEquals(OkrJson.write(Q_FOUR).getBytes(UTF_8), Files.readAllBytes(file));
    assertEquals(Q_FOUR, OkrJson.read(file));
    assertEquals(Q_FOUR, OkrJson.read(Files.readString(file)));
    OkrJson.write(OkrProgram.builder().organization("Q").build(), file);
    assertEquals("Q", OkrJson.read(file).organization());
    assertThrows(NoSuchFileException.class, () -> OkrJson.read(directory.resolve("none.json")));
  }

  @Test
  void checkInsOfAllKindsOfMeasures() {
    OkrJson.read(
        keyResult(
            """
            "checkIns": [{"on": "2026-01-01", "note": "n", "confidence": 0.5}],
            "measure": {"milestones": [{"title": "M"}], "type": "milestones"}"""));
  }
}
