package io.okr4j.rules;

import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.ZERO;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Range;
import io.okr4j.core.Data;
import io.okr4j.rules.Settings.About;
import io.okr4j.rules.scoring.BandScoring;
import io.okr4j.rules.scoring.Cascade;
import io.okr4j.rules.scoring.Clamping;
import io.okr4j.rules.scoring.ClosedObjectives;
import io.okr4j.rules.scoring.Display;
import io.okr4j.rules.scoring.EmptyObjectives;
import io.okr4j.rules.scoring.ExpectedProgress;
import io.okr4j.rules.scoring.Grading;
import io.okr4j.rules.scoring.Grading.Judged;
import io.okr4j.rules.scoring.Grading.Rubric;
import io.okr4j.rules.scoring.Label;
import io.okr4j.rules.scoring.Labelling;
import io.okr4j.rules.scoring.MetricScoring;
import io.okr4j.rules.scoring.MetricScoring.Between;
import io.okr4j.rules.scoring.MetricScoring.Goal;
import io.okr4j.rules.scoring.MetricScoring.Point;
import io.okr4j.rules.scoring.MilestoneScoring;
import io.okr4j.rules.scoring.NoData;
import io.okr4j.rules.scoring.Pacing;
import io.okr4j.rules.scoring.Pacing.Comparison;
import io.okr4j.rules.scoring.PacingCurve;
import io.okr4j.rules.scoring.RollUp;
import io.okr4j.rules.scoring.Scale;
import io.okr4j.rules.scoring.Scale.Step;
import io.okr4j.rules.scoring.ScoringPolicy;
import io.okr4j.rules.scoring.Tone;
import io.okr4j.rules.scoring.UnitBounds;
import io.okr4j.rules.scoring.WorkCalendar;
import io.okr4j.rules.scoring.Zones;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Reads the settings of a scoring policy, and describes them: each with its name, its meaning and
 * what its values look like.
 */
final class ScoringSettings {
  static final About ABOUT =
      new About(
          "a scoring policy",
          "How key results and objectives are scored: a preset, and what is different from it.",
          """
          {"preset": "google", "name": "night-rail", "rollUp": "weakest", "noData": "left-out",
           "display": {"decimals": 0, "percent": true}}
          """);

  private static final int DECIMALS = 12;
  private static final String LIMITED = ", with at most " + DECIMALS + " decimals";
  private static final Setting.Numeric BOUND =
      new Setting.Numeric("a number with at most 12 decimals", Range.all(), Optional.of(DECIMALS));
  private static final Setting.Numeric ANCHOR =
      new Setting.Numeric(
          "a number strictly between 0 and 1" + LIMITED,
          Range.open(ZERO, ONE),
          Optional.of(DECIMALS));
  private static final Setting.Numeric RATIO =
      new Setting.Numeric(
          "a number in 0..1" + LIMITED, Range.closed(ZERO, ONE), Optional.of(DECIMALS));
  private static final Setting.Numeric ANY =
      new Setting.Numeric("a number", Range.all(), Optional.empty());
  private static final Setting.Numeric ABOVE_NOTHING =
      new Setting.Numeric("a number above 0", Range.greaterThan(ZERO), Optional.empty());
  private static final ImmutableMap<String, RoundingMode> ROUNDINGS =
      ImmutableMap.of(
          "half-up",
          RoundingMode.HALF_UP,
          "half-even",
          RoundingMode.HALF_EVEN,
          "down",
          RoundingMode.DOWN,
          "up",
          RoundingMode.UP);

  private static final String BETWEEN = "what scores between two marks: a straight line, or steps";

  private static final String LABELLED_BY =
      "what an objective is labelled by: its own numbers, or its worst or best key result";

  private static final ImmutableMap<String, Settings.Type<MetricScoring>> METRICS =
      ImmutableMap.of(
          "zones",
          new Settings.Type<>(
              new About(
                  "zones",
                  "The commit and the target of a metric score what is said here, a stretch 1.",
                  "{\"type\": \"zones\", \"commit\": 0.4, \"target\": 0.8}"),
              ScoringSettings::zones),
          "straight",
          new Settings.Type<>(
              new About(
                  "a straight way",
                  "A metric scores the share of its way to the target or the stretch.",
                  "{\"type\": \"straight\", \"goal\": \"stretch\"}"),
              ScoringSettings::straight),
          "curve",
          new Settings.Type<>(
              new About(
                  "a curve",
                  "A curve from progress to score, from 0 and 0 by way of its points to 1 and 1.",
                  "{\"type\": \"curve\", \"points\": [{\"progress\": 0.5, \"score\": 0.4}]}"),
              ScoringSettings::curve));

