package io.okr4j.rules.playbook;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Progress against what is expected, to be drawn.
 *
 * @param progress the progress, in whole percent of the bar
 * @param expected what is expected, in whole percent of the bar
 * @param marked whether anything is expected
 * @param tone how it stands
 * @param words both numbers in words
 * @param cells the progress as ten cells of text
 */
record Bar(int progress, int expected, boolean marked, String tone, String words, String cells) {
  private static final int CELLS = 10;

  static Bar of(
      PlaybookSource source,
      Optional<BigDecimal> progress,
      Optional<BigDecimal> expected,
      Status status) {
    int done = progress.map(PlaybookSource::width).orElse(0);
    int due = expected.map(PlaybookSource::width).orElse(0);
    String words =
        progress.isEmpty()
            ? source.texts().say("bar-none")
            : expected.isPresent()
                ? source.texts().say("bar-expected", "progress", done, "expected", due)
                : source.texts().say("bar", "progress", done);
    int full = (done * CELLS + 50) / 100;
    return new Bar(
        done,
        due,
        expected.isPresent(),
        status.tone(),
        words,
        "\u25b0".repeat(full) + "\u25b1".repeat(CELLS - full));
  }
}
