package io.okr4j.json.cli;

import io.okr4j.json.cli.Text.Colour;
import io.okr4j.rules.Parameter;
import io.okr4j.rules.Rule;
import io.okr4j.rules.RuleSet;
import javax.annotation.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code okr rules}: tells the rules and their parameters. */
@Command(
    name = "rules",
    description = "Tells the rules and their parameters.",
    mixinStandardHelpOptions = true)
final class RulesCommand implements Runnable {
  @ParentCommand private @Nullable Main parent;

  RulesCommand() {}

  @Override
  public void run() {
    Main okr = Main.of(parent);
    Text text = okr.text();
    for (Rule rule : RuleSet.recommended().rules()) {
      text.line(text.paint(Colour.BOLD, rule.id()) + "  " + rule.severity().word());
      text.wrapped("  ", "  ", rule.summary());
      text.wrapped("  why: ", "    ", rule.why());
      text.wrapped("  do: ", "    ", rule.mend());
      for (Parameter<?> parameter : rule.parameters()) {
        text.wrapped(
            "  " + parameter.name() + " = " + parameter.standard() + ": ",
            "    ",
            parameter.meaning());
      }
      text.line();
    }
    okr.out().flush();
  }
}
