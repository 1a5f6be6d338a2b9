package io.okr4j.json;

import static io.okr4j.json.Documents.assertProblems;
import static io.okr4j.json.Documents.keyResult;
import static io.okr4j.json.Documents.problems;
import static io.okr4j.json.Documents.program;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of fault that JSON can have and still be JSON, at its own place. */
class FaultsTest {
  private static final String A_TEAM =
      "an object that describes a team, such as {\"id\": \"cabins\", \"name\": \"Cabins\","
          + " \"kind\": \"product\", \"members\": [{\"person\": \"ines\"}]}";
  private static final String TEXT = "a text that is not blank";
  private static final String BOUNDED =
      "a number of at most 34 significant digits, 0 or between 1e-100 and 1e100 in size";
  private static final String UNICODE = "well-formed Unicode, without half a surrogate pair";

  @Test
  void fiveDifferentFaultsOfADocumentAreToldInItsOrder() {
    assertProblems(
        """
        {
          "format": "okr/1",
          "organization": "Ünïcode 🥐",
          "departments": [{"id": "🥐🥐", "name": ▶"\t"}],
          "cycles": [{"id": "c", "starts": "2026-07-01", "ends": ▶"2026-06-31"}],
          "objectives": [
            ▶{"id": "o", "title": "é", "scope": "team", "owner": "t"},
            {"id": "o", "title": "🥐", "scope": "team", "owner": "t", "cycle": "c", ▶"ownr": [[]]}
          ],
          "waivers": ▶null
        }
        """
            .replace("\t", "\\t"),
        "/departments/0/name: found \"\\u0009\"; expected " + TEXT,
        "/cycles/0/ends: found \"2026-06-31\"; expected a day that is in the calendar, such as 2026-10-01",
        "/objectives/0: found an objective without \"cycle\"; expected the id of a cycle",
        "/objectives/1/ownr: found \"ownr\", which is no field of an objective; expected one of"
            + " id, title, scope, owner, cycle, description, lead, ambition, status, alignsTo,"
            + " support, keyResults, closing; did you mean \"owner\"?",
        "/waivers: found null; expected a list, or the field left out");
  }

  @Test
  void severalFaultsOfAnObjectAreToldEachAtItsField() {
    assertProblems(
        program(
            "objectives",
            """
            {"id": "o", "title": "O", "scope": "team", "owner": "t", "cycle": "c", "keyResults": [
              ▶{"title": ▶" ", "weight": ▶0, ▶"wieght": 2, ▶"title": "T",
               "measure": {"type": "binary"}, "lead": ▶7, "x-a": [▶1e101]}]}"""),
        "/objectives/0/keyResults/0: found a key result without \"id\"; expected the id of a key"
            + " result",
        "/objectives/0/keyResults/0/title: found \" \"; expected " + TEXT,
        "/objectives/0/keyResults/0/weight: found 0; expected a number above 0",
        "/objectives/0/keyResults/0/wieght: found \"wieght\", which is no field of a key result;"
            + " expected one of id, title, measure, description, lead, weight, checkIns; did you"
            + " mean \"weight\"?",
        "/objectives/0/keyResults/0/title: found \"title\" a second time; expected each field once",
        "/objectives/0/keyResults/0/lead: found 7; expected " + TEXT,
        "/objectives/0/keyResults/0/x-a/0: found 1e101; expected " + BOUNDED);
  }

  @Test
  void columnsCountCharactersWhateverTheirBytesAndLineEnds() {
    assertProblems(
        "{\r\n\t\"format\": \"okr/1\",\r\n\t\"organization\": ▶\"\",\r\n\t\t\"x-é🥐\": 1, ▶\"y\": 2}",
        "/organization: found \"\"; expected " + TEXT,
        "/y: found \"y\", which is no field of a program; expected one of format, organization,"
            + " strategy, departments, teams, cycles, objectives, commitments, operations,"
            + " playbook, waivers");
    Problem second =
        problems("{\"format\": \"okr/1\",\n  \"organization\": \"Q\", \"é🥐\": 1, \"y\": 2}")
            .get(1);
    assertEquals(2, second.line());
    assertEquals(33, second.column());
  }

