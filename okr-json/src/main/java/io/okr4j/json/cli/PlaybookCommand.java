package io.okr4j.json.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import io.okr4j.core.OkrProgram;
import io.okr4j.json.cli.Documents.Document;
import io.okr4j.rules.RuleConfiguration;
import io.okr4j.rules.RuleSet;
import io.okr4j.rules.ScoringConfiguration;
import io.okr4j.rules.playbook.PlaybookDocument;
import io.okr4j.rules.playbook.PlaybookTemplateException;
import io.okr4j.rules.playbook.PlaybookTemplates;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.PropertyResourceBundle;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import javax.annotation.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code okr playbook}: renders the playbook of a program. */
@Command(
    name = "playbook",
    description = {
      "Renders the playbook of a program: why and how it runs OKRs, who does what when, where it"
          + " stands, and what to do next."
    },
    footer = {
      "%nTo change how it looks or reads, begin with --write-templates DIR, change what you like,"
          + " delete the rest and render with --templates DIR."
    },
    mixinStandardHelpOptions = true)
final class PlaybookCommand implements Callable<Integer> {
  /** What a playbook can be rendered as. */
  enum Format {
    MARKDOWN(".md"),
    HTML(".html");

    private final String suffix;

    Format(String suffix) {
      this.suffix = suffix;
    }

    PlaybookTemplates templates() {
      return this == HTML ? PlaybookTemplates.html() : PlaybookTemplates.markdown();
    }

    @Override
    public String toString() {
      return Ascii.toLowerCase(name());
    }
  }

