package io.okr4j.json.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.okr4j.json.DocumentType;
import io.okr4j.json.ReadLimits;
import io.okr4j.json.cli.CheckCommand.FailOn;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Supplier;
import javax.annotation.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command {@code okr}. */
@Command(
    name = "okr",
    description = "Checks, scores, compares and explains OKR programs.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
public final class Main implements Runnable {
  private static final ImmutableMap<String, Class<?>> COMMANDS =
      ImmutableMap.of(
          "check", CheckCommand.class,
          "score", ScoreCommand.class,
          "format", FormatCommand.class,
          "diff", DiffCommand.class,
          "playbook", PlaybookCommand.class,
          "rules", RulesCommand.class,
          "schema", SchemaCommand.class);

  private final InputStream in;
  private final PrintStream out;
  private final PrintStream err;
  private final int columns;
  private final Supplier<LocalDate> today;

  @Option(
      names = "--max-problems",
      paramLabel = "NUMBER",
      scope = ScopeType.INHERIT,
      description =
          "how many problems of a document that cannot be read are told; 100 unless said otherwise")
  private int maxProblems = ReadLimits.standard().problems();

  @Spec private CommandSpec spec;

  Main(InputStream in, PrintStream out, PrintStream err, int columns, Supplier<LocalDate> today) {
    this.in = in;
    this.out = out;
    this.err = err;
    this.columns = columns;
    this.today = today;
  }

  /**
   * Runs a command and exits: with 0 when all is well, 1 when a check or a diff found something, 2
   * when something could not be read or the command was not understood.
   *
   * @param arguments the command and its options
   */
  public static void main(String[] arguments) {
    // Whatever the machine's locale says, documents and what is told of them are UTF-8.
    PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, UTF_8);
    PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), false, UTF_8);
    int columns = Ansi.AUTO.enabled() ? new UsageMessageSpec().autoWidth(true).width() : 0;
    Main main = new Main(System.in, out, err, columns, LocalDate::now);
    System.exit(main.run(arguments));
  }

  /** {@return the exit code of the command} */
  int run(String... arguments) {
    PrintWriter outWriter = new PrintWriter(out, true, UTF_8);
    PrintWriter errWriter = new PrintWriter(err, true, UTF_8);
    CommandLine okr = new CommandLine(this);
    commands(arguments).forEach(okr::addSubcommand);
    int exit =
        okr.registerConverter(OutputFormat.class, new Words<>(OutputFormat.class))
            .registerConverter(CheckCommand.Format.class, new Words<>(CheckCommand.Format.class))
            .registerConverter(FailOn.class, new Words<>(FailOn.class))
            .registerConverter(DocumentType.class, new Words<>(DocumentType.class))
            .registerConverter(
                PlaybookCommand.Format.class, new Words<>(PlaybookCommand.Format.class))
            .registerConverter(RulesCommand.Format.class, new Words<>(RulesCommand.Format.class))
            .registerConverter(SchemaCommand.Format.class, new Words<>(SchemaCommand.Format.class))
            // 1 says that something was found; a rule that fails has found nothing.
            .setExitCodeExceptionMapper(failure -> 2)
            .setOut(outWriter)
            .setErr(errWriter)
            .setColorScheme(CommandLine.Help.defaultColorScheme(columns > 0 ? Ansi.ON : Ansi.OFF))
            .execute(arguments);
    outWriter.flush();
    errWriter.flush();
    return exit;
  }

  /**
   * {@return the command that is run, or all where it is not the first argument} Half of what the
   * command line takes to start is for reading the annotations of commands.
   */
  private static ImmutableCollection<Class<?>> commands(String... arguments) {
    Class<?> meant = arguments.length == 0 ? null : COMMANDS.get(arguments[0]);
    return meant == null ? COMMANDS.values() : ImmutableList.of(meant);
  }

  /** {@return the command that another is part of} */
  static Main of(@Nullable Main parent) {
    return Objects.requireNonNull(parent, "a command that was not run by okr");
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing command");
  }

  InputStream in() {
    return in;
  }

  PrintStream out() {
    return out;
  }

  PrintStream err() {
    return err;
  }

  /** {@return how much reading takes on} */
  ReadLimits limits() {
    if (maxProblems < 1) {
      throw new ParameterException(
          spec.commandLine(), "--max-problems: found " + maxProblems + ", expected 1 or more");
    }
    return ReadLimits.standard().withProblems(maxProblems);
  }

  Text text() {
    return new Text(out, columns);
  }

  LocalDate today() {
    return today.get();
  }
}