  @Test
  void aProblemTellsItsParts() {
    Problem problem =
        problems(program("\"teams\": [{\"id\": \"t\", \"name\": \"T\", \"kind\": \"prodct\"}]"))
            .get(0);
    assertEquals("/teams/0/kind", problem.pointer());
    assertEquals(1, problem.line());
    assertEquals(85, problem.column());
    assertEquals("\"prodct\"", problem.found());
    assertEquals("leadership, product or functional", problem.expected());
    assertEquals(Optional.of("product"), problem.nearest());
    assertEquals(
        "line 1, column 85, /teams/0/kind: found \"prodct\"; expected leadership, product or"
            + " functional; did you mean \"product\"?",
        problem.toString());
  }

  @Test
  void theMessageOfTheExceptionListsTheProblems() {
    OkrJsonException e =
        assertThrows(
            OkrJsonException.class,
            () -> OkrJson.read("{\"format\": \"okr/1\", \"organization\": 1, \"teams\": 2}"));
    assertEquals(
        "line 1, column 37, /organization: found 1; expected a text that is not blank\n"
            + "line 1, column 49, /teams: found 2; expected a list, of which each item is "
            + A_TEAM,
        e.getMessage());
    assertEquals(0, e.omitted());
  }

  // The format.

  @Test
  void theFormatComesFirst() {
    assertProblems(
        "{▶\"organization\": \"Q\", \"format\": \"okr/1\", \"teams\": [▶1]}",
        "/organization: found \"organization\" before the format; expected \"format\" as the first"
            + " field",
        "/teams/0: found 1; expected " + A_TEAM);
    assertProblems(
        "▶{\"organization\": \"Q\", \"teams\": [▶1]}",
        ": found a program without \"format\"; expected \"okr/1\"",
        "/teams/0: found 1; expected " + A_TEAM);
    assertProblems(
        "{\"format\": ▶\"okr1\", \"organization\": ▶\"\"}",
        "/format: found \"okr1\"; expected \"okr/1\"",
        "/organization: found \"\"; expected " + TEXT);
    assertProblems(
        "{\"format\": ▶1, \"organization\": ▶\"\"}",
        "/format: found 1; expected \"okr/1\"",
        "/organization: found \"\"; expected " + TEXT);
    assertProblems(
        "▶▶{}",
        ": found a program without \"format\"; expected \"okr/1\"",
        ": found a program without \"organization\"; expected " + TEXT);
  }

  @Test
  void anotherFormatIsRefusedAndNothingElseIsSaidOfIt() {
    assertProblems(
        "{\"format\": ▶\"okr/2\", \"organisations\": [",
        "/format: found \"okr/2\"; expected \"okr/1\"; upgrade okr4j to read a newer format");
    assertProblems(
        "{\"format\": ▶\"okr/10\"}",
        "/format: found \"okr/10\"; expected \"okr/1\"; upgrade okr4j to read a newer format");
    assertProblems(
        "{\"format\": ▶\"okr-report/1\", \"findings\": []}",
        "/format: found \"okr-report/1\"; expected \"okr/1\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "null", "1", "\"okr/1\"", "true"})
  void aProgramIsAnObject(String document) {
    Problem problem = problems(document).get(0);
    assertEquals(
        "an object that describes a program, such as {\"format\": \"okr/1\", \"organization\": \"Night Rail\"}",
        problem.expected());
    assertEquals("", problem.pointer());
  }

  // The kinds of values.

