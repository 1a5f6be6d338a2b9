package io.okr4j.rules.wording;

import static com.google.common.base.Preconditions.checkNotNull;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
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
  private static final Entry UNKNOWN = new Entry(ImmutableSet.of(), List.of());

  /** Never changed once it is read; an immutable map would take twice as long to start. */
  private final Map<String, ImmutableSet<String>> classes = new HashMap<>();

  /** What two sets make together, for each two that met. */
  private final IdentityHashMap<
          ImmutableSet<String>, IdentityHashMap<ImmutableSet<String>, ImmutableSet<String>>>
      unions = new IdentityHashMap<>();

  /** Phrases of several words by the first one. */
  private final Map<String, List<Phrase>> phrases = new HashMap<>();

  private Lexicon() {}

  /**
   * What is known of a word.
   *
   * @param classes its classes; none when it is unknown
   * @param phrases the phrases that begin with it
   */
  record Entry(ImmutableSet<String> classes, List<Phrase> phrases) {}

  /**
   * A phrase of several words.
   *
   * @param rest the words after the first
   */
  record Phrase(List<String> rest, ImmutableSet<String> classes) {
    int length() {
      return rest.size() + 1;
    }

    /** {@return whether its words stand there, given that the first one does} */
    boolean standsAt(List<Token> tokens, int from) {
      if (from + length() > tokens.size()) {
        return false;
      }
      for (int i = 0; i < rest.size(); i++) {
        if (!tokens.get(from + 1 + i).is(rest.get(i))) {
          return false;
        }
      }
      return true;
    }
  }

  /** Makes further forms of words. */
  interface Forms {
    /**
     * Gives the forms of words, each with what its class then ends with.
     *
     * @param isVerb whether the first word is a verb
     */
    void of(boolean isVerb, String words, Taker forms);
  }

  private static final class AsWritten implements Forms {
    @Override
    public void of(boolean isVerb, String words, Taker forms) {
      // All forms stand in the resource.
    }
  }

  /** Takes a form, and what its class ends with. */
  interface Taker {
    void take(String form, String suffix);
  }

  /**
   * Takes the forms of the words of a line, each in the class of the line with what it ends with.
   */
  private final class Line implements Taker {
    private final String name;
    private final Map<String, ImmutableSet<String>> names = new HashMap<>();

    Line(String name) {
      this.name = name;
    }

    @Override
    public void take(String form, String suffix) {
      ImmutableSet<String> set = names.get(suffix);
      if (set == null) {
        // Interned, as the names that are asked for are: equal ones are told apart at once.
        set = ImmutableSet.of(name.concat(suffix).intern());
        names.put(suffix, set);
      }
      put(form, set);
    }
  }

  /** {@return the words of a resource beside this class, and no forms but those written down} */
  static Lexicon read(String resource) {
    return read(resource, new AsWritten());
  }

  /** {@return the words of a resource beside this class, in all forms} */
  static Lexicon read(String resource, Forms forms) {
    Lexicon lexicon = new Lexicon();
    for (String line : lines(resource)) {
      int colon = line.indexOf(':');
      boolean verb = line.startsWith("v.");
      Line taker = lexicon.new Line(line.substring(verb ? 2 : 0, colon));
      for (String entry : line.substring(colon + 2).split(" ", -1)) {
        String words = entry.replace('_', ' ');
        taker.take(words, "");
        forms.of(verb, words, taker);
      }
    }
    // Loops, as the first lambda of a program takes longer to start than all words to read.
    for (Map.Entry<String, ImmutableSet<String>> entry : lexicon.classes.entrySet()) {
      lexicon.putPhrase(entry.getKey(), entry.getValue());
    }
    return lexicon;
  }

  /** Adds classes to those that words have: words of the same classes share one set. */
  private void put(String words, ImmutableSet<String> names) {
    ImmutableSet<String> others = classes.putIfAbsent(words, names);
    if (others != null) {
      IdentityHashMap<ImmutableSet<String>, ImmutableSet<String>> known = unions.get(others);
      if (known == null) {
        known = new IdentityHashMap<>();
        unions.put(others, known);
      }
      ImmutableSet<String> union = known.get(names);
      if (union == null) {
        union =
            others.containsAll(names)
                ? others
                : ImmutableSet.<String>builder().addAll(others).addAll(names).build();
        known.put(names, union);
      }
      classes.put(words, union);
    }
  }

  private void putPhrase(String words, ImmutableSet<String> names) {
    if (words.indexOf(' ') > 0) {
      List<String> parts = Arrays.asList(words.split(" ", -1));
      List<Phrase> known = phrases.get(parts.get(0));
      if (known == null) {
        known = new ArrayList<>();
        phrases.put(parts.get(0), known);
      }
      known.add(new Phrase(parts.subList(1, parts.size()), names));
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

  /** {@return what is known of a word} */
  Entry entry(String word) {
    ImmutableSet<String> own = classes.get(word);
    List<Phrase> longer = phrases.get(word);
    return own == null && longer == null
        ? UNKNOWN
        : new Entry(own == null ? ImmutableSet.of() : own, longer == null ? List.of() : longer);
  }

  /** {@return how many tokens from one on are of a class: the longest known phrase; 0 for none} */
  static int match(List<Token> tokens, int from, String name) {
    if (from >= tokens.size() || !tokens.get(from).isWord()) {
      return 0;
    }
    Entry entry = tokens.get(from).entry();
    int found = entry.classes().contains(name) ? 1 : 0;
    for (Phrase phrase : entry.phrases()) {
      if (phrase.length() > found
          && phrase.classes().contains(name)
          && phrase.standsAt(tokens, from)) {
        found = phrase.length();
      }
    }
    return found;
  }
}
