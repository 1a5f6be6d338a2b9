package io.okr4j.json;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static com.google.common.collect.ImmutableMap.toImmutableMap;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableMap;
import com.google.common.io.Resources;
import io.okr4j.core.Closing;
import io.okr4j.core.Cycle;
import io.okr4j.core.CycleId;
import io.okr4j.core.Data;
import io.okr4j.core.FiscalCalendar;
import io.okr4j.core.Metric;
import io.okr4j.core.Objective;
import io.okr4j.core.OkrProgram;
import io.okr4j.rules.ScoringConfiguration;
import io.okr4j.rules.scoring.KeyResultScore;
import io.okr4j.rules.scoring.Label;
import io.okr4j.rules.scoring.ObjectiveScore;
import io.okr4j.rules.scoring.Scorecard;
import io.okr4j.rules.scoring.ScoringPolicy;
import io.okr4j.rules.scoring.Series;
import io.okr4j.rules.scoring.ZoneMarks;
import io.okr4j.rules.scoring.Zones;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Other systems score in their own ways: each figure of {@code conventions.json} comes out with a
 * policy that is plain configuration. A case has key results of one objective, in short forms, and
 * perhaps objectives that align to its first key result ({@code contributors}), to itself ({@code
 * aligned}) or that stand beside it ({@code others}); {@code elapsed} days of a cycle are over.
 * Other cases are of {@code marks} to derive, of a {@code series} of teams, of the {@code history}
 * of key results and of {@code fiscal} quarters.
 */
class ConventionsTest {
  private static final Data.Fields RESOURCE = read();
  private static final ImmutableMap<String, Data> POLICIES = fields(RESOURCE, "policies");
  private static final LocalDate START = LocalDate.parse("2026-01-01");

