package io.okr4j.rules.wording;

import java.util.List;

/**
 * A word, a number or a sign of a title.
 *
 * @param kind which of them
 * @param text a word in small letters, a number without its unit, or a sign
 * @param unit what stands right after a number: {@code %}, {@code x}, {@code k}, {@code days}; or
 *     {@code $} for any currency; else empty
 * @param start where it starts in the title
 * @param end where it ends in the title
 * @param entry what the language's lexicon says of the text
 */
record Token(Kind kind, String text, String unit, int start, int end, Lexicon.Entry entry) {
  enum Kind {
    WORD,
    NUMBER,
    SIGN
  }

  /** {@return the same with those phrases only whose other words follow} */
  Token before(List<Token> tokens, int next) {
    return entry.phrases().isEmpty()
        ? this
        : new Token(kind, text, unit, start, end, entry.before(tokens, next));
  }

  boolean isWord() {
    return kind == Kind.WORD;
  }

  boolean isNumber() {
    return kind == Kind.NUMBER;
  }

  boolean isSign(String sign) {
    return kind == Kind.SIGN && text.equals(sign);
  }

  /** {@return whether it is a sign before a number that is a limit: > 90%, ≤ 3 days} */
  boolean isComparison() {
    return kind == Kind.SIGN && "<>≥≤".contains(text);
  }

  /** {@return whether a sentence can start with the sign: a comparison, or about: ~ 30 clinics} */
  boolean isBeforeNumber() {
    return isComparison() || isSign("~");
  }

  boolean is(String word) {
    return kind == Kind.WORD && text.equals(word);
  }

  boolean isPercent() {
    return unit.equals("%");
  }

  boolean isMoney() {
    return unit.equals("$");
  }
}
