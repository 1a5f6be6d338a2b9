package io.okr4j.json;

import static io.okr4j.json.DayKind.DAY;
import static io.okr4j.json.TextKind.TEXT;
import static io.okr4j.json.ValueWriter.ANY_TEXT;
import static io.okr4j.json.ValueWriter.listOf;
import static io.okr4j.json.WordKind.wordOf;

import com.google.common.base.CaseFormat;
import com.google.common.collect.Lists;
import io.okr4j.rules.Finding;
import io.okr4j.rules.Parameter;
import io.okr4j.rules.Rule;
import io.okr4j.rules.RuleExample;
import io.okr4j.rules.RuleSet;
import io.okr4j.rules.Severity;
import io.okr4j.rules.SubjectKind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The format {@code okr-rules/1}: what the rules of a set demand, why, and how to mend it. */
final class RulesFormat {
  private static final String NAME = "okr-rules/1";

  /** A value of a parameter as it stands in a configuration. */
  static final ValueWriter<Object> VALUE =
      ValueWriter.of(
          "a number or a text",
          "{\"type\": [\"number\", \"string\"]}",
          (out, value) -> {
            if (value instanceof Integer || value instanceof BigDecimal) {
              DecimalKind.DECIMAL.write(out, new BigDecimal(value.toString()));
            } else {
              out.writeString(value.toString());
            }
          });

  private static final ObjectWriter<Parameter<?>> PARAMETER =
      ObjectWriter.<Parameter<?>>table("a parameter")
          .about("A parameter of a rule.")
          .required("name", ANY_TEXT, Parameter::name)
          .means("its name in configurations")
          .required("default", VALUE, parameter -> parameter.standard())
          .means("its value unless a configuration says otherwise")
          .required("expected", ANY_TEXT, Parameter::expected)
          .means("what its values look like")
          .required("meaning", ANY_TEXT, Parameter::meaning)
          .means("what it says")
          .build();

  private static final ObjectWriter<Finding> FINDING =
      ObjectWriter.<Finding>table("an example finding")
          .about("What a rule finds in its example.")
          .required("subject", TEXT, finding -> finding.subject().text())
          .means("what it is about, with its kind")
          .required("message", ANY_TEXT, Finding::message)
          .means("what is wrong")
          .build();

  private static final ObjectWriter<Shown> EXAMPLE =
      ObjectWriter.<Shown>table("an example")
          .about("A program that a rule finds fault with, and one that it lets pass.")
          .required("asOf", DAY, shown -> shown.example.asOf())
          .means("the day to check as of")
          .required("fires", ProgramFormat.PROGRAM, shown -> shown.example.fires())
          .means("the program that it finds fault with")
          .required("findings", listOf(FINDING), Shown::findings)
          .means("what it finds")
          .required("passes", ProgramFormat.PROGRAM, shown -> shown.example.passes())
          .means("the program that it lets pass")
          .build();

  private static final ObjectWriter<RuleOfSet> RULE =
      ObjectWriter.<RuleOfSet>table("a rule description")
          .about("What a rule demands, why, and how to mend what it finds.")
          .required("rule", TEXT, r -> r.rule.id())
          .means("its id")
          .required("severity", wordOf(Severity.class), r -> r.rule.severity())
          .means("how much its findings matter as it comes")
          .required("subjects", listOf(TEXT), r -> subjects(r.rule))
          .means("the kinds of subjects that it is asked about")
          .required("summary", ANY_TEXT, r -> r.rule.summary())
          .means("what it demands")
          .required("why", ANY_TEXT, r -> r.rule.why())
          .means("why that matters")
          .required("mend", ANY_TEXT, r -> r.rule.mend())
          .means("how to mend what it finds")
          .required("parameters", listOf(PARAMETER), r -> r.rule.parameters())
          .means("what can be configured")
          .optional("example", EXAMPLE, RuleOfSet::example)
          .means("what it finds fault with and what it lets pass")
          .build();

  static final ObjectWriter<RuleSet> RULES =
      ObjectWriter.<RuleSet>table("a rule set")
          .about("What the rules of a set demand.")
          .tag("format", NAME)
          .means("the name of the format")
          .required(
              "rules",
              listOf(RULE),
              rules -> Lists.transform(rules.rules(), rule -> new RuleOfSet(rules, rule)))
          .means("the rules, in the order of their ids")
          .build();

  private RulesFormat() {}

  private static List<String> subjects(Rule rule) {
    return Lists.transform(rule.subjects(), RulesFormat::subject);
  }

  /** The word that subjects are written with: {@code keyResult}. */
  private static String subject(SubjectKind<?> kind) {
    return CaseFormat.LOWER_HYPHEN.to(CaseFormat.LOWER_CAMEL, kind.word().replace(' ', '-'));
  }

  /** {@return what a rule finds in its firing example, beside the other rules of its set} */
  static List<Finding> findings(RuleSet rules, Rule rule, RuleExample example) {
    return rules
        .on(rule.id(), rule.severity())
        .check(example.fires(), example.asOf())
        .findings()
        .stream()
        .filter(finding -> finding.rule().equals(rule))
        .toList();
  }

  private record RuleOfSet(RuleSet rules, Rule rule) {
    Optional<Shown> example() {
      return rule.example().map(example -> new Shown(rules, rule, example));
    }
  }

  private record Shown(RuleSet rules, Rule rule, RuleExample example) {
    List<Finding> findings() {
      return RulesFormat.findings(rules, rule, example);
    }
  }
}
