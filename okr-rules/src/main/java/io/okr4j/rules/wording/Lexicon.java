package io.okr4j.rules.wording;

import static com.google.common.base.Preconditions.checkNotNull;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words of a language by their classes, from a resource.
 *
 * <p>Each line of it is {@code class: word word two_words}; lines that start with {@code #} are
 * comments. Of verbs, whose classes start with {@code v.}, and of all other words a language may
 * make further forms.
 *
 * <p>Immutable, and safe to share between threads.
 */
final class Lexicon {
  /** Never changed once it is read; an immutable map would take twice as long to start. */
  private final Map<String, ImmutableSet<String>> classes = new HashMap<>();

  /** Of the words that a phrase of several begins with: how many the longest has. */
  private final Map<String, Integer> phrases = new HashMap<>();

  private Lexicon() {}

  /** Makes further forms of words. */
  interface Forms {
    /** No forms but those that are written down. */
    Forms NONE = (isVerb, words, forms) -> {};

    /**
     * Gives the forms of words, each with what its class then ends with.
     *
     * @param isVerb whether the first word is a verb
     */
    void of(boolean isVerb, String words, Taker forms);
  }

  /** Takes a form, and what its class ends with. */
  interface Taker {
    void take(String form, String suffix);
  }

  /** {@return the words of a resource beside this class} */
  static Lexicon read(String resource, Forms forms) {
    Lexicon lexicon = new Lexicon();
    for (String line : lines(resource)) {
      int colon = line.indexOf(':');
      boolean verb = line.startsWith("v.");
      String name = line.substring(verb ? 2 : 0, colon);
      ImmutableSet<String> single = ImmutableSet.of(name);
      Map<String, ImmutableSet<String>> suffixed = new HashMap<>();
      Taker taker =
          (form, suffix) ->
              lexicon.put(
                  form, suffixed.computeIfAbsent(suffix, s -> ImmutableSet.of(name.concat(s))));
      for (String entry : line.substring(colon + 2).split(" ", -1)) {
        String words = entry.replace('_', ' ');
        lexicon.put(words, single);
        forms.of(verb, words, taker);
      }
    }
    return lexicon;
  }

  private void put(String words, ImmutableSet<String> names) {
    int space = words.indexOf(' ');
    if (space > 0) {
      int length = (int) words.chars().filter(c -> c == ' ').count() + 1;
      phrases.merge(words.substring(0, space), length, Math::max);
    }
    ImmutableSet<String> others = classes.putIfAbsent(words, names);
    if (others != null && !others.containsAll(names)) {
      classes.put(words, ImmutableSet.<String>builder().addAll(others).addAll(names).build());
    }
  }

  /** {@return the lines of a resource that are no comments} */
  static List<String> lines(String resource) {
    // Plain streams: a library's readers take longer to load than to read.
    try (InputStream in = Lexicon.class.getResourceAsStream(resource)) {
      List<String> lines = new ArrayList<>();
      for (String line :
          new String(checkNotNull(in, resource).readAllBytes(), UTF_8).split("\n", -1)) {
        if (!line.isBlank() && !line.startsWith("#")) {
          lines.add(line);
        }
      }
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@return the classes of a word or of words with a space between them; none when unknown} */
  ImmutableSet<String> classes(String words) {
    return classes.getOrDefault(words, ImmutableSet.of());
  }

  /** {@return how many tokens from one on are of a class: the longest known phrase; 0 for none} */
  int match(List<Token> tokens, int from, String name) {
    if (from >= tokens.size() || !tokens.get(from).isWord()) {
      return 0;
    }
    String first = tokens.get(from).text();
    int found = classes(first).contains(name) ? 1 : 0;
    Integer longest = phrases.get(first);
    if (longest == null) {
      return found;
    }
    StringBuilder phrase = new StringBuilder(first);
    for (int i = from + 1; i < Math.min(tokens.size(), from + longest); i++) {
      if (!tokens.get(i).isWord()) {
        break;
      }
      phrase.append(' ').append(tokens.get(i).text());
      if (classes(phrase.toString()).contains(name)) {
        found = i - from + 1;
      }
    }
    return found;
  }
}
