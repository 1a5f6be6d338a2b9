package io.okr4j.json;

import com.google.common.base.Splitter;
import com.google.common.escape.Escaper;
import com.google.common.escape.Escapers;
import io.okr4j.rules.Finding;
import io.okr4j.rules.Parameter;
import io.okr4j.rules.Rule;
import io.okr4j.rules.RuleExample;
import io.okr4j.rules.RuleSet;
import io.okr4j.rules.SubjectKind;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes the reference page of rules from what the rules say of themselves: for the built-in rules
 * and for those of an application alike.
 *
 * <p>Immutable, and used by one thread at a time.
 */
public final class RuleReference {
  /** Lets a text show as it is, whatever is in it. */
  static final Escaper MARKDOWN = escaper();

  private static final Splitter FIELD = Splitter.on(Pattern.compile("(?m)^(?=  \")"));

  private final RuleSet rules;
  private final StringBuilder page = new StringBuilder();

  private RuleReference(RuleSet rules) {
    this.rules = rules;
  }

  /**
   * {@return the reference page of all rules of a set, on or off, in Markdown}
   *
   * <p>Of each rule it tells what it is asked about, its severity as it comes, what it demands, why
   * that matters, how to mend what it finds, its parameters and their defaults, and its example:
   * the program that fires with what the rule finds in it, and what is different in the program
   * that passes.
   *
   * @param rules the rules
   */
  public static String markdown(RuleSet rules) {
    return new RuleReference(rules).write();
  }

  private String write() {
    line("# The rules");
    line("");
    line("What each rule looks at, why that matters, and how to mend what it finds. A rule's");
    line("severity and its parameters can be configured; here they are as they come.");
    String theme = "";
    for (Rule rule : rules.rules()) {
      if (!rule.theme().equals(theme)) {
        theme = rule.theme();
        line("");
        line("## " + theme);
      }
      write(rule);
    }
    return page.toString();
  }

  private void write(Rule rule) {
    line("");
    line("### " + rule.id());
    line("");
    line("**" + MARKDOWN.escape(rule.summary()) + "**");
    line("");
    line("- Severity: " + rule.severity().word());
    line("- Looks at: " + subjects(rule));
    line("- Why it matters: " + MARKDOWN.escape(rule.why()));
    line("- How to mend it: " + MARKDOWN.escape(rule.mend()));
    if (!rule.parameters().isEmpty()) {
      line("");
      line("| parameter | default | meaning |");
      line("| --- | --- | --- |");
      rule.parameters().forEach(this::write);
    }
    rule.example().ifPresent(example -> write(rule, example));
  }

  private void write(Parameter<?> parameter) {
    String value = parameter.standard().toString();
    String words = parameter.standardInWords();
    line(
        String.format(
            "| `%s` | `%s`%s | %s |",
            parameter.name(),
            value,
            words.equals(value) ? "" : " (" + words + ")",
            MARKDOWN.escape(parameter.meaning())));
  }

  private void write(Rule rule, RuleExample example) {
    String fires = OkrJson.write(example.fires());
    line("");
    line("Fires as of " + example.asOf() + ":");
    writeJson(fires);
    for (Finding finding : RulesFormat.findings(rules, rule, example)) {
      line("");
      line("> **" + MARKDOWN.escape(finding.subject().text()) + "**");
      line("> " + MARKDOWN.escape(finding.message()));
    }
    line("");
    line("Passes with:");
    writeJson(difference(OkrJson.write(example.passes()), fires));
  }

  private void writeJson(String document) {
    line("");
    line("```json");
    page.append(document);
    line("```");
  }

  /** {@return the fields of a document that another does not have; if it has all, the document} */
  private static String difference(String document, String other) {
    List<String> same = fields(other);
    List<String> fields = fields(document).stream().filter(f -> !same.contains(f)).toList();
    return fields.isEmpty() ? document : "{\n" + String.join(",\n", fields) + "\n}\n";
  }

  /** The fields of the document itself stand two columns in; what is in them, further. */
  private static List<String> fields(String document) {
    return FIELD
        .splitToStream(document)
        .skip(1)
        .map(field -> field.replaceFirst(",?\\n(}\\n)?$", ""))
        .toList();
  }

  private static String subjects(Rule rule) {
    return rule.subjects().stream()
        .map(SubjectKind::word)
        .map(MARKDOWN::escape)
        .collect(Collectors.joining(", "));
  }

  private void line(String text) {
    page.append(text).append('\n');
  }

  /** So that a text shows as it is, whatever is in it. */
  private static Escaper escaper() {
    Escapers.Builder escaper = Escapers.builder();
    for (char c : "\\`*_[]<>|#".toCharArray()) {
      escaper.addEscape(c, "\\" + c);
    }
    return escaper.addEscape('\n', " ").build();
  }
}
