package io.okr4j.rules.wording;

import com.google.common.collect.ImmutableList;
import java.util.List;

/** What English words are, each by itself and as a part of phrases. */
final class EnglishWords {
  /** How many words a noun phrase is read for. */
  static final int LONGEST_PHRASE = 7;

  static final Lexicon ENGLISH = Lexicon.read("english.words", new EnglishForms());

  // The classes that several ask for, by the names of english.words.
  static final WordClasses ALL = ENGLISH.named("all");
  static final WordClasses BE = ENGLISH.named("be");
  static final WordClasses DET = ENGLISH.named("det");
  static final WordClasses FILLER = ENGLISH.named("filler");
  static final WordClasses LIMIT = ENGLISH.named("atleast", "atmost");
  static final WordClasses METRIC = ENGLISH.named("metric");
  static final WordClasses MONTH = ENGLISH.named("month");
  static final WordClasses NUMBER = ENGLISH.named("number");
  static final WordClasses ORDINAL = ENGLISH.named("ordinal");
  static final WordClasses OTHERS = ENGLISH.named("others");
  static final WordClasses PARTICIPLE = ENGLISH.participles();
  static final WordClasses RATE = ENGLISH.named("rate");
  static final WordClasses STOP = ENGLISH.named("stop");
  static final WordClasses THEIRS = ENGLISH.verbs("theirs");
  static final WordClasses THING = ENGLISH.named("thing");
  static final WordClasses TIME = ENGLISH.named("time");
  static final WordClasses WORK = ENGLISH.named("work");

  /** The classes of nouns that tell what a number counts. */
  static final WordClasses NOUN = OTHERS.with(METRIC).with(WORK);

  private static final WordClasses PHRASE_ENDS = STOP.with(BE).with(PARTICIPLE);

  private EnglishWords() {}

  /** {@return the tokens of a title} */
  static ImmutableList<Token> tokens(String title) {
    return Tokens.of(title, ENGLISH);
  }

  /** {@return whether it is of one of the classes} */
  static boolean is(Token token, WordClasses any) {
    return token.entry().classes().meets(any);
  }

  /** {@return whether there is such a token, of one of the classes} */
  static boolean is(List<Token> tokens, int i, WordClasses any) {
    return i >= 0 && i < tokens.size() && is(tokens.get(i), any);
  }

  /** {@return whether there is such a token, and it is that word} */
  static boolean isWord(List<Token> tokens, int i, String word) {
    return i >= 0 && i < tokens.size() && tokens.get(i).is(word);
  }

  /** {@return whether it is a number, in digits or spelt} */
  static boolean isNumber(Token token) {
    return token.isNumber() || is(token, NUMBER);
  }

  /** {@return whether a phrase ends before there: at the end, a sign or a preposition} */
  static boolean endsAt(List<Token> tokens, int i) {
    return i >= tokens.size() || !tokens.get(i).isWord() || is(tokens.get(i), STOP);
  }

  /** {@return whether a noun phrase ends before it} */
  static boolean endsPhrase(Token token) {
    return is(token, PHRASE_ENDS);
  }

  /** {@return whether a noun there is others, a metric or work; empty when it is unknown} */
  static String noun(List<Token> tokens, int i) {
    if (!isNoun(tokens, i, NOUN)) {
      return "";
    } else if (isNoun(tokens, i, OTHERS)) {
      return "others";
    }
    return isNoun(tokens, i, METRIC) ? "metric" : "work";
  }

  /** {@return whether a noun there is of a kind, or ends in one after a hyphen} */
  static boolean isNoun(List<Token> tokens, int i, WordClasses kind) {
    if (Lexicon.match(tokens, i, kind) > 0) {
      return true;
    }
    String text = tokens.get(i).text();
    int hyphen = text.lastIndexOf('-');
    return tokens.get(i).isWord()
        && hyphen > 0
        && (ENGLISH.entry(text.substring(hyphen + 1)).classes().meets(kind)
            || ENGLISH.entry(text.replace("-", "")).classes().meets(kind));
  }
}
