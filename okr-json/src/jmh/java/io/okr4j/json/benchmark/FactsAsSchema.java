package io.okr4j.json.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableSet;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.okr4j.core.Objective;
import io.okr4j.core.OkrProgram;
import io.okr4j.json.OkrJson;
import java.util.List;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Eight of the facts as a JSON schema, over a tree that is there already. What needs two places of
 * a document, days or sums, a schema cannot say.
 */
final class FactsAsSchema implements FactChecker {
  private static final ImmutableSet<String> KNOWN =
      ImmutableSet.of(
          Facts.SHORT_TITLE,
          Facts.HAS_LEAD,
          Facts.ALIGNED,
          Facts.FEW_KEY_RESULTS,
          Facts.CLOSED_WITH_SCORE,
          Facts.KEY_RESULT_HAS_LEAD,
          Facts.CHECKED_IN,
          Facts.MODEST_WEIGHT);

  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(
              """
              {
                "properties": {
                  "objectives": {
                    "items": {
                      "allOf": [
                        {"$ref": "#/$defs/objective~1short-title"},
                        {"$ref": "#/$defs/objective~1has-lead"},
                        {"$ref": "#/$defs/objective~1aligned"},
                        {"$ref": "#/$defs/objective~1few-key-results"},
                        {"$ref": "#/$defs/objective~1closed-with-score"}
                      ],
                      "properties": {
                        "keyResults": {
                          "items": {
                            "allOf": [
                              {"$ref": "#/$defs/key-result~1has-lead"},
                              {"$ref": "#/$defs/key-result~1checked-in"},
                              {"$ref": "#/$defs/key-result~1modest-weight"}
                            ]
                          }
                        }
                      }
                    }
                  }
                },
                "$defs": {
                  "objective/short-title": {"properties": {"title": {"maxLength": %d}}},
                  "objective/has-lead": {"required": ["lead"]},
                  "objective/aligned": {"required": ["alignsTo"]},
                  "objective/few-key-results": {
                    "properties": {"keyResults": {"minItems": %d, "maxItems": %d}}
                  },
                  "objective/closed-with-score": {
                    "if": {"properties": {"status": {"const": "closed"}}, "required": ["status"]},
                    "then": {
                      "properties": {"closing": {"required": ["score"]}},
                      "required": ["closing"]
                    }
                  },
                  "key-result/has-lead": {"required": ["lead"]},
                  "key-result/checked-in": {"properties": {"checkIns": {"minItems": %d}}},
                  "key-result/modest-weight": {"properties": {"weight": {"maximum": %s}}}
                }
              }
              """
                  .formatted(
                      Facts.MAX_TITLE,
                      Facts.MIN_KEY_RESULTS,
                      Facts.MAX_KEY_RESULTS,
                      Facts.MIN_CHECK_INS,
                      Facts.MAX_WEIGHT),
              InputFormat.JSON);

  private final OkrProgram program;
  private final JsonNode tree;

  FactsAsSchema(OkrProgram program) {
    this.program = program;
    tree =
        JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build()
            .readTree(new String(OkrJson.writeCompact(program), UTF_8));
  }

  @Override
  public boolean knows(String fact) {
    return KNOWN.contains(fact);
  }

  @Override
  public List<Hit> check() {
    return SCHEMA.validate(tree).stream().map(this::hit).toList();
  }

  private Hit hit(Error error) {
    String fact = error.getSchemaLocation().getFragment().getName(1);
    Objective objective = program.objectives().get(at(error, 1));
    return fact.startsWith("objective/")
        ? Hit.of(fact, objective)
        : Hit.of(fact, objective.keyResults().get(at(error, 3)));
  }

  private static int at(Error error, int place) {
    return (Integer) error.getInstanceLocation().getElement(place);
  }
}