  @Test
  void texts() {
    assertProblems(
        program(
            """
            "departments": [
              {"id": ▶"", "name": ▶"\\u2003 "},
              {"id": ▶1, "name": ▶true},
              {"id": ▶"a\\ud800", "name": ▶"\\udc00b"},
              {"id": ▶null, "name": ▶{"a": [null, {"b": 1, "b": 1}]}},
              {"id": "\\ud83e\\udd50", "name": ▶["a"]}
            ]"""),
        "/departments/0/id: found \"\"; expected " + TEXT,
        "/departments/0/name: found \"\\u2003 \"; expected " + TEXT,
        "/departments/1/id: found 1; expected the id of a department",
        "/departments/1/name: found true; expected " + TEXT,
        "/departments/2/id: found \"a\\ud800\"; expected " + UNICODE,
        "/departments/2/name: found \"\\udc00b\"; expected " + UNICODE,
        "/departments/3/id: found null; expected the id of a department",
        "/departments/3/name: found an object; expected " + TEXT,
        "/departments/4/name: found a list; expected " + TEXT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"2026-1-01\"", "\"2026-01-01 \"", "\"10000-01-01\"", "\"+2026-01-01\"",
        "\"-001-01-01\"", "\"20260101\"", "\"2026-01-01T00:00\"", "\"\"",
        "\"٢٠٢٦-٠١-٠١\"", "20260101", "[]"
      })
  void days(String day) {
    assertProblems(
        program("\"strategy\": {\"establishedOn\": ▶" + day + "}"),
        "/strategy/establishedOn: found " + shown(day) + "; expected a day such as 2026-10-01");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-02-29", "1900-02-29", "2026-11-31", "2026-13-01", "2026-00-10"})
  void daysThatThereAreNot(String day) {
    assertProblems(
        program("\"strategy\": {\"establishedOn\": ▶\"" + day + "\"}"),
        "/strategy/establishedOn: found \""
            + day
            + "\"; expected a day that is in the calendar, such as 2026-10-01");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"P\"",
        "\"P0D\"",
        "\"P0M0D\"",
        "\"-P1D\"",
        "\"P-1D\"",
        "\"+P1D\"",
        "\"p1d\"",
        "\"P1D1M\"",
        "\"PT1H\"",
        "\"P1.5D\"",
        "\"14\"",
        "14",
        "null"
      })
  void periods(String period) {
    assertProblems(
        program(
            "\"playbook\": {\"version\": \"1\", \"cadence\": [{\"event\": \"e\", \"every\": ▶"
                + period
                + "}]}"),
        "/playbook/cadence/0/every: found "
            + period
            + "; expected a period above zero such as P14D, P2W or P3M");
  }

  @ParameterizedTest
  @ValueSource(strings = {"P99999999999D", "P2147483647W"})
  void longPeriods(String period) {
    assertProblems(
        program(
            "\"playbook\": {\"version\": \"1\", \"cadence\": [{\"event\": \"e\", \"every\": ▶\""
                + period
                + "\"}]}"),
        "/playbook/cadence/0/every: found \""
            + period
            + "\"; expected a period of at most 2147483647 years, months or days");
  }

  private static String shown(String json) {
    return json.equals("[]") ? "a list" : json;
  }

  @Test
  void decimals() {
    String nines = "9".repeat(35);
    assertProblems(
        keyResult(
            """
            "measure": {"type": "metric", "baseline": ▶"1", "target": ▶1e999999999,
              "commit": ▶-1e-101, "stretch": ▶%s,
              "plan": [{"on": "2026-01-01", "value": ▶1e99999999999},
                       {"on": "2026-01-01", "value": ▶true}]}"""
                .formatted(nines)),
        "/objectives/0/keyResults/0/measure/baseline: found \"1\"; expected a number",
        "/objectives/0/keyResults/0/measure/target: found 1e999999999; expected " + BOUNDED,
        "/objectives/0/keyResults/0/measure/commit: found -1e-101; expected " + BOUNDED,
        "/objectives/0/keyResults/0/measure/stretch: found " + nines + "; expected " + BOUNDED,
        "/objectives/0/keyResults/0/measure/plan/0/value: found 1e99999999999; expected " + BOUNDED,
        "/objectives/0/keyResults/0/measure/plan/1/value: found true; expected a number");
  }

