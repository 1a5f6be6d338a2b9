package io.okr4j.core;

import java.util.function.Function;

/**
 * How a key result or an operation is measured. There are four kinds and no others; {@link #match}
 * asks which one it is.
 *
 * <p>Immutable, and safe to share between threads.
 */
public sealed interface Measure extends Extensible permits Metric, Milestones, Binary, Band {

  /**
   * {@return the answer of the function that fits the kind of this measure}
   *
   * @param metric answers for a metric
   * @param milestones answers for milestones
   * @param binary answers for a binary measure
   * @param band answers for a band
   * @param <T> the type of the answer
   */
  <T> T match(
      Function<? super Metric, ? extends T> metric,
      Function<? super Milestones, ? extends T> milestones,
      Function<? super Binary, ? extends T> binary,
      Function<? super Band, ? extends T> band);
}
