package io.okr4j.json.cli;

import io.okr4j.json.SourcePosition;
import io.okr4j.json.cli.Text.Colour;
import io.okr4j.rules.Finding;
import io.okr4j.rules.Fix;
import io.okr4j.rules.Report;
import io.okr4j.rules.Rule;
import io.okr4j.rules.Severity;
import io.okr4j.rules.Subject;
import io.okr4j.rules.Tally;
import java.util.Map;
import java.util.stream.Collectors;

/** A report for people: what is wrong subject by subject, what to do about it, and the profile. */
final class ReportText {
  private static final int BAR = 20;

  private final Text text;

  ReportText(Text text) {
    this.text = text;
  }

  void print(String file, Report report, Map<String, SourcePosition> positions) {
    text.line(
        text.paint(Colour.BOLD, Text.safe(report.program().organization()))
            + ", as of "
            + report.asOf()
            + ": "
            + summary(report));
    Subject last = null;
    for (Finding finding : report.findings()) {
      if (!finding.subject().equals(last)) {
        last = finding.subject();
        SourcePosition at = positions.get(finding.pointer());
        text.line();
        text.line(
            text.paint(Colour.BOLD, Text.safe(last.text()))
                + (at == null ? "" : "  " + file + ":" + at.line() + ":" + at.column()));
      }
      print(finding);
    }
    text.line();
    printProfile(report);
  }

  private void print(Finding finding) {
    String severity = finding.isWaived() ? "waived" : finding.severity().word();
    Colour colour = finding.isWaived() ? Colour.FAINT : colour(finding.severity());
    String indent = " ".repeat(10);
    text.wrapped("  " + text.paint(colour, severity, 8), indent, finding.message());
    if (finding.waiver().isPresent()) {
      text.wrapped(indent + "because: ", indent + "  ", finding.waiver().get().reason());
    } else {
      text.wrapped(indent + "do: ", indent + "  ", finding.guidance());
      for (Fix fix : finding.fault().fixes()) {
        String how = fix.isSafe() ? "fix (--fix does it): " : "fix: ";
        text.wrapped(indent + how, indent + "  ", finding.title(fix));
      }
    }
    text.line(indent + text.paint(Colour.FAINT, finding.rule().id()));
  }

  private static String summary(Report report) {
    return count(report.count(Severity.ERROR), "error")
        + ", "
        + count(report.count(Severity.WARNING), "warning")
        + ", "
        + count(report.count(Severity.INFO), "info")
        + (report.waived() == 0 ? "" : ", " + report.waived() + " waived");
  }

  private static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  /** How far the program is aligned, theme by theme: a bar for what passed of what was asked. */
  private void printProfile(Report report) {
    text.line(text.paint(Colour.BOLD, "Profile") + ": what passed of what was asked");
    report.themes().forEach(this::printTheme);
    String unasked =
        report.rules().entrySet().stream()
            .filter(entry -> entry.getValue().asked() == 0)
            .map(Map.Entry::getKey)
            .map(Rule::id)
            .collect(Collectors.joining(", "));
    if (!unasked.isEmpty()) {
      text.wrapped("  nothing to look at for: ", "    ", unasked);
    }
  }

  private void printTheme(String theme, Tally tally) {
    int full = tally.asked() == 0 ? 0 : (int) ((long) BAR * tally.passed() / tally.asked());
    Colour colour =
        tally.passed() == tally.asked()
            ? Colour.GREEN
            : full >= BAR / 2 ? Colour.YELLOW : Colour.RED;
    String bar = "#".repeat(full) + ".".repeat(BAR - full);
    text.line(
        "  "
            + theme
            + " ".repeat(Math.max(1, 14 - theme.length()))
            + (tally.asked() == 0 ? " ".repeat(BAR) : text.paint(colour, bar))
            + "  "
            + tally.passed()
            + " of "
            + tally.asked());
  }

  private static Colour colour(Severity severity) {
    return switch (severity) {
      case ERROR -> Colour.RED;
      case WARNING -> Colour.YELLOW;
      case INFO -> Colour.BLUE;
    };
  }
}
