package io.okr4j.json.cli;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import io.okr4j.json.OkrJson;
import io.okr4j.json.SourcePosition;
import io.okr4j.json.cli.Documents.Document;
import io.okr4j.rules.Finding;
import io.okr4j.rules.Report;
import io.okr4j.rules.RuleConfiguration;
import io.okr4j.rules.RuleSet;
import io.okr4j.rules.Severity;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.annotation.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code okr check}: tells where programs fall short, and what to do about it. */
@Command(
    name = "check",
    description = "Tells where OKR programs fall short, and what to do about it.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:nothing found that matters",
      "1:something found at or above --fail-on",
      "2:something could not be read, or the command was not understood"
    })
final class CheckCommand implements Callable<Integer> {
  /** From which severity on a finding matters. */
  enum FailOn {
    ERROR(Severity.ERROR),
    WARNING(Severity.WARNING),
    INFO(Severity.INFO),
    NEVER(null);

    private final @Nullable Severity severity;

    FailOn(@Nullable Severity severity) {
      this.severity = severity;
    }

    boolean matters(Report report) {
      return severity != null && report.hasAtLeast(severity);
    }

    @Override
    public String toString() {
      return Ascii.toLowerCase(name());
    }
  }

  @ParentCommand private @Nullable Main parent;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "a program in okr/1; of .ndjson, one a line; - is the standard input")
  private List<String> files = ImmutableList.of();

  @Option(
      names = "--as-of",
      paramLabel = "DAY",
      converter = Day.class,
      description = "the day to check as of, such as 2026-11-22; today unless said otherwise")
  private @Nullable LocalDate asOf;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text or json; text unless said otherwise")
  private OutputFormat format = OutputFormat.TEXT;

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      description =
          "exit with 1 from which severity on: error, warning, info or never; error unless said"
              + " otherwise")
  private FailOn failOn = FailOn.ERROR;

  CheckCommand() {}

  @Override
  public Integer call() {
    Main okr = Main.of(parent);
    LocalDate day = Optional.ofNullable(asOf).orElseGet(okr::today);
    Documents documents = new Documents(okr, files, format);
    return documents.forEach(document -> check(okr, documents, document, day));
  }

  private int check(Main okr, Documents documents, Document document, LocalDate day) {
    RuleConfiguration rules = RuleSet.recommended().configured(document.program());
    if (!rules.mistakes().isEmpty()) {
      return documents.refuse(document, "/playbook/rules", rules.mistakes());
    }
    Report report = rules.rules().check(document.program(), day);
    Map<String, SourcePosition> positions =
        document
            .positions()
            .apply(report.findings().stream().map(Finding::pointer).collect(toImmutableList()));
    if (format == OutputFormat.JSON) {
      documents.printJson(
          OkrJson.write(report, positions), OkrJson.writeCompact(report, positions));
    } else {
      new ReportText(okr.text()).print(document.name(), report, positions);
    }
    return failOn.matters(report) ? 1 : 0;
  }
}
