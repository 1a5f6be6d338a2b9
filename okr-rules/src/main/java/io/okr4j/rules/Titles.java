package io.okr4j.rules;

import io.okr4j.core.CadenceEntry;
import io.okr4j.core.Playbook;
import java.time.Period;
import java.util.Locale;
import java.util.Optional;

/**
 * Compares titles as people do.
 *
 * <p>Stateless, and safe to share between threads.
 */
public final class Titles {
  private Titles() {}

  /**
   * {@return the title in the form that is compared: case folded, every run of characters that are
   * neither letters nor digits taken as one space, trimmed}
   *
   * @param title any title
   */
  public static String fold(String title) {
    StringBuilder folded = new StringBuilder(title.length());
    // Upper case in between brings together letters that lower case keeps apart, such as ß and ss;
    // lower case before it does so for capitals that are upper case already, such as ẞ.
    title
        .toLowerCase(Locale.ROOT)
        .toUpperCase(Locale.ROOT)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .forEach(
            c -> {
              if (Character.isLetterOrDigit(c)) {
                // Lower case spells the last sigma of a word another way, and what is a word here
                // is not what it is there.
                folded.appendCodePoint(c == 'ς' ? 'σ' : c);
              } else if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
                folded.append(' ');
              }
            });
    return folded.toString().stripTrailing();
  }

  /**
   * {@return whether two titles are the same to a reader}
   *
   * @param one a title
   * @param other another title
   */
  public static boolean areEqual(String one, String other) {
    return one.equals(other) || fold(one).equals(fold(other));
  }

  /** {@return how much time lies between two meetings of a kind, if a playbook says so} */
  static Optional<Period> cadence(Optional<Playbook> playbook, String event) {
    return playbook.stream()
        .flatMap(p -> p.cadence().stream())
        .filter(entry -> areEqual(entry.event(), event))
        .findFirst()
        .map(CadenceEntry::every);
  }
}
