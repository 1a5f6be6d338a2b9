package io.okr4j.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares what is printed with a file that was looked at. After a change that is meant, {@code mvn
 * test -Dgolden=write} writes the files anew; read what changed before you commit it.
 */
public final class Golden {
  private static final Path FILES = Path.of("src/test/resources/golden");

  private Golden() {}

  /** Compares with a file of the folder of golden files. */
  public static void check(String name, String printed) throws IOException {
    check(FILES.resolve(name), printed);
  }

  /** Compares with any file of the repository. */
  public static void check(Path file, String printed) throws IOException {
    if ("write".equals(System.getProperty("golden"))) {
      Files.writeString(file, printed);
    }
    assertEquals(Files.readString(file), printed);
  }
}
