package io.okr4j.json.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.okr4j.json.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
  void explainsEachScoreDownToTheCheckIn() throws IOException {
    Okr people = Okr.run("score", SAMPLE, "--as-of", "2026-11-22", "--explain");
    Golden.check("score-explain.txt", people.out());
    assertTrue(people.out().contains("0.3667 = (1 x 0.4 + 2 x 0.35) / 3"), people.out());
    Okr programs =
        Okr.run("score", SAMPLE, "--as-of", "2026-11-22", "--explain", "--format", "json");
    Golden.check("score-explain.json", programs.out());
  }

  @Test
  void showsTheGradeFromTheEndOfTheCycleOn() {
    String running = Okr.run("score", SAMPLE, "--as-of", "2026-12-30").out();
    assertTrue(running.contains("0.75  ahead"), running);
    String over = Okr.run("score", SAMPLE, "--as-of", "2026-12-31").out();
    assertTrue(over.contains("0.75  green   New customers"), over);
    // A guardrail holds or not, whatever the day.
    assertTrue(over.contains("0.00  broken  Maintain"), over);
  }

  @Test
  void nothingCanHaveChangedSinceALaterDay() {
    Okr okr = Okr.run("score", SAMPLE, "--as-of", "2026-11-22", "--since", "2026-11-23");
    assertTrue(okr.err().contains("--since 2026-11-23 is after 2026-11-22"), okr.err());
    assertEquals(2, okr.exit());
    assertEquals("", okr.out());
  }

  @Test
  void changesAreForPeople() {
    Okr okr = Okr.run("score", SAMPLE, "--since", "2026-11-04", "--format", "json");
    assertTrue(okr.err().contains("--since is for text alone"), okr.err());
    assertEquals(2, okr.exit());
  }

  @Test
  void usesThePolicyOfThePlaybookUnlessToldOtherwise(@TempDir Path folder) throws IOException {
    Path agreed = folder.resolve("agreed.json");
    Files.writeString(agreed, withScoring("{\"preset\": \"letters\"}"));
    String all = Okr.run("score", agreed.toString(), "--as-of", "2026-12-31").out();
    assertTrue(all.contains("0.75  B       New customers"), all);
    String standard =
        Okr.run("score", agreed.toString(), "--as-of", "2026-12-31", "--policy", "standard").out();
    assertTrue(standard.contains("0.75  green"), standard);
    Path file = folder.resolve("policy.json");
    Files.writeString(
        file, "{\"rollUp\": \"weakest\", \"display\": {\"decimals\": 0, \"percent\": true}}");
    String weakest =
        Okr.run("score", SAMPLE, "--as-of", "2026-12-31", "--policy", file.toString()).out();
    assertTrue(weakest.contains(" 50%  yellow  New customers"), weakest);
  }

  private static String withScoring(String scoring) throws IOException {
    return Files.readString(Path.of(SAMPLE))
        .replace("\"improvements\": [],", "\"scoring\": " + scoring + ",");
  }

  @Test
  void mistakesInThePolicyOfThePlaybookAreToldWithTheirPlaces(@TempDir Path folder)
      throws IOException {
    Path mistaken = folder.resolve("mistaken.json");
    Files.writeString(mistaken, withScoring("{\"rollUp\": \"weakst\"}"));
    for (String command : new String[] {"score", "check"}) {
      Okr okr = Okr.run(command, mistaken.toString(), "--as-of", "2026-11-22");
      assertEquals(2, okr.exit());
      assertTrue(
          okr.err()
              .matches(
                  "(?s).*mistaken.json:\\d+:\\d+: /playbook/scoring/rollUp: found \"weakst\".*did"
                      + " you mean \"weakest\"\\?\n.*\\^\n"),
          okr.err());
    }
    Okr told = Okr.run("score", mistaken.toString(), "--as-of", "2026-11-22", "--policy", "google");
    assertEquals(0, told.exit());
  }

  @Test
  void aPolicyThatIsNeitherPresetNorFileIsRefusedWithTheNearestPreset() {
    Okr okr = Okr.run("score", SAMPLE, "--policy", "gogle");
    assertEquals(2, okr.exit());
    assertTrue(okr.err().contains("did you mean \"google\"?"), okr.err());
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
