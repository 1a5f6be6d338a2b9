package io.okr4j.rules.playbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableSet;
import com.google.common.io.MoreFiles;
import io.okr4j.core.OkrProgram;
import io.okr4j.core.Priority;
import io.okr4j.core.PriorityId;
import io.okr4j.core.Strategy;
import io.okr4j.core.testkit.Programs;
import io.okr4j.rules.RuleSet;
import io.okr4j.rules.scoring.ScoringPolicy;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaybookTemplatesTest {
  private static final RuleSet RULES = RuleSet.recommended();
  private static final LocalDate TODAY = Hostile.TODAY;
  private static final OkrProgram EMPTY = OkrProgram.builder().organization("Empty").build();
  private static final Pattern TAG = Pattern.compile("<(/?[a-zA-Z!][a-zA-Z0-9]*)([^>]*)>");
  private static final Pattern ATTRIBUTE = Pattern.compile(" ([a-z:-]+)=\"[^\"]*\"");
  private static final Pattern BOX =
      Pattern.compile("<svg x=\"(\\d+)\" y=\"(\\d+)\" width=\"(\\d+)\" height=\"(\\d+)\">");

  static PlaybookDocument document(OkrProgram program, LocalDate day) {
    return PlaybookDocument.of(
        RULES.check(program, day), ScoringPolicy.standard().score(program, day));
  }

  private static String html(OkrProgram program) {
    return PlaybookTemplates.html().render(document(program, TODAY));
  }

  @Provide
  Arbitrary<OkrProgram> broken() {
    return Programs.broken().objectives(0, 20);
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.of(
        TODAY, LocalDate.parse("2027-01-31"), LocalDate.EPOCH, LocalDate.MIN, LocalDate.MAX);
  }

  @Property(tries = 60)
  void anyProgramIsRenderedTheSameEveryTime(
      @ForAll("broken") OkrProgram program, @ForAll("days") LocalDate day) {
    for (PlaybookTemplates templates :
        List.of(PlaybookTemplates.markdown(), PlaybookTemplates.html())) {
      assertEquals(
          templates.render(document(program, day)), templates.render(document(program, day)));
    }
  }

  @Property(tries = 60)
  void whatChangedIsToldOfAnyTwoPrograms(
      @ForAll("broken") OkrProgram before, @ForAll("broken") OkrProgram after) {
    PlaybookTemplates.markdown().render(document(after, TODAY).since(before));
  }

  @Property(tries = 60)
  void noTwoBoxesOfAMapOverlap(@ForAll("broken") OkrProgram program) {
    for (String panel : html(program).split("<svg class=\"map\"", -1)) {
      List<int[]> boxes =
          BOX.matcher(panel)
              .results()
              .map(
                  m ->
                      Stream.of(1, 2, 3, 4)
                          .mapToInt(group -> Integer.parseInt(m.group(group)))
                          .toArray())
              .toList();
      for (int i = 0; i < boxes.size(); i++) {
        for (int[] other : boxes.subList(0, i)) {
          assertFalse(overlap(boxes.get(i), other), panel);
        }
      }
    }
  }

  private static boolean overlap(int[] one, int[] other) {
    return one[0] < other[0] + other[2]
        && other[0] < one[0] + one[2]
        && one[1] < other[1] + other[3]
        && other[1] < one[1] + one[3];
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "</script><img src=x onerror=alert(1)>",
        "\" onmouseover=\"alert(1)",
        "' autofocus onfocus='alert(1)",
        "</style></title></svg><script>alert(1)</script>",
        "<!-- ",
        "]]>",
        "{{organization}}{{{organization}}}",
        "| a | b |",
        "[x](javascript:alert(1))",
        "&lt;b&gt;",
        "\u202eevil\u2066"
      })
  void whatSomebodyTypesAddsNoTagAndNoAttribute(String text) {
    assertEquals(tags(html(Hostile.program("plain"))), tags(html(Hostile.program(text))));
  }

  /** {@return each tag with the names of its attributes; lines of titles aside, as those wrap} */
  private static ImmutableSet<String> tags(String html) {
    String body = html.substring(html.indexOf("</style>"));
    return TAG.matcher(body)
        .results()
        .map(
            tag ->
                tag.group(1)
                    + ATTRIBUTE.matcher(tag.group(2)).results().map(m -> " " + m.group(1)).toList()
                    + ATTRIBUTE.matcher(tag.group(2)).replaceAll(""))
        .collect(ImmutableSet.toImmutableSet());
  }

  @Test
  void whatSomebodyTypesIsShown() {
    String html = html(Hostile.program("<b> & \u202e\"x\""));
    assertTrue(html.contains("<h1 dir=\"auto\">&lt;b&gt; &amp; [U+202E]&quot;x&quot;</h1>"), html);
    String markdown =
        PlaybookTemplates.markdown().render(document(Hostile.program("| [x](y) `z`"), TODAY));
    assertTrue(markdown.startsWith("# &#124; \\[x\\](y) \\`z\\`: OKR playbook\n"), markdown);
    assertTrue(markdown.contains("[\"#124; #91;x#93;(y) #96;z#96;\"]:::priority"), markdown);
  }

  @Test
  void aPageNeedsNothingElseAndRunsNothing() {
    String html = html(Hostile.program("plain"));
    assertFalse(html.contains("<script"), html);
    assertFalse(html.contains("url("), html);
    assertFalse(html.replace("http-equiv", "").contains("http"), html);
    assertTrue(html.contains("default-src 'none'"), html);
  }

  @Test
  void everyLinkLeadsSomewhere() {
    String html = html(Hostile.program("plain"));
    ImmutableSet<String> ids = all(html, " id=\"([^\"]*)\"");
    ImmutableSet<String> links = all(html, " href=\"#([^\"]*)\"");
    assertTrue(ids.containsAll(links), links + " in " + ids);
    assertEquals(
        ids.size(), Pattern.compile(" id=\"([^\"]*)\"").matcher(html).results().count(), html);
  }

  private static ImmutableSet<String> all(String text, String pattern) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map(m -> m.group(1))
        .collect(ImmutableSet.toImmutableSet());
  }

  @Test
  void aSectionWithoutDataTellsWhatToAdd() {
    String markdown = PlaybookTemplates.markdown().render(document(EMPTY, TODAY));
    List<String> sections = List.of(markdown.split("\n## ", -1));
    assertEquals(15, sections.size());
    for (String section : sections.subList(1, sections.size())) {
      // There are rules, a policy and a profile in any case.
      boolean full =
          section.contains("The rules we agreed on")
              || section.contains("How we score")
              || section.contains("How healthy");
      assertTrue(full || section.contains("> **To add:** "), section);
    }
  }

  @Test
  void aCompanyOverridesASectionOrTheWhole() {
    PlaybookDocument document = document(EMPTY, TODAY);
    assertTrue(
        PlaybookTemplates.markdown()
            .with("glossary", "{{organization}} has no words.")
            .render(document)
            .contains("## 14. What our words mean\n\nEmpty has no words."));
    assertTrue(
        PlaybookTemplates.markdown()
            .with("glossary", "{{#t}}{{score}}{{/t}}, {{#glossary}}{{t.score}}{{/glossary}}")
            .render(document)
            .contains("## 14. What our words mean\n\nScore, Score"));
    assertEquals(
        "Empty &amp; 14",
        PlaybookTemplates.html()
            .with(
                "playbook",
                "{{organization}} &amp; {{#sections}}{{#-last}}{{number}}{{/-last}}{{/sections}}")
            .render(document));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "one\n{{organisation}}|2|organisation",
        "{{#purpose}}\n\n{{nothing}}\n{{/purpose}}|3|nothing",
        "a\nb\n{{#purpose}}|3|purpose",
        "a\n{{/purpose}}|2|purpose",
        "a\n{{>nobody}}|2|nobody",
        "{{organization.getClass}}|1|organization.getClass",
        "{{#glance}}{{hashCode}}{{/glance}}|1|hashCode",
        "a\n{{t.titel}}|2|t.titel",
        "{{#glance}}\n{{t.say}}\n{{/glance}}|2|t.say",
        "a\n{{glance.toString}}|2|glance.toString",
        "{{glance.figures.size}}|1|glance.figures.size",
        "{{glanze.figures}}|1|glanze"
      })
  void aMistakenTemplateIsToldWithItsLine(String sample) {
    List<String> parts = List.of(sample.split("\\|", -1));
    PlaybookTemplates templates = PlaybookTemplates.html().with("health", parts.get(0));
    PlaybookTemplateException e =
        assertThrows(
            PlaybookTemplateException.class, () -> templates.render(document(EMPTY, TODAY)));
    assertEquals("health", e.template());
    assertEquals(Integer.parseInt(parts.get(1)), e.line(), e.getMessage());
    assertTrue(e.reason().contains(parts.get(2)), e.getMessage());
  }

  @Test
  void aMistakeInAPartIsToldOfThePart() {
    PlaybookTemplates templates =
        PlaybookTemplates.html().with("hints", "{{#hints}}\n{{wrong}}\n{{/hints}}");
    PlaybookTemplateException e =
        assertThrows(
            PlaybookTemplateException.class, () -> templates.render(document(EMPTY, TODAY)));
    assertEquals("hints, line 2: there is nothing called \"wrong\" here", e.getMessage());
  }

  @Test
  void anUnknownTemplateIsToldWithTheNearest() {
    assertEquals(
        "there is no template helth; did you mean health?",
        assertThrows(
                IllegalArgumentException.class, () -> PlaybookTemplates.html().with("helth", ""))
            .getMessage());
  }

  @Test
  void aTranslationSaysAllOfItInAnotherLanguage() throws IOException {
    PlaybookTemplates german =
        PlaybookTemplates.markdown()
            .translated(
                bundle(
                    "title=OKR-Handbuch\nsection-purpose=Warum wir OKRs haben\nday={day} {month}"));
    String markdown = german.render(document(EMPTY, TODAY));
    assertTrue(markdown.startsWith("# Empty: OKR-Handbuch\n\n*as of 16 Nov*\n"), markdown);
    assertTrue(markdown.contains("## 1. Warum wir OKRs haben"), markdown);
  }

  @Test
  void aMistakenTranslationIsToldInOneGo() throws IOException {
    ResourceBundle mistaken = bundle("titel=Handbuch\nday={tag}. {month}");
    assertEquals(
        "day: found {tag}, expected one of [day, month, year];"
            + " there is no text titel; did you mean title?",
        assertThrows(
                IllegalArgumentException.class, () -> PlaybookTemplates.html().translated(mistaken))
            .getMessage());
  }

  private static ResourceBundle bundle(String text) throws IOException {
    return new PropertyResourceBundle(new StringReader(text));
  }

  /** Whoever puts three braces around what somebody typed, obeys it. */
  @Test
  void builtInTemplatesEscapeAllButWhatIsRenderedAlready() {
    for (PlaybookTemplates templates :
        List.of(PlaybookTemplates.markdown(), PlaybookTemplates.html())) {
      for (String name : templates.names()) {
        for (MatchResult raw :
            Pattern.compile("\\{\\{[{&]\\s*([^}]*)}")
                .matcher(templates.text(name))
                .results()
                .toList()) {
          assertTrue(Set.of("body", "mermaid", "indent").contains(raw.group(1)), name);
        }
      }
    }
  }

  @Test
  void everyTextIsUsed() throws IOException {
    StringBuilder sources = new StringBuilder();
    for (String folder : List.of("java", "resources")) {
      try (Stream<Path> files =
          Files.walk(Path.of("src/main", folder, "io/okr4j/rules/playbook"))) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          if (!MoreFiles.getFileExtension(file).equals("properties")) {
            sources.append(Files.readString(file));
          }
        }
      }
    }
    List<String> unused = new ArrayList<>();
    for (String key : PlaybookTexts.ENGLISH.texts().keySet()) {
      String plain = key.replaceAll("-one$", "");
      boolean used =
          sources.indexOf("\"" + plain + "\"") >= 0
              || sources.indexOf("t." + plain + "}}") >= 0
              || COMPOSED.stream().anyMatch(prefix -> plain.startsWith(prefix + "-"));
      if (!used) {
        unused.add(key);
      }
    }
    assertEquals(List.of(), unused);
  }

  /** How keys begin that are made of a kind and a word. */
  private static final List<String> COMPOSED =
      List.of(
          "month",
          "weekday",
          "section",
          "team",
          "support",
          "severity",
          "theme",
          "between",
          "no-data",
          "roll-up",
          "cascade",
          "pace-by",
          "ambition",
          "status",
          "label",
          "change",
          "subject",
          "field",
          "count",
          "map-layer",
          "scores-scope",
          "scoring",
          "done",
          "undone");

  @Test
  void aReportAndAScorecardOfDifferentProgramsOrDaysMakeNoPlaybook() {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            PlaybookDocument.of(
                RULES.check(EMPTY, TODAY),
                ScoringPolicy.standard().score(EMPTY, TODAY.plusDays(1))));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            PlaybookDocument.of(
                RULES.check(EMPTY, TODAY),
                ScoringPolicy.standard().score(Hostile.program("x"), TODAY)));
  }

  @Test
  void everyPolicyIsPutIntoWords() {
    OkrProgram program = Hostile.program("plain");
    ScoringPolicy.presets()
        .forEach(
            (name, policy) -> {
              String markdown =
                  PlaybookTemplates.markdown()
                      .render(
                          PlaybookDocument.of(
                              RULES.check(program, TODAY), policy.score(program, TODAY)));
              assertTrue(markdown.contains("Policy: " + name), markdown);
            });
  }

  @Test
  void aMapOfTwoHundredObjectivesIsShownInPartsThatOneCanRead() {
    OkrProgram program = Wide.program(200);
    String html = html(program);
    for (String panel : html.split("<svg class=\"map\"", -1)) {
      assertTrue(BOX.matcher(panel).results().count() <= 61, panel);
    }
    for (int i = 1; i <= 200; i++) {
      assertTrue(html.contains("aria-label=\"Objective: Goal " + i + ";"), "Goal " + i);
    }
  }

  @Test
  void aChainOfFiveThousandObjectivesIsShown() {
    String html = html(Wide.chain(5_000));
    assertTrue(html.contains("Objective: Goal 5000;"));
  }

  @Test
  void prioritiesWithoutObjectivesAreShown() {
    OkrProgram program =
        EMPTY.withStrategy(
            Strategy.builder()
                .addPriorities(Priority.builder().id(new PriorityId("p")).title("Be first").build())
                .build());
    assertTrue(html(program).contains("Priority: Be first"));
  }
}
