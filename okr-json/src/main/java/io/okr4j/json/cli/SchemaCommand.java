package io.okr4j.json.cli;

import com.google.common.base.Ascii;
import io.okr4j.json.DocumentType;
import io.okr4j.json.FormatReference;
import io.okr4j.json.JsonSchema;
import javax.annotation.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code okr schema}: prints the JSON Schema of a type of documents. */
@Command(
    name = "schema",
    description = "Prints a JSON Schema (2020-12), for editors and validators.",
    mixinStandardHelpOptions = true)
final class SchemaCommand implements Runnable {
  @ParentCommand private @Nullable Main parent;

  @Parameters(
      arity = "0..1",
      paramLabel = "TYPE",
      description =
          "the type of documents: ${COMPLETION-CANDIDATES}; program unless said otherwise")
  private DocumentType type = DocumentType.PROGRAM;

  /** What is printed. */
  enum Format {
    JSON,
    MARKDOWN;

    @Override
    public String toString() {
      return Ascii.toLowerCase(name());
    }
  }

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description =
          "json, the schema of the type, or markdown, the reference page of all types; json unless"
              + " said otherwise")
  private Format format = Format.JSON;

  @Spec private CommandSpec spec;

  SchemaCommand() {}

  @Override
  public void run() {
    Main okr = Main.of(parent);
    okr.out().print(format == Format.MARKDOWN ? FormatReference.markdown() : schema());
    okr.out().flush();
  }

  private String schema() {
    return type == DocumentType.RULES
        ? JsonSchema.ofRules(KnownRules.of(spec))
        : JsonSchema.of(type);
  }
}
