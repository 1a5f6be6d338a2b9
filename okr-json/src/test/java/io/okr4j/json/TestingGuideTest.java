package io.okr4j.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Splitter;
import io.okr4j.rules.testkit.RuleLaws;
import io.okr4j.rules.testkit.ScoringLaws;
import io.okr4j.rules.testkit.WordingLaws;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/**
 * The guide to testing shows code that is compiled and run, by a consumer project under src/it, and
 * all laws.
 */
class TestingGuideTest {
  private static final String PROJECT = "src/it/rule-author";

  private static String guide() throws IOException {
    return Files.readString(Path.of("../okr-rules/TESTING.md"));
  }

  private static List<String> blocks(String language) throws IOException {
    return Splitter.on("```")
        .splitToStream(guide())
        .filter(block -> block.startsWith(language + "\n"))
        .map(block -> block.substring(language.length() + 1))
        .toList();
  }

  @Test
  void showsEveryFileOfAProjectThatIsRunUnderItsName() throws IOException {
    Map<String, String> shown = new TreeMap<>();
    Pattern.compile("(?ms)^## .*?(src/\\S+\\.java)$.*?^```java\\n(.*?)^```")
        .matcher(guide())
        .results()
        .forEach(match -> shown.put(match.group(1), match.group(2)));
    Map<String, String> run = new TreeMap<>();
    try (Stream<Path> files = Files.walk(Path.of(PROJECT, "src"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        run.put(
            Path.of(PROJECT).relativize(file).toString().replace('\\', '/'),
            Files.readString(file));
      }
    }
    assertEquals(run, shown);
  }

  @Test
  void showsTheBuildOfThatProject() throws IOException {
    String project =
        Files.readString(Path.of(PROJECT, "pom.xml"))
            .replaceAll("(?s) *<!-- ALONE -->.*?<!-- /ALONE -->\n", "");
    String shown = blocks("xml").get(0);
    // The build fills in the versions that it uses itself.
    String[] parts = project.split("@[\\w.-]+@", -1);
    assertTrue(
        shown.matches(
            Arrays.stream(parts).map(Pattern::quote).collect(Collectors.joining("[^<]+"))),
        shown);
  }

  @Test
  void namesEveryLaw() throws IOException {
    Set<String> laws =
        Stream.of(RuleLaws.class, ScoringLaws.class, WordingLaws.class)
            .flatMap(each -> Arrays.stream(each.getMethods()))
            .filter(method -> method.isAnnotationPresent(Property.class))
            .map(Method::getName)
            .collect(Collectors.toSet());
    Set<String> named =
        Pattern.compile("(?m)^\\| `(\\w+)` \\|")
            .matcher(guide())
            .results()
            .map((MatchResult match) -> match.group(1))
            .collect(Collectors.toSet());
    assertEquals(laws, named);
  }
}
