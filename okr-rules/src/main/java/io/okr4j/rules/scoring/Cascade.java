package io.okr4j.rules.scoring;

/**
 * Whether what others contribute counts. An objective contributes to what it aligns to, unless it
 * is dropped or has nothing to give; alignments that lie in a loop are left out.
 *
 * <p>Immutable, and safe to share between threads.
 *
 * @param keyResults what a key result takes from the objectives that align to it; guardrails take
 *     nothing
 * @param objectives what an objective takes from the objectives that align to it
 */
public record Cascade(KeyResults keyResults, Objectives objectives) {
  private static final Cascade NONE = new Cascade(KeyResults.OWN, Objectives.OWN);
  private static final Cascade BOTH_WAYS = new Cascade(KeyResults.MEAN, Objectives.ONE_PART);

  /** What a key result takes from others. */
  public enum KeyResults {
    /** Nothing: its own check-ins count. */
    OWN,
    /**
     * The mean of their scores and of their progress, by the weights of the alignments, in place of
     * its own; it has evidence if any of them has.
     */
    MEAN,
    /**
     * For a metric, the sum of the values of their metrics in the same unit, in place of its own
     * value.
     */
    SUM
  }

  /** What an objective takes from others. */
  public enum Objectives {
    /** Nothing: its own key results count. */
    OWN,
    /**
     * The mean of its own roll-up, with weight 1, and the objectives that align to it, by the
     * weights of the alignments.
     */
    ONE_PART,
    /** Each objective that aligns to it, rolled up as one more key result of that weight. */
    AS_KEY_RESULTS
  }

  /** {@return the usual: everything counts where it stands} */
  public static Cascade none() {
    return NONE;
  }

  /** {@return key results take the mean, and objectives count themselves as one part} */
  public static Cascade bothWays() {
    return BOTH_WAYS;
  }
}
