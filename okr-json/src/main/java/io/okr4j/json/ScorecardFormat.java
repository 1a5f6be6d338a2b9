package io.okr4j.json;

import static io.okr4j.json.DayKind.DAY;
import static io.okr4j.json.FlagKind.FLAG;
import static io.okr4j.json.TextKind.TEXT;
import static io.okr4j.json.ValueWriter.listOf;
import static io.okr4j.json.WordKind.wordOf;

import io.okr4j.rules.scoring.Grade;
import io.okr4j.rules.scoring.Guardrails;
import io.okr4j.rules.scoring.KeyResultScore;
import io.okr4j.rules.scoring.ObjectiveScore;
import io.okr4j.rules.scoring.Scorecard;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** The format {@code okr-scorecard/1}: where the objectives of a program stand. */
final class ScorecardFormat {
  private static final String NAME = "okr-scorecard/1";
  private static final int DECIMALS = 4;

  /** With at most four decimals, half up; ties go away from zero. */
  private static final ValueWriter<BigDecimal> ROUNDED =
      ValueWriter.of(
          "a number of at most four decimals",
          "{\"type\": \"number\"}",
          (out, ratio) -> {
            BigDecimal rounded = ratio.setScale(DECIMALS, RoundingMode.HALF_UP);
            DecimalKind.DECIMAL.write(out, rounded.stripTrailingZeros());
          });

  private static final ObjectWriter<KeyResultScore> KEY_RESULT =
      ObjectWriter.<KeyResultScore>table("a key-result score")
          .about("Where a key result stands.")
          .required("id", TEXT, score -> score.keyResult().id().value())
          .means("the id of the key result")
          .optional("score", ROUNDED, KeyResultScore::score)
          .means("its score, from 0 to 1")
          .optional("progress", ROUNDED, KeyResultScore::progress)
          .means("how far it is on its way, not limited to 0 to 1")
          .required("evidence", FLAG, KeyResultScore::evidence)
          .means("whether there is any data")
          .build();

  private static final ObjectWriter<ObjectiveScore> OBJECTIVE =
      ObjectWriter.<ObjectiveScore>table("an objective score")
          .about("Where an objective stands.")
          .required("id", TEXT, score -> score.objective().id().value())
          .means("the id of the objective")
          .optional("score", ROUNDED, ObjectiveScore::score)
          .means("its score, from 0 to 1")
          .optional("grade", wordOf(Grade.class), ObjectiveScore::grade)
          .means("how good that is for what it promised")
          .optional("progress", ROUNDED, ObjectiveScore::progress)
          .means("how far it is on its way, from 0 to 1")
          .optional("evidence", ROUNDED, ObjectiveScore::evidence)
          .means("the share of the weight of its key results that have data")
          .optional("guardrails", wordOf(Guardrails.class), ObjectiveScore::guardrails)
          .means("whether its bands hold")
          .required("keyResults", listOf(KEY_RESULT), ObjectiveScore::keyResults)
          .means("where its key results stand")
          .build();

  static final ObjectWriter<Scorecard> SCORECARD =
      ObjectWriter.<Scorecard>table("a scorecard")
          .about("Where the objectives of a program stand.")
          .tag("format", NAME)
          .means("the name of the format")
          .required("program", TEXT, scorecard -> scorecard.program().organization())
          .means("the name of the organization")
          .required("asOf", DAY, Scorecard::asOf)
          .means("the day that was scored as of")
          .required("objectives", listOf(OBJECTIVE), Scorecard::objectives)
          .means("where each objective stands, in the order of the program")
          .build();

  private ScorecardFormat() {}
}
