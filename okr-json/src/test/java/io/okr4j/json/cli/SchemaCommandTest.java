package io.okr4j.json.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.okr4j.json.DocumentType;
import io.okr4j.json.Golden;
import io.okr4j.json.JsonSchema;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SchemaCommandTest {
  @ParameterizedTest
  @EnumSource(DocumentType.class)
  void printsTheSchemaOfEveryType(DocumentType type) {
    assertEquals(new Okr(0, JsonSchema.of(type), ""), Okr.run("schema", type.toString()));
  }

  @Test
  void printsThatOfProgramsUnlessToldOtherwise() {
    assertEquals(JsonSchema.of(DocumentType.PROGRAM), Okr.run("schema").out());
  }

  /** The reference page in the repository is what the tables say today. */
  @Test
  void writesTheReferencePage() throws IOException {
    Okr okr = Okr.run("schema", "--format", "markdown");
    Golden.check(Path.of("FORMAT.md"), okr.out());
    assertEquals("", okr.err());
    assertEquals(0, okr.exit());
  }

  @Test
  void refusesATypeThatThereIsNot() {
    Okr okr = Okr.run("schema", "programme");
    assertEquals(2, okr.exit());
    assertTrue(okr.err().contains("found \"programme\"; expected one of program, "), okr.err());
    assertTrue(okr.err().contains("; did you mean program?"), okr.err());
  }
}