  @Test
  void positiveNumbersAndRatios() {
    assertProblems(
        keyResult(
            """
            "weight": ▶-0.0, "measure": {"type": "binary"}, "checkIns": [
              {"on": "2026-01-01", "confidence": ▶1.0000000000000000000000000000000001},
              {"on": "2026-01-01", "confidence": ▶-1e-50},
              {"on": "2026-01-01", "confidence": ▶1e-101},
              {"on": "2026-01-01", "confidence": 1.000},
              {"on": "2026-01-01", "confidence": 0e5}]"""),
        "/objectives/0/keyResults/0/weight: found -0.0; expected a number above 0",
        "/objectives/0/keyResults/0/checkIns/0/confidence: found"
            + " 1.0000000000000000000000000000000001; expected a number from 0 to 1",
        "/objectives/0/keyResults/0/checkIns/1/confidence: found -1e-50; expected a number from 0"
            + " to 1",
        "/objectives/0/keyResults/0/checkIns/2/confidence: found 1e-101; expected " + BOUNDED);
  }

  @Test
  void flagsAndWords() {
    assertProblems(
        keyResult(
            """
            "measure": {"type": "binary"}, "checkIns": [
              {"on": "2026-01-01", "done": ▶"true"}, {"on": "2026-01-01", "done": ▶1}]"""),
        "/objectives/0/keyResults/0/checkIns/0/done: found \"true\"; expected true or false",
        "/objectives/0/keyResults/0/checkIns/1/done: found 1; expected true or false");
    assertProblems(
        program(
            """
            "teams": [
              {"id": "a", "name": "A", "kind": ▶"Product"}, {"id": "b", "name": "B", "kind": ▶3}]"""),
        "/teams/0/kind: found \"Product\"; expected leadership, product or functional; did you mean"
            + " \"product\"?",
        "/teams/1/kind: found 3; expected leadership, product or functional");
  }

  @Test
  void listsAndTheirItems() {
    assertProblems(
        program(
            """
            "departments": ▶{"id": "d"}, "teams": [▶null, ▶[], ▶{}], "cycles": ▶"c",
            "commitments": [{"team": "t", "cycle": "c", "agreedBy": ["a", ▶"", ▶null]}]"""
                .replace("▶{}", "▶▶▶{}")),
        "/departments: found an object; expected a list, of which each item is an object that"
            + " describes a department, such as {\"id\": \"rolling-stock\", \"name\": \"Rolling stock\"}",
        "/teams/0: found null; expected " + A_TEAM,
        "/teams/1: found a list; expected " + A_TEAM,
        "/teams/2: found a team without \"id\"; expected the id of a team",
        "/teams/2: found a team without \"name\"; expected " + TEXT,
        "/teams/2: found a team without \"kind\"; expected leadership, product or functional",
        "/cycles: found \"c\"; expected a list, of which each item is an object that describes a"
            + " cycle, such as {\"id\": \"2026-Q4\", \"starts\": \"2026-10-01\", \"ends\":"
            + " \"2026-12-31\"}",
        "/commitments/0/agreedBy/1: found \"\"; expected " + TEXT,
        "/commitments/0/agreedBy/2: found null; expected " + TEXT);
  }

  @Test
  void answersNameTheirKind() {
    String expected = "; expected dynamic:ID, competitor:ID or audience:ID";
    assertProblems(
        program(
            """
            "strategy": {"priorities": [{"id": "p", "title": "P", "answers": [
              ▶"rolling", ▶"dynamics:a:b", ▶"priority:x", ▶"audience: ", ▶"", ▶4, "competitor:a:b"]}]}"""),
        "/strategy/priorities/0/answers/0: found \"rolling\"" + expected,
        "/strategy/priorities/0/answers/1: found \"dynamics:a:b\""
            + expected
            + "; did you mean \"dynamic:a:b\"?",
        "/strategy/priorities/0/answers/2: found \"priority:x\"" + expected,
        "/strategy/priorities/0/answers/3: found \"audience: \"" + expected,
        "/strategy/priorities/0/answers/4: found \"\"; expected " + TEXT,
        "/strategy/priorities/0/answers/5: found 4" + expected);
  }

