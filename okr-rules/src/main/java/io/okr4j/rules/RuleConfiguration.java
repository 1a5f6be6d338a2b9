package io.okr4j.rules;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Lists;
import com.google.common.collect.Maps;
import io.okr4j.core.Data;
import java.util.Arrays;
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
 * <p>Read as {@link Data}, it is applied to a set of rules:
 *
 * {@snippet class="com.example.RuleSamplesTest" region="configure"}
 *
 * <p>Immutable, and safe to share between threads.
 *
 * @param rules the rules, with everything applied that is not mistaken
 * @param mistakes every mistake, in the order of the configuration
 */
public record RuleConfiguration(RuleSet rules, ImmutableList<Mistake> mistakes) {
  private static final ImmutableMap<String, Preset> PRESETS =
      Maps.uniqueIndex(Arrays.asList(Preset.values()), Preset::word);

  /** None turns a rule off. */
  private static final ImmutableMap<String, Optional<Severity>> SEVERITIES =
      ImmutableMap.of(
          Severity.ERROR.word(),
          Optional.of(Severity.ERROR),
          Severity.WARNING.word(),
          Optional.of(Severity.WARNING),
          Severity.INFO.word(),
          Optional.of(Severity.INFO),
          "off",
          Optional.empty());

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

  /** {@return a set with a configuration applied to it, and what is mistaken in that} */
  static RuleConfiguration read(RuleSet rules, Data.Fields configuration) {
    Settings settings = Settings.of(configuration);
    RuleSet configured = read(rules, settings);
    return new RuleConfiguration(configured, settings.mistakes(configuration));
  }

  private static RuleSet read(RuleSet rules, Settings settings) {
    RuleSet configured =
        settings
            .word("preset", "the choice of rules to start from", "a preset", PRESETS)
            .map(rules::preset)
            .orElse(rules);
    Optional<Settings> byId =
        settings.object(
            "rules",
            "what is different from the preset, by the ids of rules",
            "rules by their ids",
            Settings.NOTHING);
    settings.done("a field of a rule configuration");
    if (byId.isPresent()) {
      for (String id : byId.get().names()) {
        Optional<Rule> rule = rules.rule(id);
        if (rule.isPresent()) {
          configured = read(configured, rule.get(), byId.get());
        }
      }
      byId.get().done("the id of a rule", Lists.transform(rules.rules(), Rule::id));
    }
    return configured;
  }

  private static RuleSet read(RuleSet rules, Rule rule, Settings byId) {
    Optional<Settings> setting =
        byId.object(
            rule.id(),
            rule.summary(),
            "an object such as {\"severity\": \"off\"}",
            Settings.NOTHING);
    if (setting.isEmpty()) {
      return rules;
    }
    RuleSet configured =
        setting
            .get()
            .word("severity", "how much its findings matter", "a severity", SEVERITIES)
            .map(
                severity ->
                    severity.map(s -> rules.on(rule.id(), s)).orElseGet(() -> rules.off(rule.id())))
            .orElse(rules);
    for (Parameter<?> parameter : rule.parameters()) {
      configured = read(configured, rule, parameter, setting.get());
    }
    setting.get().done("a setting of " + rule.id());
    return configured;
  }

  private static <T> RuleSet read(
      RuleSet rules, Rule rule, Parameter<T> parameter, Settings setting) {
    return setting
        .read(parameter.name(), parameter.expected(), parameter::read)
        .map(value -> rules.set(rule.id(), parameter, value))
        .orElse(rules);
  }
}
