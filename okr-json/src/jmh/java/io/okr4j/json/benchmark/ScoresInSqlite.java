package io.okr4j.json.benchmark;

import io.okr4j.core.Alignment;
import io.okr4j.core.AlignmentTarget;
import io.okr4j.core.Band;
import io.okr4j.core.Binary;
import io.okr4j.core.CheckIn;
import io.okr4j.core.CycleId;
import io.okr4j.core.KeyResult;
import io.okr4j.core.Metric;
import io.okr4j.core.Milestone;
import io.okr4j.core.Milestones;
import io.okr4j.core.Objective;
import io.okr4j.core.ObjectiveId;
import io.okr4j.core.OkrProgram;
import io.okr4j.core.PriorityId;
import io.okr4j.json.benchmark.Standings.Line;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.annotation.Nullable;

/**
 * Scores in doubles, of priorities too, in a database of SQLite in memory that is filled already.
 */
final class ScoresInSqlite implements AutoCloseable {
  private static final String TABLES =
      """
      create table objective (id integer primary key, name text, cycle text);
      create table key_result (
        id integer primary key, objective integer, weight real, measure text,
        baseline real, least real, target real, stretch real);
      create table check_in (key_result integer, place integer, day integer, value real, done integer);
      create table milestone (key_result integer, weight real, day integer);
      create table alignment (objective integer, parent integer, priority text);
      create table score (objective integer primary key, score real);
      """;

  private static final String INDEXES =
      """
      create index key_results on key_result (objective);
      create index check_ins on check_in (key_result, day, place);
      create index milestones on milestone (key_result);
      create index parents on alignment (parent);
      """;

  private static final String SCORES =
      """
      insert into score
      with aged as (
        select key_result, value, done,
          row_number() over (partition by key_result order by day desc, place desc) as age
        from check_in
        where day <= %1$d and (value is not null or done is not null)
      ),
      reached as (
        select key_result, sum(case when day <= %1$d then weight else 0 end) / sum(weight) as share
        from milestone
        group by key_result
      ),
      ways as (
        select k.objective, k.weight, k.measure, a.done, r.share,
          (a.value - k.baseline) / (k.target - k.baseline) as way,
          coalesce((k.least - k.baseline) / (k.target - k.baseline), 0) as least,
          case when k.least is null then 0 else 0.3 end as at_least,
          case when k.stretch is null then 1 else 0.7 end as at_target,
          coalesce((k.stretch - k.baseline) / (k.target - k.baseline), 1) as stretch
        from key_result k
        left join aged a on a.key_result = k.id and a.age = 1
        left join reached r on r.key_result = k.id
        where k.measure <> 'band'
      ),
      scores as (
        select objective, weight,
          case
            when measure = 'milestones' then share
            when measure = 'binary' then done
            when way is null then null
            when way <= 0 then 0
            when way < least then at_least * way / least
            when way < 1 then at_least + (at_target - at_least) * (way - least) / (1 - least)
            when way < stretch then at_target + (1 - at_target) * (way - 1) / (stretch - 1)
            else 1
          end as score
        from ways
      )
      select objective, coalesce(sum(weight * score), 0) / sum(weight) from scores group by objective
      """
          .formatted(GeneratedProgram.AS_OF.toEpochDay());

  private static final String PRIORITIES =
      """
      with recursive reach (objective, priority) as (
        select objective, priority from alignment where priority is not null
        union
        select a.objective, r.priority from reach r join alignment a on a.parent = r.objective
      )
      select r.priority, o.cycle, avg(s.score)
      from reach r
      join objective o on o.id = r.objective
      join score s on s.objective = r.objective
      group by r.priority, o.cycle
      """;

  private final Connection connection;

  ScoresInSqlite(OkrProgram program) throws SQLException {
    connection = DriverManager.getConnection("jdbc:sqlite::memory:");
    connection.setAutoCommit(false);
    run(TABLES);
    fill(program);
    run(INDEXES + "analyze;");
    connection.commit();
  }

