package io.okr4j.json;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.google.common.collect.ImmutableList;
import com.networknt.schema.Schema;
import io.okr4j.core.OkrProgram;
import io.okr4j.rules.Mistake;
import io.okr4j.rules.RuleSet;
import io.okr4j.rules.ScoringConfiguration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the schemas accept, the readers accept, but for what the reference page lists. */
class SchemaAgreementTest {
  private static final Schema PROGRAM = Schemas.of(JsonSchema.of(DocumentType.PROGRAM));
  private static final Schema RULES = Schemas.of(JsonSchema.of(DocumentType.RULES));

  private static final Schema SCORING = Schemas.of(JsonSchema.of(DocumentType.SCORING));

  /** Policies that say everything there is to say, between them. */
  private static final ImmutableList<String> SCORING_DOCUMENTS =
      ImmutableList.of(
          """
          {"preset": "google", "name": "a",
           "metrics": {"type": "zones", "commit": 0.2, "target": 0.8, "derived": true, "between": "steps"},
           "milestones": {"weighted": false, "whole": 100}, "bands": {"type": "success-ratio", "planned": 13},
           "clamp": {"below": true, "above": false}, "noData": "left-out", "emptyObjectives": "zero",
           "rollUp": "weakest", "cascade": {"keyResults": "sum", "objectives": "one-part"}, "closed": "declared",
           "expected": {"curve": "working-days", "daysOff": ["friday"], "holidays": ["2026-12-25"], "plans": true,
                        "dueDates": false, "binaryAtEnd": true},
           "pace": {"by": "ratio", "notStarted": "a", "noData": "b", "achieved": "c", "missed": false,
                    "objectives": "worst", "scale": [{"name": "a", "from": 0.9, "tone": "good"},
                    {"name": "b", "above": 0.5}, {"name": "c"}]},
           "grades": {"committed": {"by": "score", "scale": [{"name": "a", "from": 1}]}, "aspirational": {},
                      "learning": {"by": "progress"}, "objectives": "best"},
           "confidence": [{"name": "a", "from": 0.7}, {"name": "b"}],
           "units": {"%": {"atLeast": 0, "atMost": 100}}, "display": {"decimals": 1, "percent": true, "rounding": "up"}}
          """,
          """
          {"metrics": {"type": "curve", "points": [{"progress": 0.5, "score": 0.4}], "between": "linear"},
           "bands": {"type": "distance"},
           "expected": {"curve": "points", "points": [{"elapsed": 0.5, "expected": 0.2}], "between": "steps"},
           "grades": {"by": "score", "scale": [{"name": "a", "from": 1}, {"name": "b"}]}}
          """,
          """
          {"metrics": {"type": "straight", "goal": "stretch"}, "bands": {"type": "newest"}, "x-a": {"b": 1}}
          """);

  private static final Schema BASELINE = Schemas.of(JsonSchema.of(DocumentType.BASELINE));
  private static final String BASELINE_DOCUMENT =
      """
      {"format": "okr-baseline/1", "findings": [
        {"rule": "a/b", "subject": "team:c", "message": "d", "about": {"e": "f", "g": ""}, "count": 2},
        {"rule": "a/b", "subject": "team:c", "message": "d"}]}
      """;

  /** How problems start that no schema can tell. */
  private static final Set<String> UNSAYABLE = unsayable();

  /** Values that are right in few places or none, as JSON. */
  private static final ImmutableList<String> VALUES =
      ImmutableList.of(
          "null",
          "true",
          "[]",
          "{}",
          "[null]",
          "{\"x-a\": null}",
          "{\"id\": \"a\"}",
          "0",
          "1",
          "-1",
          "2",
          "0.5",
          "1.0",
          "1e2",
          "2147483647",
          "2147483648",
          "1e100",
          "1.1e100",
          "-1e101",
          "1e-100",
          "1e-101",
          "-1e-101",
          "1234567890123456789012345678901234",
          "12345678901234567890123456789012345",
          "0.12345678901234567890123456789012345",
          "\"\"",
          "\" \"",
          "\"\\t\\u2003\"",
          "\"\\u00a0\"",
          "\"\\u2007\"",
          "\"\\u202f\"",
          "\"\\ufeff\"",
          "\"\\u0085\"",
          "\"\\u001c\"",
          "\"\\u200b\"",
          "\"\\u0000\"",
          "\"🥐\"",
          "\"a\"",
          "\"2026-02-28\"",
          "\"2026-02-29\"",
          "\"2024-02-29\"",
          "\"2100-02-29\"",
          "\"0000-02-29\"",
          "\"2026-04-31\"",
          "\"9999-12-31\"",
          "\"10000-01-01\"",
          "\"2026-1-1\"",
          "\"٢٠٢٦-٠١-٠١\"",
          "\"P14D\"",
          "\"P0D\"",
          "\"P\"",
          "\"P1Y2M3W4D\"",
          "\"P-1D\"",
          "\"p1d\"",
          "\"P10D\"",
          "\"P9999999999D\"",
          "\"P999999999W\"",
          "\"PT1H\"",
          "\"okr/1\"",
          "\"okr/2\"",
          "\"draft\"",
          "\"Draft\"",
          "\"metric\"",
          "\"band\"",
          "\"binary\"",
          "\"milestones\"",
          "\"linear\"",
          "\"standard\"",
          "\"dynamic:a\"",
          "\"dynamic:\"",
          "\"dynamic: \"",
          "\"dynamic:\\n\\u00a0\"",
          "\"team:a\"",
          "\"audience:a:b\"");

