package io.okr4j.json;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.JsonNodeException;
import tools.jackson.databind.json.JsonMapper;

/** Validates documents with a validator that knows nothing of okr4j. */
final class Schemas {
  private static final JsonMapper MAPPER =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private Schemas() {}

  static Schema of(String schema) {
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(schema, InputFormat.JSON);
  }

  static JsonNode tree(String json) {
    return MAPPER.readTree(json);
  }

  /** {@return what the validator says is wrong} */
  static List<String> errors(Schema schema, String document) {
    try {
      return schema.validate(tree(document)).stream().map(Error::toString).toList();
    } catch (JsonNodeException e) {
      // The validator compares 1e101 with whole bounds as a long, which it is not.
      return List.of(e.getMessage());
    }
  }
}
