package io.okr4j.json;

import static io.okr4j.json.Documents.resource;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.okr4j.core.OkrProgram;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * The file of {@code okr/1} with every field is kept for good: it always reads, whatever comes
 * later, and what is new gets a file of its own.
 */
class KeptFormatTest {
  private static final String KEPT = new String(resource("every-field.json"), UTF_8);

  @Test
  void alwaysReadsAndIsWrittenAsItIs() {
    OkrProgram program = OkrJson.read(KEPT);
    assertEquals(KEPT, OkrJson.write(program));
    assertEquals(program, OkrJson.read(OkrJson.writeCompact(program)));
  }

  @Test
  void hasEveryFieldOfEveryObjectAndEveryWord() {
    Set<String> missing = new TreeSet<>();
    collect("", DocumentType.PROGRAM.shape(), missing, true);
    Set<String> present = new TreeSet<>();
    walk(DocumentType.PROGRAM.shape(), Schemas.tree(KEPT), present);
    missing.removeAll(present);
    assertEquals(Set.of(), missing);
  }

  /** Collects what a document can have: the fields of each object, and the words of each field. */
  private static void collect(String name, Shape shape, Set<String> all, boolean isNew) {
    if (shape instanceof Shape.ListOf list) {
      collect(name, list.items(), all, isNew);
    } else if (shape instanceof Shape.OneOf one) {
      one.types().forEach(type -> collect(name, type, all, isNew));
    } else if (shape instanceof Shape.Struct struct) {
      struct.extensions().ifPresent(any -> all.add(struct.name() + " x-"));
      for (Shape.Field field : struct.fields()) {
        boolean isUnknown = all.add(struct.name() + " " + field.name());
        collect(struct.name() + " " + field.name(), field.shape(), all, isUnknown);
      }
    } else if (shape instanceof Shape.Inline inline && isNew) {
      JsonNode words = Schemas.tree(OkrJson.write(inline.schema())).path("enum");
      words.forEach(word -> all.add(name + " = " + word.asString()));
    }
  }

  private static void walk(Shape shape, JsonNode value, Set<String> present) {
    if (shape instanceof Shape.ListOf list) {
      value.forEach(item -> walk(list.items(), item, present));
    } else if (shape instanceof Shape.OneOf one) {
      one.types().stream()
          .filter(type -> type.example().contains(value.get(one.tag()).toString()))
          .forEach(type -> walk(type, value, present));
    } else if (shape instanceof Shape.Struct struct) {
      value.propertyNames().stream()
          .filter(name -> name.startsWith("x-"))
          .forEach(name -> present.add(struct.name() + " x-"));
      for (Shape.Field field : struct.fields()) {
        JsonNode there = value.path(field.name());
        if (!there.isMissingNode()) {
          present.add(struct.name() + " " + field.name());
          present.add(struct.name() + " " + field.name() + " = " + there.asString(""));
          walk(field.shape(), there, present);
        } else if (field.usual().isPresent()) {
          present.add(struct.name() + " " + field.name() + " = " + field.usual().get());
        }
      }
    }
  }
}
