package io.okr4j.json.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.okr4j.json.Golden;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class ScoreCommandTest {
  private static final String SAMPLE = "samples/q-four.json";

  @Test
  void tellsPeopleWhereTheSampleStands() throws IOException {
    Okr okr = Okr.run("score", SAMPLE, "--as-of", "2026-11-22");
    Golden.check("score.txt", okr.out());
    assertEquals(0, okr.exit());
  }

  @Test
  void tellsProgramsWhereTheSampleStands() throws IOException {
    Okr okr = Okr.run("score", SAMPLE, "--as-of", "2026-11-22", "--format", "json");
    Golden.check("score.json", okr.out());
    assertEquals(0, okr.exit());
  }

  @Test
  void tellsWhatCannotBeRead() {
    Okr okr = Okr.runWithInput("[]", "score", "-");
    assertTrue(
        okr.err().startsWith("-:1:1: found a list; expected an object that describes a program"),
        okr.err());
    assertEquals(2, okr.exit());
  }
}
