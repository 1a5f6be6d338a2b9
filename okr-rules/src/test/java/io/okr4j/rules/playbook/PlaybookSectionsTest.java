package io.okr4j.rules.playbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import io.okr4j.core.Audience;
import io.okr4j.core.AudienceId;
import io.okr4j.core.CheckIn;
import io.okr4j.core.Competitor;
import io.okr4j.core.CompetitorId;
import io.okr4j.core.Dynamic;
import io.okr4j.core.DynamicId;
import io.okr4j.core.KeyResult;
import io.okr4j.core.Objective;
import io.okr4j.core.OkrProgram;
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
}
