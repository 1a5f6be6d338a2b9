package io.okr4j.json;

import com.google.common.escape.Escaper;
import io.okr4j.core.Data;
import io.okr4j.json.ObjectReader.Presence;
import io.okr4j.json.Shape.Condition;
import io.okr4j.json.Shape.Field;
import io.okr4j.json.Shape.Struct;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Writes the reference page of the documents of okr4j, from the tables that they are read and
 * written with.
 *
 * <p>Used by one thread at a time.
 */
public final class FormatReference {
  private static final Escaper MARKDOWN = RuleReference.MARKDOWN;

  private static final String PROGRAM = DocumentType.PROGRAM.shape().noun();
  private static final String SCORING = DocumentType.SCORING.shape().noun();

  private final StringBuilder page = new StringBuilder();

  private FormatReference() {}

  /** {@return the reference page of all types of documents, in Markdown} */
  public static String markdown() {
    FormatReference reference = new FormatReference();
    reference.write();
    return reference.page.toString();
  }

  private void write() {
    line(
        """
        # The documents of okr4j

        A document is JSON (RFC 8259) in UTF-8, without a byte order mark, without comments, and nested at most 500 deep.
        OKR programs and baselines are read and written, rule configurations and scoring policies are read, and the others are
        written.

        Reading is strict, so that a slip is told and not lost:

        - A field that the tables below do not name is refused, with the nearest name that they do. Fields whose names start
          with `x-` are an application's own: where a table says so, they may hold any JSON, are kept and written back.
        - A field that has no value is left out. `null` is refused everywhere but in `x-` fields.
        - Words such as `draft` are in lower case, with dashes.
        - Ids are any text that is not blank. They are compared letter by letter.
        - Numbers are exact decimals and keep their value to the last digit. They are written without zeros that say nothing: `1.50` as `1.5`.
        - The fields may stand in any order, only `format`, where a type has it, comes first. They are written in the order of the tables.

        `okr schema TYPE` prints the JSON Schema (2020-12) of a type of documents. No schema can say everything: here is what
        the reader expects beyond it. The tables add, as *also expected*, what is so of single objects.
        """);
    JsonSchema.UNSAYABLE.forEach(expected -> line("- " + escape(expected)));
    for (DocumentType type : DocumentType.values()) {
      write(type);
    }
  }

  private void write(DocumentType type) {
    line("");
    line("## " + type);
    line("");
    line(type.page());
    Set<Struct> structs = new LinkedHashSet<>();
    collect(type == DocumentType.RULES ? RulesShape.ofAny() : type.shape(), structs);
    structs.forEach(struct -> write(type, struct));
  }

  /** Collects the objects of a document: each above those that it holds. */
  private static void collect(Shape shape, Set<Struct> structs) {
    if (shape instanceof Shape.ListOf list) {
      collect(list.items(), structs);
    } else if (shape instanceof Shape.MapOf map) {
      collect(map.values(), structs);
    } else if (shape instanceof Shape.OneOf one) {
      one.types().forEach(type -> collect(type, structs));
    } else if (shape instanceof Struct struct && isOwn(struct, structs) && structs.add(struct)) {
      struct.fields().forEach(field -> collect(field.shape(), structs));
    }
  }

  /** Programs inside other documents are described once, where they are documents themselves. */
  private static boolean isOwn(Struct struct, Set<Struct> structs) {
    return structs.isEmpty() || !struct.noun().equals(PROGRAM);
  }

  private void write(DocumentType type, Struct struct) {
    line("");
    line("### " + heading(type, struct));
    line("");
    line(escape(struct.about()));
    if (!struct.fields().isEmpty()) {
      line("");
      line("| field | value | required or default | meaning |");
      line("| --- | --- | --- | --- |");
      struct.fields().forEach(field -> write(type, field));
    }
    if (struct.extensions().isPresent()) {
      line("| `x-...` | " + struct.extensions().get().words() + " | | an application's own |");
    }
    if (struct.fields().stream().anyMatch(field -> field.presence() == Presence.CHOICE)) {
      line("");
      line("Exactly one of the fields marked so must be there.");
    }
    List<Condition> conditions =
        struct.conditions().stream().filter(condition -> !isInTable(struct, condition)).toList();
    if (!conditions.isEmpty()) {
      line("");
      conditions.forEach(this::write);
    }
    if (!struct.example().isEmpty()) {
      line("");
      line("```json");
      page.append(struct.example().strip()).append('\n');
      line("```");
    }
  }

  private void write(DocumentType type, Field field) {
    String must =
        switch (field.presence()) {
          case REQUIRED -> "required";
          case CHOICE -> "exactly one";
          case OPTIONAL -> field.usual().map(FormatReference::show).orElse("");
        };
    line(
        String.format(
            "| `%s` | %s | %s | %s |",
            field.name(), value(type, field.shape()), must, escape(field.meaning())));
  }

  /** What the table says of a value need not be told again, though a schema cannot say it. */
  private static boolean isInTable(Struct struct, Condition condition) {
    return struct.fields().stream()
        .anyMatch(
            field ->
                field.name().equals(condition.field())
                    && field.shape().words().equals(condition.expected()));
  }

  private void write(Condition condition) {
    String also = condition.schema().isPresent() ? "" : "Also expected: ";
    String field = condition.field().isEmpty() ? "" : "`" + condition.field() + "` is ";
    String sentence = also + field + escape(condition.expected()) + ".";
    line("- " + (field.isEmpty() ? "Expected: " + sentence : sentence));
  }

  private static String value(DocumentType type, Shape shape) {
    if (shape instanceof Shape.ListOf list) {
      return "list of: " + value(type, list.items());
    } else if (shape instanceof Shape.MapOf map) {
      return "by name: " + value(type, map.values());
    } else if (shape instanceof Shape.Hinted hinted) {
      return value(type, hinted.meant());
    } else if (shape instanceof Shape.OneOf one) {
      return one.types().stream()
          .map(each -> value(type, each))
          .reduce((first, second) -> first + " or " + second)
          .orElseThrow();
    } else if (shape instanceof Struct struct) {
      String heading = heading(home(type, struct), struct);
      return "[" + struct.name() + "](#" + heading.replace(":", "").replace(' ', '-') + ")";
    }
    return escape(shape.words());
  }

  /** {@return where an object is described} */
  private static DocumentType home(DocumentType type, Struct struct) {
    if (struct.noun().equals(SCORING)) {
      return DocumentType.SCORING;
    }
    return struct.noun().equals(PROGRAM) ? DocumentType.PROGRAM : type;
  }

  private static String heading(DocumentType type, Struct struct) {
    return type + ": " + struct.name();
  }

  private static String show(Data usual) {
    if (usual instanceof Data.Items) {
      return "empty";
    }
    return usual instanceof Data.Fields ? "empty" : "`" + usual + "`";
  }

  private static String escape(String text) {
    return MARKDOWN.escape(text);
  }

  private void line(String text) {
    page.append(text).append('\n');
  }
}