  private void run(String script) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String each : script.split(";\\s*", -1)) {
        if (!each.isBlank()) {
          statement.execute(each);
        }
      }
    }
  }

  private void fill(OkrProgram program) throws SQLException {
    Map<AlignmentTarget, Integer> places = new HashMap<>();
    for (int i = 0; i < program.objectives().size(); i++) {
      Objective objective = program.objectives().get(i);
      places.put(objective.id(), i);
      for (KeyResult keyResult : objective.keyResults()) {
        places.put(keyResult.id(), i);
      }
    }
    try (PreparedStatement objectives = insert("objective", 3);
        PreparedStatement keyResults = insert("key_result", 8);
        PreparedStatement checkIns = insert("check_in", 5);
        PreparedStatement milestones = insert("milestone", 3);
        PreparedStatement alignments = insert("alignment", 3)) {
      int number = 0;
      for (int i = 0; i < program.objectives().size(); i++) {
        Objective objective = program.objectives().get(i);
        add(objectives, i, objective.id().value(), objective.cycle().value());
        for (Alignment alignment : objective.alignsTo()) {
          boolean ends = alignment.target() instanceof PriorityId;
          add(
              alignments,
              i,
              places.get(alignment.target()),
              ends ? alignment.target().value() : null);
        }
        for (KeyResult keyResult : objective.keyResults()) {
          add(keyResults, checkIns, milestones, i, number++, keyResult);
        }
      }
    }
  }

  private static void add(
      PreparedStatement keyResults,
      PreparedStatement checkIns,
      PreparedStatement milestones,
      int objective,
      int number,
      KeyResult keyResult)
      throws SQLException {
    double weight = keyResult.weight().doubleValue();
    if (keyResult.measure() instanceof Metric metric) {
      add(
          keyResults,
          number,
          objective,
          weight,
          "metric",
          metric.baseline().doubleValue(),
          real(metric.commit()),
          metric.target().doubleValue(),
          real(metric.stretch()));
    } else {
      String measure =
          keyResult.measure() instanceof Band
              ? "band"
              : keyResult.measure() instanceof Binary ? "binary" : "milestones";
      add(keyResults, number, objective, weight, measure, null, null, null, null);
    }
    if (keyResult.measure() instanceof Milestones list) {
      for (Milestone milestone : list.milestones()) {
        add(
            milestones,
            number,
            milestone.weight().doubleValue(),
            milestone.reachedOn().map(on -> on.toEpochDay()).orElse(null));
      }
    }
    int place = 0;
    for (CheckIn checkIn : keyResult.checkIns()) {
      add(
          checkIns,
          number,
          place++,
          checkIn.on().toEpochDay(),
          real(checkIn.value()),
          checkIn.done().map(done -> done ? 1 : 0).orElse(null));
    }
  }

  private static @Nullable Double real(Optional<BigDecimal> number) {
    return number.map(BigDecimal::doubleValue).orElse(null);
  }

  private PreparedStatement insert(String table, int columns) throws SQLException {
    return connection.prepareStatement(
        "insert into " + table + " values (?" + ", ?".repeat(columns - 1) + ")");
  }

  private static void add(PreparedStatement insert, @Nullable Object... values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      insert.setObject(i + 1, values[i]);
    }
    insert.executeUpdate();
  }

  Standings score() throws SQLException {
    Map<ObjectiveId, Double> objectives = new HashMap<>();
    Map<Line, Double> priorities = new HashMap<>();
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate("delete from score");
      statement.executeUpdate(SCORES);
      try (ResultSet rows =
          statement.executeQuery(
              "select name, score from objective join score on objective = id")) {
        while (rows.next()) {
          objectives.put(new ObjectiveId(rows.getString(1)), rows.getDouble(2));
        }
      }
      try (ResultSet rows = statement.executeQuery(PRIORITIES)) {
        while (rows.next()) {
          Line line = new Line(new PriorityId(rows.getString(1)), new CycleId(rows.getString(2)));
          priorities.put(line, rows.getDouble(3));
        }
      }
    }
    return new Standings(objectives, priorities);
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
