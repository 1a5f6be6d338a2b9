package io.okr4j.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.example.guardrails.Guardrails;
import com.example.guardrails.Providers;
import com.google.common.base.Splitter;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs what was packaged, as a user does: as one file, and on the module path. */
class PackagedJarsIT {
  private static final List<String> CHECK =
      List.of("check", "samples/q-four.json", "--as-of", "2026-11-22");

  /** What a user of the modules has on the module path, and nothing that only tests need. */
  private static final Pattern MODULES =
      Pattern.compile(
          ".*/(okr-(core|rules|json)-[^/]*(?<!-tests)|guava-[^/]*|failureaccess-[^/]*"
              + "|commons-(text|lang3)-[^/]*|jackson-core-3[^/]*|jmustache-[^/]*|picocli-[^/]*)\\.jar");

  @Test
  void runsAsOneFile() throws IOException, InterruptedException {
    assertEquals(expected(), run("-jar", "target/okr.jar"));
  }

  /** Beside the one file, a directory or jar that names a provider of rules. */
  @Test
  void runsWithTheRulesOfAnApplication(@TempDir Path directory)
      throws IOException, InterruptedException {
    Providers.name(directory, Guardrails.class);
    Path classes = Path.of("target/test-classes", "com/example/guardrails/Guardrails.class");
    Path copy = directory.resolve("com/example/guardrails/Guardrails.class");
    Files.createDirectories(directory.resolve("com/example/guardrails"));
    Files.copy(classes, copy);
    String classPath = "target/okr.jar" + File.pathSeparator + directory;
    String printed = run("-cp", classPath, "io.okr4j.json.cli.Main");
    assertTrue(printed.contains("has 0 of at least 1 guardrails"), printed);
  }

  /** Picocli is optional to embedders, so whoever runs the command line adds it. */
  @Test
  void runsOnTheModulePath() throws IOException, InterruptedException {
    String modules =
        Splitter.on(File.pathSeparatorChar)
            .splitToStream(System.getProperty("java.class.path"))
            .filter(entry -> MODULES.matcher(entry.replace(File.separatorChar, '/')).matches())
            .collect(joining(File.pathSeparator));
    assertEquals(
        expected(),
        run(
            "--module-path",
            modules,
            "--add-modules",
            "info.picocli",
            "--module",
            "io.okr4j.json/io.okr4j.json.cli.Main"));
  }

  private static String expected() throws IOException {
    return Files.readString(Path.of("src/test/resources/golden/check.txt"));
  }

  private static String run(String... options) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(options));
    command.addAll(CHECK);
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
    process.waitFor();
    return printed;
  }
}