  // Objects.

  @Test
  void anAlignmentHasExactlyOneTarget() {
    assertProblems(
        program(
            "objectives",
            """
            {"id": "o", "title": "O", "scope": "team", "owner": "t", "cycle": "c", "alignsTo": [
              ▶{}, ▶{"weight": 2}, {"priority": "p", ▶"keyResult": "k", ▶"objective": "o"},
              {"priority": ▶""}, {"objective": "o"}]}"""),
        "/objectives/0/alignsTo/0: found an alignment without any of priority, objective,"
            + " keyResult; expected exactly one of them",
        "/objectives/0/alignsTo/1: found an alignment without any of priority, objective,"
            + " keyResult; expected exactly one of them",
        "/objectives/0/alignsTo/2/keyResult: found \"keyResult\" beside another of priority,"
            + " objective, keyResult; expected exactly one of them",
        "/objectives/0/alignsTo/2/objective: found \"objective\" beside another of priority,"
            + " objective, keyResult; expected exactly one of them",
        "/objectives/0/alignsTo/3/priority: found \"\"; expected " + TEXT);
  }

  @Test
  void theTypeOfAMeasureStandsAnywhere() {
    assertEquals(
        OkrJson.read(
            keyResult("\"measure\": {\"type\": \"metric\", \"baseline\": 1, \"target\": 2}")),
        OkrJson.read(
            keyResult(
                "\"measure\": {\"baseline\": 1, \"target\": 2, \"\\u0074ype\": \"metric\"}")));
    assertProblems(
        keyResult("\"measure\": {▶\"baseline\": 1, \"atLeast\": ▶\"2\", \"type\": \"band\"}"),
        "/objectives/0/keyResults/0/measure/baseline: found \"baseline\", which is no field of a"
            + " band; expected one of type, atLeast, atMost, unit",
        "/objectives/0/keyResults/0/measure/atLeast: found \"2\"; expected a number");
    assertProblems(
        keyResult("\"measure\": {\"type\": \"binary\", ▶\"unit\": \"%\"}"),
        "/objectives/0/keyResults/0/measure/unit: found \"unit\", which is no field of a binary"
            + " measure; expected one of type");
  }

  @Test
  void aMeasureOfNoTypeIsCheckedAllTheSame() {
    String types = "; expected metric, milestones, binary or band";
    String measure = "/objectives/0/keyResults/0/measure";
    assertProblems(
        keyResult(
            "\"measure\": {\"type\": ▶\"metrik\", \"baseline\": ▶\"2\", ▶\"min\": 1, \"x-a\": 1}"),
        measure + "/type: found \"metrik\"" + types + "; did you mean \"metric\"?",
        measure + "/baseline: found \"2\"; expected a number",
        measure
            + "/min: found \"min\", which is no field of a measure; expected one of type,"
            + " baseline, target, unit, commit, stretch, plan, milestones, atLeast, atMost");
    assertProblems(
        keyResult("\"measure\": {\"milestones\": [{\"title\": ▶\"\"}], \"type\": ▶[\"metric\"]}"),
        measure + "/milestones/0/title: found \"\"; expected " + TEXT,
        measure + "/type: found a list" + types);
    assertProblems(
        keyResult("\"measure\": ▶{}"), measure + ": found a measure without \"type\"" + types);
    assertProblems(
        keyResult("\"measure\": ▶{\"target\": 3}"),
        measure + ": found a measure without \"type\"" + types);
    assertProblems(
        keyResult(
            "\"measure\": {\"type\": \"metric\", ▶\"type\": ▶\"band\", \"baseline\": 1, \"target\": 2}"),
        measure + "/type: found \"type\" a second time; expected each field once",
        measure + "/type: found \"band\"; expected \"metric\"");
    assertProblems(
        keyResult("\"measure\": ▶\"metric\""),
        measure
            + ": found \"metric\"; expected an object that describes a measure, such as {\"type\": \"metric\", \"baseline\": 41, \"target\": 70, \"unit\": \"%\", \"commit\": 50}");
  }

