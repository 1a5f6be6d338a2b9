package io.okr4j.rules;

import static com.google.common.collect.ImmutableMap.toImmutableMap;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import io.okr4j.core.Data;
import io.okr4j.core.OkrProgram;
import io.okr4j.core.Playbook;
import io.okr4j.rules.scoring.BandScoring;
import io.okr4j.rules.scoring.Cascade;
import io.okr4j.rules.scoring.Clamping;
import io.okr4j.rules.scoring.Display;
import io.okr4j.rules.scoring.EmptyObjectives;
import io.okr4j.rules.scoring.ExpectedProgress;
import io.okr4j.rules.scoring.Grading;
import io.okr4j.rules.scoring.Grading.Judged;
import io.okr4j.rules.scoring.Grading.Rubric;
import io.okr4j.rules.scoring.Label;
import io.okr4j.rules.scoring.MetricScoring;
import io.okr4j.rules.scoring.MetricScoring.Between;
import io.okr4j.rules.scoring.MetricScoring.Goal;
import io.okr4j.rules.scoring.MetricScoring.Point;
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
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A scoring policy as a configuration wants it, and every mistake of the configuration. It starts
 * from a preset, {@code standard} unless said otherwise, and says what differs:
 *
 * <pre>{@code
 * {"preset": "google", "name": "acme",
 *  "metrics": {"type": "zones", "commit": 0.3, "target": 0.7, "derived": false, "between": "linear"},
 *  "bands": {"type": "success-ratio", "planned": 13},
 *  "clamp": {"below": true, "above": true},
 *  "noData": "left-out",
 *  "emptyObjectives": "absent",
 *  "rollUp": "weighted-mean",
 *  "cascade": {"keyResults": "mean", "objectives": "one-part"},
 *  "expected": {"curve": "working-days", "daysOff": ["saturday", "sunday"], "holidays": ["2026-12-25"],
 *               "plans": true, "dueDates": true, "binaryAtEnd": true},
 *  "pace": {"by": "ratio", "missed": false,
 *           "scale": [{"name": "on track", "from": 0.95}, {"name": "lagging", "above": 0.75}, {"name": "at risk"}]},
 *  "grades": {"committed": {"by": "progress", "scale": [{"name": "kept", "from": 1}, {"name": "broken"}]}},
 *  "confidence": [{"name": "sure", "from": 0.7, "tone": "good"}, {"name": "unsure"}],
 *  "units": {"%": {"atLeast": 0, "atMost": 100}},
 *  "display": {"decimals": 0, "percent": true}}
 * }</pre>
 *
 * <p>A scale lists its steps from the highest down: {@code from} a number on, or {@code above} it;
 * the last one may have neither, and then holds for the rest. The first step is good, the last poor
 * and those between fair, unless they have a {@code tone}. Of {@code metrics} there are further
 * {@code {"type": "straight", "goal": "stretch"}} and {@code {"type": "curve", "points":
 * [{"progress": 0.5, "score": 0.4}], "between": "steps"}}.
 *
 * <p>Immutable, and safe to share between threads.
 *
 * @param policy the policy, with everything applied that is not mistaken
 * @param mistakes every mistake, in the order of the configuration
 */
public record ScoringConfiguration(ScoringPolicy policy, ImmutableList<Mistake> mistakes) {

  /**
   * {@return the policy that a playbook asks for in {@code scoring}; the standard one if it asks
   * for none}
   *
   * @param program any program
   */
  public static ScoringConfiguration of(OkrProgram program) {
    return program
        .playbook()
        .flatMap(Playbook::scoring)
        .map(ScoringConfiguration::of)
        .orElseGet(() -> new ScoringConfiguration(ScoringPolicy.standard(), ImmutableList.of()));
  }

  /**
   * {@return the policy that a configuration asks for}
   *
   * @param configuration any data
   */
  public static ScoringConfiguration of(Data configuration) {
    if (configuration instanceof Data.Fields fields) {
      Settings settings = Settings.of(fields);
      ScoringPolicy policy = new Reader(settings).read();
      return new ScoringConfiguration(policy, settings.mistakes(configuration));
    }
    Mistake mistake =
        new Mistake(
            "",
            Settings.show(configuration),
            "an object that describes a scoring policy",
            Optional.empty());
    return new ScoringConfiguration(ScoringPolicy.standard(), ImmutableList.of(mistake));
  }

