package io.okr4j.json.cli;

import com.google.common.collect.ImmutableList;
import io.okr4j.json.OkrJson;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import javax.annotation.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code okr format}: prints programs in their canonical form, or writes them back in it. */
@Command(
    name = "format",
    description = "Prints programs in their canonical form, or writes them back in it.",
    mixinStandardHelpOptions = true)
final class FormatCommand implements Callable<Integer> {
  @ParentCommand private @Nullable Main parent;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "a program in okr/1; of .ndjson, one a line; - is the standard input")
  private List<String> files = ImmutableList.of();

  @Option(names = "--write", description = "write the canonical form back to the files")
  private boolean write;

  FormatCommand() {}

  @Override
  public Integer call() {
    Main okr = Main.of(parent);
    if (write) {
      Documents.requireFiles(spec, "--write", files);
    }
    Documents documents = new Documents(okr, files, OutputFormat.TEXT);
    return documents.forEach(
        document -> {
          if (write) {
            OkrJson.write(document.program(), Path.of(document.name()));
          } else {
            documents.printJson(
                OkrJson.write(document.program()), OkrJson.writeCompact(document.program()));
          }
          return 0;
        });
  }
}
