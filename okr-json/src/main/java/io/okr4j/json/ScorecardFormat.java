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
      (out, ratio) -> {
        BigDecimal rounded = ratio.setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
        DecimalKind.DECIMAL.write(out, rounded);
      };

  private static final ObjectWriter<KeyResultScore> KEY_RESULT =
      ObjectWriter.<KeyResultScore>table()
          .required("id", TEXT, score -> score.keyResult().id().value())
          .optional("score", ROUNDED, KeyResultScore::score)
          .optional("progress", ROUNDED, KeyResultScore::progress)
          .required("evidence", FLAG, KeyResultScore::evidence)
          .build();

  private static final ObjectWriter<ObjectiveScore> OBJECTIVE =
      ObjectWriter.<ObjectiveScore>table()
          .required("id", TEXT, score -> score.objective().id().value())
          .optional("score", ROUNDED, ObjectiveScore::score)
          .optional("grade", wordOf(Grade.class), ObjectiveScore::grade)
          .optional("progress", ROUNDED, ObjectiveScore::progress)
          .optional("evidence", ROUNDED, ObjectiveScore::evidence)
          .optional("guardrails", wordOf(Guardrails.class), ObjectiveScore::guardrails)
          .required("keyResults", listOf(KEY_RESULT), ObjectiveScore::keyResults)
          .build();

  static final ObjectWriter<Scorecard> SCORECARD =
      ObjectWriter.<Scorecard>table()
          .required("format", TEXT, scorecard -> NAME)
          .required("program", TEXT, scorecard -> scorecard.program().organization())
          .required("asOf", DAY, Scorecard::asOf)
          .required("objectives", listOf(OBJECTIVE), Scorecard::objectives)
          .build();

  private ScorecardFormat() {}
}
