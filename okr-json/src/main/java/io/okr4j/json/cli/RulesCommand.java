package io.okr4j.json.cli;

import com.google.common.base.Ascii;
import io.okr4j.json.OkrJson;
import io.okr4j.json.RuleReference;
import io.okr4j.json.cli.Text.Colour;
import io.okr4j.rules.Parameter;
import io.okr4j.rules.Rule;
import io.okr4j.rules.RuleSet;
import javax.annotation.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code okr rules}: tells the rules and their parameters. */
@Command(
    name = "rules",
    description = "Tells the rules and their parameters.",
    footer = KnownRules.HOW_TO_ADD,
    mixinStandardHelpOptions = true)
final class RulesCommand implements Runnable {
  /** How the rules are told. */
  enum Format {
    TEXT,
    MARKDOWN,
    JSON;

    @Override
    public String toString() {
      return Ascii.toLowerCase(name());
    }
  }

  @ParentCommand private @Nullable Main parent;

  @Spec private CommandSpec spec;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text, markdown or json; text unless said otherwise")
  private Format format = Format.TEXT;

  @Mixin private TextsOption texts = new TextsOption();

  RulesCommand() {}

  @Override
  public void run() {
    Main okr = Main.of(parent);
    RuleSet rules = texts.translate(KnownRules.of(spec));
    switch (format) {
      case TEXT -> rules.rules().forEach(rule -> print(okr.text(), rule));
      case MARKDOWN -> okr.out().print(RuleReference.markdown(rules));
      case JSON -> okr.out().print(OkrJson.write(rules));
    }
    okr.out().flush();
  }

  private static void print(Text text, Rule rule) {
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
}
