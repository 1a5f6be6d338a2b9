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
 * @param values how many values there are
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
    for (CheckIn checkIn : keyResult.checkIns()) {
      if (!checkIn.on().isAfter(asOf)) {
        if (checkIn.value().isPresent()) {
          value = newer(value, checkIn);
          values++;
          inside += band != null && band.contains(checkIn.value().get()) ? 1 : 0;
        }
        done = checkIn.done().isPresent() ? newer(done, checkIn) : done;
        confidence = checkIn.confidence().isPresent() ? newer(confidence, checkIn) : confidence;
      }
    }
    return values == 0 && done == null && confidence == null
        ? NONE
        : new Facts(value, done, confidence, values, inside);
  }

  /** {@return what is known with one more check-in, on the same day or later} */
  Facts and(KeyResult keyResult, CheckIn checkIn) {
    boolean hasValue = checkIn.value().isPresent();
    return new Facts(
        hasValue ? checkIn : value,
        checkIn.done().isPresent() ? checkIn : done,
        checkIn.confidence().isPresent() ? checkIn : confidence,
        values + (hasValue ? 1 : 0),
        inside + (isInside(keyResult, checkIn) ? 1 : 0));
  }

  private static boolean isInside(KeyResult keyResult, CheckIn checkIn) {
    return keyResult.measure() instanceof Band band
        && checkIn.value().filter(band::contains).isPresent();
  }

  private static CheckIn newer(@Nullable CheckIn known, CheckIn other) {
    return known == null || !other.on().isBefore(known.on()) ? other : known;
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
