package io.okr4j.rules.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The weights are those that come of the sentences. After a change of grammar, words or sentences
 * {@code mvn test -Dgolden=write -Dtest=WeightsTest} learns them anew.
 */
class WeightsTest {
  static final Path FOLDER = Path.of("src/main/resources/io/okr4j/rules/wording");

  @ParameterizedTest
  @ValueSource(strings = {"english", "german"})
  void theyAreLearntFromTheSentences(String language) throws IOException {
    Path file = FOLDER.resolve(language + ".weights");
    String learnt = learn(language);
    if ("write".equals(System.getProperty("golden"))) {
      Files.writeString(file, learnt);
    }
    assertEquals(Files.readString(file), learnt);
  }

  static String learn(String language) {
    Function<String, Map<String, Span>> cues =
        language.equals("english")
            ? title -> new EnglishGrammar(title).cues().all()
            : title -> new GermanGrammar(title).cues().all();
    String sentences = language + ".txt";
    List<Training.Sentence> all = Training.sentences(sentences);
    return """
        # How much each cue of a title speaks for each kind. Format: see Weights.
        # Learnt by WeightsTest from okr-rules/src/test/resources/io/okr4j/rules/wording/%s
        """
            .formatted(sentences)
        + Training.section(
            "keyResult", ImmutableList.of("outcome", "output", "upkeep", "unmeasured"), all, cues)
        + Training.section(
            "objective", ImmutableList.of("strategic", "operational", "metric"), all, cues);
  }
}
