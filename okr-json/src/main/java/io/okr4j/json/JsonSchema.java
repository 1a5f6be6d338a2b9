package io.okr4j.json;

import static com.google.common.base.Preconditions.checkState;
import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.stream.Collectors.joining;

import com.google.common.base.CaseFormat;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.okr4j.core.Data;
import io.okr4j.json.ObjectReader.Presence;
import io.okr4j.json.Shape.Field;
import io.okr4j.json.Shape.Struct;
import io.okr4j.rules.RuleSet;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes the JSON Schemas (draft 2020-12) of the documents of okr4j, for editors and validators.
 *
 * <p>A schema says what the reader accepts, except for what no schema can say; the reference page
 * of the format lists that. The same schemas are files of the jar, beside this class in the folder
 * {@code schema}.
 *
 * <p>Stateless, and safe to share between threads.
 */
public final class JsonSchema {
  private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

  /**
   * What the reader expects of every document, and no schema can say: in the words that its
   * problems start with. What it expects of single objects stands in the tables of their fields.
   */
  static final ImmutableList<String> UNSAYABLE =
      ImmutableList.of(
          "\"format\" as the first field",
          "each field once",
          DecimalKind.BOUNDED,
          PeriodKind.BOUNDED,
          TextKind.WELL_FORMED,
          JsonText.WELL_FORMED,
          "at most " + Json.MAX_DEPTH + " levels of nesting");

  private final Map<String, Data> definitions = new TreeMap<>();

  private JsonSchema() {}

  /**
   * {@return the schema of a type of documents, laid out for people; that of rule configurations
   * knows the built-in rules}
   *
   * @param type the type
   */
  public static String of(DocumentType type) {
    return write(type.title(), type.shape());
  }

  /**
   * {@return the schema of configurations of the rules of a set, on or off, laid out for people}
   *
   * @param rules the rules, those of an application among them
   */
  public static String ofRules(RuleSet rules) {
    return write(DocumentType.RULES.title(), RulesShape.of(rules));
  }

  private static String write(String title, Struct root) {
    JsonSchema schema = new JsonSchema();
    Data.Fields reference = schema.value(root);
    return OkrJson.write(
        new Parts()
            .put("$schema", DIALECT)
            .put("title", title)
            .putAll(reference)
            .put("$defs", new Data.Fields(ImmutableMap.copyOf(schema.definitions)))
            .build());
  }

  private Data.Fields value(Shape shape) {
    if (shape instanceof Shape.Inline inline) {
      return inline.schema();
    } else if (shape instanceof Shape.Named named) {
      return define(named.name(), named.schema());
    } else if (shape instanceof Shape.ListOf list) {
      return new Parts().put("type", "array").put("items", value(list.items())).build();
    } else if (shape instanceof Shape.MapOf map) {
      return new Parts()
          .put("type", "object")
          .put("patternProperties", fields("^x-", value(DataKind.VALUE.shape())))
          .put("additionalProperties", value(map.values()))
          .build();
    } else if (shape instanceof Shape.Hinted hinted) {
      return new Parts()
          .put("anyOf", ImmutableList.<Data>of(value(hinted.meant()), value(hinted.kept())))
          .build();
    } else if (shape instanceof Shape.OneOf one) {
      return define(key(one.name()), oneOf(one));
    } else {
      Struct struct = (Struct) shape;
      return define(key(struct.name()), struct(struct));
    }
  }

  /** {@return a reference to the definition} */
  private Data.Fields define(String key, Data.Fields definition) {
    Data known = definitions.putIfAbsent(key, definition);
    checkState(known == null || known.equals(definition), "two definitions of %s", key);
    String step = key.replace("~", "~0").replace("/", "~1");
    return fields("$ref", new Data.Text("#/$defs/" + step));
  }

