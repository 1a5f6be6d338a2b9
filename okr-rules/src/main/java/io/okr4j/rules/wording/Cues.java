package io.okr4j.rules.wording;

import com.google.common.collect.ImmutableMap;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What was noticed in a title, each by its name and with the words that show it. Of several that
 * show the same, the first counts.
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
    return Arrays.stream(names).anyMatch(this::has);
  }

  /** {@return the words of the first of these cues that there is} */
  Optional<Span> first(String... names) {
    return Arrays.stream(names).map(spans::get).filter(Objects::nonNull).findFirst();
  }

  /** Adds a pair such as {@code period&count.others} where there are both. */
  void addBoth(String pair) {
    int and = pair.indexOf('&');
    Span one = spans.get(pair.substring(0, and));
    Span other = spans.get(pair.substring(and + 1));
    if (one != null && other != null) {
      add(pair, one.isNone() ? other : one);
    }
  }

  void rename(String name, String other) {
    Span span = spans.remove(name);
    if (span != null) {
      add(other, span);
    }
  }

  ImmutableMap<String, Span> all() {
    return ImmutableMap.copyOf(spans);
  }
}
