package io.okr4j.json.cli;

import io.okr4j.rules.RuleSet;
import java.util.ServiceConfigurationError;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The rules that the command line knows: the built-in ones, and those on the class path. */
final class KnownRules {
  /** What the help says of rules of one's own. */
  static final String HOW_TO_ADD =
      "%nRules of your own are found on the class path, as java.util.ServiceLoader finds them:%n"
          + "java -cp okr.jar:your-rules.jar io.okr4j.json.cli.Main check FILE";

  private KnownRules() {}

  /**
   * {@return all of them}
   *
   * @throws ParameterException if those on the class path cannot be used
   */
  static RuleSet of(CommandSpec spec) {
    try {
      return RuleSet.recommended().withDiscovered();
    } catch (ServiceConfigurationError | IllegalArgumentException e) {
      throw new ParameterException(
          spec.commandLine(), "The rules on the class path cannot be used: " + e.getMessage(), e);
    }
  }
}
