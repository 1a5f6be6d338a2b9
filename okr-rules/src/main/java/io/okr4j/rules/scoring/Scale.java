package io.okr4j.rules.scoring;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Names ranges of a number: the highest step that the number reaches gives its label. Numbers
 * compare with the bounds as exact ones would: what is shown as 0.7 after rounding to 12 decimals
 * is at 0.7.
 *
 * <p>Immutable, and safe to share between threads.
 *
 * @param steps the steps, the highest first
 * @param otherwise the label of what reaches no step; none leaves it without one
 */
public record Scale(ImmutableList<Step> steps, Optional<Label> otherwise) {
  /**
   * Checks the order of the steps.
   *
   * @param steps the steps, the highest first
   * @param otherwise the label of what reaches no step
   * @throws IllegalArgumentException if a step could never be reached because of one before it
   */
  public Scale {
    for (int i = 1; i < steps.size(); i++) {
      if (!steps.get(i).isBelow(steps.get(i - 1))) {
        throw new IllegalArgumentException(
            "the step \"" + steps.get(i).label() + "\" is not below the one before it");
      }
    }
  }

  /**
   * {@return a scale that names every number}
   *
   * @param otherwise the label of what reaches no step
   * @param steps the steps, the highest first
   * @throws IllegalArgumentException if a step could never be reached because of one before it
   */
  public static Scale of(Label otherwise, Step... steps) {
    return new Scale(ImmutableList.copyOf(steps), Optional.of(otherwise));
  }

  /**
   * {@return the label of the highest step that the number reaches}
   *
   * @param number any number
   */
  public Optional<Label> label(BigDecimal number) {
    BigDecimal rounded = Ratios.comparable(number);
    for (Step step : steps) {
      if (step.isReachedBy(rounded)) {
        return Optional.of(step.label());
      }
    }
    return otherwise;
  }

  /** {@return all labels, the best first} */
  public ImmutableList<Label> labels() {
    ImmutableList.Builder<Label> labels = ImmutableList.builder();
    steps.forEach(step -> labels.add(step.label()));
    otherwise.ifPresent(labels::add);
    return labels.build();
  }

  /**
   * A label and the number from which on it holds.
   *
   * <p>Immutable, and safe to share between threads.
   *
   * @param label the label
   * @param bound the number, with at most 12 decimals
   * @param included whether the number itself reaches the step
   */
  public record Step(Label label, BigDecimal bound, boolean included) {
    /**
     * Checks the bound.
     *
     * @param label the label
     * @param bound the number, with at most 12 decimals
     * @param included whether the number itself reaches the step
     * @throws IllegalArgumentException if the bound has more than 12 decimals
     */
    public Step {
      if (!Ratios.isRound(bound)) {
        throw new IllegalArgumentException("a bound of more than 12 decimals: " + bound);
      }
      bound = Ratios.round(bound);
    }

    /**
     * {@return a step that is reached from a number on}
     *
     * @param bound the number, with at most 12 decimals
     * @param label the label
     */
    public static Step from(String bound, Label label) {
      return new Step(label, new BigDecimal(bound), true);
    }

    /**
     * {@return a step that is reached by what is above a number}
     *
     * @param bound the number, with at most 12 decimals
     * @param label the label
     */
    public static Step above(String bound, Label label) {
      return new Step(label, new BigDecimal(bound), false);
    }

    /**
     * {@return whether some number reaches this step and not the other}
     *
     * @param other another step
     */
    public boolean isBelow(Step other) {
      int order = bound.compareTo(other.bound);
      return order < 0 || (order == 0 && included && !other.included);
    }

    private boolean isReachedBy(BigDecimal number) {
      int order = number.compareTo(bound);
      return order > 0 || (order == 0 && included);
    }
  }
}
