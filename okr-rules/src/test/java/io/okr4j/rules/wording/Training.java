package io.okr4j.rules.wording;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Learns the weights of cues from sentences written for it: multinomial logistic regression with an
 * L2 penalty, by gradient descent. It starts from zero and uses no random number, so that the same
 * sentences always give the same weights.
 */
final class Training {
  private static final int STEPS = 1200;
  private static final double PENALTY = 1;

  /** How much of a sentence its second label has, where it has one. */
  private static final double SECOND = 0.35;

  /**
   * How much a metric in disguise counts beside other sentences: our own have many more of them
   * than real goals do, and a false alarm costs more than a miss.
   */
  private static final double METRIC = 0.5;

  /** What is seen less often tells nothing. */
  private static final int MIN_SEEN = 4;

  private Training() {}

  /** A sentence, and what it says: a second label of none is the first. */
  record Sentence(String label, String second, String text) {}

  /** {@return the sentences of a resource, in order} */
  static ImmutableList<Sentence> sentences(String resource) {
    try {
      return Resources.readLines(Resources.getResource(Training.class, resource), UTF_8).stream()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(Training::sentence)
          .collect(ImmutableList.toImmutableList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Sentence sentence(String line) {
    int bar = line.indexOf(" | ");
    List<String> labels = Splitter.on('/').splitToList(line.substring(0, bar));
    return new Sentence(labels.get(0), labels.get(labels.size() - 1), line.substring(bar + 3));
  }

  /** {@return a section of weights, as it stands in the resource} */
  static String section(
      String name,
      ImmutableList<String> labels,
      List<Sentence> all,
      Function<String, Map<String, Span>> grammar) {
    List<Sentence> sentences = all.stream().filter(s -> labels.contains(s.label())).toList();
    List<Map<String, Span>> cues = sentences.stream().map(s -> grammar.apply(s.text())).toList();
    Map<String, Integer> seen = new TreeMap<>();
    cues.forEach(found -> found.keySet().forEach(cue -> seen.merge(cue, 1, Integer::sum)));
    seen.values().removeIf(count -> count < MIN_SEEN);
    List<String> names = List.copyOf(seen.keySet());

    int[][] found =
        cues.stream()
            .map(c -> c.keySet().stream().mapToInt(names::indexOf).filter(i -> i >= 0).toArray())
            .toArray(int[][]::new);
    double[][] wanted = new double[sentences.size()][labels.size()];
    for (int i = 0; i < wanted.length; i++) {
      wanted[i][labels.indexOf(sentences.get(i).label())] += 1 - SECOND;
      wanted[i][labels.indexOf(sentences.get(i).second())] += SECOND;
    }
    double[] counts =
        sentences.stream().mapToDouble(s -> s.label().equals("metric") ? METRIC : 1).toArray();
    double[][] weights = learn(found, wanted, counts, names.size(), labels.size());

    StringBuilder section = new StringBuilder("[" + name + "]");
    labels.forEach(label -> section.append(' ').append(label.toUpperCase(Locale.ROOT)));
    section.append('\n');
    for (int cue = 0; cue <= names.size(); cue++) {
      section.append(cue < names.size() ? names.get(cue) : "always");
      for (double[] kind : weights) {
        section.append(" " + rounded(kind[cue]));
      }
      section.append('\n');
    }
    return section.toString();
  }

  private static String rounded(double weight) {
    return BigDecimal.valueOf(weight).setScale(2, RoundingMode.HALF_EVEN).toPlainString();
  }

  private static double[][] learn(
      int[][] found, double[][] wanted, double[] counts, int cues, int kinds) {
    double[][] weights = new double[kinds][cues + 1];
    double[][] squares = new double[kinds][cues + 1];
    for (int step = 0; step < STEPS; step++) {
      double rate = step < STEPS * 2 / 3 ? 0.02 : 0.002;
      double[][] slopes = new double[kinds][cues + 1];
      for (int i = 0; i < found.length; i++) {
        double[] shares = shares(weights, found[i], cues);
        for (int k = 0; k < kinds; k++) {
          double excess = counts[i] * (shares[k] - wanted[i][k]);
          slopes[k][cues] += excess;
          for (int cue : found[i]) {
            slopes[k][cue] += excess;
          }
        }
      }
      for (int k = 0; k < kinds; k++) {
        for (int cue = 0; cue <= cues; cue++) {
          double slope = slopes[k][cue] + (cue < cues ? PENALTY * weights[k][cue] : 0);
          squares[k][cue] = 0.9 * squares[k][cue] + 0.1 * slope * slope;
          weights[k][cue] -= rate * slope / (StrictMath.sqrt(squares[k][cue]) + 1e-6);
        }
      }
    }
    return weights;
  }

  private static double[] shares(double[][] weights, int[] found, int cues) {
    double[] shares = new double[weights.length];
    double all = 0;
    for (int k = 0; k < shares.length; k++) {
      double sum = weights[k][cues];
      for (int cue : found) {
        sum += weights[k][cue];
      }
      shares[k] = StrictMath.exp(sum);
      all += shares[k];
    }
    for (int k = 0; k < shares.length; k++) {
      shares[k] /= all;
    }
    return shares;
  }
}
