package io.okr4j.rules.scoring;

import com.google.common.base.MoreObjects;
import io.okr4j.core.KeyResult;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javax.annotation.Nullable;

/**
 * Where a key result stands on a day. Numbers are rounded to 12 decimals, half up.
 *
 * <p>Immutable, and safe to share between threads.
 */
public final class KeyResultScore {
  private final KeyResult keyResult;
  private final Optional<BigDecimal> score;
  private final Optional<BigDecimal> progress;
  private final boolean evidence;
  private final Optional<BigDecimal> expected;
  private final Optional<Label> pace;
  private final Optional<BigDecimal> confidence;
  private final Supplier<Optional<Forecast>> forecast;

  /**
   * Says where a key result stands.
   *
   * @param forecast gives the same forecast whenever it is asked
   */
  KeyResultScore(
      KeyResult keyResult,
      Optional<BigDecimal> score,
      Optional<BigDecimal> progress,
      boolean evidence,
      Optional<BigDecimal> expected,
      Optional<Label> pace,
      Optional<BigDecimal> confidence,
      Supplier<Optional<Forecast>> forecast) {
    this.keyResult = keyResult;
    this.score = score;
    this.progress = progress;
    this.evidence = evidence;
    this.expected = expected;
    this.pace = pace;
    this.confidence = confidence;
    this.forecast = forecast;
  }

  /** {@return the key result} */
  public KeyResult keyResult() {
    return keyResult;
  }

  /**
   * {@return the score, in 0..1 unless the policy does not clamp; none for a band without a value}
   */
  public Optional<BigDecimal> score() {
    return score;
  }

  /**
   * {@return how much of the way is done: below 0 for a step back, above 1 beyond the target; for a
   * guardrail, the share of its values so far that are inside, none without a value}
   */
  public Optional<BigDecimal> progress() {
    return progress;
  }

  /** {@return whether there is any data to judge by} */
  public boolean evidence() {
    return evidence;
  }

  /**
   * {@return the progress that is expected by the day, in 0..1; none for a band, and without a
   * cycle}
   */
  public Optional<BigDecimal> expected() {
    return expected;
  }

  /** {@return how progress compares with what is expected; none where nothing is expected} */
  public Optional<Label> pace() {
    return pace;
  }

  /** {@return the newest confidence that was given, in 0..1} */
  public Optional<BigDecimal> confidence() {
    return confidence;
  }

  /**
   * {@return where a metric will be at the end of the cycle; none without values on two distinct
   * days, and without a cycle} Worked out whenever it is asked for, in time linear in the number of
   * check-ins, as most who ask for scores do not need it.
   */
  public Optional<Forecast> forecast() {
    return forecast.get();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof KeyResultScore that
        && keyResult.equals(that.keyResult)
        && score.equals(that.score)
        && progress.equals(that.progress)
        && evidence == that.evidence
        && expected.equals(that.expected)
        && pace.equals(that.pace)
        && confidence.equals(that.confidence)
        && forecast().equals(that.forecast());
  }

  /** The forecast is left out: it follows from the key result and costs more than all the rest. */
  @Override
  public int hashCode() {
    return Objects.hash(keyResult, score, progress, evidence, expected, pace, confidence);
  }

  @Override
  public String toString() {
    return MoreObjects.toStringHelper(this)
        .add("keyResult", keyResult)
        .add("score", score)
        .add("progress", progress)
        .add("evidence", evidence)
        .add("expected", expected)
        .add("pace", pace)
        .add("confidence", confidence)
        .add("forecast", forecast())
        .toString();
  }
}
