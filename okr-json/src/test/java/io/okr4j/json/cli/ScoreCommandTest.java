package io.okr4j.json.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
  void tellsPeopleWhatChangedSinceADay() throws IOException {
    Okr okr = Okr.run("score", SAMPLE, "--as-of", "2026-11-22", "--since", "2026-11-04");
    Golden.check("score-since.txt", okr.out());
    assertEquals(0, okr.exit());
  }

  @Test
  void showsTheGradeFromTheEndOfTheCycleOn() {
    String running = Okr.run("score", SAMPLE, "--as-of", "2026-12-30").out();
    assertTrue(running.contains("0.75  ahead"), running);
    String over = Okr.run("score", SAMPLE, "--as-of", "2026-12-31").out();
    assertTrue(over.contains("0.75  green  New customers"), over);
  }

  @Test
  void changesAreForPeople() {
    Okr okr = Okr.run("score", SAMPLE, "--since", "2026-11-04", "--format", "json");
    assertTrue(okr.err().contains("--since is for text alone"), okr.err());
    assertEquals(2, okr.exit());
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