  @Test
  void anOperationHasAMetricOrABand() {
    assertProblems(
        program(
            """
            "operations": [
              {"id": "a", "title": "A", "measure": {"type": ▶"binary"}},
              {"id": "b", "title": "B", "measure": {"milestones": [], "type": ▶"milestones"}},
              {"id": "c", "title": "C", "measure": {"atMost": 3, "type": "band"}}]"""),
        "/operations/0/measure/type: found \"binary\"; expected metric or band",
        "/operations/1/measure/type: found \"milestones\"; expected metric or band");
  }

  @Test
  void fieldsThatDoNotFitTogetherAreToldAtTheFieldAtFault() {
    assertProblems(
        program(
            """
            "cycles": [{"ends": ▶"2026-01-01", "id": "c", "starts": "2026-01-02"}],
            "objectives": [
              {"id": "o", "title": "O", "scope": "team", "owner": "t", "cycle": "c", "keyResults": [
                {"id": "a", "title": "A", "measure": {"type": "metric", "target": ▶5, "baseline": 5}},
                {"id": "b", "title": "B", "measure":
                  {"type": "metric", "baseline": 0, "stretch": ▶9, "target": 10, "commit": ▶10}},
                {"id": "c", "title": "C", "measure": ▶{"type": "band"}},
                {"id": "d", "title": "D", "measure": {"type": "band", "atLeast": 3, "atMost": ▶2.50}},
                {"id": "e", "title": "E", "measure": {"type": "milestones", "milestones": ▶[]}},
                {"id": "f", "checkIns": [
                  {"on": "2026-01-01", "done": true}, {"value": ▶3, "on": "2026-01-01", "done": true},
                  {"on": "2026-01-01", "note": "n"}], "title": "F", "measure": {"type": "binary"}},
                {"id": "g", "title": "G", "measure": {"type": "binary"}, "checkIns": [
                  ▶{"on": "2026-01-01", "author": "a"}]}
              ]}]"""),
        "/cycles/0/ends: found 2026-01-01; expected a day that is not before the start, 2026-01-02",
        "/objectives/0/keyResults/0/measure/target: found 5; expected another value than the"
            + " baseline",
        "/objectives/0/keyResults/1/measure/stretch: found 9; expected a value strictly beyond the"
            + " target",
        "/objectives/0/keyResults/1/measure/commit: found 10; expected a value strictly between the"
            + " baseline and the target",
        "/objectives/0/keyResults/2/measure: found a band without a bound; expected atLeast, atMost"
            + " or both",
        "/objectives/0/keyResults/3/measure/atMost: found 2.5; expected a value that is not below"
            + " atLeast",
        "/objectives/0/keyResults/4/measure/milestones: found no milestone; expected at least one"
            + " milestone",
        "/objectives/0/keyResults/5/checkIns/1/value: found value in a check-in of a binary measure;"
            + " expected done, confidence or note",
        "/objectives/0/keyResults/6/checkIns/0: found a check-in that says nothing; expected at"
            + " least one of value, done, confidence and note");
  }

  @Test
  void noFaultFollowsFromAnother() {
    assertProblems(
        keyResult(
            """
            "measure": {"type": "milestones", "milestones": [▶3]}, "checkIns": [
              {"on": "2026-01-01", "confidence": ▶2}, {"on": "2026-01-01", ▶"valeu": 3}]"""),
        "/objectives/0/keyResults/0/measure/milestones/0: found 3; expected an object that"
            + " describes a milestone, such as {\"title\": \"The first car is rebuilt\", \"dueOn\": \"2026-11-30\"}",
        "/objectives/0/keyResults/0/checkIns/0/confidence: found 2; expected a number from 0 to 1",
        "/objectives/0/keyResults/0/checkIns/1/valeu: found \"valeu\", which is no field of a"
            + " check-in; expected one of on, value, done, confidence, note, author; did you mean"
            + " \"value\"?");
    assertProblems(
        keyResult("\"measure\": {\"type\": \"band\", \"atLeast\": ▶null}"),
        "/objectives/0/keyResults/0/measure/atLeast: found null; expected a number, or the field left"
            + " out");
  }

