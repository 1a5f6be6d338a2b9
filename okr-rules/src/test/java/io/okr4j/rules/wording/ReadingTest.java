package io.okr4j.rules.wording;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a title is read: not its score, its numbering, its links and its ornaments. */
class ReadingTest {
  private static final Wording WORDING = Wording.english();
  private static final String PLAIN = "Publish the atlas";

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Scores.
        "Publish the atlas (90%)",
        "Publish the atlas (0.75)",
        "Publish the atlas [0,9]",
        "Publish the atlas (0.7 )",
        "Publish the atlas (1.0)",
        "Publish the atlas (score: 0.9)",
        "Publish the atlas => 70%",
        "Publish the atlas → 70%",
        "Publish the atlas -> 0.5",
        "Publish the atlas ⇒ 1.0",
        "Publish the atlas (completed erledigt 90%)",
        "Publish the atlas => completed fertig 100%",
        // Numbering.
        "KR 1: Publish the atlas",
        "KR 1 - Publish the atlas",
        "Objective 2: Publish the atlas",
        "KR1 Publish the atlas",
        "KR1.2 Publish the atlas",
        "O2: Publish the atlas",
        "O: Publish the atlas",
        "1. Publish the atlas",
        "2) Publish the atlas",
        "O2: KR 1: Publish the atlas",
        "O2: KR 1: [P1] Publish the atlas",
        // Labels in brackets, and ornaments.
        "[P1] Publish the atlas",
        "(P1) Publish the atlas",
        "[P1 in the big north] Publish the atlas",
        "• Publish the atlas",
        "- Publish the atlas",
        "-> Publish the atlas",
        "=> Publish the atlas",
        "* Publish the atlas",
        "/ Publish the atlas",
        "Publish the atlas =",
        "Publish the atlas –",
        "🚀🚀 Publish the atlas",
        // Addresses.
        "Publish the atlas https://example.org",
        "Publish the atlas http://example.org/9-users",
        "Publish the atlas WWW.example.org/9",
        "https://example.org Publish the atlas",
        "[Publish the atlas](https://example.org/a)",
        "[Publish the atlas](https://example.org/a) (70%)",
        "[Publish the atlas](/wiki/atlas)",
        "[Publish the atlas](https://example.org/a",
      })
  void whatIsNoSentenceIsNotRead(String title) {
    assertEquals(WORDING.judgeKeyResult(PLAIN), WORDING.judgeKeyResult(title));
    assertEquals(WORDING.judgeObjective(PLAIN), WORDING.judgeObjective(title));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // No scores: too large, too exact, no number, or two.
        "Publish the atlas (3)",
        "Publish the atlas (1.5)",
        "Publish the atlas (99.9%)",
        "Publish the atlas (0.7 0.8)",
        "Publish the atlas (done)",
        "Publish the atlas (score)",
        "Publish the atlas (to 70%)",
        "Publish the atlas (completed  erledigt 90%)",
        // No numbering.
        "Goal 2: Publish the atlas",
        "KR 1% Publish the atlas",
        "KR 1 Publish the atlas",
        "O Publish the atlas",
        "2 . Publish the atlas",
        // More than a label.
        "[P1 in the big red north] Publish the atlas",
        "(in the big red old north) Publish the atlas",
      })
  void whatOnlyLooksLikeItIsRead(String title) {
    assertNotEquals(WORDING.judgeKeyResult(PLAIN), WORDING.judgeKeyResult(title));
  }

  @ParameterizedTest
  @ValueSource(strings = {"(70%)", "=> 70%", "🚀 (70%)"})
  void aScoreOfNothingIsTheTitle(String title) {
    assertEquals(KeyResultKind.OUTCOME, WORDING.judgeKeyResult(title).kind());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Publish [the atlas](https://example.org/a_b) in May | Publish the atlas in May
          Publish [the atlas](/wiki/atlas) in May             | Publish the atlas in May
          Publish the atlas (/wiki/9) in May                  | Publish the atlas (www.a.org) in May
          Raise sales (www.a.org) by 5%                       | Raise sales () by 5%
          Publish [the atlas](                                | Publish [the atlas] (
          Publish the atlas • Hire two cooks                  | Publish the atlas. Hire two cooks
          Publish the atlas – hire two cooks                  | Publish the atlas - hire two cooks
          Publish the atlas— hire two cooks                   | Publish the atlas - hire two cooks
          Publish the atlas -hire two cooks                   | Publish the atlas - hire two cooks
          ~ 30 clinics                                        | 30 clinics
          KR 2                                                | 2
          """)
  void whatStandsForTheSameIsReadTheSame(String title, String other) {
    assertEquals(WORDING.judgeKeyResult(other), WORDING.judgeKeyResult(title));
    assertEquals(WORDING.judgeObjective(other), WORDING.judgeObjective(title));
  }

  /** Read the same, and quoted as it is written. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Raise sales 20 -> 40        | → 40    | -> 40    | Raise sales 20 → 40
          Raise sales 20 => 40        | → 40    | => 40    | Raise sales 20 → 40
          Raise sales 20→40           | → 40    | →40      | Raise sales 20 → 40
          Raise sales 20% -> 40%      | → 40%   | -> 40%   | Raise sales 20% → 40%
          Raise sales 20 -> 40 in May | → 40    | -> 40    | Raise sales 20 → 40 in May
          Raise sales 20 => 40 in May | → 40    | => 40    | Raise sales 20 → 40 in May
          Cut returns 3 -> 0.5        | → 0.5   | -> 0.5   | Cut returns 3 → 0.5
          Raise sales by 5 %          | by 5%   | by 5 %   | Raise sales by 5%
          Raise sales by 5+%          | by 5%   | by 5+%   | Raise sales by 5%
          Raise sales by 5%+          | by 5%   | by 5%+   | Raise sales by 5%
          Raise sales by X%           | by 5%   | by X%    | Raise sales by 5%
          Raise sales by XX%          | by 5%   | by XX%   | Raise sales by 5%
          Raise sales by x%           | by 5%   | by x%    | Raise sales by 5%
          Raise sales by XXXX         | by 5    | by XXXX  | Raise sales by 5
          Cut waits by xmin           | by 5min | by xmin  | Cut waits by 5min
          Raise sales by N            | by 5    | by N     | Raise sales by 5
          Raise sales by 5k+          | by 5k   | by 5k+   | Raise sales by 5k
          Raise sales by 1'000        | by 1,000 | by 1'000 | Raise sales by 1,000
          Earn 5€ a ride              | $5      | 5€       | Earn $5 a ride
          Earn $N a ride              | $5      | $N       | Earn $5 a ride
          Don’t lose clinics          | Don't   | Don’t    | Don't lose clinics
          """)
  void itIsQuotedAsItIsWritten(String title, String otherWords, String words, String other) {
    Judgement<KeyResultKind> judgement = WORDING.judgeKeyResult(title);
    assertEquals(words, judgement.words());
    assertEquals(otherWords, WORDING.judgeKeyResult(other).words());
    assertEquals(WORDING.judgeKeyResult(other).kind(), judgement.kind());
    // A number that was left open is a cue of its own, of little weight.
    assertEquals(
        WORDING.judgeKeyResult(other).confidence().doubleValue(),
        judgement.confidence().doubleValue(),
        0.02);
  }

  /** Words that begin with a digit, hold a sign or end in 's are words. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Install 5G in the 1st hall            | 5G
          Publish the R&D atlas                 | the R&D atlas
          The children's books are published    | children's books
          Publish the atlas and/or maps         | the atlas and
          Launch example.org                    | example.org
          Publish the $1st atlas                | the $1st atlas
          Install NMS in the hall               | NMS
          Publish y and x                       | y and x
          """)
  void whatAWordIs(String title, String about) {
    assertEquals(about, WORDING.judgeKeyResult(title).about());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "KR 1:", "🚀", "#"})
  void ofNothingNothingIsRead(String title) {
    assertEquals("", WORDING.judgeKeyResult(title).words());
    assertEquals("", WORDING.judgeObjective(title).about());
    assertEquals(
        WORDING.judgeKeyResult("").confidence(), WORDING.judgeKeyResult(title).confidence());
  }

  @Test
  void aNewLineEndsASentence() {
    assertEquals(
        WORDING.judgeKeyResult("Publish the atlas. Hire two cooks"),
        WORDING.judgeKeyResult("Publish the atlas\nHire two cooks"));
  }

  /** Nobody writes a sentence of 600 characters; what is read of one ends between letters. */
  @Test
  void ofAVeryLongTitleTheBeginningIsRead() {
    String filler = " and the other atlas".repeat(40);
    assertEquals(
        WORDING.judgeKeyResult(PLAIN + filler),
        WORDING.judgeKeyResult(PLAIN + filler + ", reaching 40% of guests"));
    String lastWord = " ".repeat(599 - PLAIN.length()) + PLAIN;
    assertEquals(WORDING.judgeKeyResult(PLAIN), WORDING.judgeKeyResult(lastWord + "𝒜"));
    for (String start : new String[] {"Publish ", "Publish a "}) {
      for (String letters : new String[] {"", "a", "🚀", "a🚀"}) {
        String about = WORDING.judgeKeyResult(start + letters + "𝒜".repeat(400)).about();
        assertEquals(about, new String(about.getBytes(UTF_8), UTF_8));
      }
    }
  }
}
