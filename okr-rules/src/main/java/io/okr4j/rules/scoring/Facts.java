package io.okr4j.rules.scoring;

import io.okr4j.core.Band;
import io.okr4j.core.CheckIn;
import io.okr4j.core.KeyResult;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import javax.annotation.Nullable;

/**
 * What is known of a key result on a day.
 *
 * @param value the newest check-in that has a value
 * @param done the newest check-in that says whether it is done
 * @param confidence the newest check-in that has a confidence
 * @param values of a band, how many values there are; of any other 0
 * @param inside how many of them are inside the band
 */
record Facts(
    @Nullable CheckIn value,
    @Nullable CheckIn done,
    @Nullable CheckIn confidence,
    int values,
    int inside) {
  static final Facts NONE = new Facts(null, null, null, 0, 0);

  static Facts of(KeyResult keyResult, LocalDate asOf) {
    CheckIn value = null;
    CheckIn done = null;
    CheckIn confidence = null;
    int values = 0;
    int inside = 0;
    Band band = keyResult.measure() instanceof Band b ? b : null;
    // From the end, where the newest mostly stands: of what is older nothing more need be asked.
    for (int i = keyResult.checkIns().size() - 1; i >= 0; i--) {
      CheckIn checkIn = keyResult.checkIns().get(i);
      if (!checkIn.on().isAfter(asOf)) {
        if (isNewer(checkIn, value) && checkIn.value().isPresent()) {
          value = checkIn;
        }
        if (isNewer(checkIn, done) && checkIn.done().isPresent()) {
          done = checkIn;
        }
        if (isNewer(checkIn, confidence) && checkIn.confidence().isPresent()) {
          confidence = checkIn;
        }
        if (band != null && checkIn.value().isPresent()) {
          values++;
          inside += band.contains(checkIn.value().get()) ? 1 : 0;
        }
      }
    }
    return value == null && done == null && confidence == null
        ? NONE
        : new Facts(value, done, confidence, values, inside);
  }

  /** {@return what is known with one more check-in, on the same day or later} */
  Facts and(KeyResult keyResult, CheckIn checkIn) {
    Optional<BigDecimal> number = checkIn.value();
    Band band = number.isPresent() && keyResult.measure() instanceof Band b ? b : null;
    return new Facts(
        number.isPresent() ? checkIn : value,
        checkIn.done().isPresent() ? checkIn : done,
        checkIn.confidence().isPresent() ? checkIn : confidence,
        values + (band != null ? 1 : 0),
        inside + (band != null && band.contains(number.get()) ? 1 : 0));
  }

  /** Of several on one day the last counts, which is met first. */
  private static boolean isNewer(CheckIn checkIn, @Nullable CheckIn known) {
    return known == null || checkIn.on().isAfter(known.on());
  }

  Optional<BigDecimal> newestValue() {
    return value == null ? Optional.empty() : value.value();
  }

  Optional<Boolean> newestDone() {
    return done == null ? Optional.empty() : done.done();
  }

  Optional<BigDecimal> newestConfidence() {
    return confidence == null ? Optional.empty() : confidence.confidence();
  }
}
