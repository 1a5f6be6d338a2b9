package io.okr4j.json.cli;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import io.okr4j.json.OkrJson;
import io.okr4j.json.OkrJsonException;
import io.okr4j.json.SourcePosition;
import io.okr4j.json.cli.Documents.Document;
import io.okr4j.rules.Finding;
import io.okr4j.rules.Mended;
import io.okr4j.rules.Report;
import io.okr4j.rules.RuleConfiguration;
import io.okr4j.rules.RuleSet;
import io.okr4j.rules.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.annotation.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

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

  @Option(
      names = "--rules",
      paramLabel = "FILE",
      description = "the rule configuration to use, and not the one of the playbook")
  private @Nullable String rulesFile;

  @Option(
      names = "--fix",
      description =
          "mend what needs no asking (references one slip away, waivers that are over) and write"
              + " the file back in canonical form")
  private boolean fix;

  @Spec private CommandSpec spec = CommandSpec.create();

  CheckCommand() {}

  @Override
  public Integer call() {
    Main okr = Main.of(parent);
    if (fix) {
      Documents.requireFiles(spec, "--fix", files);
    }
    LocalDate day = Optional.ofNullable(asOf).orElseGet(okr::today);
    Documents documents = new Documents(okr, files, format);
    RuleSet known = RuleSet.recommended().withDiscovered();
    if (rulesFile == null) {
      return documents.forEach(
          document -> {
            RuleConfiguration agreed = known.configured(document.program());
            return agreed.mistakes().isEmpty()
                ? check(okr, documents, document, agreed.rules(), day)
                : documents.refuse(document, agreed.mistakes());
          });
    }
    try {
      byte[] bytes = Files.readAllBytes(Documents.path(rulesFile));
      RuleConfiguration asked = known.configured(OkrJson.readData(bytes, okr.limits()));
      return asked.mistakes().isEmpty()
          ? documents.forEach(d -> check(okr, documents, d, asked.rules(), day))
          : documents.refuse(rulesFile, bytes, asked.mistakes());
    } catch (OkrJsonException e) {
      return documents.refuse(rulesFile, e);
    } catch (IOException e) {
      return documents.refuse(rulesFile, e);
    }
  }

  private int check(Main okr, Documents documents, Document document, RuleSet rules, LocalDate day)
      throws IOException {
    Report report = fix ? mend(okr, document, rules, day) : rules.check(document.program(), day);
    Map<String, SourcePosition> positions = positions(document, report);
    if (format == OutputFormat.JSON) {
      documents.printJson(
          OkrJson.write(report, positions), OkrJson.writeCompact(report, positions));
    } else {
      new ReportText(okr.text()).print(document.name(), report, positions);
    }
    return failOn.matters(report) ? 1 : 0;
  }

  /** Mends the file, and says on the standard error what was done, so that a report stays one. */
  private static Report mend(Main okr, Document document, RuleSet rules, LocalDate day)
      throws IOException {
    Mended mended = rules.mend(document.program(), day);
    for (Mended.Applied applied : mended.applied()) {
      String done = applied.finding().subject() + ": " + applied.fix().title();
      okr.err().print(Text.safe(document.name() + ": mended " + done) + "\n");
    }
    okr.err().flush();
    if (!mended.applied().isEmpty()) {
      OkrJson.write(mended.report().program(), Documents.path(document.name()));
    }
    return mended.report();
  }

  /** {@return where the subjects of findings stand in the document, or in what was written back} */
  private static Map<String, SourcePosition> positions(Document document, Report report) {
    List<String> pointers =
        report.findings().stream().map(Finding::pointer).collect(toImmutableList());
    return report.program() == document.program()
        ? document.positions().apply(pointers)
        : SourcePosition.find(OkrJson.write(report.program()).getBytes(UTF_8), pointers);
  }
}
