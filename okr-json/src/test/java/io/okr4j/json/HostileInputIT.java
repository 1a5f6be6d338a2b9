package io.okr4j.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is made to hurt takes little time and memory. */
class HostileInputIT {
  private static final Pattern LINE = Pattern.compile("(\\d+) ms, \\d+ problems: (.*)");
  private static final int TRIES = 3;

  @Test
  void aMegabyteTakesTwoSecondsAndLittleMemory() throws IOException, InterruptedException {
    assertRead(2000, "-Xmx64m", "1000000");
  }

  /**
   * The collector is the one that leaves no gaps between long arrays: with another it depends on
   * their places whether the same memory is enough.
   */
  @Test
  void manyMegabytesTakeTenTimesTheirLength() throws IOException, InterruptedException {
    assertRead(20_000, "-Xmx160m -XX:+UseSerialGC", "16000000", "refused");
  }

  /** At worst there is a map's entry and two texts for fourteen bytes. */
  @Test
  void whatIsKeptTakesWhatItsObjectsTake() throws IOException, InterruptedException {
    assertRead(20_000, "-Xmx208m -XX:+UseSerialGC", "16000000", "kept");
  }

  /** Looks at the shortest of a few runs, in which no other program was in the way. */
  private static void assertRead(int millis, String options, String... arguments)
      throws IOException, InterruptedException {
    Map<String, Integer> shortest = new HashMap<>();
    for (int i = 0;
        i < TRIES && (i == 0 || shortest.values().stream().anyMatch(t -> t > millis));
        i++) {
      Matcher lines = LINE.matcher(run(options, arguments));
      while (lines.find()) {
        shortest.merge(lines.group(2), Integer.parseInt(lines.group(1)), Math::min);
      }
    }
    assertTrue(shortest.size() >= 15, shortest::toString);
    shortest.forEach((name, time) -> assertTrue(time <= millis, name + " takes " + time + " ms"));
  }

  private static String run(String options, String... arguments)
      throws IOException, InterruptedException {
    ImmutableList.Builder<String> command = ImmutableList.builder();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add(options.split(" "));
    command.add("-cp", System.getProperty("java.class.path"), HostileReader.class.getName());
    command.add(arguments);
    Process process = new ProcessBuilder(command.build()).redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertEquals(0, process.waitFor(), printed);
    return printed;
  }
}
