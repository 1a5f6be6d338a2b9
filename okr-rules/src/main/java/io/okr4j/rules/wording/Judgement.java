package io.okr4j.rules.wording;

/**
 * What was made of a title.
 *
 * <p>Immutable, and safe to share between threads.
 *
 * @param kind what it says
 * @param words the words of the title that decided it; empty when it is the lack of words
 * @param <K> the type of the kinds
 */
public record Judgement<K>(K kind, String words) {}
