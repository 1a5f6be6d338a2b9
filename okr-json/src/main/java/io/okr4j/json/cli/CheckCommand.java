package io.okr4j.json.cli;

import static com.google.common.collect.ImmutableList.toImmutableList;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import io.okr4j.json.CheckedDocument;
import io.okr4j.json.OkrJson;
import io.okr4j.json.OkrJsonException;
import io.okr4j.json.SourcePosition;
import io.okr4j.json.cli.Documents.Document;
import io.okr4j.rules.Finding;
import io.okr4j.rules.Mended;
import io.okr4j.rules.Mistake;
import io.okr4j.rules.Report;
import io.okr4j.rules.RuleConfiguration;
import io.okr4j.rules.RuleSet;
import io.okr4j.rules.ScoringConfiguration;
import io.okr4j.rules.Severity;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.annotation.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code okr check}: tells where programs fall short, and what to do about it. */
@Command(
    name = "check",
    description = "Tells where OKR programs fall short, and what to do about it.",
    footer = KnownRules.HOW_TO_ADD,
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

    /** What is stale in a baseline could hide the next fault, as a waiver can that is not used. */
    boolean matters(Report report) {
      return severity != null && (report.hasAtLeast(severity) || !report.stale().isEmpty());
    }

    @Override
    public String toString() {
      return Ascii.toLowerCase(name());
    }
  }

  /** How the report is printed. */
  enum Format {
    /** For people. */
    TEXT,
    /** For programs. */
    JSON,
    /** For views of code scanning: one document for all programs. */
    SARIF;

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
      description =
          "text, json or sarif (2.1.0, for views of code scanning); text unless said otherwise")
  private Format format = Format.TEXT;

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      description =
          "exit with 1 from which severity on: error, warning, info or never; error unless said"
              + " otherwise. What is stale in a baseline counts as an error")
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

  @Option(
      names = "--write-baseline",
      paramLabel = "FILE",
      description =
          "accept all that is found today and not waived, and write it to this file; it is of one"
              + " program")
  private @Nullable String newBaselineName;

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description =
          "count only what this file does not accept; what it accepts is shown as known, and told"
              + " as stale once it is not found any more. --fix mends what is accepted, too")
  private @Nullable String baselineName;

  @Option(
      names = "--prune-baseline",
      description = "remove what is stale from the file of --baseline")
  private boolean prune;

  @Mixin private TextsOption texts = new TextsOption();

  @Mixin private LanguageOption language = new LanguageOption();

  @Spec private CommandSpec spec;

  CheckCommand() {}

  @Override
  public Integer call() {
    Main okr = Main.of(parent);
    List<CheckedDocument> checked = new ArrayList<>();
    Documents documents =
        format == Format.SARIF
            ? new Documents(
                okr,
                files,
                (name, e) -> checked.add(CheckedDocument.unreadable(withSlashes(name), e)))
            : new Documents(
                okr, files, format == Format.JSON ? OutputFormat.JSON : OutputFormat.TEXT);
    int exit = checkAll(okr, documents, checked);
    if (format == Format.SARIF) {
      okr.out().print(OkrJson.writeSarif(checked));
      okr.out().flush();
    }
    return exit;
  }

  private static String withSlashes(String file) {
    return file.replace(File.separatorChar, '/');
  }

  private int checkAll(Main okr, Documents documents, List<CheckedDocument> checked) {
    requireThatOptionsFit(documents);
    LocalDate day = Optional.ofNullable(asOf).orElseGet(okr::today);
    Optional<BaselineFile> baseline = baselineFile(okr);
    if (baseline.isPresent()) {
      try {
        baseline.get().read();
      } catch (OkrJsonException e) {
        return documents.refuse(baseline.get().name(), e);
      } catch (IOException e) {
        return documents.refuse(baseline.get().name(), e);
      }
    }
    Run run = new Run(okr, documents, checked, day, baseline);
    RuleSet known = language.applyTo(texts.translate(KnownRules.of(spec)));
    if (rulesFile == null) {
      return documents.forEach(
          document -> {
            RuleConfiguration agreed = known.configured(document.program());
            return check(
                run, document, agreed.rules(), under("/playbook/rules", agreed.mistakes()));
          });
    }
    try {
      byte[] bytes = Files.readAllBytes(Documents.path(rulesFile));
      RuleConfiguration asked = known.configured(OkrJson.readData(bytes, okr.limits()));
      return asked.mistakes().isEmpty()
          ? documents.forEach(d -> check(run, d, asked.rules(), ImmutableList.of()))
          : documents.refuse(rulesFile, bytes, asked.mistakes());
    } catch (OkrJsonException e) {
      return documents.refuse(rulesFile, e);
    } catch (IOException e) {
      return documents.refuse(rulesFile, e);
    }
  }

  /** What is the same for all programs of a run. */
  private record Run(
      Main okr,
      Documents documents,
      List<CheckedDocument> checked,
      LocalDate day,
      Optional<BaselineFile> baseline) {}

  private Optional<BaselineFile> baselineFile(Main okr) {
    BaselineFile.Use change = prune ? BaselineFile.Use.PRUNE : BaselineFile.Use.READ;
    return newBaselineName == null
        ? Optional.ofNullable(baselineName).map(name -> new BaselineFile(okr, name, change))
        : Optional.of(new BaselineFile(okr, newBaselineName, BaselineFile.Use.WRITE));
  }

  private void requireThatOptionsFit(Documents documents) {
    if (fix) {
      Documents.requireFiles(spec, "--fix", files);
    }
    if (prune && baselineName == null) {
      throw new ParameterException(
          spec.commandLine(), "--prune-baseline removes from a file: name it with --baseline");
    }
    if (newBaselineName != null && baselineName != null) {
      throw new ParameterException(
          spec.commandLine(),
          "--write-baseline accepts all that is found, whatever was accepted before: leave"
              + " --baseline out");
    }
    if ((newBaselineName != null || baselineName != null) && documents.isOneALine()) {
      throw new ParameterException(
          spec.commandLine(),
          "a baseline is of one program: check each file by itself, with a baseline of its own");
    }
  }

  private static ImmutableList<Mistake> scoringMistakes(Document document) {
    return under("/playbook/scoring", ScoringConfiguration.of(document.program()).mistakes());
  }

  private static ImmutableList<Mistake> under(String pointer, List<Mistake> mistakes) {
    return mistakes.stream()
        .map(m -> new Mistake(pointer + m.pointer(), m.found(), m.expected(), m.nearest()))
        .collect(toImmutableList());
  }

  private int check(
      Run run, Document document, RuleSet rules, ImmutableList<Mistake> mistakesInRules)
      throws IOException {
    ImmutableList<Mistake> mistakes =
        ImmutableList.<Mistake>builder()
            .addAll(mistakesInRules)
            .addAll(scoringMistakes(document))
            .build();
    if (!mistakes.isEmpty()) {
      return run.documents.refuse(document, "", mistakes);
    }
    Report found = fix ? mend(run, document, rules) : rules.check(document.program(), run.day);
    Report report = found;
    if (run.baseline.isPresent()) {
      try {
        report = run.baseline.get().accept(found);
      } catch (IOException e) {
        return run.documents.refuse(run.baseline.get().name(), e);
      }
    }
    Map<String, SourcePosition> positions = positions(document, report);
    switch (format) {
      case TEXT -> new ReportText(run.okr.text()).print(document.name(), report, positions);
      case JSON ->
          run.documents.printJson(
              OkrJson.write(report, positions), OkrJson.writeCompact(report, positions));
      case SARIF ->
          run.checked.add(CheckedDocument.of(withSlashes(document.name()), report, positions));
    }
    return failOn.matters(report) ? 1 : 0;
  }

  /** Mends the file, and says on the standard error what was done, so that a report stays one. */
  private static Report mend(Run run, Document document, RuleSet rules) throws IOException {
    Main okr = run.okr;
    Mended mended = rules.mend(document.program(), run.day);
    if (!mended.applied().isEmpty()) {
      OkrJson.write(mended.report().program(), Documents.path(document.name()));
    }
    for (Mended.Applied applied : mended.applied()) {
      String done = applied.finding().subject() + ": " + applied.title();
      okr.err().print(Text.safe(document.name() + ": mended " + done) + "\n");
    }
    okr.err().flush();
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