  private static Set<String> unsayable() {
    Set<String> all = new TreeSet<>(JsonSchema.UNSAYABLE);
    collect(DocumentType.PROGRAM.shape(), all, new HashSet<>());
    collect(DocumentType.SCORING.shape(), all, new HashSet<>());
    return all;
  }

  private static void collect(Shape shape, Set<String> all, Set<Shape> seen) {
    if (!seen.add(shape)) {
      return;
    }
    if (shape instanceof Shape.ListOf list) {
      collect(list.items(), all, seen);
    } else if (shape instanceof Shape.MapOf map) {
      collect(map.values(), all, seen);
    } else if (shape instanceof Shape.OneOf one) {
      one.types().forEach(type -> collect(type, all, seen));
    } else if (shape instanceof Shape.Struct struct) {
      struct.fields().forEach(field -> collect(field.shape(), all, seen));
      struct.conditions().stream()
          .filter(condition -> condition.schema().isEmpty())
          .forEach(condition -> all.add(condition.expected()));
    }
  }

  @Property(tries = 1000)
  void whatIsDamagedIsAcceptedByBothOrRefusedByBoth(
      @ForAll OkrProgram program,
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 4) int steps) {
    JsonNode document = Schemas.tree(OkrJson.write(program));
    damage(document, new Random(seed), steps);
    assertAgreement(document.toString());
  }

  /** The arbitrary programs are often small; this one has every field. */
  @Property(tries = 2000)
  void everyFieldThatIsDamagedIsAcceptedByBothOrRefusedByBoth(@ForAll long seed) {
    JsonNode document = Schemas.tree(new String(Documents.resource("every-field.json"), UTF_8));
    damage(document, new Random(seed), 1);
    assertAgreement(document.toString());
  }

  private static void assertAgreement(String document) {
    assertAgreement(document, PROGRAM, problems(document));
  }

  /**
   * Asserts that schema and reader agree.
   *
   * @param expected what the reader expected where it found something else
   */
  private static void assertAgreement(String document, Schema schema, List<String> expected) {
    boolean isValid = Schemas.errors(schema, document).isEmpty();
    if (isValid != expected.isEmpty()
        && !(isValid && expected.stream().allMatch(SchemaAgreementTest::isUnsayable))) {
      fail(document + "\nschema: " + Schemas.errors(schema, document) + "\nreader: " + expected);
    }
  }

  private static boolean isUnsayable(String expected) {
    return UNSAYABLE.stream().anyMatch(expected::startsWith);
  }

  private static ImmutableList<String> problems(String document) {
    try {
      OkrJson.read(document);
      return ImmutableList.of();
    } catch (OkrJsonException e) {
      return e.problems().stream().map(Problem::expected).collect(toImmutableList());
    }
  }

  /** What is listed as beyond schemas is valid, and refused by the reader in these words. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"organization\": \"a\", \"format\": \"okr/1\"}",
        "{\"format\": \"okr/1\", \"organization\": \"a\", \"organization\": \"a\"}",
        "{\"format\": \"okr/1\", \"organization\": \"a\", \"x-a\": 1e101}",
        "{\"format\": \"okr/1\", \"organization\": \"\\ud83e\"}",
      })
  void theReaderSeesMore(String document) {
    assertEquals(List.of(), Schemas.errors(PROGRAM, document));
    assertTrue(problems(document).stream().allMatch(SchemaAgreementTest::isUnsayable));
    assertFalse(problems(document).isEmpty());
  }

  @Property(tries = 1000)
  void damagedRuleConfigurationsToo(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int steps) {
    Random random = new Random(seed);
    ObjectNode document = (ObjectNode) Schemas.tree("{\"preset\": \"starter\", \"rules\": {}}");
    ObjectNode rules = (ObjectNode) document.get("rules");
    RuleSet.recommended().rules().stream()
        .filter(rule -> random.nextInt(4) == 0)
        .forEach(
            rule -> {
              ObjectNode setting = rules.putObject(rule.id());
              setting.put("severity", random.nextBoolean() ? "off" : "info");
              rule.parameters()
                  .forEach(
                      parameter ->
                          setting.set(
                              parameter.name(),
                              Schemas.tree(
                                  parameter.standard() instanceof Number
                                      ? parameter.standard().toString()
                                      : "\"" + parameter.standard() + "\"")));
            });
    damage(document, random, steps);
    // How long a period may be is beyond a pattern.
    String text =
        document
            .toString()
            .replace("\"P9999999999D\"", "\"P9D\"")
            .replace("\"P999999999W\"", "\"P9W\"");
    assertAgreement(text, RULES, mistakes(text));
  }

  @ParameterizedTest
  @FieldSource("SCORING_DOCUMENTS")
  void scoringPoliciesThatSayAllAreAcceptedByBoth(String document) {
    assertEquals(List.of(), Schemas.errors(SCORING, document));
    assertEquals(List.of(), scoringMistakes(document));
  }

  @Property(tries = 2000)
  void damagedScoringPoliciesToo(@ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int steps) {
    Random random = new Random(seed);
    JsonNode document = Schemas.tree(pick(SCORING_DOCUMENTS, random));
    damage(document, random, steps);
    String text = document.toString();
    assertAgreement(text, SCORING, scoringMistakes(text));
  }

  private static ImmutableList<String> scoringMistakes(String configuration) {
    try {
      return ScoringConfiguration.of(OkrJson.readData(configuration.getBytes(UTF_8)))
          .mistakes()
          .stream()
          .map(Mistake::expected)
          .collect(toImmutableList());
    } catch (OkrJsonException e) {
      return e.problems().stream().map(Problem::expected).collect(toImmutableList());
    }
  }

  @Property(tries = 500)
  void damagedBaselinesToo(@ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int steps) {
    JsonNode document = Schemas.tree(BASELINE_DOCUMENT);
    damage(document, new Random(seed), steps);
    String text = document.toString();
    ImmutableList<String> expected;
    try {
      OkrJson.readBaseline(text.getBytes(UTF_8));
      expected = ImmutableList.of();
    } catch (OkrJsonException e) {
      expected = e.problems().stream().map(Problem::expected).collect(toImmutableList());
    }
    assertAgreement(text, BASELINE, expected);
  }

  private static ImmutableList<String> mistakes(String configuration) {
    try {
      return RuleSet.recommended()
          .configured(OkrJson.readData(configuration.getBytes(UTF_8)))
          .mistakes()
          .stream()
          .map(Mistake::expected)
          .collect(toImmutableList());
    } catch (OkrJsonException e) {
      return e.problems().stream().map(Problem::expected).collect(toImmutableList());
    }
  }

  /** Drops, renames, retypes and adds at random places. */
  private static void damage(JsonNode document, Random random, int steps) {
    for (int i = 0; i < steps; i++) {
      List<Place> places = new ArrayList<>();
      places(document, places);
      if (places.isEmpty()) {
        return;
      }
      Place place = pick(places, random);
      JsonNode value = Schemas.tree(pick(VALUES, random));
      switch (random.nextInt(7)) {
        case 0 -> place.remove();
        case 1 -> place.rename(random);
        case 2 -> place.add("x-" + random.nextInt(3), value);
        case 3 -> place.add(pick(places, random).name(), value);
        case 4 -> place.set(pick(places, random).get().deepCopy());
        default -> place.set(value);
      }
    }
  }

  private static <T> T pick(List<T> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }

  private static void places(JsonNode node, List<Place> places) {
    if (node instanceof ObjectNode object) {
      object
          .propertyNames()
          .forEach(
              name -> {
                places.add(new Place(object, name));
                places(object.get(name), places);
              });
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        places.add(new Place(array, Integer.toString(i)));
        places(array.get(i), places);
      }
    }
  }

  /** A field of an object, or an item of a list. */
  private record Place(JsonNode parent, String name) {
    JsonNode get() {
      return parent instanceof ObjectNode object
          ? object.get(name)
          : parent.get(Integer.parseInt(name));
    }

    void set(JsonNode value) {
      if (parent instanceof ObjectNode object) {
        object.set(name, value);
      } else {
        ((ArrayNode) parent).set(Integer.parseInt(name), value);
      }
    }

    void remove() {
      if (parent instanceof ObjectNode object) {
        object.remove(name);
      } else {
        ((ArrayNode) parent).remove(Integer.parseInt(name));
      }
    }

    void rename(Random random) {
      if (parent instanceof ObjectNode object) {
        JsonNode value = object.remove(name);
        object.set(name.isEmpty() || random.nextBoolean() ? name + "s" : name.substring(1), value);
      }
    }

    void add(String more, JsonNode value) {
      if (parent instanceof ObjectNode object) {
        object.set(more, value);
      } else {
        ((ArrayNode) parent).add(value);
      }
    }
  }
}