  private static final ImmutableMap<String, Settings.Type<BandScoring>> BANDS =
      ImmutableMap.of(
          "guardrail",
          new Settings.Type<>(
              new About(
                  "a guardrail",
                  "A band scores 1 while its newest value is inside, else 0, and is not averaged.",
                  "{\"type\": \"guardrail\"}"),
              s -> new BandScoring.Guardrail()),
          "newest",
          new Settings.Type<>(
              new About(
                  "an inside or not",
                  "A band scores 1 while its newest value is inside, else 0, and counts.",
                  "{\"type\": \"newest\"}"),
              s -> new BandScoring.Newest()),
          "success-ratio",
          new Settings.Type<>(
              new About(
                  "a success ratio",
                  "A band scores the share of its values that are inside, and counts.",
                  "{\"type\": \"success-ratio\", \"planned\": 13}"),
              s ->
                  new BandScoring.SuccessRatio(
                      s.count(
                          "planned",
                          "how many values are planned; as many as there are when it is missing",
                          1,
                          1_000_000))),
          "distance",
          new Settings.Type<>(
              new About(
                  "a distance",
                  "A band scores how far it keeps from its bound, 1 being at the bound, and counts.",
                  "{\"type\": \"distance\"}"),
              s -> new BandScoring.Distance()));

  private static final ImmutableMap<
          String, BiFunction<WorkCalendar, MetricScoring.Curve, PacingCurve>>
      CURVES =
          ImmutableMap.of(
              "linear", (calendar, own) -> new PacingCurve.Linear(),
              "days-begun", (calendar, own) -> new PacingCurve.DaysBegun(),
              "s-curve", (calendar, own) -> new PacingCurve.SCurve(),
              "working-days", (calendar, own) -> new PacingCurve.WorkingDays(calendar),
              "points", (calendar, own) -> new PacingCurve.Points(own));

  private ScoringSettings() {}

