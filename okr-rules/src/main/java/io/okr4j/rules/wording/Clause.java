package io.okr4j.rules.wording;

import com.google.common.collect.ImmutableList;

/**
 * A part of a title that tells one thing.
 *
 * @param role how it hangs together with what stands before
 * @param tokens its words, numbers and signs; never empty
 */
record Clause(Role role, ImmutableList<Token> tokens) {
  enum Role {
    /** The sentence, or another of several. */
    MAIN("later"),
    /** A name before a colon or a dash. */
    LABEL("label"),
    /** What follows a comma, or is coordinated. */
    NEXT("later"),
    /** What the rest is done for: to lower the cost. */
    PURPOSE("purpose"),
    /** What comes of the rest: so that fewer leave. */
    RESULT("result"),
    /** How the rest is reached: by adding alerts. */
    MEANS("means"),
    /** A remark in parentheses. */
    ASIDE("aside");

    private final String prefix;

    Role(String prefix) {
      this.prefix = prefix;
    }

    /** {@return what the cues of such a clause start with when it is not the first} */
    String prefix() {
      return prefix;
    }
  }

  Span span() {
    return Span.of(tokens.get(0), tokens.get(tokens.size() - 1));
  }
}
