package io.okr4j.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.okr4j.core.Data;
import io.okr4j.rules.scoring.BandScoring;
import io.okr4j.rules.scoring.Cascade;
import io.okr4j.rules.scoring.Clamping;
import io.okr4j.rules.scoring.ClosedObjectives;
import io.okr4j.rules.scoring.Display;
import io.okr4j.rules.scoring.EmptyObjectives;
import io.okr4j.rules.scoring.ExpectedProgress;
import io.okr4j.rules.scoring.Grading;
import io.okr4j.rules.scoring.Label;
import io.okr4j.rules.scoring.Labelling;
import io.okr4j.rules.scoring.MetricScoring;
import io.okr4j.rules.scoring.MilestoneScoring;
import io.okr4j.rules.scoring.NoData;
import io.okr4j.rules.scoring.Pacing;
import io.okr4j.rules.scoring.PacingCurve;
import io.okr4j.rules.scoring.RollUp;
import io.okr4j.rules.scoring.Scale;
import io.okr4j.rules.scoring.Scale.Step;
import io.okr4j.rules.scoring.ScoringPolicy;
import io.okr4j.rules.scoring.Tone;
import io.okr4j.rules.scoring.UnitBounds;
import io.okr4j.rules.scoring.WorkCalendar;
import io.okr4j.rules.scoring.Zones;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScoringConfigurationTest {

  /** Fields, as name and value in turns; values are texts, numbers, flags, lists and data. */
  private static Data.Fields fields(Object... namesAndValues) {
    ImmutableMap.Builder<String, Data> fields = ImmutableMap.builder();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.put((String) namesAndValues[i], data(namesAndValues[i + 1]));
    }
    return new Data.Fields(fields.buildOrThrow());
  }

  private static Data data(Object value) {
    if (value instanceof String text) {
      return new Data.Text(text);
    } else if (value instanceof Boolean flag) {
      return new Data.Flag(flag);
    } else if (value instanceof List<?> list) {
      return new Data.Items(
          list.stream()
              .map(ScoringConfigurationTest::data)
              .collect(ImmutableList.toImmutableList()));
    } else if (value instanceof Number number) {
      return new Data.Decimal(new BigDecimal(number.toString()));
    }
    return (Data) value;
  }

  private static ScoringPolicy policy(Object... namesAndValues) {
    return ScoringConfiguration.of(fields(namesAndValues)).orThrow();
  }

  private static String mistake(Object... namesAndValues) {
    ImmutableList<Mistake> mistakes = ScoringConfiguration.of(fields(namesAndValues)).mistakes();
    assertEquals(1, mistakes.size(), mistakes::toString);
    return mistakes.get(0).pointer() + ": " + mistakes.get(0).message();
  }

  private static BigDecimal number(String number) {
    return new BigDecimal(number);
  }

  @Test
  void nothingSaidIsTheStandardPolicy() {
    assertEquals(ScoringPolicy.standard(), policy());
    assertEquals(ScoringPolicy.standard(), ScoringConfiguration.of(QFour.program()).orThrow());
  }

  @Test
  void aPresetIsWhatEverythingElseDepartsFrom() {
    ScoringPolicy.presets()
        .forEach(
            (name, preset) -> {
              assertEquals(name, preset.name());
              assertEquals(preset, policy("preset", name));
            });
    assertEquals(
        policy("preset", "google").toBuilder().rollUp(RollUp.BEST).build(),
        policy("rollUp", "best", "preset", "google"));
  }

  @Test
  void everyChoiceCanBeMade() {
    Label good = new Label("fine", Tone.GOOD);
    Label fair = new Label("so so", Tone.FAIR);
    Label poor = new Label("bad", Tone.POOR);
    Scale scale = Scale.of(poor, Step.from("0.9", good), Step.above("0.5", fair));
    List<Data> steps =
        List.of(
            fields("name", "fine", "from", 0.9),
            fields("name", "so so", "above", 0.5),
            fields("name", "bad"));
    assertEquals(
        ScoringPolicy.standard().toBuilder()
            .name("ours")
            .metrics(new Zones(number("0.2"), number("0.8"), true, MetricScoring.Between.STEPS))
            .milestones(new MilestoneScoring(false, Optional.of(number("100"))))
            .bands(new BandScoring.SuccessRatio(Optional.of(13)))
            .clamping(new Clamping(true, false))
            .noData(NoData.LEFT_OUT)
            .emptyObjectives(EmptyObjectives.ZERO)
            .rollUp(RollUp.MEAN_BY_SIZE)
            .cascade(new Cascade(Cascade.KeyResults.SUM, Cascade.Objectives.AS_KEY_RESULTS))
            .closed(ClosedObjectives.DECLARED)
            .expected(new ExpectedProgress(new PacingCurve.SCurve(), true, false, false))
            .pacing(
                new Pacing(
                    Pacing.Comparison.RATIO,
                    scale,
                    Optional.of(Pacing.NOT_STARTED),
                    Optional.of(new Label("blank", Tone.NEUTRAL)),
                    Optional.of(Pacing.ACHIEVED),
                    Optional.empty(),
                    Labelling.WORST))
            .grading(
                new Grading(
                    Grading.standard().committed(),
                    new Grading.Rubric(Grading.Judged.PROGRESS, scale),
                    Grading.standard().learning(),
                    Labelling.BEST))
            .confidence(scale)
            .units(
                Map.of("%", new UnitBounds(Optional.of(number("0")), Optional.of(number("100")))))
            .display(new Display(1, true, RoundingMode.DOWN))
            .build(),
        policy(
            "name", "ours",
            "metrics",
                fields(
                    "type", "zones", "commit", 0.2, "target", 0.8, "derived", true, "between",
                    "steps"),
            "milestones", fields("weighted", false, "whole", 100),
            "bands", fields("type", "success-ratio", "planned", 13),
            "clamp", fields("above", false),
            "noData", "left-out",
            "emptyObjectives", "zero",
            "rollUp", "mean-by-size",
            "cascade", fields("keyResults", "sum", "objectives", "as-key-results"),
            "closed", "declared",
            "expected", fields("curve", "s-curve", "dueDates", false, "binaryAtEnd", false),
            "pace",
                fields(
                    "by",
                    "ratio",
                    "scale",
                    steps,
                    "noData",
                    "blank",
                    "missed",
                    false,
                    "objectives",
                    "worst"),
            "grades",
                fields(
                    "objectives", "best", "aspirational", fields("by", "progress", "scale", steps)),
            "confidence", steps,
            "units", fields("%", fields("atLeast", 0, "atMost", 100)),
            "display", fields("decimals", 1, "percent", true, "rounding", "down"),
            "x-why", "ours to know"));
  }

  @Test
  void workingDaysTakeTheirCalendar() {
    assertEquals(
        new PacingCurve.WorkingDays(WorkCalendar.mondayToFriday()),
        policy("expected", fields("curve", "working-days")).expected().curve());
    PacingCurve.WorkingDays curve =
        (PacingCurve.WorkingDays)
            policy(
                    "expected",
                    fields(
                        "curve",
                        "working-days",
                        "daysOff",
                        List.of("friday"),
                        "holidays",
                        List.of("2026-12-25")))
                .expected()
                .curve();
    assertEquals("[FRIDAY]", curve.calendar().daysOff().toString());
    assertEquals("[2026-12-25]", curve.calendar().holidays().toString());
  }

  @Test
  void oneScaleCanGradeAllAmbitions() {
    Grading grading =
        policy(
                "grades",
                fields("by", "progress", "scale", List.of(fields("name", "done", "from", 1))))
            .grading();
    assertEquals(grading.committed(), grading.learning());
    assertEquals(Grading.Judged.PROGRESS, grading.committed().judged());
    // The last step has a bound, so that there is no grade below it.
    assertEquals(Optional.empty(), grading.committed().scale().label(number("0.9")));
  }

  @Test
  void otherMetricScoringsAreNamedByTheirType() {
    assertEquals(
        new MetricScoring.Straight(MetricScoring.Goal.STRETCH),
        policy("metrics", fields("type", "straight", "goal", "stretch")).metrics());
    assertEquals(
        new MetricScoring.Curve(
            ImmutableList.of(new MetricScoring.Point(number("0.5"), number("0.4"))),
            MetricScoring.Between.LINEAR),
        policy(
                "metrics",
                fields("type", "curve", "points", List.of(fields("progress", 0.5, "score", 0.4))))
            .metrics());
  }

  @Test
  void mistakesSayWhatAndWhereAndWhatWasMeant() {
    assertEquals(
        "/preset: found \"gogle\"; expected a preset: standard, google, zones, letters,"
            + " elapsed-difference, elapsed-ratio, weakest-link, contribution; did you mean"
            + " \"google\"?",
        mistake("preset", "gogle"));
    assertEquals(
        "/rollup: found \"rollup\"; expected a field of a scoring policy: preset, name, metrics,"
            + " milestones, bands, clamp, noData, emptyObjectives, rollUp, cascade, closed, expected,"
            + " pace, grades, confidence, units, display; did you mean \"rollUp\"?",
        mistake("rollup", "mean"));
    assertEquals(
        "/rollUp: found \"weakst\"; expected one of: weighted-mean, mean, mean-by-size, weakest,"
            + " best; did you mean \"weakest\"?",
        mistake("rollUp", "weakst"));
    assertEquals(
        "/pace/scale/1/from: found 0.9; expected a bound below that of the step before",
        mistake(
            "pace",
            fields(
                "scale",
                List.of(fields("name", "a", "from", 0.5), fields("name", "b", "from", 0.9)))));
    assertEquals(
        "/confidence/0: found no \"from\"; expected from or above, which only the last step goes"
            + " without",
        mistake("confidence", List.of(fields("name", "a"), fields("name", "b"))));
    assertEquals(
        "/metrics/commit: found 0.8; expected a number below target, 0.7",
        mistake("metrics", fields("type", "zones", "commit", 0.8)));
    assertEquals(
        "/metrics/goal: found \"goal\"; expected a field of such a scoring of metrics: type, commit, target,"
            + " derived, between",
        mistake("metrics", fields("type", "zones", "goal", "target")));
    assertEquals(
        "/display/decimals: found 1.5; expected a whole number in 0..12",
        mistake("display", fields("decimals", 1.5)));
    assertEquals(
        "/expected/holidays/0: found \"2026-02-30\"; expected a day such as 2026-12-25",
        mistake("expected", fields("curve", "working-days", "holidays", List.of("2026-02-30"))));
    assertEquals(
        "/expected/daysOff: found a list; expected nothing, unless the curve is working-days",
        mistake("expected", fields("daysOff", List.of("friday"))));
    assertEquals(
        "/expected/between: found \"steps\"; expected nothing, unless the curve is points",
        mistake("expected", fields("curve", "s-curve", "between", "steps")));
    assertEquals(
        "/units/a~1b/atMost: found 1; expected a number that is not below atLeast",
        mistake("units", fields("a/b", fields("atLeast", 2, "atMost", 1))));
  }

  @Test
  void allMistakesAreToldAtOnceInTheOrderOfTheConfiguration() {
    ScoringConfiguration configuration =
        ScoringConfiguration.of(
            fields("rollUp", 1, "noData", false, "clamp", fields("below", "no"), "bands", "b"));
    assertEquals(
        List.of("/rollUp", "/noData", "/clamp/below", "/bands"),
        configuration.mistakes().stream().map(Mistake::pointer).toList());
    assertEquals(ScoringPolicy.standard(), configuration.policy());
    String message =
        assertThrows(IllegalArgumentException.class, configuration::orThrow).toString();
    assertTrue(message.contains("\n/clamp/below: found \"no\"; expected true or false"), message);
  }

  @Test
  void theOrderOfTheConfigurationCountsInsideObjectsAndListsToo() {
    assertEquals(
        List.of(
            "/preset: found 1; expected a preset: standard, google, zones, letters,"
                + " elapsed-difference, elapsed-ratio, weakest-link, contribution",
            "/clamp/above: found 1; expected true or false",
            "/clamp/below: found 2; expected true or false",
            "/confidence/0/from: found true; expected " + BOUND,
            "/confidence/0/name: found a list; expected a text that is not blank",
            "/confidence/1: found null; expected an object with a name and from or above"),
        mistakes(
            "clamp",
            fields("above", 1, "below", 2),
            "confidence",
            Arrays.asList(
                fields("from", true, "name", List.of()), new Data.Null(), fields("name", "c")),
            "preset",
            1));
    assertEquals(
        "/rollUp: found an object; expected one of: weighted-mean, mean, mean-by-size, weakest, best",
        mistake("rollUp", fields()));
  }

  private static final String BOUND = "a number with at most 12 decimals";

  @ParameterizedTest
  @ValueSource(strings = {"", "[]"})
  void whatIsNoObjectIsNoPolicy(String text) {
    assertEquals(
        "found \"" + text + "\"; expected an object that describes a scoring policy",
        ScoringConfiguration.of(new Data.Text(text)).mistakes().get(0).message());
  }

  @Property
  void anyDataIsReadOrRefusedAndNeverThrows(@ForAll Data data) {
    for (String field :
        List.of("metrics", "bands", "clamp", "pace", "grades", "confidence", "units", "rollUp")) {
      ScoringConfiguration.of(fields(field, data));
    }
    ScoringConfiguration.of(data);
  }

  @Test
  void whatIsUnknownIsToldWhereverItStands() {
    Data.Fields unknown = fields("unknown", 1);
    for (String name :
        List.of("milestones", "clamp", "cascade", "expected", "pace", "grades", "display")) {
      assertTrue(
          mistake(name, unknown).startsWith("/" + name + "/unknown: found \"unknown\""), name);
    }
    assertEquals(
        "/units/%/unknown: found \"unknown\"; expected a bound: atLeast, atMost",
        mistake("units", fields("%", unknown)));
    assertEquals(
        "/grades/committed/unknown: found \"unknown\"; expected a field of grades: by, scale",
        mistake("grades", fields("committed", unknown)));
    assertEquals(
        "/grades/unknown: found \"unknown\"; expected a field of all grades: objectives, by, scale",
        mistake("grades", fields("by", "score", "unknown", 1)));
    assertEquals(
        "/confidence/0/unknown: found \"unknown\";"
            + " expected a field of a step: name, tone, from, above",
        mistake("confidence", List.of(fields("name", "sure", "unknown", 1))));
    assertEquals(
        "/metrics/points/0/unknown: found \"unknown\"; expected a field of a point: progress, score",
        mistake(
            "metrics",
            fields(
                "type",
                "curve",
                "points",
                List.of(fields("progress", 0.5, "score", 0.4, "unknown", 1)))));
    assertEquals(
        "/bands/unknown: found \"unknown\"; expected a field of such a scoring of bands: type",
        mistake("bands", fields("type", "newest", "unknown", 1)));
  }

  @Test
  void whatIsMissingIsTold() {
    assertEquals(
        "/metrics: found no \"points\"; expected a list of points with progress and score",
        mistake("metrics", fields("type", "curve")));
    assertEquals(
        "/metrics/points/0: found no \"score\"; expected a number in 0..1, with at most 12 decimals",
        mistake("metrics", fields("type", "curve", "points", List.of(fields("progress", 0.5)))));
    assertEquals(
        "/metrics: found no \"type\"; expected zones, straight, curve",
        mistake("metrics", fields("commit", 0.2)));
    assertEquals(
        "/confidence/0: found no \"name\"; expected the name of a step",
        mistake("confidence", List.of(fields("from", 0.5))));
    assertEquals(
        "/confidence/0/from: found 0.5; expected either from or above",
        mistake("confidence", List.of(fields("name", "sure", "from", 0.5, "above", 0.4))));
  }

  @Test
  void pointsRise() {
    assertEquals(
        List.of(
            "/metrics/points/1/progress: found 0.5; expected a number above that of the point"
                + " before, 0.5, and below 1, with at most 12 decimals",
            "/metrics/points/2/score: found 0.39; expected a number not below that of the point"
                + " before, 0.4, and at most 1, with at most 12 decimals"),
        mistakes(
            "metrics",
            fields(
                "type",
                "curve",
                "points",
                List.of(
                    fields("progress", 0.5, "score", 0.4),
                    fields("progress", 0.5, "score", 0.4),
                    fields("progress", 0.6, "score", 0.39),
                    fields("progress", 0.7, "score", 0.4)))));
    assertEquals(
        List.of(
            "/metrics/target: found 0.3; expected a number above commit, 0.3, and below 1, with at most 12 decimals"),
        mistakes("metrics", fields("type", "zones", "target", 0.3)));
  }

  private static List<String> mistakes(Object... namesAndValues) {
    return ScoringConfiguration.of(fields(namesAndValues)).mistakes().stream()
        .map(mistake -> mistake.pointer() + ": " + mistake.message())
        .toList();
  }

  @Test
  void boundsOfAUnitMayMeet() {
    assertEquals(
        Map.of("%", new UnitBounds(Optional.of(number("5")), Optional.of(number("5")))),
        policy("units", fields("%", fields("atLeast", 5, "atMost", 5))).units());
    assertEquals(
        Map.of("%", new UnitBounds(Optional.empty(), Optional.of(number("5")))),
        policy("units", fields("%", fields("atMost", 5), "x-why", "free")).units());
  }

  @Test
  void curvesAreNamedByAWord() {
    MetricScoring.Curve straight =
        new MetricScoring.Curve(ImmutableList.of(), MetricScoring.Between.LINEAR);
    ImmutableMap.<String, PacingCurve>of(
            "linear", new PacingCurve.Linear(),
            "days-begun", new PacingCurve.DaysBegun(),
            "s-curve", new PacingCurve.SCurve(),
            "points", new PacingCurve.Points(straight))
        .forEach(
            (word, curve) ->
                assertEquals(curve, policy("expected", fields("curve", word)).expected().curve()));
    assertEquals(new BandScoring.Newest(), policy("bands", fields("type", "newest")).bands());
    assertEquals(new BandScoring.Guardrail(), policy("bands", fields("type", "guardrail")).bands());
    assertEquals(new BandScoring.Distance(), policy("bands", fields("type", "distance")).bands());
  }

  /** What a schema or an editor can tell of the settings, in a file that was looked at. */
  @Test
  void allThatCanBeSaidIsDescribed() throws IOException {
    StringBuilder told = new StringBuilder();
    tell(told, "", ScoringConfiguration.settings());
    Path file = Path.of("src/test/resources/golden/scoring-settings.txt");
    if ("write".equals(System.getProperty("golden"))) {
      Files.writeString(file, told);
    }
    assertEquals(Files.readString(file), told.toString());
  }

  private static void tell(StringBuilder told, String indent, Setting.Kind kind) {
    if (kind instanceof Setting.ListOf list) {
      told.append(indent).append("a list of\n");
      tell(told, indent + "  ", list.items());
    } else if (kind instanceof Setting.MapOf map) {
      told.append(indent).append("by names, each\n");
      tell(told, indent + "  ", map.values());
    } else if (kind instanceof Setting.OneOf one) {
      told.append(indent).append("one of ").append(one.noun()).append('\n');
      one.types().forEach(type -> tell(told, indent + "  ", type));
    } else if (kind instanceof Setting.Group group) {
      told.append(indent).append(group.noun()).append(": ").append(group.about()).append('\n');
      told.append(group.example().strip().indent(indent.length()));
      for (Setting setting : group.settings()) {
        told.append(indent).append("- ").append(setting.name()).append(": ");
        told.append(setting.meaning()).append(setting.required() ? " (required)" : "");
        setting.usual().ifPresent(usual -> told.append(" (usually ").append(usual).append(')'));
        told.append('\n');
        tell(told, indent + "    ", setting.kind());
      }
      group.apart().forEach(apart -> told.append(indent).append(apart).append('\n'));
      group.conditions().forEach(c -> told.append(indent).append(c).append('\n'));
    } else {
      told.append(indent).append(kind).append('\n');
    }
  }
}
