package io.okr4j.rules.playbook;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import io.okr4j.core.Ambition;
import io.okr4j.rules.scoring.BandScoring;
import io.okr4j.rules.scoring.Cascade;
import io.okr4j.rules.scoring.EmptyObjectives;
import io.okr4j.rules.scoring.ExpectedProgress;
import io.okr4j.rules.scoring.Grading.Judged;
import io.okr4j.rules.scoring.Grading.Rubric;
import io.okr4j.rules.scoring.Label;
import io.okr4j.rules.scoring.MetricScoring;
import io.okr4j.rules.scoring.Pacing;
import io.okr4j.rules.scoring.PacingCurve;
import io.okr4j.rules.scoring.Scale;
import io.okr4j.rules.scoring.ScoringPolicy;
import io.okr4j.rules.scoring.Zones;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How scores are made, in words.
 *
 * @param policy what the policy is called, in words
 * @param parts what it says, choice by choice
 * @param scales what numbers are called
 */
record ScoringSection(String policy, ImmutableList<Part> parts, ImmutableList<ScaleView> scales) {

  /**
   * A choice of the policy.
   *
   * @param heading what it is about
   * @param text the choice in words
   */
  record Part(String heading, String text) {}

  /**
   * A scale.
   *
   * @param heading what it names
   * @param judged which number goes by it
   * @param steps its steps, the best first
   */
  record ScaleView(String heading, String judged, ImmutableList<Step> steps) {}

  /**
   * A step of a scale.
   *
   * @param label what it is called
   * @param range which numbers reach it
   */
  record Step(Status label, String range) {}

  static ScoringSection of(PlaybookSource source) {
    return new Writer(source).write();
  }

  /** Puts a policy into words. */
  private static final class Writer {
    private final PlaybookSource source;
    private final PlaybookTexts texts;
    private final ScoringPolicy policy;

    Writer(PlaybookSource source) {
      this.source = source;
      texts = source.texts();
      policy = source.scorecard().policy();
    }

    ScoringSection write() {
      ImmutableList.Builder<Part> parts = ImmutableList.builder();
      parts.add(part("metrics", metrics()));
      parts.add(part("milestones", texts.say("scoring-milestones-text")));
      parts.add(part("bands", bands()));
      parts.add(part("no-data", texts.say("no-data-" + word(policy.noData()))));
      parts.add(part("objectives", objectives()));
      parts.add(part("expected", expected()));
      ImmutableList.Builder<ScaleView> scales = ImmutableList.builder();
      scales.add(
          new ScaleView(
              texts.say("scoring-pace"), pacing(policy.pacing()), paces(policy.pacing())));
      grades().forEach((rubric, of) -> scales.add(grade(rubric, of)));
      policy
          .confidence()
          .ifPresent(
              scale ->
                  scales.add(
                      new ScaleView(
                          texts.say("scoring-confidence"),
                          texts.say("scoring-confidence-text"),
                          steps(scale))));
      return new ScoringSection(
          texts.say("scoring-policy", "name", policy.name()), parts.build(), scales.build());
    }

    private Part part(String key, String text) {
      return new Part(texts.say("scoring-" + key), text);
    }

    private String metrics() {
      MetricScoring metrics = policy.metrics();
      if (metrics instanceof Zones zones) {
        List<String> sentences = new ArrayList<>();
        sentences.add(
            texts.say(
                "scoring-zones",
                "commit",
                show(zones.commit()),
                "target",
                show(zones.target()),
                "one",
                show(BigDecimal.ONE)));
        if (zones.derived()) {
          sentences.add(texts.say("scoring-zones-derived"));
        }
        sentences.add(texts.say("between-" + word(zones.between())));
        return String.join(" ", sentences);
      }
      if (metrics instanceof MetricScoring.Straight straight) {
        return texts.say("scoring-straight-" + word(straight.goal()));
      }
      MetricScoring.Curve curve = (MetricScoring.Curve) metrics;
      List<String> points =
          curve.points().stream()
              .map(
                  p ->
                      texts.say(
                          "scoring-point",
                          "progress",
                          show(p.progress()),
                          "score",
                          show(p.score())))
              .toList();
      return texts.say("scoring-curve", "points", texts.list(points))
          + " "
          + texts.say("between-" + word(curve.between()));
    }

