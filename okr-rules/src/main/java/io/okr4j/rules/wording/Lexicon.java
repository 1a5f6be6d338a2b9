package io.okr4j.rules.wording;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The words of a language by their classes, from a resource.
 *
 * <p>Each line of it is {@code class: word word two_words}; lines that start with {@code #} are
 * comments. Of verbs, whose classes start with {@code v.}, the forms are made by the language.
 *
 * <p>Immutable, and safe to share between threads.
 */
final class Lexicon {
  private static final int MAX_WORDS = 4;
  private final ImmutableMap<String, ImmutableSet<String>> classes;

  private Lexicon(ImmutableMap<String, ImmutableSet<String>> classes) {
    this.classes = classes;
  }

  /**
   * {@return the words of a resource beside this class}
   *
   * @param forms gives for a verb all of its forms, each with the suffix that its class then has
   * @param plurals gives for other words their further forms
   */
  static Lexicon read(
      String resource,
      Function<String, Map<String, String>> forms,
      Function<String, Set<String>> plurals) {
    Map<String, Set<String>> classes = new HashMap<>();
    for (String line : lines(resource)) {
      int colon = line.indexOf(':');
      String name = line.substring(0, colon).strip();
      for (String entry : Splitter.on(' ').omitEmptyStrings().split(line.substring(colon + 1))) {
        String words = entry.replace('_', ' ');
        if (name.startsWith("v.")) {
          forms
              .apply(words)
              .forEach((form, suffix) -> put(classes, form, name.substring(2) + suffix));
        } else {
          put(classes, words, name);
          plurals.apply(words).forEach(plural -> put(classes, plural, name));
        }
      }
    }
    ImmutableMap.Builder<String, ImmutableSet<String>> all = ImmutableMap.builder();
    classes.forEach((word, names) -> all.put(word, ImmutableSet.copyOf(names)));
    return new Lexicon(all.buildOrThrow());
  }

  /** {@return the lines of a resource that are no comments} */
  static List<String> lines(String resource) {
    try {
      return Resources.readLines(Resources.getResource(Lexicon.class, resource), UTF_8).stream()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void put(Map<String, Set<String>> classes, String word, String name) {
    classes.computeIfAbsent(word, unused -> new LinkedHashSet<>()).add(name);
  }

  /** {@return the classes of a word or of words with a space between them; none when unknown} */
  ImmutableSet<String> classes(String words) {
    return classes.getOrDefault(words, ImmutableSet.of());
  }

  /** {@return how many tokens from one on are of a class: the longest known phrase; 0 for none} */
  int match(List<Token> tokens, int from, String name) {
    StringBuilder phrase = new StringBuilder();
    int found = 0;
    for (int i = from; i < Math.min(tokens.size(), from + MAX_WORDS); i++) {
      if (!tokens.get(i).isWord()) {
        break;
      }
      phrase.append(i == from ? "" : " ").append(tokens.get(i).text());
      if (classes(phrase.toString()).contains(name)) {
        found = i - from + 1;
      }
    }
    return found;
  }
}
