package io.okr4j.rules.scoring;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What an objective is labelled by. The pace and the grade of an objective may say another thing
 * than those of its key results, as good ones make up for poor ones; whoever does not want that
 * lets the worst decide (as ServiceNow does with targets, and Perdoo with "weakest").
 */
public enum Labelling {
  /** Its own numbers. */
  NUMBERS,
  /** The worst label that a key result has; its own numbers if none has one. */
  WORST,
  /** The best label that a key result has; its own numbers if none has one. */
  BEST;

  /**
   * {@return the label of an objective}
   *
   * @param own the label by its own numbers
   * @param parts the labels of its key results
   * @param order all labels that count, the best first
   */
  Optional<Label> label(Optional<Label> own, List<Label> parts, ImmutableList<Label> order) {
    Comparator<Label> worse = Comparator.comparing(order::indexOf);
    Optional<Label> part =
        parts.stream().filter(order::contains).max(this == BEST ? worse.reversed() : worse);
    return this == NUMBERS || part.isEmpty() ? own : part;
  }
}
