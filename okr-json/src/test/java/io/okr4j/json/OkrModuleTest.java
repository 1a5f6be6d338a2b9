package io.okr4j.json;

import static io.okr4j.json.Documents.program;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.reflect.ClassPath;
import io.okr4j.core.Extensible;
import io.okr4j.core.Id;
import io.okr4j.core.Measure;
import io.okr4j.core.Objective;
import io.okr4j.core.ObjectiveId;
import io.okr4j.core.OkrProgram;
import io.okr4j.core.ProgramDiff;
import io.okr4j.core.Scope;
import io.okr4j.rules.Report;
import io.okr4j.rules.RuleSet;
import io.okr4j.rules.scoring.Scorecard;
import io.okr4j.rules.scoring.ScoringPolicy;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OkrModuleTest {
  private static final JsonMapper MAPPER = JsonMapper.builder().addModule(new OkrModule()).build();

  /** What an application has of its own. */
  record Board(
      String name,
      OkrProgram program,
      List<Objective> objectives,
      Measure measure,
      ObjectiveId focus,
      Scope scope) {}

  record Answer(Report report, Scorecard scorecard, ProgramDiff diff) {}

  @Property(tries = 300)
  void anyProgramInsideAnApplicationsOwnType(@ForAll OkrProgram program, @ForAll Measure measure) {
    Board board =
        new Board("b", program, program.objectives(), measure, new ObjectiveId("o"), Scope.COMPANY);
    String json = MAPPER.writeValueAsString(board);
    assertEquals(board, MAPPER.readValue(json, Board.class));
    JsonNode tree = Schemas.tree(json);
    assertEquals(Schemas.tree(OkrJson.write(program)), tree.get("program"));
    assertEquals("\"company\"", tree.get("scope").toString());
  }

  @Test
  void numbersKeepEveryDigitWhateverTheyAreReadFrom() {
    String json = program("\"x-a\": 0.1234567890123456789012345678901234");
    assertEquals(OkrJson.read(json), MAPPER.readValue(json, OkrProgram.class));
    JsonMapper exact =
        MAPPER.rebuild().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
    assertEquals(OkrJson.read(json), exact.treeToValue(exact.readTree(json), OkrProgram.class));
  }

  /** The same faults, in the same words, as the reader tells. */
  @Test
  void everyFaultIsTold() {
    String json =
        program(
            "\"temas\": 1, \"teams\": [{\"id\": \"\", \"id\": \"a\", \"name\": null}], \"cycles\": [1e999999999],"
                + " \"waivers\": [\"\\ud83e\"]");
    List<Problem> expected =
        assertThrows(OkrJsonException.class, () -> OkrJson.read(json)).problems();
    DatabindException e =
        assertThrows(
            DatabindException.class,
            () -> MAPPER.readValue("{\"name\": \"n\",\n \"program\": " + json + "}", Board.class));
    List<Problem> told = assertInstanceOf(OkrJsonException.class, e.getCause()).problems();
    assertEquals(
        expected.stream().map(p -> "/program" + p.pointer() + p.message()).toList(),
        told.stream().map(p -> p.pointer() + p.message()).toList());
    assertEquals(2, told.get(0).line());
    String message = String.valueOf(e.getMessage());
    assertTrue(message.contains("/program/temas: found \"temas\""), message);
    assertTrue(message.contains("did you mean \"teams\"?"), message);
  }

  @Test
  void noMapperIsMoreLenient() {
    JsonMapper lenient =
        JsonMapper.builder()
            .findAndAddModules()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .build();
    for (String fields :
        List.of(
            "\"a\": 1",
            "\"teams\": {}",
            "\"teams\": null",
            "\"x-a\": 1, \"x-a\": 1",
            "\"x-a\": NaN",
            "\"x-a\": 1e101",
            "\"x-a\": \"\\udc00\"")) {
      assertThrows(
          DatabindException.class,
          () -> lenient.readValue(program(fields), OkrProgram.class),
          fields);
    }
    assertThrows(
        DatabindException.class,
        () -> lenient.readValue("{\"format\": \"okr/2\"}", OkrProgram.class));
    assertThrows(DatabindException.class, () -> lenient.readValue("\" \"", ObjectiveId.class));
    assertThrows(DatabindException.class, () -> lenient.readValue("0", Scope.class));
    assertThrows(DatabindException.class, () -> lenient.readValue("\"Company\"", Scope.class));
  }

  @Test
  void reportsScorecardsAndDiffsAreWritten() {
    OkrProgram program = OkrJson.read(Documents.sample());
    LocalDate day = LocalDate.parse("2026-11-22");
    Report report = RuleSet.recommended().check(program, day);
    Scorecard scorecard = ScoringPolicy.standard().score(program, day);
    ProgramDiff diff = ProgramDiff.between(program, program.withTeams(List.of()));
    String json = MAPPER.writeValueAsString(new Answer(report, scorecard, diff));
    assertEquals(
        "{\"report\":"
            + new String(OkrJson.writeCompact(report, Map.of()), UTF_8)
            + ",\"scorecard\":"
            + new String(OkrJson.writeCompact(scorecard), UTF_8)
            + ",\"diff\":"
            + new String(OkrJson.writeCompact(diff), UTF_8)
            + "}",
        json);
  }

  /** A type that is new in the model is not forgotten here. */
  @Test
  void everyTypeOfTheModelIsKnown() throws IOException {
    for (ClassPath.ClassInfo info :
        ClassPath.from(OkrProgram.class.getClassLoader()).getTopLevelClasses("io.okr4j.core")) {
      Class<?> type = info.load();
      boolean isPart = Extensible.class.isAssignableFrom(type) || Id.class.isAssignableFrom(type);
      if (isPart && Modifier.isPublic(type.getModifiers()) && !type.isInterface()) {
        DatabindException e =
            assertThrows(DatabindException.class, () -> MAPPER.readValue("false", type));
        assertInstanceOf(OkrJsonException.class, e.getCause(), type.getName());
      }
    }
  }
}
