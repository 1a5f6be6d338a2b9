package io.okr4j.json.cli;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import io.okr4j.json.SourcePosition;
import io.okr4j.json.cli.Text.Colour;
import io.okr4j.rules.Baseline;
import io.okr4j.rules.Finding;
import io.okr4j.rules.Fix;
import io.okr4j.rules.Report;
import io.okr4j.rules.Rule;
import io.okr4j.rules.Severity;
import io.okr4j.rules.Tally;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A report for people: what to do next, where and why, what was accepted, and the profile. */
final class ReportText {
  private static final int BAR = 20;
  private static final String INDENT = " ".repeat(8);
  private static final String DEEP = " ".repeat(10);
  private static final String WHERE = " ".repeat(4);

  /** How many findings alike of one objective are shown one by one. */
  private static final int FEW = 3;

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
    Places places = new Places(file, positions);
    report.findings().stream()
        .filter(Finding::isOpen)
        .collect(groupingBy(Next::of, LinkedHashMap::new, toList()))
        .entrySet()
        .stream()
        .sorted(comparing(entry -> entry.getKey().severity))
        .forEachOrdered(entry -> print(entry.getKey(), entry.getValue(), places));
    printAccepted(report, places);
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

  /** What to do next: what findings of a rule and a severity have in common. */
  private record Next(Severity severity, Rule rule) {
    static Next of(Finding finding) {
      return new Next(finding.severity(), finding.rule());
    }
  }

  /** Finds the places of findings, and names them. */
  private record Places(String file, Map<String, SourcePosition> positions) {
    String of(Finding finding) {
      SourcePosition at = positions.get(finding.pointer());
      return Text.safe(finding.subject().text())
          + (at == null ? "" : "  " + file + ":" + at.line() + ":" + at.column());
    }
  }

  /** Says once what to do, and then where. */
  private void print(Next next, List<Finding> findings, Places places) {
    text.line();
    text.wrapped(
        text.paint(colour(next.severity), next.severity.word(), 8), INDENT, next.rule.mend());
    text.line(INDENT + text.paint(Colour.FAINT, next.rule.id()));
    Map<String, List<Finding>> alike =
        findings.stream().collect(groupingBy(ReportText::holder, LinkedHashMap::new, toList()));
    for (List<Finding> ofOne : alike.values()) {
      Finding first = ofOne.get(0);
      print(first, places);
      if (ofOne.size() > FEW) {
        text.wrapped(
            WHERE,
            WHERE,
            "and "
                + (ofOne.size() - 1)
                + " more like it: "
                + others(ofOne.subList(1, ofOne.size())));
      } else {
        ofOne.subList(1, ofOne.size()).forEach(finding -> print(finding, places));
      }
    }
  }

  private void print(Finding finding, Places places) {
    text.wrapped("  - ", WHERE, finding.message());
    text.line(WHERE + text.paint(Colour.FAINT, places.of(finding)));
    for (Fix fix : finding.fault().fixes()) {
      String how = fix.isSafe() ? "fix (--fix does it): " : "fix to agree on: ";
      text.wrapped(WHERE + how, WHERE + "  ", finding.title(fix));
    }
  }

  /** {@return the objective of a key result, by its pointer; of anything else, itself} */
  private static String holder(Finding finding) {
    int keyResults = finding.pointer().indexOf("/keyResults/");
    return keyResults < 0 ? finding.pointer() : finding.pointer().substring(0, keyResults);
  }

  private static String others(List<Finding> findings) {
    return findings.stream().map(f -> f.subject().text()).distinct().collect(joining(", "));
  }

  /** What somebody accepted is shown, and takes one line each. */
  private void printAccepted(Report report, Places places) {
    List<Finding> accepted = report.findings().stream().filter(f -> !f.isOpen()).toList();
    if (accepted.isEmpty()) {
      return;
    }
    text.line();
    text.line(text.paint(Colour.BOLD, "Accepted"));
    for (Finding finding : accepted) {
      text.wrapped(
          "  " + text.paint(Colour.FAINT, finding.isWaived() ? "waived" : "known", 8),
          DEEP,
          finding.rule().id() + ": " + finding.message());
      text.line(DEEP + text.paint(Colour.FAINT, places.of(finding)));
      finding.waiver().ifPresent(w -> text.wrapped(DEEP + "because: ", DEEP + "  ", w.reason()));
    }
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
          DEEP,
          entry.subject()
              + ": "
              + (isKnown
                  ? entry.rule() + " finds nothing to accept there any more"
                  : "there is no rule " + entry.rule() + " any more")
              + about(entry));
    }
    text.wrapped(
        DEEP + "do: ",
        DEEP + "  ",
        "Remove what is stale with --prune-baseline, so that it counts should it come back.");
  }

  private static String about(Baseline.Entry entry) {
    return entry.about().isEmpty()
        ? ""
        : entry.about().entrySet().stream()
            .map(argument -> argument.getKey() + " " + argument.getValue())
            .collect(joining(", ", " (", ")"));
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
            .collect(joining(", "));
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