  @ParentCommand private @Nullable Main parent;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "a program in okr/1; - is the standard input")
  private @Nullable String file;

  @Option(
      names = "--as-of",
      paramLabel = "DAY",
      converter = Day.class,
      description = "the day of the playbook, such as 2026-11-22; today unless said otherwise")
  private @Nullable LocalDate asOf;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "markdown or html; markdown unless said otherwise")
  private Format format = Format.MARKDOWN;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "the file to write; the standard output unless said otherwise")
  private @Nullable String output;

  @Option(
      names = "--since",
      paramLabel = "FILE",
      description = "the program of the last version, to tell what changed")
  private @Nullable String since;

  @Option(
      names = "--templates",
      paramLabel = "DIR",
      description =
          "templates of your own: those that are here are used in place of the built-in ones")
  private @Nullable String templates;

  @Option(
      names = "--write-templates",
      paramLabel = "DIR",
      description = "write the built-in templates of the format here, and render nothing")
  private @Nullable String writeTemplates;

  @Option(
      names = "--playbook-texts",
      paramLabel = "FILE",
      description =
          "the texts of the playbook in another language: a properties file in UTF-8, with the keys"
              + " of io/okr4j/rules/playbook/playbook.properties")
  private @Nullable String playbookTexts;

  @Mixin private TextsOption texts = new TextsOption();

  PlaybookCommand() {}

  @Override
  public Integer call() {
    Main okr = Main.of(parent);
    if (writeTemplates != null) {
      return write(okr, writeTemplates);
    }
    if (file == null) {
      throw new ParameterException(spec.commandLine(), "Missing required parameter: FILE");
    }
    List<String> files = new ArrayList<>(List.of(file));
    if (since != null) {
      files.add(since);
    }
    if (files.stream().anyMatch(Documents::isLines)) {
      throw new ParameterException(
          spec.commandLine(), "playbook takes files of one program each, no .ndjson");
    }
    RuleSet known = texts.translate(KnownRules.of(spec));
    PlaybookTemplates chosen = translated(chosenTemplates());
    List<Document> read = new ArrayList<>();
    Documents documents = new Documents(okr, files, OutputFormat.TEXT);
    int exit =
        documents.forEach(
            document -> {
              read.add(document);
              return 0;
            });
    if (exit != 0) {
      return exit;
    }
    RuleConfiguration rules = known.configured(read.get(0).program());
    ScoringConfiguration scoring = ScoringConfiguration.of(read.get(0).program());
    if (!rules.mistakes().isEmpty()) {
      return documents.refuse(read.get(0), "/playbook/rules", rules.mistakes());
    }
    if (!scoring.mistakes().isEmpty()) {
      return documents.refuse(read.get(0), "/playbook/scoring", scoring.mistakes());
    }
    LocalDate day = Optional.ofNullable(asOf).orElseGet(okr::today);
    OkrProgram program = read.get(0).program();
    PlaybookDocument document =
        PlaybookDocument.of(
            rules.rules().check(program, day), scoring.policy().score(program, day));
    return print(
        okr, documents, chosen, since == null ? document : document.since(read.get(1).program()));
  }

  private int print(
      Main okr, Documents documents, PlaybookTemplates chosen, PlaybookDocument document) {
    String rendered;
    try {
      rendered = chosen.render(document);
    } catch (PlaybookTemplateException e) {
      okr.err()
          .print(Text.safe(fileName(e.template()) + ":" + e.line() + ": " + e.reason()) + "\n");
      okr.err().flush();
      return 2;
    }
    if (output == null) {
      // All at once: printed, a text of megabytes would be encoded piece by piece.
      okr.out().writeBytes(rendered.getBytes(UTF_8));
      okr.out().flush();
      return 0;
    }
    try {
      Files.writeString(Documents.path(output), rendered);
      return 0;
    } catch (IOException e) {
      return documents.refuse(output, e);
    }
  }

  private PlaybookTemplates translated(PlaybookTemplates english) {
    if (playbookTexts == null) {
      return english;
    }
    try (Reader reader = Files.newBufferedReader(Documents.path(playbookTexts), UTF_8)) {
      return english.translated(new PropertyResourceBundle(reader));
    } catch (IOException e) {
      throw mistaken("--playbook-texts " + playbookTexts, Documents.reason(playbookTexts, e));
    } catch (IllegalArgumentException e) {
      throw mistaken("--playbook-texts " + playbookTexts, String.valueOf(e.getMessage()));
    }
  }

  /** {@return the built-in templates, and those of the directory in the place of some} */
  private PlaybookTemplates chosenTemplates() {
    PlaybookTemplates chosen = format.templates();
    if (templates == null) {
      return chosen;
    }
    try (Stream<Path> found = Files.list(Documents.path(templates))) {
      for (Path path : ImmutableList.sortedCopyOf(found.toList())) {
        String name = String.valueOf(path.getFileName());
        if (name.endsWith(format.suffix)) {
          chosen =
              chosen.with(
                  name.substring(0, name.length() - format.suffix.length()),
                  Files.readString(path));
        }
      }
      return chosen;
    } catch (IOException e) {
      throw mistaken("--templates " + templates, Documents.reason(e));
    } catch (IllegalArgumentException e) {
      throw mistaken("--templates " + templates, String.valueOf(e.getMessage()));
    }
  }

  private int write(Main okr, String directory) {
    PlaybookTemplates builtIn = format.templates();
    try {
      Path folder = Files.createDirectories(Documents.path(directory));
      for (String name : builtIn.names()) {
        Path path = folder.resolve(fileName(name));
        if (Files.exists(path)) {
          throw mistaken("--write-templates " + directory, fileName(name) + " is there already");
        }
      }
      for (String name : builtIn.names()) {
        Files.writeString(folder.resolve(fileName(name)), builtIn.text(name));
      }
      return 0;
    } catch (IOException e) {
      return new Documents(okr, ImmutableList.of(directory), OutputFormat.TEXT)
          .refuse(directory, e);
    }
  }

  private String fileName(String template) {
    return template + format.suffix;
  }

  private ParameterException mistaken(String option, String mistake) {
    return new ParameterException(spec.commandLine(), option + ": " + mistake);
  }
}
