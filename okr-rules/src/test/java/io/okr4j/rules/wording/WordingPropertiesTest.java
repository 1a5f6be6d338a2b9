package io.okr4j.rules.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every wording promises, whatever it is asked. */
class WordingPropertiesTest {
  private static final List<Wording> WORDINGS = List.of(Wording.english(), Wording.german());

  @Provide
  Arbitrary<Wording> wordings() {
    return Arbitraries.of(WORDINGS);
  }

  /** Any text, and what looks like a title more and more. */
  @Provide
  Arbitrary<String> titles() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "launch",
            "Keep",
            "increase",
            "users",
            "from",
            "to",
            "by",
            "10%",
            "3",
            "$5k",
            "X%",
            "(70%)",
            "[P1]",
            "=> 0.7",
            "https://example.org/a",
            "[text](http://a.b)",
            "🚀",
            ":",
            "-",
            ",",
            ".",
            "weekly",
            "SLA",
            "the",
            "Uptime",
            "halten",
            "Einführung",
            "von",
            "auf",
            "ﬁ",
            "İstanbul",
            "ß",
            "\u00a0",
            "\ud800",
            "N",
            "<",
            "→",
            "100",
            "of",
            "and",
            "don't",
            "\n");
    return Arbitraries.oneOf(
        pieces.list().ofMaxSize(15).map(list -> String.join(" ", list)),
        pieces.list().ofMaxSize(8).map(list -> String.join("", list)),
        Arbitraries.strings().ofMaxLength(60),
        Arbitraries.of(WordingTest.english()).map(Training.Sentence::text));
  }

  @Property
  void everyTitleIsJudgedInItsOwnWords(
      @ForAll("wordings") Wording wording, @ForAll("titles") String title) {
    for (Judgement<?> judgement :
        List.of(wording.judgeKeyResult(title), wording.judgeObjective(title))) {
      assertTrue(title.contains(judgement.words()), judgement::toString);
      assertTrue(title.contains(judgement.about()), judgement::toString);
    }
  }

  @Property
  void theSameTitleIsAlwaysJudgedTheSame(
      @ForAll("wordings") Wording wording, @ForAll("titles") String title) {
    assertEquals(wording.judgeKeyResult(title), wording.judgeKeyResult(title));
    assertEquals(wording.judgeObjective(title), wording.judgeObjective(title));
  }

  @Property
  void spacesAroundATitleDoNotCount(
      @ForAll("wordings") Wording wording, @ForAll("titles") String title) {
    assertEquals(wording.judgeKeyResult(title.strip()), wording.judgeKeyResult("  " + title + " "));
  }

  @Property
  void aScoreAtTheEndDoesNotCount(
      @ForAll("wordings") Wording wording,
      @ForAll("examples") String title,
      @ForAll("scores") String score) {
    assertEquals(wording.judgeKeyResult(title), wording.judgeKeyResult(title + score));
    assertEquals(wording.judgeObjective(title), wording.judgeObjective(title + score));
  }

  @Property
  void capitalsDoNotCount(@ForAll("wordings") Wording wording, @ForAll("examples") String title) {
    String capitals = title.toUpperCase(Locale.ROOT);
    assertEquals(wording.judgeKeyResult(title).kind(), wording.judgeKeyResult(capitals).kind());
    assertEquals(
        wording.judgeKeyResult(title).confidence(), wording.judgeKeyResult(capitals).confidence());
  }

  @Provide
  Arbitrary<String> examples() {
    return Arbitraries.of(WordingTest.english())
        .map(Training.Sentence::text)
        .filter(text -> !text.endsWith(")") && !text.endsWith("]") && !text.contains("=>"));
  }

  @Provide
  Arbitrary<String> scores() {
    return Arbitraries.of(" (70%)", " [0.7]", " => 100%", " (score: 0.3)", "(5%)  ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a",
        " ",
        "(",
        "[",
        "]",
        "](",
        "1",
        "1,",
        "1.",
        "-",
        "a-",
        "a.b",
        "to ",
        "from 1 to ",
        "by and ",
        "$",
        "X",
        "%",
        "http://",
        "\u0301",
        "\ud83d\ude80",
        "\ud83d",
        "9 users ",
        "«",
      })
  void hostileTitlesOfAMegabyteTakeNoTime(String piece) {
    String title = piece.repeat(1_000_000 / piece.length());
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> {
          for (Wording wording : WORDINGS) {
            wording.judgeKeyResult(title);
            wording.judgeObjective(title);
          }
        });
  }
}
