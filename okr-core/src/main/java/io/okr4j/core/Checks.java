package io.okr4j.core;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import io.okr4j.core.InvalidValueException.Violation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.Nullable;

/** Collects what is wrong with a value that is being built, and throws if there is anything. */
final class Checks {
  private static final int MAX_QUOTE = 60;
  private static final String TEXT = "a text that is not blank";
  private static final String UNICODE = "well-formed Unicode, without half a surrogate pair";
  private static final String BOUNDED =
      "a decimal of at most 34 significant digits, 0 or between 1e-100 and 1e100 in size";

  private final String type;
  private @Nullable ImmutableList.Builder<Violation> violations;
  private boolean hasNormalDecimals = true;

  private Checks(String type) {
    this.type = type;
  }

  static Checks of(String type) {
    return new Checks(type);
  }

  static void id(String type, String value) {
    of(type).text("", value).done();
  }

  @CanIgnoreReturnValue
  Checks done() {
    if (violations != null) {
      throw new InvalidValueException(type, violations.build());
    }
    return this;
  }

  /** {@return whether all decimals that were checked are in normal form} */
  boolean hasNormalDecimals() {
    return hasNormalDecimals;
  }

  @CanIgnoreReturnValue
  Checks that(boolean holds, String pointer, Object found, String expected) {
    if (!holds) {
      Object value = found instanceof Optional<?> optional ? optional.orElseThrow() : found;
      String text = value instanceof BigDecimal decimal ? show(decimal) : value.toString();
      if (violations == null) {
        violations = ImmutableList.builder();
      }
      violations.add(new Violation(pointer, text, expected));
    }
    return this;
  }

  @CanIgnoreReturnValue
  Checks unicode(String field, String value) {
    return isWellFormed(value) ? this : that(false, pointer(field), quote(value), UNICODE);
  }

  @CanIgnoreReturnValue
  Checks text(String field, String value) {
    return value.isBlank()
        ? that(false, pointer(field), quote(value), TEXT)
        : unicode(field, value);
  }

  @CanIgnoreReturnValue
  Checks text(String field, Optional<String> value) {
    return value.isPresent() ? text(field, value.get()) : this;
  }

