package io.okr4j.rules.playbook;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;

/** The order of themes: as one works them through, and not by the alphabet. */
final class Themes {
  private static final ImmutableList<String> KNOWN =
      ImmutableList.of(
          "worldview",
          "alignment",
          "structure",
          "commitment",
          "focus",
          "ambition",
          "scope",
          "measurement",
          "scoring",
          "playbook",
          "integrity");

  /** Those of applications come last, by their names. */
  static final Comparator<String> ORDER =
      Comparator.<String>comparingInt(
              theme -> KNOWN.contains(theme) ? KNOWN.indexOf(theme) : KNOWN.size())
          .thenComparing(Comparator.naturalOrder());

  private Themes() {}
}
