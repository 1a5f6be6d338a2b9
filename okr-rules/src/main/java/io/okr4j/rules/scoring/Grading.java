package io.okr4j.rules.scoring;

import io.okr4j.core.Ambition;
import io.okr4j.rules.scoring.Scale.Step;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * How objectives are graded, by what they promise.
 *
 * <p>Immutable, and safe to share between threads.
 *
 * @param committed how committed objectives are graded
 * @param aspirational how aspirational objectives are graded
 * @param learning how learning objectives are graded
 * @param objectives what an objective is labelled by; key results without data have no grade
 */
public record Grading(
    Rubric committed, Rubric aspirational, Rubric learning, Labelling objectives) {
  /** What was promised, or for a bold objective enough of it. */
  public static final Label GREEN = new Label("green", Tone.GOOD);

  /** Short of it. */
  public static final Label YELLOW = new Label("yellow", Tone.FAIR);

  /** Far from it. */
  public static final Label RED = new Label("red", Tone.POOR);

  private static final Rubric BOLD =
      new Rubric(Judged.SCORE, Scale.of(RED, Step.from("0.7", GREEN), Step.from("0.4", YELLOW)));

  private static final Grading STANDARD =
      new Grading(
          new Rubric(
              Judged.PROGRESS, Scale.of(RED, Step.from("1", GREEN), Step.from("0.7", YELLOW))),
          BOLD,
          BOLD,
          Labelling.NUMBERS);

  /** What a grade judges. */
  public enum Judged {
    /** The progress: reaching the target is all that was promised, stretch or not. */
    PROGRESS,
    /** The score. */
    SCORE
  }

  /**
   * What is judged, and the grades for it.
   *
   * <p>Immutable, and safe to share between threads.
   *
   * @param judged what is judged
   * @param scale the grades
   */
  public record Rubric(Judged judged, Scale scale) {}

  /**
   * {@return the usual grades: committed objectives by progress, green from 1 and yellow from 0.7;
   * bold ones by score, green from 0.7 and yellow from 0.4; else red}
   */
  public static Grading standard() {
    return STANDARD;
  }

  /**
   * {@return one way to grade all objectives}
   *
   * @param rubric the way
   */
  public static Grading all(Rubric rubric) {
    return new Grading(rubric, rubric, rubric, Labelling.NUMBERS);
  }

  /**
   * {@return how objectives of an ambition are graded}
   *
   * @param ambition what the objectives promise
   */
  public Rubric rubric(Ambition ambition) {
    return switch (ambition) {
      case COMMITTED -> committed;
      case ASPIRATIONAL -> aspirational;
      case LEARNING -> learning;
    };
  }

  Optional<Label> grade(Ambition ambition, BigDecimal score, BigDecimal progress) {
    Rubric rubric = rubric(ambition);
    return rubric.scale().label(rubric.judged() == Judged.SCORE ? score : progress);
  }

  /** {@return the grade of an objective of which the grade by its own numbers is known} */
  Optional<Label> ofObjective(Ambition ambition, Optional<Label> own, List<Label> parts) {
    return objectives.label(own, parts, rubric(ambition).scale().labels());
  }
}
