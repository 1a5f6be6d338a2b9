package io.okr4j.json.cli;

import io.okr4j.json.cli.Text.Colour;
import io.okr4j.rules.scoring.Grade;
import io.okr4j.rules.scoring.Guardrails;
import io.okr4j.rules.scoring.KeyResultScore;
import io.okr4j.rules.scoring.ObjectiveScore;
import io.okr4j.rules.scoring.Scorecard;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** A scorecard for people: objectives with a bar and a grade, each with its key results. */
final class ScorecardText {
  private static final int BAR = 10;

  private final Text text;

  ScorecardText(Text text) {
    this.text = text;
  }

  void print(Scorecard scorecard) {
    text.line(
        text.paint(Colour.BOLD, Text.safe(scorecard.program().organization()))
            + ", as of "
            + scorecard.asOf());
    for (ObjectiveScore objective : scorecard.objectives()) {
      text.line();
      print(objective);
      objective.keyResults().forEach(this::print);
    }
  }

  private void print(ObjectiveScore score) {
    Optional<Grade> grade = score.grade();
    String word = grade.map(Grade::word).orElse("");
    text.line(
        bar(score.score(), grade.map(ScorecardText::colour).orElse(Colour.FAINT))
            + "  "
            + number(score.score())
            + "  "
            + grade.map(g -> text.paint(colour(g), word, 7)).orElse(" ".repeat(7))
            + text.paint(Colour.BOLD, Text.safe(score.objective().title()))
            + " ("
            + Text.safe(score.objective().id().value())
            + ")");
    String indent = " ".repeat(BAR + 17);
    Optional<BigDecimal> evidence = score.evidence();
    if (evidence.filter(share -> share.compareTo(BigDecimal.ONE) < 0).isPresent()) {
      text.line(indent + "data for " + percent(evidence.get()) + " of the weight");
    }
    if (score.guardrails().isPresent()) {
      boolean held = score.guardrails().get() == Guardrails.HELD;
      text.line(
          indent
              + "guardrails "
              + text.paint(held ? Colour.GREEN : Colour.RED, score.guardrails().get().word()));
    }
  }

  private void print(KeyResultScore score) {
    String note = score.evidence() ? "" : text.paint(Colour.FAINT, "no data  ");
    text.line(
        " ".repeat(BAR + 2)
            + number(score.score())
            + "    "
            + " ".repeat(5)
            + note
            + Text.safe(score.keyResult().title())
            + " ("
            + Text.safe(score.keyResult().id().value())
            + ")");
  }

  private String bar(Optional<BigDecimal> score, Colour colour) {
    int full =
        score
            .map(s -> s.multiply(BigDecimal.valueOf(BAR)).setScale(0, RoundingMode.HALF_UP))
            .map(BigDecimal::intValueExact)
            .orElse(0);
    return text.paint(colour, "#".repeat(full) + ".".repeat(BAR - full));
  }

  private static String number(Optional<BigDecimal> ratio) {
    return ratio.map(r -> r.setScale(2, RoundingMode.HALF_UP).toPlainString()).orElse("   -");
  }

  private static String percent(BigDecimal ratio) {
    return ratio.movePointRight(2).setScale(0, RoundingMode.HALF_UP).toPlainString() + "%";
  }

  private static Colour colour(Grade grade) {
    return switch (grade) {
      case GREEN -> Colour.GREEN;
      case YELLOW -> Colour.YELLOW;
      case RED -> Colour.RED;
    };
  }
}
