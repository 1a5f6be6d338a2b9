package io.okr4j.rules.playbook;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.annotations.CanIgnoreReturnValue;

/** Collects what a section is missing, for whoever can add it. */
final class Hints {
  private final PlaybookSource source;
  private final ImmutableList.Builder<String> hints = ImmutableList.builder();

  Hints(PlaybookSource source) {
    this.source = source;
  }

  @CanIgnoreReturnValue
  Hints when(boolean missing, String key, Object... namesAndValues) {
    if (missing) {
      hints.add(source.texts().say(key, namesAndValues));
    }
    return this;
  }

  ImmutableList<String> list() {
    return hints.build();
  }
}