  /** {@return the policy that the settings ask for, with everything that is not mistaken} */
  static ScoringPolicy policy(Settings settings) {
    ScoringPolicy preset =
        settings
            .word(
                "preset",
                "the policy to start from; what is not said below is as it says",
                "a preset",
                ScoringPolicy.presets())
            .orElse(ScoringPolicy.standard());
    settings.usually("preset", new Data.Text(ScoringPolicy.standard().name()));
    ScoringPolicy.Builder policy = preset.toBuilder();
    settings.text("name", "what the policy is called").ifPresent(policy::name);
    settings
        .oneOf("metrics", "what the value of a metric scores", "a scoring of metrics", METRICS)
        .ifPresent(policy::metrics);
    settings
        .object(
            "milestones",
            "what milestones score",
            new About(
                "a scoring of milestones",
                "What milestones score: the weight that is reached, divided by a whole.",
                "{\"weighted\": true, \"whole\": 100}"))
        .map(s -> milestones(s, preset.milestones()))
        .ifPresent(policy::milestones);
    settings
        .oneOf("bands", "what a band scores, and whether it counts", "a scoring of bands", BANDS)
        .ifPresent(policy::bands);
    settings
        .object(
            "clamp",
            "whether a key result can count for less than 0 or more than 1",
            new About(
                "a clamping",
                "Whether key results count for what is below 0 or above 1.",
                "{\"below\": true, \"above\": false}"))
        .map(s -> clamping(s, preset.clamping()))
        .ifPresent(policy::clamping);
    word(
            settings,
            "noData",
            "what a key result without data is worth: zero, left out of its objective, or absent, and"
                + " then so is its objective",
            NoData.class)
        .ifPresent(policy::noData);
    word(
            settings,
            "emptyObjectives",
            "what an objective is worth of which nothing can be averaged: absent, or zero",
            EmptyObjectives.class)
        .ifPresent(policy::emptyObjectives);
    word(
            settings,
            "rollUp",
            "how key results make up their objective: their mean by weight, without weights or by the"
                + " length of their ways, the weakest of them, or the best",
            RollUp.class)
        .ifPresent(policy::rollUp);
    settings
        .object(
            "cascade",
            "whether what aligns to something counts for it",
            new About(
                "a cascade",
                "Whether objectives count for what they align to.",
                "{\"keyResults\": \"mean\", \"objectives\": \"one-part\"}"))
        .map(s -> cascade(s, preset.cascade()))
        .ifPresent(policy::cascade);
    word(
            settings,
            "closed",
            "what an objective scores from its closing on: what its key results say, or what was"
                + " declared",
            ClosedObjectives.class)
        .ifPresent(policy::closed);
    settings
        .object(
            "expected",
            "how much progress is expected by a day",
            new About(
                "an expectation",
                "How much progress is expected by a day of the cycle.",
                """
                {"curve": "working-days", "daysOff": ["saturday", "sunday"], "holidays": ["2026-12-25"],
                 "plans": false}
                """))
        .map(s -> expected(s, preset.expected()))
        .ifPresent(policy::expected);
    settings
        .object(
            "pace",
            "how progress is judged against what is expected",
            new About(
                "a pacing",
                "How progress is judged against what is expected.",
                """
                {"by": "ratio", "scale": [{"name": "on-track", "from": 0.9}, {"name": "late"}], "missed": false}
                """))
        .map(s -> pacing(s, preset.pacing()))
        .ifPresent(policy::pacing);
    settings
        .object(
            "grades",
            "how objectives are graded",
            new About(
                "a grading",
                "How objectives are graded: all alike, or by what they promise.",
                """
                {"committed": {"by": "progress", "scale": [{"name": "kept", "from": 1}, {"name": "broken"}]}}
                """))
        .map(s -> grading(s, preset.grading()))
        .ifPresent(policy::grading);
    scale(settings, "confidence", "what confidences are called").ifPresent(policy::confidence);
    settings
        .map(
            "units",
            "which values units allow, so that no forecast leaves them",
            "bounds by unit",
            new Settings.Type<>(
                new About(
                    "a unit range",
                    "Which values a unit allows.",
                    "{\"atLeast\": 0, \"atMost\": 100}"),
                ScoringSettings::bounds),
            "an object with atLeast, atMost or both")
        .ifPresent(policy::units);
    settings
        .object(
            "display",
            "how people read scores and progress",
            new About(
                "a display",
                "How people read scores and progress; documents are as exact as ever.",
                "{\"decimals\": 0, \"percent\": true}"))
        .map(s -> display(s, preset.display()))
        .ifPresent(policy::display);
    settings.done("a field of a scoring policy");
    return policy.build();
  }

  private static <E extends Enum<E>> Optional<E> word(
      Settings s, String name, String meaning, Class<E> type) {
    return s.word(name, meaning, "one of", words(type));
  }

  private static <E extends Enum<E>> ImmutableMap<String, E> words(Class<E> type) {
    return Arrays.stream(type.getEnumConstants())
        .collect(toImmutableMap(ScoringSettings::word, Function.identity()));
  }

  private static String word(Enum<?> constant) {
    return Ascii.toLowerCase(constant.name()).replace('_', '-');
  }

  private static <E extends Enum<E>> E wordOr(
      Settings s, String name, String meaning, Class<E> type, E usual) {
    s.usually(name, new Data.Text(word(usual)));
    return word(s, name, meaning, type).orElse(usual);
  }

  private static MetricScoring zones(Settings s) {
    Zones usual = Zones.standard();
    s.usually("commit", new Data.Decimal(usual.commit()));
    s.usually("target", new Data.Decimal(usual.target()));
    s.usually("derived", new Data.Flag(usual.derived()));
    s.expect("commit", "a number below target");
    s.expect("target", "a number above commit");
    BigDecimal commit = s.number("commit", "what the commit scores", ANCHOR).orElse(usual.commit());
    BigDecimal target =
        s.number(
                "target",
                "what the target scores where there is a stretch",
                ANCHOR,
                "a number above commit, " + commit + ", and below 1" + LIMITED,
                n -> n.compareTo(commit) > 0)
            .orElse(usual.target());
    boolean derived =
        s.flag(
                "derived",
                "whether marks that a metric does not give are put on a straight line through those"
                    + " that it gives")
            .orElse(usual.derived());
    Between between = wordOr(s, "between", BETWEEN, Between.class, usual.between());
    if (target.compareTo(commit) <= 0) {
      s.refuse(s.has("commit") ? "commit" : "target", "a number below target, " + target);
      return usual;
    }
    return new Zones(commit, target, derived, between);
  }

