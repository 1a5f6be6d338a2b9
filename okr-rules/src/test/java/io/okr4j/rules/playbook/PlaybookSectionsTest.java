package io.okr4j.rules.playbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import io.okr4j.core.Alignment;
import io.okr4j.core.Audience;
import io.okr4j.core.AudienceId;
import io.okr4j.core.CadenceEntry;
import io.okr4j.core.CheckIn;
import io.okr4j.core.Competitor;
import io.okr4j.core.CompetitorId;
import io.okr4j.core.Cycle;
import io.okr4j.core.CycleId;
import io.okr4j.core.Dynamic;
import io.okr4j.core.DynamicId;
import io.okr4j.core.KeyResult;
import io.okr4j.core.KeyResultId;
import io.okr4j.core.Metric;
import io.okr4j.core.Objective;
import io.okr4j.core.ObjectiveId;
import io.okr4j.core.OkrProgram;
import io.okr4j.core.Playbook;
import io.okr4j.core.Priority;
import io.okr4j.core.PriorityId;
import io.okr4j.core.Strategy;
import io.okr4j.core.Team;
import io.okr4j.core.TeamId;
import io.okr4j.core.TeamKind;
import io.okr4j.core.Worldview;
import io.okr4j.rules.QFour;
import io.okr4j.rules.RuleSet;
import io.okr4j.rules.scoring.Label;
import io.okr4j.rules.scoring.Scale;
import io.okr4j.rules.scoring.ScoringPolicy;
import io.okr4j.rules.scoring.Tone;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a section tells, and what it leaves out when there is much of it. */
class PlaybookSectionsTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");
  private static final OkrProgram EMPTY = OkrProgram.builder().organization("Acme").build();

  private static String markdown(OkrProgram program) {
    return PlaybookTemplates.markdown().render(document(program, ScoringPolicy.standard()));
  }

  private static String html(OkrProgram program) {
    return PlaybookTemplates.html().render(document(program, ScoringPolicy.standard()));
  }

  private static PlaybookDocument document(OkrProgram program, ScoringPolicy policy) {
    return PlaybookDocument.of(
        RuleSet.recommended().check(program, TODAY), policy.score(program, TODAY));
  }

  private static String changes(OkrProgram before, OkrProgram after) {
    return PlaybookTemplates.markdown()
        .render(document(after, ScoringPolicy.standard()).since(before));
  }

  private static Strategy priorities(int count) {
    return Strategy.builder()
        .addAllPriorities(
            IntStream.rangeClosed(1, count).mapToObj(i -> priority("Priority " + i)).toList())
        .build();
  }

  private static Priority priority(String title) {
    return Priority.builder().id(new PriorityId(title)).title(title).build();
  }

  private static boolean hasLine(String text, String line) {
    return text.lines().anyMatch(line::equals);
  }

  @Test
  void ofManyFindingsOfARuleTheFirstSixAreTold() {
    String seven = markdown(EMPTY.withStrategy(priorities(7)));
    assertTrue(hasLine(seven, "   - \"Priority 7\" answers nothing in the worldview"), seven);
    assertFalse(hasLine(seven, "   - and 1 more"), seven);
    String eight = markdown(EMPTY.withStrategy(priorities(8)));
    assertTrue(hasLine(eight, "   - \"Priority 6\" answers nothing in the worldview"), eight);
    assertFalse(hasLine(eight, "   - \"Priority 7\" answers nothing in the worldview"), eight);
    assertTrue(hasLine(eight, "   - and 2 more"), eight);
  }

  @ParameterizedTest
  @CsvSource({"60, false", "61, true"})
  void ofManyChangesTheFirstSixtySubjectsAreTold(int teams, boolean more) {
    OkrProgram after =
        EMPTY.withTeams(
            IntStream.rangeClosed(1, teams)
                .mapToObj(
                    i ->
                        Team.builder()
                            .id(new TeamId("t" + i))
                            .name("Team " + i)
                            .kind(TeamKind.PRODUCT)
                            .build())
                .toList());
    String told = changes(EMPTY, after);
    assertTrue(hasLine(told, "- **Team 60** (team): \u25cb added"), told);
    assertEquals(more, hasLine(told, "- and 1 more"), told);
    assertFalse(told.contains("- **Team 61**"), told);
  }

  @Test
  void whatChangedIsNamedByItsTitle() {
    Worldview before =
        Worldview.builder()
            .addDynamics(Dynamic.builder().id(new DynamicId("d")).title("Rents fall").build())
            .addCompetition(
                Competitor.builder().id(new CompetitorId("c")).title("Spreadsheets").build())
            .addAudience(Audience.builder().id(new AudienceId("a")).title("Bookkeepers").build())
            .build();
    Worldview after =
        Worldview.builder()
            .addDynamics(Dynamic.builder().id(new DynamicId("d")).title("Rents rise").build())
            .addCompetition(Competitor.builder().id(new CompetitorId("c")).title("Suites").build())
            .build();
    String told =
        changes(
            EMPTY.withStrategy(Strategy.builder().worldview(before).build()),
            EMPTY.withStrategy(Strategy.builder().worldview(after).build()));
    assertTrue(
        told.contains("- **Rents rise** (dynamic)\n  - title: Rents fall \u2192 Rents rise\n"));
    assertTrue(told.contains("- **Suites** (competitor)\n  - title: Spreadsheets \u2192 Suites\n"));
    assertTrue(hasLine(told, "- **Bookkeepers** (audience): \u25cb removed"), told);
    String same = changes(EMPTY, EMPTY);
    assertTrue(same.contains("**the last version** Nothing changed."), same);
  }

  @Test
  void confidencesHaveTheNamesOfThePolicy() {
    Scale names =
        Scale.of(
            new Label("unsure", Tone.POOR), Scale.Step.from("0.6", new Label("sure", Tone.GOOD)));
    ScoringPolicy policy = ScoringPolicy.standard().toBuilder().confidence(names).build();
    String told = PlaybookTemplates.markdown().render(document(QFour.program(), policy));
    assertTrue(told.contains(" \u00b7 confidence 0.67, sure\n"), told);
    assertTrue(told.contains("- \u25a0 **unsure**: below that\n"), told);
  }

  @Test
  void aForecastThatMissesTheTargetForeverHasNoDay() {
    Objective objective = QFour.program().objectives().get(0);
    KeyResult falling =
        objective
            .keyResults()
            .get(0)
            .withCheckIns(
                CheckIn.of(LocalDate.parse("2026-10-15"), Lived.number("8.5")),
                CheckIn.of(LocalDate.parse("2026-11-12"), Lived.number("7.25")));
    String told = markdown(QFour.program().replace(falling));
    assertTrue(told.contains("heads for 5.2% |"), told);
  }

  private static final Pattern TITLE =
      Pattern.compile("<text class=\"title\" x=\"15\" y=\"(\\d+)\">([^<]*)</text>");

  /** A box has three lines; what is wide takes more room than what is narrow. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Short | 21 Short
          Finance teams trust their first forecast within a week | 21 Finance teams trust their / 37 first forecast within a week
          wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww | 21 wwwwwwwwwwwwwwww / 37 wwwwwwwwwwwwwwww / 53 wwwwwwwwwwwwwww\u2026
          iiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiii | 21 iiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiii / 37 iiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiiii / 53 iiiiiiiiii
          \u6f22\u5b57\u6f22\u5b57\u6f22\u5b57\u6f22\u5b57\u6f22\u5b57\u6f22\u5b57\u6f22\u5b57\u6f22\u5b57\u6f22\u5b57\u6f22\u5b57\u6f22\u5b57\u6f22\u5b57\u6f22\u5b57\u6f22\u5b57\u6f22\u5b57\u6f22\u5b57\u6f22\u5b57\u6f22\u5b57\u6f22\u5b57\u6f22\u5b57 | 21 \u6f22\u5b57\u6f22\u5b57\u6f22\u5b57\u6f22\u5b57\u6f22\u5b57\u6f22\u5b57\u6f22\u5b57 / 37 \u6f22\u5b57\u6f22\u5b57\u6f22\u5b57\u6f22\u5b57\u6f22\u5b57\u6f22\u5b57\u6f22\u5b57 / 53 \u6f22\u5b57\u6f22\u5b57\u6f22\u5b57\u6f22\u5b57\u6f22\u5b57\u6f22\u5b57
          MANY CAPITALS STAND IN THIS ONE, MORE THAN FIT INTO ITS BOX, AND THEY ARE WIDE THINGS | 21 MANY CAPITALS STAND IN / 37 THIS ONE, MORE THAN FIT / 53 INTO ITS BOX, AND THEY\u2026
          frst-/fst rts -/- trs frst-/fst rts -/- trs frst-/fst rts -/- trs | 21 frst-/fst rts -/- trs frst-/fst / 37 rts -/- trs frst-/fst rts -/- trs
          \u2018Quoted\u2019 \u2013 and dashed | 21 \u2018Quoted\u2019 \u2013 and dashed
          one twotwotwotwotwotwotwotwotwotwotwotwotwotwotwotwo three | 21 one / 37 twotwotwotwotwotwotwot / 53 wotwotwotwotwotwotwot\u2026
          """)
  void titlesAreWrappedIntoTheirBoxes(String title, String lines) {
    String html =
        html(EMPTY.withStrategy(Strategy.builder().addPriorities(priority(title)).build()));
    assertEquals(
        lines,
        String.join(
            " / ", TITLE.matcher(html).results().map(m -> m.group(1) + " " + m.group(2)).toList()));
  }

  @Test
  void ofObjectivesThatServeNothingAHundredAndTwentyAreDrawn() {
    String html = html(alone(120));
    assertEquals(120, count(html, "<a class=\"box "));
    assertTrue(html.contains("120 objectives"), "all are counted");
    html = html(alone(125));
    assertEquals(120, count(html, "<a class=\"box "));
    assertTrue(html.contains("120 of 125 objectives; what is further below follows"), "part");
    assertTrue(html.contains("Goal 125"), "the list tells all of them");
  }

  @Test
  void objectivesThatServeNothingStandInRowsOfFour() {
    String html = html(alone(6));
    assertEquals(
        List.of("6 36", "260 36", "514 36", "768 36", "6 146", "260 146"),
        BOX.matcher(html).results().map(m -> m.group(1) + " " + m.group(2)).toList());
    assertTrue(html.contains("<svg class=\"map\" viewBox=\"0 0 1078 244\""), html);
    assertTrue(html.contains(">Serves nothing, and nothing serves it</text>"), html);
    assertTrue(html.contains("No objective says what it serves"), "what to add");
    assertFalse(
        html(Wide.program(6)).contains("No objective says what it serves"), "all of them serve");
    assertFalse(html(EMPTY).contains("<svg class=\"map\""), "there is nothing to draw");
  }

  private static final Pattern BOX =
      Pattern.compile("<svg x=\"(\\d+)\" y=\"(\\d+)\" width=\"236\" height=\"92\">");

  /** Five layers stand side by side, and each further part is led to from the one before. */
  @Test
  void whatIsFurtherBelowFollowsInPartsThatAreLinked() {
    String html = html(Wide.chain(12));
    List<String> parts = List.of(html.split("<svg class=\"map\"", -1));
    assertEquals(
        List.of(6L, 5L, 5L),
        parts.subList(1, parts.size()).stream()
            .map(part -> count(part, "<a class=\"box "))
            .toList());
    assertEquals(
        List.of("#map-1", "#map-2"),
        Pattern.compile("<a class=\"more\" href=\"([^\"]*)\"")
            .matcher(html)
            .results()
            .map(m -> m.group(1))
            .toList());
    assertTrue(html.contains("+8 below"), html);
  }

  @Test
  void aGoalWithVeryManyBelowItHasAPartOfItsOwn() {
    OkrProgram wide = Wide.program(52);
    OkrProgram program =
        wide.withObjectives(
            wide.objectives().stream()
                .map(
                    o ->
                        o.id().value().equals("o1")
                            ? o
                            : o.withAlignsTo(Alignment.to(new ObjectiveId("o1"))))
                .collect(ImmutableList.toImmutableList()));
    String html = html(program);
    List<String> parts = List.of(html.split("<svg class=\"map\"", -1));
    assertEquals(
        List.of(3L, 52L),
        parts.subList(1, parts.size()).stream()
            .map(part -> count(part, "<a class=\"box "))
            .toList());
  }

  private static OkrProgram alone(int objectives) {
    OkrProgram wide = Wide.program(objectives);
    return wide
        .withObjectives(
            wide.objectives().stream()
                .map(o -> o.withAlignsTo())
                .collect(ImmutableList.toImmutableList()))
        .toBuilder()
        .strategy(Optional.empty())
        .build();
  }

  private static long count(String text, String part) {
    return Pattern.compile(Pattern.quote(part)).matcher(text).results().count();
  }

  private static Cycle cycle(String id, String starts, String ends) {
    return Cycle.of(new CycleId(id), LocalDate.parse(starts), LocalDate.parse(ends));
  }

  private static void assertAtHand(String id, String used, Cycle... cycles) {
    OkrProgram program =
        EMPTY
            .withCycles(cycles)
            .withObjectives(
                Wide.program(1).objectives().get(0).withAlignsTo().withCycle(new CycleId(used)));
    String told = markdown(program);
    assertTrue(told.contains("- **Cycle: " + id + "** ("), told);
  }

  @Test
  void theCycleAtHandIsOneThatRunsElseThePastElseTheNext() {
    Cycle year = cycle("year", "2026-01-01", "2026-12-31");
    Cycle q4 = cycle("q4", "2026-10-01", "2026-12-31");
    Cycle q2 = cycle("q2", "2026-04-01", "2026-06-30");
    Cycle q3 = cycle("q3", "2026-07-01", "2026-09-30");
    Cycle soon = cycle("soon", "2027-01-01", "2027-03-31");
    Cycle later = cycle("later", "2027-04-01", "2027-06-30");
    assertAtHand("q4", "q4", year, q4, q3);
    assertAtHand("year", "year", year, q4, q3);
    assertAtHand("q4", "q3", year, q4, q3);
    assertAtHand("q2", "q2", q2, q3, soon);
    assertAtHand("q3", "nowhere", q2, q3, soon);
    assertAtHand("soon", "nowhere", later, soon);
  }

  @ParameterizedTest
  @CsvSource({
    "1e19, 10000000000000000000",
    "1e20, 1E+20",
    "-1e20, \u22121E+20",
    "1e-20, 0.00000000000000000001",
    "1e-21, 1E\u221221",
    "1234567890123.5, 1234567890120",
    "0.10, 0.1"
  })
  void numbersStayShort(String value, String shown) {
    KeyResult keyResult =
        KeyResult.builder()
            .id(new KeyResultId("k"))
            .title("Far")
            .measure(Metric.of(Lived.number("7"), Lived.number(value)))
            .build();
    OkrProgram wide = Wide.program(1);
    String told = markdown(wide.withObjectives(wide.objectives().get(0).withKeyResults(keyResult)));
    assertTrue(told.contains("| Far | 7 \u2192 " + shown + " |"), told);
  }

  @Test
  void goalsThatServeOneAnotherInALoopAreEachShownOnce() {
    OkrProgram wide = Wide.program(3);
    List<Objective> goals = wide.objectives();
    OkrProgram loop =
        wide.withObjectives(
            goals.get(0).withAlignsTo(Alignment.to(new ObjectiveId("o2"))),
            goals.get(1).withAlignsTo(Alignment.to(new ObjectiveId("o3"))),
            goals.get(2).withAlignsTo(Alignment.to(new ObjectiveId("o1"))));
    String told = markdown(loop);
    assertTrue(
        told.contains(
            """
            - Goal 1 \u00b7 crew \u00b7 \u25cb \u2013 (also serves Goal 2)
              - Goal 3 \u00b7 crew \u00b7 \u25cb \u2013
                - Goal 2 \u00b7 crew \u00b7 \u25cb \u2013
            """),
        told);
    OkrProgram itself =
        wide.withObjectives(goals.get(0).withAlignsTo(Alignment.to(new ObjectiveId("o1"))));
    assertTrue(markdown(itself).contains("- Goal 1 \u00b7 crew \u00b7 \u25cb \u2013\n"));
  }

  @Test
  void anEventThatIsRarerThanTheCalendarHasNoDays() {
    OkrProgram program =
        QFour.program()
            .withPlaybook(
                Playbook.builder()
                    .version("1")
                    .addCadence(
                        CadenceEntry.builder()
                            .event("Jubilee")
                            .every(Period.ofYears(Integer.MAX_VALUE))
                            .build())
                    .build());
    assertTrue(
        hasLine(markdown(program), "| **Jubilee** | every 2147483647 years | none left |   |"));
  }

  @Test
  void aTemplateCanBeReadToBeginFrom() {
    PlaybookTemplates templates = PlaybookTemplates.markdown();
    assertTrue(templates.text("glossary").startsWith("{{#glossary}}"), templates.text("glossary"));
    assertEquals("None.", templates.with("glossary", "None.").text("glossary"));
    assertThrows(IllegalArgumentException.class, () -> templates.text("glosary"));
  }

  @Test
  void thereAreNoRowsWithoutObjectives() {
    assertFalse(markdown(EMPTY).contains("in this cycle\n"), markdown(EMPTY));
    assertTrue(markdown(QFour.program()).contains("### Teams in this cycle\n"));
  }
}
