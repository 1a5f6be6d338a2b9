package io.okr4j.json.cli;

import io.okr4j.core.CheckIn;
import io.okr4j.core.Id;
import io.okr4j.core.Priority;
import io.okr4j.core.ProgramIndex;
import io.okr4j.core.Team;
import io.okr4j.json.cli.Text.Colour;
import io.okr4j.rules.scoring.Explanation;
import io.okr4j.rules.scoring.ObjectiveScore;
import io.okr4j.rules.scoring.Row;
import io.okr4j.rules.scoring.Scorecard;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

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
    ProgramIndex index = ProgramIndex.of(scorecard.program());
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
    print("Teams", scorecard, scorecard.teams(), id -> index.team(id).map(Team::name));
    print(
        "Priorities",
        scorecard,
        scorecard.priorities(),
        id -> index.priority(id).map(Priority::title));
    print("Cycles", scorecard, scorecard.cycles(), id -> Optional.empty());
  }

  private <I extends Id> void print(
      String title, Scorecard scorecard, List<Row<I>> rows, Function<I, Optional<String>> name) {
    if (!rows.isEmpty()) {
      text.line();
      text.line(text.paint(Colour.BOLD, title));
    }
    for (Row<I> row : rows) {
      String cycle = row.id().equals(row.cycle()) ? "" : ", " + Text.safe(row.cycle().value());
      text.line("  " + Text.safe(name.apply(row.id()).orElse(row.id().value())) + cycle);
      text.line(
          "    " + number(Optional.of(row.score())) + " = " + Text.safe(scorecard.explain(row)));
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
            + Text.safe(explanation.because())
            + explanation.checkIn().map(ExplanationText::source).orElse(""));
    print(indent, "progress", explanation.progress());
    print(indent, "expected", explanation.expected());
    print(indent, "pace", explanation.pace());
    print(indent, "grade", explanation.grade());
    print(indent, "confidence", explanation.confidence());
    print(indent, "forecast", explanation.forecast());
  }

  private void print(String indent, String what, Optional<String> how) {
    how.ifPresent(h -> text.line(indent + "    " + what + " " + Text.safe(h)));
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
