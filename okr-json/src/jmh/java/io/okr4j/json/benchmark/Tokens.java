package io.okr4j.json.benchmark;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;

/** The tokens of a document, with their texts: writing them is what any writer has to do. */
final class Tokens {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final List<JsonToken> tokens = new ArrayList<>();
  private final List<Object> texts = new ArrayList<>();

  private Tokens() {}

  static Tokens of(byte[] document) {
    Tokens tokens = new Tokens();
    Map<String, SerializedString> names = new HashMap<>();
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), document)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        tokens.tokens.add(token);
        tokens.texts.add(
            token == JsonToken.PROPERTY_NAME
                ? names.computeIfAbsent(parser.currentName(), SerializedString::new)
                : parser.getString());
      }
    }
    return tokens;
  }

  /** {@return the document on one line} */
  byte[] replay() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator generator =
        FACTORY.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
      for (int i = 0; i < tokens.size(); i++) {
        Object text = texts.get(i);
        switch (tokens.get(i)) {
          case START_OBJECT -> generator.writeStartObject();
          case END_OBJECT -> generator.writeEndObject();
          case START_ARRAY -> generator.writeStartArray();
          case END_ARRAY -> generator.writeEndArray();
          case PROPERTY_NAME -> generator.writeName((SerializedString) text);
          case VALUE_STRING -> generator.writeString((String) text);
          case VALUE_TRUE -> generator.writeBoolean(true);
          case VALUE_FALSE -> generator.writeBoolean(false);
          default -> generator.writeNumber((String) text);
        }
      }
    }
    return out.toByteArray();
  }
}
