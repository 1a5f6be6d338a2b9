package io.okr4j.json.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.okr4j.json.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlaybookCommandTest {
  private static final String PROGRAM = "src/test/resources/playbook/bluebird.json";
  private static final String EARLIER = "src/test/resources/playbook/bluebird-before.json";

  @TempDir private Path directory;

  private static Okr playbook(String... options) {
    String[] all = new String[options.length + 4];
    System.arraycopy(new String[] {"playbook", PROGRAM, "--as-of", "2026-11-16"}, 0, all, 0, 4);
    System.arraycopy(options, 0, all, 4, options.length);
    return Okr.run(all);
  }

  @Test
  void rendersMarkdown() throws IOException {
    Okr okr = playbook("--since", EARLIER);
    Golden.check("playbook.md", okr.out());
    assertEquals("", okr.err());
    assertEquals(0, okr.exit());
  }

  @Test
  void rendersHtml() throws IOException {
    Okr okr = playbook("--format", "html", "--since", EARLIER);
    Golden.check("playbook.html", okr.out());
    assertEquals("", okr.err());
    assertEquals(0, okr.exit());
  }

  @Test
  void writesAFile() throws IOException {
    Path file = directory.resolve("playbook.md");
    assertEquals(new Okr(0, "", ""), playbook("--output", file.toString()));
    assertEquals(playbook().out(), Files.readString(file));
  }

  @Test
  void takesTemplatesOfACompany() throws IOException {
    Files.writeString(directory.resolve("purpose.md"), "{{organization}} rides.");
    Files.writeString(directory.resolve("style.html"), "not of this format");
    Files.writeString(directory.resolve("notes.txt"), "no template");
    Okr okr = playbook("--templates", directory.toString());
    assertTrue(okr.out().contains("## 1. Why we run OKRs\n\nBluebird Bikes rides."), okr.out());
  }

  @Test
  void tellsWhereATemplateIsMistaken() throws IOException {
    Files.writeString(directory.resolve("health.md"), "one\n\n{{helth}}");
    assertEquals(
        new Okr(2, "", "health.md:3: there is nothing called \"helth\" here\n"),
        playbook("--templates", directory.toString()));
  }

  @Test
  void tellsWhichTemplateIsUnknown() throws IOException {
    Files.writeString(directory.resolve("helth.md"), "");
    Okr okr = playbook("--templates", directory.toString());
    assertEquals(2, okr.exit());
    assertTrue(okr.err().contains("there is no template helth; did you mean health?"), okr.err());
  }

  @Test
  void writesTemplatesToBeginFrom() {
    Path templates = directory.resolve("templates");
    assertEquals(
        new Okr(0, "", ""),
        Okr.run("playbook", "--write-templates", templates.toString(), "--format", "html"));
    assertEquals(
        playbook("--format", "html").out(),
        playbook("--format", "html", "--templates", templates.toString()).out());
    Okr again = Okr.run("playbook", "--write-templates", templates.toString(), "--format", "html");
    assertEquals(2, again.exit());
    assertTrue(again.err().contains("is there already"), again.err());
  }

  @Test
  void speaksAnotherLanguage() throws IOException {
    Path texts = directory.resolve("german.properties");
    Files.writeString(texts, "section-glossary=Was unsere Wörter bedeuten");
    Path rules = directory.resolve("rules.properties");
    Files.writeString(rules, "structure/support-pledged.mend=Sprecht mit der Abteilung.", UTF_8);
    Okr okr = playbook("--playbook-texts", texts.toString(), "--texts", rules.toString());
    assertTrue(okr.out().contains("## 14. Was unsere Wörter bedeuten"), okr.err());
    assertTrue(okr.out().contains("**Sprecht mit der Abteilung.**"), okr.err());
  }

  @Test
  void refusesWhatItCannotDo() throws IOException {
    assertEquals(2, Okr.run("playbook").exit());
    assertEquals(2, Okr.run("playbook", "programs.ndjson").exit());
    assertEquals(2, Okr.run("playbook", "missing.json").exit());
    assertEquals(2, playbook("--since", "missing.json").exit());
    assertEquals(2, playbook("--templates", "missing").exit());
    assertEquals(2, playbook("--playbook-texts", "missing").exit());
    assertEquals(2, playbook("--output", directory.toString()).exit());
  }

  @Test
  void tellsWhatIsMistakenInTheConfigurationOfThePlaybook() throws IOException {
    for (String mistake : List.of("\"rules\": {\"prest\": 1}", "\"scoring\": {\"preste\": 1}")) {
      Path program = directory.resolve("program.json");
      Files.writeString(
          program,
          "{\"format\": \"okr/1\", \"organization\": \"x\","
              + " \"playbook\": {\"version\": \"1\", "
              + mistake
              + "}}");
      Okr okr = Okr.run("playbook", program.toString());
      assertEquals(2, okr.exit());
      assertTrue(okr.err().contains("did you mean \"preset\"?"), okr.err());
    }
  }
}
