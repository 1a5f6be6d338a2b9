package io.okr4j.rules.wording;

import com.google.common.collect.ImmutableList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was noticed in a title, each by its name and with the words that show it. Of several that
 * show the same, the first counts.
 *
 * <p>Loops stand here, and in all that reads titles, where streams would take longer to start than
 * to run: the first question is to be answered at once.
 *
 * <p>Not thread-safe.
 */
final class Cues {
  private final Map<String, Span> spans = new LinkedHashMap<>();

  void add(String name, Token token) {
    add(name, Span.of(token));
  }

  void add(String name, Span span) {
    spans.putIfAbsent(name, span);
  }

  /** Adds what no words show: that something is missing. */
  void add(String name) {
    add(name, Span.NONE);
  }

  void remove(String name) {
    spans.remove(name);
  }

  boolean has(String name) {
    return spans.containsKey(name);
  }

  boolean hasAny(String... names) {
    for (String name : names) {
      if (has(name)) {
        return true;
      }
    }
    return false;
  }

  /** {@return the words of the first of these cues that there is} */
  Optional<Span> first(String... names) {
    for (String name : names) {
      Span span = spans.get(name);
      if (span != null) {
        return Optional.of(span);
      }
    }
    return Optional.empty();
  }

  /** Adds a cue with the words of the first of others, where there is one. */
  void addAs(String name, String... others) {
    Optional<Span> first = first(others);
    if (first.isPresent()) {
      add(name, first.get());
    }
  }

  /**
   * Two cues that tell more together.
   *
   * @param name what they are called together: {@code period&count.others}
   */
  record Pair(String one, String other, String name) {
    /** {@return the pairs of these names} */
    static ImmutableList<Pair> named(String... names) {
      ImmutableList.Builder<Pair> pairs = ImmutableList.builderWithExpectedSize(names.length);
      for (String name : names) {
        int and = name.indexOf('&');
        pairs.add(new Pair(name.substring(0, and), name.substring(and + 1), name));
      }
      return pairs.build();
    }
  }

  /** Adds a pair where there are both. */
  void addBoth(Pair pair) {
    Span one = spans.get(pair.one());
    Span other = one == null ? null : spans.get(pair.other());
    if (one != null && other != null) {
      add(pair.name(), one.isNone() ? other : one);
    }
  }

  void rename(String name, String other) {
    Span span = spans.remove(name);
    if (span != null) {
      add(other, span);
    }
  }

  /** {@return all cues, in the order in which they were noticed} */
  Map<String, Span> all() {
    return Collections.unmodifiableMap(spans);
  }
}
