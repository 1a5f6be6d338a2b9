package io.okr4j.rules.playbook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.base.Joiner;
import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import io.okr4j.core.Alignment;
import io.okr4j.core.Data;
import io.okr4j.core.ObjectiveId;
import io.okr4j.core.OkrProgram;
import io.okr4j.core.PriorityId;
import io.okr4j.rules.Baseline;
import io.okr4j.rules.Report;
import io.okr4j.rules.RuleSet;
import io.okr4j.rules.Severity;
import io.okr4j.rules.scoring.BandScoring;
import io.okr4j.rules.scoring.Cascade;
import io.okr4j.rules.scoring.Display;
import io.okr4j.rules.scoring.EmptyObjectives;
import io.okr4j.rules.scoring.ExpectedProgress;
import io.okr4j.rules.scoring.MetricScoring;
import io.okr4j.rules.scoring.MetricScoring.Between;
import io.okr4j.rules.scoring.MetricScoring.Point;
import io.okr4j.rules.scoring.NoData;
import io.okr4j.rules.scoring.PacingCurve;
import io.okr4j.rules.scoring.RollUp;
import io.okr4j.rules.scoring.ScoringPolicy;
import io.okr4j.rules.scoring.WorkCalendar;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Compares whole playbooks with files that were looked at. After a change that is meant, {@code mvn
 * test -Dgolden=write} writes the files anew; read what changed before you commit it.
 */
class PlaybookGoldenTest {
  private static final Path FILES = Path.of("src/test/resources/golden");
  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

  /** A few rules, none of which judges words: some as they come, some changed, one off. */
  private static final ImmutableSet<String> NAMES =
      ImmutableSet.of(
          "alignment/priority-covered",
          "commitment/full",
          "focus/few-key-results",
          "integrity/waiver-in-use",
          "measurement/fresh-check-in",
          "playbook/acknowledged",
          "scoring/declared-score",
          "structure/support-pledged",
          "structure/team-formed-first",
          "worldview/fresh",
          "worldview/priority-grounded");

  private static final RuleSet RULES =
      RuleSet.none()
          .with(
              RuleSet.recommended().rules().stream()
                  .filter(rule -> NAMES.contains(rule.id()))
                  .toList())
          .off("worldview/fresh")
          .on("playbook/acknowledged", Severity.ERROR)
          .on("commitment/full", Severity.WARNING)
          .configured(
              fields(
                  "rules",
                  fields(
                      "focus/few-key-results",
                      fields("max", new Data.Decimal(BigDecimal.valueOf(3))))))
          .orThrow();

  private static Data.Fields fields(String name, Data value) {
    return new Data.Fields(ImmutableMap.of(name, value));
  }

  private static void check(String name, String rendered) throws IOException {
    Path file = FILES.resolve(name);
    if ("write".equals(System.getProperty("golden"))) {
      Files.createDirectories(FILES);
      Files.writeString(file, rendered);
    }
    assertEquals(Files.readString(file), rendered);
  }

  private static PlaybookDocument document(LocalDate asOf) {
    Report report = RULES.check(Lived.after(), asOf);
    Baseline known =
        new Baseline(
            Baseline.of(report).entries().stream()
                .limit(2)
                .collect(ImmutableList.toImmutableList()));
    return PlaybookDocument.of(
            known.accept(report), ScoringPolicy.standard().score(Lived.after(), asOf))
        .since(Lived.before());
  }

  @ParameterizedTest
  @CsvSource({"midway,2026-11-22", "afterwards,2027-03-01", "ahead,2025-12-31"})
  void tellsHowItStandsOnADay(String name, LocalDate day) throws IOException {
    check("playbook-" + name + ".md", PlaybookTemplates.markdown().render(document(day)));
  }

  /** The style stays out of the file: it says nothing of the program. */
  @Test
  void drawsHowItStands() throws IOException {
    String html = PlaybookTemplates.html().render(document(TODAY));
    check("playbook-midway.html", html.substring(html.indexOf("</style>")));
  }