  /**
   * {@return the policy}
   *
   * @throws IllegalArgumentException if there is a mistake; the message names every one
   */
  public ScoringPolicy orThrow() {
    if (!mistakes.isEmpty()) {
      throw new IllegalArgumentException(
          mistakes.stream()
              .map(mistake -> mistake.pointer() + ": " + mistake.message())
              .collect(Collectors.joining("\n", "the scoring policy has mistakes:\n", "")));
    }
    return policy;
  }

  private static final class Reader {
    private static final String OBJECT = "an object";
    private static final String BOUND = "a number with at most 12 decimals";
    private static final String ANCHOR =
        "a number strictly between 0 and 1, with at most 12 decimals";

    private final Settings settings;

    Reader(Settings settings) {
      this.settings = settings;
    }

    ScoringPolicy read() {
      ScoringPolicy preset =
          settings
              .word("preset", "a preset", ScoringPolicy.presets())
              .orElse(ScoringPolicy.standard());
      ScoringPolicy.Builder policy = preset.toBuilder();
      settings.text("name").ifPresent(policy::name);
      settings.object("metrics", OBJECT).flatMap(s -> metrics(s)).ifPresent(policy::metrics);
      settings.object("bands", OBJECT).flatMap(s -> bands(s)).ifPresent(policy::bands);
      settings
          .object("clamp", OBJECT)
          .map(s -> clamping(s, preset.clamping()))
          .ifPresent(policy::clamping);
      word(settings, "noData", NoData.class).ifPresent(policy::noData);
      word(settings, "emptyObjectives", EmptyObjectives.class).ifPresent(policy::emptyObjectives);
      word(settings, "rollUp", RollUp.class).ifPresent(policy::rollUp);
      settings
          .object("cascade", OBJECT)
          .map(s -> cascade(s, preset.cascade()))
          .ifPresent(policy::cascade);
      settings
          .object("expected", OBJECT)
          .map(s -> expected(s, preset.expected()))
          .ifPresent(policy::expected);
      settings
          .object("pace", OBJECT)
          .map(s -> pacing(s, preset.pacing()))
          .ifPresent(policy::pacing);
      settings
          .object("grades", OBJECT)
          .map(s -> grading(s, preset.grading()))
          .ifPresent(policy::grading);
      scale(settings, "confidence").ifPresent(policy::confidence);
      settings.object("units", "bounds by unit").map(s -> units(s)).ifPresent(policy::units);
      settings
          .object("display", OBJECT)
          .map(s -> display(s, preset.display()))
          .ifPresent(policy::display);
      settings.done("a field of a scoring policy");
      return policy.build();
    }

    private static <E extends Enum<E>> Optional<E> word(Settings s, String name, Class<E> type) {
      return s.word(name, "one of", words(type));
    }

    private static <E extends Enum<E>> Map<String, E> words(Class<E> type) {
      return Arrays.stream(type.getEnumConstants())
          .collect(
              toImmutableMap(
                  e -> Ascii.toLowerCase(e.name()).replace('_', '-'), Function.identity()));
    }

    private static Optional<MetricScoring> metrics(Settings s) {
      s.require("type", "zones, straight or curve");
      Optional<Function<Settings, MetricScoring>> type =
          s.word(
              "type",
              "one of",
              ImmutableMap.of(
                  "zones", Reader::zones, "straight", Reader::straight, "curve", Reader::curve));
      Optional<MetricScoring> read = type.map(reader -> reader.apply(s));
      if (read.isPresent()) {
        s.done("a field of such a scoring");
      }
      return read;
    }

    private static MetricScoring zones(Settings s) {
      Zones usual = Zones.standard();
      BigDecimal commit = s.number("commit", ANCHOR, Reader::isInside).orElse(usual.commit());
      BigDecimal target =
          s.number(
                  "target",
                  "a number above commit, " + commit + ", and below 1, with at most 12 decimals",
                  n -> isInside(n) && n.compareTo(commit) > 0)
              .orElse(usual.target());
      if (target.compareTo(commit) <= 0) {
        s.refuse(s.has("commit") ? "commit" : "target", "a number below target, " + target);
        return usual;
      }
      return new Zones(
          commit,
          target,
          s.flag("derived").orElse(usual.derived()),
          word(s, "between", Between.class).orElse(usual.between()));
    }

