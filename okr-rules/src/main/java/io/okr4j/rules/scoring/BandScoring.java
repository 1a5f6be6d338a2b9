package io.okr4j.rules.scoring;

import static java.math.BigDecimal.ONE;
import static java.math.BigDecimal.ZERO;

import io.okr4j.core.Band;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a band scores once it has a value, and whether that counts. Whatever the scoring, an
 * objective says whether its guardrails hold.
 *
 * <p>Immutable, and safe to share between threads.
 */
public sealed interface BandScoring {

  /** {@return whether the score counts among those of the other key results of the objective} */
  boolean counts();

  /**
   * {@return the score, with 18 decimals, not clamped}
   *
   * @param band the band
   * @param newest the newest value
   * @param inside how many values so far were inside
   * @param values how many values there are so far, at least 1
   */
  BigDecimal score(Band band, BigDecimal newest, int inside, int values);

  /** 1 while the newest value is inside, else 0; never averaged. */
  record Guardrail() implements BandScoring {
    @Override
    public boolean counts() {
      return false;
    }

    @Override
    public BigDecimal score(Band band, BigDecimal newest, int inside, int values) {
      return band.contains(newest) ? ONE : ZERO;
    }
  }

  /** 1 while the newest value is inside, else 0; averaged as any other key result. */
  record Newest() implements BandScoring {
    @Override
    public boolean counts() {
      return true;
    }

    @Override
    public BigDecimal score(Band band, BigDecimal newest, int inside, int values) {
      return new Guardrail().score(band, newest, inside, values);
    }
  }

  /**
   * The share of the values that were inside: of those so far, or of those that were planned for
   * the whole cycle, so that one that was not taken counts as none inside. Averaged.
   *
   * @param planned how many values are planned, at least 1; none for as many as there are
   */
  record SuccessRatio(Optional<Integer> planned) implements BandScoring {
    /**
     * Checks the number.
     *
     * @param planned how many values are planned
     * @throws IllegalArgumentException if it is below 1
     */
    public SuccessRatio {
      if (planned.isPresent() && planned.get() < 1) {
        throw new IllegalArgumentException(planned.get() + " planned values; expected at least 1");
      }
    }

    @Override
    public boolean counts() {
      return true;
    }

    @Override
    public BigDecimal score(Band band, BigDecimal newest, int inside, int values) {
      return Ratios.share(inside, planned.orElse(values));
    }
  }

  /**
   * How far the newest value keeps from the nearer bound, against the size of that bound: {@code 1
   * + (atMost - value) / |atMost|} or {@code 1 + (value - atLeast) / |atLeast|}; at the bound it is
   * 1, inside more, outside less. Of a bound of 0 as {@link Newest}. Averaged.
   */
  record Distance() implements BandScoring {
    @Override
    public boolean counts() {
      return true;
    }

    @Override
    public BigDecimal score(Band band, BigDecimal newest, int inside, int values) {
      Optional<BigDecimal> below =
          band.atMost().filter(b -> b.signum() != 0).map(b -> room(b, b.subtract(newest)));
      Optional<BigDecimal> above =
          band.atLeast().filter(b -> b.signum() != 0).map(b -> room(b, newest.subtract(b)));
      return below.isPresent() && above.isPresent()
          ? below.get().min(above.get())
          : below
              .or(() -> above)
              .orElseGet(() -> new Guardrail().score(band, newest, inside, values));
    }

    private static BigDecimal room(BigDecimal bound, BigDecimal distance) {
      return ONE.add(Ratios.share(distance, bound.abs()));
    }
  }
}