  private Data.Fields struct(Struct struct) {
    Parts schema = new Parts().put("type", "object").put("description", struct.about());
    String unsayable =
        struct.conditions().stream()
            .filter(condition -> condition.schema().isEmpty())
            .map(condition -> condition.field() + ": " + condition.expected())
            .collect(joining("; "));
    if (!unsayable.isEmpty()) {
      schema.put("$comment", "The reader also expects of " + unsayable);
    }
    if (!struct.example().isEmpty()) {
      schema.put("examples", list(Shape.json(struct.example())));
    }
    ImmutableMap.Builder<String, Data> properties = ImmutableMap.builder();
    struct.fields().forEach(field -> properties.put(field.name(), property(field)));
    schema.put("properties", new Data.Fields(properties.buildOrThrow()));
    struct
        .extensions()
        .ifPresent(shape -> schema.put("patternProperties", fields("^x-", value(shape))));
    return schema
        .put("additionalProperties", new Data.Flag(false))
        .put("required", names(struct, Presence.REQUIRED))
        .put(
            "oneOf",
            names(struct, Presence.CHOICE).stream()
                .map(name -> fields("required", list(name)))
                .collect(toImmutableList()))
        .put(
            "allOf",
            struct.conditions().stream()
                .flatMap(condition -> condition.schema().stream())
                .map(Shape::json)
                .collect(toImmutableList()))
        .build();
  }

  private static ImmutableList<Data> names(Struct struct, Presence presence) {
    return struct.fields().stream()
        .filter(field -> field.presence() == presence)
        .map(field -> new Data.Text(field.name()))
        .collect(toImmutableList());
  }

  private Data property(Field field) {
    Parts schema = new Parts().putAll(value(field.shape())).put("description", field.meaning());
    field.usual().ifPresent(usual -> schema.put("default", usual));
    return schema.build();
  }

  /** The type first, so that what is wrong with a field is told for this type alone. */
  private Data.Fields oneOf(Shape.OneOf one) {
    ImmutableList.Builder<Data> tags = ImmutableList.builder();
    ImmutableList.Builder<Data> types = ImmutableList.builder();
    for (Struct type : one.types()) {
      Data.Fields tag = value(type.fields().get(0).shape());
      tags.addAll(tag.fields().values());
      types.add(
          new Parts()
              .put("if", fields("properties", fields(one.tag(), tag)))
              .put("then", value(type))
              .build());
    }
    Data words = fields("enum", new Data.Items(tags.build()));
    return new Parts()
        .put("type", "object")
        .put("properties", fields(one.tag(), words))
        .put("required", list(new Data.Text(one.tag())))
        .put("allOf", types.build())
        .build();
  }

  /** {@return the key of a definition: {@code keyResult}; the id of a rule stays as it is} */
  private static String key(String name) {
    return name.indexOf('/') >= 0
        ? name
        : CaseFormat.LOWER_HYPHEN.to(CaseFormat.LOWER_CAMEL, name.replace(' ', '-'));
  }

  private static Data.Fields fields(String name, Data value) {
    return new Data.Fields(ImmutableMap.of(name, value));
  }

  private static Data list(Data item) {
    return new Data.Items(ImmutableList.of(item));
  }

  /** The parts of a schema, in order. */
  private static final class Parts {
    private final ImmutableMap.Builder<String, Data> fields = ImmutableMap.builder();

    @CanIgnoreReturnValue
    Parts put(String name, Data value) {
      fields.put(name, value);
      return this;
    }

    @CanIgnoreReturnValue
    Parts put(String name, String text) {
      return put(name, new Data.Text(text));
    }

    /** Puts a list, unless it is empty. */
    @CanIgnoreReturnValue
    Parts put(String name, ImmutableList<Data> items) {
      return items.isEmpty() ? this : put(name, new Data.Items(items));
    }

    @CanIgnoreReturnValue
    Parts putAll(Data.Fields more) {
      fields.putAll(more.fields());
      return this;
    }

    Data.Fields build() {
      return new Data.Fields(fields.buildKeepingLast());
    }
  }
}
