package io.okr4j.json;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import io.okr4j.core.Data;
import io.okr4j.json.ObjectReader.Presence;
import io.okr4j.json.Shape.Field;
import io.okr4j.json.Shape.Struct;
import io.okr4j.rules.Parameter;
import io.okr4j.rules.Preset;
import io.okr4j.rules.Rule;
import io.okr4j.rules.RuleSet;
import io.okr4j.rules.Severity;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** What configurations of rules look like, as {@link RuleSet#configured} reads them. */
final class RulesShape {
  private RulesShape() {}

  /** {@return what configurations of the rules of a set look like} */
  static Struct of(RuleSet rules) {
    Field settings =
        field(
            "rules",
            "what is different from the preset, by the ids of rules",
            struct(
                "settings",
                "What is different from the preset, by the ids of rules.",
                "",
                rules.rules().stream()
                    .map(rule -> field(rule.id(), rule.summary(), setting(rule), Optional.empty()))
                    .collect(toImmutableList())),
            Optional.empty());
    return configuration(settings);
  }

  private static Struct configuration(Field settings) {
    Field preset =
        field(
            "preset",
            "the choice of rules to start from",
            words(Arrays.stream(Preset.values()).map(Preset::word)),
            Optional.of(new Data.Text(Preset.RECOMMENDED.word())));
    return struct(
        "a rule configuration",
        "Which rules a program is checked with, how much they matter, and their parameters.",
        """
        {"preset": "starter", "rules": {"focus/few-objectives": {"severity": "error", "max": 3}}}
        """,
        ImmutableList.of(preset, settings));
  }

  /** {@return what configurations of any rules look like, for people} */
  static Struct ofAny() {
    Field parameter =
        field(
            "parameter",
            "a parameter of the rule by its name; the page of the rules tells which there are",
            new Shape.Inline("as the rule says", Shape.json("{}")),
            Optional.empty());
    Struct setting =
        struct(
            "a setting",
            "What is different for a rule.",
            "{\"severity\": \"error\", \"max\": 3}",
            ImmutableList.of(severity("how much its findings matter"), parameter));
    Field rule =
        field("the id of a rule", "what is different for the rule", setting, Optional.empty());
    return configuration(
        field(
            "rules",
            "what is different from the preset",
            struct("settings", "Settings by the ids of rules.", "", ImmutableList.of(rule)),
            Optional.empty()));
  }

  private static Field severity(String meaning) {
    return field(
        "severity",
        meaning,
        words(
            Stream.concat(Arrays.stream(Severity.values()).map(Severity::word), Stream.of("off"))),
        Optional.empty());
  }

  private static Struct setting(Rule rule) {
    Field severity =
        severity("how much its findings matter; " + rule.severity().word() + " as it comes");
    return struct(
        "the " + rule.id(),
        rule.summary(),
        "",
        Stream.concat(Stream.of(severity), rule.parameters().stream().map(RulesShape::parameter))
            .collect(toImmutableList()));
  }

  private static <T> Field parameter(Parameter<T> parameter) {
    return field(
        parameter.name(),
        parameter.meaning(),
        value(parameter),
        Optional.of(OkrJson.toData(RulesFormat.VALUE, parameter.standard())));
  }

  private static Shape value(Parameter<?> parameter) {
    Object standard = parameter.standard();
    String schema =
        standard instanceof Integer
            ? "{\"type\": \"integer\", \"minimum\": 0, \"maximum\": " + Integer.MAX_VALUE + "}"
            : standard instanceof BigDecimal
                ? "{\"type\": \"number\", \"minimum\": 0, \"maximum\": 1}"
                : "{\"type\": \"string\", \"pattern\": \"^P(?=[0-9])([0-9]+Y)?([0-9]+M)?([0-9]+W)?([0-9]+D)?$\"}";
    return new Shape.Inline(parameter.expected(), Shape.json(schema));
  }

  private static Shape words(Stream<String> words) {
    return WordKind.shape(words.collect(toImmutableList()));
  }

  private static Field field(String name, String meaning, Shape shape, Optional<Data> usual) {
    return new Field(name, meaning, Presence.OPTIONAL, shape, usual);
  }

  private static Struct struct(
      String noun, String about, String example, ImmutableList<Field> fields) {
    return new Struct(
        noun, about, example, fields, Optional.of(DataKind.VALUE.shape()), ImmutableList.of());
  }
}
