package io.okr4j.json;

import static io.okr4j.json.DayKind.DAY;
import static io.okr4j.json.FlagKind.FLAG;
import static io.okr4j.json.TextKind.TEXT;
import static io.okr4j.json.ValueWriter.listOf;
import static io.okr4j.json.WordKind.wordOf;

import io.okr4j.core.CheckIn;
import io.okr4j.core.CycleId;
import io.okr4j.core.Id;
import io.okr4j.rules.scoring.Explanation;
import io.okr4j.rules.scoring.Forecast;
import io.okr4j.rules.scoring.Guardrails;
import io.okr4j.rules.scoring.KeyResultScore;
import io.okr4j.rules.scoring.Label;
import io.okr4j.rules.scoring.ObjectiveScore;
import io.okr4j.rules.scoring.Row;
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

  private static final ValueWriter<Label> LABEL = (out, label) -> out.writeString(label.name());

  private static final ObjectWriter<Forecast> FORECAST =
      ObjectWriter.<Forecast>table()
          .required("value", ROUNDED, Forecast::value)
          .required("score", ROUNDED, Forecast::score)
          .optional("reachedOn", DAY, Forecast::reachedOn)
          .optional("lowest", ROUNDED, forecast -> forecast.range().map(Forecast.Range::lowest))
          .optional("highest", ROUNDED, forecast -> forecast.range().map(Forecast.Range::highest))
          .build();

  private static final ObjectWriter<KeyResultScore> KEY_RESULT =
      ObjectWriter.<KeyResultScore>table()
          .required("id", TEXT, score -> score.keyResult().id().value())
          .optional("score", ROUNDED, KeyResultScore::score)
          .optional("progress", ROUNDED, KeyResultScore::progress)
          .required("evidence", FLAG, KeyResultScore::evidence)
          .optional("expected", ROUNDED, KeyResultScore::expected)
          .optional("pace", LABEL, KeyResultScore::pace)
          .optional("confidence", ROUNDED, KeyResultScore::confidence)
          .optional("forecast", FORECAST, KeyResultScore::forecast)
          .build();

  private static final ObjectWriter<ObjectiveScore> OBJECTIVE =
      ObjectWriter.<ObjectiveScore>table()
          .required("id", TEXT, score -> score.objective().id().value())
          .optional("score", ROUNDED, ObjectiveScore::score)
          .optional("grade", LABEL, ObjectiveScore::grade)
          .optional("progress", ROUNDED, ObjectiveScore::progress)
          .optional("evidence", ROUNDED, ObjectiveScore::evidence)
          .optional("expected", ROUNDED, ObjectiveScore::expected)
          .optional("pace", LABEL, ObjectiveScore::pace)
          .optional("confidence", ROUNDED, ObjectiveScore::confidence)
          .optional("guardrails", wordOf(Guardrails.class), ObjectiveScore::guardrails)
          .required("keyResults", listOf(KEY_RESULT), ObjectiveScore::keyResults)
          .build();

  private static final ObjectWriter<Row<? extends Id>> ROW =
      ObjectWriter.<Row<? extends Id>>table()
          .required("id", TEXT, row -> row.id().value())
          .required("cycle", TEXT, row -> row.cycle().value())
          .required("score", ROUNDED, Row::score)
          .required("evidence", ROUNDED, Row::evidence)
          .build();

  private static final ObjectWriter<Row<CycleId>> CYCLE =
      ObjectWriter.<Row<CycleId>>table()
          .required("id", TEXT, row -> row.id().value())
          .required("score", ROUNDED, Row::score)
          .required("evidence", ROUNDED, Row::evidence)
          .build();

  static final ObjectWriter<Scorecard> SCORECARD =
      ObjectWriter.<Scorecard>table()
          .required("format", TEXT, scorecard -> NAME)
          .required("program", TEXT, scorecard -> scorecard.program().organization())
          .required("asOf", DAY, Scorecard::asOf)
          .required("objectives", listOf(OBJECTIVE), Scorecard::objectives)
          .required("teams", listOf(ROW), Scorecard::teams)
          .required("priorities", listOf(ROW), Scorecard::priorities)
          .required("cycles", listOf(CYCLE), Scorecard::cycles)
          .build();

  /** What a score rests on: the day, and the value if there is one. */
  private static final ObjectWriter<CheckIn> RESTS_ON =
      ObjectWriter.<CheckIn>table()
          .required("on", DAY, CheckIn::on)
          .optional("value", DecimalKind.DECIMAL, CheckIn::value)
          .optional("done", FLAG, CheckIn::done)
          .build();

  private static final ObjectWriter<Explanation> PART =
      ObjectWriter.<Explanation>table()
          .required("id", TEXT, explanation -> explanation.id().value())
          .optional("score", ROUNDED, Explanation::score)
          .required("because", TEXT, Explanation::because)
          .optional("pace", TEXT, Explanation::pace)
          .optional("checkIn", RESTS_ON, Explanation::checkIn)
          .build();

  private static final ObjectWriter<Explanation> WHOLE =
      ObjectWriter.<Explanation>table()
          .required("id", TEXT, explanation -> explanation.id().value())
          .optional("score", ROUNDED, Explanation::score)
          .required("because", TEXT, Explanation::because)
          .optional("pace", TEXT, Explanation::pace)
          .required("keyResults", listOf(PART), Explanation::parts)
          .build();

  /** The format {@code okr-explanation/1}: how the scores of a scorecard came about. */
  static final ObjectWriter<Scorecard> EXPLANATION =
      ObjectWriter.<Scorecard>table()
          .required("format", TEXT, scorecard -> "okr-explanation/1")
          .required("program", TEXT, scorecard -> scorecard.program().organization())
          .required("asOf", DAY, Scorecard::asOf)
          .required("policy", TEXT, scorecard -> scorecard.policy().name())
          .required("objectives", listOf(WHOLE), Scorecard::explain)
          .build();

  private ScorecardFormat() {}
}
