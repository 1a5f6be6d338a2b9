package io.okr4j.json;

import static io.okr4j.json.DayKind.DAY;
import static io.okr4j.json.FlagKind.FLAG;
import static io.okr4j.json.TextKind.TEXT;
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

/** The format {@code okr-report/1}: what a check found. */
final class ReportFormat {
  private static final String NAME = "okr-report/1";

  private static final ObjectWriter<Report> SUMMARY =
      ObjectWriter.<Report>table()
          .required("errors", COUNT, report -> report.count(Severity.ERROR))
          .required("warnings", COUNT, report -> report.count(Severity.WARNING))
          .required("infos", COUNT, report -> report.count(Severity.INFO))
          .required("waived", COUNT, Report::waived)
          .defaulted("baselined", COUNT, 0, Report::baselined)
          .defaulted("stale", COUNT, 0, report -> report.stale().size())
          .build();

  private static final ObjectWriter<Map.Entry<String, Tally>> THEME =
      ObjectWriter.<Map.Entry<String, Tally>>table()
          .required("theme", TEXT, Map.Entry::getKey)
          .required("asked", COUNT, entry -> entry.getValue().asked())
          .required("passed", COUNT, entry -> entry.getValue().passed())
          .build();

  private static final ObjectWriter<Map.Entry<Rule, Tally>> RULE =
      ObjectWriter.<Map.Entry<Rule, Tally>>table()
          .required("rule", TEXT, entry -> entry.getKey().id())
          .required("asked", COUNT, entry -> entry.getValue().asked())
          .required("passed", COUNT, entry -> entry.getValue().passed())
          .build();

  private static final ObjectWriter<Located> FINDING =
      ObjectWriter.<Located>table()
          .required("rule", TEXT, located -> located.finding.rule().id())
          .required("severity", wordOf(Severity.class), located -> located.finding.severity())
          .required("subject", TEXT, located -> located.finding.subject().text())
          .required("pointer", TEXT, located -> located.finding.pointer())
          .optional("line", COUNT, located -> located.at.map(SourcePosition::line))
          .optional("column", COUNT, located -> located.at.map(SourcePosition::column))
          .required("message", TEXT, located -> located.finding.message())
          .required("guidance", TEXT, located -> located.finding.guidance())
          .required("related", listOf(TEXT), located -> related(located.finding))
          .required("waived", FLAG, located -> located.finding.isWaived())
          .defaulted("baselined", FLAG, false, located -> located.finding.isBaselined())
          .build();

  static final ObjectWriter<LocatedReport> REPORT =
      ObjectWriter.<LocatedReport>table()
          .required("format", TEXT, located -> NAME)
          .required("program", TEXT, located -> located.report.program().organization())
          .required("asOf", DAY, located -> located.report.asOf())
          .required("summary", SUMMARY, LocatedReport::report)
          .required("themes", listOf(THEME), l -> l.report.themes().entrySet().asList())
          .required("rules", listOf(RULE), l -> l.report.rules().entrySet().asList())
          .required("findings", listOf(FINDING), LocatedReport::findings)
          .defaulted(
              "stale",
              ListKind.listOf(BaselineFormat.ENTRY),
              ImmutableList.of(),
              located -> located.report.stale())
          .build();

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
