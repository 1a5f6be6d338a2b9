package io.okr4j.rules.scoring;

import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.ZERO;

import com.google.common.base.Ascii;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The values at which the zones of a metric begin. A zone reaches from its mark up to the next one:
 * {@code fail} from the baseline, {@code commit}, {@code target}, and {@code stretch} without end.
 *
 * <p>Immutable, and safe to share between threads.
 *
 * @param baseline the value at the start
 * @param commit the value that is promised at least
 * @param target the value to reach
 * @param stretch the value that would be a triumph
 */
public record ZoneMarks(
    BigDecimal baseline,
    Optional<BigDecimal> commit,
    BigDecimal target,
    Optional<BigDecimal> stretch) {

  /** A zone of a metric. */
  public enum Zone {
    /** Short of the commit. */
    FAIL,
    /** From the commit up to the target. */
    COMMIT,
    /** From the target up to the stretch. */
    TARGET,
    /** From the stretch on. */
    STRETCH;

    /** {@return the word for it: {@code fail}, {@code commit}, {@code target}, {@code stretch}} */
    public String word() {
      return Ascii.toLowerCase(name());
    }
  }

  /**
   * A place in the zones.
   *
   * @param zone the zone
   * @param within how much of the zone is crossed, in 0..1; 0 in the last zone, which has no end
   */
  public record Position(Zone zone, BigDecimal within) {}

  /**
   * {@return all marks, with those that are not given where their scores lie on a straight line
   * from the baseline, 0, to the stretch, 1} With the usual anchors:
   *
   * <pre>{@code
   * target   = baseline + 0.7 * (stretch - baseline)
   * stretch  = baseline + (target - baseline) / 0.7
   * baseline = (target - 0.7 * stretch) / (1 - 0.7)
   * commit   = baseline + 0.3 * (stretch - baseline)
   * }</pre>
   *
   * <p>None if fewer than two of baseline, target and stretch are given, or two that are the same.
   * A commit that would not lie between baseline and target is left out.
   *
   * @param anchors what commit and target score
   * @param baseline the value at the start
   * @param commit the value that is promised at least
   * @param target the value to reach
   * @param stretch the value that would be a triumph
   */
  public static Optional<ZoneMarks> derive(
      Zones anchors,
      Optional<BigDecimal> baseline,
      Optional<BigDecimal> commit,
      Optional<BigDecimal> target,
      Optional<BigDecimal> stretch) {
    BigDecimal anchor = anchors.target();
    Optional<BigDecimal> start =
        baseline.isPresent() || target.isEmpty() || stretch.isEmpty()
            ? baseline
            : Optional.of(
                Ratios.divide(
                    target.get().subtract(anchor.multiply(stretch.get())), ONE.subtract(anchor)));
    Optional<BigDecimal> end =
        stretch.isPresent() || start.isEmpty() || target.isEmpty()
            ? stretch
            : Optional.of(
                start.get().add(Ratios.divide(target.get().subtract(start.get()), anchor)));
    if (start.isEmpty() || end.isEmpty() || start.get().compareTo(end.get()) == 0) {
      return Optional.empty();
    }
    BigDecimal way = end.get().subtract(start.get());
    BigDecimal goal = target.orElseGet(() -> start.get().add(anchor.multiply(way)));
    BigDecimal least = commit.orElseGet(() -> start.get().add(anchors.commit().multiply(way)));
    boolean isBetween =
        least.compareTo(start.get()) * goal.compareTo(least) > 0
            && goal.compareTo(start.get()) * way.signum() > 0;
    return Optional.of(
        new ZoneMarks(start.get(), isBetween ? Optional.of(least) : Optional.empty(), goal, end));
  }

  /**
   * {@return in which zone a value lies; none without a commit or a stretch}
   *
   * @param value any value
   */
  public Optional<Position> position(BigDecimal value) {
    if (commit.isEmpty() || stretch.isEmpty()) {
      return Optional.empty();
    }
    int up = target.compareTo(baseline);
    if (value.compareTo(stretch.get()) * up >= 0) {
      return Optional.of(new Position(Zone.STRETCH, ZERO));
    }
    if (value.compareTo(target) * up >= 0) {
      return position(Zone.TARGET, target, stretch.get(), value);
    }
    return value.compareTo(commit.get()) * up >= 0
        ? position(Zone.COMMIT, commit.get(), target, value)
        : position(Zone.FAIL, baseline, commit.get(), value);
  }

  private static Optional<Position> position(
      Zone zone, BigDecimal from, BigDecimal to, BigDecimal value) {
    return Optional.of(new Position(zone, Ratios.round(Ratios.clamp(Ratios.way(from, to, value)))));
  }
}
