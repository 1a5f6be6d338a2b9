package io.okr4j.rules.scoring;

import static java.math.BigDecimal.ONE;

import io.okr4j.core.Milestone;
import io.okr4j.core.Milestones;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What milestones score: the sum of the weights that are reached, divided by a whole.
 *
 * <p>Immutable, and safe to share between threads.
 *
 * @param weighted whether milestones weigh what they say; else each weighs 1
 * @param whole what scores 1, above 0; none for the weight of all milestones, so that weights need
 *     not add up to anything
 */
public record MilestoneScoring(boolean weighted, Optional<BigDecimal> whole) {
  private static final MilestoneScoring STANDARD = new MilestoneScoring(true, Optional.empty());

  /**
   * Checks the whole.
   *
   * @param weighted whether milestones weigh what they say
   * @param whole what scores 1
   * @throws IllegalArgumentException if the whole is not above 0
   */
  public MilestoneScoring {
    if (whole.isPresent() && whole.get().signum() <= 0) {
      throw new IllegalArgumentException("a whole of " + whole.get() + "; expected more than 0");
    }
  }

  /** {@return the usual: the share of the weight that is reached} */
  public static MilestoneScoring standard() {
    return STANDARD;
  }

  /**
   * {@return the score by a day, with 18 decimals; above 1 if the weights exceed the whole}
   *
   * @param milestones the milestones
   * @param day any day
   */
  public BigDecimal score(Milestones milestones, LocalDate day) {
    return Ratios.share(reached(milestones, day), whole(milestones));
  }

  /** {@return the weight of the milestones that are reached by the day} */
  BigDecimal reached(Milestones milestones, LocalDate day) {
    BigDecimal reached = BigDecimal.ZERO;
    for (Milestone milestone : milestones.milestones()) {
      Optional<LocalDate> on = milestone.reachedOn();
      if (on.isPresent() && !on.get().isAfter(day)) {
        reached = reached.add(weight(milestone));
      }
    }
    return reached;
  }

  /** {@return the weight that scores 1} */
  BigDecimal whole(Milestones milestones) {
    return whole.orElseGet(
        () ->
            milestones.milestones().stream()
                .map(this::weight)
                .reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  private BigDecimal weight(Milestone milestone) {
    return weighted ? milestone.weight() : ONE;
  }
}
