package io.okr4j.rules.wording;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Labelled goals of real organisations, which stand beside the project where there are any. */
final class Corpus {
  private Corpus() {}

  /**
   * A goal as somebody published it.
   *
   * @param kind keyResult or objective
   * @param alt the second label that can be defended
   */
  record Item(String id, String kind, String org, String text, String label, Optional<String> alt) {

    boolean isKeyResult() {
      return kind.equals("keyResult");
    }

    /** Whether an answer is the label, or the other one that can be defended. */
    boolean accepts(String answer) {
      return label.equals(answer) || alt.equals(Optional.of(answer));
    }
  }

  static ImmutableList<Item> read(Path file) {
    ImmutableList.Builder<Item> items = ImmutableList.builder();
    try {
      for (String line : Files.readAllLines(file)) {
        if (!line.isBlank()) {
          items.add(item(line));
        }
      }
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return items.build();
  }

  private static Item item(String line) {
    Map<String, String> fields = new HashMap<>();
    try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), line)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        if (value == JsonToken.VALUE_STRING) {
          fields.put(name, parser.getString());
        } else {
          parser.skipChildren();
        }
      }
    }
    return new Item(
        fields.getOrDefault("id", ""),
        fields.getOrDefault("kind", ""),
        fields.getOrDefault("org", ""),
        fields.getOrDefault("text", ""),
        fields.getOrDefault("label", ""),
        Optional.ofNullable(fields.get("alt")));
  }
}
