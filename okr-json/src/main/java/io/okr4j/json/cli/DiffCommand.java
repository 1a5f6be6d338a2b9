package io.okr4j.json.cli;

import com.google.common.collect.ImmutableList;
import io.okr4j.core.OkrProgram;
import io.okr4j.core.ProgramDiff;
import io.okr4j.json.OkrJson;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import javax.annotation.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code okr diff}: tells what changed from one program to another. */
@Command(
    name = "diff",
    description = {
      "Tells what changed from one program to another, subject by subject.",
      "What moved the goalposts of a key result after its objective was agreed is marked with !."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:no difference",
      "1:differences",
      "2:something could not be read, or the command was not understood"
    },
    mixinStandardHelpOptions = true)
final class DiffCommand implements Callable<Integer> {
  @ParentCommand private @Nullable Main parent;

  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      paramLabel = "OLD",
      description = "the old program, in okr/1; - is the standard input")
  private String before = "";

  @Parameters(
      index = "1",
      paramLabel = "NEW",
      description = "the new program, in okr/1; - is the standard input")
  private String after = "";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "text or json; text unless said otherwise")
  private OutputFormat format = OutputFormat.TEXT;

  DiffCommand() {}

  @Override
  public Integer call() {
    List<String> files = ImmutableList.of(before, after);
    if (files.stream().anyMatch(Documents::isLines)) {
      throw new ParameterException(
          spec.commandLine(), "diff takes files of one program each, no .ndjson");
    }
    if (files.stream().allMatch(file -> file.equals("-"))) {
      throw new ParameterException(
          spec.commandLine(), "only one of OLD and NEW can be the standard input");
    }
    Main okr = Main.of(parent);
    List<OkrProgram> programs = new ArrayList<>();
    int exit =
        new Documents(okr, files, format)
            .forEach(
                document -> {
                  programs.add(document.program());
                  return 0;
                });
    return exit == 0 ? print(okr, ProgramDiff.between(programs.get(0), programs.get(1))) : exit;
  }

  private int print(Main okr, ProgramDiff diff) {
    if (format == OutputFormat.TEXT) {
      new DiffText(okr.text()).print(diff);
    } else {
      try {
        okr.out().print(OkrJson.write(diff));
      } catch (IllegalArgumentException e) {
        // Both programs could be read, and yet what changed is nested too deep to be told.
        okr.err().print(Text.safe(before + " -> " + after + ": " + e.getMessage()) + "\n");
        return 2;
      }
    }
    okr.out().flush();
    return diff.isEmpty() ? 0 : 1;
  }
}
