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
  @CsvSource({"output, 0.90, 0.75", "upkeep, 0.85, 0.60", "metric, 0.90, 0.70"})
  void goalsOfOthersAreReadAsPeopleReadThem(String label, double precision, double recall) {
    List<Training.Sentence> all = Training.sentences("english-held-out.txt");
    long said = all.stream().filter(sentence -> answer(sentence).equals(label)).count();
    long labelled = all.stream().filter(sentence -> sentence.label().equals(label)).count();
    long right =
        all.stream()
            .filter(sentence -> sentence.label().equals(label) && answer(sentence).equals(label))
            .count();
    assertTrue(
        right >= precision * said && right >= recall * labelled,
        () -> label + ": " + right + " of " + said + " answers and of " + labelled + " sentences");
  }

  private static String answer(Training.Sentence sentence) {
    Judgement<?> judgement =
        OF_OBJECTIVES.contains(sentence.label())
            ? Wording.english().judgeObjective(sentence.text())
            : Wording.english().judgeKeyResult(sentence.text());
    return judgement.confidence().compareTo(SURE) >= 0
        ? Ascii.toLowerCase(judgement.kind().toString())
        : "";
  }
}
