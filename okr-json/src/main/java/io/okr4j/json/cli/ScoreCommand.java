package io.okr4j.json.cli;

import com.google.common.collect.ImmutableList;
import io.okr4j.json.OkrJson;
import io.okr4j.json.OkrJsonException;
import io.okr4j.json.cli.Documents.Document;
import io.okr4j.rules.Nearest;
import io.okr4j.rules.ScoringConfiguration;
import io.okr4j.rules.scoring.Scorecard;
import io.okr4j.rules.scoring.ScoringPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.annotation.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code okr score}: tells where objectives and key results stand. */
@Command(
    name = "score",
    description = "Tells where objectives and key results stand.",
    mixinStandardHelpOptions = true)
final class ScoreCommand implements Callable<Integer> {
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
      description = "the day to score as of, such as 2026-11-22; today unless said otherwise")
  private @Nullable LocalDate asOf;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text or json; text unless said otherwise")
  private OutputFormat format = OutputFormat.TEXT;

  @Option(
      names = "--since",
      paramLabel = "DAY",
      converter = Day.class,
      description =
          "tells people what changed since a day, such as 2026-11-08; for text alone,"
              + " and not with --explain")
  private @Nullable LocalDate since;

  @Option(
      names = "--explain",
      description = "tells how each score came about, down to the check-in")
  private boolean explain;

  @Option(
      names = "--policy",
      paramLabel = "NAME|FILE",
      description =
          "the scoring policy to use, and not the one of the playbook: a preset (standard, google,"
              + " zones, letters, elapsed-difference, elapsed-ratio, weakest-link, contribution) or"
              + " a file")
  private @Nullable String policyName;

  @Spec private CommandSpec spec;

  ScoreCommand() {}

  @Override
  public Integer call() {
    Main okr = Main.of(parent);
    LocalDate day = Optional.ofNullable(asOf).orElseGet(okr::today);
    if (since != null && (explain || format == OutputFormat.JSON)) {
      throw new ParameterException(
          spec.commandLine(), "--since is for text alone, and not with --explain");
    }
    if (since != null && since.isAfter(day)) {
      throw new ParameterException(
          spec.commandLine(), "--since " + since + " is after " + day + ", the day to score as of");
    }
    Documents documents = new Documents(okr, files, format);
    if (policyName == null) {
      return documents.forEach(
          document -> {
            ScoringConfiguration agreed = ScoringConfiguration.of(document.program());
            return agreed.mistakes().isEmpty()
                ? score(okr, documents, document, agreed.policy(), day)
                : documents.refuse(document, "/playbook/scoring", agreed.mistakes());
          });
    }
    ScoringPolicy preset = ScoringPolicy.presets().get(policyName);
    return preset == null
        ? withFile(okr, documents, policyName, day)
        : documents.forEach(d -> score(okr, documents, d, preset, day));
  }

  private int withFile(Main okr, Documents documents, String file, LocalDate day) {
    try {
      byte[] bytes = Files.readAllBytes(Documents.path(file));
      ScoringConfiguration asked = ScoringConfiguration.of(OkrJson.readData(bytes, okr.limits()));
      return asked.mistakes().isEmpty()
          ? documents.forEach(d -> score(okr, documents, d, asked.policy(), day))
          : documents.refuse(file, bytes, asked.mistakes());
    } catch (OkrJsonException e) {
      return documents.refuse(file, e);
    } catch (NoSuchFileException e) {
      throw new ParameterException(
          spec.commandLine(),
          "--policy takes a file or one of "
              + String.join(", ", ScoringPolicy.presets().keySet())
              + "; there is no \""
              + file
              + "\""
              + Nearest.to(file, ScoringPolicy.presets().keySet())
                  .map(name -> "; did you mean \"" + name + "\"?")
                  .orElse(""),
          e);
    } catch (IOException e) {
      return documents.refuse(file, e);
    }
  }

  private int score(
      Main okr, Documents documents, Document document, ScoringPolicy policy, LocalDate day) {
    Scorecard scorecard = policy.score(document.program(), day);
    if (format == OutputFormat.JSON && explain) {
      documents.printJson(
          OkrJson.writeExplanation(scorecard), OkrJson.writeExplanationCompact(scorecard));
    } else if (format == OutputFormat.JSON) {
      documents.printJson(OkrJson.write(scorecard), OkrJson.writeCompact(scorecard));
    } else if (explain) {
      new ExplanationText(okr.text()).print(scorecard);
    } else {
      Optional<Scorecard> before =
          Optional.ofNullable(since).map(earlier -> policy.score(document.program(), earlier));
      new ScorecardText(okr.text(), scorecard, before).print();
    }
    return 0;
  }
}
