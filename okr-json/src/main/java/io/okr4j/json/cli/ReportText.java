package io.okr4j.json.cli;

import io.okr4j.json.SourcePosition;
import io.okr4j.json.cli.Text.Colour;
import io.okr4j.rules.Baseline;
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
  private static final String INDENT = " ".repeat(10);

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
    if (!report.stale().isEmpty()) {
      printStale(report);
    }
    text.line();
    printProfile(report);
    if (report.findings().stream().anyMatch(Finding::isOpen)) {
      text.line();
      text.wrapped(
          "",
          "",
          (report.count(Severity.ERROR) > 0 ? "Start with the errors. " : "")
              + "\"okr rules\" tells why each rule matters; a waiver in the program"
              + " accepts a finding, with a reason.");
    }
  }

  private void print(Finding finding) {
    String severity =
        finding.isWaived() ? "waived" : finding.isBaselined() ? "known" : finding.severity().word();
    Colour colour = finding.isOpen() ? colour(finding.severity()) : Colour.FAINT;
    text.wrapped("  " + text.paint(colour, severity, 8), INDENT, finding.message());
    if (finding.waiver().isPresent()) {
      text.wrapped(INDENT + "because: ", INDENT + "  ", finding.waiver().get().reason());
    } else if (finding.isOpen()) {
      text.wrapped(INDENT + "do: ", INDENT + "  ", finding.guidance());
      for (Fix fix : finding.fault().fixes()) {
        String how = fix.isSafe() ? "fix (--fix does it): " : "fix to agree on: ";
        text.wrapped(INDENT + how, INDENT + "  ", finding.title(fix));
      }
    }
    text.line(INDENT + text.paint(Colour.FAINT, finding.rule().id()));
  }

  private static String summary(Report report) {
    return Text.count(report.count(Severity.ERROR), "error")
        + ", "
        + Text.count(report.count(Severity.WARNING), "warning")
        + ", "
        + Text.count(report.count(Severity.INFO), "info")
        + (report.waived() == 0 ? "" : ", " + report.waived() + " waived")
        + (report.baselined() == 0 ? "" : ", " + report.baselined() + " known from the baseline")
        + (report.stale().isEmpty() ? "" : ", " + report.stale().size() + " stale");
  }

  /** What the baseline accepts for nothing. */
  private void printStale(Report report) {
    text.line();
    text.line(text.paint(Colour.BOLD, "baseline"));
    for (Baseline.Entry entry : report.stale()) {
      boolean isKnown = report.ruleSet().rule(entry.rule()).isPresent();
      text.wrapped(
          "  " + text.paint(Colour.YELLOW, "stale", 8),
          INDENT,
          entry.subject()
              + ": "
              + (isKnown
                  ? entry.rule() + " finds nothing to accept there any more"
                  : "there is no rule " + entry.rule() + " any more")
              + about(entry));
    }
    text.wrapped(
        INDENT + "do: ",
        INDENT + "  ",
        "Remove what is stale with --prune-baseline, so that it counts should it come back.");
  }

  private static String about(Baseline.Entry entry) {
    return entry.about().isEmpty()
        ? ""
        : entry.about().entrySet().stream()
            .map(argument -> argument.getKey() + " " + argument.getValue())
            .collect(Collectors.joining(", ", " (", ")"));
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
