package io.okr4j.rules.wording;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.HashMap;
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

  private final ImmutableList<K> kinds;

  /** Never changed once it is read; an immutable map would take longer to start. */
  private final Map<String, double[]> weights;

  private Weights(ImmutableList<K> kinds, Map<String, double[]> weights) {
    this.kinds = kinds;
    this.weights = weights;
  }

  /** {@return a section of the lines of a resource} */
  static <K extends Enum<K>> Weights<K> of(List<String> lines, String section, Class<K> type) {
    Map<String, double[]> weights = new HashMap<>();
    ImmutableList.Builder<K> kinds = ImmutableList.builder();
    boolean inside = false;
    for (String line : lines) {
      String[] columns = line.split(" ", -1);
      if (line.startsWith("[")) {
        inside = line.startsWith(section, 1) && line.charAt(section.length() + 1) == ']';
        for (int k = 1; inside && k < columns.length; k++) {
          kinds.add(Enum.valueOf(type, columns[k]));
        }
      } else if (inside) {
        double[] row = new double[columns.length - 1];
        for (int k = 0; k < row.length; k++) {
          row[k] = Double.parseDouble(columns[k + 1]);
        }
        weights.put(columns[0], row);
      }
    }
    return new Weights<>(kinds.build(), weights);
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
        double sum = 0;
        for (double weight : row) {
          sum += weight;
        }
        double support = row[kind] - sum / row.length;
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
    return BigDecimal.valueOf(Math.round(100 / all), 2);
  }
}
