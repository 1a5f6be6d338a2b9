package io.okr4j.rules;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import io.okr4j.core.Data;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A rule set as a configuration wants it, and every mistake of the configuration:
 *
 * <pre>{@code
 * {"preset": "recommended",
 *  "rules": {"focus/few-objectives": {"severity": "error", "max": 3},
 *            "ambition/some-stretch": {"severity": "off"}}}
 * }</pre>
 *
 * <p>Immutable, and safe to share between threads.
 *
 * @param rules the rules, with everything applied that is not mistaken
 * @param mistakes every mistake, in the order of the configuration
 */
public record RuleConfiguration(RuleSet rules, ImmutableList<Mistake> mistakes) {

  /**
   * {@return the rules}
   *
   * @throws IllegalArgumentException if there is a mistake; the message names every one
   */
  public RuleSet orThrow() {
    if (!mistakes.isEmpty()) {
      throw new IllegalArgumentException(
          mistakes.stream()
              .map(mistake -> mistake.pointer() + ": " + mistake.message())
              .collect(Collectors.joining("\n", "the rule configuration has mistakes:\n", "")));
    }
    return rules;
  }

  /** Applies a configuration to a set, and collects what is mistaken in it. */
  static final class Reader {
    private static final String OFF = "off";
    private static final ImmutableList<String> FIELDS = ImmutableList.of("preset", "rules");
    private static final ImmutableList<String> PRESETS =
        Arrays.stream(Preset.values()).map(Preset::word).collect(ImmutableList.toImmutableList());
    private static final ImmutableList<String> SEVERITIES =
        ImmutableList.of(Severity.ERROR.word(), Severity.WARNING.word(), Severity.INFO.word(), OFF);

    private final List<Mistake> mistakes = new ArrayList<>();
    private RuleSet rules;

    Reader(RuleSet rules) {
      this.rules = rules;
    }

    RuleConfiguration read(Data.Fields configuration) {
      // The preset first, wherever it stands: the rules depart from it.
      Data preset = configuration.fields().get("preset");
      if (preset != null) {
        word("/preset", preset, "a preset", PRESETS)
            .map(word -> Preset.valueOf(Ascii.toUpperCase(word)))
            .ifPresent(known -> rules = rules.preset(known));
      }
      configuration
          .fields()
          .forEach(
              (name, value) -> {
                if (name.equals("rules")) {
                  fields("/rules", value, "rules by their ids")
                      .forEach((id, setting) -> readRule(id, setting));
                } else if (!name.equals("preset")) {
                  unknown(
                      "/" + Settings.escape(name),
                      name,
                      "a field of a rule configuration: preset, rules",
                      FIELDS);
                }
              });
      return new RuleConfiguration(rules, ImmutableList.copyOf(mistakes));
    }

    private void readRule(String id, Data setting) {
      String pointer = "/rules/" + Settings.escape(id);
      Optional<Rule> rule = rules.rule(id);
      if (rule.isEmpty()) {
        List<String> ids = rules.rules().stream().map(Rule::id).toList();
        unknown(pointer, id, "the id of a rule", ids);
        return;
      }
      fields(pointer, setting, "a severity, parameters or both")
          .forEach(
              (name, value) ->
                  readSetting(rule.get(), name, value, pointer + "/" + Settings.escape(name)));
    }

    private void readSetting(Rule rule, String name, Data value, String pointer) {
      if (name.equals("severity")) {
        word(pointer, value, "a severity", SEVERITIES)
            .ifPresent(
                word ->
                    rules =
                        word.equals(OFF)
                            ? rules.off(rule.id())
                            : rules.on(rule.id(), Severity.valueOf(Ascii.toUpperCase(word))));
        return;
      }
      for (Parameter<?> parameter : rule.parameters()) {
        if (parameter.name().equals(name)) {
          readParameter(rule, parameter, value, pointer);
          return;
        }
      }
      List<String> names = new ArrayList<>(List.of("severity"));
      rule.parameters().forEach(parameter -> names.add(parameter.name()));
      String what = "a setting of " + rule.id() + ": " + String.join(", ", names);
      unknown(pointer, name, what, names);
    }

    private <T> void readParameter(Rule rule, Parameter<T> parameter, Data value, String pointer) {
      Optional<T> read = parameter.read(value);
      if (read.isPresent()) {
        rules = rules.set(rule.id(), parameter, read.get());
      } else {
        mistakes.add(
            new Mistake(pointer, Settings.show(value), parameter.expected(), Optional.empty()));
      }
    }

    private Optional<String> word(String pointer, Data value, String what, List<String> words) {
      if (value instanceof Data.Text text && words.contains(text.value())) {
        return Optional.of(text.value());
      }
      Optional<String> nearest =
          value instanceof Data.Text text ? Nearest.to(text.value(), words) : Optional.empty();
      String expected = what + ": " + String.join(", ", words);
      mistakes.add(new Mistake(pointer, Settings.show(value), expected, nearest));
      return Optional.empty();
    }

    private Map<String, Data> fields(String pointer, Data value, String expected) {
      if (value instanceof Data.Fields fields) {
        return fields.fields();
      }
      mistakes.add(new Mistake(pointer, Settings.show(value), expected, Optional.empty()));
      return Map.of();
    }

    private void unknown(String pointer, String name, String what, List<String> known) {
      if (!name.startsWith("x-")) {
        mistakes.add(new Mistake(pointer, "\"" + name + "\"", what, Nearest.to(name, known)));
      }
    }
  }
}
