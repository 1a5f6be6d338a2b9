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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

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

  private static final ValueWriter<Label> LABEL =
      ValueWriter.of(
          "a label of the scoring policy",
          "{\"type\": \"string\"}",
          (out, label) -> out.writeString(label.name()));

  private static final ObjectWriter<Forecast> FORECAST =
      ObjectWriter.<Forecast>table("a forecast")
          .about("Where a metric is heading, if it goes on as it did.")
          .example(
              """
              {"value": 16.8143, "score": 0.8683, "reachedOn": "2027-01-14"}
              """)
          .required("value", ROUNDED, Forecast::value)
          .means("its value at the end of the cycle")
          .required("score", ROUNDED, Forecast::score)
          .means("the score that this value would have")
          .optional("reachedOn", DAY, ScorecardFormat::reachedOn)
          .means("the first day on which the target would be reached")
          .optional("lowest", ROUNDED, forecast -> forecast.range().map(Forecast.Range::lowest))
          .means("the lower end of the range in which the value is likely to be")
          .optional("highest", ROUNDED, forecast -> forecast.range().map(Forecast.Range::highest))
          .means("the upper end of that range")
          .build();

  private static final ObjectWriter<KeyResultScore> KEY_RESULT =
      ObjectWriter.<KeyResultScore>table("a key-result score")
          .about("Where a key result stands.")
          .example(
              """
              {"id": "sleepers", "score": 0.5, "progress": 0.5, "evidence": true, "expected": 0.5714, "pace": "on-track",
               "confidence": 0.8}
              """)
          .required("id", TEXT, score -> score.keyResult().id().value())
          .means("the id of the key result")
          .optional("score", ROUNDED, KeyResultScore::score)
          .means("its score, from 0 to 1")
          .optional("progress", ROUNDED, KeyResultScore::progress)
          .means("how far it is on its way, not limited to 0 to 1")
          .required("evidence", FLAG, KeyResultScore::evidence)
          .means("whether there is any data")
          .optional("expected", ROUNDED, KeyResultScore::expected)
          .means("how far it should be by now")
          .optional("pace", LABEL, KeyResultScore::pace)
          .means("how it keeps up with that")
          .optional("confidence", ROUNDED, KeyResultScore::confidence)
          .means("how likely success seems to those who work on it, from 0 to 1")
          .optional("forecast", FORECAST, KeyResultScore::forecast)
          .means("where it is heading")
          .build();

  private static final ObjectWriter<ObjectiveScore> OBJECTIVE =
      ObjectWriter.<ObjectiveScore>table("an objective score")
          .about("Where an objective stands.")
          .example(
              """
              {"id": "rested", "score": 0.5, "grade": "yellow", "progress": 0.5, "evidence": 1, "expected": 0.5714,
               "pace": "on-track", "keyResults": [{"id": "sleepers", "score": 0.5, "progress": 0.5, "evidence": true}]}
              """)
          .required("id", TEXT, score -> score.objective().id().value())
          .means("the id of the objective")
          .optional("score", ROUNDED, ObjectiveScore::score)
          .means("its score, from 0 to 1")
          .optional("grade", LABEL, ObjectiveScore::grade)
          .means("how good that is for what it promised")
          .optional("progress", ROUNDED, ObjectiveScore::progress)
          .means("how far it is on its way, from 0 to 1")
          .optional("evidence", ROUNDED, ObjectiveScore::evidence)
          .means("the share of the weight of its key results that have data")
          .optional("expected", ROUNDED, ObjectiveScore::expected)
          .means("how far it should be by now")
          .optional("pace", LABEL, ObjectiveScore::pace)
          .means("how it keeps up with that")
          .optional("confidence", ROUNDED, ObjectiveScore::confidence)
          .means("how likely success seems to those who work on it, from 0 to 1")
          .optional("guardrails", wordOf(Guardrails.class), ObjectiveScore::guardrails)
          .means("whether its bands hold")
          .required("keyResults", listOf(KEY_RESULT), ObjectiveScore::keyResults)
          .means("where its key results stand")
          .build();

  private static final ObjectWriter<Row<? extends Id>> ROW =
      ObjectWriter.<Row<? extends Id>>table("a row")
          .about("How a team, or what serves a priority, fares in a cycle.")
          .example(
              """
              {"id": "night", "cycle": "2026-Q4", "score": 0.5, "evidence": 1}
              """)
          .required("id", TEXT, row -> row.id().value())
          .means("the id of the team or priority")
          .required("cycle", TEXT, row -> row.cycle().value())
          .means("the id of the cycle")
          .required("score", ROUNDED, Row::score)
          .means("the mean score of its objectives, from 0 to 1")
          .required("evidence", ROUNDED, Row::evidence)
          .means("the mean evidence of its objectives, from 0 to 1")
          .build();

  private static final ObjectWriter<Row<CycleId>> CYCLE =
      ObjectWriter.<Row<CycleId>>table("a cycle score")
          .about("How a cycle fares.")
          .example(
              """
              {"id": "2026-Q4", "score": 0.5, "evidence": 1}
              """)
          .required("id", TEXT, row -> row.id().value())
          .means("the id of the cycle")
          .required("score", ROUNDED, Row::score)
          .means("the mean score of its objectives, from 0 to 1")
          .required("evidence", ROUNDED, Row::evidence)
          .means("the mean evidence of its objectives, from 0 to 1")
          .build();

  static final ObjectWriter<Scorecard> SCORECARD =
      ObjectWriter.<Scorecard>table("a scorecard")
          .about("Where the objectives of a program stand.")
          .example(
              """
              {"format": "okr-scorecard/1", "program": "Night Rail", "asOf": "2026-11-22", "objectives": [], "teams": [],
               "priorities": [], "cycles": []}
              """)
          .tag("format", NAME)
          .means("the name of the format")
          .required("program", TEXT, scorecard -> scorecard.program().organization())
          .means("the name of the organization")
          .required("asOf", DAY, Scorecard::asOf)
          .means("the day that was scored as of")
          .required("objectives", listOf(OBJECTIVE), Scorecard::objectives)
          .means("where each objective stands, in the order of the program")
          .required("teams", listOf(ROW), Scorecard::teams)
          .means("how teams fare in cycles")
          .required("priorities", listOf(ROW), Scorecard::priorities)
          .means("how what serves priorities fares in cycles")
          .required("cycles", listOf(CYCLE), Scorecard::cycles)
          .means("how cycles fare")
          .build();

  /** What a score rests on: the day, and the value if there is one. */
  private static final ObjectWriter<CheckIn> RESTS_ON =
      ObjectWriter.<CheckIn>table("a check-in")
          .about("The check-in that a score rests on.")
          .example(
              """
              {"on": "2026-11-12", "value": 30}
              """)
          .required("on", DAY, CheckIn::on)
          .means("the day of the check-in")
          .optional("value", DecimalKind.DECIMAL, CheckIn::value)
          .means("the value of a metric or band on that day")
          .optional("done", FLAG, CheckIn::done)
          .means("whether it was done, of a binary measure")
          .build();

  private static final ObjectWriter<Explanation> PART =
      explained(
              "an explanation of a key-result score",
              "How the score of a key result came about.",
              "the id of the key result")
          .example(
              """
              {"id": "sleepers", "score": 0.5, "because": "0.5 = (30 - 20) / (40 - 20)",
               "checkIn": {"on": "2026-11-12", "value": 30}}
              """)
          .optional("forecast", TEXT, Explanation::forecast)
          .means("how its forecast came about")
          .optional("checkIn", RESTS_ON, Explanation::checkIn)
          .means("the check-in that the score rests on")
          .build();

  private static final ObjectWriter<Explanation> WHOLE =
      explained(
              "an explanation of an objective score",
              "How the score of an objective came about.",
              "the id of the objective")
          .example(
              """
              {"id": "rested", "score": 0.5, "because": "0.5 = 0.5 / 1",
               "keyResults": [{"id": "sleepers", "score": 0.5, "because": "0.5 = (30 - 20) / (40 - 20)"}]}
              """)
          .optional("grade", TEXT, Explanation::grade)
          .means("how its grade came about")
          .required("keyResults", listOf(PART), Explanation::parts)
          .means("how the scores of its key results came about")
          .build();

  private record ExplainedRow(Row<? extends Id> row, String because) {}

  private static final ObjectWriter<ExplainedRow> EXPLAINED_ROW =
      ObjectWriter.<ExplainedRow>table("an explanation of a row")
          .about("How the score of a team, a priority or a cycle came about.")
          .example(
              """
              {"id": "night", "cycle": "2026-Q4", "score": 0.45, "because": "(0.5 + 0.4) / 2, of rested, on-time"}
              """)
          .required("id", TEXT, explained -> explained.row().id().value())
          .means("the id of the team, priority or cycle")
          .required("cycle", TEXT, explained -> explained.row().cycle().value())
          .means("the id of the cycle")
          .required("score", ROUNDED, explained -> explained.row().score())
          .means("the mean score of its objectives, from 0 to 1")
          .required("because", TEXT, ExplainedRow::because)
          .means("how the score came about, with the figures and the objectives")
          .build();

  private static <I extends Id> List<ExplainedRow> explained(
      Scorecard scorecard, List<Row<I>> rows) {
    return rows.stream().map(row -> new ExplainedRow(row, scorecard.explain(row))).toList();
  }

  /** The format {@code okr-explanation/1}: how the scores of a scorecard came about. */
  static final ObjectWriter<Scorecard> EXPLANATION =
      ObjectWriter.<Scorecard>table("an explanation")
          .about("How the scores of a scorecard came about.")
          .example(
              """
              {"format": "okr-explanation/1", "program": "Night Rail", "asOf": "2026-11-22", "policy": "standard",
               "objectives": [], "teams": [], "priorities": [], "cycles": []}
              """)
          .tag("format", "okr-explanation/1")
          .means("the name of the format")
          .required("program", TEXT, scorecard -> scorecard.program().organization())
          .means("the name of the organization")
          .required("asOf", DAY, Scorecard::asOf)
          .means("the day that was scored as of")
          .required("policy", TEXT, scorecard -> scorecard.policy().name())
          .means("the name of the scoring policy")
          .required("objectives", listOf(WHOLE), Scorecard::explain)
          .means("how the score of each objective came about, in the order of the program")
          .required("teams", listOf(EXPLAINED_ROW), s -> explained(s, s.teams()))
          .means("how the scores of teams came about")
          .required("priorities", listOf(EXPLAINED_ROW), s -> explained(s, s.priorities()))
          .means("how the scores of priorities came about")
          .required("cycles", listOf(EXPLAINED_ROW), s -> explained(s, s.cycles()))
          .means("how the scores of cycles came about")
          .build();

  private ScorecardFormat() {}

  /** {@return a table that starts with what all explanations tell} */
  private static ObjectWriter.Table<Explanation> explained(String noun, String about, String id) {
    return ObjectWriter.<Explanation>table(noun)
        .about(about)
        .required("id", TEXT, explanation -> explanation.id().value())
        .means(id)
        .optional("score", ROUNDED, Explanation::score)
        .means("its score, from 0 to 1")
        .required("because", TEXT, Explanation::because)
        .means("how the score came about, with the figures")
        .optional("progress", TEXT, Explanation::progress)
        .means("how its progress came about")
        .optional("expected", TEXT, Explanation::expected)
        .means("how what is expected of it came about")
        .optional("pace", TEXT, Explanation::pace)
        .means("how its pace came about")
        .optional("confidence", TEXT, Explanation::confidence)
        .means("how its confidence came about");
  }

  /** {@return the day, unless it is after the year 9999, which no document has} */
  private static Optional<LocalDate> reachedOn(Forecast forecast) {
    return forecast.reachedOn().filter(day -> day.getYear() <= DayKind.LAST_YEAR);
  }
}
