package io.okr4j.rules.wording;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.base.Ascii;
import io.okr4j.rules.Titles;
import io.okr4j.rules.wording.Corpus.Item;
import io.okr4j.rules.wording.Training.Sentence;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/**
 * Measures the English wording on goals of real organisations, where there are any beside the
 * project; nothing is learnt from them. {@code -Dcorpus=FOLDER} names another folder, and {@code
 * -Dcorpus.show=50} prints so many items that are misjudged.
 */
class CorpusTest {
  /** As the rules ask unless they are told otherwise. */
  private static final BigDecimal SURE = new BigDecimal("0.45");

  private static final Path FILE =
      Path.of(System.getProperty("corpus", "../../shared/corpus")).resolve("items.jsonl");

  /** An item and what the wording makes of it. */
  private record Answer(Item item, String kind, boolean isSure, Judgement<?> judgement) {
    boolean says(String label) {
      return isSure && kind.equals(label);
    }
  }

  /** How often an answer is right, and how much of what there is it finds. */
  private record Figures(int answers, int right, int items, int found) {
    double precision() {
      return answers == 0 ? 1 : (double) right / answers;
    }

    double recall() {
      return items == 0 ? 1 : (double) found / items;
    }

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%.2f (%d/%d) | %.2f (%d/%d)",
          precision(),
          right,
          answers,
          recall(),
          found,
          items);
    }
  }

  @Test
  void realGoalsAreReadAsPeopleReadThem() {
    assumeTrue(Files.exists(FILE), "there is no corpus");
    List<Answer> answers = Corpus.read(FILE).stream().map(CorpusTest::answer).toList();
    print(answers);
    assertReaches(answers, "output", 0.90, 0.75);
    assertReaches(answers, "bau", 0.85, 0.60);
    assertReaches(answers, "metric-as-objective", 0.90, 0.70);
  }

  @Test
  void noneOfTheirSentencesIsAmongOurs() {
    assumeTrue(Files.exists(FILE), "there is no corpus");
    Set<String> theirs =
        Corpus.read(FILE).stream().map(item -> Titles.fold(item.text())).collect(toSet());
    assertEquals(
        List.of(),
        Training.sentences("english.txt").stream()
            .map(Sentence::text)
            .filter(text -> theirs.contains(Titles.fold(text)))
            .toList());
  }

  private static Answer answer(Item item) {
    Judgement<?> judgement =
        item.isKeyResult()
            ? Wording.english().judgeKeyResult(item.text())
            : Wording.english().judgeObjective(item.text());
    String kind = Ascii.toLowerCase(judgement.kind().toString());
    String label =
        switch (kind) {
          case "upkeep" -> "bau";
          case "metric" -> "metric-as-objective";
          default -> kind;
        };
    return new Answer(item, label, judgement.confidence().compareTo(SURE) >= 0, judgement);
  }

  private static Figures figures(List<Answer> answers, String label, Predicate<Item> which) {
    List<Answer> asked = answers.stream().filter(answer -> which.test(answer.item())).toList();
    List<Answer> said = asked.stream().filter(answer -> answer.says(label)).toList();
    List<Answer> labelled = asked.stream().filter(a -> a.item().label().equals(label)).toList();
    return new Figures(
        said.size(),
        (int) said.stream().filter(answer -> answer.item().accepts(label)).count(),
        labelled.size(),
        (int) labelled.stream().filter(answer -> answer.says(label)).count());
  }

  private static void assertReaches(
      List<Answer> answers, String label, double precision, double recall) {
    Figures figures = figures(answers, label, item -> true);
    assertTrue(
        figures.precision() >= precision && figures.recall() >= recall,
        () ->
            String.format(
                Locale.ROOT,
                "%s: found precision | recall %s, expected at least %.2f | %.2f",
                label,
                figures,
                precision,
                recall));
  }

  private static void print(List<Answer> answers) {
    List<String> labels =
        List.of(
            "output",
            "bau",
            "outcome",
            "unmeasured",
            "metric-as-objective",
            "operational",
            "strategic");
    List<String> orgs = answers.stream().map(a -> a.item().org()).distinct().toList();
    StringBuilder text = new StringBuilder("\n| label | of | precision | recall |\n");
    text.append("| --- | --- | --- | --- |\n");
    for (String label : labels) {
      row(text, label, "all", figures(answers, label, item -> true));
      for (String org : orgs) {
        row(text, label, org, figures(answers, label, item -> item.org().equals(org)));
      }
    }
    Map<String, Integer> confused = new TreeMap<>();
    List<Answer> wrong = new ArrayList<>();
    for (Answer answer : answers) {
      if (!answer.item().accepts(answer.kind())) {
        wrong.add(answer);
        confused.merge(answer.item().label() + " read as " + answer.kind(), 1, Integer::sum);
      }
    }
    confused.forEach((what, count) -> text.append(count).append(' ').append(what).append('\n'));
    wrong.stream()
        .limit(Integer.getInteger("corpus.show", 0))
        .forEach(
            answer ->
                text.append(answer.item()).append("\n  ").append(answer.judgement()).append('\n'));
    System.out.println(text);
  }

  private static void row(StringBuilder text, String label, String of, Figures figures) {
    if (figures.items() + figures.answers() > 0) {
      text.append("| ").append(label).append(" | ").append(of).append(" | ");
      text.append(figures).append(" |\n");
    }
  }
}
