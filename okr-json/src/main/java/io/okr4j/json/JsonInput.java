package io.okr4j.json;

import static java.util.Objects.requireNonNull;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import io.okr4j.core.InvalidValueException;
import io.okr4j.core.InvalidValueException.Violation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.function.Supplier;
import javax.annotation.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.sym.PropertyNameMatcher;

/**
 * A document that is being read: where the reader stands, and the faults noticed so far.
 *
 * <p>Who reads a value finds the parser at its first token, and leaves it at its last. A value at
 * fault is told and read as null, and what is around it is read on.
 */
final class JsonInput implements AutoCloseable {
  /** What {@link #nextField} answers at the end of an object. */
  static final int END_OF_OBJECT = PropertyNameMatcher.MATCH_END_OBJECT;

  /** How much of a name a pointer shows: one very long name may have many faults below it. */
  private static final int MAX_STEP = 100;

  /** Stands for half a surrogate pair: unlike the name, the pointer can be written. */
  private static final int REPLACEMENT = 0xFFFD;

  /** How long the spelling of a number may be: ample for any within the bounds. */
  private static final int MAX_NUMBER = 2000;

  /** The most characters of a number that fit into a long whatever they are. */
  private static final int MAX_PLAIN = 18;

  /** How much of the number that stands for a decimal is its scale, in bits. */
  private static final int SCALE_BITS = 5;

  private static final long MAX_UNSCALED = Long.MAX_VALUE >> SCALE_BITS;

  private static final String DAY_FORM = "dddd-dd-dd";

  /** As many as stay in a processor's cache. */
  private static final int MAX_DECIMALS = 1 << 14;

  private static final int MAX_DAYS = 1 << 12;

  /** The most characters of a text that is likely to come again: a word, an id, a name, a unit. */
  private static final int MAX_SHARED = 32;

  private final JsonFactory factory;
  private final byte[] text;
  private final int end;
  private final JsonParser parser;
  private final TokenOffsets offsets;
  private final Faults faults;
  private final SharedValues shared;
  private final SharedByNumber<BigDecimal> decimals;
  private final SharedByNumber<LocalDate> days;

  JsonInput(JsonText text, JsonFactory factory, Faults faults) {
    this.factory = factory;
    this.text = text.bytes();
    this.end = text.end();
    this.parser = Json.parser(factory, this.text, 0, end);
    this.offsets = new TokenOffsets(parser, this.text, 0);
    this.shared = new SharedValues(end);
    this.decimals = new SharedByNumber<>(end, MAX_DECIMALS, JsonInput::decimal);
    this.days = new SharedByNumber<>(end, MAX_DAYS, JsonInput::day);
    this.faults = faults;
  }

  @Override
  public void close() {
    parser.close();
  }

  /** {@return the next token, after going there; none at the end of the text} */
  @Nullable
  JsonToken next() {
    return parser.nextToken();
  }

  JsonToken token() {
    return parser.currentToken();
  }

  /** {@return where the current token starts, in bytes} */
  int offset() {
    return offsets.current();
  }

  /** Goes to the end of the value that starts here. */
  void skip() {
    parser.skipChildren();
  }

  /**
   * {@return the index of the next field of the object, after going to its name; {@link
   * #END_OF_OBJECT} at the end, another negative number for a name that is not among the names}
   */
  int nextField(PropertyNameMatcher names) {
    return parser.nextNameMatch(names);
  }

  /** {@return the same as {@link #nextField} for the field that was already gone to} */
  int currentField(PropertyNameMatcher names) {
    return parser.currentNameMatch(names);
  }

  /** {@return the name of the current field} */
  String name() {
    return parser.currentName();
  }

  /** {@return the text that stands here; one of a few words may be one that was read before} */
  String text() {
    int length = parser.getStringLength();
    return length > MAX_SHARED
        ? parser.getString()
        : shared.text(parser.getStringCharacters(), parser.getStringOffset(), length);
  }

  /** {@return whether the text that stands here is without half a surrogate pair} */
  boolean isWellFormed() {
    char[] chars = parser.getStringCharacters();
    int start = parser.getStringOffset();
    int end = start + parser.getStringLength();
    // Hardly any text has a surrogate, and all texts are looked through.
    for (int i = start; i < end; i++) {
      if (Character.isSurrogate(chars[i])) {
        return TextKind.isWellFormed(text());
      }
    }
    return true;
  }

  /** {@return the number that stands here; none if it is too long to be one anybody means} */
  @Nullable
  BigDecimal number() {
    BigDecimal plain = plainNumber();
    int length = parser.getStringLength();
    if (plain != null || length > MAX_NUMBER) {
      return plain;
    }
    try {
      return new BigDecimal(parser.getStringCharacters(), parser.getStringOffset(), length);
    } catch (NumberFormatException e) { // The exponent does not fit into an int.
      return null;
    }
  }

  /**
   * {@return the number that stands here, without zeros at the end of its fraction; none if it has
   * an exponent or more characters than people type}
   */
  @Nullable
  BigDecimal plainNumber() {
    char[] chars = parser.getStringCharacters();
    int start = parser.getStringOffset();
    int end = start + parser.getStringLength();
    if (end - start > MAX_PLAIN) {
      return null;
    }
    long digits = 0;
    int point = end;
    for (int i = start; i < end; i++) {
      char c = chars[i];
      if (c >= '0' && c <= '9') {
        digits = digits * 10 + (c - '0');
      } else if (c == '.') {
        point = i + 1;
      } else if (c != '-') {
        return null;
      }
    }
    int scale = end - point;
    while (scale > 0 && digits % 10 == 0) {
      digits /= 10;
      scale--;
    }
    long unscaled = chars[start] == '-' ? -digits : digits;
    return digits > MAX_UNSCALED
        ? BigDecimal.valueOf(unscaled, scale)
        : decimals.of(unscaled << SCALE_BITS | scale);
  }