    private static MetricScoring straight(Settings s) {
      return new MetricScoring.Straight(word(s, "goal", Goal.class).orElse(Goal.TARGET));
    }

    private static MetricScoring curve(Settings s) {
      s.require("points", "a list of points with progress and score");
      List<Point> points = new ArrayList<>();
      Point before = new Point(BigDecimal.ZERO, BigDecimal.ZERO);
      for (Settings item :
          s.objects("points", "an object with progress and score").orElse(List.of())) {
        Point last = before;
        item.require("progress", ANCHOR);
        item.require("score", "a number in 0..1");
        Optional<BigDecimal> progress =
            item.number(
                "progress",
                "a number above " + last.progress() + " and below 1, with at most 12 decimals",
                n -> isInside(n) && n.compareTo(last.progress()) > 0);
        Optional<BigDecimal> score =
            item.number(
                "score",
                "a number in " + last.score() + "..1, with at most 12 decimals",
                n ->
                    n.scale() <= 12
                        && n.compareTo(last.score()) >= 0
                        && n.compareTo(BigDecimal.ONE) <= 0);
        item.done("a field of a point");
        if (progress.isPresent() && score.isPresent()) {
          before = new Point(progress.get(), score.get());
          points.add(before);
        }
      }
      return new MetricScoring.Curve(
          ImmutableList.copyOf(points), word(s, "between", Between.class).orElse(Between.LINEAR));
    }

    private static boolean isInside(BigDecimal number) {
      return number.signum() > 0 && number.compareTo(BigDecimal.ONE) < 0 && number.scale() <= 12;
    }

    private static Optional<BandScoring> bands(Settings s) {
      s.require("type", "guardrail, newest, success-ratio or distance");
      Optional<Function<Settings, BandScoring>> type =
          s.word(
              "type",
              "one of",
              ImmutableMap.of(
                  "guardrail", b -> new BandScoring.Guardrail(),
                  "newest", b -> new BandScoring.Newest(),
                  "success-ratio",
                      b -> new BandScoring.SuccessRatio(b.count("planned", 1, 1_000_000)),
                  "distance", b -> new BandScoring.Distance()));
      Optional<BandScoring> read = type.map(reader -> reader.apply(s));
      if (read.isPresent()) {
        s.done("a field of such a scoring");
      }
      return read;
    }

    private static Clamping clamping(Settings s, Clamping usual) {
      Clamping read =
          new Clamping(
              s.flag("below").orElse(usual.below()), s.flag("above").orElse(usual.above()));
      s.done("an end of 0..1");
      return read;
    }

    private static Cascade cascade(Settings s, Cascade usual) {
      Cascade read =
          new Cascade(
              word(s, "keyResults", Cascade.KeyResults.class).orElse(usual.keyResults()),
              word(s, "objectives", Cascade.Objectives.class).orElse(usual.objectives()));
      s.done("what others contribute to");
      return read;
    }

    private static ExpectedProgress expected(Settings s, ExpectedProgress usual) {
      WorkCalendar week = WorkCalendar.mondayToFriday();
      WorkCalendar calendar =
          new WorkCalendar(
              s.words("daysOff", "a day of the week", words(DayOfWeek.class))
                  .map(ImmutableSet::copyOf)
                  .orElse(week.daysOff()),
              s.list("holidays", "a day such as 2026-12-25", Reader::day)
                  .map(ImmutableSortedSet::copyOf)
                  .orElse(week.holidays()));
      ExpectedProgress read =
          new ExpectedProgress(
              s.word(
                      "curve",
                      "one of",
                      ImmutableMap.<String, PacingCurve>of(
                          "linear",
                          new PacingCurve.Linear(),
                          "s-curve",
                          new PacingCurve.SCurve(),
                          "working-days",
                          new PacingCurve.WorkingDays(calendar)))
                  .orElse(usual.curve()),
              s.flag("plans").orElse(usual.plans()),
              s.flag("dueDates").orElse(usual.dueDates()),
              s.flag("binaryAtEnd").orElse(usual.binaryAtEnd()));
      s.done("a field of what is expected");
      return read;
    }

