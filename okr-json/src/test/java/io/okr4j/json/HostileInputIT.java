package io.okr4j.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is made to hurt takes little time and memory: a megabyte at most 2 seconds and 64 MB. */
class HostileInputIT {
  private static final Pattern LINE = Pattern.compile("(\\d+) ms, \\d+ problems: (.*)");
  private static final int TRIES = 3;

  /** The shortest of a few runs, in which no other program was in the way. */
  @Test
  void readingTakesLittleTimeAndMemory() throws IOException, InterruptedException {
    Map<String, Integer> shortest = new HashMap<>();
    for (int i = 0;
        i < TRIES && (i == 0 || shortest.values().stream().anyMatch(t -> t > 2000));
        i++) {
      String printed = run();
      Matcher lines = LINE.matcher(printed);
      while (lines.find()) {
        shortest.merge(lines.group(2), Integer.parseInt(lines.group(1)), Math::min);
      }
    }
    assertTrue(shortest.size() >= 20, shortest::toString);
    shortest.forEach((name, time) -> assertTrue(time <= 2000, name + " takes " + time + " ms"));
  }

  private static String run() throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                HostileReader.class.getName(),
                "1000000")
            .redirectErrorStream(true)
            .start();
    String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertEquals(0, process.waitFor(), printed);
    return printed;
  }
}