  private static Data.Fields read() {
    try {
      return OkrJson.readData(
          Resources.toByteArray(Resources.getResource(ConventionsTest.class, "conventions.json")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Stream<Map.Entry<String, Data.Fields>> cases() {
    return items(RESOURCE, "cases").stream()
        .map(item -> (Data.Fields) item)
        .collect(toImmutableMap(item -> text(item, "id").orElseThrow(), item -> item))
        .entrySet()
        .stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void theirFiguresComeOutOfAConfiguration(Map.Entry<String, Data.Fields> named) {
    Data.Fields given = named.getValue();
    ScoringPolicy policy = policy(text(given, "policy").orElseThrow());
    Map<String, Data> expected = fields(given, "expect");
    Map<String, String> found = found(policy, given);
    expected.forEach(
        (what, value) ->
            assertEquals(plain(value), shorten(found.getOrDefault(what, "nothing"), given), what));
    assertTrue(!expected.isEmpty());
  }

  @Test
  void whatIsLeftOutHasAReason() {
    fields(RESOURCE, "leftOut")
        .forEach((id, reason) -> assertTrue(reason.toString().length() > 20, id));
  }

  private static Map<String, String> found(ScoringPolicy policy, Data.Fields given) {
    if (given.fields().containsKey("marks")) {
      return marks(policy, new Data.Fields(fields(given, "marks")));
    } else if (given.fields().containsKey("fiscal")) {
      return fiscal(new Data.Fields(fields(given, "fiscal")));
    } else if (given.fields().containsKey("series")) {
      return Map.of("series", shown(Series.mean(series(given), START, lastDay(given))));
    } else if (given.fields().containsKey("history")) {
      OkrProgram program = OkrJson.read(program(objectives(given)).getBytes(UTF_8));
      return Map.of(
          "series",
          shown(policy.history(program).program(new CycleId("c"), START, lastDay(given))));
    }
    return scores(policy, given);
  }

  private static Map<String, String> fiscal(Data.Fields given) {
    int month = number(given, "start").orElseThrow().intValueExact();
    String pattern = text(given, "pattern").orElseThrow();
    LocalDate day = LocalDate.parse(text(given, "day").orElseThrow());
    Cycle cycle =
        new FiscalCalendar(MonthDay.of(month, 1), FiscalCalendar.Length.QUARTER, pattern)
            .cycle(day);
    return Map.of(
        "label", cycle.id().value(),
        "starts", cycle.starts().toString(),
        "ends", cycle.ends().toString());
  }

  private static LocalDate lastDay(Data.Fields given) {
    return START.plusDays(number(given, "days").orElseThrow().intValueExact() - 1);
  }

  private static List<Series> series(Data.Fields given) {
    return items(given, "series").stream()
        .map(
            team ->
                new Series(
                    START,
                    ((Data.Items) team)
                        .items().stream()
                            .map(number -> Optional.of(new BigDecimal(number.toString())))
                            .collect(toImmutableList())))
        .toList();
  }

  private static String shown(Series series) {
    return series.values().stream()
        .map(value -> value.map(ConventionsTest::plain).orElse("-"))
        .collect(Collectors.joining(" "));
  }

  /** Objectives of key results that were given in days: when, baseline, value and target. */
  private static List<String> objectives(Data.Fields given) {
    List<String> objectives = new ArrayList<>();
    for (Data objective : items(given, "history")) {
      List<String> keyResults = new ArrayList<>();
      for (Data keyResult : ((Data.Items) objective).items()) {
        String measure = "\"type\": \"binary\"";
        List<String> checkIns = new ArrayList<>();
        for (Data point : ((Data.Items) keyResult).items()) {
          List<Data> numbers = ((Data.Items) point).items();
          measure =
              "\"type\": \"metric\", \"baseline\": %s, \"target\": %s"
                  .formatted(numbers.get(1), numbers.get(3));
          checkIns.add(
              "{\"on\": \"%s\", \"value\": %s}"
                  .formatted(
                      START.plusDays(Long.parseLong(numbers.get(0).toString())), numbers.get(2)));
        }
        keyResults.add(
            "{\"id\": \"k%d-%d\", \"title\": \"K\", \"measure\": {%s}, \"checkIns\": [%s]}"
                .formatted(
                    objectives.size(), keyResults.size(), measure, String.join(", ", checkIns)));
      }
      objectives.add(
          """
          {"id": "o%d", "title": "An objective", "scope": "team", "owner": "t", "cycle": "c",
           "status": "active", "keyResults": [%s]}
          """
              .formatted(objectives.size(), String.join(", ", keyResults)));
    }
    return objectives;
  }

  private static String program(List<String> objectives) {
    return """
        {"format": "okr/1", "organization": "Acme",
         "cycles": [{"id": "c", "starts": "%s", "ends": "%s"}],
         "objectives": [%s]}
        """
        .formatted(START, START.plusDays(90), String.join(",\n", objectives));
  }

  private static ScoringPolicy policy(String name) {
    Data own = POLICIES.get(name);
    return ScoringConfiguration.of(
            own == null ? new Data.Fields(ImmutableMap.of("preset", new Data.Text(name))) : own)
        .orThrow();
  }

  private static Map<String, String> marks(ScoringPolicy policy, Data.Fields given) {
    ZoneMarks marks =
        ZoneMarks.derive(
                (Zones) policy.metrics(),
                number(given, "baseline"),
                Optional.empty(),
                number(given, "target"),
                number(given, "stretch"))
            .orElseThrow();
    return Map.of(
        "baseline", plain(marks.baseline()),
        "commit", plain(marks.commit().orElseThrow()),
        "target", plain(marks.target()),
        "stretch", plain(marks.stretch().orElseThrow()));
  }

  private static Map<String, String> scores(ScoringPolicy policy, Data.Fields given) {
    List<Data> elapsed = items(given, "elapsed");
    long over = elapsed.isEmpty() ? 45 : Long.parseLong(elapsed.get(0).toString());
    long days = elapsed.isEmpty() ? 90 : Long.parseLong(elapsed.get(1).toString());
    LocalDate asOf = START.plusDays(over);
    OkrProgram program = OkrJson.read(program(given, asOf, START.plusDays(days)).getBytes(UTF_8));
    Optional<BigDecimal> declared = number(given, "closed");
    if (declared.isPresent()) {
      Objective first = program.objectives().get(0);
      Closing closing = Closing.builder().on(asOf).score(declared.get()).build();
      program = program.replace(first.withClosing(closing));
    }
    Scorecard scorecard = policy.score(program, asOf);
    ObjectiveScore score = scorecard.objectives().get(0);

    ImmutableMap.Builder<String, String> found = ImmutableMap.builder();
    score.score().ifPresent(s -> found.put("score", plain(s)));
    score.score().ifPresent(s -> found.put("shown", policy.display().show(s)));
    found.put("grade", score.grade().map(Label::name).orElse("-"));
    score.expected().ifPresent(e -> found.put("expected", plain(e)));
    score.pace().ifPresent(p -> found.put("pace", p.name()));
    score
        .expected()
        .flatMap(e -> score.progress().map(p -> policy.pacing().compare(p, e)))
        .ifPresent(ratio -> found.put("ratio", plain(ratio)));
    policy
        .confidence()
        .flatMap(scale -> score.confidence().flatMap(scale::label))
        .ifPresent(label -> found.put("confidence", label.name()));
    scorecard.cycles().forEach(row -> found.put("cycle", plain(row.score())));
    score.keyResults().stream().findFirst().ifPresent(k -> addZone(policy, k, found));
    return found.buildOrThrow();
  }

  private static void addZone(
      ScoringPolicy policy, KeyResultScore score, ImmutableMap.Builder<String, String> found) {
    if (score.keyResult().measure() instanceof Metric metric && score.evidence()) {
      found.put("regression", String.valueOf(score.progress().orElseThrow().signum() < 0));
      Zones zones = policy.metrics() instanceof Zones own ? own : Zones.standard();
      score.keyResult().checkIns().stream()
          .flatMap(c -> c.value().stream())
          .reduce((older, newer) -> newer)
          .flatMap(value -> zones.marks(metric).position(value))
          .ifPresent(
              position -> {
                found.put("zone", position.zone().word());
                found.put("within", plain(position.within()));
              });
    }
  }

  private static String program(Data.Fields given, LocalDate asOf, LocalDate ends) {
    List<String> objectives = new ArrayList<>();
    objectives.add(objective("o", items(given, "keyResults"), "", asOf));
    for (Data other : items(given, "contributors")) {
      addObjective(objectives, other, "{\"keyResult\": \"o0\"}", asOf);
    }
    for (Data other : items(given, "aligned")) {
      addObjective(objectives, other, "{\"objective\": \"o\"}", asOf);
    }
    for (Data other : items(given, "others")) {
      addObjective(objectives, other, "", asOf);
    }
    return """
        {"format": "okr/1", "organization": "Acme",
         "cycles": [{"id": "c", "starts": "%s", "ends": "%s"}],
         "objectives": [%s]}
        """
        .formatted(START, ends, String.join(",\n", objectives));
  }

  private static void addObjective(
      List<String> objectives, Data keyResults, String alignsTo, LocalDate asOf) {
    String id = "p" + objectives.size();
    objectives.add(objective(id, ((Data.Items) keyResults).items(), alignsTo, asOf));
  }

  private static String objective(
      String id, List<Data> keyResults, String alignsTo, LocalDate asOf) {
    List<String> written = new ArrayList<>();
    for (Data keyResult : keyResults) {
      written.add(keyResult(id + written.size(), (Data.Fields) keyResult, asOf));
    }
    return """
        {"id": "%s", "title": "An objective", "scope": "team", "owner": "t", "cycle": "c",
         "status": "active", "alignsTo": [%s], "keyResults": [%s]}
        """
        .formatted(id, alignsTo, String.join(",\n", written));
  }

  private static String keyResult(String id, Data.Fields given, LocalDate asOf) {
    List<String> checkIns = new ArrayList<>();
    for (Data value : items(given, "values")) {
      checkIns.add("{\"on\": \"%s\", \"value\": %s}".formatted(asOf, value));
    }
    number(given, "value")
        .ifPresent(
            value -> checkIns.add("{\"on\": \"%s\", \"value\": %s}".formatted(asOf, plain(value))));
    number(given, "confidence")
        .ifPresent(
            c -> checkIns.add("{\"on\": \"%s\", \"confidence\": %s}".formatted(asOf, plain(c))));
    return """
        {"id": "%s", "title": "A key result", "weight": %s, "measure": {%s}, "checkIns": [%s]}
        """
        .formatted(
            id,
            number(given, "weight").map(ConventionsTest::plain).orElse("1"),
            measure(given, asOf),
            String.join(", ", checkIns));
  }

  private static String measure(Data.Fields given, LocalDate asOf) {
    List<String> fields = new ArrayList<>();
    if (given.fields().containsKey("metric")) {
      List<Data> ends = items(given, "metric");
      fields.add(
          "\"type\": \"metric\", \"baseline\": %s, \"target\": %s"
              .formatted(ends.get(0), ends.get(1)));
      number(given, "commit").ifPresent(c -> fields.add("\"commit\": " + plain(c)));
      number(given, "stretch").ifPresent(s -> fields.add("\"stretch\": " + plain(s)));
      number(given, "planned")
          .ifPresent(
              p ->
                  fields.add(
                      "\"plan\": [{\"on\": \"%s\", \"value\": %s}]".formatted(asOf, plain(p))));
    } else if (given.fields().containsKey("band")) {
      fields.add("\"type\": \"band\"");
      List<Data> bounds = items(given, "band");
      if (bounds.get(0) instanceof Data.Decimal) {
        fields.add("\"atLeast\": " + bounds.get(0));
      }
      fields.add("\"atMost\": " + bounds.get(1));
    } else {
      List<String> milestones = new ArrayList<>();
      for (Data item : items(given, "milestones")) {
        List<Data> milestone = ((Data.Items) item).items();
        boolean reached = milestone.get(1).equals(new Data.Flag(true));
        milestones.add(
            "{\"title\": \"A step\", \"weight\": %s%s}"
                .formatted(milestone.get(0), reached ? ", \"reachedOn\": \"" + asOf + "\"" : ""));
      }
      fields.add(
          "\"type\": \"milestones\", \"milestones\": [" + String.join(", ", milestones) + "]");
    }
    return String.join(", ", fields);
  }

  private static String plain(Data value) {
    return value instanceof Data.Decimal decimal ? plain(decimal.value()) : value.toString();
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  /** Some figures are told with fewer digits than they have. */
  private static String shorten(String found, Data.Fields given) {
    Optional<BigDecimal> digits = number(given, "digits");
    if (digits.isEmpty() || !found.matches("-?[0-9.]+")) {
      return found;
    }
    return plain(
        new BigDecimal(found).setScale(digits.get().intValueExact(), RoundingMode.HALF_UP));
  }

  private static ImmutableMap<String, Data> fields(Data.Fields data, String name) {
    return data.fields().get(name) instanceof Data.Fields map ? map.fields() : ImmutableMap.of();
  }

  private static List<Data> items(Data.Fields data, String name) {
    return data.fields().get(name) instanceof Data.Items list ? list.items() : List.of();
  }

  private static Optional<String> text(Data.Fields data, String name) {
    return Optional.ofNullable(data.fields().get(name)).map(Data::toString);
  }

  private static Optional<BigDecimal> number(Data.Fields data, String name) {
    return data.fields().get(name) instanceof Data.Decimal decimal
        ? Optional.of(decimal.value())
        : Optional.empty();
  }
}
