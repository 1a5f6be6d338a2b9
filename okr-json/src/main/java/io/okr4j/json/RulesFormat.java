package io.okr4j.json;

import static io.okr4j.json.DayKind.DAY;
import static io.okr4j.json.TextKind.TEXT;
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
  private static final ValueWriter<Object> VALUE =
      (out, value) -> {
        if (value instanceof Integer || value instanceof BigDecimal) {
          DecimalKind.DECIMAL.write(out, new BigDecimal(value.toString()));
        } else {
          out.writeString(value.toString());
        }
      };

  private static final ObjectWriter<Parameter<?>> PARAMETER =
      ObjectWriter.<Parameter<?>>table()
          .required("name", TEXT, Parameter::name)
          .required("default", VALUE, parameter -> parameter.standard())
          .required("expected", TEXT, Parameter::expected)
          .required("meaning", TEXT, Parameter::meaning)
          .build();

  private static final ObjectWriter<Finding> FINDING =
      ObjectWriter.<Finding>table()
          .required("subject", TEXT, finding -> finding.subject().text())
          .required("message", TEXT, Finding::message)
          .build();

  private static final ObjectWriter<Shown> EXAMPLE =
      ObjectWriter.<Shown>table()
          .required("asOf", DAY, shown -> shown.example.asOf())
          .required("fires", ProgramFormat.PROGRAM, shown -> shown.example.fires())
          .required("findings", listOf(FINDING), Shown::findings)
          .required("passes", ProgramFormat.PROGRAM, shown -> shown.example.passes())
          .build();

  private static final ObjectWriter<RuleOfSet> RULE =
      ObjectWriter.<RuleOfSet>table()
          .required("rule", TEXT, r -> r.rule.id())
          .required("severity", wordOf(Severity.class), r -> r.rule.severity())
          .required("subjects", listOf(TEXT), r -> subjects(r.rule))
          .required("summary", TEXT, r -> r.rule.summary())
          .required("why", TEXT, r -> r.rule.why())
          .required("mend", TEXT, r -> r.rule.mend())
          .required("parameters", listOf(PARAMETER), r -> r.rule.parameters())
          .optional("example", EXAMPLE, RuleOfSet::example)
          .build();

  static final ObjectWriter<RuleSet> RULES =
      ObjectWriter.<RuleSet>table()
          .required("format", TEXT, rules -> NAME)
          .required(
              "rules",
              listOf(RULE),
              rules -> Lists.transform(rules.rules(), rule -> new RuleOfSet(rules, rule)))
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
