package io.okr4j.rules.wording;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;

/** What English words are, each by itself and as a part of phrases. */
final class EnglishWords {
  /** How many words a noun phrase is read for. */
  static final int LONGEST_PHRASE = 7;

  private static final Lexicon LEXICON = Lexicon.read("english.words", new EnglishForms());

  private static final ImmutableList<String> NOUNS = ImmutableList.of("others", "metric", "work");

  private EnglishWords() {}

  /** {@return the tokens of a title} */
  static ImmutableList<Token> tokens(String title) {
    return Tokens.of(title, LEXICON);
  }

  /** {@return the classes of a word, those of verbs with their form: make, make.ed, make.ing} */
  static ImmutableSet<String> classes(Token token) {
    return token.entry().classes();
  }

  /** {@return how many tokens from there on are a phrase of a class; 0 when none is} */
  static int match(List<Token> tokens, int i, String name) {
    return Lexicon.match(tokens, i, name);
  }

  static boolean is(Token token, String name) {
    return classes(token).contains(name);
  }

  static boolean isAny(Token token, ImmutableSet<String> names) {
    for (String name : classes(token)) {
      if (names.contains(name)) {
        return true;
      }
    }
    return false;
  }

  /** {@return whether it is of a class that starts so: of a verb in any form} */
  static boolean isAnyStarting(Token token, String start) {
    for (String name : classes(token)) {
      if (name.startsWith(start)) {
        return true;
      }
    }
    return false;
  }

  /** {@return whether there is such a token, of that class} */
  static boolean is(List<Token> tokens, int i, String name) {
    return i >= 0 && i < tokens.size() && is(tokens.get(i), name);
  }

  /** {@return whether there is such a token, and it is that word} */
  static boolean isWord(List<Token> tokens, int i, String word) {
    return i >= 0 && i < tokens.size() && tokens.get(i).is(word);
  }

  static boolean isParticiple(Token token) {
    for (String name : classes(token)) {
      if (name.endsWith(".ed")) {
        return true;
      }
    }
    return false;
  }

  /** {@return whether a noun phrase ends before it} */
  static boolean endsPhrase(Token token) {
    return is(token, "stop") || is(token, "be") || isParticiple(token);
  }

  /** {@return whether a noun there is others, a metric or work; empty when it is unknown} */
  static String noun(List<Token> tokens, int i) {
    for (String kind : NOUNS) {
      if (isNoun(tokens, i, kind)) {
        return kind;
      }
    }
    return "";
  }

  /** {@return whether a noun there is of a kind, or ends in one after a hyphen} */
  static boolean isNoun(List<Token> tokens, int i, String kind) {
    if (match(tokens, i, kind) > 0) {
      return true;
    }
    String text = tokens.get(i).text();
    int hyphen = text.lastIndexOf('-');
    return tokens.get(i).isWord()
        && hyphen > 0
        && (LEXICON.entry(text.substring(hyphen + 1)).classes().contains(kind)
            || LEXICON.entry(text.replace("-", "")).classes().contains(kind));
  }
}
