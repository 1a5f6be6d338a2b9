package io.okr4j.json;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableList;
import io.okr4j.json.ObjectReader.Presence;
import io.okr4j.json.Shape.Condition;
import io.okr4j.json.Shape.Field;
import io.okr4j.json.Shape.Struct;
import io.okr4j.rules.ScoringConfiguration;
import io.okr4j.rules.Setting;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What scoring policies look like, as {@link ScoringConfiguration} reads them. */
final class ScoringShape {
  private ScoringShape() {}

  /** {@return what scoring policies look like} */
  static Struct policy() {
    return struct(ScoringConfiguration.settings());
  }

  private static Struct struct(Setting.Group group) {
    return new Struct(
        group.noun(),
        group.about(),
        group.example(),
        group.settings().stream().map(ScoringShape::field).collect(toImmutableList()),
        Optional.of(DataKind.VALUE.shape()),
        Stream.of(
                group.apart().stream().map(ScoringShape::apart),
                group.conditions().stream()
                    .map(c -> new Condition(c.name(), c.expected(), Optional.empty())),
                group.settings().stream().flatMap(ScoringShape::decimals))
            .flatMap(conditions -> conditions)
            .distinct()
            .collect(toImmutableList()));
  }

  private static Field field(Setting setting) {
    return new Field(
        setting.name(),
        setting.meaning(),
        setting.required() ? Presence.REQUIRED : Presence.OPTIONAL,
        shape(setting.kind()),
        setting.usual());
  }

  private static Condition apart(Setting.Apart apart) {
    return new Condition(
        "",
        "not " + Wording.either(apart.some()) + " together with " + Wording.either(apart.others()),
        Optional.of(
            String.format(
                "{\"not\": {\"allOf\": [%s, %s]}}", anyOf(apart.some()), anyOf(apart.others()))));
  }

  private static String anyOf(List<String> names) {
    return names.stream()
        .map(name -> "{\"required\": [\"" + name + "\"]}")
        .collect(joining(", ", "{\"anyOf\": [", "]}"));
  }

  /** What multiples a number is of cannot be told to validators that divide in binary. */
  private static Stream<Condition> decimals(Setting setting) {
    return setting.kind() instanceof Setting.Numeric number && number.decimals().orElse(0) > 0
        ? Stream.of(new Condition(setting.name(), number.expected(), Optional.empty()))
        : Stream.empty();
  }

  private static Shape shape(Setting.Kind kind) {
    if (kind instanceof Setting.Text text) {
      return text.orFalse()
          ? new Shape.Inline(
              "a text that is not blank, or false",
              Shape.json(
                  String.format(
                      "{\"anyOf\": [%s, {\"const\": false}]}", OkrJson.write(TextKind.schema("")))))
          : TextKind.TEXT.shape();
    } else if (kind instanceof Setting.Flag) {
      return FlagKind.FLAG.shape();
    } else if (kind instanceof Setting.Day) {
      return DayKind.DAY.shape();
    } else if (kind instanceof Setting.Word word) {
      return word.words().size() == 1
          ? new TagKind(word.words().get(0)).shape()
          : WordKind.shape(word.words());
    } else if (kind instanceof Setting.Numeric number) {
      return new Shape.Inline(number.expected(), Shape.json(schema(number)));
    } else if (kind instanceof Setting.ListOf list) {
      return new Shape.ListOf(shape(list.items()));
    } else if (kind instanceof Setting.MapOf map) {
      return new Shape.MapOf(shape(map.values()));
    } else if (kind instanceof Setting.OneOf one) {
      return new Shape.OneOf(
          one.noun().substring(one.noun().indexOf(' ') + 1),
          "an object that describes " + one.noun(),
          one.types().stream().map(ScoringShape::struct).collect(toImmutableList()));
    }
    return struct((Setting.Group) kind);
  }

  private static String schema(Setting.Numeric number) {
    boolean isWhole = number.decimals().filter(decimals -> decimals == 0).isPresent();
    ImmutableList.Builder<String> parts = ImmutableList.builder();
    parts.add("\"type\": \"" + (isWhole ? "integer" : "number") + "\"");
    if (number.range().hasLowerBound()) {
      String bound =
          switch (number.range().lowerBoundType()) {
            case OPEN -> "exclusiveMinimum";
            case CLOSED -> "minimum";
          };
      parts.add("\"" + bound + "\": " + number.range().lowerEndpoint());
    }
    if (number.range().hasUpperBound()) {
      String bound =
          switch (number.range().upperBoundType()) {
            case OPEN -> "exclusiveMaximum";
            case CLOSED -> "maximum";
          };
      parts.add("\"" + bound + "\": " + number.range().upperEndpoint());
    }
    return "{" + String.join(", ", parts.build()) + "}";
  }
}
