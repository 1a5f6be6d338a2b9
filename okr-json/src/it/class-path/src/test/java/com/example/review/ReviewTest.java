package com.example.review;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

class ReviewTest {
  @Test
  void tellsWhatOurRuleAndTheOthersFindAndWhatOurPolicyScores() throws IOException {
    String printed = review("src/test/resources/program.json", "2026-11-22");

    assertTrue(
        printed.contains(
            "error acme/led objective:come-back: Nobody leads \"Whoever tries our bread comes back\""),
        printed);
    assertTrue(printed.contains("warning worldview/endorsed team:shop: "), printed);
    // The weakest of (35 - 20) / (40 - 20) and (30 - 25) / (30 - 10).
    assertTrue(printed.contains("Whoever tries our bread comes back: 0.25"), printed);
  }

  private static String review(String... args) throws IOException {
    PrintStream console = System.out;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    System.setOut(new PrintStream(printed, true, UTF_8));
    try {
      Review.main(args);
    } finally {
      System.setOut(console);
    }
    return printed.toString(UTF_8);
  }
}