  private static MetricScoring straight(Settings s) {
    return new MetricScoring.Straight(
        wordOr(
            s,
            "goal",
            "what scores 1; the target where there is no stretch",
            Goal.class,
            Goal.TARGET));
  }

  private static MetricScoring.Curve curve(Settings s) {
    s.require("points", "a list of points with progress and score");
    return new MetricScoring.Curve(
        points(
                s,
                "a curve point",
                "progress",
                "how much of the way is done",
                "score",
                "what that scores")
            .orElse(ImmutableList.of()),
        wordOr(s, "between", BETWEEN, Between.class, Between.LINEAR));
  }

  /** Points that rise from (0, 0) to (1, 1), of which the first number never stands still. */
  private static Optional<ImmutableList<Point>> points(
      Settings s, String noun, String x, String meaningOfX, String y, String meaningOfY) {
    About about =
        new About(
            noun,
            "A point of a curve, beyond the one before it.",
            "{\"" + x + "\": 0.5, \"" + y + "\": 0.4}");
    return s.objects("points", "its points, in order", "an object with " + x + " and " + y, about)
        .map(
            items -> {
              ImmutableList.Builder<Point> points = ImmutableList.builder();
              Point last = new Point(ZERO, ZERO);
              for (Settings item : items) {
                Point before = last;
                String above = "a number above that of the point before";
                String notBelow = "a number not below that of the point before";
                item.require(x, ANCHOR.expected());
                item.require(y, RATIO.expected());
                item.expect(x, above);
                item.expect(y, notBelow);
                Optional<BigDecimal> at =
                    item.number(
                        x,
                        meaningOfX,
                        ANCHOR,
                        above + ", " + before.progress() + ", and below 1" + LIMITED,
                        n -> n.compareTo(before.progress()) > 0);
                Optional<BigDecimal> number =
                    item.number(
                        y,
                        meaningOfY,
                        RATIO,
                        notBelow + ", " + before.score() + ", and at most 1" + LIMITED,
                        n -> n.compareTo(before.score()) >= 0);
                item.done("a field of a point");
                if (at.isPresent() && number.isPresent()) {
                  last = new Point(at.get(), number.get());
                  points.add(last);
                }
              }
              return points.build();
            });
  }

  private static MilestoneScoring milestones(Settings s, MilestoneScoring usual) {
    MilestoneScoring read =
        new MilestoneScoring(
            s.flag("weighted", "whether milestones weigh what they say; else each weighs 1")
                .orElse(usual.weighted()),
            s.number(
                    "whole",
                    "the weight that scores 1; that of all milestones when it is missing",
                    ABOVE_NOTHING)
                .or(usual::whole));
    s.done("a field of the scoring of milestones");
    return read;
  }

  private static Clamping clamping(Settings s, Clamping usual) {
    Clamping read =
        new Clamping(
            s.flag("below", "whether what is below 0 counts as 0").orElse(usual.below()),
            s.flag("above", "whether what is above 1 counts as 1").orElse(usual.above()));
    s.done("an end of 0..1");
    return read;
  }

  private static Cascade cascade(Settings s, Cascade usual) {
    Cascade read =
        new Cascade(
            word(
                    s,
                    "keyResults",
                    "what a key result takes from the objectives that align to it: nothing, their mean in"
                        + " place of its own, or the sum of the values of their metrics in its unit",
                    Cascade.KeyResults.class)
                .orElse(usual.keyResults()),
            word(
                    s,
                    "objectives",
                    "what an objective takes from the objectives that align to it: nothing, each as one"
                        + " part beside itself, or each as one more key result",
                    Cascade.Objectives.class)
                .orElse(usual.objectives()));
    s.done("what others contribute to");
    return read;
  }

