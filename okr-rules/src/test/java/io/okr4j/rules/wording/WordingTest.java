package io.okr4j.rules.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Ascii;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WordingTest {
  private static final List<String> OF_OBJECTIVES = List.of("strategic", "operational", "metric");

  static List<Training.Sentence> english() {
    return Training.sentences("english-examples.txt");
  }

  static List<Training.Sentence> german() {
    return Training.sentences("german-examples.txt");
  }

  @ParameterizedTest
  @MethodSource("english")
  void englishTitlesSayWhatPeopleRead(Training.Sentence example) {
    assertReads(Wording.english(), example);
  }

  @ParameterizedTest
  @MethodSource("german")
  void germanTitlesSayWhatPeopleRead(Training.Sentence example) {
    assertReads(Wording.german(), example);
  }

  private static void assertReads(Wording wording, Training.Sentence example) {
    Judgement<?> judgement =
        OF_OBJECTIVES.contains(example.label())
            ? wording.judgeObjective(example.text())
            : wording.judgeKeyResult(example.text());
    assertEquals(
        example.label(), Ascii.toLowerCase(judgement.kind().toString()), judgement::toString);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Launch the setup wizard                      | Launch    | the setup wizard
          🚀 [P1] Publish eight articles on bees (70%) | Publish   | eight articles
          Marketing: hire two editors                  | hire      | two editors
          Price list for resellers published           | published | Price list for resellers
          Keep the lights on                           | Keep      | the lights
          Maintain 99.9% uptime                        | Maintain  | 99.9% uptime
          """)
  void theWordsThatDecidedAreQuotedAndWhatTheyAreAbout(String title, String words, String about) {
    Judgement<KeyResultKind> judgement = Wording.english().judgeKeyResult(title);
    assertEquals(words, judgement.words());
    assertEquals(about, judgement.about());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Neues Kassensystem einführen      | einführen   | Neues Kassensystem
          Einführung der Gleitzeit          | Einführung  | der Gleitzeit
          Verfügbarkeit von 99,5% halten    | halten      | Verfügbarkeit von 99,5%
          """)
  void germanPutsTheVerbLast(String title, String words, String about) {
    Judgement<KeyResultKind> judgement = Wording.german().judgeKeyResult(title);
    assertEquals(words, judgement.words());
    assertEquals(about, judgement.about());
  }

  @Test
  void nothingIsSaidOfNothing() {
    for (Wording wording : List.of(Wording.english(), Wording.german())) {
      for (String title : List.of("", " ", "🚀", "(70%)", "https://example.org")) {
        assertEquals("", wording.judgeKeyResult(title).about());
        assertEquals("", wording.judgeObjective(title).about());
      }
    }
  }

  @Test
  void everyWordingTellsItsLanguage() {
    assertEquals(
        List.of("en", "de"), Wording.discovered().stream().map(Wording::language).toList());
  }

  @Test
  void aJudgementIsAsSureAsItIs() {
    Judgement<KeyResultKind> judgement =
        new Judgement<>(KeyResultKind.OUTPUT, "Launch", "the app", new BigDecimal("0.6"));
    assertTrue(judgement.is(KeyResultKind.OUTPUT, new BigDecimal("0.60")));
    assertTrue(!judgement.is(KeyResultKind.OUTPUT, new BigDecimal("0.61")));
    assertTrue(!judgement.is(KeyResultKind.UPKEEP, BigDecimal.ZERO));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Judgement<>(KeyResultKind.OUTPUT, "", "", BigDecimal.TEN));
  }
}
