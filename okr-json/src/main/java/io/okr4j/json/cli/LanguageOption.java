package io.okr4j.json.cli;

import com.google.common.collect.ImmutableList;
import io.okr4j.rules.RuleSet;
import io.okr4j.rules.wording.Wording;
import java.util.ServiceConfigurationError;
import java.util.stream.Collectors;
import javax.annotation.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** {@code --language TAG}: the language of the titles of programs. */
final class LanguageOption {
  @Option(
      names = "--language",
      paramLabel = "TAG",
      description =
          "the language of the titles: en or de, or that of a wording on the class path; en unless"
              + " said otherwise. In which language findings are told is up to --texts")
  private @Nullable String language;

  @Spec(Target.MIXEE)
  private CommandSpec spec;

  LanguageOption() {}

  /** {@return the rules, which then ask who knows the language} */
  RuleSet applyTo(RuleSet rules) {
    String tag = language;
    if (tag == null) {
      return rules;
    }
    ImmutableList<Wording> known = known();
    return known.stream()
        .filter(wording -> wording.language().equals(tag))
        .findFirst()
        .map(rules::wording)
        .orElseThrow(() -> unknown(tag, known));
  }

  private ImmutableList<Wording> known() {
    try {
      return Wording.discovered();
    } catch (ServiceConfigurationError e) {
      throw new ParameterException(
          spec.commandLine(),
          "The wordings on the class path cannot be used: " + e.getMessage(),
          e);
    }
  }

  private ParameterException unknown(String tag, ImmutableList<Wording> known) {
    String tags = known.stream().map(Wording::language).collect(Collectors.joining(", "));
    return new ParameterException(
        spec.commandLine(), "--language: found \"" + tag + "\", expected one of " + tags);
  }
}
