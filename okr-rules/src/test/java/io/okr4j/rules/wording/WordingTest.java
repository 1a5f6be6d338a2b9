package io.okr4j.rules.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Ascii;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
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

  /** A year, a version or a talk of two is no amount; "or more" and a label change nothing. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Open the Nordic office in 2027 with partners  | Open the Nordic office in Oslo with partners
          Keep the hotline open 24/7 for guests         | Keep the hotline open throughout for guests
          Hold 1:1 talks with every apprentice on wages | Hold talks with every apprentice on wages
          Hold 1–1 talks with every apprentice on wages | Hold talks with every apprentice on wages
          Publish issue #4 of the reader                | Publish the issue of the reader
          Raise signups in phase 2                      | Raise signups in March 2
          Raise sales to > 2000 this year               | Raise sales to > 3000 this year
          10 or more clinics use the scheduler          | 10 clinics use the scheduler
          10 or less clinics use the scheduler          | 10 clinics use the scheduler
          Scores of 40 or higher in all of the tests    | Scores of 40 in all of the tests
          10 + clinics use the scheduler                | 10 clinics use the scheduler
          Rated 4.5 / 5 by guests                       | Rated 4.5/5 by guests
          Care for the old: Open 3 shops in Leeds       | Open 3 shops in Leeds
          South - North: Open 3 shops in Leeds          | Open 3 shops in Leeds
          New customer portal:                          | New customer portal
          In May, ship the atlas to all members         | Ship the atlas to all members
          Reduction of waste                            | Reduction in waste
          """)
  void whatDoesNotMatterIsNotCounted(String title, String other) {
    Wording wording = Wording.english();
    assertEquals(
        wording.judgeKeyResult(other).confidence(), wording.judgeKeyResult(title).confidence());
    assertEquals(wording.judgeKeyResult(other).kind(), wording.judgeKeyResult(title).kind());
    assertEquals(
        wording.judgeObjective(other).confidence(), wording.judgeObjective(title).confidence());
    assertEquals(wording.judgeObjective(other).kind(), wording.judgeObjective(title).kind());
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
  void whatEmbeddersCarryStaysSmall() throws IOException {
    try (Stream<Path> files = Files.list(WeightsTest.FOLDER)) {
      assertTrue(files.mapToLong(file -> file.toFile().length()).sum() < 100_000);
    }
  }

  @Test
  void aJudgementIsAsSureAsItIs() {
    Judgement<KeyResultKind> judgement =
        new Judgement<>(KeyResultKind.OUTPUT, "Launch", "the app", new BigDecimal("0.6"));
    assertTrue(judgement.is(KeyResultKind.OUTPUT, new BigDecimal("0.60")));
    assertFalse(judgement.is(KeyResultKind.OUTPUT, new BigDecimal("0.61")));
    assertFalse(judgement.is(KeyResultKind.UPKEEP, BigDecimal.ZERO));
    Judgement<KeyResultKind> surest =
        new Judgement<>(KeyResultKind.OUTPUT, "Launch", "the app", BigDecimal.ONE);
    assertTrue(surest.is(KeyResultKind.OUTPUT, BigDecimal.ONE));
    Judgement<KeyResultKind> guess = new Judgement<>(KeyResultKind.OUTPUT, "", "", BigDecimal.ZERO);
    assertTrue(guess.is(KeyResultKind.OUTPUT, BigDecimal.ZERO));
    for (String none : new String[] {"-0.01", "1.01", "10"}) {
      assertThrows(
          IllegalArgumentException.class,
          () -> new Judgement<>(KeyResultKind.OUTPUT, "", "", new BigDecimal(none)));
    }
  }
}
