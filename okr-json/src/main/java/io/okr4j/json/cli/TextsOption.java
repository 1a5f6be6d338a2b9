package io.okr4j.json.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.okr4j.rules.RuleSet;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.util.PropertyResourceBundle;
import javax.annotation.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** {@code --texts FILE}: the texts of rules in another language. */
final class TextsOption {
  @Option(
      names = "--texts",
      paramLabel = "FILE",
      description =
          "the texts of the rules in another language: a properties file in UTF-8, with the keys of"
              + " io/okr4j/rules/messages.properties")
  private @Nullable String file;

  @Spec(Target.MIXEE)
  private CommandSpec spec;

  TextsOption() {}

  /** {@return the rules with the texts that were asked for} */
  RuleSet translate(RuleSet rules) {
    if (file == null) {
      return rules;
    }
    try (Reader reader = Files.newBufferedReader(Documents.path(file), UTF_8)) {
      return rules.translated(new PropertyResourceBundle(reader));
    } catch (IOException e) {
      throw mistaken(file, Documents.reason(file, e));
    } catch (IllegalArgumentException e) {
      throw mistaken(file, String.valueOf(e.getMessage()));
    }
  }

  private ParameterException mistaken(String name, String mistake) {
    return new ParameterException(spec.commandLine(), "--texts " + name + ": " + mistake);
  }
}