    private static Optional<LocalDate> day(Data data) {
      try {
        return data instanceof Data.Text text && text.value().length() == 10
            ? Optional.of(LocalDate.parse(text.value()))
            : Optional.empty();
      } catch (DateTimeParseException e) {
        return Optional.empty();
      }
    }

    private static Pacing pacing(Settings s, Pacing usual) {
      Pacing read =
          new Pacing(
              word(s, "by", Comparison.class).orElse(usual.comparison()),
              scale(s, "scale").orElse(usual.scale()),
              label(s, "notStarted", usual.notStarted()),
              label(s, "noData", usual.noData()),
              label(s, "achieved", usual.achieved()),
              label(s, "missed", usual.missed()));
      s.done("a field of the pace");
      return read;
    }

    /** A name in place of the usual one, which keeps its tone; false leaves the label out. */
    private static Optional<Label> label(Settings s, String name, Optional<Label> usual) {
      if (!s.has(name)) {
        return usual;
      }
      Optional<Optional<Label>> read =
          s.read(
              name,
              "a name, or false for none",
              value -> {
                if (value instanceof Data.Flag flag && !flag.value()) {
                  return Optional.of(Optional.empty());
                }
                Tone tone = usual.map(Label::tone).orElse(Tone.NEUTRAL);
                return value instanceof Data.Text text && !text.value().isBlank()
                    ? Optional.of(Optional.of(new Label(text.value(), tone)))
                    : Optional.empty();
              });
      return read.orElse(usual);
    }

    private static Grading grading(Settings s, Grading usual) {
      if (s.has("scale") || s.has("by")) {
        Rubric all = rubric(s, usual.aspirational());
        s.done("a field of all grades");
        return Grading.all(all);
      }
      Grading read =
          new Grading(
              rubric(s, "committed", usual.committed()),
              rubric(s, "aspirational", usual.aspirational()),
              rubric(s, "learning", usual.learning()));
      s.done("an ambition, or a field of all grades");
      return read;
    }

    private static Rubric rubric(Settings s, String name, Rubric usual) {
      return s.object(name, OBJECT)
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
          word(s, "by", Judged.class).orElse(usual.judged()),
          scale(s, "scale").orElse(usual.scale()));
    }

    private static Optional<Scale> scale(Settings s, String name) {
      return s.objects(name, "an object with a name and from or above").map(Reader::scale);
    }

    private static Scale scale(List<Settings> items) {
      List<Step> steps = new ArrayList<>();
      Optional<Label> otherwise = Optional.empty();
      for (int i = 0; i < items.size(); i++) {
        Settings item = items.get(i);
        boolean last = i == items.size() - 1;
        Tone usual = i == 0 ? Tone.GOOD : last ? Tone.POOR : Tone.FAIR;
        item.require("name", "the name of a step");
        Optional<Label> label =
            item.text("name").map(n -> new Label(n, word(item, "tone", Tone.class).orElse(usual)));
        String field = item.has("above") ? "above" : "from";
        Optional<BigDecimal> bound = item.number(field, BOUND, n -> n.scale() <= 12);
        if (field.equals("above") && item.has("from")) {
          item.refuse("from", "either from or above");
        } else if (!item.has(field) && last) {
          otherwise = label;
        } else if (!item.has(field)) {
          item.require("from", "from or above, which only the last step goes without");
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

    private static Map<String, UnitBounds> units(Settings s) {
      ImmutableMap.Builder<String, UnitBounds> units = ImmutableMap.builder();
      for (String unit : s.names()) {
        s.object(unit, "an object with atLeast, atMost or both")
            .ifPresent(
                bounds -> {
                  Optional<BigDecimal> atLeast = bounds.number("atLeast", "a number", n -> true);
                  Optional<BigDecimal> atMost =
                      bounds.number(
                          "atMost",
                          "a number that is not below atLeast",
                          n -> atLeast.isEmpty() || n.compareTo(atLeast.get()) >= 0);
                  bounds.done("a bound");
                  units.put(unit, new UnitBounds(atLeast, atMost));
                });
      }
      return units.buildOrThrow();
    }

    private static Display display(Settings s, Display usual) {
      Display read =
          new Display(
              s.count("decimals", 0, 12).orElse(usual.decimals()),
              s.flag("percent").orElse(usual.percent()));
      s.done("a field of how numbers are shown");
      return read;
    }
  }
}