  /** Refuses settings of a curve where another one is chosen, or none. */
  private static void onlyWith(
      Settings s,
      Optional<BiFunction<WorkCalendar, MetricScoring.Curve, PacingCurve>> chosen,
      String curve,
      String... names) {
    String expected = "nothing, unless the curve is " + curve;
    boolean isChosen = chosen.filter(c -> c.equals(CURVES.get(curve))).isPresent();
    for (String name : names) {
      s.expect(name, expected);
      if (s.has(name) && !isChosen) {
        s.refuse(name, expected);
      }
    }
  }

  private static ExpectedProgress expected(Settings s, ExpectedProgress usual) {
    WorkCalendar week = WorkCalendar.mondayToFriday();
    Optional<BiFunction<WorkCalendar, MetricScoring.Curve, PacingCurve>> curve =
        s.word(
            "curve",
            "how what is expected rises from day to day: linear, the same with today counted in, slow"
                + " at first and at last, by working days, or by points of its own",
            "one of",
            CURVES);
    WorkCalendar calendar =
        new WorkCalendar(
            s.words(
                    "daysOff",
                    "the days of the week that nobody works; for working-days",
                    "a day of the week",
                    words(DayOfWeek.class))
                .map(ImmutableSet::copyOf)
                .orElse(week.daysOff()),
            s.days("holidays", "further days that nobody works; for working-days")
                .map(ImmutableSortedSet::copyOf)
                .orElse(week.holidays()));
    MetricScoring.Curve own =
        new MetricScoring.Curve(
            points(
                    s,
                    "a pacing point",
                    "elapsed",
                    "the share of the days of the cycle that is over",
                    "expected",
                    "the progress that is expected by then")
                .orElse(ImmutableList.of()),
            wordOr(s, "between", BETWEEN + "; for points", Between.class, Between.LINEAR));
    ExpectedProgress read =
        new ExpectedProgress(
            curve.map(c -> c.apply(calendar, own)).orElse(usual.curve()),
            s.flag("plans", "whether a metric that has a plan follows it").orElse(usual.plans()),
            s.flag("dueDates", "whether milestones with due dates follow them")
                .orElse(usual.dueDates()),
            s.flag("binaryAtEnd", "whether a binary measure is expected at the end alone")
                .orElse(usual.binaryAtEnd()));
    onlyWith(s, curve, "working-days", "daysOff", "holidays");
    onlyWith(s, curve, "points", "points", "between");
    s.done("a field of what is expected");
    return read;
  }

  private static Pacing pacing(Settings s, Pacing usual) {
    Pacing read =
        new Pacing(
            word(
                    s,
                    "by",
                    "whether progress is compared by its difference from what is expected, or as a"
                        + " share of it",
                    Comparison.class)
                .orElse(usual.comparison()),
            scale(s, "scale", "the paces, by the outcome of the comparison").orElse(usual.scale()),
            label(
                s,
                "notStarted",
                "what it is called before the start of the cycle",
                usual.notStarted()),
            label(s, "noData", "what it is called without any data", usual.noData()),
            label(s, "achieved", "what it is called when all of the way is done", usual.achieved()),
            label(s, "missed", "what it is called after the end of the cycle", usual.missed()),
            word(s, "objectives", LABELLED_BY, Labelling.class).orElse(usual.objectives()));
    s.done("a field of the pace");
    return read;
  }

  /** A name in place of the usual one, which keeps its tone; false leaves the label out. */
  private static Optional<Label> label(
      Settings s, String name, String meaning, Optional<Label> usual) {
    Tone tone = usual.map(Label::tone).orElse(Tone.NEUTRAL);
    return s.textOrFalse(name, meaning)
        .map(text -> text.map(own -> new Label(own, tone)))
        .orElse(usual);
  }

  private static Grading grading(Settings s, Grading usual) {
    Labelling objectives =
        word(s, "objectives", LABELLED_BY, Labelling.class).orElse(usual.objectives());
    s.keepApart(List.of("by", "scale"), List.of("committed", "aspirational", "learning"));
    boolean alike = s.has("scale") || s.has("by");
    Rubric all = alike || s.isDescribing() ? rubric(s, usual.aspirational()) : usual.committed();
    if (alike) {
      s.done("a field of all grades");
      return new Grading(all, all, all, objectives);
    }
    Grading read =
        new Grading(
            rubric(s, "committed", "the grades of committed objectives", usual.committed()),
            rubric(s, "aspirational", "those of aspirational objectives", usual.aspirational()),
            rubric(s, "learning", "those of learning objectives", usual.learning()),
            objectives);
    s.done("an ambition, or a field of all grades");
    return read;
  }