  /** More goals than one can read at once, and one that serves three others. */
  @Test
  void drawsManyGoalsInParts() throws IOException {
    OkrProgram wide = Wide.program(50);
    OkrProgram program =
        wide.replace(
            wide.objectives()
                .get(49)
                .withAlignsTo(
                    Alignment.to(new ObjectiveId("o8")).withWeight(Lived.number("0.5")),
                    Alignment.to(new ObjectiveId("o1")).withWeight(Lived.number("0.25")),
                    Alignment.to(new PriorityId("p1")).withWeight(Lived.number("0.25"))));
    program =
        program.replace(
            wide.objectives()
                .get(6)
                .withAlignsTo(
                    Alignment.to(new ObjectiveId("o1")).withWeight(Lived.number("0.4")),
                    Alignment.to(new ObjectiveId("o2")).withWeight(Lived.number("0.2")),
                    Alignment.to(new ObjectiveId("o3")).withWeight(Lived.number("0.2")),
                    Alignment.to(new PriorityId("p1")).withWeight(Lived.number("0.2"))));
    String html =
        PlaybookTemplates.html()
            .render(
                PlaybookDocument.of(
                    RuleSet.none().check(program, TODAY),
                    ScoringPolicy.standard().score(program, TODAY)));
    int start = html.indexOf("<div class=\"panel whole\">");
    check("map-wide.html", html.substring(start, html.indexOf("</section>", start)));
  }

  @Test
  void tellsHowEveryPolicyScores() throws IOException {
    List<String> told = new ArrayList<>();
    for (ScoringPolicy policy : policies()) {
      String markdown =
          PlaybookTemplates.markdown()
              .render(
                  PlaybookDocument.of(
                      RULES.check(Lived.before(), TODAY), policy.score(Lived.before(), TODAY)));
      told.add(Splitter.on("\n## ").splitToList(markdown).get(9));
    }
    check("playbook-policies.md", Joiner.on("\n## ").join(told));
  }

  private static List<ScoringPolicy> policies() {
    List<ScoringPolicy> policies = new ArrayList<>(ScoringPolicy.presets().values());
    MetricScoring.Curve curve =
        new MetricScoring.Curve(
            ImmutableList.of(
                new Point(Lived.number("0.2"), Lived.number("0.1")),
                new Point(Lived.number("0.6"), Lived.number("0.9"))),
            Between.STEPS);
    policies.add(
        ScoringPolicy.standard().toBuilder()
            .name("own curves")
            .metrics(curve)
            .bands(new BandScoring.SuccessRatio(Optional.of(12)))
            .noData(NoData.LEFT_OUT)
            .rollUp(RollUp.WEAKEST)
            .cascade(Cascade.bothWays())
            .emptyObjectives(EmptyObjectives.ZERO)
            .expected(ExpectedProgress.along(new PacingCurve.Points(curve)))
            .display(Display.of(0, true))
            .build());
    policies.add(
        ScoringPolicy.standard().toBuilder()
            .name("working days")
            .metrics(new MetricScoring.Straight(MetricScoring.Goal.STRETCH))
            .bands(new BandScoring.Distance())
            .cascade(new Cascade(Cascade.KeyResults.OWN, Cascade.Objectives.AS_KEY_RESULTS))
            .expected(
                new ExpectedProgress(
                    new PacingCurve.WorkingDays(WorkCalendar.mondayToFriday()), true, false, false))
            .build());
    policies.add(
        ScoringPolicy.standard().toBuilder()
            .name("s-curve")
            .bands(new BandScoring.Newest())
            .cascade(new Cascade(Cascade.KeyResults.SUM, Cascade.Objectives.OWN))
            .expected(new ExpectedProgress(new PacingCurve.SCurve(), false, true, false))
            .build());
    policies.add(
        ScoringPolicy.standard().toBuilder()
            .name("success")
            .bands(new BandScoring.SuccessRatio(Optional.empty()))
            .build());
    return policies;
  }
}
