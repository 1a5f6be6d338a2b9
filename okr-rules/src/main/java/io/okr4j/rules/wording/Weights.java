package io.okr4j.rules.wording;

import static com.google.common.base.Preconditions.checkState;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * How much each cue of a title speaks for each kind: a linear model (multinomial logistic
 * regression), from a resource.
 *
 * <p>A section of it starts with a line {@code [name] kind kind ...}; each line after it is a cue
 * and its weight for each kind, in that order. The sum of the weights of all cues found, and of the
 * line {@code always}, decides; the softmax of the sums is the confidence.
 *
 * <p>Immutable, and safe to share between threads.
 *
 * @param <K> the kinds
 */
final class Weights<K extends Enum<K>> {
  private static final String ALWAYS = "always";
  private static final Splitter COLUMNS = Splitter.on(' ').omitEmptyStrings();

  private final ImmutableList<K> kinds;
  private final ImmutableMap<String, double[]> weights;

  private Weights(ImmutableList<K> kinds, ImmutableMap<String, double[]> weights) {
    this.kinds = kinds;
    this.weights = weights;
  }

  /** {@return a section of a resource beside this class} */
  static <K extends Enum<K>> Weights<K> read(String resource, String section, Class<K> type) {
    ImmutableMap.Builder<String, double[]> weights = ImmutableMap.builder();
    ImmutableList<K> kinds = ImmutableList.of();
    boolean inside = false;
    for (String line : Lexicon.lines(resource)) {
      List<String> columns = COLUMNS.splitToList(line);
      if (line.startsWith("[")) {
        inside = columns.get(0).equals("[" + section + "]");
        if (inside) {
          kinds =
              columns.stream()
                  .skip(1)
                  .map(kind -> Enum.valueOf(type, kind))
                  .collect(ImmutableList.toImmutableList());
        }
      } else if (inside) {
        double[] row = columns.stream().skip(1).mapToDouble(Double::parseDouble).toArray();
        checkState(row.length == kinds.size(), "%s: %s", resource, line);
        weights.put(columns.get(0), row);
      }
    }
    checkState(!kinds.isEmpty(), "%s has no section %s", resource, section);
    return new Weights<>(kinds, weights.buildOrThrow());
  }

  /**
   * {@return what the cues of a title say}
   *
   * @param found the cues
   * @param about the words that the title is about
   */
  Judgement<K> judge(String title, Cues found, Span about) {
    double[] sums = weights.getOrDefault(ALWAYS, new double[kinds.size()]).clone();
    for (String cue : found.all().keySet()) {
      double[] row = weights.get(cue);
      for (int k = 0; row != null && k < sums.length; k++) {
        sums[k] += row[k];
      }
    }
    int best = 0;
    for (int k = 1; k < sums.length; k++) {
      best = sums[k] > sums[best] ? k : best;
    }
    return new Judgement<>(
        kinds.get(best), words(title, found, best), about.in(title), confidence(sums, best));
  }

  /** {@return the words of the cue that speaks most for a kind, against all others} */
  private String words(String title, Cues found, int kind) {
    double most = 0;
    String words = "";
    for (Map.Entry<String, Span> cue : found.all().entrySet()) {
      double[] row = weights.get(cue.getKey());
      if (row != null && !cue.getValue().isNone()) {
        double support = row[kind] - Arrays.stream(row).sum() / row.length;
        if (support > most) {
          most = support;
          words = cue.getValue().in(title);
        }
      }
    }
    return words;
  }

  private static BigDecimal confidence(double[] sums, int best) {
    double all = 0;
    for (double sum : sums) {
      all += StrictMath.exp(sum - sums[best]);
    }
    return BigDecimal.valueOf(1 / all).setScale(2, RoundingMode.HALF_UP);
  }
}
