package io.okr4j.rules.wording;

import com.google.common.collect.ImmutableList;
import io.okr4j.rules.wording.Lexicon.Named;
import java.util.List;

/** What English words are, each by itself and as a part of phrases. */
final class EnglishWords {
  /** How many words a noun phrase is read for. */
  static final int LONGEST_PHRASE = 7;

  private static final Lexicon LEXICON = Lexicon.read("english.words", new EnglishForms());

  // The classes that several ask for, by the names of english.words.
  static final WordClasses ALL = named("all");
  static final WordClasses AT_LEAST = named("atleast");
  static final WordClasses AT_MOST = named("atmost");
  static final WordClasses BE = named("be");
  static final WordClasses DET = named("det");
  static final WordClasses FILLER = named("filler");
  static final WordClasses METRIC = named("metric");
  static final WordClasses MONTH = named("month");
  static final WordClasses NUMBER = named("number");
  static final WordClasses ORDINAL = named("ordinal");
  static final WordClasses OTHERS = named("others");
  static final WordClasses PARTICIPLE = LEXICON.participles();
  static final WordClasses RATE = named("rate");
  static final WordClasses STOP = named("stop");
  static final WordClasses SUPPORT = named("support");
  static final WordClasses THEIRS = verbs("theirs");
  static final WordClasses THING = named("thing");
  static final WordClasses TIME = named("time");
  static final WordClasses WORK = named("work");

  /** The classes of nouns that tell what a number counts. */
  static final WordClasses NOUN = OTHERS.with(METRIC).with(WORK);

  private static final WordClasses PHRASE_ENDS = STOP.with(BE).with(PARTICIPLE);

  private EnglishWords() {}

  /**
   * {@return classes by their names, those of verbs with their form: make, make.ed, make.ing}
   *
   * @throws IllegalArgumentException if there is no such class
   */
  static WordClasses named(String... names) {
    return LEXICON.named(names);
  }

  /** {@return each of the classes with its name} */
  static ImmutableList<Named> each(String... names) {
    return LEXICON.each(names);
  }

  /** {@return classes of verbs in all forms} */
  static WordClasses verbs(String... names) {
    return LEXICON.verbs(names);
  }

  /** {@return the class of verbs in a form} */
  static WordClasses verb(String name, Lexicon.Form form) {
    return LEXICON.verb(name, form);
  }

  /** {@return the tokens of a title} */
  static ImmutableList<Token> tokens(String title) {
    return Tokens.of(title, LEXICON);
  }

  /** {@return how many tokens from there on are a phrase of one of the classes; 0 when none is} */
  static int match(List<Token> tokens, int i, WordClasses any) {
    return Lexicon.match(tokens, i, any);
  }

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
    if (match(tokens, i, kind) > 0) {
      return true;
    }
    String text = tokens.get(i).text();
    int hyphen = text.lastIndexOf('-');
    return tokens.get(i).isWord()
        && hyphen > 0
        && (LEXICON.entry(text.substring(hyphen + 1)).classes().meets(kind)
            || LEXICON.entry(text.replace("-", "")).classes().meets(kind));
  }
}
