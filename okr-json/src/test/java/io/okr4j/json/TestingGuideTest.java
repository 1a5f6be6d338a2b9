package io.okr4j.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
import java.util.Set;
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
  private static String guide() throws IOException {
    return Files.readString(Path.of("../okr-rules/TESTING.md"));
  }

  private static String between(String mark, String source) throws IOException {
    return Splitter.on("// " + mark + "\n")
        .splitToList(Files.readString(Path.of("src/it/rule-author/src", source)))
        .get(1);
  }

  @Test
  void showsCodeThatIsRun() throws IOException {
    assertEquals(
        List.of(
            between("RULE", "main/java/com/example/leads/Leads.java"),
            between("TEST", "test/java/com/example/leads/LeadsTest.java"),
            between("POLICY", "main/java/com/example/grades/Grades.java"),
            between("TEST", "test/java/com/example/grades/GradesTest.java"),
            between("WORDING", "main/java/com/example/dutch/Dutch.java"),
            between("TEST", "test/java/com/example/dutch/DutchTest.java")),
        Splitter.on("```")
            .splitToStream(guide())
            .filter(block -> block.startsWith("java\n"))
            .map(block -> block.substring("java\n".length()))
            .toList());
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
