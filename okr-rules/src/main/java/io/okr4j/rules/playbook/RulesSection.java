package io.okr4j.rules.playbook;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Multimaps;
import io.okr4j.rules.Parameter;
import io.okr4j.rules.Rule;
import io.okr4j.rules.RuleSet;
import io.okr4j.rules.Severity;
import java.util.Map;
import java.util.Optional;

/**
 * The rules in force, with their thresholds and why each matters.
 *
 * @param count how many there are, in words
 * @param changed the rules that were set otherwise than they come
 * @param themes the rules in force by theme
 * @param off the rules that are off
 */
record RulesSection(
    String count,
    ImmutableList<RuleView> changed,
    ImmutableList<ThemeView> themes,
    ImmutableList<RuleView> off) {

  /**
   * The rules of a theme.
   *
   * @param name the theme
   * @param count how many rules it has, in words
   * @param rules its rules that are in force
   */
  record ThemeView(String name, String count, ImmutableList<RuleView> rules) {}

  /**
   * A rule.
   *
   * @param id the id, which waivers and configurations name
   * @param summary what it demands
   * @param why why that matters
   * @param severity how much a finding matters
   * @param thresholds its parameters, in order
   * @param change what was set otherwise than it comes, in words; may be empty
   */
  record RuleView(
      String id,
      String summary,
      String why,
      Status severity,
      ImmutableList<Threshold> thresholds,
      String change) {}

  /**
   * A parameter of a rule.
   *
   * @param name what configurations call it
   * @param meaning what it says
   * @param value its value
   * @param usual its value as it comes, in words, if that is another one; may be empty
   */
  record Threshold(String name, String meaning, String value, String usual) {}

  static RulesSection of(PlaybookSource source) {
    RuleSet rules = source.report().ruleSet();
    ImmutableList<Rule> on =
        rules.rules().stream()
            .filter(rule -> rules.severity(rule.id()).isPresent())
            .collect(toImmutableList());
    ImmutableListMultimap<String, Rule> byTheme = Multimaps.index(on, Rule::theme);
    return new RulesSection(
        source.texts().count("rules-count", on.size()),
        on.stream()
            .map(rule -> view(source, rule))
            .filter(view -> !view.change().isEmpty())
            .collect(toImmutableList()),
        byTheme.asMap().entrySet().stream()
            .sorted(Map.Entry.comparingByKey(Themes.ORDER))
            .map(
                theme ->
                    new ThemeView(
                        source.texts().word("theme", theme.getKey()),
                        source.texts().count("rules-number", theme.getValue().size()),
                        theme.getValue().stream()
                            .map(rule -> view(source, rule))
                            .collect(toImmutableList())))
            .collect(toImmutableList()),
        rules.rules().stream()
            .filter(rule -> rules.severity(rule.id()).isEmpty())
            .map(rule -> view(source, rule))
            .collect(toImmutableList()));
  }

  private static RuleView view(PlaybookSource source, Rule rule) {
    RuleSet rules = source.report().ruleSet();
    PlaybookTexts texts = source.texts();
    Optional<Severity> severity = rules.severity(rule.id());
    ImmutableList<Threshold> thresholds =
        rule.parameters().stream()
            .map(parameter -> threshold(source, rule, parameter))
            .collect(toImmutableList());
    ImmutableList.Builder<String> changes = ImmutableList.builder();
    if (severity.isPresent() && severity.get() != rule.severity()) {
      changes.add(
          texts.say(
              "changed-severity",
              "severity",
              source.word("severity", severity.get()),
              "standard",
              source.word("severity", rule.severity())));
    }
    for (Threshold threshold : thresholds) {
      if (!threshold.usual().isEmpty()) {
        changes.add(
            texts.say(
                "changed-threshold",
                "name",
                threshold.name(),
                "value",
                threshold.value(),
                "usual",
                threshold.usual()));
      }
    }
    return new RuleView(
        rule.id(),
        rule.summary(),
        rule.why(),
        severity.map(s -> Status.of(source.word("severity", s), s)).orElse(Status.NONE),
        thresholds,
        String.join("; ", changes.build()));
  }

  private static <T> Threshold threshold(PlaybookSource source, Rule rule, Parameter<T> parameter) {
    String value = rule.inWords(source.report().ruleSet().value(rule.id(), parameter));
    String standard = rule.inWords(parameter.standard());
    return new Threshold(
        parameter.name(),
        parameter.meaning(),
        value,
        value.equals(standard) ? "" : source.texts().say("usually", "standard", standard));
  }
}