    private String bands() {
      BandScoring bands = policy.bands();
      if (bands instanceof BandScoring.Guardrail) {
        return texts.say("scoring-guardrail");
      }
      if (bands instanceof BandScoring.SuccessRatio ratio) {
        return ratio
            .planned()
            .map(planned -> texts.say("scoring-success-planned", "planned", planned))
            .orElseGet(() -> texts.say("scoring-success"));
      }
      return texts.say(bands instanceof BandScoring.Newest ? "scoring-newest" : "scoring-distance");
    }

    private String objectives() {
      List<String> sentences = new ArrayList<>();
      sentences.add(texts.say("roll-up-" + word(policy.rollUp())));
      Cascade cascade = policy.cascade();
      if (cascade.keyResults() != Cascade.KeyResults.OWN) {
        sentences.add(texts.say("cascade-key-results-" + word(cascade.keyResults())));
      }
      if (cascade.objectives() != Cascade.Objectives.OWN) {
        sentences.add(texts.say("cascade-objectives-" + word(cascade.objectives())));
      }
      if (policy.emptyObjectives() == EmptyObjectives.ZERO) {
        sentences.add(texts.say("empty-objectives-zero"));
      }
      sentences.add(texts.say("scoring-means"));
      return String.join(" ", sentences);
    }

    private String expected() {
      ExpectedProgress expected = policy.expected();
      List<String> sentences = new ArrayList<>();
      PacingCurve curve = expected.curve();
      sentences.add(
          texts.say(
              curve instanceof PacingCurve.Linear
                  ? "expected-linear"
                  : curve instanceof PacingCurve.SCurve
                      ? "expected-s-curve"
                      : curve instanceof PacingCurve.WorkingDays
                          ? "expected-working-days"
                          : "expected-own"));
      if (expected.plans()) {
        sentences.add(texts.say("expected-plans"));
      }
      if (expected.dueDates()) {
        sentences.add(texts.say("expected-due-dates"));
      }
      if (expected.binaryAtEnd()) {
        sentences.add(texts.say("expected-binary"));
      }
      return String.join(" ", sentences);
    }

    private String pacing(Pacing pacing) {
      return texts.say("pace-by-" + word(pacing.comparison()));
    }

    private ImmutableList<Step> paces(Pacing pacing) {
      ImmutableList.Builder<Step> steps = ImmutableList.builder();
      add(steps, pacing.notStarted(), "pace-not-started");
      add(steps, pacing.noData(), "pace-no-data");
      add(steps, pacing.achieved(), "pace-achieved");
      add(steps, pacing.missed(), "pace-missed");
      steps.addAll(steps(pacing.scale()));
      return steps.build();
    }

    private void add(ImmutableList.Builder<Step> steps, Optional<Label> label, String key) {
      label.ifPresent(l -> steps.add(new Step(source.status(label), texts.say(key))));
    }

    /** {@return the ambitions that are graded alike, by how they are graded} */
    private Map<Rubric, List<String>> grades() {
      Map<Rubric, List<String>> grades = new LinkedHashMap<>();
      for (Ambition ambition : Ambition.values()) {
        grades
            .computeIfAbsent(policy.grading().rubric(ambition), unused -> new ArrayList<>())
            .add(source.word("ambition", ambition));
      }
      return grades;
    }

    private ScaleView grade(Rubric rubric, List<String> ambitions) {
      return new ScaleView(
          ambitions.size() == Ambition.values().length
              ? texts.say("scoring-grades")
              : texts.say("scoring-grades-of", "ambitions", texts.list(ambitions)),
          texts.say(rubric.judged() == Judged.PROGRESS ? "grades-by-progress" : "grades-by-score"),
          steps(rubric.scale()));
    }

    private ImmutableList<Step> steps(Scale scale) {
      ImmutableList.Builder<Step> steps = ImmutableList.builder();
      for (Scale.Step step : scale.steps()) {
        steps.add(
            new Step(
                source.status(Optional.of(step.label())),
                texts.say(
                    step.included() ? "step-from" : "step-above", "bound", show(step.bound()))));
      }
      scale
          .otherwise()
          .ifPresent(
              label ->
                  steps.add(new Step(source.status(Optional.of(label)), texts.say("step-else"))));
      return steps.build();
    }

    /** {@return a bound as it was agreed on, without rounding} */
    private String show(BigDecimal bound) {
      return policy.display().percent()
          ? PlaybookSource.number(bound.movePointRight(2)) + "%"
          : PlaybookSource.number(bound);
    }

    private static String word(Enum<?> constant) {
      return Ascii.toLowerCase(constant.name()).replace('_', '-');
    }
  }
}
