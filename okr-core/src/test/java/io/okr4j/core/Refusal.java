package io.okr4j.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.collect.Lists;
import java.util.List;
import org.junit.jupiter.api.function.Executable;

/** Asserts that a value is refused, for exactly these faults. */
final class Refusal {
  private Refusal() {}

  static void assertRefused(String message, Executable building) {
    assertEquals(message, assertThrows(InvalidValueException.class, building).getMessage());
  }

  static void assertRefusedAt(List<String> pointers, Executable building) {
    assertEquals(
        pointers,
        Lists.transform(
            assertThrows(InvalidValueException.class, building).violations(),
            InvalidValueException.Violation::pointer));
  }
}
