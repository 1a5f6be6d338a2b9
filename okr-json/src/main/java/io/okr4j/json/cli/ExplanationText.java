package io.okr4j.json.cli;

import io.okr4j.core.CheckIn;
import io.okr4j.json.cli.Text.Colour;
import io.okr4j.rules.scoring.Explanation;
import io.okr4j.rules.scoring.ObjectiveScore;
import io.okr4j.rules.scoring.Scorecard;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** How the scores of a scorecard came about, for people: formulas with the numbers in them. */
final class ExplanationText {
  private static final int DECIMALS = 4;

  private final Text text;

  ExplanationText(Text text) {
    this.text = text;
  }

  void print(Scorecard scorecard) {
    text.line(
        text.paint(Colour.BOLD, Text.safe(scorecard.program().organization()))
            + ", as of "
            + scorecard.asOf()
            + ", by the policy "
            + Text.safe(scorecard.policy().name()));
    List<Explanation> explanations = scorecard.explain();
    for (int i = 0; i < explanations.size(); i++) {
      ObjectiveScore score = scorecard.objectives().get(i);
      Explanation explanation = explanations.get(i);
      text.line();
      print("", score.objective().title(), explanation);
      for (int k = 0; k < explanation.parts().size(); k++) {
        String title = score.keyResults().get(k).keyResult().title();
        print("  ", title, explanation.parts().get(k));
      }
    }
  }

  private void print(String indent, String title, Explanation explanation) {
    text.line(
        indent
            + text.paint(Colour.BOLD, Text.safe(title))
            + " ("
            + Text.safe(explanation.id().value())
            + ")");
    text.line(
        indent
            + "  "
            + number(explanation.score())
            + " = "
            + explanation.because()
            + explanation.checkIn().map(ExplanationText::source).orElse(""));
    explanation.pace().ifPresent(pace -> text.line(indent + "  " + Text.safe(pace)));
  }

  private static String source(CheckIn checkIn) {
    return ", by the check-in of "
        + checkIn.on()
        + checkIn.author().map(author -> " of " + Text.safe(author)).orElse("");
  }

  private static String number(Optional<BigDecimal> score) {
    return score
        .map(s -> s.setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString())
        .orElse("no score");
  }
}
