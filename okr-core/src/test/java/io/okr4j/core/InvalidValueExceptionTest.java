package io.okr4j.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.collect.ImmutableMap;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Example;
import org.junit.jupiter.api.function.Executable;

/** An exception tells every fault of a value at once, in the order of the fields. */
class InvalidValueExceptionTest {
  private static final BigDecimal MANY_DIGITS =
      new BigDecimal("12345678901234567890123456789012345");
  private static final LocalDate FAR = LocalDate.of(10_000, 1, 1);

  @Example
  void everyFaultIsTold() {
    InvalidValueException e =
        assertThrows(
            InvalidValueException.class,
            () ->
                CheckIn.builder()
                    .on(FAR)
                    .value(MANY_DIGITS)
                    .confidence(BigDecimal.TEN)
                    .note(" ")
                    .author("")
                    .putExtension("a", new Data.Null())
                    .build());
    assertEquals(
        List.of("/on", "/value", "/confidence", "/note", "/author", "/extensions"), pointers(e));
    assertEquals(
        "CheckIn.on: found +10000-01-01, expected a day of the years 0000 to 9999; "
            + "CheckIn.value: found 12345678901234567890123456789012345, expected a decimal of at"
            + " most 34 significant digits, 0 or between 1e-100 and 1e100 in size; "
            + "CheckIn.confidence: found 10, expected a number from 0 to 1; "
            + "CheckIn.note: found \" \", expected a text that is not blank; "
            + "CheckIn.author: found \"\", expected a text that is not blank; "
            + "CheckIn.extensions: found \"a\", expected a name that starts with x-",
        e.getMessage());
    assertEquals(
        new InvalidValueException.Violation("/confidence", "10", "a number from 0 to 1"),
        e.violations().get(2));
    assertEquals("found 10, expected a number from 0 to 1", e.violations().get(2).message());
  }

  @Example
  void faultsComeInTheOrderOfTheFields() {
    assertFaults(
        List.of("/baseline", "/target", "/unit", "/commit", "/stretch"),
        () ->
            Metric.builder()
                .baseline(MANY_DIGITS)
                .target(MANY_DIGITS.negate())
                .unit("")
                .commit(new BigDecimal("1E-101"))
                .stretch(new BigDecimal("-1E+101"))
                .build());
    assertFaults(
        List.of("/atLeast", "/atMost", "/atMost", "/unit"),
        () -> Band.builder().atLeast(MANY_DIGITS).atMost(MANY_DIGITS.negate()).unit("").build());
    assertFaults(
        List.of("/title", "/weight", "/dueOn", "/reachedOn"),
        () ->
            Milestone.builder()
                .title("")
                .weight(BigDecimal.ZERO)
                .dueOn(FAR)
                .reachedOn(FAR)
                .build());
    assertFaults(
        List.of("/on", "/score", "/reflection"),
        () -> Closing.builder().on(FAR).score(BigDecimal.TEN).reflection("").build());
    assertFaults(
        List.of("/on", "/value", "/note"),
        () -> Reading.builder().on(FAR).value(MANY_DIGITS).note("").build());
    assertFaults(
        List.of("/operations", "/agreedBy/0", "/agreedBy/2", "/agreedOn"),
        () ->
            Commitment.builder()
                .team(new TeamId("t"))
                .cycle(new CycleId("c"))
                .operations(BigDecimal.TEN)
                .addAgreedBy("", "ada", " ")
                .agreedOn(FAR)
                .build());
    assertFaults(
        List.of("/title", "/description", "/lead", "/weight", "/checkIns/0/value"),
        () ->
            KeyResult.builder()
                .id(new KeyResultId("k"))
                .title("")
                .measure(Binary.of())
                .description("")
                .lead("")
                .weight(BigDecimal.ZERO)
                .addCheckIn(CheckIn.of(LocalDate.of(2026, 11, 22), BigDecimal.ONE))
                .build());
  }

  @Example
  void allThatIsWrongWithExtensionsIsTold() {
    assertFaults(
        List.of("/extensions", "/extensions"),
        () ->
            Binary.builder()
                .extensions(ImmutableMap.of("a", new Data.Null(), "b", new Data.Null()))
                .build());
  }

  @Example
  void whatIsTooLongToReadIsToldInShort() {
    String sixty = "\uD83D\uDE00".repeat(60);
    assertEquals("\"" + sixty + "\"", foundAsExtension(sixty));
    assertEquals("\"" + sixty + "...\"", foundAsExtension(sixty + "!"));
    InvalidValueException e =
        assertThrows(
            InvalidValueException.class,
            () -> CheckIn.of(LocalDate.EPOCH, BigDecimal.TEN.pow(1300)));
    assertEquals("a number of more than 1000 digits", e.violations().get(0).found());
  }

  private static String foundAsExtension(String name) {
    return assertThrows(
            InvalidValueException.class,
            () -> Binary.builder().putExtension(name, new Data.Flag(true)).build())
        .violations()
        .get(0)
        .found();
  }

  @Example
  void itIsAnIllegalArgumentAndKeepsItsFaultsWhenItTravels()
      throws IOException, ClassNotFoundException {
    InvalidValueException e = assertThrows(InvalidValueException.class, () -> new TeamId(" "));
    assertTrue(IllegalArgumentException.class.isInstance(e));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(e);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      InvalidValueException read = (InvalidValueException) in.readObject();
      assertEquals(e.getMessage(), read.getMessage());
      assertEquals(e.violations(), read.violations());
    }
  }

  private static void assertFaults(List<String> pointers, Executable building) {
    assertEquals(pointers, pointers(assertThrows(InvalidValueException.class, building)));
  }

  private static List<String> pointers(InvalidValueException e) {
    return e.violations().stream().map(InvalidValueException.Violation::pointer).toList();
  }
}
