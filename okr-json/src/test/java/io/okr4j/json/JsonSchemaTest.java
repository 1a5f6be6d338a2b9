package io.okr4j.json;

import static io.okr4j.json.Documents.resource;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableMap;
import com.networknt.schema.Schema;
import io.okr4j.core.OkrProgram;
import io.okr4j.core.ProgramDiff;
import io.okr4j.rules.Report;
import io.okr4j.rules.RuleSet;
import io.okr4j.rules.scoring.ScoringPolicy;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

class JsonSchemaTest {
  private static final LocalDate DAY = LocalDate.parse("2026-11-22");
  private static final Schema META =
      Schemas.of("{\"$ref\": \"https://json-schema.org/draft/2020-12/schema\"}");
  private static final Schema PROGRAM = schema(DocumentType.PROGRAM);
  private static final Schema REPORT = schema(DocumentType.REPORT);
  private static final Schema SCORECARD = schema(DocumentType.SCORECARD);
  private static final Schema DIFF = schema(DocumentType.DIFF);

  private static Schema schema(DocumentType type) {
    return Schemas.of(JsonSchema.of(type));
  }

  private static void assertValid(Schema schema, String document) {
    assertEquals(List.of(), Schemas.errors(schema, document));
  }

  /** The files of the jar are what the tables say today. */
  @ParameterizedTest
  @EnumSource(DocumentType.class)
  void schemasAreFilesOfTheJar(DocumentType type) throws IOException {
    String name = "io/okr4j/json/schema/" + type + ".json";
    Golden.check(Path.of("src/main/resources").resolve(name), JsonSchema.of(type));
    assertNotNull(JsonSchema.class.getResource("schema/" + type + ".json"));
  }

  @ParameterizedTest
  @EnumSource(DocumentType.class)
  void schemasAreSchemas(DocumentType type) {
    assertValid(META, JsonSchema.of(type));
  }

  /** An editor can show at every field what it means, and at every object a small one. */
  @ParameterizedTest
  @EnumSource(DocumentType.class)
  void schemasExplainEveryFieldAndObject(DocumentType type) {
    JsonNode definitions = Schemas.tree(JsonSchema.of(type)).get("$defs");
    for (JsonNode definition : definitions) {
      for (JsonNode property : definition.path("properties")) {
        assertTrue(property.has("description") || property.has("enum"), property.toString());
      }
    }
  }

  @ParameterizedTest
  @EnumSource(DocumentType.class)
  void examplesAreValid(DocumentType type) {
    String text = JsonSchema.of(type);
    Schemas.tree(text)
        .get("$defs")
        .properties()
        .forEach(
            definition -> {
              for (JsonNode example : definition.getValue().path("examples")) {
                String reference = "\"$ref\": \"#/$defs/" + definition.getKey() + "\"";
                String schema =
                    text.replaceFirst("\"\\$ref\": \"[^\"]+\"", reference.replace("$", "\\$"));
                assertValid(Schemas.of(schema), example.toString());
              }
            });
  }

  @Test
  void allFieldsAreValid() {
    assertValid(PROGRAM, new String(resource("every-field.json"), UTF_8));
  }

  @Property
  void whatIsWrittenIsValid(@ForAll OkrProgram program, @ForAll OkrProgram other) {
    assertValid(PROGRAM, OkrJson.write(program));
    Report report = RuleSet.recommended().check(program, DAY);
    assertValid(REPORT, OkrJson.write(report, ImmutableMap.of("", new SourcePosition(1, 1))));
    assertValid(SCORECARD, OkrJson.write(ScoringPolicy.standard().score(program, DAY)));
    assertValid(DIFF, OkrJson.write(ProgramDiff.between(program, other)));
  }

  @Test
  void whatRulesDemandIsValid() {
    assertValid(schema(DocumentType.RULE_SET), OkrJson.write(RuleSet.recommended()));
  }

  @Test
  void problemsAreValid() {
    try {
      OkrJson.read("{\"a\": 1" + ", \"a\": 1".repeat(200) + "}");
    } catch (OkrJsonException e) {
      assertValid(schema(DocumentType.PROBLEMS), OkrJson.write("a.json", e));
    }
  }
}
