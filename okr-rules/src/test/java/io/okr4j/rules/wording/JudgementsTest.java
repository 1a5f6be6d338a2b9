package io.okr4j.rules.wording;

import static com.google.common.collect.Iterables.concat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.base.Ascii;
import com.google.common.io.Resources;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is read in each of the sentences that were written for the wording, which words are quoted
 * for it, and what an editor is told while it is typed. Who changes grammar, words or weights sees
 * in the golden files what else is read differently now; {@code mvn test -Dgolden=write
 * -Dtest=JudgementsTest} writes them anew.
 */
class JudgementsTest {
  private static final Path FOLDER = Path.of("src/test/resources/golden");

  @ParameterizedTest
  @ValueSource(strings = {"english", "german"})
  void everySentenceIsReadAsBefore(String language) throws IOException {
    Path file = FOLDER.resolve("judgements-" + language + ".txt");
    String read = read(language, true);
    if ("write".equals(System.getProperty("golden"))) {
      Files.writeString(file, read);
    }
    assertEquals(Files.readString(file), read);
  }

  /** The words of a language are read as they are met: here by the first title of all. */
  @ParameterizedTest
  @ValueSource(strings = {"english", "german"})
  void whatWasReadBeforeMakesNoDifference(String language) throws ReflectiveOperationException {
    Method anew =
        new Anew()
            .loadClass(JudgementsTest.class.getName())
            .getDeclaredMethod("read", String.class, boolean.class);
    anew.setAccessible(true);
    assertEquals(read(language, false), anew.invoke(null, language, false));
  }

  /** Loads what knows of wording once more, so that it has read nothing yet. */
  private static final class Anew extends ClassLoader {
    Anew() {
      super(JudgementsTest.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.startsWith("io.okr4j.rules.wording.")) {
        return super.loadClass(name, resolve);
      }
      Class<?> known = findLoadedClass(name);
      if (known != null) {
        return known;
      }
      try {
        byte[] bytes =
            Resources.toByteArray(Resources.getResource(name.replace('.', '/') + ".class"));
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }

  private static String read(String language, boolean whileTyped) {
    Wording wording = language.equals("english") ? Wording.english() : Wording.german();
    StringBuilder read = new StringBuilder();
    for (Training.Sentence sentence :
        concat(
            Training.sentences(language + ".txt"),
            Training.sentences(language + "-examples.txt"))) {
      Judgement<KeyResultKind> keyResult = wording.judgeKeyResult(sentence.text());
      Judgement<ObjectiveKind> objective = wording.judgeObjective(sentence.text());
      read.append(sentence.text())
          .append(said("\n  key result", keyResult))
          .append(keyResult.about().isEmpty() ? "" : ", about: " + keyResult.about())
          .append(said("\n  objective", objective))
          .append(whileTyped ? typed(sentence.text(), wording) : "")
          .append('\n');
    }
    return read.toString();
  }

  /** What a sentence is taken for after each of its words but the last, and how sure that is. */
  private static String typed(String sentence, Wording wording) {
    StringBuilder typed = new StringBuilder();
    for (int end = sentence.indexOf(' '); end > 0; end = sentence.indexOf(' ', end + 1)) {
      Judgement<KeyResultKind> judgement = wording.judgeKeyResult(sentence.substring(0, end));
      typed.append(typed.isEmpty() ? "\n  typed " : ", ");
      typed.append(Ascii.toLowerCase(judgement.kind().name())).append(' ');
      typed.append(judgement.confidence());
    }
    return typed.toString();
  }

  private static String said(String of, Judgement<? extends Enum<?>> judgement) {
    String kind = Ascii.toLowerCase(judgement.kind().name());
    return of + " " + kind + (judgement.words().isEmpty() ? "" : ": " + judgement.words());
  }
}