  // Data that is not understood.

  @Test
  void extensionsHoldAnythingButFaults() {
    assertProblems(
        program(
            """
            "x-a": {"b": 1, ▶"b": [{"c": null, ▶"c": ▶1e200}]}, ▶"x-a": null, "x-b": ["", ▶"\\ud800"],
            "x-\\ud83e\\udd50": 1, "x-": {"a▶\\ud800": 1}"""),
        "/x-a/b: found \"b\" a second time; expected each field once",
        "/x-a/b/0/c: found \"c\" a second time; expected each field once",
        "/x-a/b/0/c: found 1e200; expected " + BOUNDED,
        "/x-a: found \"x-a\" a second time; expected each field once",
        "/x-b/1: found \"\\ud800\"; expected " + UNICODE,
        "/x-: found \"\\ud800\"; expected " + UNICODE);
  }

  @Test
  void rulesAndScoringAreObjectsWithoutNull() {
    assertProblems(
        program(
            """
            "playbook": {"version": "1", "rules": {"a": [▶null], ▶"a": ▶null}, "scoring": ▶[null]}"""),
        "/playbook/rules/a/0: found null; expected any JSON but null",
        "/playbook/rules/a: found \"a\" a second time; expected each field once",
        "/playbook/rules/a: found null; expected any JSON but null",
        "/playbook/scoring: found a list; expected an object");
  }

  @Test
  void pointersEscapeNamesAndCutLongOnes() {
    ImmutableList<Problem> problems =
        problems(program("\"x-a/b~c\": [1e200], \"x-" + "l".repeat(1000) + "\": {\"m\": 1e200}"));
    assertEquals("/x-a~1b~0c/0", problems.get(0).pointer());
    assertEquals("/x-" + "l".repeat(98) + ".../m", problems.get(1).pointer());
  }

  @Test
  void whatIsFoundIsShownShortAndOnOneLine() {
    ImmutableList<Problem> problems =
        problems(
            program(
                "\"teams\": [\"a\\n\\\"\\u202e🥐\", \""
                    + "🥐".repeat(61)
                    + "\", \""
                    + "🥐".repeat(60)
                    + "\"]"));
    assertEquals("\"a\\u000a\"\\u202e🥐\"", problems.get(0).found());
    assertEquals("\"" + "🥐".repeat(60) + "...\"", problems.get(1).found());
    assertEquals("\"" + "🥐".repeat(60) + "\"", problems.get(2).found());
  }

  @Test
  void ofVeryManyFaultsTheFirstHundredAndTheLastAreTold() {
    String faults = "1, ".repeat(250);
    OkrJsonException all =
        assertThrows(
            OkrJsonException.class, () -> OkrJson.read(program("\"teams\": [" + faults + "2]")));
    assertEquals(100, all.problems().size());
    assertEquals(151, all.omitted());
    assertEquals("/teams/99", all.problems().get(99).pointer());
    assertTrue(all.toString().endsWith("\nand 151 more"));

    OkrJsonException cut =
        assertThrows(OkrJsonException.class, () -> OkrJson.read(program("\"teams\": [" + faults)));
    assertEquals(101, cut.problems().size());
    assertEquals(150, cut.omitted());
    assertEquals("a value", cut.problems().get(100).expected());
  }

  @Test
  void theFirstHundredFaultsAreThoseOfTheTextNotThoseNoticedFirst() {
    String inner = "{\"title\": 1}, ".repeat(200);
    ImmutableList<Problem> problems =
        problems(program("\"objectives\": [{\"keyResults\": [" + inner + "0]}]"));
    assertEquals(100, problems.size());
    assertEquals("/objectives/0", problems.get(0).pointer());
    assertEquals("/objectives/0", problems.get(4).pointer());
    assertEquals("/objectives/0/keyResults/0", problems.get(5).pointer());
  }
}