  private static Rubric rubric(Settings s, String name, String meaning, Rubric usual) {
    About about =
        new About(
            "a rubric",
            "What is judged, and the grades for it.",
            """
            {"by": "score", "scale": [{"name": "green", "from": 0.7}, {"name": "red"}]}
            """);
    return s.object(name, meaning, about)
        .map(
            r -> {
              Rubric read = rubric(r, usual);
              r.done("a field of grades");
              return read;
            })
        .orElse(usual);
  }

  private static Rubric rubric(Settings s, Rubric usual) {
    return new Rubric(
        word(s, "by", "whether the score or the progress is judged", Judged.class)
            .orElse(usual.judged()),
        scale(s, "scale", "the grades").orElse(usual.scale()));
  }

  private static Optional<Scale> scale(Settings s, String name, String meaning) {
    About about =
        new About(
            "a step",
            "A step of a scale, below the one before it: a name, and the number that it begins at.",
            "{\"name\": \"on-track\", \"from\": 0.7, \"tone\": \"good\"}");
    return s.objects(
            name, meaning + ", the highest first", "an object with a name and from or above", about)
        .map(ScoringSettings::scale);
  }

  private static Scale scale(List<Settings> items) {
    List<Step> steps = new ArrayList<>();
    Optional<Label> otherwise = Optional.empty();
    for (int i = 0; i < items.size(); i++) {
      Settings item = items.get(i);
      boolean last = i == items.size() - 1;
      Tone usual = i == 0 ? Tone.GOOD : last ? Tone.POOR : Tone.FAIR;
      item.require("name", "the name of a step");
      Optional<String> name = item.text("name", "what it is called");
      Tone tone =
          word(
                  item,
                  "tone",
                  "how it is meant; the first step is good, the last poor, those between fair",
                  Tone.class)
              .orElse(usual);
      Optional<BigDecimal> from =
          item.number("from", "the number that it begins at; the last step may have none", BOUND);
      Optional<BigDecimal> above =
          item.number("above", "the number above which it begins, in place of from", BOUND);
      item.keepApart(List.of("from"), List.of("above"));
      item.expect("from", "from or above, which only the last step goes without");
      item.expect("from", "a bound below that of the step before");
      item.expect("above", "a bound below that of the step before");
      Optional<Label> label = name.map(n -> new Label(n, tone));
      String field = item.has("above") ? "above" : "from";
      Optional<BigDecimal> bound = above.or(() -> from);
      if (item.has("above") && item.has("from")) {
        item.refuse("from", "either from or above");
      } else if (!item.has(field) && last) {
        otherwise = label;
      } else if (!item.has(field)) {
        item.miss("from", "from or above, which only the last step goes without");
      } else if (label.isPresent() && bound.isPresent()) {
        Step step = new Step(label.get(), bound.get(), field.equals("from"));
        if (steps.isEmpty() || step.isBelow(steps.get(steps.size() - 1))) {
          steps.add(step);
        } else {
          item.refuse(field, "a bound below that of the step before");
        }
      }
      item.done("a field of a step");
    }
    return new Scale(ImmutableList.copyOf(steps), otherwise);
  }

  private static UnitBounds bounds(Settings s) {
    Optional<BigDecimal> atLeast = s.number("atLeast", "the lowest value", ANY);
    Optional<BigDecimal> atMost =
        s.number(
            "atMost",
            "the highest value",
            ANY,
            "a number that is not below atLeast",
            n -> atLeast.isEmpty() || n.compareTo(atLeast.get()) >= 0);
    s.expect("atMost", "a number that is not below atLeast");
    s.done("a bound");
    return new UnitBounds(atLeast, atMost);
  }

  private static Display display(Settings s, Display usual) {
    Display read =
        new Display(
            s.count("decimals", "how many decimals", 0, DECIMALS).orElse(usual.decimals()),
            s.flag("percent", "whether 0.7 reads 70%").orElse(usual.percent()),
            s.word("rounding", "how what has more decimals is rounded", "one of", ROUNDINGS)
                .orElse(usual.rounding()));
    s.done("a field of how numbers are shown");
    return read;
  }
}