  @CanIgnoreReturnValue
  Checks texts(String field, List<String> values) {
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i).isBlank() || !isWellFormed(values.get(i))) {
        text(field + "/" + i, values.get(i));
      }
    }
    return this;
  }

  @CanIgnoreReturnValue
  Checks decimal(String field, BigDecimal value) {
    return isBounded(value) ? this : that(false, pointer(field), value, BOUNDED);
  }

  private boolean isBounded(BigDecimal value) {
    if (Decimals.isPlain(value)) {
      return true;
    }
    if (!Decimals.isBounded(value)) {
      return false;
    }
    hasNormalDecimals &= Decimals.isNormal(value);
    return true;
  }

  @CanIgnoreReturnValue
  Checks decimal(String field, Optional<BigDecimal> value) {
    return value.isPresent() ? decimal(field, value.get()) : this;
  }

  @CanIgnoreReturnValue
  Checks positive(String field, BigDecimal value) {
    return value.signum() > 0
        ? decimal(field, value)
        : that(false, pointer(field), value, "a number above 0");
  }

  @CanIgnoreReturnValue
  Checks ratio(String field, BigDecimal value) {
    return !isBounded(value)
        ? decimal(field, value)
        : that(
            value.signum() >= 0 && value.compareTo(BigDecimal.ONE) <= 0,
            pointer(field),
            value,
            "a number from 0 to 1");
  }

  @CanIgnoreReturnValue
  Checks ratio(String field, Optional<BigDecimal> value) {
    return value.isPresent() ? ratio(field, value.get()) : this;
  }

  @CanIgnoreReturnValue
  Checks day(String field, LocalDate value) {
    return value.getYear() >= 0 && value.getYear() <= 9999
        ? this
        : that(false, pointer(field), value, "a day of the years 0000 to 9999");
  }

  @CanIgnoreReturnValue
  Checks day(String field, Optional<LocalDate> value) {
    return value.isPresent() ? day(field, value.get()) : this;
  }

  @CanIgnoreReturnValue
  Checks period(String field, Period value) {
    return that(
        !value.isZero() && !value.isNegative(),
        pointer(field),
        value,
        "a period above zero, no part of it negative");
  }

  @CanIgnoreReturnValue
  Checks extensions(ImmutableMap<String, Data> extensions) {
    for (Map.Entry<String, Data> entry : extensions.entrySet()) {
      String name = entry.getKey();
      unicode("extensions", name);
      that(name.startsWith("x-"), "/extensions", quote(name), "a name that starts with x-");
      that(isShallow(entry.getValue(), Data.MAX_DEPTH), "/extensions", quote(name), SHALLOW);
    }
    return this;
  }

  private static final String SHALLOW = "data of at most " + Data.MAX_DEPTH + " levels of nesting";

  @CanIgnoreReturnValue
  Checks withoutNull(String field, Optional<Data.Fields> data) {
    if (data.isPresent()) {
      boolean shallow = isShallow(data.get(), Data.MAX_DEPTH);
      that(shallow, pointer(field), "deeper data", SHALLOW);
      that(!shallow || !hasNull(data.get()), pointer(field), "null", "data without null");
    }
    return this;
  }

  /** Refuses check-ins that speak of another kind of measure. */
  @CanIgnoreReturnValue
  Checks fitting(Measure measure, List<CheckIn> checkIns) {
    boolean values = measure instanceof Metric || measure instanceof Band;
    boolean done = measure instanceof Binary;
    for (int i = 0; i < checkIns.size(); i++) {
      CheckIn checkIn = checkIns.get(i);
      if (!values && checkIn.value().isPresent()) {
        unfitting(measure, i, "value");
      }
      if (!done && checkIn.done().isPresent()) {
        unfitting(measure, i, "done");
      }
    }
    return this;
  }

  private void unfitting(Measure measure, int index, String field) {
    String expected =
        measure.match(
            metric -> "value, confidence or note",
            milestones -> "confidence or note",
            binary -> "done, confidence or note",
            band -> "value, confidence or note");
    that(
        false,
        "/checkIns/" + index + "/" + field,
        field + " in a check-in of " + kindOf(measure),
        expected);
  }

  /** {@return what people call the kind of the measure} */
  static String kindOf(Measure measure) {
    return measure.match(
        metric -> "a metric",
        milestones -> "milestones",
        binary -> "a binary measure",
        band -> "a band");
  }

  /** {@return whether there are no more than so many lists and objects inside each other} */
  private static boolean isShallow(Data data, int levels) {
    Iterable<Data> children = children(data);
    if (children == null) {
      return true;
    } else if (levels == 0) {
      return false;
    }
    for (Data child : children) {
      if (!isShallow(child, levels - 1)) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasNull(Data data) {
    Iterable<Data> children = children(data);
    if (children != null) {
      for (Data child : children) {
        if (hasNull(child)) {
          return true;
        }
      }
    }
    return data instanceof Data.Null;
  }

  private static @Nullable Iterable<Data> children(Data data) {
    if (data instanceof Data.Items list) {
      return list.items();
    }
    return data instanceof Data.Fields map ? map.fields().values() : null;
  }

  private static boolean isWellFormed(String text) {
    // Hardly any text has a surrogate, and all texts are looked through.
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return hasWholePairs(text, i);
      }
    }
    return true;
  }

  private static boolean hasWholePairs(String text, int start) {
    for (int i = start; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (!Character.isSupplementaryCodePoint(text.codePointAt(i))) {
          return false;
        }
        i++;
      }
    }
    return true;
  }

  private static String pointer(String field) {
    return field.isEmpty() ? "" : "/" + field;
  }

  private static String show(BigDecimal value) {
    if (Decimals.isOverlong(value)) {
      return "a number of more than 1000 digits";
    }
    return Decimals.isBounded(value) ? Decimals.normalize(value).toString() : cut(value.toString());
  }

  private static String quote(String text) {
    return "\"" + cut(text) + "\"";
  }

  /** Cuts between characters, never inside one. */
  private static String cut(String text) {
    if (text.codePointCount(0, text.length()) <= MAX_QUOTE) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, MAX_QUOTE)) + "...";
  }
}
