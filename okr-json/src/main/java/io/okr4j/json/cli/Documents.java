package io.okr4j.json.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import io.okr4j.core.OkrProgram;
import io.okr4j.json.OkrJson;
import io.okr4j.json.OkrJsonException;
import io.okr4j.json.Problem;
import io.okr4j.json.ProgramLines;
import io.okr4j.json.SourcePosition;
import io.okr4j.rules.Mistake;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/**
 * The programs that a command is given: one a file, or one a line of files that end in {@code
 * .ndjson}; {@code -} is the standard input. What cannot be read is told, and the rest is read all
 * the same.
 */
final class Documents {
  /** What a command does with a program; it gives the exit code. */
  interface Work {
    int on(Document document) throws IOException;
  }

  /**
   * A program that was read.
   *
   * @param name what the document is called
   * @param program the program
   * @param line the number of its first line in the file
   * @param text the text of the document
   * @param positions finds where JSON pointers lead in the document
   */
  record Document(
      String name,
      OkrProgram program,
      int line,
      Supplier<byte[]> text,
      Function<Iterable<String>, Map<String, SourcePosition>> positions) {}

  private static final SourcePosition START = new SourcePosition(1, 1);

  private final Main okr;
  private final List<String> files;
  private final BiConsumer<String, OkrJsonException> refused;

  /** Prints the problems of what cannot be read in its place, if that is for programs. */
  Documents(Main okr, List<String> files, OutputFormat format) {
    this.okr = okr;
    this.files = files;
    this.refused = format == OutputFormat.JSON ? this::printProblems : (name, problems) -> {};
  }

  /** Gives the problems of what cannot be read to the consumer. */
  Documents(Main okr, List<String> files, BiConsumer<String, OkrJsonException> refused) {
    this.okr = okr;
    this.files = files;
    this.refused = refused;
  }

  /** {@return the highest exit code of all the programs; 2 if something could not be read} */
  int forEach(Work work) {
    int exit = 0;
    for (String file : files) {
      exit = Math.max(exit, forFile(file, work));
      okr.out().flush();
    }
    return exit;
  }

  /** {@return whether there is more than one program, so that each gets a line of JSON} */
  boolean isOneALine() {
    return files.size() > 1 || isLines(files.get(0));
  }

  /** Prints a document: on one line if there are several. */
  void printJson(String laidOut, byte[] compact) {
    okr.out().print(isOneALine() ? new String(compact, UTF_8) + "\n" : laidOut);
  }

  /**
   * Tells what is mistaken in a configuration inside a document.
   *
   * @param pointer where the configuration stands in it
   */
  int refuse(Document document, String pointer, List<Mistake> mistakes) {
    return refuse(
        document.name(),
        document.line(),
        document.text().get(),
        document.positions(),
        pointer,
        mistakes);
  }

  /** Tells what is mistaken in a configuration that is a document of its own. */
  int refuse(String name, byte[] text, List<Mistake> mistakes) {
    return refuse(
        name, START.line(), text, pointers -> SourcePosition.find(text, pointers), "", mistakes);
  }

  private int refuse(
      String name,
      int line,
      byte[] text,
      Function<Iterable<String>, Map<String, SourcePosition>> find,
      String pointer,
      List<Mistake> mistakes) {
    List<Mistake> told = mistakes.subList(0, Math.min(mistakes.size(), okr.limits().problems()));
    Map<String, SourcePosition> positions =
        find.apply(Lists.transform(told, mistake -> pointer + mistake.pointer()));
    ImmutableList.Builder<Problem> problems = ImmutableList.builder();
    for (Mistake mistake : told) {
      String at = pointer + mistake.pointer();
      SourcePosition position = positions.getOrDefault(at, START);
      problems.add(
          new Problem(
              at,
              position.line(),
              position.column(),
              mistake.found(),
              mistake.expected(),
              mistake.nearest()));
    }
    return refuse(
        name, new OkrJsonException(problems.build(), mistakes.size() - told.size(), text, line));
  }

  /** Tells why a document could not be read. */
  int refuse(String name, OkrJsonException e) {
    for (int i = 0; i < e.problems().size(); i++) {
      Problem problem = e.problems().get(i);
      String pointer = problem.pointer().isEmpty() ? "" : problem.pointer() + ": ";
      String place = name + ":" + problem.line() + ":" + problem.column() + ": ";
      okr.err().print(Text.safe(place + pointer + problem.message()) + "\n");
      e.excerpts().get(i).lines().forEach(line -> okr.err().print("  " + line + "\n"));
    }
    if (e.omitted() > 0) {
      okr.err().print("and " + e.omitted() + " more\n");
    }
    okr.err().flush();
    refused.accept(name, e);
    return 2;
  }

  /** Tells that a file cannot be read or written. */
  int refuse(String name, IOException e) {
    String found = reason(name, e);
    okr.err().print(Text.safe(name + ": " + found) + "\n");
    okr.err().flush();
    refused.accept(
        name,
        new OkrJsonException(
            ImmutableList.of(
                new Problem("", START.line(), START.column(), found, "a file", Optional.empty())),
            0,
            new byte[0],
            START.line()));
    return 2;
  }

  private void printProblems(String name, OkrJsonException e) {
    printJson(OkrJson.write(name, e), OkrJson.writeCompact(name, e));
  }

  private int forFile(String file, Work work) {
    try {
      if (isLines(file)) {
        return forLines(file, work);
      }
      byte[] bytes = file.equals("-") ? okr.in().readAllBytes() : Files.readAllBytes(path(file));
      try {
        OkrProgram program = OkrJson.read(bytes, okr.limits());
        return work.on(
            new Document(
                file, program, START.line(), () -> bytes, p -> SourcePosition.find(bytes, p)));
      } catch (OkrJsonException e) {
        return refuse(file, e);
      }
    } catch (IOException e) {
      return refuse(file, e);
    } catch (UncheckedIOException e) {
      return refuse(file, requireNonNull(e.getCause()));
    }
  }

  private int forLines(String file, Work work) throws IOException {
    int exit = 0;
    try (ProgramLines lines = OkrJson.readLines(path(file), okr.limits())) {
      while (lines.hasNext()) {
        int code;
        try {
          OkrProgram program = lines.next();
          code = work.on(new Document(file, program, lines.line(), lines::text, lines::positions));
        } catch (OkrJsonException e) {
          code = refuse(file, e);
        }
        exit = Math.max(exit, code);
      }
    }
    return exit;
  }

  /** Refuses an option that writes files back when it is asked for anything else. */
  static void requireFiles(CommandSpec spec, String option, List<String> files) {
    if (files.stream().anyMatch(file -> file.equals("-") || isLines(file))) {
      throw new ParameterException(
          spec.commandLine(), option + " takes files of one program each, no - and no .ndjson");
    }
  }

  static boolean isLines(String file) {
    return file.endsWith(".ndjson");
  }

  static Path path(String file) throws IOException {
    try {
      return Path.of(file);
    } catch (InvalidPathException e) {
      throw new NoSuchFileException(file, null, e.getReason());
    }
  }

  /** {@return what is the matter with a file that could not be read or written} */
  static String reason(String name, IOException e) {
    return !(e instanceof NoSuchFileException) && Files.isDirectory(Path.of(name))
        ? "a directory"
        : reason(e);
  }

  /** {@return the same for a file whose name is not known} */
  static String reason(IOException e) {
    return e instanceof NoSuchFileException
        ? "no such file"
        : "a file that cannot be read or written (" + e.getMessage() + ")";
  }
}
