package io.okr4j.rules.wording;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.base.Ascii;
import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Goals of imaginary organisations that nothing was learnt from are read as well as real ones. */
class HeldOutTest {
  private static final BigDecimal SURE = new BigDecimal("0.45");
  private static final ImmutableList<String> OF_OBJECTIVES =
      ImmutableList.of("strategic", "operational", "metric");

  @ParameterizedTest
  @CsvSource({
    "en, output, 0.90, 0.75",
    "en, upkeep, 0.85, 0.60",
    "en, metric, 0.90, 0.70",
    "de, output, 0.85, 0.60",
    "de, upkeep, 0.85, 0.60"
  })
  void goalsOfOthersAreReadAsPeopleReadThem(
      String language, String label, double precision, double recall) {
    Wording wording = language.equals("en") ? Wording.english() : Wording.german();
    List<Training.Sentence> all =
        Training.sentences(language.equals("en") ? "english-held-out.txt" : "german-held-out.txt");
    long said = all.stream().filter(sentence -> answer(wording, sentence).equals(label)).count();
    long labelled = all.stream().filter(sentence -> sentence.label().equals(label)).count();
    long right =
        all.stream()
            .filter(
                sentence ->
                    sentence.label().equals(label) && answer(wording, sentence).equals(label))
            .count();
    assertTrue(
        right >= precision * said && right >= recall * labelled,
        () -> label + ": " + right + " of " + said + " answers and of " + labelled + " sentences");
  }

  private static String answer(Wording wording, Training.Sentence sentence) {
    Judgement<?> judgement =
        OF_OBJECTIVES.contains(sentence.label())
            ? wording.judgeObjective(sentence.text())
            : wording.judgeKeyResult(sentence.text());
    return judgement.confidence().compareTo(SURE) >= 0
        ? Ascii.toLowerCase(judgement.kind().toString())
        : "";
  }
}
