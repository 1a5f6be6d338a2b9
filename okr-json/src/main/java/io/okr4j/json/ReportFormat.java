package io.okr4j.json;

import static io.okr4j.json.DayKind.DAY;
import static io.okr4j.json.FlagKind.FLAG;
import static io.okr4j.json.TextKind.TEXT;
import static io.okr4j.json.ValueWriter.ANY_TEXT;
import static io.okr4j.json.ValueWriter.COUNT;
import static io.okr4j.json.ValueWriter.listOf;
import static io.okr4j.json.WordKind.wordOf;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import io.okr4j.rules.Finding;
import io.okr4j.rules.Report;
import io.okr4j.rules.Rule;
import io.okr4j.rules.Severity;
import io.okr4j.rules.Subject;
import io.okr4j.rules.Tally;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/** The format {@code okr-report/1}: what a check found. */
final class ReportFormat {
  private static final String NAME = "okr-report/1";

  private static final ObjectWriter<Report> SUMMARY =
      ObjectWriter.<Report>table("a summary")
          .about("How much was found.")
          .required("errors", COUNT, report -> report.count(Severity.ERROR))
          .means("errors that nobody waived or baselined")
          .required("warnings", COUNT, report -> report.count(Severity.WARNING))
          .means("warnings that nobody waived or baselined")
          .required("infos", COUNT, report -> report.count(Severity.INFO))
          .means("infos that nobody waived or baselined")
          .required("waived", COUNT, Report::waived)
          .means("findings that a waiver of the program accepts")
          .defaulted("baselined", COUNT, 0, Report::baselined)
          .means("findings that the baseline accepts")
          .defaulted("stale", COUNT, 0, report -> report.stale().size())
          .means("entries of the baseline that nothing needs any more")
          .build();

  private static final ObjectWriter<Map.Entry<String, Tally>> THEME =
      ObjectWriter.<Map.Entry<String, Tally>>table("a theme")
          .about("How a program fares in a theme of the rules.")
          .required("theme", TEXT, Map.Entry::getKey)
          .means("the name of the theme")
          .required("asked", COUNT, entry -> entry.getValue().asked())
          .means("how often a rule of the theme was asked")
          .required("passed", COUNT, entry -> entry.getValue().passed())
          .means("how often it was content")
          .build();

  private static final ObjectWriter<Map.Entry<Rule, Tally>> RULE =
      ObjectWriter.<Map.Entry<Rule, Tally>>table("a rule")
          .about("How a program fares with a rule.")
          .required("rule", TEXT, entry -> entry.getKey().id())
          .means("the id of the rule")
          .required("asked", COUNT, entry -> entry.getValue().asked())
          .means("how often it was asked")
          .required("passed", COUNT, entry -> entry.getValue().passed())
          .means("how often it was content")
          .build();

  private static final ObjectWriter<Located> FINDING =
      ObjectWriter.<Located>table("a finding")
          .about("A place where the program falls short of a rule.")
          .required("rule", TEXT, located -> located.finding.rule().id())
          .means("the id of the rule")
          .required("severity", wordOf(Severity.class), located -> located.finding.severity())
          .means("how much it matters")
          .required("subject", TEXT, located -> located.finding.subject().text())
          .means("what it is about, with its kind")
          .required("pointer", ANY_TEXT, located -> located.finding.pointer())
          .means("the JSON pointer of the subject in the program")
          .optional("line", COUNT, located -> located.at.map(SourcePosition::line))
          .means("the line of the subject in the document, from 1 on")
          .optional("column", COUNT, located -> located.at.map(SourcePosition::column))
          .means("the column of the subject in the document, in characters, from 1 on")
          .required("message", ANY_TEXT, located -> located.finding.message())
          .means("what is wrong")
          .required("guidance", ANY_TEXT, located -> located.finding.guidance())
          .means("how to mend it")
          .required("related", listOf(TEXT), located -> related(located.finding))
          .means("what else it is about, each with its kind")
          .required("waived", FLAG, located -> located.finding.isWaived())
          .means("whether a waiver of the program accepts it")
          .defaulted("baselined", FLAG, false, located -> located.finding.isBaselined())
          .means("whether the baseline accepts it")
          .build();

  static final ObjectWriter<LocatedReport> REPORT =
      ObjectWriter.<LocatedReport>table("a report")
          .about("What a check of a program found.")
          .tag("format", NAME)
          .means("the name of the format")
          .required("program", TEXT, located -> located.report.program().organization())
          .means("the name of the organization")
          .required("asOf", DAY, located -> located.report.asOf())
          .means("the day that was checked as of")
          .required("summary", SUMMARY, LocatedReport::report)
          .means("how much was found")
          .required("themes", listOf(THEME), l -> l.report.themes().entrySet().asList())
          .means("how the program fares in each theme")
          .required("rules", listOf(RULE), l -> l.report.rules().entrySet().asList())
          .means("how the program fares with each rule")
          .required("findings", listOf(FINDING), LocatedReport::findings)
          .means("what was found, in the order of the program")
          .defaulted(
              "stale",
              ListKind.listOf(BaselineFormat.ENTRY),
              ImmutableList.of(),
              located -> located.report.stale())
          .means("what the baseline accepts and is not found any more")
          .build();

  /** Reports without positions. */
  static final ValueWriter<Report> PLAIN_REPORT =
      new ValueWriter<>() {
        @Override
        public void write(JsonGenerator out, Report report) {
          REPORT.write(out, new LocatedReport(report, Map.of()));
        }

        @Override
        public Shape shape() {
          return REPORT.shape();
        }
      };

  private ReportFormat() {}

  private static List<String> related(Finding finding) {
    return Lists.transform(finding.fault().related(), Subject::text);
  }

  /** A report, and where its subjects stand in a document. */
  record LocatedReport(Report report, Map<String, SourcePosition> positions) {
    private List<Located> findings() {
      return Lists.transform(
          report.findings(),
          finding -> new Located(finding, Optional.ofNullable(positions.get(finding.pointer()))));
    }
  }

  private record Located(Finding finding, Optional<SourcePosition> at) {}
}