  private static BigDecimal decimal(long number) {
    return BigDecimal.valueOf(number >> SCALE_BITS, (int) number & ((1 << SCALE_BITS) - 1));
  }

  /**
   * {@return the day that stands here; none if it is not spelt as 2026-10-01 is}
   *
   * @throws java.time.DateTimeException if it is not in the calendar
   */
  @Nullable
  LocalDate day() {
    char[] chars = parser.getStringCharacters();
    int start = parser.getStringOffset();
    if (parser.getStringLength() != DAY_FORM.length()) {
      return null;
    }
    long number = 0;
    for (int i = 0; i < DAY_FORM.length(); i++) {
      char c = chars[start + i];
      boolean isDigit = c >= '0' && c <= '9';
      if (DAY_FORM.charAt(i) == 'd' ? !isDigit : c != '-') {
        return null;
      }
      number = isDigit ? number * 10 + (c - '0') : number;
    }
    return days.of(number);
  }

  private static LocalDate day(long number) {
    return LocalDate.of((int) number / 10_000, (int) number / 100 % 100, (int) number % 100);
  }

  /** {@return the value, or an equal one that was read before} */
  <T> T share(T value) {
    return shared.share(value);
  }

  /**
   * {@return the text that a field of an object has; none if it has no such text}
   *
   * @param start where the object starts
   * @param field the name of the field
   */
  @Nullable
  String lookAhead(int start, String field) {
    try (JsonParser ahead = Json.parser(factory, text, start, end)) {
      ahead.nextToken();
      for (String name = ahead.nextName(); name != null; name = ahead.nextName()) {
        JsonToken token = ahead.nextToken();
        if (name.equals(field)) {
          return token == JsonToken.VALUE_STRING ? ahead.getString() : null;
        }
        ahead.skipChildren();
      }
    } catch (JacksonException e) {
      // The reader comes across this fault itself.
    }
    return null;
  }

  /**
   * Tells that the value that starts here is at fault, and goes to its end.
   *
   * @param expected what was expected
   * @param names the names of which the text that stands here is none, if it could be one
   */
  void refuse(String expected, ImmutableList<String> names) {
    int offset = offset();
    if (faults.count(offset)) {
      String word = names.isEmpty() ? "" : text();
      faults.add(offset, pointer(), describe(), expected, word, names);
    }
    skip();
  }

  /** Tells a fault of the name of the current field. */
  void refuseName(String fault, String expected) {
    refuseName(fault, expected, ImmutableList.of());
  }

  /** The same for a name that is none of the names. */
  void refuseName(String fault, String expected, ImmutableList<String> names) {
    int offset = offset();
    if (faults.count(offset)) {
      String found = Wording.quote(name()) + fault;
      faults.add(offset, pointer(), found, expected, name(), names);
    }
  }

  /** Tells that the object has the current field already. */
  void refuseRepeated() {
    refuseName(" a second time", "each field once");
  }

  /** Tells a fault of the object that starts at the offset and ends here. */
  void refuseObject(int start, Supplier<String> found, Supplier<String> expected) {
    if (faults.count(start)) {
      faults.add(start, pointer(), found.get(), expected.get());
    }
  }

  /** Tells why the object that starts at the offset and ends here cannot exist. */
  void refuseObject(int start, InvalidValueException refusal) {
    ImmutableList<Violation> violations = refusal.violations();
    ImmutableMap<String, Integer> offsets =
        PointerScan.find(text, start, end, Iterables.transform(violations, Violation::pointer));
    for (Violation violation : violations) {
      int offset = requireNonNull(offsets.get(violation.pointer()));
      if (faults.count(offset)) {
        String pointer = pointer() + violation.pointer();
        faults.add(offset, pointer, violation.found(), violation.expected());
      }
    }
  }

  /** {@return the JSON pointer of the value that starts or ends here, or whose name stands here} */
  String pointer() {
    StringBuilder pointer = new StringBuilder();
    for (TokenStreamContext c = parser.streamReadContext(); c != null; c = c.getParent()) {
      if (c.inArray() && c.hasCurrentIndex()) {
        pointer.insert(0, "/" + c.getCurrentIndex());
      } else if (c.inObject() && c.hasCurrentName()) {
        pointer.insert(0, "/" + step(c.currentName()));
      }
    }
    return pointer.toString();
  }

  private static String step(String name) {
    StringBuilder step = new StringBuilder();
    name.codePoints()
        .limit(MAX_STEP)
        .map(c -> Character.getType(c) == Character.SURROGATE ? REPLACEMENT : c)
        .forEachOrdered(step::appendCodePoint);
    if (step.length() < name.length()) {
      step.append("...");
    }
    return step.toString().replace("~", "~0").replace("/", "~1");
  }

  private String describe() {
    return switch (token()) {
      case START_OBJECT -> "an object";
      case START_ARRAY -> "a list";
      case VALUE_STRING -> Wording.quote(text());
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Wording.cut(text());
      default -> text();
    };
  }
}
