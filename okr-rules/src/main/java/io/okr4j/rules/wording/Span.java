package io.okr4j.rules.wording;

/**
 * A run of characters of a title.
 *
 * @param start where it starts
 * @param end where it ends
 */
record Span(int start, int end) {
  static final Span NONE = new Span(0, 0);

  static Span of(Token token) {
    return new Span(token.start(), token.end());
  }

  static Span of(Token first, Token last) {
    return new Span(first.start(), last.end());
  }

  boolean isNone() {
    return start == end;
  }

  boolean contains(Span other) {
    return start <= other.start && other.end <= end;
  }

  String in(String title) {
    return title.substring(start, end);
  }
}
